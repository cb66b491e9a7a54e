/** The composition root of a worker thread: parsing, away from the daemon's own thread. */
import { parentPort } from 'node:worker_threads'
import type { ExtractJob } from './domain/jobs.ts'
import { keepBuffersApart, unpack } from './domain/packed.ts'
import type { ExtractOutcome } from './domain/types.ts'
import { extractArticle } from './extract/article.ts'
import { articleFromEntry } from './extract/from-entry.ts'
import { decodeText } from './read/decode.ts'
import { readFeed } from './read/feed.ts'
import { readListing } from './read/listing.ts'
import type { Answer, Job, JobResult } from './workers/job.ts'

keepBuffersApart()
parentPort?.on('message', (job: Job) => {
  void answer(job).then(say)
})
say({ kind: 'ready' })

function say(message: Answer): void {
  parentPort?.postMessage(message)
}

async function answer(job: Job): Promise<Answer> {
  try {
    return { kind: 'done', result: await work(job) }
  } catch (cause) {
    return { kind: 'threw', message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

async function work(job: Job): Promise<JobResult> {
  if (job.kind === 'read-feed') return readFeed(job.job.bytes, job.job)
  if (job.kind === 'read-list') return readListing(job.job.bytes, job.job)
  return extract(job.job)
}

function extract(job: ExtractJob): ExtractOutcome {
  if (job.packed === null) return articleFromEntry(job.entry, job)
  return extractArticle(decodeText(unpack(job.packed), job).text, job)
}
