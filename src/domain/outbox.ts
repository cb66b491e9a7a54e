/** What has to be told to the outside: written with what it tells of, sent at least once, each with an id of its own. */
export interface Outbox {
  due(now: string, most: number): Promise<readonly Announcement[]>
  /** Sent: null. Not yet: when to try again. */
  settle(id: number, retryAt: string | null, note: string): Promise<void>
}

export interface Announcement {
  readonly id: number
  readonly kind: 'hub-ping'
  /** The topic address that changed. */
  readonly address: string
  readonly createdAt: string
  readonly attempts: number
}
