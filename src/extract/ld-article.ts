import type { Picture } from '../domain/types.ts'
import { isNode, type LdNode, ldNodes, ldText, ldTypes, listOf, plainText } from './json-ld.ts'
import { lettersOf } from './likeness-of-lines.ts'

/** What a page's JSON-LD says of the report; null or empty where it says nothing. Texts are plain, on one line. */
export interface LdArticle {
  readonly types: readonly string[]
  readonly headline: string | null
  readonly authors: readonly LdAuthor[]
  /** As printed. */
  readonly published: string | null
  readonly modified: string | null
  readonly pictures: readonly Picture[]
  readonly section: string | null
  readonly language: string | null
  readonly url: string | null
  /** False where the report is paid for. */
  readonly free: boolean | null
  readonly articleBody: string | null
  readonly publisher: string | null
  readonly place: string | null
}

export interface LdAuthor {
  readonly name: string
  readonly kind: 'person' | 'organisation' | null
}

/**
 * The report among a page's JSON-LD objects: an article by type, the one that names this page or its title where there
 * are several. Null where none is told of.
 */
export function findLdArticle(nodes: readonly LdNode[], page: { url: string; title: string | null }): LdArticle | null {
  const articles = nodes.filter(isArticle)
  const own = articles.length < 2 ? articles[0] : (articles.find((node) => isOwn(node, page)) ?? articles[0])
  const chosen = own ?? nodes.find(isPage)
  return chosen === undefined ? null : readArticle(chosen, nodes)
}

const ARTICLE_TYPE =
  /^(?:.*(?:Article|NewsArticle|BlogPosting|Posting|Report)|Review|Recipe|ClaimReview|LiveBlogPosting|CreativeWork|VideoObject)$/u
const PAGE_TYPE = /^(?:WebPage|ItemPage|Product|Event|QAPage|FAQPage)$/u

function isArticle(node: LdNode): boolean {
  const types = ldTypes(node)
  if (types.some((type) => type === 'CreativeWork' || type === 'VideoObject')) return ldText(node['headline']) !== null
  return types.some((type) => ARTICLE_TYPE.test(type))
}

function isPage(node: LdNode): boolean {
  return ldTypes(node).some((type) => PAGE_TYPE.test(type))
}

function isOwn(node: LdNode, page: { url: string; title: string | null }): boolean {
  const address = addressOf(node)
  if (address !== null && URL.parse(address)?.pathname === URL.parse(page.url)?.pathname) return true
  const headline = ldText(node['headline'])
  return headline !== null && page.title !== null && lettersOf(page.title).includes(lettersOf(headline))
}

function readArticle(node: LdNode, nodes: readonly LdNode[]): LdArticle {
  return {
    types: ldTypes(node),
    headline: ldText(node['headline']) ?? ldText(node['name']),
    authors: listOf(node['author'] ?? node['creator']).flatMap((value) => authorsOf(value, nodes)),
    published: ldText(node['datePublished']) ?? ldText(node['dateCreated']) ?? ldText(node['uploadDate']),
    modified: ldText(node['dateModified']),
    pictures: [...picturesOf(node['image'], nodes), ...picturesOf(node['thumbnailUrl'], nodes)],
    section: sectionOf(node['articleSection']),
    language: ldText(node['inLanguage']),
    url: addressOf(node),
    free: freedom(node['isAccessibleForFree']),
    articleBody: ldText(node['articleBody']),
    publisher: ldText(named(node['publisher'], nodes)),
    place: ldText(node['dateline'] ?? null),
  }
}

function authorsOf(value: unknown, nodes: readonly LdNode[]): LdAuthor[] {
  if (typeof value === 'string') {
    const name = plainText(value)
    return name === null ? [] : [{ name, kind: null }]
  }
  if (!isNode(value)) return []
  const node = resolve(value, nodes)
  return listOf(node['name']).flatMap((each) => {
    const name = ldText(each)
    return name === null ? [] : [{ name, kind: kindOf(node) }]
  })
}

function kindOf(node: LdNode): LdAuthor['kind'] {
  const types = ldTypes(node)
  if (types.includes('Person')) return 'person'
  return types.some((type) => type.includes('Organization')) ? 'organisation' : null
}

function picturesOf(value: unknown, nodes: readonly LdNode[]): Picture[] {
  return listOf(value).flatMap((each): Picture[] => {
    if (typeof each === 'string') return each === '' ? [] : [{ url: each }]
    if (!isNode(each)) return []
    return pictureOf(resolve(each, nodes))
  })
}

function pictureOf(node: LdNode): Picture[] {
  const url = ldText(node['url']) ?? ldText(node['contentUrl']) ?? ldText(node['@list'])
  if (url === null) return []
  const [width, height] = [sizeOf(node['width']), sizeOf(node['height'])]
  const caption = ldText(node['caption'])
  return [
    {
      url,
      ...(width === null ? {} : { width }),
      ...(height === null ? {} : { height }),
      ...(caption === null ? {} : { caption }),
    },
  ]
}

function sizeOf(value: unknown): number | null {
  const size = Number.parseInt(ldText(value) ?? '', 10)
  return size > 0 ? size : null
}

function sectionOf(value: unknown): string | null {
  const sections = listOf(value).flatMap((each) => ldText(each) ?? [])
  return sections[0] ?? null
}

function addressOf(node: LdNode): string | null {
  const main = node['mainEntityOfPage']
  const page = isNode(main) ? (main['@id'] ?? main['url']) : main
  return [node['url'], page, node['@id']].map(ldText).find((text) => text !== null && URL.canParse(text)) ?? null
}

function freedom(value: unknown): boolean | null {
  const text = typeof value === 'boolean' ? String(value) : ldText(value)?.toLowerCase()
  if (text === 'true') return true
  return text === 'false' ? false : null
}

/** An object that only points to another (`@id`) is that other. */
function resolve(node: LdNode, nodes: readonly LdNode[]): LdNode {
  const id = node['@id']
  if (typeof id !== 'string' || node['name'] !== undefined || node['url'] !== undefined) return node
  return nodes.find((other) => other['@id'] === id && other !== node) ?? node
}

function named(value: unknown, nodes: readonly LdNode[]): unknown {
  const [node] = ldNodes(value)
  return node === undefined ? value : resolve(node, nodes)
}
