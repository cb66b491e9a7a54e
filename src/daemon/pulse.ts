/** Ticks may fail for so many ticks, or this many seconds, before somebody is told. */
const LEAST_SECONDS = 60
const TICKS = 4

/** How the daemon fares: what /readyz and systemd's watchdog ask. It asks nobody, not even the store. */
export class Pulse {
  readonly #boundSeconds: number
  readonly #now: () => number
  #endedAt: number | null = null
  #wentWellAt: number | null = null
  #publishing: 'well' | 'failing' = 'well'

  /** `now` in milliseconds, on a clock that never goes back. */
  constructor(tickSeconds: number, now: () => number = () => performance.now()) {
    this.#boundSeconds = Math.max(LEAST_SECONDS, TICKS * tickSeconds)
    this.#now = now
  }

  tickWentWell(): void {
    this.#endedAt = this.#wentWellAt = this.#now()
  }

  tickFailed(): void {
    this.#endedAt = this.#now()
  }

  published(how: 'well' | 'failing'): void {
    this.#publishing = how
  }

  /** What keeps the daemon from its work, or null. */
  notReadyBecause(): string | null {
    if (this.#wentWellAt === null) return 'the first tick has not ended yet'
    const seconds = this.#secondsSince(this.#wentWellAt)
    if (seconds > this.#boundSeconds) return `no tick went well for ${seconds} s; the log's tick.failed says why`
    return this.#publishing === 'well' ? null : "a feed could not be written; the log's publish.failed says why"
  }

  /** Whether ticks end in time, well or not: what ends in failure is tried again, what does not end needs a restart. */
  isAlive(): boolean {
    return this.#endedAt !== null && this.#secondsSince(this.#endedAt) <= this.#boundSeconds
  }

  #secondsSince(instant: number): number {
    return Math.round((this.#now() - instant) / 1000)
  }
}
