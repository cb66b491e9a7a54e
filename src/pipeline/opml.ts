import type { Source } from '../domain/settings.ts'
import { renderOpml } from '../publish/opml.ts'
import { type OpmlFeed, readOpml } from '../read/opml.ts'

/** The sources as an OPML list for any feed reader. */
export function exportOpml(sources: readonly Source[], name: string, pageUrl: string, now: string): string {
  return renderOpml({ title: name, pageUrl, updated: now }, sources)
}

/** The papers of an OPML list that are not in the config yet, each host once with all its feeds. */
export function newPapers(opml: string, sources: readonly Source[]): Map<string, OpmlFeed[]> {
  const known = new Set(sources.flatMap((source) => source.feeds.map((feed) => feed.url)))
  const ids = new Set(sources.map((source) => source.id))
  const fresh = readOpml(opml).filter((feed) => !known.has(feed.url) && !ids.has(hostOf(feed)))
  return Map.groupBy(fresh, hostOf)
}

function hostOf({ home, url }: OpmlFeed): string {
  return new URL(home ?? url).hostname.replace(/^www\./u, '')
}
