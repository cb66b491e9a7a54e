import type { ExtractJob, ReadFeedJob, ReadListJob } from '../domain/jobs.ts'
import type { Log, Workshop } from '../domain/ports.ts'
import type { ExtractOutcome, ReadOutcome } from '../domain/types.ts'
import { Bench, type BenchSettings } from './bench.ts'
import type { Job, JobResult } from './job.ts'

export interface PoolSettings extends BenchSettings {
  readonly workers: number
  readonly log: Log
  /** Names the program; see Workshop. */
  readonly program: () => string
}

interface Waiting {
  readonly job: Job
  readonly settle: (result: JobResult) => void
}

/**
 * Worker threads for parsing. A page that hangs or eats memory costs its own worker, which is replaced, and is answered
 * with the reason; nothing rejects. Workers start when there is work, so a command that parses nothing starts none.
 */
export class Pool implements Workshop {
  readonly #settings: PoolSettings
  readonly #benches: Bench[] = []
  readonly #queue: Waiting[] = []

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  get program(): string {
    return this.#settings.program()
  }

  async readFeed(job: ReadFeedJob): Promise<ReadOutcome> {
    return asRead(await this.#submit({ kind: 'read-feed', job }))
  }

  async readList(job: ReadListJob): Promise<ReadOutcome> {
    return asRead(await this.#submit({ kind: 'read-list', job }))
  }

  async extractArticle(job: ExtractJob): Promise<ExtractOutcome> {
    return asExtracted(await this.#submit({ kind: 'extract', job }))
  }

  async close(): Promise<void> {
    await Promise.all(this.#benches.map((bench) => bench.close()))
  }

  #submit(job: Job): Promise<JobResult> {
    return new Promise((settle) => {
      this.#queue.push({ job, settle })
      this.#serve()
    })
  }

  #serve(): void {
    const bench = this.#queue.length === 0 ? undefined : this.#freeBench()
    const waiting = bench === undefined ? undefined : this.#queue.shift()
    if (bench === undefined || waiting === undefined) return
    bench.take(waiting.job, (result, lost) => {
      if (lost)
        this.#settings.log.warn('worker.replaced', { url: waiting.job.job.url, reason: result.ok ? '' : result.reason })
      waiting.settle(result)
      this.#serve()
    })
  }

  #freeBench(): Bench | undefined {
    const free = this.#benches.find((bench) => !bench.busy)
    if (free !== undefined || this.#benches.length >= this.#settings.workers) return free
    const bench = new Bench(this.#settings)
    this.#benches.push(bench)
    return bench
  }
}

const MIXED_UP = { ok: false, reason: 'could not be read: the worker answered another question' } as const

function asRead(result: JobResult): ReadOutcome {
  if (!result.ok || 'feed' in result) return result
  return MIXED_UP
}

function asExtracted(result: JobResult): ExtractOutcome {
  if (!result.ok || 'article' in result) return result
  return MIXED_UP
}
