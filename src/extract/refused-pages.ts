import type { PagesRefused, Refusals } from '../domain/habit.ts'

/** One page that a source's entry led to, and what came of asking for it. */
export interface PageAnswer {
  readonly url: string
  /** A short digest of the address. */
  readonly key: string
  /** Why it did not come, in an operator's words; null where it came. */
  readonly refused: string | null
}

/**
 * So many pages that are refused are no chance, where that has lasted: a feed is ahead of its pages for some minutes, and a
 * guard that a burst has woken shuts for half an hour. What is refused is asked for again after 30 and after 180 minutes.
 */
const PAGES_LEAST = 3
const LASTED_MS = 60 * 60_000
/** So many addresses are remembered, to count none of them twice. */
const PAGES_MOST = 100

export interface LearntRefusals {
  /** Undefined where the last page came. */
  readonly refusals: Refusals | undefined
  readonly raised: PagesRefused | null
  readonly ended: PagesRefused | null
}

/**
 * What is known of a source's refused pages after some more answers, all of one moment: one page that comes ends it all.
 * Nothing is raised where `isOddAnyway`: an alarm about what its pages yield is up and tells the same.
 */
export function learnRefusals(
  before: Refusals | undefined,
  answers: readonly PageAnswer[],
  at: { readonly sourceId: string; readonly now: string; readonly isOddAnyway: boolean },
): LearntRefusals {
  if (answers.some(({ refused }) => refused === null)) {
    return { refusals: undefined, raised: null, ended: before?.isAlarm ? before.told : null }
  }
  const after = answers.reduce<Refusals | undefined>((sum, answer) => added(sum, answer, at), before)
  if (after === undefined || after.isAlarm || at.isOddAnyway || !isLasting(after.told, at.now))
    return { refusals: after, raised: null, ended: null }
  return { refusals: { ...after, isAlarm: true }, raised: after.told, ended: null }
}

function isLasting({ pages, since }: PagesRefused, now: string): boolean {
  return pages >= PAGES_LEAST && Date.parse(now) - Date.parse(since) >= LASTED_MS
}

function added(
  before: Refusals | undefined,
  { url, key, refused }: PageAnswer,
  { sourceId, now }: { readonly sourceId: string; readonly now: string },
): Refusals {
  const known = before?.pages ?? []
  const isKnown = known.includes(key)
  const told: PagesRefused = {
    sourceId,
    since: before?.told.since ?? now,
    pages: (before?.told.pages ?? 0) + (isKnown ? 0 : 1),
    reason: refused ?? '',
    example: url,
  }
  return { told, pages: isKnown ? known : [...known, key].slice(-PAGES_MOST), isAlarm: before?.isAlarm ?? false }
}
