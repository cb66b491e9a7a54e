import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'
import { PAGE_URL } from './pages.ts'

const HEADLINE = 'Gần 300 cán bộ dự tập huấn về ngôi nhà an toàn'
const PARAGRAPHS = [
  'BSK-Ngày 28/4/2011, tại TP Sơn Khê, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ các huyện.',
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn ở thôn, bản.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
]
const TEASER = `${PARAGRAPHS.join('').slice(0, 240)}...`
const MENU = '<ul><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi/">Xã hội</a></li></ul>'
const OTHERS =
  '<ul><li><a href="/xa-hoi/32834-x.html">Tặng quà học sinh nghèo vùng cao</a> (27/04/2011)</li><li><a href="/xa-hoi/32830-y.html">Khám bệnh cho trẻ em</a> (26/04/2011)</li></ul>'

/** The builds in which old papers put the same four things: a clock, a headline, a teaser that repeats the text, the text. */
const BUILDS: Readonly<Record<string, (clock: string) => string>> = {
  'divs and paragraphs': (clock) =>
    `<div>${clock}</div>${MENU}<h1>${HEADLINE}</h1><p>${TEASER}</p><div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>Thúy Hường</p></div>${OTHERS}`,
  'tables and fonts': (clock) =>
    `<table><tr><td><font size="1">${clock}</font></td></tr><tr><td>${MENU}</td></tr><tr><td><font size="4"><b>${HEADLINE}</b></font></td></tr><tr><td><i>${TEASER}</i></td></tr><tr><td><font size="2">${PARAGRAPHS.join('<br><br>')}<br><br><b>Thúy Hường</b></font></td></tr></table>${OTHERS}`,
  'line breaks': (clock) =>
    `${clock}<br>${MENU}<h2>${HEADLINE}</h2><span>${TEASER}</span><br><br>${PARAGRAPHS.join('<br>')}<br><div align="right">Thúy Hường</div>${OTHERS}`,
  'a clock that looks like a date line': (clock) =>
    `${MENU}<div class="detail"><div class="post-date">${clock}</div><h1>${HEADLINE}</h1><p>${TEASER}</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p><em>Thúy Hường</em></p></div>${OTHERS}`,
}

/** The signature behind the last sentence, in the ways in which old papers glue it there. */
const GLUED: Readonly<Record<string, string>> = {
  'bold, without a space': '<b>Thúy Hường</b>',
  'bold, after a space': ' <strong>Thúy Hường</strong>',
  'plain, without a space': 'Thúy Hường',
  'in brackets': ' (Thúy Hường)',
  'with a label': ' <i>Bài, ảnh: Thúy Hường</i>',
}

