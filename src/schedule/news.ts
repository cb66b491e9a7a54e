import { hash } from 'node:crypto'
import type { PollHabits, PollState } from '../domain/fetching.ts'
import type { PushOffer } from '../domain/subscriptions.ts'
import type { FeedPace } from '../domain/types.ts'
import { rememberGap } from './silence.ts'

/** What one reading brought against the one before. */
export interface News {
  readonly fresh: number
  readonly known: number
  /** The first reading of an address: all is new, and it says nothing about the pace. */
  readonly first: boolean
}

/** A feed longer than this is judged by its head, where news stands. */
const MOST_IDS = 200
/** By hourly polls a weight is halved in two weeks: a paper's hours change with its staff, not with the day. */
const FADING = 0.998
/** Below so many sightings nothing is said of a paper's hours. */
const ENOUGH_SIGHTINGS = 30

/** What of a reading is learnt from; see Reading. */
interface Learnt {
  readonly entryIds: readonly string[]
  readonly pace: FeedPace
  readonly marks?: readonly string[]
  readonly push?: PushOffer
  readonly ownZoneShown?: boolean
}

/** Compares a reading with the last, and remembers it. */
export function learn(
  before: PollState,
  reading: Learnt,
  now: string,
  language: string,
): { readonly habits: PollHabits; readonly news: News } {
  const lastIds = reading.entryIds.slice(0, MOST_IDS)
  const known = before.habits === undefined ? 0 : countKnown(lastIds, before.habits.lastIds)
  const news = { fresh: lastIds.length - known, known, first: before.habits === undefined }
  const newsByHour = rememberHour(before.habits?.newsByHour ?? [], news, now)
  // An empty document tells nothing: what was announced before stays known.
  const kept = lastIds.length === 0 ? (before.habits?.lastIds ?? []) : lastIds
  const gapHours = news.fresh > 0 ? rememberGap(before, now, language) : (before.habits?.gapHours ?? [])
  const learntFrom = before.habits?.learntFrom ?? now
  const { pace, marks, push } = reading
  const ownZoneShownAt = ownZoneLastShown(before, reading, now)
  const habits = {
    ...{ pace, newsByHour, lastIds: kept, gapHours, learntFrom },
    ...(push === undefined ? {} : { push }),
    ...(ownZoneShownAt === undefined ? {} : { ownZoneShownAt }),
  }
  return { habits: marks?.length === kept.length ? { ...habits, marks } : habits, news }
}

/** What shows that Greenwich is meant after all ends what was shown before. */
function ownZoneLastShown(before: PollState, { ownZoneShown }: Learnt, now: string): string | undefined {
  if (ownZoneShown === false) return undefined
  return ownZoneShown === true ? now : before.habits?.ownZoneShownAt
}

function countKnown(ids: readonly string[], last: readonly string[]): number {
  const before = new Set(last)
  return ids.filter((id) => before.has(id)).length
}

/** What is remembered of an entry's name. */
export function nameDigest(name: string): string {
  return hash('sha256', name, 'hex').slice(0, 10)
}

function rememberHour(newsByHour: readonly number[], news: News, now: string): readonly number[] {
  const hour = new Date(now).getUTCHours()
  const sighting = news.fresh > 0 && !news.first ? 1 : 0
  return Array.from({ length: 24 }, (_, at) => {
    const weight = (newsByHour[at] ?? 0) * FADING + (at === hour ? sighting : 0)
    return Math.round(weight * 1000) / 1000
  })
}

/** Whether a paper hardly ever has news at this hour: less than a tenth of its average hour, once enough was seen. */
export function isQuietHour(newsByHour: readonly number[], at: Date): boolean {
  const total = newsByHour.reduce((sum, weight) => sum + weight, 0)
  if (total < ENOUGH_SIGHTINGS) return false
  return (newsByHour[at.getUTCHours()] ?? 0) < total / 24 / 10
}
