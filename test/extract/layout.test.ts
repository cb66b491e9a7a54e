import { describe, expect, test } from 'vitest'
import type { Layout } from '../../src/domain/settings.ts'
import { extractArticle } from '../../src/extract/article.ts'

const LONG = 'Hội nghị bàn cách đưa nước sạch về các thôn xa, với sự tham gia của đại diện mười hai xã trong huyện.'
const PAGE = `<html><head><title>Nước sạch về thôn xa</title></head><body><h1>Nước sạch về thôn xa</h1>
  <div class="mo-dau">Mười hai xã cùng bàn cách dẫn nước.</div>
  <div class="bai"><p>${LONG}</p><p>Dự án bắt đầu từ tháng Tư, kéo dài hai năm và dùng nguồn nước tự chảy từ suối đầu nguồn.</p>
  <div class="hop">Ô quảng bá của tòa soạn về ứng dụng đọc báo trên điện thoại di động.</div><p>Lan Chi</p></div></body></html>`
const AT = { url: 'https://paper.example/nuoc-sach.html', atLeast: { words: 20, paragraphs: 2 } }

function read(layouts: readonly Layout[], page = PAGE) {
  return extractArticle(page, { ...AT, layouts })
}

describe("editors' layouts", () => {
  test('the first whose body passes its checks is used, and the failures are not doubts then', () => {
    const outcome = read([
      { id: 'new', body: '.khong-co' },
      { id: 'old', body: '.bai', drop: ['.hop'] },
    ])
    expect(outcome).toMatchObject({ ok: true, layout: 'old' })
    expect(outcome.ok && outcome.article.body.text).not.toContain('quảng bá')
  })

  test('where none passes, the generic reading is used and each failure is a doubt', () => {
    const outcome = read([
      { id: 'gone', body: '.khong-co' },
      { id: 'deck', body: '.mo-dau' },
    ])
    expect(outcome).toMatchObject({ ok: true, layout: 'generic' })
    expect(outcome.ok && outcome.doubts.slice(0, 2)).toEqual([
      'layout gone: its body is not on the page',
      'layout deck: its body has 8 words, at least 20 are wanted',
    ])
  })

  test('a body that is only the deck does not pass', () => {
    const page = PAGE.replace('Mười hai xã cùng bàn cách dẫn nước.', LONG)
    const outcome = read([{ id: 'deck', body: '.mo-dau', deck: '.mo-dau', atLeast: { words: 1, paragraphs: 0 } }], page)
    expect(outcome).toMatchObject({ ok: true, layout: 'generic' })
  })

  test('the deck an editor names stands apart from the text and first in the HTML', () => {
    const outcome = read([{ id: 'own', body: '.bai', deck: '.mo-dau', drop: ['.hop'] }])
    expect(outcome).toMatchObject({ ok: true, article: { deck: 'Mười hai xã cùng bàn cách dẫn nước.' } })
    if (!outcome.ok) return
    expect(outcome.article.body.text).not.toContain('Mười hai xã cùng')
    expect(outcome.article.body.html.startsWith('<p>Mười hai xã cùng bàn')).toBe(true)
  })

  test('a last paragraph that is a byline is no part of the text', () => {
    const outcome = read([{ id: 'own', body: '.bai', drop: ['.hop'], byline: 'last-paragraph' }])
    expect(outcome.ok && outcome.article.body.text.endsWith('từ suối đầu nguồn.')).toBe(true)
  })

  test('without a body the page is read as any other, and the rest of the layout holds', () => {
    const outcome = read([{ id: 'own', byline: 'last-paragraph', drop: ['.hop'] }])
    expect(outcome).toMatchObject({ ok: true, layout: 'own', article: { byline: { names: ['Lan Chi'] } } })
    expect(outcome.ok && outcome.article.body.text).not.toContain('quảng bá')
  })

  test.each([
    { name: 'within its days', since: '2011-01-01', until: '2020-03-01', layout: 'own' },
    { name: 'on its last day', since: '2011-01-01', until: '2011-04-28', layout: 'own' },
    { name: 'after its days', since: '2009-01-01', until: '2010-12-31', layout: 'generic' },
    { name: 'before its days', since: '2012-01-01', until: '2020-03-01', layout: 'generic' },
  ])('an article $name is read by $layout', ({ since, until, layout }) => {
    const dated = PAGE.replace(
      '</title>',
      '</title><meta property="article:published_time" content="2011-04-28T08:00:00+07:00">',
    )
    const outcome = read([{ id: 'own', body: '.bai', drop: ['.hop'], since, until }], dated)
    expect(outcome).toMatchObject({ ok: true, layout })
    const doubts = outcome.ok ? outcome.doubts.join() : ''
    expect(doubts.includes('2011-04-28 is not within its days')).toBe(layout === 'generic')
  })

  test('each selector that finds nothing is told, and none that finds something', () => {
    const drop = ['.hop', '.quang-cao']
    const some = {
      headline: 'h2',
      byline: '.tac-gia',
      date: '.ngay',
      image: 'figure img',
      deck: '.mo-dau',
      section: 'h1',
    }
    const outcome = read([{ id: 'own', body: '.bai', drop, ...some }])
    expect(outcome.ok && outcome.idle).toEqual([
      'layout own: headline: h2 finds nothing on the page',
      'layout own: byline: .tac-gia finds nothing on the page',
      'layout own: date: .ngay finds nothing on the page',
      'layout own: image: figure img finds nothing on the page',
      'layout own: drop: .quang-cao finds nothing on the page',
    ])
    const whole = read([
      { id: 'own', body: '.bai', drop: ['.hop'], byline: 'last-paragraph', date: { dateline: true } as never },
    ])
    expect(whole.ok && whole.idle).toBeUndefined()
  })

  test.each([
    { until: '2011-04-27', layout: 'generic' },
    { until: '2011-04-28', layout: 'own' },
  ])('the day counts that readers are shown, in the paper’s zone: until $until by $layout', ({ until, layout }) => {
    const head = '<head><meta property="article:published_time" content="2011-04-27T18:30:00Z">'
    const at = { ...AT, timezone: 'Asia/Ho_Chi_Minh', layouts: [{ id: 'own', body: '.bai', drop: ['.hop'], until }] }
    expect(extractArticle(PAGE.replace('<head>', head), at)).toMatchObject({ ok: true, layout })
  })

  test('a preset that there is not is said', () => {
    const outcome = read([{ id: 'own', preset: 'no-such' }])
    expect(outcome.ok && outcome.doubts[0]).toBe('layout own: there is no preset "no-such"')
  })

  test('a selector that cannot be read fails its layout, not the page', () => {
    expect(read([{ id: 'own', body: 'div[' }])).toMatchObject({ ok: true, layout: 'generic' })
  })
})