describe('a signature glued to the last sentence', () => {
  test.each(Object.entries(GLUED))('%s', (_name, signature) => {
    const [first = '', second = '', last = ''] = PARAGRAPHS
    const body = `<p>${TEASER}</p><div><p>${first}</p><p>${second}</p><p>${last}${signature}</p></div>`
    const article = read(`<div>Thứ ba,  23/07/2024</div>${MENU}<h1>${HEADLINE}</h1>${body}${OTHERS}`)
    expect(article.byline?.names).toEqual(['Thúy Hường'])
    expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
    expect(article.body.html).not.toContain('Thúy')
  })

  test('a short last paragraph is not lost with it', () => {
    const [first = ''] = PARAGRAPHS
    const short = 'Mỗi suất quà trị giá 300 nghìn đồng.'
    const article = read(`${MENU}<h1>${HEADLINE}</h1><div><p>${first}</p><p>${short}<b>Hà Vân</b></p></div>${OTHERS}`)
    expect(article.body.text).toBe(`${first}\n${short}`)
    expect(article.byline?.names).toEqual(['Hà Vân'])
  })

  test.each([
    { signature: '<b>Tin, ảnh: Hà Vân</b>', names: ['Hà Vân'] },
    { signature: 'Bài, ảnh: Hà Vân', names: ['Hà Vân'] },
    { signature: '<b>Hà Vân (t/h)</b>', names: ['Hà Vân'] },
    { signature: ' <strong>Hà Vân/TTXVN</strong>', names: ['Hà Vân'] },
    { signature: 'CTV Hà Vân', names: ['Hà Vân'] },
    { signature: '<b>Hà Vân - Minh An</b>', names: ['Hà Vân', 'Minh An'] },
  ])('a short last paragraph is not lost with "$signature"', ({ signature, names }) => {
    const [first = '', second = ''] = PARAGRAPHS
    const last = 'Mỗi suất quà trị giá 300 nghìn đồng, trao tận tay các em.'
    for (const tag of ['p', 'div']) {
      const text = [first, second, last + signature].map((line) => `<${tag}>${line}</${tag}>`).join('')
      const article = read(`${MENU}<h1>${HEADLINE}</h1><div>${text}</div>${OTHERS}`)
      expect(article.body.text).toBe([first, second, last].join('\n'))
      expect(article.byline?.names).toEqual(names)
    }
  })

  test('words behind the last sentence that sign nothing do not take it with them', () => {
    const [first = '', second = ''] = PARAGRAPHS
    const last = 'Mỗi suất quà trị giá 300 nghìn đồng, trao tận tay các em. Mong các em học giỏi'
    const article = read(`${MENU}<h1>${HEADLINE}</h1><div><p>${first}</p><p>${second}</p><p>${last}</p></div>${OTHERS}`)
    expect(article.body.text).toBe([first, second, last].join('\n'))
  })

  test('a caption that closes with its credit stays a caption', () => {
    const [first = '', second = '', third = ''] = PARAGRAPHS
    const caption = '<p><img src="/a.jpg"></p><p>Quang cảnh lớp tập huấn ở huyện vùng cao. Ảnh: Hà Vân</p>'
    const article = read(
      `${MENU}<h1>${HEADLINE}</h1><div><p>${first}</p>${caption}<p>${second}</p><p>${third}</p></div>`,
    )
    expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
    expect(article.byline).toBeNull()
  })

  test('a name set to the right behind the text signs it; one that is not does not', () => {
    const text = PARAGRAPHS.map((line) => `<p>${line}</p>`).join('')
    const page = (behind: string) =>
      `${MENU}<div><h1>${HEADLINE}</h1><div class="noi-dung">${text}</div>${behind}</div>${OTHERS}`
    expect(read(page('<div align="right"><b>Hà Vân</b></div>')).byline?.names).toEqual(['Hà Vân'])
    expect(read(page('<p style="text-align: right">Hà Vân - Minh An</p>')).byline?.names).toEqual(['Hà Vân', 'Minh An'])
    expect(read(page('<div><b>Khám bệnh</b></div>')).byline).toBeNull()
    expect(read(page('<div align="right"><a href="/xa-hoi">Xã Hội</a></div>')).byline).toBeNull()
  })

  test('a place at the end of a sentence signs nothing', () => {
    const [first = '', second = ''] = PARAGRAPHS
    const last =
      'Lớp học mở ở huyện Thác Bạc cho gần một trăm cán bộ, hội viên các xã. Năm sau lớp cũng mở ở đó. Thác Bạc'
    const article = read(`${MENU}<h1>${HEADLINE}</h1><div><p>${first}</p><p>${second}</p><p>${last}</p></div>${OTHERS}`)
    expect(article.byline).toBeNull()
    expect(article.body.text).toBe(`${first}\n${second}\n${last}`)
  })
})

/** Old pages that mark no headline, under a title that names only the paper. */
describe('a headline that nothing marks', () => {
  test.each([
    { title: 'Báo điện tử', name: 'the title is the same on every page' },
    { title: 'Báo Sơn Khê', name: 'the title is the paper’s name' },
    { title: `${HEADLINE} | Báo điện tử`, name: 'the title says more' },
  ])('is the line above the text where $name', ({ title }) => {
    const text = PARAGRAPHS.map((paragraph) => `<span>${paragraph}</span><br>`).join('')
    const body = `<span>Thứ ba,  23/07/2024</span><br>${MENU}<span>${HEADLINE}</span><br><i>${TEASER}</i><br>${text}<b>Thúy Hường</b>${OTHERS}`
    const article = read(body, title)
    expect(article.headline).toBe(HEADLINE)
    expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
    expect(article.published?.at).toBe('2011-04-28')
  })
})

