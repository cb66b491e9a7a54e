import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Edition } from '../../src/domain/edition.ts'
import { openPostgres, openPostgresToRead, type SharedStore } from '../../src/store/postgres/open.ts'
import {
  announced,
  keptMatch,
  sampleArticle,
  sampleEntry,
  sampleJudgement,
  sampleRecord,
  sampleState,
} from '../contract/samples.ts'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'

const T0 = '2026-11-20T00:00:00.000Z'
/** Past every lease taken at T0. */
const T1 = '2026-11-20T00:02:00.000Z'
const T9 = '2026-11-20T09:00:00.000Z'
const FEED = { sourceId: 'bao.example', url: 'https://bao.example/rss', kind: 'feed' } as const
const claim = (now: string, worker = 'w') => ({ worker, now, leaseSeconds: 1800, most: 50 })
const events: string[] = []
const note = (event: string) => void events.push(event)
const log = { debug: note, info: note, warn: note, error: note }

describe.skipIf(POSTGRES === undefined)(NEEDS_POSTGRES, () => {
  let database: TestDatabase
  let time: string
  const opened: SharedStore[] = []
  const clock = { now: () => new Date(time) }

  /** One more worker on the same store. */
  async function open(leaseSeconds = 60): Promise<SharedStore> {
    const store = await openPostgres({ address: database.address, clock, leaseSeconds, log })
    opened.push(store)
    return store
  }

  beforeEach(async () => {
    time = T0
    events.length = 0
    database = await openTestDatabase()
  })
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    await database.drop()
  })

  async function poll(store: SharedStore, at: string, ids: readonly string[]) {
    await store.sources.syncTargets([sampleState(FEED, at)])
    const [state] = await store.sources.claimDue(claim(at))
    if (state === undefined) throw new Error('nothing was due')
    const entries = ids.map((id) => announced(sampleEntry(id)))
    return store.sources.savePolls([sampleRecord({ ...state, lastPolledAt: at, nextPollAt: T9 }, at, entries)])
  }

  test('a worker that slept past its lease may not write over the one that took over, nor after it is done', async () => {
    const [frozen, next] = [await open(), await open()]
    await frozen.sources.syncTargets([sampleState(FEED, T0)])
    const [asleep] = await frozen.sources.claimDue(claim(T0))
    const [taken] = await next.sources.claimDue(claim(T1))
    if (asleep === undefined || taken === undefined) throw new Error('both should have had it')
    const late = sampleRecord({ ...asleep, nextPollAt: T1 }, T0, [announced(sampleEntry('late'))])
    expect(await frozen.sources.savePolls([late])).toMatchObject([{ lost: true, fresh: 0 }])
    await next.sources.savePolls([sampleRecord({ ...taken, nextPollAt: T9 }, T1, [announced(sampleEntry('1'))])])
    expect((await next.sources.states())[0]?.nextPollAt).toBe(T9)
    expect((await next.articles.counts()).entries).toBe(1)
    expect(await next.sources.fetches(FEED.url, 9)).toHaveLength(1)
  })

  test('the same holds for judgements', async () => {
    const [frozen, next] = [await open(), await open()]
    await poll(frozen, T0, ['1'])
    const [asleep] = await frozen.articles.claimPending(claim(T0), null)
    const [taken] = await next.articles.claimPending(claim(T1), null)
    const judgement = (number: number | undefined, id: string) =>
      sampleJudgement(number ?? 0, { id, matches: [keptMatch('tre-em')] }, T1)
    expect(await next.articles.saveJudgement(judgement(taken?.number, 'tag:right'))).toMatchObject({ kind: 'saved' })
    expect(await frozen.articles.saveJudgement(judgement(asleep?.number, 'tag:late'))).toEqual({ kind: 'lost' })
    expect((await next.articles.byAddress('https://bao.example/0.html'))?.id).toBe('tag:right')
  })

  test('a lease is renewed while its worker lives, and is anybody’s when it has died', async () => {
    const [living, next] = [await open(0.2), await open()]
    await living.sources.syncTargets([sampleState(FEED, T0)])
    await living.sources.claimDue(claim(T0))
    time = T1
    await expect
      .poll(() => database.query("SELECT lease_until > '2026-11-20 00:02:00+00' AS on FROM target"))
      .toEqual([{ on: true }])
    expect(await next.sources.claimDue(claim(T1))).toEqual([])
    await living.close()
    opened.splice(opened.indexOf(living), 1)
    expect(await next.sources.claimDue(claim(T9))).toHaveLength(1)
  })

  test('a poll that could not be written is no stranger when it is tried again', async () => {
    const [frozen, next] = [await open(), await open()]
    await frozen.sources.syncTargets([sampleState(FEED, T0)])
    const [asleep] = await frozen.sources.claimDue(claim(T0))
    const [taken] = await next.sources.claimDue(claim(T1))
    if (asleep === undefined || taken === undefined) throw new Error('both should have had it')
    await next.sources.savePolls([sampleRecord({ ...taken, nextPollAt: T9 }, T1, [])])
    const late = sampleRecord({ ...asleep, nextPollAt: T1 }, T0, [announced(sampleEntry('late'))])
    const unwritable = { ...late, state: { ...late.state, nextPollAt: 'no instant' } }
    await expect(frozen.sources.savePolls([unwritable])).rejects.toThrow()
    expect(await frozen.sources.savePolls([late])).toMatchObject([{ lost: true }])
    expect((await next.sources.states())[0]?.nextPollAt).toBe(T9)
  })

  test('entries whose judgement could not be written are anybody’s after one lease, not held on to', async () => {
    const [failing, next] = [await open(0.2), await open()]
    await poll(failing, T0, ['1', '2'])
    await failing.articles.claimPending(claim(T0), null)
    const broken = failing.articles.atomically(() => Promise.reject(new Error('the connection broke')))
    await expect(broken).rejects.toThrow('the connection broke')
    time = T1
    const beats = "SELECT beat_at >= '2026-11-20 00:02:00+00' AS beaten FROM worker"
    await expect.poll(() => database.query(beats)).toEqual([{ beaten: true }])
    expect(await next.articles.claimPending(claim(T1), null)).toHaveLength(2)
  })

  test('candidates are told whole, also where more articles are looked at than are kept at hand', async () => {
    const store = await open()
    const words = JSON.stringify(sampleArticle('Tin'))
    await database.query(
      `INSERT INTO article (number, id, entry, source, url, address, cluster, first_seen_at, updated_at, layout, doubts, matches, article)
       SELECT n, n::text, n, 'bao', n::text, n::text, n, now(), now(), 'generic', '[]', '[]', '${words}'
       FROM generate_series(1, 1100) AS n`,
    )
    await database.query('INSERT INTO candidate_key (key, article) SELECT n, n FROM generate_series(1, 1100) AS n')
    const ask = (from: number, count: number) =>
      store.articles.candidates(
        Array.from({ length: count }, (_, at) => from + at),
        count,
      )
    await ask(1, 1000)
    const found = await store.articles.candidates([1, 2, ...Array.from({ length: 40 }, (_, at) => 1_001 + at)], 64)
    expect(found.map(({ told }) => told.headline)).toEqual(Array.from({ length: 42 }, () => 'Tin'))
  })

  test('workers that claim at the same time get every target once', async () => {
    const workers = [await open(), await open(), await open()]
    const targets = Array.from({ length: 300 }, (_, at) => ({ ...FEED, url: `https://bao.example/${at}` }))
    await workers[0]?.sources.syncTargets(targets.map((target) => sampleState(target, T0)))
    const rounds = Array.from({ length: 10 }, () =>
      workers.map((store) => store.sources.claimDue({ ...claim(T0), most: 10 })),
    )
    const claimed = (await Promise.all(rounds.flat())).flat().map(({ target }) => target.url)
    expect([claimed.length, new Set(claimed).size]).toEqual([300, 300])
  })

  test('a worker that starts does not set back what another has polled meanwhile', async () => {
    const [one, starting] = [await open(), await open()]
    await one.sources.syncTargets([sampleState(FEED, T0)])
    const asRead = await starting.sources.states()
    time = T1
    await poll(one, T0, [])
    await starting.sources.syncTargets(asRead)
    expect((await one.sources.states())[0]?.nextPollAt).toBe(T9)
  })

  test('starts at one host keep their distance over all workers; a rest holds for all', async () => {
    const [one, two] = [await open(), await open()]
    const hosts = ['bao.example:443', '192.0.2.7']
    const turns = await Promise.all([one, two, one, two].map(({ hostTurns }) => hostTurns.reserve(hosts, 1000, 5000)))
    expect(turns.map(({ waitMs }) => waitMs).sort((a, b) => a - b)).toEqual([0, 1000, 2000, 3000])
    expect(await two.hostTurns.reserve(['192.0.2.7', 'other.example:443'], 1000, 5000)).toMatchObject({ waitMs: 4000 })
    await one.hostTurns.rest({ host: 'bao.example:443', notBefore: T9, reason: 'answered 429' })
    await two.hostTurns.rest({ host: 'bao.example:443', notBefore: T1, reason: 'answered 503' })
    expect(await two.hostTurns.reserve(hosts, 1000, 5000)).toEqual({
      granted: false,
      waitMs: 9 * 3_600_000,
      reason: 'answered 429',
    })
    expect(await two.hostTurns.reserve(['other.example:443'], 1000, 5000)).toMatchObject({ waitMs: 5000 })
  })

  test('two tellings of one report, judged by two workers at once, become one cluster', async () => {
    const workers = [await open(), await open()]
    await poll(workers[0] ?? (await open()), T0, ['1', '2'])
    const pending = await (workers[0] ?? (await open())).articles.claimPending(claim(T0), null)
    const judge = (store: SharedStore | undefined, at: number) =>
      store?.articles.atomically(async (articles) => {
        const found = await articles.candidates([7], 5)
        await new Promise((resolve) => setTimeout(resolve, 50))
        const duplicateOf = found.map(({ number }) => ({ number, likeness: 1, reasons: ['the same key'] }))
        const told = {
          id: `tag:${at}`,
          address: `https://bao.example/${at}`,
          keys: [7],
          matches: [keptMatch('tre-em')],
        }
        await articles.saveJudgement(sampleJudgement(pending[at]?.number ?? 0, { ...told, duplicateOf }, T0))
      })
    await Promise.all([judge(workers[0], 0), judge(workers[1], 1)])
    const clusters = await workers[0]?.articles.clusters({ topics: ['tre-em'], since: T0, most: 9 })
    expect(clusters?.map(({ members }) => members.length)).toEqual([2])
  })

  const edition = (text: string): Edition => ({
    feedId: 'tre-em',
    updated: T0,
    documents: [
      {
        path: 'tre-em/feed.atom',
        contentType: 'application/atom+xml',
        bytes: Buffer.from(text),
        etag: `"${text}"`,
        updated: T0,
      },
    ],
  })

  test('one publishes at a time; what it publishes is there for every server, whole or not at all', async () => {
    const [one, two] = [await open(), await open()]
    const reader = await openPostgresToRead({ address: database.address, clock, leaseSeconds: 60, log })
    opened.push(reader)
    const published = await one.editions.alone(async (editions) => {
      const saved = await editions.save(edition('one'), [], T0)
      expect(await two.editions.alone(async () => 'me too')).toBeNull()
      expect(await reader.published()).toEqual([])
      return saved
    })
    expect(published).toEqual(['tre-em/feed.atom'])
    const expected = [{ ...edition('one').documents[0], updated: T0 }]
    expect(await reader.published()).toEqual(expected)
    expect(await reader.published()).toEqual(expected)
    expect(await two.editions.alone((editions) => editions.save(edition('one'), [], T1))).toEqual([])
    await two.editions.alone((editions) => editions.save(edition('two'), ['https://hub.example/'], T1))
    expect((await reader.published()).map(({ etag, updated }) => [etag, updated])).toEqual([['"two"', T1]])
    expect(await one.outbox.due(T1, 9)).toHaveLength(1)
    expect(await two.outbox.due(T1, 9)).toEqual([])
  })

  test('text that PostgreSQL cannot hold is stored all the same, and documents exactly', async () => {
    const store = await open()
    const odd = `a\u0000b\ud800c`
    await poll(store, T0, [odd])
    const [pending] = await store.articles.claimPending(claim(T0), null)
    expect(pending?.entry).toEqual(sampleEntry(odd))
    expect(pending?.address).toBe('https://bao.example/a\ufffdb\ufffdc.html')
    expect(await store.sources.known('bao.example', [announced(sampleEntry(odd))])).toEqual(new Set([odd]))
  })

  test('names far longer than an index takes are known again', async () => {
    const store = await open()
    const long = Array.from({ length: 2_000 }, (_, at) => Math.imul(at, 0x9e3779b1).toString(36)).join('')
    await poll(store, T0, [long])
    expect(await store.sources.known('bao.example', [announced(sampleEntry(long))])).toEqual(new Set([long]))
    expect(await store.articles.find(long)).toHaveLength(1)
  })

  test('a connection that breaks fails what is under way on it, and the next question has another', async () => {
    const store = await open()
    await store.sources.syncTargets([sampleState(FEED, T0)])
    const broken = store.articles.atomically(async (articles) => {
      await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${database.name}'`,
      )
      return articles.counts()
    })
    await expect(broken).rejects.toThrow()
    expect(await store.sources.states()).toHaveLength(1)
    expect(events).toContain('store.disconnected')
  })

  test('a store of a newer version is refused; one that cannot be reached is told without its password', async () => {
    await open()
    await database.query('UPDATE schema_version SET version = 99')
    await expect(open()).rejects.toThrow(/newer Rivermouth \(schema 99/u)
    const nowhere = { address: 'postgres://me:secret@127.0.0.1:1/news', clock, leaseSeconds: 60, log }
    await expect(openPostgres(nowhere)).rejects.toThrow(/^the store postgres:\/\/127.0.0.1:1\/news cannot be used/u)
  })

  test('there is nothing to read before the first run, and it says what to do', async () => {
    const reading = openPostgresToRead({ address: database.address, clock, leaseSeconds: 60, log })
    await expect(reading).rejects.toThrow(/there is no store in .* yet: start/u)
  })
})
