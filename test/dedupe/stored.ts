import type { Article, Entry, StoredArticle } from '../../src/domain/types.ts'

const entry: Entry = {
  id: 'e',
  link: null,
  title: null,
  summary: null,
  content: null,
  published: null,
  updated: null,
  authors: [],
  categories: [],
  enclosures: [],
  media: [],
  source: null,
}

const article: Article = {
  headline: 'Một tiêu đề',
  deck: null,
  lead: null,
  byline: null,
  dateline: null,
  published: null,
  modified: null,
  image: null,
  language: 'vi',
  section: null,
  canonicalUrl: null,
  kind: 'report',
  paywalled: false,
  body: { html: '<p>Một câu.</p>', text: 'Một câu.' },
}

export function articleWith(changes: Partial<Article>): Article {
  return { ...article, ...changes }
}

export function storedWith(changes: Partial<StoredArticle> & { readonly number: number }): StoredArticle {
  return {
    id: `tag:example.org,2026:${changes.number}`,
    sourceId: 'a',
    url: `https://baovung.vn/${changes.number}`,
    entryId: `${changes.number}`,
    article,
    entry,
    firstSeenAt: '2026-11-20T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
    matches: [],
    layout: 'generic',
    doubts: [],
    readBy: null,
    ...changes,
  }
}
