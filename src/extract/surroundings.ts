import { labelOf } from '../locale/labels.ts'
import type { PageDocument } from './document.ts'
import { type LdNode, ldNodes, ldText, ldTypes } from './json-ld.ts'
import type { LdArticle } from './ld-article.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { metaText } from './metadata.ts'
import { isSite } from './site-name.ts'
import { type Judged, judge, witnessesOf } from './witness.ts'

/**
 * The section a report is filed under, as printed: by its metadata, else the last breadcrumb that is no title. Metadata
 * that none of the others bears out is a doubt; a section within another one bears it out.
 */
export function findSection(
  page: PageDocument,
  ld: LdArticle | null,
  nodes: readonly LdNode[],
  sites: ReadonlySet<string>,
): Judged {
  const isSection = (name: string | null): name is string => name !== null && isSectionName(name, page, sites)
  const crumbs = breadcrumbs(nodes).filter(isSection)
  const told = witnessesOf([
    ['JSON-LD', ld?.section ?? null],
    ['a meta tag', metaText(page, SECTION_METAS)],
    ['the breadcrumbs', crumbs.at(-1) ?? null],
  ]).filter(({ says }) => isSection(says))
  return judge(
    'section',
    told,
    (a, b) => isWithin(a, b) || (b === crumbs.at(-1) && crumbs.some((one) => isWithin(one, a))),
  )
}

/** "Thời sự" and "Thời sự - Chính trị". */
function isWithin(a: string, b: string): boolean {
  const [left, right] = [lettersOf(a), lettersOf(b)]
  return left.includes(right) || right.includes(left)
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
 * is a mistake that many sites make, and is not believed. Addresses that differ in more than host and query are a doubt.
 */
export function findCanonical(page: PageDocument, ld: LdArticle | null): Judged {
  const link = page.links.find((each) => each.rel.split(/\s+/u).includes('canonical'))?.href ?? null
  const told = witnessesOf([
    ['the canonical link', link],
    ['OpenGraph', metaText(page, ['og:url'])],
    ['JSON-LD', ld?.url ?? null],
  ]).flatMap(({ from, says }) => {
    const url = URL.parse(says, page.baseUrl)
    return url !== null && /^https?:$/u.test(url.protocol) ? [{ from, says: url.href }] : []
  })
  const [first] = told
  if (first === undefined || !leadsHome(first.says, page)) {
    return judge(
      'canonical',
      told.filter(({ says }) => !leadsHome(says, page)),
      isSameReport,
    )
  }
  const doubts = [`canonical: the page calls the home page ${first.says} its own address`]
  return { value: null, basis: null, doubts }
}

function leadsHome(address: string, page: PageDocument): boolean {
  const url = new URL(address)
  return url.pathname === '/' && url.search === '' && URL.parse(page.url)?.pathname !== '/'
}

/** By the path, or by the number or the last part that names the report on its site. */
function isSameReport(a: string, b: string): boolean {
  const [left, right] = [a, b].map((address) => decodeSafely(new URL(address).pathname).replace(/\/+$/u, ''))
  if (left === right || left?.split('/').at(-1) === right?.split('/').at(-1)) return true
  const numbers = left?.match(/\d{5,}/gu) ?? []
  return numbers.some((number) => right?.includes(number) === true)
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Whether the page says that its text is sold: in JSON-LD, in a meta tag, or in its address. Silence is no word for free. */
export function findPaywall(page: PageDocument, ld: LdArticle | null): Judged {
  const tier = metaText(page, TIER_METAS)
  const free = ld?.free ?? null
  const reduced = URL.parse(page.url)?.searchParams.get('reduced') === 'true'
  const told = witnessesOf([
    ['JSON-LD', free === null ? null : free ? FREE : SOLD],
    ['a meta tag', tier === null ? null : tierOf(tier)],
    ['its address', reduced ? SOLD : null],
  ])
  return judge('paywall', told, (a, b) => a === b)
}

export const SOLD = 'sold'
const FREE = 'free'

const TIER_METAS = [
  'article:content_tier',
  'og:article:content_tier',
  'cxenseparse:access',
  'access',
  'premium',
  'content_tier',
]

/** Null for words that say neither. */
function tierOf(tier: string): string | null {
  if (/^(?:locked|paid|premium|subscriber|plus|true|restricted)/iu.test(tier)) return SOLD
  return /^(?:free|false|open|public|unlocked)/iu.test(tier) ? FREE : null
}
