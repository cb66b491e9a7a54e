import type { Desk, DeskAnswer, DeskRequest } from '../domain/desk.ts'
import type { Log } from '../domain/ports.ts'
import type { SourcePreview } from '../pipeline/preview.ts'
import { explainPage } from './explain-page.ts'
import { createJob, type Job } from './job.ts'
import { missingPage } from './missing-page.ts'
import { beginPreview, previewPage } from './preview-page.ts'
import { beginReplay, replayPage } from './replay-page.ts'
import { sourcePage } from './source-page.ts'
import { sourcesPage } from './sources-page.ts'
import { verdictsPage } from './verdicts-page.ts'
import type { DeskWorld, ReplayOutcome } from './world.ts'

/**
 * The editors' desk: pages over what is stored, and two jobs, a preview and a replay, of which one runs at a time each.
 * Nothing in it writes to the store. Who may see it is the server's to say.
 */
export function createDesk(world: DeskWorld, log: Log): Desk {
  const onFailure = (cause: unknown): void => log.warn('desk.job-failed', { cause })
  const previews = createJob<SourcePreview>({ now: world.now, atLeastSeconds: 3, atMostSeconds: 120, onFailure })
  const replays = createJob<ReplayOutcome>({ now: world.now, atLeastSeconds: 3, atMostSeconds: 900, onFailure })
  return {
    answer: (request) => (request.method === 'GET' ? show : begin)(request, { world, previews, replays }),
    close: () => {
      previews.stop()
      replays.stop()
    },
  }
}

interface Means {
  readonly world: DeskWorld
  readonly previews: Job<SourcePreview>
  readonly replays: Job<ReplayOutcome>
}

async function show({ path, values }: DeskRequest, { world, previews, replays }: Means): Promise<DeskAnswer> {
  switch (path) {
    case '':
      return sourcesPage(world)
    case 'source':
      return sourcePage(world, values.get('id') ?? '')
    case 'verdicts':
      return verdictsPage(world, values)
    case 'explain':
      return explainPage(world, (values.get('of') ?? '').trim().slice(0, LONGEST))
    case 'preview':
      return previewPage(world, previews.state())
    case 'replay':
      return replayPage(world, replays.state())
    default:
      return missingPage(world, 'The desk has no such page.')
  }
}

async function begin({ path, values }: DeskRequest, { world, previews, replays }: Means): Promise<DeskAnswer> {
  if (path === 'preview') return beginPreview(world, previews, values.get('address') ?? '')
  if (path === 'replay') return beginReplay(world, replays, values.get('since') ?? '')
  return missingPage(world, 'Nothing can be sent here.')
}

/** No address or id is longer. */
const LONGEST = 2_000
