/**
 * What the packages cost where hardly anything is added to them: undici on kept connections, htmlparser2's reader of feeds,
 * the block of a page with most text of its own on cheerio, node:sqlite in one transaction. No robots, dates, duplicates or
 * topics, nothing kept but that text. One pass over all feeds and their pages, then it tells its cost, without its start.
 */
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { parseFeed } from 'htmlparser2'
import { Agent, request } from 'undici'
import { feedsOf } from './paper.ts'
import { settingsOfPass, takeAll, tellCost } from './pass.ts'

export interface FloorSettings {
  readonly papers: number
  readonly port: number
  /** Where the texts are kept. */
  readonly file: string
}

const AT_ONCE = 32
const settings = settingsOfPass<FloorSettings>()
const agent = new Agent({ connections: 1, pipelining: 1 })
const decoder = new TextDecoder()
const db = new DatabaseSync(settings.file)
db.exec(
  'PRAGMA journal_mode = WAL; CREATE TABLE entry (id TEXT PRIMARY KEY, link TEXT, headline TEXT, body TEXT); BEGIN',
)
const insert = db.prepare('INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?)')
let fresh = 0

const before = process.cpuUsage()
await takeAll(feedsOf(settings), AT_ONCE, takeFeed)
db.exec('COMMIT')
tellCost(fresh, before)

async function takeFeed(address: string): Promise<void> {
  for (const { id, link, title } of parseFeed(await textAt(address))?.items ?? []) {
    if (link === undefined) continue
    insert.run(id ?? link, link, title ?? '', naiveBody(await textAt(link)))
    fresh += 1
  }
}

async function textAt(url: string): Promise<string> {
  const { body, headers } = await request(url, { dispatcher: agent, headers: { 'accept-encoding': 'gzip' } })
  const bytes = new Uint8Array(await body.arrayBuffer())
  return decoder.decode(headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes)
}

function naiveBody(html: string): string {
  const $ = load(html)
  $('script, style, nav, aside, footer, form').remove()
  const blocks = $('p, td, div, article').toArray()
  const lengths = blocks.map(ownLength)
  const most = lengths.indexOf(Math.max(...lengths))
  return most === -1 ? '' : $(blocks[most]).text().trim()
}

/** Characters of an element's own text, and of the paragraphs that stand in it. */
function ownLength({ children }: { readonly children: readonly Kin[] }): number {
  let length = 0
  for (const child of children) {
    if (child.type === 'text') length += child.data?.length ?? 0
    else if (child.name === 'p') for (const inner of child.children ?? []) length += inner.data?.length ?? 0
  }
  return length
}

interface Kin {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly children?: readonly Kin[]
}
