import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { sampleArticle, sampleEntry, sampleState } from '../contract/samples.ts'

const NOW = '2026-11-20T00:00:00.000Z'
const TARGET = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-migrations-'))
  file = join(folder, 's.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A store as the program of that version left it: made by its own migrations, filled by version 1's columns. */
function storeOfVersion(version: number): void {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL')
  for (const [at, sql] of MIGRATIONS.slice(0, version).entries()) {
    db.exec(sql)
    if (at === 0) fill(db)
  }
  db.exec(`PRAGMA user_version = ${version}`)
  db.close()
}

function fill(db: DatabaseSync): void {
  const state = JSON.stringify(sampleState(TARGET, NOW))
  db.prepare('INSERT INTO target (url, source, kind, active, next_poll_at, state) VALUES (?, ?, ?, 1, ?, ?)').run(
    TARGET.url,
    TARGET.sourceId,
    TARGET.kind,
    NOW,
    state,
  )
  const entry = db.prepare(
    `INSERT INTO entry (number, source, target, entry_id, address, digest, entry, first_seen_at, repairs, verdict, stage, reason, decided_at, article)
     VALUES (?, ?, ?, ?, ?, 'd', ?, ?, '[]', ?, ?, ?, ?, ?)`,
  )
  const words = (id: string) => JSON.stringify(sampleEntry(id))
  const at = (id: string) => `https://bao.example/${id}.html`
  const { sourceId, url } = TARGET
  entry.run(1, sourceId, url, '1', at('1'), words('1'), NOW, 'kept', 'match', 'score 9', NOW, 1)
  entry.run(
    2,
    sourceId,
    url,
    '2',
    at('2'),
    words('2'),
    NOW,
    'dropped',
    'match',
    'off topic (words forgotten)',
    NOW,
    null,
  )
  db.prepare(
    `INSERT INTO article (number, id, entry, source, url, address, cluster, first_seen_at, updated_at, layout, doubts, matches, article)
     VALUES (1, 'tag:t,2026:1', 1, ?, ?, ?, 1, ?, ?, 'generic', '[]', '[]', ?)`,
  ).run(sourceId, at('1'), at('1'), NOW, NOW, JSON.stringify(sampleArticle('Tin 1')))
  db.exec('INSERT INTO candidate_key (key, article) VALUES (77, 1), (78, 1)')
  db.prepare("INSERT INTO kept (topic, article, first_seen_at) VALUES ('tre-em', 1, ?)").run(NOW)
}

async function expectWhole(): Promise<void> {
  const store = await openStore({ address: `sqlite:${file}`, outputFolder: join(folder, 'out'), now: NOW, log })
  const counts = await store.articles.counts()
  expect(counts).toMatchObject({ entries: 2, articles: 1, clusters: 1, byVerdict: { kept: 1, dropped: 1 } })
  expect((await store.sources.states()).map(({ target }) => target.url)).toEqual([TARGET.url])
  expect((await store.articles.byAddress('https://bao.example/1.html'))?.id).toBe('tag:t,2026:1')
  expect(await store.articles.candidates([78, 77], 5)).toMatchObject([{ number: 1, sharedKeys: 2 }])
  const [chain] = await store.articles.find('https://bao.example/2.html')
  expect(chain?.verdict?.kind).toBe('dropped')
  const far = '2030-01-01T00:00:00.000Z'
  expect(await store.housekeeping.forget({ pages: far, fetches: far, verdicts: far, articles: NOW })).toBe(0)
  await store.close()
  const db = new DatabaseSync(file)
  expect(db.prepare('PRAGMA user_version').get()?.['user_version']).toBe(MIGRATIONS.length)
  expect(db.prepare('PRAGMA integrity_check').get()?.['integrity_check']).toBe('ok')
  db.close()
}

const VERSIONS = MIGRATIONS.map((_, at) => at + 1)

test('sketches that stood beside the words of their articles are taken along', async () => {
  storeOfVersion(MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN sketch')) + 1)
  const db = new DatabaseSync(file)
  db.exec("UPDATE article SET sketch = x'0102'")
  db.close()
  const store = await openStore({ address: `sqlite:${file}`, outputFolder: join(folder, 'out'), now: NOW, log })
  const seen: number[][] = []
  await store.articles.candidates([77], 5, (sketch) => seen.push([...sketch]) > 0)
  expect(seen).toEqual([[1, 2]])
  await store.close()
})

test.each(VERSIONS)('a store of version %i is taken forward with all that is in it', async (version) => {
  storeOfVersion(version)
  await expectWhole()
})
