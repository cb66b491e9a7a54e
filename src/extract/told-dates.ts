import { readDate } from '../locale/dates.ts'
import type { DateClaim, DatesContext } from './date-claims.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { hasMeta, metaTexts } from './metadata.ts'

/** What a page's head claims of its dates, the most trusted first: JSON-LD, then meta tags. */
export function toldDates(page: PageDocument, ld: LdArticle | null, at: DatesContext): DateClaim[] {
  const claims = [
    claimOf(ld?.published ?? null, 'published', 'JSON-LD', at),
    ...metaClaims(page, PUBLISHED_METAS, 'published', at),
    claimOf(ld?.modified ?? null, 'modified', 'JSON-LD', at),
    ...metaClaims(page, MODIFIED_METAS, 'modified', at),
  ]
  return claims.filter((claim) => claim !== null)
}

/** Names of meta tags for the day of publication, the most trusted first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:recs:articlepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published_date',
  'published-date',
  'published_time',
  'published_time_telegram',
  'publishtime',
  'originalpublicationdate',
  'article_date_original',
  'article:create',
  'article:post_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date.publication',
  'dcterms.date',
  'dc.date',
  'dcterms.available',
  'dc.date.x-metadatalastmodified',
  'date_published',
  'datecreated',
  'date.created',
  'created',
  'bt:pubdate',
  'displaydate',
  'iso-8601-publish-date',
  'last-publish',
  'rnews:datepublished',
  'schema:datepublished',
  'shareaholic:article_published_time',
  'sdate',
  'date',
  'time',
]

const MODIFIED_METAS = [
  'article:modified_time',
  'article:modified',
  'og:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'cxenseparse:modifiedtime',
  'lastmod',
  'last-modified',
  'last_modified',
  'lastmodified',
  'revision_date',
  'article:modified_date',
  'article:updated_time',
  'article:updated',
  'updated_time',
  'og:updated_time',
]

function metaClaims(
  page: PageDocument,
  names: readonly string[],
  says: DateClaim['says'],
  at: DatesContext,
): DateClaim[] {
  const given = names.filter((name) => hasMeta(page, name))
  return given.flatMap((name) => {
    const claim = metaTexts(page, [name])
      .map((text) => claimOf(text, says, name, at))
      .find((read) => read !== null)
    return claim === undefined || claim === null ? [] : [claim]
  })
}

function claimOf(text: string | null, says: DateClaim['says'], from: string, at: DatesContext): DateClaim | null {
  const read = text === null || !/\d/u.test(text) ? null : readDate(text, at)
  return read === null ? null : { read, basis: 'metadata', says, place: 'told', clock: false, blocks: [], from }
}
