import { createDesk } from '../desk/desk.ts'
import type { DeskWorld, ReplayOutcome } from '../desk/world.ts'
import type { Desk } from '../domain/desk.ts'
import type { FateStore } from '../domain/fates.ts'
import type { Log, World } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'
import type { ConfigRefused } from '../domain/status.ts'
import type { Cluster } from '../domain/types.ts'
import type { Asked } from '../pipeline/asked.ts'
import { boundFetcher } from '../pipeline/bounded-fetcher.ts'
import { chooseClusters } from '../pipeline/choose.ts'
import type { Choose } from '../pipeline/place.ts'
import { makePlan } from '../pipeline/plan.ts'
import { previewAsked, type SourcePreview } from '../pipeline/preview.ts'
import type { ReplayReport } from '../pipeline/replay.ts'
import type { Parts } from './command.ts'
import { type StatusStores, statusOf } from './status-report.ts'

export interface DeskOpening {
  readonly parts: Parts
  readonly stores: StatusStores & { readonly fates: FateStore }
  /** A daemon's own way out and threads, so that a preview waits its turn like every other request; null: they are made. */
  readonly means: Pick<World, 'fetcher' | 'workshop'> | null
  readonly log: Log
  /** The config in use, the one on disk where it is refused, and the last publishing, as they are from now on. */
  readonly told: {
    readonly config: Config
    readonly publishedAt: string | null
    readonly refused?: ConfigRefused | null
  }
  /** The config on disk, which replays are made by. */
  readonly folder: string
}

/** How many entries of a source are followed to their pages, and how often papers are asked for one preview at most. */
const PREVIEW_ENTRIES = 6
const PREVIEW_REQUESTS = 40

/** The desk over a store, in the daemon or in a server beside it. */
export function openDesk(opening: DeskOpening): Desk {
  const { parts, stores, log, told } = opening
  const deskWorld: DeskWorld = {
    version: parts.version,
    now: () => stores.clock.now().toISOString(),
    plan: () => makePlan(told.config, 'desk'),
    refused: () => told.refused ?? null,
    status: () => statusOf(parts.version, told, stores),
    sources: stores.sources,
    articles: stores.articles,
    fates: stores.fates,
    choose: rememberChoices(told),
    preview: (asked, signal) => preview(opening, asked, signal),
    replay: (since, tell, signal) => replayAside(opening, since, tell, signal),
  }
  return createDesk(deskWorld, log)
}

/**
 * What a feed shows is chosen once for each publishing, since choosing reads hundreds of articles; once a minute where
 * another process publishes.
 */
function rememberChoices(told: DeskOpening['told']): Choose {
  let of = { config: told.config, when: '' }
  let known = new Map<string, Promise<readonly Cluster[]>>()
  return (articles, plan, feed, now) => {
    const when = told.publishedAt ?? now.slice(0, 'YYYY-MM-DDTHH:MM'.length)
    if (of.config !== told.config || of.when !== when) known = new Map()
    of = { config: told.config, when }
    const choice = known.get(feed.id) ?? chooseClusters(articles, plan, feed, now)
    known.set(feed.id, choice)
    return choice
  }
}

async function preview(opening: DeskOpening, asked: Asked, signal: AbortSignal): Promise<SourcePreview> {
  const { parts, stores, means, log, told } = opening
  const forgotten = await parts.openWorld({ config: told.config, log, inMemory: true, now: () => stores.clock.now() })
  try {
    const { fetcher, workshop } = means ?? forgotten.world
    const bounded = boundFetcher(fetcher, PREVIEW_REQUESTS, signal)
    const world = { ...forgotten.world, fetcher: bounded, workshop, stored: stores.articles }
    return await previewAsked(world, makePlan(told.config, 'desk'), asked, { most: PREVIEW_ENTRIES, isArticle: false })
  } finally {
    await forgotten.close()
  }
}

/** In a process of its own: copying a store and deciding a month anew must hold up nothing here. */
async function replayAside(
  { parts, folder }: DeskOpening,
  since: string,
  tell: (progress: string) => void,
  signal: AbortSignal,
): Promise<ReplayOutcome> {
  const argv = ['replay', '--json', '--since', since, '--config', folder]
  const { code, printed, complained } = await parts.runAside({ argv, onLine: tell, signal })
  signal.throwIfAborted()
  if (code !== 0) return { ok: false, said: complained || `it ended with ${code}` }
  const report: ReplayReport = JSON.parse(printed)
  return { ok: true, report }
}
