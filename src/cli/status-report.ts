import type { PollState } from '../domain/fetching.ts'
import type { HabitStore, LayoutAlarm } from '../domain/habit.ts'
import type { ArticleStore, SourceStore } from '../domain/ports.ts'
import { redactText, redactUrl } from '../domain/redact-url.ts'
import type { Config } from '../domain/settings.ts'
import type { StatusReport } from '../domain/status.ts'

export interface StatusStores {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly habits: HabitStore
  readonly clock: { now(): Date }
}

/** The state of every source, from the store and the config. */
export async function statusOf(
  version: string,
  told: { readonly publishedAt: string | null; readonly config: Config },
  stores: StatusStores,
): Promise<StatusReport> {
  const states = await stores.sources.states()
  const alarms = await stores.habits.alarms()
  return {
    version,
    at: stores.clock.now().toISOString(),
    publishedAt: told.publishedAt,
    counts: await stores.articles.counts(),
    sources: told.config.sources.map((source) => ({
      id: source.id,
      name: source.name,
      enabled: source.enabled,
      offBecause: source.offBecause,
      targets: states.filter((state) => state.target.sourceId === source.id).map(presentable),
      alarms: alarms.filter((alarm) => alarm.sourceId === source.id).map(presentableAlarm),
    })),
  }
}

function presentableAlarm(alarm: LayoutAlarm): LayoutAlarm {
  return { ...alarm, example: redactUrl(alarm.example), note: redactText(alarm.note) }
}

/** A state as it may be shown: its addresses and messages without secrets. */
function presentable(state: PollState): PollState {
  return {
    ...state,
    target: { ...state.target, url: redactUrl(state.target.url) },
    url: redactUrl(state.url),
    nextPollReason: redactText(state.nextPollReason),
    health: { ...state.health, note: redactText(state.health.note) },
  }
}
