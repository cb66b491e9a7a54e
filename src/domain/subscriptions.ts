/** One feed's subscription at the hub that it names (W3C WebSub). */
export interface Subscription {
  /** The end of our callback address: nobody can guess it. */
  readonly id: string
  /** The polled address whose feed it is. */
  readonly targetUrl: string
  readonly hub: string
  /** The feed as its hub knows it (rel="self"). */
  readonly topic: string
  /** What the hub signs its pushes with; null where it is not asked over https, and would be heard. */
  readonly secret: string | null
  /** What the hub was asked for and may verify; null where nothing is open. */
  readonly awaits: 'subscribe' | 'unsubscribe' | null
  /** The hub pushes until then; null where it has not said so. */
  readonly leaseUntil: string | null
  /** When the hub is asked next: to begin, again, or for another lease. */
  readonly askAt: string
  /** Times it was asked since it last agreed. */
  readonly attempts: number
  /** What went wrong last, in an operator's words; empty where nothing did. */
  readonly note: string
  /** When it last pushed. */
  readonly pushedAt: string | null
}

/** Where a feed says that it can be had as pushes. */
export interface PushOffer {
  readonly hub: string
  readonly topic: string
}

export interface SubscriptionStore {
  all(): Promise<readonly Subscription[]>
  byId(id: string): Promise<Subscription | null>
  /**
   * A new one with an id and, for an https hub, a secret of its own; nothing is asked yet. Where the target has one that
   * is not about to end, that one.
   */
  begin(targetUrl: string, offer: PushOffer, now: string): Promise<Subscription>
  /**
   * Takes one whose turn to be asked is still the one that was seen: its next turn is `until`, its hub may verify, and an
   * attempt is counted. Null where it is gone or was taken, by another worker.
   */
  take(seen: Subscription, until: string): Promise<Subscription | null>
  /** Replaces the one of this id; one that was forgotten meanwhile stays so. */
  save(subscription: Subscription): Promise<void>
  forget(id: string): Promise<void>
}

/** What hubs ask of us and tell us, over HTTP. */
export interface HubCalls {
  /** The challenge to echo where the hub asks for what we want too, else null (WebSub, section 5.3). */
  verify(id: string, intent: HubIntent): Promise<string | null>
  /** A push. False where nobody waits for one under this id (WebSub, section 7). */
  push(id: string, body: Uint8Array, signature: string | null): Promise<boolean>
}

/** The query of a hub's verification, as it came. */
export interface HubIntent {
  readonly mode: string
  readonly topic: string
  readonly challenge: string
  readonly leaseSeconds: number | null
  readonly reason: string
}
