import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpStore, restoreStore } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { announced, sampleEntry, sampleRecord, sampleState } from '../contract/samples.ts'

const NOW = '2026-11-20T00:00:00.000Z'
const TARGET = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }

let folder: string
let address: string
let backup: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-restore-'))
  address = `sqlite:${join(folder, 's.sqlite')}`
  backup = join(folder, 'backup.sqlite')
  const store = await open()
  await seen(store, '1')
  await backUpStore(address, backup)
  await seen(store, '2')
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (): Promise<Store> => openStore({ address, outputFolder: join(folder, 'out'), now: NOW, log })

async function seen(store: Store, id: string): Promise<void> {
  const state = sampleState(TARGET, NOW)
  await store.sources.syncTargets([state])
  await store.sources.savePolls([sampleRecord(state, NOW, [announced(sampleEntry(id))])])
}

async function entriesNow(): Promise<number> {
  const store = await open()
  const { entries } = await store.articles.counts()
  await store.close()
  return entries
}

test('the store is what the backup held, and the old one stands aside, whole', async () => {
  const { counts, aside } = await restoreStore(address, backup, NOW)
  expect(counts.entries).toBe(1)
  expect(await entriesNow()).toBe(1)
  expect(aside).toBe(join(folder, 's.sqlite.before-20261120000000'))
  address = `sqlite:${aside}`
  expect(await entriesNow()).toBe(2)
  expect(existsSync(backup)).toBe(true)
})

test('where no store stands yet there is nothing to put aside', async () => {
  address = `sqlite:${join(folder, 'new', 's.sqlite')}`
  expect((await restoreStore(address, backup, NOW)).aside).toBeNull()
  expect(await entriesNow()).toBe(1)
})

test('it is refused while a daemon holds the store, who is named', async () => {
  const daemon = await open()
  await expect(restoreStore(address, backup, NOW)).rejects.toThrow(/in use by process \d+/u)
  await daemon.close()
  expect(await entriesNow()).toBe(2)
})

test.each([
  { name: 'a file that is not there', bytes: null, says: /there is no file/u },
  { name: 'no database', bytes: Buffer.from('words'.repeat(2000)), says: /is no store of Rivermouth/u },
  { name: 'a damaged backup', bytes: 'damaged', says: /is damaged|is no store/u },
])('$name is refused, and the store stays as it was', async ({ bytes, says }) => {
  const whole = readFileSync(backup)
  if (bytes === null) rmSync(backup)
  else writeFileSync(backup, bytes === 'damaged' ? whole.fill(0xff, 4096, 12_288) : bytes)
  await expect(restoreStore(address, backup, NOW)).rejects.toThrow(says)
  expect(await entriesNow()).toBe(2)
  expect(readdirSync(folder).filter((name) => /restoring|before/u.test(name))).toEqual([])
})

test.each([
  { name: 'an empty file', make: (file: string) => writeFileSync(file, '') },
  {
    name: 'another program’s database',
    make: (file: string) => {
      const other = new DatabaseSync(file)
      other.exec('CREATE TABLE entry (word TEXT); PRAGMA user_version = 3')
      other.close()
    },
  },
])('$name is no backup: it is refused, and the store stays', async ({ make }) => {
  const file = join(folder, 'foreign.sqlite')
  make(file)
  await expect(restoreStore(address, file, NOW)).rejects.toThrow(/foreign\.sqlite is no store of Rivermouth/u)
  expect(await entriesNow()).toBe(2)
})

test('a backup that cannot be written leaves nothing, and says what to look for', async () => {
  const file = join(folder, 'no-folder-but-a-file', 'backup.sqlite')
  writeFileSync(join(folder, 'no-folder-but-a-file'), '')
  await expect(backUpStore(address, file)).rejects.toThrow(/could not be written \(.+\): look for room/u)
  const torn = join(folder, 'torn.sqlite')
  writeFileSync(`${torn}.part`, 'what a backup that was killed has left')
  expect((await backUpStore(address, torn)).entries).toBe(2)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
