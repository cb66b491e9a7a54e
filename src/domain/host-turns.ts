import type { HostPace } from './ports.ts'

/** Whose turn it is at hosts that several workers ask: kept in the store, so that spacing and rests hold between them. */
export interface HostTurns {
  /**
   * Reserves the next start at all of these at once: nobody gets one nearer to it than the spacing. Nothing is reserved
   * where one would have to wait longer than the patience.
   */
  reserve(hosts: readonly string[], spacingMs: number, patienceMs: number): Promise<HostTurn>
  /** Leaves a host alone until then, or longer where that was said before. */
  rest(pace: HostPace): Promise<void>
}

export type HostTurn =
  | { readonly granted: true; readonly waitMs: number }
  | { readonly granted: false; readonly waitMs: number; readonly reason: string }
