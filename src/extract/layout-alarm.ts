import type { AlarmKind, Oddity, PageMeasures, PageReading } from '../domain/habit.ts'
import { GENERIC, usualLayout } from './oddities.ts'

/** That a layout yields something else than it did: which, what, since when, and on which page. */
export interface LayoutFault {
  readonly layout: string
  readonly kind: AlarmKind
  readonly since: string
  readonly example: string
}

/**
 * The decision, from what was read lately (oldest first, each page once) and what is usual: null where nothing is wrong.
 * Two odd pages at two polls, or three at one, are a fault where they are most of what these polls brought; one odd page
 * never is.
 */
export function judgeLayout(recent: readonly PageReading[], sound: readonly PageMeasures[]): LayoutFault | null {
  return oddFault(recent, sound) ?? shortFault(recent, sound) ?? lackFault(recent, sound)
}

/** Whether a fault is over: the last two pages have nothing of it. */
export function isOver(kind: AlarmKind, since: string, recent: readonly PageReading[]): boolean {
  const last = recent.filter(({ readAt }) => readAt > since).slice(-2)
  return last.length === 2 && last.every((page) => !hasFault(page, kind))
}

function hasFault(page: PageReading, kind: AlarmKind): boolean {
  if (kind === 'undated') return !page.dated
  if (kind === 'unsigned') return !page.signed
  return page.oddities.length > 0
}

/** Readings that are less than this apart belong to one poll of a paper with several feeds. */
const POLL_MS = 10 * 60_000

/** The readings of the newest so many polls that brought pages. */
function lastPolls(recent: readonly PageReading[], most: number): PageReading[][] {
  const polls: PageReading[][] = []
  for (const page of recent) {
    const poll = polls.at(-1)
    const began = poll?.[0]
    if (poll !== undefined && began !== undefined && Date.parse(page.readAt) - Date.parse(began.readAt) < POLL_MS)
      poll.push(page)
    else polls.push([page])
  }
  return polls.slice(-most)
}

const isOdd = ({ oddities }: PageReading): boolean => oddities.some((oddity) => oddity !== 'short')

/** Odd pages are most of what the newest poll brought, or of what the last two did. */
function oddFault(recent: readonly PageReading[], sound: readonly PageMeasures[]): LayoutFault | null {
  const last = lastPolls(recent, 2)
  for (const polls of [last.slice(-1), last]) {
    const pages = polls.flat()
    const odd = pages.filter(isOdd)
    const enough =
      odd.length >= 3 || (odd.length === 2 && polls.every((poll) => poll.some(isOdd)) && polls.length === 2)
    if (enough && odd.length * 2 > pages.length) return faultOf(gravest(odd), odd, sound)
  }
  return null
}

const GRAVEST_FIRST: readonly Oddity[] = ['repeated', 'summary', 'unread', 'unmatched', 'unrelated', 'short']

/** The gravest that half of the odd pages have: the first of many twins has none yet. */
function gravest(odd: readonly PageReading[]): Oddity {
  const count = (oddity: Oddity): number => odd.filter(({ oddities }) => oddities.includes(oddity)).length
  return GRAVEST_FIRST.find((oddity) => count(oddity) * 2 >= odd.length) ?? odd[0]?.oddities[0] ?? 'short'
}

/** Short pages alone may be briefs: only where all that came at two polls is short, three pages at least. */
function shortFault(recent: readonly PageReading[], sound: readonly PageMeasures[]): LayoutFault | null {
  const polls = lastPolls(recent, 2)
  const pages = polls.flat()
  const all = polls.length === 2 && pages.length >= 3 && pages.every(({ oddities }) => oddities.includes('short'))
  return all ? faultOf('short', pages, sound) : null
}

function faultOf(kind: Oddity, odd: readonly PageReading[], sound: readonly PageMeasures[]): LayoutFault {
  const [first] = odd
  const last = odd.at(-1)
  // What fits no page any more is the layout that usually fits; anything else is what read the pages.
  const layout = kind === 'unmatched' || kind === 'unread' ? usualLayout(sound) : (last?.layout ?? GENERIC)
  return { layout, kind, since: first?.readAt ?? '', example: last?.url ?? '' }
}

/** So many pages with a date before one without it tells anything. */
const LACKING_LEARNT = 8

/** How many pages in a row without a date, or a byline, are no chance, where so large a share has one. */
const LACKING: readonly { readonly share: number; readonly inARow: number }[] = [
  { share: 0.95, inARow: 3 },
  { share: 0.8, inARow: 6 },
]

/** A layout whose pages had a date, or a byline, and have none any more. */
function lackFault(recent: readonly PageReading[], sound: readonly PageMeasures[]): LayoutFault | null {
  return lack('undated', (page) => page.dated, recent, sound) ?? lack('unsigned', (page) => page.signed, recent, sound)
}

function lack(
  kind: 'undated' | 'unsigned',
  has: (page: PageMeasures) => boolean,
  recent: readonly PageReading[],
  sound: readonly PageMeasures[],
): LayoutFault | null {
  const read = recent.filter((page) => page.unread === null)
  const layout = read.at(-1)?.layout
  const mine = read.filter((page) => page.layout === layout)
  const lacking = mine.slice(mine.findLastIndex(has) + 1)
  const [first] = lacking
  if (layout === undefined || first === undefined || lastPolls(lacking, 2).length < 2) return null
  const before = withoutTail(
    sound.filter((page) => page.layout === layout),
    has,
  )
  const share = before.filter(has).length / Math.max(before.length, 1)
  const enough =
    before.length >= LACKING_LEARNT && LACKING.some((row) => share >= row.share && lacking.length >= row.inARow)
  return enough ? { layout, kind, since: first.readAt, example: lacking.at(-1)?.url ?? '' } : null
}

/** What was learnt before the pages that are looked at, which were learnt from as well. */
function withoutTail(sound: readonly PageMeasures[], has: (page: PageMeasures) => boolean): readonly PageMeasures[] {
  return sound.slice(0, sound.findLastIndex(has) + 1)
}
