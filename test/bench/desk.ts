import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../../src/cli/desk.ts'
import type { Desk } from '../../src/domain/desk.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedParts } from '../cli/parts.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import type { Bench, BenchRow } from './bench.ts'
import { storeArticles } from './stored-articles.ts'

const ARTICLES = Number(process.env['ARTICLES'] ?? 100_000)
const PAPERS = Array.from({ length: 50 }, (_, at) => `paper-${at}.example`)
const TOPIC = 'tre-em'
const TIMES = 15

/** The desk's pages over a store of 100,000 articles of 50 papers in 90 days, made as polling makes it; medians of CPU time. */
export const bench: Bench = {
  name: 'desk',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rivermouth-desk-'))
    try {
      return await measure(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function measure(folder: string): Promise<BenchRow[]> {
  const now = new Date()
  const log = SILENT
  const output = join(folder, 'out')
  const address = `sqlite:${join(folder, 's.sqlite')}`
  const store = await openStore({ address, outputFolder: output, now: now.toISOString(), log })
  try {
    await storeArticles(store, { articles: ARTICLES, sources: PAPERS, topic: TOPIC, lastDay: now.toISOString() })
    const { desk, publish } = deskOver(store, now)
    const pages = await pagesOf(store)
    const rows: BenchRow[] = []
    for (const [what, path, values] of pages) rows.push(await row(what, desk, path, values))
    const [, path, values] = pages.find(([what]) => what === 'explain, kept') ?? ['', 'explain', {}]
    publish()
    rows.push(await row('explain, kept, the first after a publishing', desk, path, values, 1))
    return rows
  } finally {
    await store.close()
  }
}

function deskOver(store: Store, now: Date): { readonly desk: Desk; readonly publish: () => void } {
  const sources = PAPERS.map((id) => sampleSource(id, { feeds: [{ url: `https://${id}/rss`, section: null }] }))
  const config = sampleConfig({ sources, feeds: [sampleFeed(TOPIC, [TOPIC], { entries: 100, days: 60 })] })
  const told = { config, publishedAt: '1' }
  const stores = { ...store, clock: { now: () => now } }
  const { parts } = recordedParts({})
  const desk = openDesk({ parts, stores, means: null, log: SILENT, told, folder: 'config' })
  const publish = (): void => {
    told.publishedAt += '1'
  }
  return { desk, publish }
}

type Asking = readonly [what: string, path: string, values: Readonly<Record<string, string>>]

async function pagesOf(store: Store): Promise<Asking[]> {
  const find = async (fate: 'kept' | 'dropped') => {
    const { rows } = await store.fates.list({ fate, sourceId: null, day: null, from: null, most: 1 })
    return rows[0]?.name ?? ''
  }
  const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10)
  return [
    ['sources', '', {}],
    ['one source', 'source', { id: PAPERS[7] ?? '' }],
    ['verdicts', 'verdicts', {}],
    ['verdicts, review band, 5,000 entries back', 'verdicts', { fate: 'review', older: String(ARTICLES / 2) }],
    ['verdicts, dropped of one paper', 'verdicts', { fate: 'dropped', source: PAPERS[7] ?? '' }],
    ['verdicts, merged of one day', 'verdicts', { fate: 'merged', day }],
    ['explain, kept', 'explain', { of: await find('kept') }],
    ['explain, dropped', 'explain', { of: await find('dropped') }],
  ]
}

async function row(what: string, desk: Desk, path: string, values: Asking[2], times = TIMES): Promise<BenchRow> {
  const request = { method: 'GET', path, values: new Map(Object.entries(values)) } as const
  const taken: number[] = []
  let bytes = 0
  for (let at = times === 1 ? 0 : -2; at < times; at += 1) {
    const before = process.cpuUsage()
    const answer = await desk.answer(request)
    const used = process.cpuUsage(before)
    if (answer.kind !== 'page' || answer.status !== 200) throw new Error(`the desk has no page ${path}`)
    bytes = answer.page.html.length
    if (at >= 0) taken.push((used.user + used.system) / 1000)
  }
  const value = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0
  return { what, value, unit: 'ms CPU', note: `${Math.round(bytes / 1000)} kB` }
}

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
