import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { isSite, siteNames, withoutSite } from '../../src/extract/site-name.ts'
import { PAPER_WORDS } from '../../src/locale/paper-words.ts'
import { articleOf, PAGE_URL, type Parts, pageOf } from './pages.ts'

describe('the headline', () => {
  test.each<{ name: string; parts: Parts; headline: string }>([
    { name: 'is the h1 that the title repeats', parts: {}, headline: 'Tập huấn công tác trẻ em tại Sơn Khê' },
    {
      name: 'is not the h1 that holds the paper’s name',
      parts: { top: '<h1><a href="/">Báo Sơn Khê</a></h1>', headline: '<h2>Tập huấn công tác trẻ em tại Sơn Khê</h2>' },
      headline: 'Tập huấn công tác trẻ em tại Sơn Khê',
    },
    {
      name: 'is a bold line of an old page',
      parts: { headline: '<font size="4"><b>Tập huấn công tác trẻ em tại Sơn Khê</b></font><br>' },
      headline: 'Tập huấn công tác trẻ em tại Sơn Khê',
    },
    {
      name: 'is as printed, quotes and all, where metadata writes it plainer',
      parts: {
        head: '<meta property="og:title" content="Tap huan &quot;ngoi nha an toan&quot;">',
        headline: '<h1>Tập huấn “ngôi nhà an toàn”</h1>',
      },
      headline: 'Tập huấn “ngôi nhà an toàn”',
    },
    {
      name: 'has its kicker where metadata parts it from the rest',
      parts: {
        head: '<meta property="og:title" content="Sơn Khê: Tập huấn công tác trẻ em">',
        headline: '<h1><span>Sơn Khê</span><span>Tập huấn công tác trẻ em</span></h1>',
      },
      headline: 'Sơn Khê: Tập huấn công tác trẻ em',
    },
    {
      name: 'is no label',
      parts: { headline: '<h1>Tin mới nhất</h1><h2>Tập huấn công tác trẻ em tại Sơn Khê</h2>' },
      headline: 'Tập huấn công tác trẻ em tại Sơn Khê',
    },
    {
      name: 'is the h1 of its own, whatever section the h1 of the page’s header links to',
      parts: {
        top: '<h1><a href="/xa-hoi/">Xã hội quanh ta</a></h1>',
        head: ['og:title', 'twitter:title']
          .map((name) => `<meta property="${name}" content="Cả huyện cùng học cách chăm trẻ em">`)
          .join(''),
        headline: '<h1>Gần ba trăm cán bộ học cách bảo vệ trẻ em</h1>',
      },
      headline: 'Gần ba trăm cán bộ học cách bảo vệ trẻ em',
    },
  ])('$name', ({ parts, headline }) => {
    expect(articleOf(parts).headline).toBe(headline)
  })

  test('is in doubt where metadata tells another', () => {
    const parts = { head: '<meta property="og:title" content="Một chuyện khác hẳn, chẳng liên quan">' }
    expect(articleOf(parts).doubts.join('\n')).toContain('headline: OpenGraph says “Một chuyện khác hẳn')
  })
})

describe('the headline of a page without much else', () => {
  const story = `<p>The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a debate.</p>
    <p>Two members had asked for a delay, since the boiler of the old school is to be replaced before the first frost.</p>`
  const quoted = 'Mayor of Millbrook says the boiler is “a disgrace” and has it mended'
  test.each([
    {
      name: 'goes on where OpenGraph is cut off at a quotation mark that the page did not escape',
      page: `<title>${quoted}</title><meta property="og:title" content="Mayor of Millbrook says the boiler is "a disgrace" and has it mended">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"${quoted}"}</script><h1>${quoted}</h1>`,
      headline: quoted,
    },
    {
      name: 'is no h1 that asks for something in a form',
      page: '<form action="/weather"><h1>Find the weather of your town</h1><input></form><h2>Reading room stays open</h2>',
      headline: 'Reading room stays open',
    },
    {
      name: 'is the h1 in a form that is the whole page',
      page: `<form><h1>Reading room stays open</h1>${story}${story}</form><h2>More from the valley today</h2>`,
      headline: 'Reading room stays open',
    },
    {
      name: 'is the h1 that links to the page itself, and not the one that links elsewhere',
      page: '<h1><a href="/town/">Our town and valley</a></h1><h1><a href="/news/room">Reading room stays open</a></h1>',
      headline: 'Reading room stays open',
    },
  ])('$name', ({ page, headline }) => {
    const html = `<html lang="en">${page}<div>${story}</div></html>`
    const outcome = extractArticle(html, { url: 'https://courier.example/news/room' })
    expect(outcome).toMatchObject({ ok: true, article: { headline } })
  })
})

