import type { ArticleKind } from '../domain/types.ts'
import { ADVERT_MARKS, KIND_WORDS } from '../locale/kind-words.ts'
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
}

/** Words under which a report is a brief. */
const BRIEF_WORDS = 60

/** What kind of article a page holds: by its JSON-LD type, its marks, its address and section, else by its length. */
export function findKind(page: PageDocument, ground: KindGround): ArticleKind {
  const typed = TYPES.find(([type]) => ground.ld?.types.includes(type))
  if (typed !== undefined) return typed[1]
  if (ADVERT_MARKS.some(({ pattern }) => pattern.test(ground.headline) || pattern.test(ground.opening))) return 'advert'
  if (/^video/iu.test(metaText(page, ['og:type']) ?? '')) return 'video'
  const path = URL.parse(page.url)?.pathname ?? ''
  const place = `${path.split('/').slice(0, -1).join('/')}/ ${ground.section ?? ''}`.toLowerCase()
  const worded = KIND_WORDS.find(({ pattern }) => pattern.test(place))
  if (worded !== undefined) return worded.kind
  return briefOrReport('report', ground.words)
}

/** A report is a brief where it has few words; other kinds stay what they are. */
export function briefOrReport(kind: ArticleKind, words: number): ArticleKind {
  if (kind !== 'report' && kind !== 'brief') return kind
  return words < BRIEF_WORDS ? 'brief' : 'report'
}

const TYPES: readonly (readonly [string, ArticleKind])[] = [
  ['AdvertiserContentArticle', 'advert'],
  ['LiveBlogPosting', 'live'],
  ['OpinionNewsArticle', 'opinion'],
  ['VideoObject', 'video'],
  ['ImageGallery', 'gallery'],
  ['MediaGallery', 'gallery'],
]
