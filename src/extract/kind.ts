import type { ArticleKind } from '../domain/types.ts'
import { ADVERT_MARKS, KIND_WORDS } from '../locale/kind-words.ts'
import { briefOrReport } from './brief.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { metaText } from './metadata.ts'

/** What is looked at to tell a report from other kinds of article. */
export interface KindGround {
  readonly ld: LdArticle | null
  readonly headline: string
  readonly section: string | null
  /** The first line of the body, where advert marks stand; empty where there is none. */
  readonly opening: string
  readonly words: number
  /** Its entries have times, and the page calls them live. */
  readonly live: boolean
}

/** What kind an article is of, what says so, and who says otherwise. */
export interface FoundKind {
  readonly kind: ArticleKind
  readonly basis: string
  readonly doubts: readonly string[]
}

/**
 * What kind of article a page holds: by its marks as an advert, its JSON-LD type, its address and section, else by its
 * length. A mark is printed for readers, so no type overrules it.
 */
export function findKind(page: PageDocument, ground: KindGround): FoundKind {
  const told: { from: string; says: ArticleKind }[] = []
  if (ADVERT_MARKS.some(({ pattern }) => pattern.test(ground.headline) || pattern.test(ground.opening))) {
    told.push({ from: 'its mark', says: 'advert' })
  }
  const typed = TYPES.find(([type]) => ground.ld?.types.includes(type))
  if (typed !== undefined) told.push({ from: 'JSON-LD', says: typed[1] })
  if (/^video/iu.test(metaText(page, ['og:type']) ?? '')) told.push({ from: 'OpenGraph', says: 'video' })
  if (ground.live) told.push({ from: 'its entries', says: 'live' })
  const worded = kindByPlace(page, ground.section)
  if (worded !== undefined) told.push({ from: 'its address or section', says: worded })
  const [first, ...others] = told
  if (first === undefined) return { kind: briefOrReport('report', ground.words), basis: 'its length', doubts: [] }
  const against = others.find(({ says }) => says !== first.says)
  const doubt = `kind: ${first.from} says ${first.says}, ${against?.from} says ${against?.says}`
  return { kind: first.says, basis: first.from, doubts: against === undefined ? [] : [doubt] }
}

function kindByPlace(page: PageDocument, section: string | null): ArticleKind | undefined {
  const path = URL.parse(page.url)?.pathname ?? ''
  const place = `${path.split('/').slice(0, -1).join('/')}/ ${section ?? ''}`.toLowerCase()
  return KIND_WORDS.find(({ pattern }) => pattern.test(place))?.kind
}

const TYPES: readonly (readonly [string, ArticleKind])[] = [
  ['AdvertiserContentArticle', 'advert'],
  ['LiveBlogPosting', 'live'],
  ['OpinionNewsArticle', 'opinion'],
  ['VideoObject', 'video'],
  ['ImageGallery', 'gallery'],
  ['MediaGallery', 'gallery'],
]
