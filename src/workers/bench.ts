import { Worker } from 'node:worker_threads'
import type { Answer, Job, JobResult } from './job.ts'

export interface BenchSettings {
  /** A job that takes longer is ended together with its worker. */
  readonly deadlineSeconds: number
  /** Heap of one worker; a job that needs more ends it. */
  readonly memoryMegabytes: number
}

/** Gets the result, and whether the worker was lost over it. */
export type Settle = (result: JobResult, lost: boolean) => void

/** One place at which jobs are done, one at a time, by a worker thread that is replaced when it dies or is too slow. */
export class Bench {
  readonly #settings: BenchSettings
  #worker: Worker | null = null
  #settle: Settle | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(settings: BenchSettings) {
    this.#settings = settings
  }

  get busy(): boolean {
    return this.#settle !== null
  }

  take(job: Job, settle: Settle): void {
    this.#settle = settle
    const worker = this.#worker ?? this.#start()
    worker.ref()
    const { deadlineSeconds } = this.#settings
    this.#timer = setTimeout(() => this.#lose(`it took longer than ${deadlineSeconds} s`), deadlineSeconds * 1000)
    worker.postMessage(job)
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('../worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#settings.memoryMegabytes },
    })
    worker.on('message', (answer: Answer) =>
      this.#finish(answer.kind === 'done' ? answer.result : broken(answer.message), false),
    )
    worker.on('error', (cause) => this.#lose(cause instanceof Error ? cause.message : String(cause)))
    this.#worker = worker
    return worker
  }

  #lose(reason: string): void {
    const worker = this.#worker
    this.#worker = null
    worker?.removeAllListeners()
    void worker?.terminate()
    this.#finish(broken(reason), true)
  }

  #finish(result: JobResult, lost: boolean): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    const settle = this.#settle
    this.#settle = null
    this.#timer = null
    this.#worker?.unref()
    settle?.(result, lost)
  }
}

function broken(reason: string): JobResult {
  return { ok: false, reason: `could not be read: ${reason}` }
}
