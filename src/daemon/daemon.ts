import { schedule } from 'node-cron'
import type { World } from '../domain/ports.ts'
import { tellLeftFeeds } from '../pipeline/left-feeds.ts'
import { type Plan, syncTargets } from '../pipeline/plan.ts'
import { publishFeeds, Written } from '../pipeline/publish.ts'
import { refillLost } from '../pipeline/refill.ts'
import { NOTHING, type RoundReport, sumReports } from '../pipeline/report.ts'
import { claimDue, followTarget, judgingRoom } from '../pipeline/round.ts'
import { keepUp } from '../pipeline/upkeep.ts'
import { judgeWaiting } from '../pipeline/waiting.ts'
import { cronLog } from './cron-log.ts'
import { joined } from './joined.ts'
import { Pulse } from './pulse.ts'

export interface DaemonOptions {
  readonly world: World
  readonly plan: Plan
  /** Told after each publishing, with what was done since the last one. */
  readonly onRound: (report: RoundReport) => void
}

/** How long publishing waits while polls go on, so that one slow paper does not hold back the others' news. */
const PUBLISH_AT_LEAST_EVERY_MS = 20_000
/** While news comes in singly, what is ready waits so long for more: a feed is written anew for one entry as for ten. */
const PUBLISH_AT_MOST_EVERY_MS = 5_000
/** How often hubs are told and old rows forgotten. */
const KEEP_UP_EVERY_MS = 60_000
/** Polls that end within so many milliseconds are followed by one claim for them all. */
const CLAIM_TOGETHER_MS = 10
/** Ordinary corrections of a clock are smaller. */
const CLOCK_TOLERANCE_MS = 60_000
/** A stopping daemon waits so long for polls in flight; what is cut short waits in the store. */
const DRAIN_MS = 3_000

/** The long run: one tick that claims what is due; polls outlive the tick, and a slow one delays no other. */
export class Daemon {
  readonly #options: DaemonOptions
  readonly #inFlight = new Set<Promise<void>>()
  readonly #judgingRoom = judgingRoom()
  readonly #cron
  readonly #pulse: Pulse
  readonly #claim = joined(() => this.#setGoing())
  readonly #publish = joined(() => this.#publishNow())
  #plan: Plan
  /** What was done since the last publishing. */
  #since: RoundReport[] = []
  #publishedAt = 0
  #publishedDay = ''
  #written = new Written()
  readonly #archivesMissing = new Set<string>()
  #mustPublish = false
  /** Whether all that was published still stands is to be looked at. */
  #mustLook = false
  #targetsStand = false
  #clockAheadMs = Number.NEGATIVE_INFINITY
  #keptUpAt = Number.NEGATIVE_INFINITY
  #judging = false
  #mayBeMoreDue = false
  #nothingDue = false
  #claimSoon: NodeJS.Timeout | null = null
  #publishSoon: NodeJS.Timeout | null = null
  #stopping = false

  constructor(options: DaemonOptions) {
    this.#options = options
    this.#plan = options.plan
    const { tickSeconds } = options.plan.config.ops
    this.#pulse = new Pulse(tickSeconds)
    const logger = cronLog(options.world.log)
    this.#cron = schedule(`*/${tickSeconds} * * * * *`, () => this.tick(), { noOverlap: true, logger })
  }

  /** Takes a new config. Where the store cannot take it now, each tick tries again. */
  async adopt(plan: Plan): Promise<void> {
    this.#plan = plan
    this.#written = new Written()
    this.#targetsStand = false
    await this.start()
  }

