import type { PollRecord, PollSaved, SourceStore } from '../domain/ports.ts'

interface Waiting {
  readonly records: readonly PollRecord[]
  readonly settle: PromiseWithResolvers<readonly PollSaved[]>
}

/** Polls that end within so many milliseconds are written together: most bring nothing new, and a disk's turn is dear. */
const GATHER_MS = 4

/**
 * The same store, with the polls of several targets as one transaction. Nobody is told that his poll is saved before it is,
 * so a kill repeats a poll at the worst. Where a group fails, each is tried alone: one bad poll harms no other.
 */
export function groupPolls(sources: SourceStore): SourceStore {
  let waiting: Waiting[] = []

  async function write(): Promise<void> {
    const group = waiting
    waiting = []
    try {
      const saved = await sources.savePolls(group.flatMap(({ records }) => records))
      let from = 0
      for (const { records, settle } of group) {
        settle.resolve(saved.slice(from, from + records.length))
        from += records.length
      }
    } catch (cause) {
      if (group.length === 1) group[0]?.settle.reject(cause)
      else for (const { records, settle } of group) settle.resolve(sources.savePolls(records))
    }
  }

  return {
    ...sources,
    savePolls(records) {
      const settle = Promise.withResolvers<readonly PollSaved[]>()
      waiting.push({ records, settle })
      if (waiting.length === 1) setTimeout(() => void write(), GATHER_MS)
      return settle.promise
    },
  }
}
