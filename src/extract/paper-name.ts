import { readDocument } from './document.ts'
import { metaText } from './metadata.ts'
import { isSite, siteNames, titleSegments } from './site-name.ts'

export interface PaperName {
  readonly name: string
  /** The page says so of itself; otherwise it is the part of its title that is like the host. */
  readonly told: boolean
}

/** What a paper calls itself on one of its pages; null where nothing on it is like a name. */
export function paperName(html: string, url: string): PaperName | null {
  const read = readDocument(html, url)
  if (!read.ok) return null
  const told = metaText(read.page, ['og:site_name', 'application-name'])
  if (told !== null) return { name: told, told: true }
  const sites = siteNames(url, [], null)
  const parts = titleSegments(read.page.title ?? '').map(({ text }) => text.trim())
  const ownPage = URL.parse(url)?.pathname === '/' ? parts[0] : undefined
  const like = parts.find((part) => isSite(part, sites)) ?? ownPage ?? (parts.length > 1 ? parts.at(-1) : undefined)
  return like === undefined || like === '' ? null : { name: like, told: false }
}
