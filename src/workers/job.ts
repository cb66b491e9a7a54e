import type { ExtractJob, ReadFeedJob, ReadListJob } from '../domain/jobs.ts'
import type { ExtractOutcome, ReadOutcome } from '../domain/types.ts'

/** What travels to a worker thread and back. */
export type Job =
  | { readonly kind: 'read-feed'; readonly job: ReadFeedJob }
  | { readonly kind: 'read-list'; readonly job: ReadListJob }
  | { readonly kind: 'extract'; readonly job: ExtractJob }

export type JobResult = ReadOutcome | ExtractOutcome

/** What a worker says: once that it has loaded all it needs, then for each job the result, or the message of a bug that threw. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'threw'; readonly message: string }
