import { describe, expect, test } from 'vitest'
import { siteNames, withoutSite } from '../../src/extract/site-name.ts'
import { articleOf, type Parts } from './pages.ts'

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
  ])('$name', ({ parts, headline }) => {
    expect(articleOf(parts).headline).toBe(headline)
  })

  test('is in doubt where metadata tells another', () => {
    const parts = { head: '<meta property="og:title" content="Một chuyện khác hẳn, chẳng liên quan">' }
    expect(articleOf(parts).doubts.join('\n')).toContain('headline: OpenGraph says “Một chuyện khác hẳn')
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
  ])('are taken off $title', ({ title, bare }) => {
    expect(withoutSite(title, sites)).toBe(bare)
  })
})
