import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { FetchOutcome } from '../../src/domain/fetching.ts'
import { unpackPage } from '../../src/domain/packed.ts'
import type { PendingEntry } from '../../src/domain/ports.ts'
import { draftArticle } from '../../src/pipeline/draft.ts'
import type { ArticleDraft } from '../../src/pipeline/drafted.ts'
import { bundlePages } from '../../src/pipeline/page-bundle.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { redraft } from '../../src/pipeline/redraft.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Answer, createFakeWorld } from '../fakes/world.ts'

const PAPER = 'https://bao.example'
const LINK = `${PAPER}/chuyen-lang-chai`
const HEADLINE = 'Chuyện lớp học bên làng chài'
const DECK = 'Mười năm qua, một lớp học nhỏ bên làng chài đã dạy chữ cho hàng trăm trẻ em không được đến trường.'
const PARTS = [
  'Lớp học mở ra từ một căn nhà cũ của hợp tác xã, nơi cô giáo trẻ dạy chữ cho con em ngư dân mỗi buổi tối.',
  'Ban đầu chỉ có sáu học trò, về sau mỗi năm lớp đón thêm hai, ba chục em theo cha mẹ về bến.',
  'Năm ngoái, huyện cho sửa lại mái nhà, đóng thêm bàn ghế và tặng lớp một tủ sách nhỏ.',
  'Cô giáo nói sẽ còn dạy, chừng nào bên bến vẫn còn những đứa trẻ chưa biết đọc tên mình.',
] as const

const source = sampleSource('bao.example', {})
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')

/** Page n of the article, with the headline and the deck that every page repeats. */
function pageOf(number: number, links: string, end = ''): string {
  const text = number === 1 ? PARTS.slice(0, 2) : PARTS.slice(number, number + 1)
  return `<html lang="vi"><head><title>${HEADLINE}</title>${links.startsWith('<link') ? links : ''}</head><body><article><h1>${HEADLINE}</h1>
    <p class="sapo"><b>${DECK}</b></p><div class="content">${text.map((line) => `<p>${line}</p>`).join('')}${end}</div></article>
    <div class="pages">${links.startsWith('<link') ? '' : links}</div></body></html>`
}

const NUMBERED = [2, 3].map((number) => `<a href="/chuyen-lang-chai?page=${number}">${number}</a>`).join(' ')
const next = (number: number): string => `<link rel="next" href="/chuyen-lang-chai?page=${number}">`
const at = (number: number): string => `${LINK}?page=${number}`

const THREE_PAGES: Readonly<Record<string, Answer>> = {
  [LINK]: pageOf(1, NUMBERED),
  [at(2)]: pageOf(2, NUMBERED),
  [at(3)]: pageOf(3, NUMBERED, '<p>Thu Hà</p>'),
}
const CHAINED: Readonly<Record<string, Answer>> = {
  [LINK]: pageOf(1, next(2)),
  [at(2)]: pageOf(2, next(3)),
  [at(3)]: pageOf(3, '<link rel="prev" href="/chuyen-lang-chai?page=2">', '<p>Thu Hà</p>'),
}

const pending: PendingEntry = {
  number: 1,
  sourceId: source.id,
  targetUrl: `${PAPER}/rss`,
  entry: {
    id: LINK,
    link: LINK,
    title: HEADLINE,
    summary: null,
    content: null,
    published: null,
    updated: null,
    authors: [],
    categories: [],
    enclosures: [],
    media: [],
    source: null,
  },
  address: LINK,
  firstSeenAt: '2026-11-20T01:00:00.000Z',
  attempts: 0,
  before: null,
}

function worldOf(answers: Readonly<Record<string, Answer>>) {
  return createFakeWorld('2026-11-20T01:00:00.000Z', answers)
}

async function draftOf(answers: Readonly<Record<string, Answer>>, attempts = 0): Promise<ArticleDraft> {
  const draft = await draftArticle(worldOf(answers), plan, { ...pending, attempts })
  if (draft.kind !== 'article') throw new Error(draft.verdict.reason)
  return draft
}

