import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition, EditionInput, EditionStore } from '../../src/domain/edition.ts'
import { renderAtom } from '../../src/publish/atom.ts'
import { editionDocument } from '../../src/publish/document.ts'
import { renderEdition } from '../../src/publish/edition.ts'
import { renderJsonFeed } from '../../src/publish/json-feed.ts'
import { prepare } from '../../src/publish/rendering.ts'
import { renderRss } from '../../src/publish/rss.ts'
import { openStore } from '../../src/store/open.ts'
import { sampleArticle, sampleCluster, sampleFeed, sampleInput, sampleSource } from '../publish/sample.ts'
import type { Bench, BenchRow } from './bench.ts'

/** What an edition costs: rendered in three formats and written as the store writes, and the whole with its pages. */
export const bench: Bench = { name: 'publish', run }

async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-bench-'))
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const store = await openStore({ address: 'sqlite::memory:', outputFolder: folder, now: NOW, log })
  try {
    const rows: BenchRow[] = []
    for (const entries of [100, 1_000]) rows.push(...(await measure(entries, store.editions)))
    return rows
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(entries: number, editions: EditionStore): Promise<BenchRow[]> {
  const bytes = threeFormats(editionOf(entries, 0)).documents.reduce((sum, document) => sum + document.bytes.length, 0)
  const three = await leastCpu(async (turn) => {
    await editions.save(threeFormats(editionOf(entries, turn)), [], NOW)
  })
  const same = editionOf(entries, 0)
  const whole = await leastCpu(async () => {
    renderEdition(same)
  })
  return [
    {
      what: `${entries} entries in three formats, rendered and written`,
      value: three,
      unit: 'ms CPU',
      note: `${Math.round(bytes / 1024)} kB; to stay below ${entries === 100 ? 60 : 600}`,
    },
    { what: `${entries} entries in every format with all pages, rendered`, value: whole, unit: 'ms CPU' },
  ]
}

function threeFormats(input: EditionInput): Edition {
  const rendering = prepare(input)
  const { folder, updated } = rendering
  const documents = [
    editionDocument(`${folder}feed.rss`, 'rss', renderRss(rendering), updated),
    editionDocument(`${folder}feed.atom`, 'atom', renderAtom(rendering), updated),
    editionDocument(`${folder}feed.json`, 'json', renderJsonFeed(rendering), updated),
  ]
  return { feedId: input.feed.id, updated, documents }
}

const NOW = '2026-11-23T00:00:00.000Z'

/** The least of several runs after warming up: what the work itself costs, without what the machine does beside it. */
async function leastCpu(work: (turn: number) => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 8; turn += 1) {
    const before = process.cpuUsage()
    await work(turn + 1)
    const { user, system } = process.cpuUsage(before)
    if (turn >= 2) least = Math.min(least, (user + system) / 1000)
  }
  return Math.round(least * 10) / 10
}

/** Reports of 10 papers with a body of 3 kB each, as regional papers write them; each turn has other headlines. */
function editionOf(entries: number, turn: number): EditionInput {
  const paragraph = 'Gần 300 cán bộ thôn bản dự lớp tập huấn về công tác bảo vệ, chăm sóc trẻ em vùng biên giới. '
  const html = Array.from({ length: 8 }, (_, at) => `<p>${at + 1}. ${paragraph.repeat(3)}</p>`).join('')
  const clusters = Array.from({ length: entries }, (_, at) =>
    sampleCluster(at + 1, {
      sourceId: `bao-${at % 10}.example`,
      article: sampleArticle({
        headline: `Tập huấn lần ${turn}.${at}`,
        body: { html, text: paragraph },
        image: { url: `https://img.example/${at}.jpg` },
      }),
    }),
  )
  const sources = Array.from({ length: 10 }, (_, at) =>
    sampleSource({ id: `bao-${at}.example`, name: `Báo số ${at}`, region: at % 2 === 0 ? 'lang-son' : 'cao-bang' }),
  )
  return sampleInput({ feed: sampleFeed({ entries }), clusters, sources })
}
