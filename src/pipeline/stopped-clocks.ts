import type { World } from '../domain/ports.ts'
import type { SeenDate } from '../domain/types.ts'
import { clocksAmong } from '../extract/known-clocks.ts'
import { reread } from './draft.ts'
import type { Draft } from './drafted.ts'
import { hostOf } from './later-pages.ts'

/** So many dates of a host are remembered: those of its last pages. */
const MOST_DATES = 48

/**
 * Remembers what the pages of a batch print outside their articles, and reads those anew whose date turns out to be a
 * clock that stopped, since another page of the same host prints it too.
 */
export async function withoutStoppedClocks(world: World, drafts: readonly Draft[]): Promise<Draft[]> {
  for (const [host, dates] of byHost(drafts)) {
    const known = new Set((await world.hosts.datesSeen(host)).map(nameOf))
    const fresh = dates.filter((date) => !known.has(nameOf(date)))
    if (fresh.length > 0) await world.hosts.noteDates(host, fresh, MOST_DATES)
  }
  return Promise.all(drafts.map((draft) => readAnew(world, draft)))
}

function byHost(drafts: readonly Draft[]): ReadonlyMap<string, readonly SeenDate[]> {
  const hosts = new Map<string, SeenDate[]>()
  for (const draft of drafts) {
    if (draft.kind === 'settled') continue
    const host = hostOf(draft.url)
    if (draft.datesOutside.length > 0) hosts.set(host, [...(hosts.get(host) ?? []), ...draft.datesOutside])
  }
  return hosts
}

function nameOf({ date, url }: SeenDate): string {
  return `${date} ${url}`
}

/** The draft, or one made anew where its article is dated by what its host's pages show to be a clock. */
async function readAnew(world: World, draft: Draft): Promise<Draft> {
  if (draft.kind === 'settled' || draft.page === null) return draft
  const { published } = draft.article
  if (published?.basis !== 'page' || !draft.datesOutside.some(({ date }) => date === published.at)) return draft
  const clocks = clocksAmong(await world.hosts.datesSeen(hostOf(draft.url)), draft.url)
  return clocks.includes(published.at) ? ((await reread(world, draft)) ?? draft) : draft
}
