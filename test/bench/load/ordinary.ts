/**
 * What a user would otherwise write: rss-parser over a pool, a Set of ids in a file, no conditional requests; where asked
 * for, bodies by Readability on jsdom. One pass, then it tells its cost; where bodies are read, without its start.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import Parser from 'rss-parser'
import { feedsOf } from './paper.ts'
import { settingsOfPass, takeAll, tellCost } from './pass.ts'

export interface OrdinarySettings {
  readonly papers: number
  readonly port: number
  readonly bodies: 'none' | 'jsdom'
  /** Where the ids are kept from one pass to the next. */
  readonly seenFile: string
}

const AT_ONCE = 16
const settings = settingsOfPass<OrdinarySettings>()
const seen = new Set<string>(existsSync(settings.seenFile) ? JSON.parse(readFileSync(settings.seenFile, 'utf8')) : [])
const parser = new Parser()
let fresh = 0

// Its start is a pass's own cost where it runs for each; beside a daemon's page it is not.
const before = settings.bodies === 'none' ? { user: 0, system: 0 } : process.cpuUsage()
await takeAll(feedsOf(settings), AT_ONCE, async (address) => {
  const feed = await parser.parseURL(address)
  for (const item of feed.items) await take(item.guid ?? item.link ?? '', item.link ?? '')
})
writeFileSync(settings.seenFile, JSON.stringify([...seen]))
tellCost(fresh, before)

async function take(id: string, link: string): Promise<void> {
  if (seen.has(id)) return
  seen.add(id)
  fresh += 1
  if (settings.bodies === 'none') return
  const html = await (await fetch(link)).text()
  new Readability(new JSDOM(html, { url: link }).window.document).parse()
}
