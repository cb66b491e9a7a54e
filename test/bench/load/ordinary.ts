/**
 * What a user would otherwise write: rss-parser over a pool, a Set of ids in a file, no conditional requests; where asked
 * for, bodies by Readability on jsdom. One pass, then it tells its cost; where bodies are read, without its start.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import Parser from 'rss-parser'
import { hostOf } from './paper.ts'

export interface OrdinarySettings {
  readonly papers: number
  readonly port: number
  readonly bodies: 'none' | 'jsdom'
  /** Where the ids are kept from one pass to the next. */
  readonly seenFile: string
}

export interface OrdinaryCost {
  readonly cpuMs: number
  readonly peakMegabytes: number
  readonly fresh: number
}

const AT_ONCE = 16
const settings: OrdinarySettings = JSON.parse(process.argv[2] ?? '{}')
const seen = new Set<string>(existsSync(settings.seenFile) ? JSON.parse(readFileSync(settings.seenFile, 'utf8')) : [])
const parser = new Parser()
const addresses = Array.from(
  { length: settings.papers },
  (_, number) => `http://${hostOf(number)}:${settings.port}/rss`,
)
let fresh = 0

// Its start is a pass's own cost where it runs for each; beside a daemon's page it is not.
const before = settings.bodies === 'none' ? { user: 0, system: 0 } : process.cpuUsage()
await Promise.all(Array.from({ length: AT_ONCE }, work))
writeFileSync(settings.seenFile, JSON.stringify([...seen]))
const { user, system } = process.cpuUsage(before)
const cost: OrdinaryCost = {
  cpuMs: (user + system) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  fresh,
}
process.send?.(cost, () => process.exit())

async function work(): Promise<void> {
  for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
    const feed = await parser.parseURL(address)
    for (const item of feed.items) await take(item.guid ?? item.link ?? '', item.link ?? '')
  }
}

async function take(id: string, link: string): Promise<void> {
  if (seen.has(id)) return
  seen.add(id)
  fresh += 1
  if (settings.bodies === 'none') return
  const html = await (await fetch(link)).text()
  new Readability(new JSDOM(html, { url: link }).window.document).parse()
}
