import { describe, expect, test } from 'vitest'
import { ADVERT_MARKS, KIND_WORDS } from '../../src/locale/kind-words.ts'
import { articleOf, type Parts } from './pages.ts'

const ld = (more: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tập huấn công tác trẻ em tại Sơn Khê",${more}}</script>`

describe('the picture', () => {
  test.each<{ name: string; parts: Parts; url: string | null }>([
    {
      name: 'is what OpenGraph names',
      parts: { head: '<meta property="og:image" content="/anh/lop-hoc.jpg">' },
      url: 'https://baosonkhe.example/anh/lop-hoc.jpg',
    },
    {
      name: 'is the first of the body where the head names none',
      parts: { end: '<img src="/anh/lop-hoc.jpg" width="600">' },
      url: 'https://baosonkhe.example/anh/lop-hoc.jpg',
    },
    { name: 'is no logo', parts: { head: '<meta property="og:image" content="/img/logo.png">' }, url: null },
    {
      name: 'is one that the report shows before one that it does not',
      parts: {
        head: `<meta property="og:image" content="/anh/share-1.jpg">${ld('"image":["/anh/lop-hoc-2011.jpg"]')}`,
        end: '<img src="/anh/lop-hoc-2011.jpg" width="600">',
      },
      url: 'https://baosonkhe.example/anh/lop-hoc-2011.jpg',
    },
    { name: 'is none where there is none', parts: {}, url: null },
    {
      name: 'is no folder that OpenGraph names',
      parts: { head: '<meta property="og:image" content="https://anh.baosonkhe.example/moi">' },
      url: null,
    },
    ...[
      { what: 'an address that counts readers', img: '<img alt="" src="https://dem.example/ct/CT?id=bai&amp;sty=1">' },
      { what: 'a code to scan, its size in its style', img: '<img src="/ma.jpg" style="width: 86px; height:86px">' },
      { what: 'a placeholder', img: '<img src="/anh/placeholderBSK.jpg">' },
      { what: 'a default picture', img: '<img src="/anh/defaultpic.gif?w=330">' },
      { what: 'an icon', img: '<img src="/anh/ic_binhluan.png">' },
      { what: 'the writer’s portrait', img: '<div class="mod-autor"><img src="/anh/ha-van.jpg"></div>' },
      { what: 'what a button to share shows', img: '<div class="share"><img src="/anh/ma-quet.jpg"></div>' },
    ].map(({ what, img }) => ({ name: `is not ${what}`, parts: { end: img }, url: null })),
    {
      name: 'is no drawing above the body of which nothing is told',
      parts: { afterHeadline: '<div><img src="/anh/zalo.png"></div>' },
      url: null,
    },
    {
      name: 'is one above the body that says what it shows',
      parts: { afterHeadline: '<div><img src="/anh/lop-hoc.png" alt="Lớp học"></div>' },
      url: 'https://baosonkhe.example/anh/lop-hoc.png',
    },
  ])('$name', ({ parts, url }) => {
    expect(articleOf(parts).image?.url ?? null).toBe(url)
  })

  test('has its size and the caption printed under it', () => {
    const head =
      '<meta property="og:image" content="/anh/lop-hoc-a.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'
    const end = '<figure><img src="/anh/lop-hoc-a.jpg" width="600"><figcaption>Quang cảnh lớp học</figcaption></figure>'
    expect(articleOf({ head, end }).image).toEqual({
      url: 'https://baosonkhe.example/anh/lop-hoc-a.jpg',
      width: 1200,
      height: 630,
      caption: 'Quang cảnh lớp học',
    })
  })
})

describe('the canonical address', () => {
  test.each([
    {
      name: 'is the link',
      head: '<link rel="canonical" href="/xa-hoi/32833.html">',
      url: 'https://baosonkhe.example/xa-hoi/32833.html',
    },
    {
      name: 'is OpenGraph’s where there is no link',
      head: '<meta property="og:url" content="https://baosonkhe.example/a.html">',
      url: 'https://baosonkhe.example/a.html',
    },
    { name: 'is never the home page', head: '<link rel="canonical" href="/">', url: null },
    { name: 'is never a script', head: '<link rel="canonical" href="javascript:void(0)">', url: null },
    { name: 'is unknown where nothing tells it', head: '', url: null },
  ])('$name', ({ head, url }) => {
    expect(articleOf({ head }).canonicalUrl).toBe(url)
  })
})

describe('the section', () => {
  test.each([
    { name: 'is told by JSON-LD', head: ld('"articleSection":"Xã hội"'), section: 'Xã hội' },
    { name: 'is told by a meta tag', head: '<meta property="article:section" content="Xã hội">', section: 'Xã hội' },
    {
      name: 'is the last breadcrumb that is neither home nor the title',
      head: '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Trang chủ"},{"name":"Xã hội"},{"name":"Tập huấn công tác trẻ em tại Sơn Khê"}]}</script>',
      section: 'Xã hội',
    },
    { name: 'is unknown where nothing tells it', head: '', section: null },
  ])('$name', ({ head, section }) => {
    expect(articleOf({ head }).section).toBe(section)
  })
})

describe('a report', () => {
  test.each([
    { name: 'is sold where JSON-LD says so', head: ld('"isAccessibleForFree":false'), paywalled: true },
    { name: 'is free where JSON-LD says so', head: ld('"isAccessibleForFree":"True"'), paywalled: false },
    {
      name: 'is sold where a meta tag says so',
      head: '<meta property="article:content_tier" content="locked">',
      paywalled: true,
    },
    { name: 'is free where nothing is said', head: '', paywalled: false },
  ])('$name', ({ head, paywalled }) => {
    expect(articleOf({ head }).paywalled).toBe(paywalled)
  })
})

describe('the language', () => {
  test.each([
    { name: 'is what the page says', lang: 'vi-VN', at: {}, language: 'vi-VN' },
    { name: 'is what the letters say where the page is mislabelled', lang: 'en', at: {}, language: 'vi' },
    { name: 'is what the words say where the page is silent', lang: '', at: {}, language: 'vi' },
    {
      name: 'is what the source is written in before the words',
      lang: '',
      at: { language: 'vi-VN' },
      language: 'vi-VN',
    },
  ])('$name', ({ lang, at, language }) => {
    expect(articleOf({ lang }, at).language).toBe(language)
  })

  test('is in doubt where the page is mislabelled', () => {
    expect(articleOf({ lang: 'en' }).doubts.join('\n')).toContain('language: the page says en')
  })
})

describe('the kind', () => {
  test.each([
    { name: 'is a report', parts: {}, url: undefined, kind: 'report' },
    {
      name: 'is a live blog by its type',
      parts: { head: ld('"x":1').replace('NewsArticle', 'LiveBlogPosting') },
      url: undefined,
      kind: 'live',
    },
    {
      name: 'is an opinion by its address',
      parts: {},
      url: 'https://baosonkhe.example/goc-nhin/tap-huan.html',
      kind: 'opinion',
    },
    {
      name: 'is a gallery by its address',
      parts: {},
      url: 'https://baosonkhe.example/chum-anh/tap-huan.html',
      kind: 'gallery',
    },
    {
      name: 'is a brief where it is short',
      parts: {
        paragraphs: [
          'Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các huyện trong tỉnh vào sáng nay.',
        ],
      },
      url: undefined,
      kind: 'brief',
    },
  ])('$name', ({ parts, url, kind }) => {
    expect(articleOf(parts, url === undefined ? {} : { url }).kind).toBe(kind)
  })

  test.each(ADVERT_MARKS.map((mark) => ({ ...mark })))('is an advert by its mark: $example', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true)
  })

  test.each(KIND_WORDS.map((row) => ({ ...row })))('is $kind by its folder: $example', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true)
    expect(pattern.test('/xa-hoi/ xã hội')).toBe(false)
  })
})

