import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EditionDocument } from '../../src/domain/edition.ts'
import { pack } from '../../src/domain/packed.ts'
import { readFolder } from '../../src/serve/folder.ts'
import { moveStore } from '../../src/store/move.ts'
import { LEFT_BEHIND, MADE_ANEW, MOVE_PARTS } from '../../src/store/move-parts.ts'
import { openStore } from '../../src/store/open.ts'
import { openPostgres, type SharedStore } from '../../src/store/postgres/open.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import type { Store } from '../../src/store/store.ts'
import {
  announced,
  keptMatch,
  sampleArticle,
  sampleEntry,
  sampleHabit,
  sampleJudgement,
  sampleRecord,
  sampleState,
  sampleTrace,
} from '../contract/samples.ts'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'

const T0 = '2026-11-20T00:00:00.000Z'
const T9 = '2026-11-20T09:00:00.000Z'
const FEED = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }
const claim = { worker: 'w', now: T0, leaseSeconds: 600, most: 5_000 }
const ENTRIES = 1_300

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-move-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('no table and no column of SQLite is forgotten', () => {
  const db = openDatabase(':memory:')
  const tables = db.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const names = tables.map((row) => String(row['name'])).filter((name) => !MADE_ANEW.includes(name))
  expect(names).toEqual(MOVE_PARTS.map(({ table }) => table).sort())
  for (const part of MOVE_PARTS) {
    const columns = db.all(`SELECT name FROM pragma_table_info('${part.table}')`).map((row) => String(row['name']))
    const moved = part.columns.map(({ name }) => name)
    expect(columns.filter((name) => !moved.includes(name) && !LEFT_BEHIND.includes(name))).toEqual([])
  }
  db.close()
})

/** Those that a look for candidates meets. */
async function sketchesIn(store: Store): Promise<string[]> {
  const seen: string[] = []
  await store.articles.candidates([5, 6, 2 ** 32 - 7], 9, (sketch) => seen.push([...sketch].join()) > 0)
  return seen.sort()
}

/** A store with something in every table, some of it odd. */
async function fill(): Promise<void> {
  const store = await openStore({ address: origin(), outputFolder: output(), now: T0, log })
  await store.sources.syncTargets([sampleState(FEED, T0)])
  const [state] = await store.sources.claimDue(claim)
  if (state === undefined) throw new Error('nothing was due')
  const odd = sampleEntry('odd\u0000\ud800', { title: 'Chữ \u0000 lạ \udfff' })
  const entries = Array.from({ length: ENTRIES }, (_, at) => announced(sampleEntry(`${at}`)))
  await store.sources.savePolls([sampleRecord({ ...state, nextPollAt: T9 }, T0, [announced(odd), ...entries])])
  await store.sources.saveHostPaces([{ host: 'bao.example:443', notBefore: T9, reason: 'Retry-After' }])
  await store.habits.saveHabit(sampleHabit('bao.example', ['short']))
  await store.housekeeping.noteFetches([{ trace: sampleTrace('https://bao.example/robots.txt', T0), problem: 'x' }])
  await judgeSome(store)
  await publish(store)
  await store.close()
}

async function judgeSome(store: Store): Promise<void> {
  const pending = await store.articles.claimPending({ ...claim, most: 700 }, null)
  await store.articles.atomically(async (articles) => {
    let before = 0
    for (const [at, { number, entry }] of pending.entries()) {
      const likeness = { number: before, likeness: 1 / 3, reasons: ['một phần ba'] }
      const saved = await articles.saveJudgement({
        ...sampleJudgement(
          number,
          {
            id: `tag:test,2026:article/${at}`,
            article: sampleArticle(`Tin ${entry.id}`),
            url: `https://bao.example/${at}.html`,
            address: `https://bao.example/${at}.html`,
            keys: [at, at + 1, 2 ** 32 - 1 - at],
            sketch: at % 2 === 0 ? null : Uint8Array.of(at % 256, 7),
            matches: [keptMatch('tre-em')],
            duplicateOf: at % 7 === 6 ? [likeness] : [],
            sameAffairAs: at % 7 === 3 ? [likeness] : [],
          },
          T0,
        ),
        page: { url: 'https://bao.example/', packed: pack(Buffer.from(`<p>${at}`)), contentType: 'text/html' },
      })
      before = saved.kind === 'saved' ? (saved.article ?? 0) : before
    }
  })
}

