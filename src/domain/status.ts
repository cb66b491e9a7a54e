import type { PollState } from './fetching.ts'
import type { LayoutAlarm, PagesRefused } from './habit.ts'
import type { Counts } from './ports.ts'

/** What ops see at 3 a.m.: what is wrong, since when, and what to do. */
export interface StatusReport {
  readonly version: string
  readonly at: string
  readonly sources: readonly SourceStatus[]
  readonly counts: Counts
  /** What keeps the daemon from its work; null where nothing does, or where only the store was asked. */
  readonly notReady: string | null
  /** The config on disk, where the daemon refuses it and goes on with the last good one; null where it does not, or where only the store was asked. */
  readonly refused: ConfigRefused | null
  /** Feeds that are published no more and whose documents still stand, as they were last. */
  readonly leftFeeds: readonly string[]
  /** The last publishing, ISO instant; null before the first. */
  readonly publishedAt: string | null
}

/** A config that is not in use, because of problems in it. */
export interface ConfigRefused {
  /** ISO instant of the first reading that found it so. */
  readonly since: string
  /** Each problem with its file and line, as `check` tells it. */
  readonly problems: string
}

export interface SourceStatus {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  /** Why it is off; null where it is on. */
  readonly offBecause: string | null
  readonly targets: readonly PollState[]
  /** Layouts that yield something else than they did. */
  readonly alarms: readonly LayoutAlarm[]
  /** That none of its pages comes; null where they come, or none is asked for. */
  readonly pagesRefused: PagesRefused | null
  /** What to do about all that is wrong with it, each thing once; empty where nothing is. */
  readonly todo: readonly string[]
}
