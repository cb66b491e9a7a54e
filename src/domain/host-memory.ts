import type { SeenDate } from './types.ts'

/** What a host's pages print beside their articles, so that a clock that stopped is known by its second page. */
export interface HostMemory {
  /** `host:port` or host → the dates seen last, oldest first; empty for a host not met yet. */
  datesSeen(host: string): Promise<readonly SeenDate[]>
  /** Adds these; of what was seen before only so many are kept that at most `most` remain. */
  noteDates(host: string, dates: readonly SeenDate[], most: number): Promise<void>
}
