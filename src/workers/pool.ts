import { availableParallelism } from 'node:os'
import type { ExtractJob, ReadFeedJob, ReadListJob } from '../domain/jobs.ts'
import type { Log, Workshop } from '../domain/ports.ts'
import type { ExtractOutcome, ReadOutcome } from '../domain/types.ts'
import { Bench, type BenchSettings } from './bench.ts'
import type { Job, JobResult } from './job.ts'

export interface PoolSettings extends BenchSettings {
  /** Threads at most. */
  readonly workers: number
  /** Cores of the machine, of which one is left to the daemon's own thread; those that stand in are not counted. */
  readonly cores?: number
  /** A thread that has been at one job for so long has another stand in for it. */
  readonly patienceSeconds?: number
  readonly log: Log
  /** Names the program; see Workshop. */
  readonly program: () => string
}

interface Waiting {
  readonly job: Job
  readonly settle: (result: JobResult) => void
}

const PATIENCE_SECONDS = 1

/**
 * Worker threads for parsing, as few as keep the machine's cores busy: each has a heap and compiled code of its own. A
 * page that hangs or eats memory costs its own worker, which is replaced, and is answered with the reason; nothing
 * rejects. Workers start when there is work, so a command that parses nothing starts none.
 */
export class Pool implements Workshop {
  readonly #settings: PoolSettings
  readonly #benches: Bench[] = []
  readonly #queue: Waiting[] = []
  #lookAgain: NodeJS.Timeout | null = null
  /** Asked for once: to ask the machine takes as long as a small job. */
  readonly #cores: number

  constructor(settings: PoolSettings) {
    this.#settings = settings
    this.#cores = settings.cores ?? availableParallelism()
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
    if (this.#lookAgain !== null) clearTimeout(this.#lookAgain)
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
    if (bench === undefined && this.#queue.length > 0) this.#serveLater()
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
    const most = this.#most()
    const free = this.#benches.find((bench, at) => at < most && !bench.busy)
    if (free !== undefined || this.#benches.length >= most) return free
    const bench = new Bench(this.#settings)
    this.#benches.push(bench)
    return bench
  }

  #most(): number {
    const { workers } = this.#settings
    const slow = this.#benches.filter((bench) => bench.isSlow(this.#patienceSeconds)).length
    return Math.min(workers, Math.max(1, this.#cores - 1) + slow)
  }

  /** One job that hangs must not hold up all others. */
  #serveLater(): void {
    this.#lookAgain ??= setTimeout(() => {
      this.#lookAgain = null
      this.#serve()
    }, this.#patienceSeconds * 1000).unref()
  }

  get #patienceSeconds(): number {
    return this.#settings.patienceSeconds ?? PATIENCE_SECONDS
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
