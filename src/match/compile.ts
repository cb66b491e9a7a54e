import type { Topic, TopicTerm } from '../domain/settings.ts'
import { segmentationOf } from '../locale/segment.ts'
import { BREAK, COLON } from '../locale/units.ts'
import { Lexicon } from './lexicon.ts'
import { withoutRange } from './number-range.ts'
import { cutText, type Reader, readingKey } from './reading.ts'

/** Topics that read an article alike, made ready: every phrase of theirs in one tree of units. */
export interface PhraseTree extends Reader {
  readonly root: PhraseNode
  /** `PhraseUse.topic` counts along these. */
  readonly topics: readonly CompiledTopic[]
}

export interface CompiledTopic {
  readonly topic: Topic
  /** Group numbers by their ids. */
  readonly groupIds: ReadonlyMap<string, number>
}

export interface PhraseNode {
  /** By the numbers of the units that go on. */
  readonly next: Map<number, PhraseNode>
  /** The bits of the units in `next`. */
  bits: number
  readonly uses: PhraseUse[]
}

/** What a phrase is in the topic. One phrase may be several things. */
export interface PhraseUse {
  readonly topic: number
  readonly role: 'mask' | 'never' | 'group'
  /** Number of the group; -1 for masks and nevers. */
  readonly group: number
  readonly term: TopicTerm
  /** In languages whose words grow together: it may begin, or end, within a word. */
  readonly looseStart: boolean
  readonly looseEnd: boolean
}

/** One tree for each way of reading. Done once for a list of topics and kept as long as the list lives. */
export function compileTopics(topics: readonly Topic[]): readonly PhraseTree[] {
  const known = COMPILED.get(topics)
  if (known !== undefined) return known
  const made = [...Map.groupBy(topics, readingKey).values()].map(growTree)
  COMPILED.set(topics, made)
  return made
}

const COMPILED = new WeakMap<readonly Topic[], readonly PhraseTree[]>()

function growTree(topics: readonly Topic[]): PhraseTree {
  const { language = 'und', fold = false } = topics[0] ?? {}
  const root = newNode()
  const units = new Lexicon()
  for (const [topic, owner] of topics.entries()) {
    const plantAll = (terms: readonly TopicTerm[], role: PhraseUse['role'], group: number) => {
      for (const term of terms) {
        for (const phrase of withoutRange(term.phrase))
          plant({ root, units }, owner, { topic, role, group, term: { ...term, phrase } })
      }
    }
    plantAll(owner.masks, 'mask', -1)
    plantAll(owner.never, 'never', -1)
    for (const [group, { terms }] of owner.groups.entries()) plantAll(terms, 'group', group)
  }
  const groupIds = (topic: Topic) => new Map(topic.groups.map(({ id }, number) => [id, number]))
  return { language, fold, units, root, topics: topics.map((topic) => ({ topic, groupIds: groupIds(topic) })) }
}

/** One of 32 bits of a unit, by its number. */
export function bitOf(unit: number): number {
  return 1 << (unit & 31)
}

function newNode(): PhraseNode {
  return { next: new Map(), bits: 0, uses: [] }
}

/** A tree that grows, and the units that have a number by now. */
interface Planted {
  readonly root: PhraseNode
  readonly units: Lexicon
}

/** Shorter words would be met inside unrelated ones: "Kind" in "Kindle", but "Kinder" only in words about children. */
const LOOSE_START_LETTERS = 6
const LOOSE_END_LETTERS = 5

function plant({ root, units: known }: Planted, topic: Topic, use: Omit<PhraseUse, 'looseStart' | 'looseEnd'>): void {
  const cut = cutText(use.term.phrase, topic.language, topic.fold).units
  const units = cut.filter((unit, at) => unit !== BREAK && (unit !== COLON || at === cut.length - 1))
  if (units.length === 0) return
  let node = root
  for (const written of units) {
    const unit = known.add(written)
    const next = node.next.get(unit) ?? newNode()
    node.next.set(unit, next)
    node.bits |= bitOf(unit)
    node = next
  }
  const compound = segmentationOf(topic.language) === 'compound'
  const lastWord = units.length - 1 - units.lastIndexOf(' ')
  node.uses.push({
    ...use,
    looseStart: compound && units.length >= LOOSE_START_LETTERS,
    looseEnd: compound && lastWord >= LOOSE_END_LETTERS,
  })
}
