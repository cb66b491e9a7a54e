import { isFeedType } from './headers.ts'
import type { ServedFile } from './served-file.ts'
import { makeServings, type Servings } from './variant.ts'

export interface ServedDocument {
  readonly file: ServedFile
  readonly modifiedAtSeconds: number
  /** Feeds are for everybody's scripts too; pages are not. */
  readonly isPublicFeed: boolean
  readonly servings: Servings
}

/** What an address stands for. */
export type Route =
  | { readonly kind: 'document'; readonly document: ServedDocument }
  | { readonly kind: 'redirect'; readonly to: string }

/** What is served now. Requests read from a map; nothing from a request ever becomes a path on disk. */
export interface DocumentSource {
  find(path: string): Route | undefined
  /** Compresses what is new, then swaps all at once: no request ever sees half of an edition. */
  replace(files: readonly ServedFile[]): Promise<void>
  /** How many documents there are. */
  size(): number
}

/** An empty source; `replace` fills it. */
export function createDocumentSource(): DocumentSource {
  let routes: ReadonlyMap<string, Route> = new Map()
  let documents: ReadonlyMap<string, ServedDocument> = new Map()
  let turns = 0
  return {
    find: (path) => routes.get(path),
    size: () => documents.size,
    async replace(files) {
      turns += 1
      const turn = turns
      const next = new Map<string, ServedDocument>()
      for (const file of files) next.set(file.path, await servedDocument(file, documents.get(file.path)))
      // Overtaken by a later edition while compressing: that one stays.
      if (turn !== turns) return
      documents = next
      routes = routesOf(next)
    },
  }
}

/** A document whose bytes did not change stays as it was; one that did gets a later date than it had. */
async function servedDocument(file: ServedFile, known: ServedDocument | undefined): Promise<ServedDocument> {
  if (known !== undefined && known.file.etag === file.etag && known.file.contentType === file.contentType) return known
  const updatedAt = Math.floor(Date.parse(file.updated) / 1000)
  const seconds = Number.isNaN(updatedAt) ? 0 : updatedAt
  const modifiedAtSeconds = known === undefined ? seconds : Math.max(seconds, known.modifiedAtSeconds + 1)
  return {
    file,
    modifiedAtSeconds,
    isPublicFeed: isFeedType(file.contentType),
    servings: await makeServings(file, modifiedAtSeconds),
  }
}

/** Addresses: the document's own, the folder's for its index.html, and the folder without its slash leads there. */
function routesOf(documents: ReadonlyMap<string, ServedDocument>): Map<string, Route> {
  const routes = new Map<string, Route>()
  for (const [path, document] of documents) {
    routes.set(`/${path}`, { kind: 'document', document })
    if (path !== 'index.html' && !path.endsWith('/index.html')) continue
    const folder = `/${path.slice(0, -'index.html'.length)}`
    routes.set(folder, { kind: 'document', document })
    // Relative, and of the last part alone: "//host" could otherwise be made of it.
    if (folder !== '/') routes.set(folder.slice(0, -1), { kind: 'redirect', to: `./${folder.split('/').at(-2)}/` })
  }
  return routes
}
