import { setTimeout } from 'node:timers/promises'
import type { HostTurn, HostTurns } from '../domain/host-turns.ts'
import type { HostPace, Log } from '../domain/ports.ts'
import { createGate, type Gate, PATIENCE_MS, SPACING, type Turn } from './gate.ts'
import { LONGEST_HINT_SECONDS } from './headers.ts'

/** One gate for each host:port and one for each address, so that papers that share a machine share its patience. */
export interface Turnstile {
  /** Waits for the host's turn, then for the machine's. */
  enter(host: string, address: string): Promise<Turn>
  /** The whole host is left alone for so long, at most a day. */
  rest(host: string, seconds: number, reason: string): void
  close(): void
}

export interface TurnstileSettings {
  readonly inFlight: number
  readonly spacingMs: number
  readonly now: () => Date
  /** What was remembered from before a restart. */
  readonly paces: readonly HostPace[]
  readonly onPace: (pace: HostPace) => void
  /** Asked at every turn where other processes ask the same hosts; null where this one is alone. */
  readonly shared: HostTurns | null
  readonly log: Log
}

const SWEEP_AT = 1_000

export function createTurnstile(settings: TurnstileSettings): Turnstile {
  const gates = new Map<string, Gate>()
  let closed = false

  function gateOf(key: string): Gate {
    const known = gates.get(key)
    if (known !== undefined) return known
    if (gates.size >= SWEEP_AT) sweep(gates)
    const gate = createGate({
      inFlight: settings.inFlight,
      spacingMs: settings.spacingMs,
      onPace: (milliseconds, reason) => settings.onPace(paceOf(key, settings.now(), milliseconds, reason)),
    })
    gates.set(key, gate)
    if (closed) gate.close()
    return gate
  }

  for (const pace of settings.paces) resume(gateOf, pace, settings)
  return {
    async enter(host, address) {
      const atHost = await gateOf(host).enter()
      if (!atHost.granted) return atHost
      const atAddress = await gateOf(address).enter()
      if (!atAddress.granted) {
        atHost.leave()
        return atAddress
      }
      const leave = (): void => {
        atAddress.leave()
        atHost.leave()
      }
      return settings.shared === null
        ? { granted: true, leave }
        : inLine(settings.shared, [host, address], settings.spacingMs, leave)
    },
    rest(host, seconds, reason) {
      const milliseconds = Math.min(seconds, LONGEST_HINT_SECONDS) * 1000
      gateOf(host).rest(milliseconds, reason)
      settings.shared?.rest(paceOf(host, settings.now(), milliseconds, reason)).catch((cause: unknown) => {
        settings.log.warn('host.rest-not-shared', { host, cause, what: 'other workers may ask it before' })
      })
    },
    close() {
      closed = true
      for (const gate of gates.values()) gate.close()
    },
  }
}

/** The turn among all processes that ask this host: waited for, or none where it would be too long. */
async function inLine(
  shared: HostTurns,
  hosts: readonly string[],
  spacingMs: number,
  leave: () => void,
): Promise<Turn> {
  const turn = await shared.reserve(hosts, spacingMs, PATIENCE_MS + LINE_MOST * spacingMs).catch(notAsked)
  if (turn.granted) {
    await setTimeout(turn.waitMs)
    return { granted: true, leave }
  }
  leave()
  return { granted: false, waitSeconds: Math.ceil(turn.waitMs / 1000), reason: turn.reason }
}

/** So many of all processes may stand in line before a host. */
const LINE_MOST = 10

/** Without the store nobody knows whose turn it is, and the papers are left alone. */
function notAsked(cause: unknown): HostTurn {
  const reason = `the store does not say whose turn it is: ${cause instanceof Error ? cause.message : String(cause)}`
  return { granted: false, waitMs: 30_000, reason }
}

function paceOf(host: string, now: Date, milliseconds: number, reason: string): HostPace {
  return { host, notBefore: new Date(now.getTime() + milliseconds).toISOString(), reason }
}

/**
 * A remembered pace counts for at most a day, and the space between two requests for no more than that, so a clock that was
 * ahead when it was written does no harm.
 */
function resume(gateOf: (key: string) => Gate, pace: HostPace, { now, spacingMs }: TurnstileSettings): void {
  const most = pace.reason === SPACING ? spacingMs : LONGEST_HINT_SECONDS * 1000
  const left = Math.min(Date.parse(pace.notBefore) - now().getTime(), most)
  if (left > 0) gateOf(pace.host).rest(left, pace.reason)
}

function sweep(gates: Map<string, Gate>): void {
  for (const [key, gate] of gates) if (gate.isIdle()) gates.delete(key)
}
