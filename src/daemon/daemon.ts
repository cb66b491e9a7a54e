import { schedule } from 'node-cron'
import type { World } from '../domain/ports.ts'
import { type Plan, syncTargets } from '../pipeline/plan.ts'
import { publishFeeds } from '../pipeline/publish.ts'
import { addReports, NOTHING, type RoundReport } from '../pipeline/report.ts'
import { claimDue, followTarget } from '../pipeline/round.ts'
import { keepUp } from '../pipeline/upkeep.ts'
import { judgeWaiting } from '../pipeline/waiting.ts'

export interface DaemonOptions {
  readonly world: World
  readonly plan: Plan
  /** Told after each publishing, with what was done since the last one. */
  readonly onRound: (report: RoundReport) => void
}

/** How long publishing waits while polls go on, so that one slow paper does not hold back the others' news. */
const PUBLISH_AT_LEAST_EVERY_MS = 20_000
/** How often hubs are told and old rows forgotten. */
const KEEP_UP_EVERY_MS = 60_000
/** A stopping daemon waits so long for polls in flight; what is cut short waits in the store. */
const DRAIN_MS = 3_000

/** The long run: one tick that claims what is due; polls outlive the tick, and a slow one delays no other. */
export class Daemon {
  readonly #options: DaemonOptions
  readonly #inFlight = new Set<Promise<void>>()
  readonly #cron
  #plan: Plan
  #since: RoundReport = NOTHING
  #publishedAt = 0
  #publishedDay = ''
  /** Whether what stands published is older than the store or the config. */
  #stale = false
  #keptUpAt = Number.NEGATIVE_INFINITY
  /** The last publishing asked for; one begins when the one before has ended, for two would write the same files. */
  #publishing: Promise<void> = Promise.resolve()
  #mayBeMoreDue = false
  #nothingDue = false
  #tickedAt: number | null = null
  #stopping = false

  constructor(options: DaemonOptions) {
    this.#options = options
    this.#plan = options.plan
    const { tickSeconds } = options.plan.config.ops
    this.#cron = schedule(`*/${tickSeconds} * * * * *`, () => this.tick(), { noOverlap: true })
  }

  /** Takes a new config from the next tick on. */
  async adopt(plan: Plan): Promise<void> {
    await syncTargets(this.#options.world, plan)
    this.#plan = plan
    await this.#publish(true)
  }

  /** One tick: what is due is claimed and set going, what is ready is published. Resolves when all is set going. */
  async tick(): Promise<void> {
    if (this.#stopping) return
    try {
      await this.#setGoing()
      this.#tickedAt = performance.now()
      await this.#publishWhatIsReady()
    } catch (cause) {
      this.#options.world.log.error('tick.failed', { cause, what: 'tried again at the next tick' })
    }
  }

  /** What keeps it from its work, or null where ticks go on in time. Asks nobody, not even the store. */
  notReadyBecause(): string | null {
    if (this.#stopping) return 'it is stopping'
    if (this.#tickedAt === null) return 'the first tick has not ended yet'
    const seconds = Math.round((performance.now() - this.#tickedAt) / 1000)
    const bound = Math.max(60, 4 * this.#plan.config.ops.tickSeconds)
    return seconds <= bound ? null : `no tick went well for ${seconds} s; the log's tick.failed says why`
  }

  /** Begins: the feeds as they stand are published, then the first tick runs. */
  async start(): Promise<void> {
    await syncTargets(this.#options.world, this.#plan)
    await this.#publish(true)
    await this.tick()
  }

  /** Works off all that is due now, tick by tick, and publishes it: for a demo or a test that wants to see a day's work done. */
  async settle(): Promise<void> {
    do {
      await this.tick()
      await Promise.allSettled([...this.#inFlight])
    } while (!this.#nothingDue || this.#inFlight.size > 0)
    await this.#publish()
  }

  /** Ends: nothing new is begun, what is in flight may end within three seconds, what is ready is published. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#cron.destroy()
    const drained = Promise.allSettled([...this.#inFlight])
    const left = await Promise.race([drained.then(() => 0), wait(DRAIN_MS).then(() => this.#inFlight.size)])
    if (left > 0)
      this.#options.world.log.warn('daemon.cut-short', { polls: left, what: 'they are taken up at the next start' })
    if (this.#since !== NOTHING) await this.#publish()
  }

  async #setGoing(): Promise<void> {
    const { world } = this.#options
    const plan = this.#plan
    const room = plan.config.ops.parallelPolls - this.#inFlight.size
    const due = room > 0 ? await claimDue(world, plan, room) : []
    for (const state of due) this.#follow(followTarget(world, plan, state))
    this.#mayBeMoreDue = due.length > 0 && due.length === room
    this.#nothingDue = due.length === 0 && room > 0
    if (this.#nothingDue) this.#follow(judgeWaiting(world, plan, null))
    if (performance.now() - this.#keptUpAt < KEEP_UP_EVERY_MS) return
    this.#keptUpAt = performance.now()
    this.#follow(keepUp(world, plan).then(() => NOTHING))
  }

  #follow(work: Promise<RoundReport>): void {
    const done = work
      .then((report) => {
        if (report !== NOTHING) this.#since = addReports(this.#since, report)
      })
      .catch((cause: unknown) => this.#options.world.log.error('round.failed', { cause }))
      .finally(() => {
        this.#inFlight.delete(done)
        if (this.#mayBeMoreDue) void this.tick()
        else void this.#publishWhatIsReady()
      })
    this.#inFlight.add(done)
  }

  /** Publishes when all that was begun has ended, or when what is ready has waited long enough. */
  async #publishWhatIsReady(): Promise<void> {
    if (this.#stopping || !(this.#stale || this.#since !== NOTHING) || (this.#inFlight.size > 0 && !this.#isLate()))
      return
    try {
      await this.#publish()
    } catch (cause) {
      this.#options.world.log.error('publish.failed', { cause, what: 'tried again after the next poll' })
    }
  }

  #isLate(): boolean {
    return performance.now() - this.#publishedAt > PUBLISH_AT_LEAST_EVERY_MS
  }

  /** Renders what may have changed: after new articles, a new config or midnight; else the last edition stands. */
  async #publish(forced = false): Promise<void> {
    const publishing = this.#publishing.catch(() => undefined).then(() => this.#publishNow(forced))
    this.#publishing = publishing
    await publishing
  }

  async #publishNow(forced: boolean): Promise<void> {
    const { world, onRound } = this.#options
    const report = this.#since
    this.#since = NOTHING
    this.#publishedAt = performance.now()
    const today = this.#now().slice(0, 10)
    this.#stale ||= forced || report.articles > 0 || today !== this.#publishedDay
    const documents = this.#stale ? await publishFeeds(world, this.#plan) : []
    if (documents !== null) {
      this.#stale = false
      this.#publishedDay = today
    }
    onRound({ ...report, documents: documents ?? [] })
  }

  #now(): string {
    return this.#options.world.clock.now().toISOString()
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