const documentOf = (path: string, text: string): EditionDocument => ({
  path,
  contentType: 'application/atom+xml; charset=utf-8',
  bytes: Buffer.from(text),
  etag: '"later"',
  updated: T0,
})

/** An edition, changed once so that a hub is to be told, and a closed archive. */
async function publish(store: Store): Promise<void> {
  await store.editions.begunAt('tre-em', T0)
  for (const text of ['one', 'two']) {
    const documents = [await withEtag(documentOf('tre-em/feed.atom', text))]
    await store.editions.save({ feedId: 'tre-em', updated: T0, documents }, ['https://rivermouth.example/'], T0)
  }
  await store.editions.show('tre-em', ['tag:1', 'tag:2'], T0)
  const archive = await withEtag(documentOf('tre-em/archive/2026-10-001.atom', 'an archive'))
  await store.editions.close({ feedId: 'tre-em', documents: [archive], path: archive.path, clusterIds: ['tag:1'] }, T0)
}

/** With the ETag that the server makes of the same bytes. */
async function withEtag(document: EditionDocument): Promise<EditionDocument> {
  const place = join(folder, 'etag', document.path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, document.bytes)
  const [read] = (await readFolder(join(folder, 'etag'))).filter(({ path }) => path === document.path)
  return { ...document, etag: read?.etag ?? '' }
}

const origin = () => `sqlite:${join(folder, 's.sqlite')}`
const output = () => join(folder, 'public')

