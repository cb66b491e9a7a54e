/** The composition root of a worker thread: parsing, away from the daemon's own thread. */
import { parentPort } from 'node:worker_threads'
import { keepBuffersApart } from './domain/packed.ts'
import { readPage } from './pipeline/read-page.ts'
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
  return readPage(job.job)
}
