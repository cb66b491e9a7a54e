import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderEdition } from '../../src/publish/edition.ts'
import { renderIndexPage } from '../../src/publish/index-page.ts'
import { renderStyleSheets } from '../../src/publish/style-sheets.ts'
import type { RunningServer } from '../../src/serve/server.ts'
import { sampleNews } from '../publish/sample-news.ts'
import { startSample } from '../serve/client.ts'

/** The pages in a real browser, over our own server: what reads well, what is asked, what axe-core finds. */
const CHROMIUM = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((place) => place !== undefined && existsSync(place))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The part of axe-core's answer that we read. */
interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const PAGES = ['', 'tre-em/', 'tre-em/region/lang-son/', 'tre-em/paper/phunu.example/', 'status']
const LOOKS = [
  { name: 'phone, light', width: 375, height: 740, colorScheme: 'light' },
  { name: 'phone, dark', width: 375, height: 740, colorScheme: 'dark' },
  { name: 'desktop, light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const

describe.skipIf(CHROMIUM === undefined)('in a browser (skipped where no Chromium is found; CHROMIUM names one)', () => {
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
      begunAt: input.begunAt,
      feeds: [
        { feed: input.feed, updated: edition.updated, entries: 7, newest: { headline: 'Tin mới', language: 'vi' } },
      ],
    })
    server = await startSample({}, [...edition.documents, ...renderStyleSheets(input.begunAt), index])
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** Opens a page in a window of its own, and tells what it asked for and complained of. */
  async function open(path: string, look: (typeof LOOKS)[number], use: (page: Page, heard: Heard) => Promise<void>) {
    const { width, height, colorScheme } = look
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: false })
    const page = await context.newPage()
    const heard: Heard = { asked: [], complaints: [] }
    page.on('request', (request) => heard.asked.push(request.url()))
    page.on('console', (message) => heard.complaints.push(message.text()))
    page.on('pageerror', (error) => heard.complaints.push(error.message))
    try {
      await page.goto(server.url + path)
      await use(page, heard)
    } finally {
      await context.close()
    }
  }

  describe.each(LOOKS)('$name', (look) => {
    test.each(PAGES)('"%s" has no serious violation, asks only us, complains of nothing and fits', async (path) => {
      await open(path, look, async (page, { asked, complaints }) => {
        expect(complaints).toEqual([])
        for (const url of asked) expect(url.startsWith(server.url)).toBe(true)
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
        // Details open: what is folded away counts too.
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
        const result: AxeResult = await page.evaluate(`${AXE}; axe.run(document)`)
        const grave = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      })
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

interface Heard {
  readonly asked: string[]
  readonly complaints: string[]
}
