import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { PAGE_URL, pageOf } from './pages.ts'

/** Pages that print no date, whose own program holds it. */

const AT = { url: PAGE_URL, timezone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-11-30T01:00:00Z' }

function read(below: string, entryDay?: string) {
  const entry = entryDay === undefined ? {} : { entry: { ...ENTRY, published: entryDay } }
  const outcome = extractArticle(pageOf({ below }), { ...AT, ...entry })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { article, bases, doubts } = outcome
  return {
    at: article.published?.at ?? null,
    basis: bases.published,
    doubts: doubts.filter((each) => /^published/u.test(each)),
  }
}

const ENTRY = {
  id: 'a',
  link: PAGE_URL,
  title: 'Tập huấn công tác trẻ em tại Sơn Khê',
  published: null,
  updated: null,
  summary: null,
  content: null,
  authors: [],
  categories: [],
  enclosures: [],
  media: [],
  source: null,
}

const STATES: Readonly<Record<string, string>> = {
  'JSON of the page':
    '<script id="__NEXT_DATA__" type="application/json">{"props":{"publishedAt":"2026-11-20T08:15:00+07:00"}}</script>',
  'JSON within a text': String.raw`<script>self.__next_f.push([1,"{\"publicationDate\":\"2026-11-20T08:15:00+07:00\"}"])</script>`,
  'an object of the program':
    '<script>window.__STATE__ = {publish: 1, "first_published_at": "2026-11-20T08:15:00+07:00", id: 7}</script>',
  milliseconds: `<script>var data = {"publishTime": ${Date.parse('2026-11-20T08:15:00+07:00')}}</script>`,
}

describe('the day that only a script of the page holds', () => {
  test.each(Object.entries(STATES))('%s', (_, script) => {
    const { at, basis, doubts } = read(script)
    expect(Date.parse(at ?? '')).toBe(Date.parse('2026-11-20T08:15:00+07:00'))
    expect(basis).toBe('metadata')
    expect(doubts).toEqual(['published: only a script of the page says it, 2026-11-20'])
  })

  test('two that differ within a day tell the day alone', () => {
    const script = '<script>{"publishedAt":"2026-11-20T08:15:00+07:00","pubDate":"2026-11-20T09:00:00+07:00"}</script>'
    expect(read(script).at).toBe('2026-11-20')
  })

  test('those of other reports tell nothing', () => {
    const script =
      '<script>[{"publishedAt":"2026-11-20T08:15:00+07:00"},{"publishedAt":"2026-11-18T08:15:00+07:00"}]</script>'
    expect(read(script).at).toBeNull()
  })

  test('what was made, changed or taken tells nothing', () => {
    const script =
      '<script>{"createdAt":"2026-11-20T08:15:00+07:00","updated":"2026-11-20","dateTaken":"2026-11-20"}</script>'
    expect(read(script).at).toBeNull()
  })

  test('a day that is printed or announced is believed before it', () => {
    const script = STATES['JSON of the page'] ?? ''
    const printed = pageOf({ afterHeadline: '<div class="date">19/11/2026</div>', below: script })
    const outcome = extractArticle(printed, AT)
    expect(outcome.ok && outcome.article.published?.at).toBe('2026-11-19')
    expect(read(script, '2026-11-18T08:00:00+07:00').at?.slice(0, 10)).toBe('2026-11-18')
  })
})

test('the day that the first sentence opens with is read in the order of its language', () => {
  const paragraphs = [
    '01.02.2026 Der Kinderschutz in den Gemeinden am Seeufer ist gut in das neue Jahr gestartet, sagte die Leiterin der Fachstelle am Mittag.',
    'Die Zahl der betreuten Familien stieg gegenüber dem Vorjahr um ein Zehntel, die meisten von ihnen kamen auf eigenen Wunsch.',
    'Im Sommer sollen weitere Stellen besetzt werden, damit die Wartezeit kürzer wird und niemand abgewiesen werden muss.',
  ]
  const headline = '<h1>Mehr Familien werden betreut</h1>'
  const outcome = extractArticle(pageOf({ lang: 'de', headline, paragraphs }), {
    ...AT,
    url: 'https://seeblatt.example/lokal/mehr-familien.html',
    timezone: 'Europe/Berlin',
  })
  expect(outcome.ok && outcome.article.published).toEqual({ at: '2026-02-01', precision: 'day', basis: 'dateline' })
})
