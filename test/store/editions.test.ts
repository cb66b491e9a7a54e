import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Edition } from '../../src/domain/edition.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const T0 = '2026-11-20T00:00:00.000Z'
const T1 = '2026-11-20T01:00:00.000Z'
const silent = () => undefined

let folder: string
let store: Store
const log = { debug: silent, info: silent, warn: silent, error: silent }
const open = () =>
  openStore({ address: `sqlite:${join(folder, 's.sqlite')}`, outputFolder: join(folder, 'public'), now: T0, log })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-'))
  store = await open()
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function edition(text: string): Edition {
  const document = {
    path: 'tre-em/feed.atom',
    contentType: 'application/atom+xml',
    bytes: Buffer.from(text),
    etag: `"${text}"`,
    updated: T0,
  }
  return { feedId: 'tre-em', updated: T0, documents: [document] }
}

const file = () => join(folder, 'public', 'tre-em', 'feed.atom')
const ADDRESS = 'https://rivermouth.example/tre-em/feed.atom'

test('a document is written whole, with nothing left beside it', async () => {
  expect(await store.editions.save(edition('one'), [ADDRESS], T0)).toEqual(['tre-em/feed.atom'])
  expect(readFileSync(file(), 'utf8')).toBe('one')
  expect(readdirSync(join(folder, 'public', 'tre-em'))).toEqual(['feed.atom'])
})

test('the same bytes are not written again and not announced', async () => {
  await store.editions.save(edition('one'), [ADDRESS], T0)
  expect(await store.editions.save(edition('one'), [ADDRESS], T1)).toEqual([])
  expect(await store.outbox.due(T1, 9)).toEqual([])
})

test('a file that somebody removed is written again', async () => {
  await store.editions.save(edition('one'), [], T0)
  rmSync(file())
  expect(await store.editions.save(edition('one'), [], T1)).toEqual(['tre-em/feed.atom'])
})

test('a file that is torn is written again', async () => {
  await store.editions.save(edition('whole'), [], T0)
  writeFileSync(file(), 'who')
  await store.editions.save(edition('whole'), [], T1)
  expect(readFileSync(file(), 'utf8')).toBe('whole')
})

test('a file that was damaged and kept its length is written again', async () => {
  await store.editions.save(edition('whole'), [], T0)
  writeFileSync(file(), 'w\0ole')
  await store.editions.save(edition('whole'), [], T1)
  expect(readFileSync(file(), 'utf8')).toBe('whole')
})

test('where one document cannot be written the others of it are whole, and the next try writes what is missing', async () => {
  const [feed] = edition('one').documents
  if (feed === undefined) throw new Error('an edition has a document')
  const pages = Array.from({ length: 20 }, (_, at) => ({ ...feed, path: `tre-em/paper/${at}/index.html` }))
  const many = { ...edition('one'), documents: [feed, ...pages] }
  await store.editions.save({ ...many, documents: [feed] }, [], T0)
  const inTheWay = join(folder, 'public', 'tre-em', 'paper')
  writeFileSync(inTheWay, 'a file where a folder is to be')
  await expect(store.editions.save(many, [], T0)).rejects.toThrow(/EEXIST|ENOTDIR/u)
  expect(readFileSync(file(), 'utf8')).toBe('one')
  rmSync(inTheWay)
  expect(await store.editions.save(many, [], T1)).toEqual(pages.map(({ path }) => path))
  expect(readFileSync(join(inTheWay, '19', 'index.html'), 'utf8')).toBe('one')
  expect(readdirSync(join(inTheWay, '19'))).toEqual(['index.html'])
})

test('what a kill left half written is gone at the next start, and nothing else', async () => {
  await store.editions.save(edition('one'), [], T0)
  await store.close()
  const place = join(folder, 'public', 'tre-em')
  for (const name of ['.4711.feed.atom.part', '.well-known', 'my.part', '.note.part'])
    writeFileSync(join(place, name), '')
  store = await open()
  expect(readdirSync(place).sort()).toEqual(['.note.part', '.well-known', 'feed.atom', 'my.part'])
})

