/** What becomes atom:source (RFC 4287, section 4.2.11). */
export interface AnnouncingDocument {
  /** As it is polled. */
  readonly url: string
  /** The feed's own id (Atom), null where it has none. */
  readonly id: string | null
  /** When it says that it changed last, ISO instant or day; null where it does not. */
  readonly updated: string | null
}

export interface EntrySource {
  readonly title: string | null
  readonly url: string | null
  /** Atom only. */
  readonly id?: string
}
