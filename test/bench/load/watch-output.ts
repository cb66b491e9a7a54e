import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export interface PublishedEntry {
  readonly id: string
  readonly url: string
}

/** What was seen of one published feed. */
export interface Seen {
  readonly reads: number
  /** How files that were not whole began and ended. */
  readonly torn: readonly string[]
  /** Ids that were read in the feed once, and at the end stand neither in it nor in an archive. */
  readonly vanished: readonly string[]
  /** At the end: those of the feed and of its archives, in the order of the files. */
  readonly entries: readonly PublishedEntry[]
}

export interface OutputWatch {
  /** Ends it; what was seen, as often as it is asked. */
  end(): Promise<Seen>
}

const EVERY_MS = 5
const WHOLE: Readonly<Record<string, RegExp>> = {
  'feed.rss': /^<\?xml[\s\S]*<\/rss>\s*$/u,
  'feed.atom': /^<\?xml[\s\S]*<\/feed>\s*$/u,
}

/** Reads the files of a feed again and again, as a static server would for its readers, until it is ended. */
export function watchOutput(output: string, feed: string): OutputWatch {
  const folder = join(output, feed)
  const torn: string[] = []
  const ids = new Set<string>()
  let reads = 0
  let going = true
  const look = (): void => {
    for (const [name, whole] of Object.entries(WHOLE)) {
      const text = textOf(join(folder, name))
      if (text !== null && !whole.test(text)) torn.push(`${name}: ${text.slice(0, 20)} … ${text.slice(-20)}`)
      reads += text === null ? 0 : 1
    }
    const entries = entriesOf(join(folder, 'feed.json'), torn)
    reads += entries.length === 0 ? 0 : 1
    for (const { id } of entries) ids.add(id)
  }
  const looking = (async () => {
    for (; going; await setTimeout(EVERY_MS)) look()
  })()
  return {
    end: async () => {
      going = false
      await looking
      const archive = join(folder, 'archive')
      const archives = existsSync(archive) ? readdirSync(archive).filter((name) => name.endsWith('.json')) : []
      const files = [join(folder, 'feed.json'), ...archives.map((name) => join(archive, name))]
      const entries = unique(files.flatMap((file) => entriesOf(file, torn)))
      const left = new Set(entries.map(({ id }) => id))
      return { reads, torn, vanished: [...ids].filter((id) => !left.has(id)), entries }
    },
  }
}

/** An entry stands in the feed and in an archive for a while: one id is one entry. */
function unique(entries: readonly PublishedEntry[]): PublishedEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function entriesOf(path: string, torn: string[]): readonly PublishedEntry[] {
  const text = textOf(path)
  if (text === null) return []
  try {
    return JSON.parse(text).items
  } catch {
    torn.push(`${path}: ${text.slice(0, 20)} … ${text.slice(-20)}`)
    return []
  }
}
