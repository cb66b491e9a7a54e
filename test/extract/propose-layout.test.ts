import { expect, test } from 'vitest'
import { paperName } from '../../src/extract/paper-name.ts'
import { PRESETS } from '../../src/extract/presets.ts'
import { proposeLayout } from '../../src/extract/propose-layout.ts'

const AT = { language: 'vi', timezone: 'Asia/Ho_Chi_Minh' }

function paragraphs(number: number): string {
  return Array.from(
    { length: 4 },
    (_, at) =>
      `<p>Đoạn ${at + 1} của bài ${number}: lãnh đạo huyện miền núi số ${number} đến thăm, tặng quà và trao học bổng cho ${number + at} học sinh nghèo vượt khó trong xã.</p>`,
  ).join('')
}

/** Pages of one paper, whose body stands in this element. */
const pagesWith = (open: string, close: string, extra: (number: number) => string = () => '') =>
  [101, 102, 103].map((number) => ({
    url: `https://bao.example/bai-so-${number}.html`,
    html: `<html lang="vi"><head><title>Huyện miền núi trao học bổng ${number}</title></head><body><h1>Huyện miền núi trao học bổng ${number}</h1>${extra(number)}${open}${paragraphs(number)}${close}</body></html>`,
  }))

test.each([
  { name: 'an id', open: '<div id="noi-dung">', selector: '#noi-dung' },
  { name: 'a class', open: '<div class="bai-viet">', selector: '.bai-viet' },
  {
    name: 'microdata before all',
    open: '<div id="x" class="y" itemprop="articleBody">',
    selector: '[itemprop="articleBody"]',
  },
  { name: 'not the number of the one page', open: '<div class="post-12345 than-bai">', selector: '.than-bai' },
])('a body in an element with $name', ({ open, selector }) => {
  const { proposed, articles } = proposeLayout(pagesWith(open, '</div>'), AT, '2026')
  expect(articles).toBe(3)
  expect(proposed).toMatchObject({ basis: 'selector', layout: { id: '2026', body: selector } })
  expect(proposed?.agreement).toBeGreaterThan(0.95)
})

test('a preset that fits goes before a selector', () => {
  const { proposed } = proposeLayout(pagesWith('<div class="entry-content">', '</div>'), AT, '2026')
  expect(proposed).toMatchObject({ basis: 'preset', layout: { preset: 'wordpress' } })
  expect(PRESETS.map(({ id }) => id)).toContain('wordpress')
})

test('a selector that chooses another element on some page is none', () => {
  const box = (number: number) => (number === 102 ? '<div class="than-bai"><p>Quảng cáo</p></div>' : '')
  const { proposed } = proposeLayout(pagesWith('<div class="than-bai">', '</div>', box), AT, '2026')
  expect(proposed).toBeNull()
})

test('no pages, no proposal', () => {
  expect(proposeLayout([], AT, '2026')).toEqual({ proposed: null, articles: 0 })
})

test.each([
  {
    name: 'its own word',
    head: '<meta property="og:site_name" content="Báo Đồng Mây"><title>Tin</title>',
    url: '/a.html',
    expected: 'Báo Đồng Mây',
  },
  {
    name: 'the part that is like its host',
    head: '<title>Học bổng - Báo Dongmay</title>',
    url: '/a.html',
    expected: 'Báo Dongmay',
  },
  {
    name: 'the title of its home page',
    head: '<title>Báo Đồng Mây | Tin mới</title>',
    url: '/',
    expected: 'Báo Đồng Mây',
  },
  { name: 'nothing', head: '', url: '/a.html', expected: null },
])('a paper is named by $name', ({ head, url, expected }) => {
  const found = paperName(`<html><head>${head}</head><body></body></html>`, `https://dongmay.example${url}`)
  expect(found?.name ?? null).toBe(expected)
})
