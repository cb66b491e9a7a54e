/** What ops set in rivermouth.yaml, with every default filled in. */

export interface OpsSettings {
  /** `sqlite:PATH` or `postgres://…`; a path is relative to where the program was started. */
  readonly store: string
  readonly output: string
  readonly listen: {
    readonly host: string
    readonly port: number
    /** Who may see /status and /metrics. */
    readonly status: 'loopback' | 'everybody'
  }
  /** The public address of what we publish; links in feeds start with it. Ends in "/". */
  readonly baseUrl: string
  /** Named in every tag URI we mint: an authority and the day it began, as RFC 4151 wants. */
  readonly tag: { readonly authority: string; readonly since: string }
  readonly userAgent: { readonly name: string; readonly contact: string }
  readonly limits: Limits
  /** Exactly `host:port`s that the address guard lets through although they are private. */
  readonly allowHosts: readonly string[]
  readonly hub: string | null
  /** Where hubs that papers name reach our server, ends in "/"; null asks none to push. */
  readonly websubCallback: string | null
  /** What the editors' desk asks for; without a token it answers to this machine alone. */
  readonly desk: { readonly token: string | null }
  readonly keep: {
    readonly pagesDays: number
    readonly fetchesDays: number
    readonly verdictsDays: number
    readonly articlesDays: number
  }
  readonly log: 'debug' | 'info' | 'warn' | 'error'
  readonly tickSeconds: number
  readonly parallelPolls: number
  /** With PostgreSQL: after so long without a sign of life, what a worker holds is anybody's. */
  readonly leaseSeconds: number
  readonly workers: number
}

export interface Limits {
  readonly requestSeconds: number
  readonly feedMegabytes: number
  readonly pageMegabytes: number
  readonly redirects: number
  readonly perHostInFlight: number
  /** The least time between the starts of two requests to one host. */
  readonly perHostSeconds: number
  readonly pagesPerPoll: number
  readonly parseSeconds: number
  readonly parseMegabytes: number
}