function read(body: string, title = 'Báo Sơn Khê', fetchedAt = '2024-07-23T03:00:00Z'): Article {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`
  const outcome = extractArticle(html, { url: PAGE_URL, language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article
}

const DAYS = [
  { clock: 'Thứ ba,  23/07/2024', fetchedAt: '2024-07-23T03:00:00Z' },
  { clock: 'Thứ năm, 28/04/2011', fetchedAt: '2011-04-28T03:00:00Z' },
  { clock: 'Thứ sáu, 29/04/2011', fetchedAt: '2011-04-29T03:00:00Z' },
  { clock: 'Thứ hai, 23/11/2026 14:05:11', fetchedAt: '2026-11-23T07:05:11Z' },
  { clock: 'Thứ sáu, ngày 23 tháng 08 năm 2019, 09:25:27', fetchedAt: '2024-07-23T03:00:00Z' },
]

/** Where a day stands that may be a clock's or the report's, days after the dateline nothing is told. */
const DOUBTED = 'a clock that looks like a date line'

describe.each(Object.entries(BUILDS))('an old page of %s', (name, build) => {
  test.each(DAYS)('is read the same under the clock "$clock"', ({ clock, fetchedAt }) => {
    const article = read(build(clock), 'Báo Sơn Khê', fetchedAt)
    expect(article.headline).toBe(HEADLINE)
    const dated = { at: '2011-04-28', precision: 'day', basis: 'dateline' }
    expect(article.published).toEqual(name === DOUBTED && clock.includes('29/04/2011') ? null : dated)
    expect(article.dateline).toMatchObject({ agency: 'BSK', place: 'TP Sơn Khê', day: '2011-04-28' })
    expect(article.byline).toEqual({ names: ['Thúy Hường'], printed: 'Thúy Hường' })
    expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
  })
})

describe('an old page of a clock under the headline', () => {
  const page = (clock: string) =>
    `${MENU}<h1>${HEADLINE}</h1><span>${clock}</span><p>${TEASER}</p><div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}<div>Thúy Hường</div></div>${OTHERS}`
  test.each(DAYS)(
    'is dated by its dateline under the clock "$clock", unless that may be its own day',
    ({ clock, fetchedAt }) => {
      const article = read(page(clock), 'Báo Sơn Khê', fetchedAt)
      const own = /(?<day>2[89])\/04\/2011/u.exec(clock)?.groups?.['day']
      expect(article.published?.at).toBe(`2011-04-${own ?? 28}`)
      expect(article.byline?.names).toEqual(['Thúy Hường'])
      expect(article.body.text).toBe(PARAGRAPHS.join('\n'))
    },
  )
})

/** How reports open, with the day that the clock above them must not overrule. */
describe('an opening', () => {
  test.each([
    { opening: '(BSK) Ngày 28/4/2011, tại thành phố Sơn Khê, Sở họp.', agency: 'BSK', place: 'thành phố Sơn Khê' },
    { opening: 'BSK: Ngày 28-4-2011, tại xã Lao Chải, Sở họp.', agency: 'BSK', place: 'xã Lao Chải' },
    { opening: 'BSK - Hôm qua (28/4/2011), tại TP. Sơn Khê, Sở họp.', agency: 'BSK', place: 'TP. Sơn Khê' },
    { opening: 'BSK - Trong 2 ngày 27-28/4/2011, tại Sơn Khê, Sở họp.', agency: 'BSK', place: 'Sơn Khê' },
    { opening: 'BSK - Từ ngày 26 đến ngày 28/4/2011, tại Sơn Khê, Sở họp.', agency: 'BSK', place: 'Sơn Khê' },
    { opening: 'BSK - Ngày 28 tháng 4 năm 2011, tại Sơn Khê, Sở họp.', agency: 'BSK', place: 'Sơn Khê' },
    { opening: 'baosonkhe.vn - Ngày 28/4/2011, tại Sơn Khê, Sở họp.', agency: 'baosonkhe.vn', place: 'Sơn Khê' },
    { opening: 'Ngày 28/4/2011, tại Sơn Khê, Sở họp.', agency: null, place: 'Sơn Khê' },
  ])('"$opening"', ({ opening, agency, place }) => {
    const text = [`${opening} Dự họp có gần 300 cán bộ các huyện, thành phố trong tỉnh.`, ...PARAGRAPHS.slice(1)]
    const body = `<div>Thứ ba,  16/07/2024</div><div><a href="/">Trang chủ</a></div><h1>${HEADLINE}</h1>${text.map((line) => `<p>${line}</p>`).join('')}`
    const article = read(body)
    expect(article.dateline).toMatchObject({ agency, place, day: '2011-04-28' })
    expect(article.published).toMatchObject({ at: '2011-04-28', basis: 'dateline' })
  })
})

test('a day in the headline is what the report is about, not when it was published', () => {
  const headline = 'Dự báo thời tiết Sơn Khê ngày 11/11/2026'
  const words = 'Trời nhiều mây, có mưa vài nơi, gió đông bắc cấp hai đến cấp ba, đêm và sáng trời rét. '
  const page = `<html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>15/11/2026 | 12:16</p><div><p>${words.repeat(3)}</p><p>${words.repeat(2)}</p></div></body></html>`
  const outcome = extractArticle(page, {
    url: 'https://bao.example/du-bao.html',
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-24T01:00:00Z',
  })
  expect(outcome.ok && outcome.article.published).toEqual({
    at: '2026-11-15T12:16+07:00',
    precision: 'minute',
    basis: 'page',
  })
})

/** A page that is dated nowhere, with a clock somewhere on it. */
const CLOCK_PLACES: Readonly<Record<string, (clock: string, report: string) => string>> = {
  'at the top': (clock, report) => `<div>${clock}</div>${MENU}${report}`,
  'in the menu': (clock, report) => `<div class="nav"><a href="/">Trang chủ</a> <span>${clock}</span></div>${report}`,
  'right above the headline': (clock, report) => `${MENU}<div>${clock}</div>${report}`,
  'at the foot': (clock, report) => `${report}<div class="footer">${clock}</div>`,
  'beside the report': (clock, report) =>
    `${report}<div class="right"><div>${clock}</div><a href="/x">Khám bệnh cho trẻ em vùng cao</a></div>`,
}

describe('a clock dates no report that is dated nowhere', () => {
  const report = `<div class="d"><h1>${HEADLINE}</h1>${PARAGRAPHS.slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('')}</div>`
  const publishedOn = (page: string, fetchedAt: string) => {
    const html = `<html lang="vi"><head><title>${HEADLINE}</title></head><body>${page}</body></html>`
    const outcome = extractArticle(html, { url: PAGE_URL, language: 'vi', timezone: 'Asia/Ho_Chi_Minh', fetchedAt })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.article.published
  }

  describe.each(Object.entries(CLOCK_PLACES))('%s', (_place, build) => {
    test.each([
      'Thứ bảy, 21/11/2026 09:00:12',
      'Thứ Bảy, ngày 21 tháng 11 năm 2026',
      'Cập nhật: Thứ bảy, 21/11/2026 09:00:31 GMT+7',
      'Ngày cập nhật: 21/11/2026',
      'Hôm nay: 21/11/2026',
      '21/11/2026 | 09:00',
      'Sơn Khê, 21/11/2026, 26°C',
    ])('on the day of the fetch: %s', (clock) => {
      expect(publishedOn(build(clock, report), '2026-11-21T02:00:20Z')).toBeNull()
    })

    test.each(['Hôm nay: 21/11/2026', 'Hôm nay, thứ bảy 21/11/2026', 'Sơn Khê, 21/11/2026, 26°C'])(
      'that stopped: %s',
      (clock) => {
        expect(publishedOn(build(clock, report), '2026-11-25T02:00:00Z')).toBeNull()
      },
    )
  })
})
