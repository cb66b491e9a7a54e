import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** A real browser for the tests of pages; null where no Chromium is found. CHROMIUM names one. */
export const CHROMIUM =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (place) => place !== undefined && existsSync(place),
  ) ?? null

export const LOOKS = [
  { name: 'phone, light', width: 375, height: 740, colorScheme: 'light' },
  { name: 'phone, dark', width: 375, height: 740, colorScheme: 'dark' },
  { name: 'desktop, light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const

export type Look = (typeof LOOKS)[number]

export function launch(): Promise<Browser> {
  return chromium.launch({
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
}

/** What a page asked for and complained of. */
export interface Heard {
  readonly asked: string[]
  readonly complaints: string[]
}

/** Opens an address in a window of its own; without script where told so. */
export async function open(
  browser: Browser,
  url: string,
  look: Look,
  use: (page: Page, heard: Heard) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const { width, height, colorScheme } = look
  const viewport = { width, height }
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: false, javaScriptEnabled })
  const page = await context.newPage()
  const heard: Heard = { asked: [], complaints: [] }
  page.on('request', (request) => heard.asked.push(request.url()))
  page.on('console', (message) => heard.complaints.push(message.text()))
  page.on('pageerror', (error) => heard.complaints.push(error.message))
  try {
    await page.goto(url)
    await use(page, heard)
  } finally {
    await context.close()
  }
}

/** The part of axe-core's answer that we read. */
interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Nothing that axe-core calls serious, nothing asked of others, no complaint, and nothing wider than the window. */
export async function expectSound(page: Page, { asked, complaints }: Heard, origin: string): Promise<void> {
  expect(complaints).toEqual([])
  for (const url of asked) expect(url.startsWith(origin)).toBe(true)
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  // Details open: what is folded away counts too.
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  const result: AxeResult = await page.evaluate(`${AXE}; axe.run(document)`)
  const grave = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
