import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../src/domain/ports.ts'
import { openStore, openStoreToRead } from '../../src/store/open.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { editionsContract } from '../contract/editions-contract.ts'
import {
  announced,
  keptMatch,
  sampleArticle,
  sampleEntry,
  sampleJudgement,
  sampleRecord,
  sampleState,
} from '../contract/samples.ts'
import { storeContract } from '../contract/store-contract.ts'

const NOW = '2026-11-20T00:00:00.000Z'
const events: string[] = []
const note = (event: string): void => {
  events.push(event)
}
const log: Log = { debug: note, info: note, warn: note, error: note }

editionsContract('SQLite', async () => {
  const outputFolder = mkdtempSync(join(tmpdir(), 'rivermouth-'))
  const store = await openStore({ address: 'sqlite::memory:', outputFolder, now: NOW, log })
  const close = () => store.close().finally(() => rmSync(outputFolder, { recursive: true, force: true }))
  return { ...store, close }
})
storeContract('SQLite', () => openStore({ address: 'sqlite::memory:', outputFolder: 'unused', now: NOW, log }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-'))
  events.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () =>
  openStore({ address: `sqlite:${join(folder, 's.sqlite')}`, outputFolder: join(folder, 'public'), now: NOW, log })

test('a second writer is refused and told who holds the store; a reader is not', async () => {
  const first = await open()
  await expect(open()).rejects.toThrow(/in use by process \d+ \(rivermouth.*\) on .+, since 2026-11-20/u)
  const reader = await openStoreToRead(`sqlite:${join(folder, 's.sqlite')}`, folder)
  await reader.close()
  await first.close()
  await (await open()).close()
})

test('a lock whose holder cannot be written down is given back: a full disk is tried again', async () => {
  mkdirSync(join(folder, 's.sqlite.holder'))
  await expect(open()).rejects.toThrow(/EISDIR/u)
  rmSync(join(folder, 's.sqlite.holder'), { recursive: true })
  await (await open()).close()
})

test('one that looks on sees what the writer corrected since it looked before', async () => {
  const writer = await open()
  const feed = sampleState({ sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' }, NOW)
  await writer.sources.syncTargets([feed])
  await writer.sources.savePolls([sampleRecord(feed, NOW, [announced(sampleEntry('1'))])])
  const claim = { worker: 'w1', now: NOW, leaseSeconds: 600, most: 9 }
  const entry = (await writer.articles.claimPending(claim, null))[0]?.number ?? 0
  const judge = (language: string, corrects: number | null) => {
    const judged = { matches: [keptMatch('tre-em')], article: sampleArticle('Tin', { language }), corrects }
    return writer.articles.saveJudgement(sampleJudgement(entry, judged, NOW))
  }
  const saved = await judge('vi', null)
  const reader = await openStoreToRead(`sqlite:${join(folder, 's.sqlite')}`, folder)
  const language = async () => {
    const [cluster] = await reader.articles.clusters({ topics: ['tre-em'], since: NOW, most: 9 })
    return cluster?.members[0]?.article.language
  }
  expect(await language()).toBe('vi')
  await judge('lo', saved.kind === 'saved' ? saved.article : null)
  expect(await language()).toBe('lo')
  await reader.close()
  await writer.close()
})

test('a store that is no database is moved aside and told, and a new one begins', async () => {
  writeFileSync(join(folder, 's.sqlite'), 'this was a database once'.repeat(400))
  const store = await open()
  await store.close()
  expect(events).toEqual(['store.corrupt'])
  expect(readdirSync(folder).some((file) => file.startsWith('s.sqlite.corrupt-20261120'))).toBe(true)
})

test('a store that was torn in a crash is found out at the next start', async () => {
  const file = join(folder, 's.sqlite')
  const first = await open()
  const targets = Array.from(
    { length: 400 },
    (_, at) => ({ sourceId: 'a', url: `https://a.example/${at}`, kind: 'feed' }) as const,
  )
  await first.sources.syncTargets(targets.map((target) => sampleState(target, NOW)))
  await first.close()
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, 12_288)
  writeFileSync(file, bytes)
  writeFileSync(`${file}-wal`, 'left by a kill')
  await (await open()).close()
  expect(events).toEqual(['store.corrupt'])
})

test('a store of a newer version is refused and left as it is', async () => {
  const db = openDatabase(join(folder, 's.sqlite'))
  db.run('PRAGMA user_version = 99')
  db.close()
  await expect(open()).rejects.toThrow(/newer Rivermouth \(schema 99/u)
})

test('leases of a process that died are given back at the next start', async () => {
  const target = { sourceId: 'a', url: 'https://a.example/rss', kind: 'feed' } as const
  const claim = { worker: 'dead', now: NOW, leaseSeconds: 1800, most: 9 }
  const first = await open()
  await first.sources.syncTargets([sampleState(target, NOW)])
  expect(await first.sources.claimDue(claim)).toHaveLength(1)
  await first.close()
  const second = await open()
  expect(await second.sources.claimDue(claim)).toHaveLength(1)
  await second.close()
})

test('each poll leaves a row: status, bytes, validators sent and received, the next time and why', async () => {
  const target = { sourceId: 'a', url: 'https://a.example/rss', kind: 'feed' } as const
  const store = await open()
  await store.sources.syncTargets([sampleState(target, NOW)])
  const next = { nextPollAt: '2026-11-20T01:00:00.000Z', nextPollReason: 'every 60 min: nothing has changed' }
  const record = sampleRecord({ ...sampleState(target, NOW), ...next }, NOW, [])
  const validators = { sent: { etag: '"1"', lastModified: null }, received: { etag: '"2"', lastModified: null } }
  const trace = { ...record.trace, status: 304, bytes: 0, ...validators }
  await store.sources.savePolls([{ ...record, trace }])
  await store.close()
  const db = openDatabase(join(folder, 's.sqlite'))
  const [row] = db.all('SELECT next_poll_at, next_reason, trace FROM fetch')
  db.close()
  expect(row).toMatchObject({ next_poll_at: next.nextPollAt, next_reason: next.nextPollReason })
  expect(JSON.parse(String(row?.['trace']))).toEqual(trace)
})

test('what a transaction wrote is on the disk when it ends: WAL, and synchronous FULL', async () => {
  await (await open()).close()
  const db = openDatabase(join(folder, 's.sqlite'))
  expect([db.get('PRAGMA journal_mode'), db.get('PRAGMA synchronous')]).toEqual([
    { journal_mode: 'wal' },
    { synchronous: 2 },
  ])
  db.close()
})

test('the journal gathers 16 MB before it is moved into the file, and no more', async () => {
  const file = join(folder, 'j.sqlite')
  const db = openDatabase(file)
  db.run('CREATE TABLE gathered (bytes BLOB)')
  const before = statSync(file).size
  const write = (megabytes: number): void => {
    for (let at = 0; at < megabytes; at += 1) db.run('INSERT INTO gathered VALUES (zeroblob(1000000))')
  }
  write(12)
  expect(statSync(file).size).toBe(before)
  write(6)
  expect(statSync(file).size).toBeGreaterThan(before + 16_000_000)
  db.close()
})

test('a store that is there and cannot be read is not called missing', async () => {
  const file = join(folder, 'odd.sqlite')
  writeFileSync(file, 'no database, but there')
  await expect(openStoreToRead(`sqlite:${file}`, folder)).rejects.toThrow(/odd\.sqlite cannot be read \(.+\): look/u)
})

test('there is nothing to read before the first run, and it says what to do', async () => {
  await expect(openStoreToRead(`sqlite:${join(folder, 'none.sqlite')}`, folder)).rejects.toThrow(
    /no store at .* yet: start/u,
  )
})