test('the only h1 that the address is made of is the headline, whatever one field of a system tells three times', () => {
  const told = 'Ấm lòng mái ấm mùa đông'
  const head = `<meta property="og:title" content="${told}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${told}"}</script>`
  const page = pageOf({ head }).replace(/<title>[^<]*/u, `<title>${told}`)
  expect(extractArticle(page, { url: PAGE_URL })).toMatchObject({
    article: { headline: 'Tập huấn công tác trẻ em tại Sơn Khê' },
    doubts: expect.arrayContaining([`headline: JSON-LD says “${told}”`]),
  })
})

describe('the headline of a Chinese page', () => {
  const own = '小镇书店雨夜仍为读者点灯'
  const first = '周二晚上，小镇的书店照常营业，店主说只要还有一位读者，灯就不会熄灭，附近的居民也来帮忙搬书。'
  const second = '镇政府表示，明年将为书店修缮屋顶，并为孩子们增设一间阅览室，所需款项来自今年的木材收入。'
  test.each([
    { name: 'behind a low line', title: `${own}_小镇日报网` },
    { name: 'behind a section’s name and a space', title: `${own} 文化频道_小镇日报网` },
    { name: 'behind a hyphen without spaces', title: `${own}-小镇日报网` },
    { name: 'in several parts', title: `${own}_文化_小镇日报网` },
  ])('is the bold line, not the title with its site’s name $name', ({ title }) => {
    const page = `<html lang="zh"><title>${title}</title><body><b>${own}</b><div><p>${first}</p><p>${second}</p></div></body></html>`
    const outcome = extractArticle(page, { url: 'https://paper.example/2026/1130/c1.html' })
    expect(outcome).toMatchObject({ ok: true, article: { headline: own, body: { text: `${first}\n${second}` } } })
  })
})

describe('site names', () => {
  const sites = siteNames('https://www.bao-son-khe.example/x', ['Báo Sơn Khê'], null)
  test.each([
    { title: 'Tập huấn - Báo Sơn Khê', bare: 'Tập huấn' },
    { title: 'Báo Sơn Khê | Xã hội: tập huấn', bare: 'Xã hội: tập huấn' },
    { title: 'Tập huấn :: Báo Sơn Khê điện tử', bare: 'Tập huấn' },
    { title: 'Rückbau - Kühltürme gesprengt', bare: 'Rückbau - Kühltürme gesprengt' },
    { title: 'Báo Sơn Khê', bare: 'Báo Sơn Khê' },
    { title: 'Bản mới của ghi_chu ra mắt', bare: 'Bản mới của ghi_chu ra mắt' },
  ])('are taken off $title', ({ title, bare }) => {
    expect(withoutSite(title, sites)).toBe(bare)
  })
})

describe('a headline that names its paper, or the town or the word that it is named after', () => {
  const head = (title: string) => `<meta property="og:title" content="${title}">`
  test.each([
    { paper: 'Thanh Niên', host: 'thanhnien', headline: 'Thanh niên cứu ba học sinh đuối nước' },
    { paper: 'Tuổi Trẻ', host: 'tuoitre', headline: 'Tuổi trẻ Sơn Khê dọn rác bờ sông' },
    { paper: 'Báo Sơn Khê', host: 'baosonkhe', headline: 'Cháy nhà xưởng ở Sơn Khê' },
    { paper: 'Công an', host: 'congan', headline: 'Công an bắt nhóm trộm xe máy' },
    { paper: 'Millbrook', host: 'millbrook', headline: 'Fire in Millbrook warehouse' },
    { paper: 'Seestadt', host: 'seestadt', headline: 'Brand in Seestadt: zwei Verletzte' },
  ])('is one all the same: $headline', ({ paper, host, headline }) => {
    const parts = {
      headline: `<h1>${headline}</h1><h2 class="sapo">Người đi đường đã giúp dập tắt và đưa mọi người ra ngoài an toàn.</h2>`,
      head: head(headline),
    }
    expect(articleOf(parts, { url: `https://${host}.example/bai-a-102030.html`, sourceName: paper }).headline).toBe(
      headline,
    )
  })

  test('even where it is little more, if JSON-LD or the feed tell it of the report', () => {
    const own = 'Lao động trẻ em'
    const ld = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${own}"}</script>`
    const parts = { headline: `<h1>${own}</h1>`, head: ld }
    expect(
      articleOf(parts, { url: 'https://laodong.example/bai-a-102030.html', sourceName: 'Lao Động' }).headline,
    ).toBe(own)
  })

  test.each(PAPER_WORDS.map(({ example }) => ({ example })))(
    'but not what papers call themselves: $example',
    ({ example }) => {
      expect(isSite(example, siteNames('https://sonkhe.example/', ['Sơn Khê'], null))).toBe(true)
    },
  )

  test.each(['Sơn Khê 24h', 'Sonkhe.example', 'Das Magazin aus dem Sonkhe', 'Tin tức Sơn Khê hôm nay'])(
    'nor its name with little beside it, or among such words: %s',
    (text) => {
      expect(isSite(text, siteNames('https://sonkhe.example/', ['Sơn Khê'], null))).toBe(true)
    },
  )
})
