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
  /** Swaps all at once: no request ever sees half of an edition. */
  replace(files: readonly ServedFile[]): void
  /** How many documents there are. */
  size(): number
}

/** An empty source; `replace` fills it. */
export function createDocumentSource(): DocumentSource {
  let routes: ReadonlyMap<string, Route> = new Map()
  let documents: ReadonlyMap<string, ServedDocument> = new Map()
  return {
    find: (path) => routes.get(path),
    size: () => documents.size,
    replace(files) {
      documents = new Map(files.map((file) => [file.path, servedDocument(file, documents.get(file.path))]))
      routes = routesOf(documents)
    },
  }
}

/** A document whose bytes did not change stays as it was; one that did gets a later date than it had. */
function servedDocument(file: ServedFile, known: ServedDocument | undefined): ServedDocument {
  if (known !== undefined && known.file.etag === file.etag && known.file.contentType === file.contentType) return known
  const updatedAt = Math.floor(Date.parse(file.updated) / 1000)
  const seconds = Number.isNaN(updatedAt) ? 0 : updatedAt
  const modifiedAtSeconds = known === undefined ? seconds : Math.max(seconds, known.modifiedAtSeconds + 1)
  return {
    file,
    modifiedAtSeconds,
    isPublicFeed: isFeedType(file.contentType),
    servings: makeServings(file, modifiedAtSeconds),
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
