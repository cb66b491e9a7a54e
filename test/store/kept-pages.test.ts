import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Packed, pack } from '../../src/domain/packed.ts'
import { openStore } from '../../src/store/open.ts'
import { openPostgres } from '../../src/store/postgres/open.ts'
import type { Store } from '../../src/store/store.ts'
import { announced, keptMatch, sampleEntry, sampleJudgement, sampleRecord, sampleState } from '../contract/samples.ts'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'

const T0 = '2026-11-20T00:00:00.000Z'
const PAGE = '<p>Trẻ em ở thôn Nà Lầu đến trường bằng cầu mới.</p>'
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }

/** What a replay finds of pages that were stored so. */
async function keptAgain(
  store: Pick<Store, 'sources' | 'articles' | 'replay'>,
  pages: readonly Packed[],
): Promise<string[]> {
  await store.sources.syncTargets([
    sampleState({ sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' }, T0),
  ])
  const claim = { worker: 'w', now: T0, leaseSeconds: 600, most: 9 }
  const [state] = await store.sources.claimDue(claim)
  if (state === undefined) throw new Error('nothing was due')
  await store.sources.savePolls([
    sampleRecord(
      state,
      T0,
      pages.map((_, at) => announced(sampleEntry(String(at)))),
    ),
  ])
  for (const [at, pending] of (await store.articles.claimPending(claim, null)).entries()) {
    const page = {
      url: `https://bao.example/${at}.html`,
      contentType: 'text/html',
      packed: pages[at] ?? pack(new Uint8Array()),
    }
    const judged = { id: `tag:${at}`, url: page.url, address: page.url, matches: [keptMatch('tre-em')] }
    await store.articles.saveJudgement({ ...sampleJudgement(pending.number, judged, T0), page })
  }
  return store.articles.atomically(async () => {
    const entries = await store.replay.read(await store.replay.order(T0))
    const kept = await Promise.all(entries.map((entry) => entry.page()))
    return kept.map((page) => Buffer.from(page?.bytes ?? []).toString())
  })
}

const BOTH = [pack(Buffer.from(PAGE)), { bytes: new Uint8Array(gzipSync(PAGE)) }]

describe('pages packed by us and as they were sent come out of the store alike', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rivermouth-kept-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('SQLite', async () => {
    const address = `sqlite:${join(folder, 'store.sqlite')}`
    const store = await openStore({ address, outputFolder: join(folder, 'out'), now: T0, log })
    expect(await keptAgain(store, BOTH)).toEqual([PAGE, PAGE])
    await store.close()
  })
})

describe.skipIf(POSTGRES === undefined)(NEEDS_POSTGRES, () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await openTestDatabase()
  })
  afterEach(() => database.drop())

  test('pages packed by us and as they were sent come out of PostgreSQL alike', async () => {
    const store = await openPostgres({
      address: database.address,
      clock: { now: () => new Date(T0) },
      leaseSeconds: 60,
      log,
    })
    expect(await keptAgain(store, BOTH)).toEqual([PAGE, PAGE])
    await store.close()
  })
})
