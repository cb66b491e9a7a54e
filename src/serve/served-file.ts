/** One file to be served, as it lies in the output folder. */
export interface ServedFile {
  /** Relative to the public address, such as "tre-em/feed.atom". */
  readonly path: string
  readonly contentType: string
  readonly bytes: Uint8Array
  /** Strong, with its quotes. */
  readonly etag: string
  /** ISO 8601 in UTC. */
  readonly updated: string
}
