import type { Oddity, PageMeasures, PageReading, SourceHabit } from '../domain/habit.ts'
import type { MeasuredPage } from './page-reading.ts'

/** From so many sound readings on a habit is believed: what a small paper tells on its first day. The marks are wide. */
const LEARNT = 5

/** The layout that has no selectors of an editor's. */
export const GENERIC = 'generic'

/**
 * What is odd about a page beside what its source usually yields, the gravest first. `others` are the source's other pages
 * read lately. Before a habit is learnt only a text that stands on many pages is odd.
 */
export function odditiesOf(page: MeasuredPage, { sound }: SourceHabit, others: readonly MeasuredPage[]): Oddity[] {
  const learnt = sound.length >= LEARNT
  if (page.unread !== null) return learnt ? ['unread'] : []
  const alike = sameLayout(page, sound)
  const short = learnt && isShort(page, alike)
  const unrelated = learnt && !page.tellsSummary && isUnrelated(page, alike)
  const signs: readonly (readonly [Oddity, boolean])[] = [
    ['repeated', isRepeated(page, others, short || unrelated)],
    ['summary', learnt && isSummary(page, alike)],
    ['unrelated', unrelated],
    ['unmatched', learnt && page.layout === GENERIC && usualLayout(sound) !== GENERIC],
    ['short', short],
  ]
  return signs.flatMap(([oddity, holds]) => (holds ? [oddity] : []))
}

/** The readings of its own layout, where there are enough of them to tell. */
function sameLayout(page: MeasuredPage, sound: readonly PageMeasures[]): readonly PageMeasures[] {
  const own = sound.filter(({ layout }) => layout === page.layout)
  return own.length >= LEARNT ? own : sound
}

/** Whether what was read may be something else than the report; a page that is only short may be a short report. */
export function isDoubtful(oddities: readonly Oddity[]): boolean {
  return oddities.some((oddity) => DOUBTFUL.has(oddity))
}

const DOUBTFUL: ReadonlySet<Oddity> = new Set(['repeated', 'summary', 'unrelated'])

/** The layout that most pages are read by; generic where none stands out. */
export function usualLayout(sound: readonly PageMeasures[]): string {
  const written = Map.groupBy(
    sound.filter(({ layout }) => layout !== GENERIC),
    ({ layout }) => layout,
  )
  const share = [...written.values()].reduce((sum, pages) => sum + pages.length, 0) / Math.max(sound.length, 1)
  const [most] = [...written].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
  return most === undefined || share < USUAL_SHARE ? GENERIC : most[0]
}

/** Below it a paper has pages of many builds, and one that no layout fits is nothing new. */
const USUAL_SHARE = 0.7

/**
 * A third of the usual, and half of the shortest tenth: a paper that prints briefs is used to them. On the sample newsroom
 * no article is so short beside its paper's others.
 */
function isShort(page: MeasuredPage, sound: readonly PageMeasures[]): boolean {
  if (page.visual) return false
  const words = sound.map((one) => one.words)
  return page.words < quantile(words, 0.1) / 2 && page.words < quantile(words, 0.5) / 3
}

/** Less than half of the usual, and less than nearly all: what the feed tells whole is no summary. */
function isSummary(page: MeasuredPage, sound: readonly PageMeasures[]): boolean {
  const words = sound.map((one) => one.words)
  return page.saysSummary && !page.visual && page.words < Math.min(quantile(words, 0.1), quantile(words, 0.5) / 2)
}

/** Where bodies hardly take up their headlines (other scripts, wordplay) nothing is said. */
const ECHO_LEAST = 0.4

function isUnrelated(page: MeasuredPage, sound: readonly PageMeasures[]): boolean {
  const usual = quantile(
    sound.map((one) => one.echo),
    0.1,
  )
  return usual >= ECHO_LEAST && page.echo < usual / 2
}

/** One twin may be a report that was put out twice; two are none, and so is one where the text is odd as well. */
function isRepeated(page: MeasuredPage, others: readonly MeasuredPage[], odd: boolean): boolean {
  const twins = new Set(others.filter((other) => isTwin(page, other)).map((other) => other.title))
  return twins.size >= (odd ? 1 : 2)
}

/** Another headline over mostly the same paragraphs. */
function isTwin(page: MeasuredPage, other: MeasuredPage | PageReading): boolean {
  if (page.title === other.title || page.url === other.url || page.lines.length === 0) return false
  const shared = page.lines.filter((line) => other.lines.includes(line)).length
  return shared * 2 > page.lines.length
}

/** The value below which such a share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}
