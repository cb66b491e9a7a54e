import { addressKey } from '../domain/same-address.ts'
import type { Source } from '../domain/settings.ts'
import { renderOpml } from '../publish/opml.ts'
import { decodeText } from '../read/decode.ts'
import { looksLikeOpml, type OpmlFeed, readOpml } from '../read/opml.ts'

/** The sources as an OPML list for any feed reader. */
export function exportOpml(sources: readonly Source[], name: string, pageUrl: string, now: string): string {
  return renderOpml({ title: name, pageUrl, updated: now }, sources)
}

/** A paper of an OPML list that is not in the config yet. */
export interface NewPaper {
  /** Its host, as a file may be named for it. */
  readonly id: string
  readonly name: string
  /** As the list tells it. */
  readonly home: string | null
  readonly feeds: readonly string[]
}

/** The papers of an OPML list that are not in the config yet, each host once with all its feeds; null where it is no OPML. */
export function newPapers(bytes: Uint8Array, sources: readonly Source[]): NewPaper[] | null {
  const { text } = decodeText(bytes)
  if (!looksLikeOpml(text)) return null
  const known = new Set(sources.flatMap((source) => source.feeds.map((feed) => addressKey(feed.url))))
  const ids = new Set(sources.map((source) => source.id))
  const fresh = readOpml(text).filter((feed) => !known.has(addressKey(feed.url)) && !ids.has(idOf(feed)))
  return [...Map.groupBy(fresh, idOf)].map(([id, feeds]) => ({
    id,
    name: printable(feeds[0]?.title ?? '') || id,
    home: feeds.find(({ home }) => home !== null)?.home ?? null,
    feeds: feeds.map(({ url }) => url),
  }))
}

/** The host in the letters that a source file may be named in; hosts have others only by mistake. */
function idOf({ home, url }: OpmlFeed): string {
  const host = new URL(home ?? url).hostname.replace(/^www\./u, '')
  const plain = host.replace(/[^a-z0-9.-]+/gu, '-').replace(/-*\.[.-]*/gu, '.')
  return plain.replace(/^[.-]+|[.-]+$/gu, '') || 'paper'
}

/** Without the signs that no name has, which the config would refuse. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\uFFFD]/gu, '').trim()
}