describe('sources that disagree leave a doubt', () => {
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
  test.each([
    {
      what: 'section',
      head: ld('"articleSection":"Xã hội"') + meta('article:section', 'Kinh tế'),
      doubt: 'section: JSON-LD says “Xã hội”, a meta tag says “Kinh tế”',
    },
    {
      what: 'picture',
      head: ld('"image":["/anh/hop-bao.jpg"]') + meta('og:image', '/anh/trao-qua.jpg'),
      doubt: 'picture: OpenGraph names https://baosonkhe.example/anh/trao-qua.jpg, JSON-LD names',
    },
    {
      what: 'paywall',
      head: ld('"isAccessibleForFree":false') + meta('article:content_tier', 'free'),
      doubt: 'paywall: JSON-LD says “sold”, a meta tag says “free”',
    },
    {
      what: 'canonical address',
      head: `<link rel="canonical" href="/xa-hoi/tap-huan.html">${meta('og:url', 'https://khac.example/chuyen-khac.html')}`,
      doubt: 'canonical: the canonical link says',
    },
    {
      what: 'kind',
      head: ld('"x":1').replace('NewsArticle', 'AdvertiserContentArticle') + meta('og:type', 'video.other'),
      doubt: 'kind: JSON-LD says advert, OpenGraph says video',
    },
    {
      what: 'place',
      head: ld('"dateline":"HÀ NỘI"'),
      paragraphs: [
        'LSO-Ngày 28/4/2011, tại Sơn Khê, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các huyện trong tỉnh.',
      ],
      doubt: 'place: the dateline says “Sơn Khê”, JSON-LD says “HÀ NỘI”',
    },
    {
      what: 'agency',
      head: ld('"author":{"@type":"Organization","name":"TTXVN"}'),
      paragraphs: [
        'LSO-Ngày 28/4/2011, tại Sơn Khê, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các huyện trong tỉnh.',
      ],
      doubt: 'agency: the dateline says “LSO”, the metadata says “TTXVN”',
    },
  ])('$what', ({ head, paragraphs, doubt }) => {
    const parts: Parts = paragraphs === undefined ? { head } : { head, paragraphs }
    expect(articleOf(parts).doubts.join('\n')).toContain(doubt)
  })

  test.each([
    {
      what: 'a section within another',
      head: ld('"articleSection":"Xã hội"') + meta('article:section', 'Xã hội - Trẻ em'),
    },
    {
      what: 'the same picture in another size',
      head: ld('"image":["/anh/hop-bao-2011-600x400.jpg"]') + meta('og:image', '/anh/hop-bao-2011-1200x800.jpg'),
    },
    {
      what: 'an address that differs in its query',
      head: `<link rel="canonical" href="/xa-hoi/tap-huan.html">${meta('og:url', 'https://baosonkhe.example/xa-hoi/tap-huan.html?s=1')}`,
    },
  ])('but not $what', ({ head }) => {
    expect(articleOf({ head }).doubts.filter((doubt) => /^(?:section|picture|canonical):/u.test(doubt))).toEqual([])
  })
})

test('each particular says what it was taken from', () => {
  const head = `${ld('"articleSection":"Xã hội","author":{"@type":"Person","name":"Thúy Hường"}')}<link rel="canonical" href="/a.html">`
  expect(articleOf({ head }).bases).toMatchObject({
    headline: 'the page, JSON-LD, the title',
    lead: 'the first paragraph',
    byline: 'JSON-LD',
    section: 'JSON-LD',
    canonical: 'the canonical link',
    language: 'the page',
    kind: 'its length',
    paywall: null,
  })
})
