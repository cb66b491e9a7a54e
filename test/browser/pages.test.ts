import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderEdition } from '../../src/publish/edition.ts'
import { renderIndexPage } from '../../src/publish/index-page.ts'
import { renderStyleSheets } from '../../src/publish/style-sheets.ts'
import type { RunningServer } from '../../src/serve/server.ts'
import { sampleNews } from '../publish/sample-news.ts'
import { startSample } from '../serve/client.ts'
import { CHROMIUM, expectSound, type Heard, LOOKS, type Look, launch, open as openIn } from './browser.ts'

/** The pages in a real browser, over our own server: what reads well, what is asked, what axe-core finds. */
const PAGES = ['', 'tre-em/', 'tre-em/region/lang-son/', 'tre-em/paper/phunu.example/', 'status']
describe.skipIf(CHROMIUM === null)('in a browser (skipped where no Chromium is found; CHROMIUM names one)', () => {
  let browser: Browser
  let server: RunningServer

  beforeAll(async () => {
    const input = sampleNews()
    const edition = renderEdition(input)
    const index = renderIndexPage({
      title: 'Rivermouth',
      baseUrl: input.baseUrl,
      language: 'vi',
      generator: input.generator,
      timezone: 'Asia/Ho_Chi_Minh',
      begunAt: input.begunAt,
      feeds: [
        { feed: input.feed, updated: edition.updated, entries: 7, newest: { headline: 'Tin mới', language: 'vi' } },
      ],
    })
    server = await startSample({}, [...edition.documents, ...renderStyleSheets(input.begunAt), index])
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = (path: string, look: Look, use: (page: Page, heard: Heard) => Promise<void>) =>
    openIn(browser, server.url + path, look, use)

  describe.each(LOOKS)('$name', (look) => {
    test.each(PAGES)('"%s" has no serious violation, asks only us, complains of nothing and fits', async (path) => {
      await open(path, look, (page, heard) => expectSound(page, heard, server.url))
    })
  })

  test('the keyboard reaches the reports first, and the reason of one', async () => {
    await open('tre-em/', LOOKS[0], async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).toBe('skip')
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#reports')
      await page.locator('.why summary').first().press('Enter')
      expect(await page.locator('.why').first().getAttribute('open')).not.toBeNull()
    })
  })

  test('a region is one click away and leads back', async () => {
    await open('tre-em/', LOOKS[2], async (page) => {
      await page.locator('.filters a', { hasText: 'Lạng Sơn' }).first().click()
      expect(new URL(page.url()).pathname).toBe('/tre-em/region/lang-son/')
      expect(await page.locator('article').count()).toBe(2)
      await page.locator('.filters a', { hasText: 'Tất cả địa phương' }).click()
      expect(new URL(page.url()).pathname).toBe('/tre-em/')
    })
  })

  test.each(['rss', 'atom'])('%s opened in a browser is readable', async (format) => {
    await open(`tre-em/feed.${format}`, LOOKS[2], async (page, { asked }) => {
      expect(asked).toContain(`${server.url}feed.css`)
      const shown: string = await page.evaluate(
        'getComputedStyle(document.querySelector("item > title, entry > title")).fontWeight',
      )
      expect(shown).toBe('700')
    })
  })

  test('a printed page leaves out what only screens need', async () => {
    await open('tre-em/', LOOKS[2], async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.side').isVisible()).toBe(false)
      expect(await page.locator('h3').first().isVisible()).toBe(true)
    })
  })
})
