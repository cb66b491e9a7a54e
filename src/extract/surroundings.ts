import { labelOf } from '../locale/labels.ts'
import type { PageDocument } from './document.ts'
import { type LdNode, ldNodes, ldText, ldTypes } from './json-ld.ts'
import type { LdArticle } from './ld-article.ts'
import { metaText } from './metadata.ts'
import { isSite } from './site-name.ts'

/** The section a report is filed under, as printed: by its metadata, else the last breadcrumb that is no title. */
export function findSection(
  page: PageDocument,
  ld: LdArticle | null,
  nodes: readonly LdNode[],
  sites: ReadonlySet<string>,
): string | null {
  const told = [ld?.section ?? null, metaText(page, SECTION_METAS), ...breadcrumbs(nodes).toReversed()]
  return told.find((name) => name !== null && isSectionName(name, page, sites)) ?? null
}

const SECTION_METAS = [
  'article:section',
  'section',
  'parsely-section',
  'og:article:section',
  'cxenseparse:category',
  'articlesection',
  'category',
]

function breadcrumbs(nodes: readonly LdNode[]): string[] {
  const list = nodes.find((node) => ldTypes(node).includes('BreadcrumbList'))
  return ldNodes(list?.['itemListElement']).flatMap((item) => ldText(item['name']) ?? ldText(item['item']) ?? [])
}

function isSectionName(name: string, page: PageDocument, sites: ReadonlySet<string>): boolean {
  if (name.length < 2 || name.length > 60 || /^https?:|^\d+$/u.test(name)) return false
  if (labelOf(name)?.kind === 'navigation' || isSite(name, sites)) return false
  return !(page.title ?? '').includes(name) || name.split(' ').length <= 3
}

/**
 * The address that the page calls its own: absolute, http or https. One that leads home, though the page is elsewhere,
 * is a mistake that many sites make, and is not believed.
 */
export function findCanonical(page: PageDocument, ld: LdArticle | null): { url: string | null; doubts: string[] } {
  const link = page.links.find((each) => each.rel.split(/\s+/u).includes('canonical'))?.href ?? null
  for (const told of [link, metaText(page, ['og:url']), ld?.url ?? null]) {
    const url = told === null ? null : URL.parse(told, page.baseUrl)
    if (url === null || !/^https?:$/u.test(url.protocol)) continue
    const leadsHome = url.pathname === '/' && url.search === '' && URL.parse(page.url)?.pathname !== '/'
    if (!leadsHome) return { url: url.href, doubts: [] }
    return { url: null, doubts: [`canonical: the page calls the home page ${url.href} its own address`] }
  }
  return { url: null, doubts: [] }
}

/** Whether the page says that its text is sold: in JSON-LD, in a meta tag, or in its address. */
export function isPaywalled(page: PageDocument, ld: LdArticle | null): boolean {
  if (ld?.free !== null && ld !== null) return !ld.free
  const tier = metaText(page, [
    'article:content_tier',
    'og:article:content_tier',
    'cxenseparse:access',
    'access',
    'premium',
    'content_tier',
  ])
  if (tier !== null && /^(?:locked|paid|premium|subscriber|plus|true|restricted)/iu.test(tier)) return true
  return URL.parse(page.url)?.searchParams.get('reduced') === 'true'
}
