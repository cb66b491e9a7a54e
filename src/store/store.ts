import type { EditionStore } from '../domain/edition.ts'
import type { FateStore } from '../domain/fates.ts'
import type { HabitStore } from '../domain/habit.ts'
import type { HostMemory } from '../domain/host-memory.ts'
import type { Housekeeping } from '../domain/housekeeping.ts'
import type { Outbox } from '../domain/outbox.ts'
import type { ArticleStore, SourceStore } from '../domain/ports.ts'
import type { ReplayStore } from '../domain/replay.ts'
import type { SubscriptionStore } from '../domain/subscriptions.ts'

/** Everything that is kept, whatever keeps it. */
export interface Store {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly habits: HabitStore
  readonly editions: EditionStore
  readonly outbox: Outbox
  readonly housekeeping: Housekeeping
  readonly hosts: HostMemory
  readonly subscriptions: SubscriptionStore
  readonly replay: ReplayStore
  readonly fates: FateStore
  close(): Promise<void>
}
