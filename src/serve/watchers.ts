import type { IncomingMessage } from 'node:http'
import { carriesToken, digestOf, isFromHere } from './desk-access.ts'

/** Who may see what names every paper's address and trouble: /status, /status.json, /status.atom, /metrics. */
export interface Watchers {
  /** This machine alone, or everybody. */
  readonly who: 'loopback' | 'everybody'
  /** What lets others in all the same; null: nothing does. */
  readonly token: string | null
}

/**
 * Whether a request may see them: from this machine through nobody, or with the token, as a bearer (Prometheus) or as the
 * password of a browser or feed reader. What a proxy says of its client is never believed.
 */
export function mayWatch(request: IncomingMessage, { who, token }: Watchers): boolean {
  if (who === 'everybody' || isFromHere(request)) return true
  return token !== null && carriesToken(request, digestOf(token))
}
