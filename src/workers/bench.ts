import { Worker } from 'node:worker_threads'
import type { Answer, Job, JobResult } from './job.ts'

export interface BenchSettings {
  /** A job that takes longer is ended together with its worker. */
  readonly deadlineSeconds: number
  /** Heap of one worker; a job that needs more ends it. */
  readonly memoryMegabytes: number
  /** A worker without a job for so long is ended, and its memory with it; the next job starts a new one. */
  readonly idleSeconds?: number
  /** Told when a worker has ended for want of work. */
  readonly onRest?: () => void
}

/** Loading the readers takes half a second; on a machine that is busy a multiple, which is no fault of the job. */
const START_SECONDS = 60
const IDLE_SECONDS = 30

/** Gets the result, and whether the worker was lost over it. */
export type Settle = (result: JobResult, lost: boolean) => void

/** A page's tree is garbage a moment later: a daemon's own small nursery would have it copied again and again. */
const YOUNG_MB = 48

/** One place at which jobs are done, one at a time, by a worker thread that is replaced when it dies or is too slow. */
export class Bench {
  readonly #settings: BenchSettings
  #worker: Worker | null = null
  #ready = false
  #settle: Settle | null = null
  #takenAt = 0
  #timer: NodeJS.Timeout | null = null

  constructor(settings: BenchSettings) {
    this.#settings = settings
  }

  get busy(): boolean {
    return this.#settle !== null
  }

  /** Whether it has been at one job for so long. */
  isSlow(seconds: number): boolean {
    return this.busy && performance.now() - this.#takenAt >= seconds * 1000
  }

  take(job: Job, settle: Settle): void {
    this.#settle = settle
    this.#takenAt = performance.now()
    const worker = this.#worker ?? this.#start()
    worker.ref()
    if (this.#ready) this.#beginDeadline()
    else this.#setTimer(START_SECONDS, () => this.#lose(`no thread could be started within ${START_SECONDS} s`))
    worker.postMessage(job)
  }

  async close(): Promise<void> {
    this.#clearTimer()
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('../worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#settings.memoryMegabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', (answer: Answer) => this.#hear(answer))
    worker.on('error', (cause) => this.#lose(cause instanceof Error ? cause.message : String(cause)))
    this.#worker = worker
    return worker
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.#ready = true
      this.#beginDeadline()
    } else {
      this.#finish(answer.kind === 'done' ? answer.result : broken(answer.message), false)
    }
  }

  #beginDeadline(): void {
    const { deadlineSeconds } = this.#settings
    this.#setTimer(deadlineSeconds, () => this.#lose(`it took longer than ${deadlineSeconds} s`))
  }

  #lose(reason: string): void {
    this.#end()
    this.#finish(broken(reason), true)
  }

  #end(): void {
    const worker = this.#worker
    this.#worker = null
    this.#ready = false
    worker?.removeAllListeners()
    void worker?.terminate()
  }

  #rest(): void {
    if (this.#worker === null) return
    this.#end()
    this.#settings.onRest?.()
  }

  #finish(result: JobResult, lost: boolean): void {
    const settle = this.#settle
    this.#settle = null
    this.#worker?.unref()
    this.#setTimer(this.#settings.idleSeconds ?? IDLE_SECONDS, () => this.#rest()).unref()
    settle?.(result, lost)
  }

  #setTimer(seconds: number, act: () => void): NodeJS.Timeout {
    this.#clearTimer()
    this.#timer = setTimeout(act, seconds * 1000)
    return this.#timer
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}

function broken(reason: string): JobResult {
  return { ok: false, reason: `could not be read: ${reason}` }
}
