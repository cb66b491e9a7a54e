import type { FSWatcher } from 'node:fs'
import { watch } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** An editor's program often writes, renames and touches a file in one save; a change counts when it is quiet again. */
const QUIET_MILLISECONDS = 300

/**
 * Calls `onChange` once after the files of a config folder changed, however many did. Holds no process open. A folder
 * that is not there is not watched: one that is made later counts from the next change above it. Trouble with watching
 * itself (a removed folder, no more watches) is told to `onTrouble` and leaves the rest watched.
 */
export function watchConfig(
  folder: string,
  onChange: () => void,
  onTrouble: (cause: unknown) => void = () => {},
): { close(): void } {
  let timer: NodeJS.Timeout | null = null
  let watchers: readonly FSWatcher[] = []
  const changed = () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      closeAll(watchers)
      watchers = watchAll(folder, changed, onTrouble)
      onChange()
    }, QUIET_MILLISECONDS)
    timer.unref()
  }
  watchers = watchAll(folder, changed, onTrouble)
  return {
    close: () => {
      if (timer !== null) clearTimeout(timer)
      closeAll(watchers)
    },
  }
}

/** Each folder by itself: watching a whole tree is not to be had on every system. */
function watchAll(folder: string, changed: () => void, onTrouble: (cause: unknown) => void): FSWatcher[] {
  const own = basename(resolve(folder))
  const places = [
    { place: folder, counts: isOfConfig },
    { place: join(folder, 'sources'), counts: isOfConfig },
    { place: join(folder, 'topics'), counts: isOfConfig },
    // A whole folder that takes the place of this one.
    { place: dirname(resolve(folder)), counts: (name: string) => name === own },
  ]
  return places.flatMap(({ place, counts }) => {
    try {
      const watcher = watch(place, { persistent: false }, (_, name) => {
        if (name === null || counts(name)) changed()
      })
      watcher.on('error', onTrouble)
      return [watcher]
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      if (!isMissing) onTrouble(cause)
      return []
    }
  })
}

function isOfConfig(name: string): boolean {
  return /\.ya?ml$/.test(name) || PARTS.has(name)
}

/** `..data` is the link by which Kubernetes changes all files of a mounted folder at once. */
const PARTS: ReadonlySet<string> = new Set(['sources', 'topics', '..data'])

function closeAll(watchers: readonly FSWatcher[]): void {
  for (const watcher of watchers) watcher.close()
}