describe.skipIf(POSTGRES === undefined)(NEEDS_POSTGRES, () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await openTestDatabase()
    await fill()
  })
  afterEach(() => database.drop())

  const move = async (onProgress: (table: string, done: number, total: number) => void = silent) =>
    moveStore({ from: origin(), to: database.address, documents: await readFolder(output()), now: T0, log, onProgress })
  const open = (): Promise<SharedStore> =>
    openPostgres({ address: database.address, clock: { now: () => new Date(T0) }, leaseSeconds: 60, log })

  test('everything comes along with its ids and numbers, and work goes on where it was', async () => {
    const told: string[] = []
    const report = await move((table, done, total) => void told.push(`${table} ${done} ${total}`))
    expect(report.missing).toEqual([])
    expect(Object.fromEntries(report.tables.map(({ table, rows }) => [table, rows]))).toMatchObject({
      ...{ target: 1, fetch: 2, entry: ENTRIES + 1, article: 700, kept: 700, page: 700, host_pace: 1, outbox: 1 },
      ...{ source_habit: 1, published_feed: 1, shown: 2, candidate_key: 2_100, likeness: 200 },
    })
    expect(told).toContain(`entry 1000 ${ENTRIES + 1}`)
    const before = await openStore({ address: origin(), outputFolder: output(), now: T0, log })
    const after = await open()
    const ask = async (store: Store) => ({
      states: await store.sources.states(),
      counts: await store.articles.counts(),
      chain: await store.articles.find('tag:test,2026:article/6'),
      clusters: await store.articles.clusters({ topics: ['tre-em'], since: T0, most: 20 }),
      candidates: await store.articles.candidates([5, 6, 2 ** 32 - 7], 9),
      days: await store.fates.perDay('2026-01-01'),
      shown: await store.editions.show('tre-em', [], T0),
      hub: await store.outbox.due(T0, 9),
      waiting: (await store.articles.claimPending(claim, null)).map(({ number, entry }) => [number, entry]),
    })
    expect(await ask(after)).toEqual(await ask(before))
    expect(await sketchesIn(after)).toEqual(await sketchesIn(before))
    expect(await sketchesIn(after)).toContain('5,7')
    expect((await after.published()).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['tre-em/archive/2026-10-001.atom', 'an archive'],
      ['tre-em/feed.atom', 'two'],
    ])
    const [poll] = await after.sources.savePolls([
      sampleRecord(sampleState(FEED, T0), T0, [announced(sampleEntry('new'))]),
    ])
    expect(poll?.fresh).toBe(1)
    await before.close()
    await after.close()
  })

  test.each(['target', 'entry', 'candidate_key', 'shown'])(
    'killed while it moved %s and run again, nothing is doubled and nothing lost',
    async (table) => {
      const killed = move((at) => {
        if (at === table) throw new Error('killed here')
      })
      await expect(killed).rejects.toThrow('killed here')
      await expect(open()).rejects.toThrow(/is not finished: run `rivermouth move/u)
      const report = await move()
      expect(report.tables.find((one) => one.table === 'entry')?.rows).toBe(ENTRIES + 1)
      await (await open()).close()
    },
  )

  test('what changed in SQLite between two attempts is moved as it is at the end', async () => {
    const cut = move((table) => {
      if (table === 'article') throw new Error('killed here')
    })
    await expect(cut).rejects.toThrow('killed here')
    const daemon = await openStore({ address: origin(), outputFolder: output(), now: T0, log })
    const [pending] = await daemon.articles.claimPending(claim, null)
    await daemon.articles.saveJudgement(sampleJudgement(pending?.number ?? 0, null, T9))
    await daemon.close()
    await move()
    const after = await open()
    expect((await after.articles.counts()).byVerdict).toMatchObject({ kept: 701 })
    await after.close()
  })

  test('archives that an earlier store closed come along, and what no feed ever named stays behind', async () => {
    const earlier = ['2026-11-000.atom', '2026-11-001.atom', '2026-11-001.rss', '2026-11-001.json']
    for (const name of [...earlier, '2026-11-002.atom'])
      writeFileSync(join(output(), 'tre-em', 'archive', name), `earlier ${name}`)
    const leads = '<link rel="prev-archive" href="https://rivermouth.example/tre-em/archive/2026-11-001.atom"/>'
    const documents = [await withEtag(documentOf('tre-em/feed.atom', leads))]
    for (const edition of [{ feedId: 'tre-em', updated: T0, documents }, null]) {
      const daemon = await openStore({ address: origin(), outputFolder: output(), now: T0, log })
      if (edition !== null) await daemon.editions.save(edition, [], T0)
      await daemon.close()
    }
    expect((await move()).missing).toEqual([])
    const after = await open()
    const archives = (await after.published()).filter(({ path }) => path.includes('/2026-11-'))
    expect(archives.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual(
      earlier.map((name) => [`tre-em/archive/${name}`, `earlier ${name}`]).sort(),
    )
    expect((await after.editions.show('tre-em', [], T0)).newestArchive).toBe('tre-em/archive/2026-11-001.atom')
    expect(await after.editions.lost(['tre-em'])).toEqual([])
    await after.close()
  })

  test('an earlier archive that does not lie there any more is told', async () => {
    rmSync(join(output(), 'tre-em', 'archive'), { recursive: true })
    const db = openDatabase(join(folder, 's.sqlite'))
    const path = 'tre-em/archive/2026-09-001.atom'
    db.run('INSERT INTO shown (feed, cluster, shown_at, archive) VALUES (?, ?, ?, ?)', 'tre-em', path, T0, path)
    db.close()
    const { missing, lost } = await move()
    expect({ missing, lost }).toEqual({ missing: ['tre-em/archive/2026-10-001.atom'], lost: [path] })
  })

  test('a database that holds a store is refused, as is a second move; a missing document is told', async () => {
    rmSync(join(output(), 'tre-em', 'archive'), { recursive: true })
    expect((await move()).missing).toEqual(['tre-em/archive/2026-10-001.atom'])
    await expect(move()).rejects.toThrow(/holds a store that was moved there already/u)
    const other = await openTestDatabase()
    const used = await openPostgres({
      address: other.address,
      clock: { now: () => new Date(T0) },
      leaseSeconds: 60,
      log,
    })
    await used.sources.syncTargets([sampleState(FEED, T0)])
    await used.close()
    const into = moveStore({ from: origin(), to: other.address, documents: [], now: T0, log, onProgress: silent })
    await expect(into).rejects.toThrow(/holds another store/u)
    await other.drop()
  })
})
