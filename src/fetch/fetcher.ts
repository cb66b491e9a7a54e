import type { FetchKind, FetchOutcome, FetchRequest } from '../domain/fetching.ts'
import type { HostTurns } from '../domain/host-turns.ts'
import type { Limits } from '../domain/ops-settings.ts'
import type { Clock, Fetcher, HostPace, Log } from '../domain/ports.ts'
import { redactUrl } from '../domain/redact-url.ts'
import { createAllowance } from './allowance.ts'
import type { BodyLimit } from './body.ts'
import { createConnections } from './connections.ts'
import type { Exchanged } from './exchange.ts'
import { readHostRest } from './headers.ts'
import { type JourneyMeans, travel } from './journey.ts'
import { toOutcome } from './outcome.ts'
import { hostOf, pass } from './passage.ts'
import { createLocator, type Resolve } from './resolver.ts'
import { createRobotsCache } from './robots-cache.ts'
import { createSilences } from './silences.ts'
import { createTurnstile } from './turnstile.ts'

export interface FetcherSettings {
  readonly userAgent: { readonly name: string; readonly contact: string }
  readonly version: string
  readonly limits: Limits
  /** Exactly `host:port`s that the address guard lets through although they are private. */
  readonly allowHosts: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** When each host may be asked next, from before a restart. */
  readonly paces?: readonly HostPace[]
  /** Told whenever a host's pace changes; called often, so keep only the last for each host. */
  readonly onPace?: (pace: HostPace) => void
  /** Where other processes ask the same hosts: the store that keeps the turns of all. */
  readonly hostTurns?: HostTurns | null
  /** Told of every fetch that was asked of the network or refused, when it ends. */
  readonly onFetch?: (outcome: FetchOutcome) => void
  /** In place of DNS; its answers pass the same guard. */
  readonly resolve?: Resolve
}

/** RFC 9309, 2.3.1.2. */
const ROBOTS_REDIRECTS = 5
/** RFC 9309, 2.5 wants 500 KiB at the least. */
const ROBOTS_BYTES = 512 * 1024
const HUB_BYTES = 64 * 1024
/** How long a host rests that answers 429 and does not say until when, or nothing that can be believed. */
const REST_AFTER_429_SECONDS = 10 * 60
/** How long a host rests that lets us wait in vain. */
const REST_AFTER_SILENCE_SECONDS = 5 * 60

/**
 * The one guarded way out: every address, wherever it comes from, passes scheme, address guard, robots and the host's turn
 * at every hop. Keeps connections, robots.txt and the hosts' paces; `close` ends what is under way within a moment.
 */
export function createFetcher(settings: FetcherSettings): Fetcher & { close(): Promise<void> } {
  const { limits, clock, log } = settings
  const locator = createLocator(settings.allowHosts, limits.requestSeconds * 1000, settings.resolve)
  const connections = createConnections(locator, limits.requestSeconds * 1000)
  const turnstile = createTurnstile({
    inFlight: limits.perHostInFlight,
    spacingMs: limits.perHostSeconds * 1000,
    now: () => clock.now(),
    paces: settings.paces ?? [],
    onPace: settings.onPace ?? (() => undefined),
    shared: settings.hostTurns ?? null,
    log,
  })
  const robots = createRobotsCache(settings.userAgent.name, fetchRobots, () => performance.now())
  const silences = createSilences()
  const userAgent = `${settings.userAgent.name}/${settings.version} (+${settings.userAgent.contact})`

  function fetchRobots(url: string): Promise<FetchOutcome> {
    return fetchOne({ url, kind: 'robots', validators: null, permitted: true })
  }

  function meansFor(request: FetchRequest): JourneyMeans {
    const obeys = !request.permitted && request.kind !== 'robots' && request.kind !== 'hub'
    return {
      connections,
      userAgent,
      redirects: request.kind === 'robots' ? ROBOTS_REDIRECTS : limits.redirects,
      limit: limitFor(request.kind, limits),
      allowance: createAllowance(limits.requestSeconds),
      pass: (url) => pass(url, { locator, turnstile, robots: obeys ? (at) => robots.rule(at) : null }),
      heed,
    }
  }

  async function fetchOne(request: FetchRequest): Promise<FetchOutcome> {
    const begun = { startedAt: clock.now().toISOString(), at: performance.now() }
    const fault = addressFault(request.url)
    if (fault !== null) return tell(refuse(request, begun.startedAt, fault))
    const journey = await travel(request, meansFor(request))
    const ended = { ...begun, milliseconds: Math.round(performance.now() - begun.at) }
    const outcome = toOutcome(request, journey, ended, clock.now().getTime())
    const silence = silences.after(request.url, outcome)
    if (silence !== null) turnstile.rest(silence.host, REST_AFTER_SILENCE_SECONDS, silence.reason)
    return tell(outcome)
  }

  function tell(outcome: FetchOutcome): FetchOutcome {
    logOutcome(log, outcome)
    settings.onFetch?.(outcome)
    return outcome
  }

  /** Retry-After counts for the whole host and port, whatever was asked there. */
  function heed(url: URL, answer: Exchanged): void {
    const seconds = restSeconds(answer, clock.now().getTime())
    if (seconds === 0) return
    const until = new Date(clock.now().getTime() + seconds * 1000).toISOString()
    turnstile.rest(hostOf(url), seconds, `${url.host} answered ${answer.status}: to be left alone until ${until}`)
  }

  return {
    fetch: fetchOne,
    async close() {
      turnstile.close()
      await connections.destroy()
    },
  }
}

/** "Now" after too many requests is no answer either. */
function restSeconds({ status, headers }: Exchanged, now: number): number {
  if (status !== 429 && status !== 503) return 0
  return readHostRest(headers, now) || (status === 429 ? REST_AFTER_429_SECONDS : 0)
}

function limitFor(kind: FetchKind, limits: Limits): BodyLimit {
  if (kind === 'robots') return { bytes: ROBOTS_BYTES, beyond: 'cut' }
  if (kind === 'hub') return { bytes: HUB_BYTES, beyond: 'cut' }
  const megabytes = kind === 'feed' ? limits.feedMegabytes : limits.pageMegabytes
  return { bytes: megabytes * 1_000_000, beyond: 'refuse' }
}

/** Longer than any address that leads to a report; a feed can hold one of megabytes. */
const LONGEST_ADDRESS = 8_192

function addressFault(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return `an address of ${address.length} characters`
  return URL.canParse(address) ? null : 'not an address'
}

function refuse(request: FetchRequest, startedAt: string, reason: string): FetchOutcome {
  const trace = { url: request.url, finalUrl: request.url, kind: request.kind, startedAt, milliseconds: 0 }
  return {
    kind: 'refused',
    trace: { ...trace, status: null, bytes: 0, sent: null, received: null },
    by: 'scheme',
    reason,
  }
}

function logOutcome(log: Log, outcome: FetchOutcome): void {
  const { trace } = outcome
  log.debug('fetch.done', {
    outcome: outcome.kind,
    url: redactUrl(trace.url),
    kind: trace.kind,
    status: trace.status,
    bytes: trace.bytes,
    milliseconds: trace.milliseconds,
    ...('reason' in outcome ? { reason: outcome.reason } : {}),
  })
}