test('a page that left the edition goes with its folder, an archive stays', async () => {
  const [feed] = edition('one').documents
  if (feed === undefined) throw new Error('an edition has a document')
  const page = { ...feed, path: 'tre-em/region/x/index.html' }
  const archive = { ...feed, path: 'tre-em/archive/2026-11-001.atom' }
  await store.editions.save({ ...edition('one'), documents: [feed, page] }, [], T0)
  await store.editions.close({ feedId: 'tre-em', documents: [archive], path: archive.path, clusterIds: [] }, T0)
  await store.editions.save(edition('one'), [], T1)
  const left = readdirSync(join(folder, 'public'), { recursive: true, encoding: 'utf8' })
  expect(left.sort()).toEqual(['tre-em', 'tre-em/archive', 'tre-em/archive/2026-11-001.atom', 'tre-em/feed.atom'])
})

test('a change is announced until it is settled', async () => {
  await store.editions.save(edition('one'), [ADDRESS], T0)
  await store.editions.save(edition('two'), [ADDRESS], T0)
  const [announcement] = await store.outbox.due(T0, 9)
  expect(announcement).toMatchObject({ address: ADDRESS, attempts: 0 })
  await store.outbox.settle(announcement?.id ?? 0, T1, 'the hub answered 503')
  expect(await store.outbox.due(T0, 9)).toEqual([])
  expect(await store.outbox.due(T1, 9)).toMatchObject([{ attempts: 1 }])
  await store.outbox.settle(announcement?.id ?? 0, null, 'sent')
  expect(await store.outbox.due(T1, 9)).toEqual([])
})

test('an announcement put off on a clock that was a year on is due when it is counted again', async () => {
  await store.editions.save(edition('one'), [ADDRESS], T0)
  await store.editions.save(edition('two'), [ADDRESS], '2027-11-20T00:00:00.000Z')
  expect(await store.outbox.due(T1, 9)).toEqual([])
  expect(await store.housekeeping.recountWaits(T1, '2026-11-22T01:00:00.000Z')).toBe(1)
  expect(await store.outbox.due(T1, 9)).toHaveLength(1)
})

test('a path that leaves the output folder is refused', async () => {
  const bad = { ...edition('x'), documents: [{ ...edition('x').documents[0], path: '../evil' }] }
  // A cast, since a document without all its fields cannot be had otherwise from a spread of an array's first.
  await expect(store.editions.save(bad as Edition, [], T0)).rejects.toThrow('leaves the output folder')
})

test('a store that begins anew goes on behind the archives that stand, and writes over none', async () => {
  const [feed] = edition('one').documents
  if (feed === undefined) throw new Error('an edition has a document')
  for (const number of ['000', '001', '002']) {
    const path = `tre-em/archive/2026-11-${number}.atom`
    await store.editions.close({ feedId: 'tre-em', documents: [{ ...feed, path }], path, clusterIds: [] }, T0)
  }
  await store.close()
  rmSync(join(folder, 's.sqlite'))
  store = await open()
  expect(await store.editions.show('tre-em', ['a'], T1)).toEqual({
    open: [{ clusterId: 'a', shownAt: T1 }],
    newestArchive: 'tre-em/archive/2026-11-002.atom',
  })
  expect((await store.editions.show('khac', [], T1)).newestArchive).toBeNull()
})

