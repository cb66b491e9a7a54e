import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalAddress } from '../../src/dedupe/address.ts'
import type { Article, Entry } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'
import { readFeed } from '../../src/read/feed.ts'
import type { Newsroom, RunningPaper } from './newsroom.ts'
import { startNewsroom } from './newsroom.ts'
import { PAPERS } from './papers.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truth.ts'

const FIRST_DAY = new Date('2026-11-23T05:00:00Z')
const THIRD_DAY = '2026-11-25T05:00:00.000Z'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ day: 3, today: FIRST_DAY })
})
afterAll(() => newsroom.close())

describe.each(PAPERS)('every page of $name', ({ id }) => {
  test('gives its headline', async () => {
    const read = await readAll(id)
    expect(read.map(({ article }) => article.headline)).toEqual(read.map(({ truth }) => truth.headline))
  })

  test('gives the day it was published on, never that of a clock', async () => {
    const read = await readAll(id)
    expect(read.map(({ article, truth }) => said(article, truth))).toEqual(read.map(({ truth }) => truth.published))
  })

  test('gives who wrote it', async () => {
    const read = (await readAll(id)).filter(({ truth }) => truth.bylineNames.length > 0)
    expect(read.map(({ article }) => article.byline?.names)).toEqual(read.map(({ truth }) => truth.bylineNames))
  })

  test('gives its body once, paragraph by paragraph, and nothing from around it', async () => {
    for (const { article, truth } of await readAll(id)) {
      const lines = article.body.text.split('\n')
      expect([truth.headline, lines.length]).toEqual([truth.headline, truth.paragraphs])
      expect(article.body.text.split(truth.opening)).toHaveLength(2)
      expect(article.body.text).not.toMatch(AROUND)
    }
  })
})

/** Words from menus, share tools, comments, related blocks and footers, of which no body may have any. */
const AROUND =
  /Chia sẻ|Bình luận|Tin liên quan|Các tin khác|Trang chủ|Newsletter|Impressum|Lire aussi|Partager|Giấy phép/

interface Read {
  readonly truth: Truth
  readonly article: Article
}

async function readAll(paperId: string): Promise<readonly Read[]> {
  const paper = newsroom.papers.find((one) => one.id === paperId)
  if (paper === undefined) return []
  const entries = await entriesOf(paper)
  const truths = truthOf(newsroom).filter((truth) => truth.paper === paperId)
  return Promise.all(truths.map((truth) => read(truth, paper, entries)))
}

async function read(truth: Truth, paper: RunningPaper, entries: readonly Entry[]): Promise<Read> {
  const html = await (await fetch(truth.url)).text()
  const entry = entries.find((one) => canonicalAddress(one.link ?? '') === canonicalAddress(truth.url))
  const { language, timezone } = paper
  const at = { url: truth.url, language, timezone, fetchedAt: THIRD_DAY, ...(entry === undefined ? {} : { entry }) }
  const outcome = extractArticle(html, at)
  if (!outcome.ok) throw new Error(`${truth.url}: ${outcome.reason}`)
  return { truth, article: outcome.article }
}

async function entriesOf(paper: RunningPaper): Promise<readonly Entry[]> {
  const all = await Promise.all(
    paper.feeds.map(async ({ url }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      const outcome = await readFeed(bytes, { url, timezone: paper.timezone })
      return outcome.ok ? outcome.feed.entries : []
    }),
  )
  return all.flat()
}

/** In the truth's own precision: its day, or its minute in UTC. */
function said(article: Article, truth: Truth): string | null {
  const at = article.published?.at ?? null
  if (at === null || truth.precision === 'day') return at
  return article.published?.precision === 'day' ? at : new Date(at).toISOString()
}