  /** One tick: what is due is claimed and set going, what is ready is published. Resolves when all is set going. */
  async tick(): Promise<void> {
    if (this.#stopping) return
    try {
      await this.#claim()
      this.#pulse.tickWentWell()
      await this.#publishWhatIsReady()
    } catch (cause) {
      this.#pulse.tickFailed()
      this.#options.world.log.error('tick.failed', { cause, what: 'tried again at the next tick' })
    }
  }

  /** What keeps it from its work, or null where ticks go on in time. Asks nobody, not even the store. */
  notReadyBecause(): string | null {
    return this.#stopping ? 'it is stopping' : this.#pulse.notReadyBecause()
  }

  /** Whether it goes on trying, be it in vain: a full disk is no reason to restart, a tick that never ends is. */
  isAlive(): boolean {
    return this.#pulse.isAlive()
  }

  /** Begins: the feeds as they stand are published, then the first tick runs. */
  async start(): Promise<void> {
    this.#mustPublish = true
    await this.#publishSafely()
    await tellLeftFeeds(this.#options.world, this.#plan)
    await this.tick()
  }

  /** Works off all that is due now, tick by tick, and publishes it: for a demo or a test that wants to see a day's work done. */
  async settle(): Promise<void> {
    do {
      await this.tick()
      await Promise.allSettled([...this.#inFlight])
    } while (!this.#nothingDue || this.#inFlight.size > 0)
    await this.#publishSafely()
  }

  /** Ends: nothing new is begun, what is in flight may end within three seconds, what is ready is published. */
  async stop(): Promise<void> {
    this.#stopping = true
    if (this.#claimSoon !== null) clearTimeout(this.#claimSoon)
    if (this.#publishSoon !== null) clearTimeout(this.#publishSoon)
    await this.#cron.destroy()
    const drained = Promise.allSettled([...this.#inFlight])
    const left = await Promise.race([drained.then(() => 0), wait(DRAIN_MS).then(() => this.#inFlight.size)])
    if (left > 0)
      this.#options.world.log.warn('daemon.cut-short', { polls: left, what: 'they are taken up at the next start' })
    if (this.#since.length > 0) await this.#publishSafely()
  }

  async #setGoing(): Promise<void> {
    const { world } = this.#options
    const plan = this.#plan
    if (this.#clockWasSetBack()) this.#targetsStand = false
    if (!this.#targetsStand) await syncTargets(world, plan)
    this.#targetsStand = plan === this.#plan
    const room = plan.config.ops.parallelPolls - this.#inFlight.size
    const due = room > 0 ? await claimDue(world, plan, room) : []
    for (const state of due) this.#follow(followTarget(world, plan, state, this.#judgingRoom))
    this.#mayBeMoreDue = room <= 0 || due.length === room
    this.#nothingDue = due.length === 0 && room > 0
    if (this.#nothingDue) this.#judgeWhatWaits()
    if (performance.now() - this.#keptUpAt < KEEP_UP_EVERY_MS) return
    this.#keptUpAt = performance.now()
    this.#follow(this.#keepUp())
  }

  /** Against the time since the start, which nobody sets: what was to wait for a clock that was ahead is counted again. */
  #clockWasSetBack(): boolean {
    const ahead = this.#options.world.clock.now().getTime() - performance.now()
    const back = this.#clockAheadMs - ahead
    this.#clockAheadMs = ahead
    if (back < CLOCK_TOLERANCE_MS) return false
    this.#options.world.log.warn('clock.set-back', {
      seconds: Math.round(back / 1000),
      what: 'waits are counted again',
    })
    return true
  }

  async #keepUp(): Promise<RoundReport> {
    const { world } = this.#options
    await keepUp(world, this.#plan).catch((cause: unknown) => {
      world.log.error('upkeep.failed', { cause, what: 'tried again in a minute' })
    })
    this.#mustLook = true
    return NOTHING
  }

  /** What is gone from the output folder is written again; a disk that refuses is told of by whoever publishes. */
  async #refill(): Promise<void> {
    this.#mustLook = false
    const { world } = this.#options
    try {
      if (await refillLost(world, this.#plan, this.#archivesMissing)) this.#mustPublish = true
    } catch (cause) {
      world.log.error('upkeep.failed', { cause, what: 'what is gone from the output folder is looked for in a minute' })
    }
  }

  /** Entries that nobody's poll takes along: held ones, and what a kill left. */
  #judgeWhatWaits(): void {
    if (this.#judging) return
    this.#judging = true
    const judged = judgeWaiting(this.#options.world, this.#plan, null)
    this.#follow(
      judged.finally(() => {
        this.#judging = false
      }),
    )
  }

  #follow(work: Promise<RoundReport>): void {
    const done = work
      .then((report) => {
        if (report !== NOTHING) this.#since.push(report)
      })
      .catch((cause: unknown) => this.#options.world.log.error('round.failed', { cause }))
      .finally(() => {
        this.#inFlight.delete(done)
        if (this.#mayBeMoreDue) this.#tickSoon()
        else void this.#publishWhatIsReady()
      })
    this.#inFlight.add(done)
  }

  #tickSoon(): void {
    if (this.#stopping) return
    this.#claimSoon ??= setTimeout(() => {
      this.#claimSoon = null
      void this.tick()
    }, CLAIM_TOGETHER_MS)
  }

  /** Publishes when all that was begun has ended, or when what is ready has waited long enough. */
  async #publishWhatIsReady(): Promise<void> {
    if (this.#stopping || !(this.#isNews() || this.#mustLook) || (this.#inFlight.size > 0 && !this.#isLate())) return
    const early = this.#publishedAt + PUBLISH_AT_MOST_EVERY_MS - performance.now()
    if (this.#publishedAt === 0 || early <= 0) await this.#publishSafely()
    else this.#publishIn(early)
  }

  #isNews(): boolean {
    return this.#since.length > 0 || this.#mustPublish
  }

  #publishIn(milliseconds: number): void {
    this.#publishSoon ??= setTimeout(() => {
      this.#publishSoon = null
      void this.#publishWhatIsReady()
    }, milliseconds)
  }

  async #publishSafely(): Promise<void> {
    try {
      await this.#publish()
    } catch (cause) {
      this.#pulse.published('failing')
      this.#options.world.log.error('publish.failed', { cause, what: 'tried again at the next tick' })
    }
  }

  #isLate(): boolean {
    return performance.now() - this.#publishedAt > PUBLISH_AT_LEAST_EVERY_MS
  }

  /**
   * Renders what may have changed: after new articles, a new config or midnight; else the last edition stands. What fails
   * is still to be published: a full disk that was emptied must not leave an old edition standing.
   */
  async #publishNow(): Promise<void> {
    if (this.#mustLook) {
      await this.#refill()
      if (!this.#isNews()) return
    }
    const { onRound } = this.#options
    const report = sumReports(this.#since)
    const today = this.#now().slice(0, 10)
    const isDue = this.#mustPublish || report.articles > 0 || today !== this.#publishedDay
    if (today !== this.#publishedDay) this.#written = new Written()
    if (this.#mustPublish) this.#written.feeds.clear()
    this.#since = []
    this.#publishedAt = performance.now()
    const documents = isDue ? await this.#render() : []
    this.#publishedDay = today
    onRound({ ...report, documents })
  }

  async #render(): Promise<readonly string[]> {
    this.#mustPublish = false
    try {
      const published = await publishFeeds(this.#options.world, this.#plan, this.#written)
      this.#mustPublish ||= published === null || published.failed.length > 0
      this.#pulse.published(published !== null && published.failed.length > 0 ? 'failing' : 'well')
      return published?.documents ?? []
    } catch (cause) {
      this.#mustPublish = true
      throw cause
    }
  }

  #now(): string {
    return this.#options.world.clock.now().toISOString()
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