describe('a store from a backup', () => {
  const told: { event: string; fields: unknown }[] = []
  const note = (event: string, fields?: unknown) => void told.push({ event, fields })
  const archive = (number: number) => `tre-em/archive/2026-11-00${number}.atom`
  const close = async (number: number) => {
    const [feed] = edition(`archive ${number}`).documents
    if (feed === undefined) throw new Error('an edition has a document')
    const path = archive(number)
    await store.editions.show('tre-em', [`c${number}`], T0)
    await store.editions.close(
      { feedId: 'tre-em', documents: [{ ...feed, path }], path, clusterIds: [`c${number}`] },
      T0,
    )
  }
  const reopen = async () => {
    told.length = 0
    store = await openStore({
      address: `sqlite:${join(folder, 's.sqlite')}`,
      outputFolder: join(folder, 'public'),
      now: T1,
      log: { ...log, warn: note },
    })
  }

  test('goes on behind the archives that were written after it; one that no feed names is written again', async () => {
    await store.editions.begunAt('tre-em', T0)
    await close(1)
    await store.close()
    cpSync(join(folder, 's.sqlite'), join(folder, 'backup'))
    await reopen()
    for (const number of [2, 3]) await close(number)
    await store.editions.save(edition(`<link rel="prev-archive" href="https://x.example/${archive(3)}"/>`), [], T1)
    await close(4)
    await store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `s.sqlite${end}`), { force: true })
    cpSync(join(folder, 'backup'), join(folder, 's.sqlite'))
    await reopen()
    expect((await store.editions.show('tre-em', [], T1)).newestArchive).toBe(archive(3))
    expect(told).toEqual([])
  })

  test('an archive that was announced stays as it is, though the store does not know it yet; one that never was is written again', async () => {
    const [feed] = edition('x').documents
    if (feed === undefined) throw new Error('an edition has a document')
    mkdirSync(join(folder, 'public', 'tre-em', 'archive'), { recursive: true })
    for (const number of [1, 2]) writeFileSync(join(folder, 'public', archive(number)), `of before ${number}`)
    const named = `<link rel="prev-archive" href="https://x.example/${archive(1)}"/>`
    writeFileSync(join(folder, 'public', 'tre-em', 'feed.atom'), named)
    await expect(close(1)).rejects.toThrow(/never written over/u)
    expect(readFileSync(join(folder, 'public', archive(1)), 'utf8')).toBe('of before 1')
    await close(2)
    expect(readFileSync(join(folder, 'public', archive(2)), 'utf8')).toBe('archive 2')
  })
})

test('what is gone from the folder is told, archives too, of the feeds that are asked for', async () => {
  await store.editions.save(edition('one'), [], T0)
  await store.editions.save({ ...edition('two'), feedId: 'khac', documents: [] }, [], T0)
  expect(await store.editions.lost(['tre-em'])).toEqual([])
  rmSync(join(folder, 'public'), { recursive: true })
  expect(await store.editions.lost(['tre-em'])).toEqual(['tre-em/feed.atom'])
  expect(await store.editions.lost(['khac'])).toEqual([])
})

test('one that opens a copy to try something leaves what a daemon is just writing', async () => {
  const place = join(folder, 'public', 'tre-em')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, '.4711.feed.atom.part'), 'half')
  const copy = { address: `sqlite:${join(folder, 'copy.sqlite')}`, outputFolder: join(folder, 'public'), now: T1, log }
  await (await openStore({ ...copy, isTrial: true })).close()
  expect(readdirSync(place)).toEqual(['.4711.feed.atom.part'])
  await (await openStore(copy)).close()
  expect(readdirSync(place)).toEqual([])
})

test('when a feed began is remembered for ever', async () => {
  expect(await store.editions.begunAt('tre-em', T0)).toBe(T0)
  expect(await store.editions.begunAt('tre-em', T1)).toBe(T0)
})

test('a feed that an earlier store left in the folder is told and goes whole; what others put there stays', async () => {
  const place = join(folder, 'public', 'cu')
  mkdirSync(join(place, 'archive'), { recursive: true })
  const ours = [
    'archive/2026-10-000.atom',
    'archive/2026-10-001.atom',
    'archive/2026-10-001.json',
    'feed.atom',
    'feed.json',
  ]
  for (const name of [...ours, '.htaccess', 'notes.txt', '.7.feed.atom.part']) writeFileSync(join(place, name), name)
  await store.editions.save(edition('one'), [], T0)
  expect(await store.editions.feeds()).toEqual(['tre-em'])
  writeFileSync(join(place, 'feed.rss'), 'feed.rss')
  expect(await store.editions.feeds()).toEqual(['cu', 'tre-em'])
  expect(await store.editions.remove('cu')).toEqual([...ours, 'feed.rss'].map((name) => `cu/${name}`))
  expect(await store.editions.feeds()).toEqual(['tre-em'])
  expect(readdirSync(place).sort()).toEqual(['.7.feed.atom.part', '.htaccess', 'notes.txt'])
  expect(readFileSync(file(), 'utf8')).toBe('one')
  await expect(store.editions.remove('..')).rejects.toThrow('leaves the output folder')
})
