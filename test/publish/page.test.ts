import { type CheerioAPI, load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import type { EditionInput } from '../../src/domain/edition.ts'
import { renderEdition } from '../../src/publish/edition.ts'
import { renderIndexPage } from '../../src/publish/index-page.ts'
import { sampleArticle, sampleCluster, sampleFeed, sampleInput } from './sample.ts'
import { sampleNews } from './sample-news.ts'

function page(input: EditionInput, path = 'tre-em/index.html'): CheerioAPI {
  const document = renderEdition(input).documents.find((one) => one.path === path)
  if (document === undefined) throw new Error(`no ${path}`)
  return load(new TextDecoder().decode(document.bytes))
}

function texts($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((node) => $(node).text().replace(/\s+/gu, ' ').trim())
}

describe('the page of a feed', () => {
  const $ = page(sampleNews())

  test('is ordered by day', () => {
    expect(texts($, 'h2.date')).toEqual([
      'Thứ Sáu, ngày 20 tháng 11 năm 2026',
      'Thứ Năm, ngày 19 tháng 11 năm 2026',
      'Thứ Tư, ngày 18 tháng 11 năm 2026',
    ])
  })

  test('tells the day of its last change in the papers’ zone', () => {
    const updatedAt = '2026-11-19T18:00:00.000Z'
    const cluster = sampleCluster(1, { updatedAt, firstSeenAt: updatedAt })
    expect(texts(page(sampleInput({ clusters: [cluster] })), '.foot time')[0]).toContain('20/11')
  })

  test('names paper, place and time above each headline', () => {
    expect(texts($, '.slug')[0]).toBe('Báo Lạng Sơn TP Lạng Sơn 07:30')
    expect(texts($, '.slug')[1]).toBe('Báo Nghệ An Nghệ An 06:05')
  })

  test('says where only a day is known, and where no date is', () => {
    expect(texts($, '.slug')[2]).toBe('Báo Cao Bằng Cao Bằng 20/11/2026 (theo ngày ghi ở đầu bài)')
    expect(texts($, '.slug')[5]).toContain('báo không ghi ngày')
    expect($('.slug time').eq(2).attr('datetime')).toBe('2026-11-20')
  })

  test('names the papers that tell the same', () => {
    expect(texts($, '.others')).toEqual(['Cũng có trên Phụ nữ Việt, Báo Cao Bằng', 'Cũng có trên Phụ nữ Việt'])
  })

  test('tells on demand why a report is there', () => {
    expect(texts($, '.report:first-of-type .why')[0]).toContain('bảo vệ trẻ em')
    expect($('.why').first().attr('open')).toBeUndefined()
  })

  test('marks what is in another language', () => {
    expect($('article[lang=en] h3').text()).toContain('one-stop centre')
    expect($('html').attr('lang')).toBe('vi')
  })

  test('asks nothing of another host and runs no script', () => {
    expect($('script, iframe, img, [style], style, [onclick]').length).toBe(0)
    const asked = $('link[rel=stylesheet], link[rel=icon]')
      .toArray()
      .map((node) => $(node).attr('href') ?? '')
    expect(asked.sort()).toEqual(['../icon.svg', '../page.css'])
  })

  test('says itself what it may load, for hosts that send no policy', () => {
    expect($('meta[http-equiv=Content-Security-Policy]').attr('content')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    )
  })

  test('says how to subscribe, and lets readers discover the feeds', () => {
    const addresses = ['rss', 'atom', 'json'].map((format) => `https://rivermouth.example/tre-em/feed.${format}`)
    expect(
      $('head link[rel=alternate]')
        .toArray()
        .map((node) => $(node).attr('href')),
    ).toEqual(addresses)
    for (const address of addresses) expect($('.subscribe').text()).toContain(address)
  })

  test('has one of each landmark and headings in steps', () => {
    for (const landmark of ['header', 'main', 'footer', 'h1']) expect($(landmark).length).toBe(1)
    const levels = $('h1, h2, h3')
      .toArray()
      .map((node) => Number(node.tagName.slice(1)))
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

describe('regions and papers have pages of their own', () => {
  test('with their reports alone', () => {
    const $ = page(sampleNews(), 'tre-em/region/lang-son/index.html')
    expect(texts($, '.paper')).toEqual(['Báo Lạng Sơn', 'Báo Lạng Sơn'])
    expect($('.filters [aria-current]').text()).toContain('Lạng Sơn')
    expect($('link[rel=stylesheet]').attr('href')).toBe('../../../page.css')
    expect(texts(page(sampleNews(), 'tre-em/paper/baonghean.example/index.html'), '.paper')).toEqual(['Báo Nghệ An'])
  })

  test('that every link of the filters leads to', () => {
    const paths = new Set(renderEdition(sampleNews()).documents.map((one) => `/${one.path}`))
    for (const from of [
      'tre-em/index.html',
      'tre-em/region/national/index.html',
      'tre-em/paper/herald.example/index.html',
    ]) {
      const $ = page(sampleNews(), from)
      for (const node of $('.filters a, h1 a').toArray()) {
        const target = new URL($(node).attr('href') ?? '', `https://x.example/${from}`).pathname
        expect(paths).toContain(`${target}index.html`)
      }
    }
  })

  test('but none where there is nothing to choose', () => {
    const { documents } = renderEdition(sampleInput())
    expect(documents.map((one) => one.path).filter((path) => path.endsWith('.html'))).toEqual(['tre-em/index.html'])
  })

  test('and leave the regions to the feeds that a feed is split into', () => {
    const { documents } = renderEdition(sampleNews({ feed: sampleFeed({ split: 'region' }) }))
    const regions = documents.map((one) => one.path).filter((path) => path.includes('/region/'))
    expect(regions).toEqual(['tre-em/region/national/index.html'])
  })
})

test('pictures are shown where config wants them, with what they show', () => {
  const $ = page(sampleNews({ pictures: true }))
  expect($('img').first().attr()).toMatchObject({
    alt: 'Lớp tập huấn tại Trung tâm Hội nghị tỉnh. Ảnh: Thúy Hường',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    width: '1200',
  })
})

test('text from right to left says so', () => {
  const article = sampleArticle({ language: 'ar', headline: 'حماية الأطفال' })
  const $ = page(sampleInput({ clusters: [sampleCluster(1, { article })] }))
  expect($('article').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

test('an English feed has an English page', () => {
  const $ = page(sampleInput({ feed: sampleFeed({ language: 'en' }) }))
  expect(texts($, 'h2.date')).toEqual(['Friday, 20 November 2026'])
  expect($('.subscribe h2').text()).toBe('Subscribe')
})

test('an empty feed says so', () => {
  expect(page(sampleInput({ clusters: [] }))('.empty').text()).toBe('Chưa có bài nào.')
})

test('the index shows every feed, and those it is split into below it', () => {
  const feeds = [sampleFeed(), sampleFeed({ id: 'tre-em/region/lang-son', title: 'Bảo vệ trẻ em – Lạng Sơn' })].map(
    (feed) => ({
      feed,
      updated: '2026-11-20T02:00:00.000Z',
      entries: 3,
      newest: { headline: 'Mới & <nhất>', language: 'vi' },
    }),
  )
  const document = renderIndexPage({
    title: 'Rivermouth',
    baseUrl: 'https://rivermouth.example/',
    language: 'vi',
    generator: 'Rivermouth',
    timezone: 'Asia/Ho_Chi_Minh',
    begunAt: '2026-11-01T00:00:00.000Z',
    feeds,
  })
  const $ = load(new TextDecoder().decode(document.bytes))
  expect(document.path).toBe('index.html')
  expect(texts($, 'h2')).toEqual(['Bảo vệ trẻ em'])
  expect($('.latest').text()).toContain('Mới & <nhất>')
  expect(
    $('.regions a')
      .toArray()
      .map((node) => $(node).attr('href')),
  ).toEqual(['tre-em/feed.rss', 'tre-em/feed.atom', 'tre-em/feed.json', 'tre-em/region/lang-son/'])
})
