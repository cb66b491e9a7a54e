import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { nearestWord } from './nearest.ts'
import { readText } from './read-text.ts'

/** A file that is not read although an editor may well believe it is. */
export interface PassedOver {
  readonly file: string
  readonly message: string
}

/**
 * Files of a config folder that look like config and are not read: by their endings, by a folder too many, or at the top
 * by a name that is none. Hidden ones, and those that begin with # or ~, are put away on purpose.
 */
export async function passedOver(folder: string): Promise<PassedOver[]> {
  const [top, sources, topics] = await Promise.all([
    atTheTop(folder),
    within(join(folder, 'sources')),
    within(join(folder, 'topics')),
  ])
  return [...top, ...sources, ...topics]
}

const READ = /\.ya?ml$/
/** Endings of YAML in other letters, and those that some programs add without showing them. */
const NEARLY_READ = /\.ya?ml(?:\.txt)?$/i

async function atTheTop(folder: string): Promise<PassedOver[]> {
  const told: PassedOver[] = []
  for (const entry of await shownIn(folder)) {
    const { name } = entry
    const stem = name.replace(NEARLY_READ, '')
    if (!entry.isFile() || stem === name || (READ.test(name) && TOP_NAMES.includes(stem))) continue
    const near = nearestWord(stem, TOP_NAMES)
    const file = join(folder, name)
    if (near !== null) told.push({ file, message: `is not read; did you mean ${near}.yaml?` })
    else if (await looksLikeConfig(file)) told.push({ file, message: MISPLACED })
  }
  return told
}

const TOP_NAMES = ['rivermouth', 'feeds']
const MISPLACED = 'is not read here; move a paper into sources/, a topic into topics/'

/** By a key that only a source or a topic has: other programs' files may lie here too. */
async function looksLikeConfig(file: string): Promise<boolean> {
  const read = await readText(file)
  return read.kind === 'text' && /^(?:keep-at|feeds?|lists?|region)[ \t]*:/mu.test(read.text)
}

async function within(folder: string): Promise<PassedOver[]> {
  const told: PassedOver[] = []
  for (const entry of await shownIn(folder)) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) told.push(...(await inFolderTooMany(file)))
    else if (NEARLY_READ.test(entry.name) && !READ.test(entry.name)) {
      const instead = entry.name.replace(NEARLY_READ, '.yaml')
      told.push({ file, message: `is not read; name it ${instead}, or let its name begin with a dot` })
    }
  }
  return told
}

async function inFolderTooMany(folder: string): Promise<PassedOver[]> {
  const files = (await shownIn(folder)).filter((entry) => entry.isFile() && NEARLY_READ.test(entry.name))
  const message = 'is not read in a folder of its own; move it one up, or let the name of its folder begin with a dot'
  return files.map(({ name }) => ({ file: join(folder, name), message }))
}

/** In the order of their names; none where there is no such folder, which others tell. */
async function shownIn(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter(({ name }) => !/^[.#~]/.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
