import type { FateStore } from '../domain/fates.ts'
import type { ArticleStore, SourceStore } from '../domain/ports.ts'
import type { ConfigRefused, StatusReport } from '../domain/status.ts'
import type { Asked } from '../pipeline/asked.ts'
import type { Choose } from '../pipeline/place.ts'
import type { Plan } from '../pipeline/plan.ts'
import type { SourcePreview } from '../pipeline/preview.ts'
import type { ReplayReport } from '../pipeline/replay.ts'

/** What the desk reads, and the two things it may set going: both look only, and change nothing that is stored. */
export interface DeskWorld {
  readonly version: string
  /** ISO instant. */
  readonly now: () => string
  /** The config in use. */
  readonly plan: () => Plan
  /** The config on disk, where it is not in use because of problems in it. */
  readonly refused: () => ConfigRefused | null
  readonly status: () => Promise<StatusReport>
  readonly sources: Pick<SourceStore, 'fetches'>
  readonly articles: ArticleStore
  readonly fates: FateStore
  /** What a feed shows now; may be remembered until feeds are published anew. */
  readonly choose: Choose
  /** Asks the papers, politely and within bounds; nothing more is asked after the signal. */
  readonly preview: (asked: Asked, signal: AbortSignal) => Promise<SourcePreview>
  /** What the config on disk would make of what was first seen within this time ("7d"). Ends early where the signal says so. */
  readonly replay: (since: string, tell: (progress: string) => void, signal: AbortSignal) => Promise<ReplayOutcome>
}

export type ReplayOutcome =
  | { readonly ok: true; readonly report: ReplayReport }
  /** Problems with the config on disk, or why it could not be, as the command line tells them. */
  | { readonly ok: false; readonly said: string }
