/** One entry of a poll as the guard sees it. */
export interface Arrival {
  /** ISO 8601 instant or day; null where the entry has no date. */
  readonly published: string | null
  /** Told before: the address or the text is known. */
  readonly known: boolean
}

export interface FloodLimits {
  /** The most new entries that one source may bring in at once; of news, once more for each whole day since it was last read. */
  readonly most: number
  /** Entries published longer ago than this are archive. */
  readonly days: number
}

export type FloodJudgement =
  | { readonly kind: 'calm' }
  | {
      readonly kind: 'flood'
      /** Positions of the entries that are let through, ascending; the others are to be held. */
      readonly letThrough: readonly number[]
      /** For status, in words. */
      readonly reason: string
    }

/**
 * Whether what one source brings at one poll is news or an archive poured out: more new entries than the limit, most of
 * them old, undated, or of one moment (a re-dated archive). In a flood the newest are let through, to the limit, and
 * nothing that is archive by its date. What is dated after the source was last read is no archive, however long ago that
 * was: a daemon that was away has a heap to fetch. A document that only grew may bring as many more. A first poll is no flood: `lastRead` is then null.
 */
export function judgeFlood(
  arrivals: readonly Arrival[],
  limits: FloodLimits,
  now: string,
  lastRead: string | null,
): FloodJudgement {
  const fresh = arrivals.map((arrival, at) => ({ ...arrival, at })).filter((arrival) => !arrival.known)
  if (lastRead === null) return { kind: 'calm' }
  const away = Math.max(0, Date.parse(now) - Date.parse(lastRead))
  const most = limits.most * (1 + Math.floor(away / DAY_MS))
  if (fresh.length <= limits.most) return { kind: 'calm' }
  if (continues(arrivals) && fresh.length <= most + limits.most) return { kind: 'calm' }
  const cut = Math.min(Date.parse(now) - limits.days * DAY_MS, Date.parse(lastRead))
  const old = fresh.filter(({ published }) => published !== null && Date.parse(published) < cut)
  const recent = fresh.filter(({ published }) => published !== null && Date.parse(published) >= cut)
  if (recent.length === fresh.length && fresh.length <= most) return { kind: 'calm' }
  const admitted = [...recent].sort(byNewest).slice(0, most)
  return {
    kind: 'flood',
    letThrough: admitted.map(({ at }) => at).sort((a, b) => a - b),
    reason: reasonOf(fresh, old.length, admitted.length, { ...limits, most }),
  }
}

const DAY_MS = 86_400_000

/** So many known entries show that a document only grew. */
const LEAST_KNOWN = 5

/**
 * Whether a document only grew at one of its ends: what is new stands in one run before or behind what is known, as in a feed
 * whose dates are all wrong. An archive that is poured out stands among what is known, or where nothing is known.
 */
function continues(arrivals: readonly Arrival[]): boolean {
  const turns = arrivals.filter(({ known }, at) => at > 0 && known !== arrivals[at - 1]?.known).length
  return turns === 1 && arrivals.filter(({ known }) => known).length >= LEAST_KNOWN
}

/** Newest first; equal dates in the order of the feed. */
function byNewest(a: Arrival & { at: number }, b: Arrival & { at: number }): number {
  return Date.parse(b.published ?? '') - Date.parse(a.published ?? '') || a.at - b.at
}

function reasonOf(fresh: readonly Arrival[], old: number, through: number, { most, days }: FloodLimits): string {
  const moments = new Set(fresh.map(({ published }) => published))
  const undated = fresh.filter(({ published }) => published === null).length
  const signs = [
    ...(old > 0 ? [`${old} older than ${days} days`] : []),
    ...(undated > 0 ? [`${undated} without a date`] : []),
    ...(moments.size <= fresh.length / 10 ? [`only ${moments.size} different dates: perhaps re-dated`] : []),
  ]
  const why = signs.length === 0 ? '' : ` (${signs.join('; ')})`
  return `${fresh.length} new entries at one poll, at most ${most} are taken${why}: ${through} let through, the rest held`
}
