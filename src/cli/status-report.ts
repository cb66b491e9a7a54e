import { adviceOn, adviceOnLayout, adviceOnPagesRefused } from '../domain/advice.ts'
import type { EditionStore } from '../domain/edition.ts'
import type { PollHabits, PollState } from '../domain/fetching.ts'
import type { HabitStore, LayoutAlarm, PagesRefused } from '../domain/habit.ts'
import type { ArticleStore, SourceStore } from '../domain/ports.ts'
import { redactText, redactUrl } from '../domain/redact-url.ts'
import type { Config, Source } from '../domain/settings.ts'
import type { ConfigRefused, SourceStatus, StatusReport } from '../domain/status.ts'
import { leftFeeds } from '../pipeline/left-feeds.ts'

export interface StatusStores {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly habits: HabitStore
  readonly editions: Pick<EditionStore, 'feeds'>
  readonly clock: { now(): Date }
}

/** The state of every source, from the store and the config. */
export async function statusOf(
  version: string,
  told: {
    readonly publishedAt: string | null
    readonly config: Config
    readonly notReady?: () => string | null
    readonly refused?: ConfigRefused | null
  },
  stores: StatusStores,
): Promise<StatusReport> {
  const statesOf = Map.groupBy(await stores.sources.states(), (state) => state.target.sourceId)
  const learnt = { alarms: await stores.habits.alarms(), pagesRefused: await stores.habits.pagesRefused() }
  const { sources } = told.config
  const on = sources.filter(({ enabled }) => enabled).flatMap(({ id }) => statesOf.get(id) ?? [])
  return {
    version,
    at: stores.clock.now().toISOString(),
    publishedAt: told.publishedAt,
    notReady: told.notReady === undefined ? nothingPolled(on, stores.clock.now()) : told.notReady(),
    refused: told.refused ?? null,
    leftFeeds: leftFeeds(told.config, await stores.editions.feeds()),
    counts: await stores.articles.counts(),
    sources: sources.map((source) => sourceStatus(source, statesOf.get(source.id) ?? [], learnt)),
  }
}

/** In hours: so long due, and nothing polled, is more than a long round. */
const STILL_HOURS = 2

/** Where nobody here polls: since when nobody else does though there is something to poll; null where somebody does. */
function nothingPolled(states: readonly PollState[], now: Date): string | null {
  const last = states.reduce(
    (latest, { lastPolledAt }) => ((lastPolledAt ?? '') > latest ? (lastPolledAt ?? '') : latest),
    '',
  )
  const bound = new Date(now.getTime() - STILL_HOURS * 3_600_000).toISOString()
  const due = states.filter(({ nextPollAt }) => nextPollAt < bound).length
  if (due === 0 || last === '' || last >= bound) return null
  return `nothing was polled since ${last}, though ${due} of ${states.length} addresses are due: is the daemon running?`
}

/** What was learnt of all sources' pages. */
interface Learnt {
  readonly alarms: readonly LayoutAlarm[]
  readonly pagesRefused: readonly PagesRefused[]
}

function sourceStatus(source: Source, states: readonly PollState[], learnt: Learnt): SourceStatus {
  const { id, name, enabled, offBecause } = source
  const alarms = learnt.alarms.filter((alarm) => alarm.sourceId === id).map(presentableAlarm)
  const pagesRefused = refusedOf(source, learnt.pagesRefused)
  const advice = states.flatMap(({ health }) => adviceOn(health.kind, id) ?? [])
  const onPages = pagesRefused === null ? [] : [adviceOnPagesRefused(id)]
  const todo = enabled ? [...new Set([...advice, ...onPages, ...alarms.map(() => adviceOnLayout(id))])] : []
  return { id, name, enabled, offBecause, targets: states.map(presentable), alarms, pagesRefused, todo }
}

/** Null too where an editor has written since that its pages are not to be asked for. */
function refusedOf({ id, article }: Source, all: readonly PagesRefused[]): PagesRefused | null {
  const told = article.pages === 'none' ? undefined : all.find(({ sourceId }) => sourceId === id)
  if (told === undefined) return null
  return { ...told, example: redactUrl(told.example), reason: redactText(told.reason) }
}

function presentableAlarm(alarm: LayoutAlarm): LayoutAlarm {
  return { ...alarm, example: redactUrl(alarm.example), note: redactText(alarm.note) }
}

/** A state as it may be shown: its addresses and messages without secrets, and without what only the reader understands. */
function presentable({ habits, ...state }: PollState): PollState {
  return {
    ...state,
    ...(habits === undefined ? {} : { habits: presentableHabits(habits) }),
    target: { ...state.target, url: redactUrl(state.target.url) },
    url: redactUrl(state.url),
    nextPollReason: redactText(state.nextPollReason),
    health: { ...state.health, note: redactText(state.health.note) },
  }
}

function presentableHabits({ marks: _, push, ...habits }: PollHabits): PollHabits {
  return push === undefined ? habits : { ...habits, push: { hub: redactUrl(push.hub), topic: redactUrl(push.topic) } }
}
