import type { Entry } from '../domain/types.ts'
import type { PageDocument } from './document.ts'
import { type FoundHeadline, findHeadline } from './headline.ts'
import { type LdNode, readJsonLd } from './json-ld.ts'
import { findLdArticle, type LdArticle } from './ld-article.ts'
import { metaText, metaTexts } from './metadata.ts'
import { siteNames, withoutSite } from './site-name.ts'
import { Vocabulary } from './vocabulary.ts'

/** What is known of a report before its body is looked for. */
export interface Head {
  readonly names: Vocabulary
  readonly nodes: readonly LdNode[]
  readonly ld: LdArticle | null
  /** Letters of the names the site gives itself. */
  readonly sites: ReadonlySet<string>
  readonly headline: FoundHeadline | null
  /** The headline in every form the page and the feed give it, the chosen one first. */
  readonly headlines: readonly string[]
  /** Names of authors as the page's metadata gives them. */
  readonly authors: readonly string[]
}

/** Reads a page's head and its headline. Cost: linear in the page. */
export function readHead(page: PageDocument, at: { readonly entry?: Entry; readonly sourceName?: string }): Head {
  const names = new Vocabulary(page.boxes.length)
  const nodes = readJsonLd(page.jsonLd)
  const ld = findLdArticle(nodes, page)
  const sourceName = at.sourceName ?? null
  const sites = siteNames(page.url, [metaText(page, ['og:site_name', 'application-name']), sourceName], ld)
  const headline = findHeadline(page, names, { ld, sites, entryTitle: at.entry?.title ?? null })
  const told = [
    ...metaTexts(page, ['og:title', 'twitter:title', 'headline', 'title']),
    ld?.headline ?? '',
    page.title ?? '',
    at.entry?.title ?? '',
  ]
  const headlines = [headline?.text ?? '', ...told.flatMap((title) => [withoutSite(title, sites), title])]
  const authors = [
    ...(ld?.authors ?? []).map((author) => author.name),
    ...metaTexts(page, ['author', 'article:author']),
  ]
  return {
    names,
    nodes,
    ld,
    sites,
    headline,
    headlines: [...new Set(headlines)].filter((text) => text !== ''),
    authors: [...new Set(authors)].filter((name) => !/^https?:|@/u.test(name)),
  }
}
