import type { PollState } from '../domain/fetching.ts'
import type { PollSettings } from '../domain/settings.ts'
import { isQuietHour, type News } from './news.ts'
import type { Wait } from './plan.ts'

/**
 * How the share of new entries moves the interval; the first row that fits counts. Shortening by 0.8 and lengthening by
 * 1.25 are each other's inverse, so an interval settles where every second poll has news.
 */
const STEPS: readonly { readonly atLeastNew: number; readonly factor: number }[] = [
  { atLeastNew: 0.5, factor: 0.5 },
  { atLeastNew: Number.MIN_VALUE, factor: 0.8 },
  { atLeastNew: 0, factor: 1.25 },
]

/**
 * Where nothing was new and a whole body had to be sent to say so: after five such polls an hourly feed is asked once a
 * day, as good manners want of unconditional requests. While it has news it is asked at the editor's interval: a daily look
 * at a feed of twenty entries would lose some.
 */
const FULL_BODY_FACTOR = 2

/** The next interval in minutes within the editor's bounds, and the wait that follows from it. */
export function adaptInterval(
  before: PollState,
  settings: PollSettings,
  news: News,
  now: string,
): { readonly minutes: number; readonly wait: Wait } {
  const current = currentInterval(before, settings)
  const minutes = clamp(current * stepFactor(before, news, now), before, settings)
  const due = new Date(Date.parse(now) + minutes * 60_000)
  const quiet = isQuietHour(before.habits?.newsByHour ?? [], due)
  const waited = quiet ? Math.max(minutes, Math.min(minutes * 2, settings.atMostMinutes)) : minutes
  const whole =
    before.validators === null && !news.first && news.fresh === 0 ? ', and it must be sent whole each time' : ''
  const quietly = quiet ? ', and the paper is quiet at that hour' : ''
  const reason = `every ${Math.round(waited)} min: ${describe(news)}${whole}${quietly}`
  return { minutes, wait: { seconds: waited * 60, reason } }
}

/** The interval in force, in minutes; the editor's first one where none was learnt yet. */
export function currentInterval(state: PollState, settings: PollSettings): number {
  const learnt = state.intervalMinutes > 0 ? state.intervalMinutes : settings.everyMinutes
  return clamp(learnt, state, settings)
}

function stepFactor(before: PollState, news: News, now: string): number {
  if (news.first) return 1
  const total = news.fresh + news.known
  const share = total === 0 ? 0 : news.fresh / total
  // A quiet night says nothing about the day.
  if (share === 0 && isQuietHour(before.habits?.newsByHour ?? [], new Date(now))) return 1
  if (share === 0 && before.validators === null) return FULL_BODY_FACTOR
  return STEPS.find((step) => share >= step.atLeastNew)?.factor ?? 1
}

/** Who sends no validators must send the whole body each time: he is never asked more often than the editor first said. */
function clamp(minutes: number, state: PollState, settings: PollSettings): number {
  const least =
    state.validators === null ? Math.max(settings.atLeastMinutes, settings.everyMinutes) : settings.atLeastMinutes
  return Math.round(Math.max(Math.min(minutes, settings.atMostMinutes), least) * 10) / 10
}

function describe(news: News): string {
  if (news.first) return 'read for the first time'
  const total = news.fresh + news.known
  if (news.fresh > 0) return `${news.fresh} of ${total} entries were new`
  return total === 0 ? 'nothing has changed' : `none of ${total} entries was new`
}
