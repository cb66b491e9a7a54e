import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { ServedFile } from './served-file.ts'

/**
 * Reads the output folder as it stands: every file of a kind that we publish, under a plain name. Other files,
 * temporary ones (".name.part") and links are left alone. A folder that is not there yet is empty.
 */
export async function readFolder(folder: string): Promise<ServedFile[]> {
  const files: ServedFile[] = []
  for (const path of await plainPaths(folder)) {
    const contentType = TYPES[extname(path)]
    if (contentType === undefined) continue
    const place = join(folder, path)
    const [bytes, { mtime }] = await Promise.all([readFile(place), stat(place)])
    files.push({ path, contentType, bytes, etag: etagOf(bytes), updated: mtime.toISOString() })
  }
  return files
}

/** Files' paths with "/" whatever the system, in order. */
async function plainPaths(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
      .filter((path) => PLAIN_PATH.test(path))
      .sort()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw cause
  }
}

/** As publish/document.ts makes it: of the bytes alone. */
function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}

/** Lower-case names without a dot in front, in folders of the same kind. */
const PLAIN_PATH = /^(?:[a-z0-9][a-z0-9.-]*\/)*[a-z0-9][a-z0-9.-]*$/u

const TYPES: Readonly<Record<string, string>> = {
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