describe('an article over several pages', () => {
  test.each([
    { name: 'whose pages are numbered', answers: THREE_PAGES },
    { name: 'whose pages each name the next', answers: CHAINED },
  ])('$name is read as one', async ({ answers }) => {
    const world = worldOf(answers)
    const draft = await draftArticle(world, plan, pending)
    if (draft.kind !== 'article') throw new Error(draft.verdict.reason)
    const { article } = draft
    expect(world.asked.map(({ url, kind }) => `${kind} ${url}`)).toEqual(
      [LINK, at(2), at(3)].map((url) => `page ${url}`),
    )
    expect(article.body.text.split('\n')).toEqual([...PARTS])
    expect(article.body.html.split(DECK)).toHaveLength(2)
    expect(article.body.html).not.toContain('<h1')
    expect(article.deck).toBe(DECK)
    expect(article.byline?.names).toEqual(['Thu Hà'])
    expect(draft.doubts.filter((doubt) => doubt.includes('missing'))).toEqual([])
  })

  test('is told the same by a replay, from the pages that were kept', async () => {
    const draft = await draftOf(CHAINED)
    if (draft.page === null) throw new Error('no page')
    const kept = { ...unpackPage(bundlePages(draft.page, draft.later)), fetchedAt: pending.firstSeenAt }
    const verdict = { kind: 'kept', stage: 'match', reason: '', rule: null } as const
    const again = await redraft(worldOf({}), plan, { pending, verdict, page: async () => kept })
    expect(again).toMatchObject({ kind: 'article', article: draft.article, doubts: draft.doubts })
  })

  test('is held while a page may yet be had', async () => {
    const draft = await draftArticle(worldOf({ ...THREE_PAGES, [at(3)]: { status: 503 } }), plan, pending)
    expect(draft).toMatchObject({ kind: 'settled', verdict: { kind: 'held', stage: 'fetch' } })
  })

  test.each([
    {
      name: 'torn, while it may yet come whole',
      attempts: 0,
      torn: 30,
      expected: { kind: 'settled', verdict: { kind: 'held', stage: 'fetch' } },
    },
    {
      name: 'torn, after many tries without it',
      attempts: 9,
      torn: 30,
      expected: { kind: 'article', article: { body: { text: PARTS.slice(0, 2).join('\n') } } },
    },
    {
      name: 'whole, with it',
      attempts: 0,
      torn: 0,
      expected: { kind: 'article', article: { body: { text: PARTS.join('\n') } } },
    },
  ])('is told or held where a page comes as gzip: $name', async ({ attempts, torn, expected }) => {
    const fake = worldOf(THREE_PAGES)
    const fetch = async (request: Parameters<typeof fake.fetcher.fetch>[0]): Promise<FetchOutcome> => {
      const outcome = await fake.fetcher.fetch(request)
      if (outcome.kind !== 'fresh' || request.url !== at(2)) return outcome
      const gzip = gzipSync(outcome.bytes)
      const packed = { bytes: new Uint8Array(gzip.subarray(0, gzip.length - torn)) }
      return { ...outcome, bytes: new Uint8Array(0), packed }
    }
    const draft = await draftArticle({ ...fake, fetcher: { fetch } }, plan, { ...pending, attempts })
    expect(draft).toMatchObject(expected)
  })

  test.each([
    { name: 'is not there', answer: { status: 404 }, attempts: 0 },
    { name: 'was tried often enough', answer: { status: 503 }, attempts: 9 },
    {
      name: 'holds no article',
      answer: '<html><head><title>404</title></head><body><h1>404</h1></body></html>',
      attempts: 0,
    },
  ])('is doubted where a page $name', async ({ answer, attempts }) => {
    const draft = await draftOf({ ...THREE_PAGES, [at(3)]: answer }, attempts)
    expect(draft.article.body.text.split('\n')).toEqual(PARTS.slice(0, 3))
    expect(draft.doubts.join()).toContain(`page 3 of it is missing (${at(3)})`)
  })

  test('ends at a page that tells nothing new, as those of readers’ comments do', async () => {
    const world = worldOf({ ...THREE_PAGES, [at(2)]: pageOf(1, NUMBERED) })
    const draft = await draftArticle(world, plan, pending)
    expect(world.asked).toHaveLength(2)
    expect(draft).toMatchObject({ kind: 'article', article: { body: { text: PARTS.slice(0, 2).join('\n') } } })
  })

  test('has ten pages at most', async () => {
    const long = (number: number) =>
      pageOf(1, next(number + 1)).replaceAll(PARTS[0], `${PARTS[0]} Phần ${number} kể tiếp.`)
    const answers = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [at(index + 1), long(index + 1)]))
    const world = worldOf({ ...answers, [LINK]: long(1) })
    await draftArticle(world, plan, pending)
    expect(world.asked).toHaveLength(10)
  })

  test.each([
    { name: 'another host', to: 'https://other.example/a?page=2', doubt: 'on another host' },
    { name: 'a page that was read', to: LINK, doubt: null },
  ])('does not follow a redirect to $name', async ({ to, doubt }) => {
    const fake = worldOf(THREE_PAGES)
    const fetch = async (request: Parameters<typeof fake.fetcher.fetch>[0]): Promise<FetchOutcome> => {
      const outcome = await fake.fetcher.fetch(request)
      return request.url === at(2) ? { ...outcome, trace: { ...outcome.trace, finalUrl: to } } : outcome
    }
    const draft = await draftArticle({ ...fake, fetcher: { fetch } }, plan, pending)
    if (draft.kind !== 'article') throw new Error(draft.verdict.reason)
    expect(draft.article.body.text.split('\n')).toEqual(PARTS.slice(0, 2))
    expect(draft.doubts.some((each) => each.includes(doubt ?? 'missing'))).toBe(doubt !== null)
  })
})
