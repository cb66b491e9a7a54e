import type { Desk, StyledPage } from '../domain/desk.ts'
import type { Log } from '../domain/ports.ts'
import type { StatusReport } from '../domain/status.ts'
import type { HubCalls } from '../domain/subscriptions.ts'
import type { Limits } from './connections.ts'
import type { DocumentSource } from './documents.ts'
import type { Watchers } from './watchers.ts'

export interface ServerOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly documents: DocumentSource
  /** Reads what is known; must not crawl. */
  readonly status: () => Promise<StatusReport>
  readonly log: Log
  /** Prometheus text for /metrics; the address is unknown where this is left out. */
  readonly metrics?: () => string | Promise<string>
  /** Null where rounds go on in time, else what does not; must not crawl. /readyz is unknown where this is left out. */
  readonly ready?: () => string | null
  /** Atom for /status.atom, which is unknown where this is left out; must not crawl. */
  readonly statusFeed?: () => Promise<string>
  /** The page for people at /status, which is unknown where this is left out. */
  readonly statusPage?: (report: StatusReport) => StyledPage | Promise<StyledPage>
  /** The editors' desk, and who may see it; its addresses are unknown where this is left out. */
  readonly desk?: { readonly pages: Desk; readonly token: string | null; readonly baseUrl: string }
  /** Who answers WebSub hubs at /websub/, which is unknown where this is left out. */
  readonly hubs?: HubCalls
  /** Who may see /status and /metrics; this machine alone where left out. */
  readonly watchers?: Watchers
  /** Milliseconds that running answers get when the server closes; 3,000 where left out. */
  readonly drainMilliseconds?: number
  /** Other limits than ours; for tests, which cannot wait. */
  readonly limits?: Partial<Limits>
}
