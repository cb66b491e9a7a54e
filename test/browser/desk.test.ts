import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderStyleSheets } from '../../src/publish/style-sheets.ts'
import type { RunningServer } from '../../src/serve/server.ts'
import { KEPT, sampleDesk } from '../desk/sample-desk.ts'
import { startSample } from '../serve/client.ts'
import { CHROMIUM, expectSound, type Heard, LOOKS, type Look, launch, open as openIn } from './browser.ts'

const PAGES = [
  '',
  'source?id=bao-hong.example',
  'verdicts',
  `explain?of=${encodeURIComponent(KEPT)}`,
  'preview',
  'replay',
]
/** Where pictures of every page are put, for a person to look at; nowhere where it is not set. */
const PICTURES = process.env['DESK_PICTURES']

describe.skipIf(CHROMIUM === null)('the desk in a browser', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    const { desk } = await sampleDesk({ printed: JSON.stringify({ entries: 3, changed: [], read: [], feeds: [] }) })
    const about = { desk: { pages: desk, token: null, baseUrl: 'http://127.0.0.1/' } }
    server = await startSample(about, renderStyleSheets('2026-11-20T00:00:00.000Z'))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const open = (path: string, look: Look, use: (page: Page, heard: Heard) => Promise<void>, scripts = true) =>
    openIn(browser, `${server.url}desk/${path}`, look, use, scripts)

  describe.each(LOOKS)('$name', (look) => {
    test.each(PAGES)('"%s" has no serious violation, asks only us, complains of nothing and fits', async (path) => {
      await open(path, look, async (page, heard) => {
        await expectSound(page, heard, server.url)
        const picture = await page.screenshot({ fullPage: true })
        expect(picture.length).toBeGreaterThan(5_000)
        if (PICTURES !== undefined) keepPicture(picture, `${path.replace(/\W.*/u, '') || 'sources'}-${look.name}`)
      })
    })

    test('the bars of the chart are painted', async () => {
      await open('', look, async (page) => {
        const chart = page.locator('.chart')
        const painted = await chart.screenshot()
        await page.evaluate('for (const bar of document.querySelectorAll(".chart rect")) bar.remove()')
        expect((await chart.screenshot()).equals(painted)).toBe(false)
      })
    })
  })

  test('on a phone a table is a list in which each value names its column', async () => {
    await open('verdicts', LOOKS[0], async (page) => {
      expect(await page.locator('td[data-label="Why"]').first().isVisible()).toBe(true)
      const label: string = await page.evaluate(
        'getComputedStyle(document.querySelector("td[data-label]"), "::before").content',
      )
      expect(label).toBe('"Verdict"')
      expect(await page.getByRole('table').count()).toBe(1)
    })
  })

  test('without script a preview is asked for by a form and shows itself when it is there', async () => {
    await open(
      '',
      LOOKS[2],
      async (page) => {
        await page.getByRole('link', { name: 'Preview' }).click()
        await page.getByLabel('Address of a feed').fill(KEPT)
        await page.getByRole('button', { name: 'Preview' }).click()
        await page.getByText('As a reader sees it').waitFor({ timeout: 10_000 })
        expect(await page.getByText('Mỗi suất quà gồm sách vở').count()).toBeGreaterThan(0)
      },
      false,
    )
  })

  test('a replay is begun by a form and shows its sum', async () => {
    await open('replay', LOOKS[2], async (page) => {
      await page.getByRole('button', { name: 'Replay' }).click()
      await page.getByText('3 entries').waitFor({ timeout: 10_000 })
    })
  })

  test('from the sources to an explanation by the keyboard alone', async () => {
    await open('', LOOKS[2], async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page')
      await page.getByRole('link', { name: 'Verdicts' }).press('Enter')
      await page.getByRole('link', { name: 'Tặng quà trẻ em mồ côi' }).press('Enter')
      expect(await page.locator('h1').textContent()).toBe('Tặng quà trẻ em mồ côi')
    })
  })

  test("another site's page cannot send its form", async () => {
    await openIn(browser, 'about:blank', LOOKS[2], async (page) => {
      await page.setContent(
        `<form method="post" action="${server.url}desk/preview"><input name="address" value="x"><button>Go</button></form>`,
      )
      const answer = page.waitForResponse((response) => response.url().endsWith('/desk/preview'))
      await page.getByRole('button').click()
      expect((await answer).status()).toBe(403)
    })
  })
})

function keepPicture(picture: Uint8Array, name: string): void {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  writeFileSync(join(PICTURES, `${name.replaceAll(/\W+/gu, '-')}.png`), picture)
}
