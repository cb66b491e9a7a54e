import { describe, expect, test } from 'vitest'
import { checkPage } from '../../src/pipeline/check-pages.ts'
import { sampleSource } from '../fakes/settings.ts'

const PAGE = `<html lang="vi"><head><title>Tặng quà trẻ em mồ côi</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tặng quà trẻ em mồ côi","articleSection":"Xã hội",
"author":{"@type":"Person","name":"Thúy Hường"},"datePublished":"2026-11-19T16:20:00+07:00"}</script></head><body>
<h1>Tặng quà trẻ em mồ côi</h1><p class="sapo">Bốn mươi suất quà đến với các em nhỏ của trung tâm bảo trợ tỉnh.</p><div class="content">
<p>Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.</p>
<p>Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.</p>
</div></body></html>`

const SOURCE = sampleSource('a.example', {
  article: { ...sampleSource('a.example').article, layouts: [{ id: 'new', body: '.content', deck: '.sapo' }] },
})

function problemsOf(expected: Readonly<Record<string, string | number>>) {
  const url = 'https://a.example/xa-hoi/tang-qua-1234.html'
  const source = { ...SOURCE, tests: [{ page: 'p.html', url, expect: expected, where: 'a.yaml:9' }] }
  return checkPage(source, 0, new TextEncoder().encode(PAGE))
}

/** Every word that may stand under `expect`, with what the page holds and with what it does not. */
const EXPECTATIONS = [
  {
    key: 'headline',
    right: 'Tặng quà trẻ em mồ côi',
    wrong: 'Tặng quà',
    says: 'the headline is “Tặng quà trẻ em mồ côi”',
  },
  {
    key: 'date',
    right: '2026-11-19',
    wrong: '2026-11-18',
    says: 'the date is 2026-11-19T16:20:00+07:00 (by metadata)',
  },
  { key: 'byline', right: 'Thúy Hường', wrong: 'Thúy', says: 'the byline is “Thúy Hường”, expected “Thúy”' },
  {
    key: 'deck',
    right: 'Bốn mươi suất quà đến với các em nhỏ của trung tâm bảo trợ tỉnh.',
    wrong: 'Bốn mươi',
    says: 'the deck is “Bốn mươi suất quà',
  },
  { key: 'section', right: 'Xã hội', wrong: 'Kinh tế', says: 'the section is “Xã hội”, expected “Kinh tế”' },
  { key: 'layout', right: 'new', wrong: 'old', says: 'it was read by new, not by old' },
  { key: 'body-starts', right: 'Ngày 19/11', wrong: 'Mỗi suất', says: 'the body starts “Ngày 19/11, Hội' },
  {
    key: 'body-ends',
    right: 'trong tỉnh đóng góp.',
    wrong: 'bảo trợ.',
    says: 'trong tỉnh đóng góp.”, expected “bảo trợ.”',
  },
  {
    key: 'body-once',
    right: '40 trẻ em mồ côi',
    wrong: 'trẻ em',
    says: '“trẻ em” stands 2 times in the body, expected 1',
  },
  {
    key: 'body-without',
    right: 'Tin liên quan',
    wrong: 'sách vở',
    says: '“sách vở” stands 1 times in the body, expected 0',
  },
  { key: 'words', right: 52, wrong: 480, says: 'words, expected 480' },
] as const

describe.each(EXPECTATIONS)('$key', ({ key, right, wrong, says }) => {
  test('is content with what the page holds', () => {
    expect(problemsOf({ [key]: right })).toEqual([])
  })

  test('tells at its place what the page holds instead', () => {
    const [problem, ...others] = problemsOf({ [key]: wrong })
    expect(others).toEqual([])
    expect(problem?.path).toEqual(['tests', 0, 'expect', key])
    expect(problem?.message).toContain(says)
  })
})

test('a word that is no expectation is told with all that are', () => {
  const [problem] = problemsOf({ heading: 'x' })
  for (const { key } of EXPECTATIONS) expect(problem?.message).toContain(key)
})
