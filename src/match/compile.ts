import type { Topic, TopicTerm } from '../domain/settings.ts'
import { segmentationOf } from '../locale/segment.ts'
import { BREAK } from '../locale/units.ts'
import { cutText } from './reading.ts'

/** A topic made ready: every phrase in one tree of units. */
export interface CompiledTopic {
  readonly root: PhraseNode
  /** Group ids by their number. */
  readonly groupIds: ReadonlyMap<string, number>
}

export interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  readonly uses: PhraseUse[]
}

/** What a phrase is in the topic. One phrase may be several things. */
export interface PhraseUse {
  readonly role: 'mask' | 'never' | 'group'
  /** Number of the group; -1 for masks and nevers. */
  readonly group: number
  readonly term: TopicTerm
  /** In languages whose words grow together: it may begin, or end, within a word. */
  readonly looseStart: boolean
  readonly looseEnd: boolean
}

/** Done once for a topic and kept as long as it lives. */
export function compileTopic(topic: Topic): CompiledTopic {
  const known = COMPILED.get(topic)
  if (known !== undefined) return known
  const root: PhraseNode = { next: new Map(), uses: [] }
  for (const term of topic.masks) plant(root, topic, { role: 'mask', group: -1, term })
  for (const term of topic.never) plant(root, topic, { role: 'never', group: -1, term })
  for (const [group, { terms }] of topic.groups.entries()) {
    for (const term of terms) plant(root, topic, { role: 'group', group, term })
  }
  const made = { root, groupIds: new Map(topic.groups.map(({ id }, number) => [id, number])) }
  COMPILED.set(topic, made)
  return made
}

const COMPILED = new WeakMap<Topic, CompiledTopic>()

/** Shorter words would be met inside unrelated ones: "Kind" in "Kindle", but "Kinder" only in words about children. */
const LOOSE_START_LETTERS = 6
const LOOSE_END_LETTERS = 5

function plant(root: PhraseNode, topic: Topic, use: Pick<PhraseUse, 'role' | 'group' | 'term'>): void {
  const units = cutText(use.term.phrase, topic.language, topic.fold).units.filter((unit) => unit !== BREAK)
  if (units.length === 0) return
  let node = root
  for (const unit of units) {
    const next = node.next.get(unit) ?? { next: new Map<string, PhraseNode>(), uses: [] }
    node.next.set(unit, next)
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
