import { describe, expect, test } from 'vitest'
import type { PollState } from '../../src/domain/fetching.ts'
import { afterPoll } from '../../src/schedule/next.ts'
import {
  ETAG,
  failedOf,
  freshOf,
  GONE,
  knownState,
  minutesUntilNext,
  NO_PACE,
  NOON,
  readingOf,
  refusedOf,
  resultOf,
  SETTINGS,
  stateOf,
  unchangedOf,
} from './poll.ts'

const IDS = Array.from({ length: 20 }, (_, n) => `tin-${n}`)

describe('validators', () => {
  const NEWER = { etag: '"2"', lastModified: 'Mon, 3 Jun 2024 9:05:00 +0700' }

  test('the newest are kept, even where the body is the same', () => {
    const after = afterPoll(knownState(IDS), resultOf(freshOf({ validators: NEWER }), { reading: readingOf(IDS) }))
    expect(after.validators).toEqual(NEWER)
    expect(after.bodyHash).toBe(knownState(IDS).bodyHash)
  })
  test('a 304 renews them', () => {
    expect(afterPoll(knownState(IDS), resultOf(unchangedOf({ validators: NEWER }))).validators).toEqual(NEWER)
  })
  test('a 304 that says none keeps them', () => {
    expect(afterPoll(knownState(IDS), resultOf(unchangedOf({ validators: null }))).validators).toEqual(ETAG)
  })
  test('those that vanish are dropped', () => {
    expect(afterPoll(knownState(IDS), resultOf(freshOf(), { reading: readingOf(IDS) })).validators).toBeNull()
  })
  test('those of a body that could not be read are not kept', () => {
    const broken = resultOf(freshOf({ validators: NEWER }), { reading: { ok: false, reason: 'cut off' } })
    expect(afterPoll(stateOf(), broken).validators).toBeNull()
    expect(afterPoll(knownState(IDS), broken).validators).toEqual(ETAG)
  })
})

describe('a document that is asked for again as a whole, for its validators are not kept', () => {
  test.each([
    { name: 'was cut off', reading: { ...readingOf(IDS), whole: false } },
    { name: 'announces nothing', reading: readingOf([]) },
  ])('one that $name', ({ reading }) => {
    const newer = { etag: '"2"', lastModified: null }
    const result = resultOf(freshOf({ validators: newer }), { reading })
    expect(afterPoll(stateOf(), result).validators).toBeNull()
    expect(afterPoll(knownState(IDS), result).validators).toEqual(ETAG)
  })
})

describe('a good answer', () => {
  test('tells when, what and how often', () => {
    const news = [...IDS.slice(2), 'tin-20', 'tin-21', 'tin-22']
    const after = afterPoll(knownState(IDS), resultOf(freshOf({ validators: ETAG }), { reading: readingOf(news) }))
    expect(after).toMatchObject({
      lastPolledAt: NOON,
      lastGoodAt: NOON,
      lastNewsAt: NOON,
      lastFullAt: NOON,
      failuresInARow: 0,
    })
    expect(after.nextPollReason).toBe('every 48 min: 3 of 21 entries were new')
    expect(after.health).toEqual({ kind: 'well', since: '2026-11-23T11:00:00.000Z', note: '' })
  })
  test('without news leaves the time of the last news', () => {
    const before = knownState(IDS, { lastNewsAt: '2026-11-20T00:00:00.000Z' })
    expect(afterPoll(before, resultOf(unchangedOf())).lastNewsAt).toBe('2026-11-20T00:00:00.000Z')
  })
  test('is never followed sooner than the interval, whatever chance says', () => {
    for (const jitter of [0, 0.5, 0.999]) {
      const after = afterPoll(stateOf(), resultOf(freshOf(), { reading: readingOf(IDS), jitter }))
      expect(minutesUntilNext(after)).toBeGreaterThanOrEqual(60)
      expect(minutesUntilNext(after)).toBeLessThan(66)
    }
  })
  test('an empty document forgets nothing that was known', () => {
    const empty = afterPoll(knownState(IDS), resultOf(freshOf(), { reading: readingOf([]) }))
    const again = afterPoll(empty, resultOf(freshOf(), { reading: readingOf(IDS) }))
    expect(again.nextPollReason).toMatch(/none of 20 entries was new/)
  })
  test('ends a row of failures by itself', () => {
    const failing = [1, 2, 3, 4, 5, 6].reduce(
      (state: PollState) => afterPoll(state, resultOf(failedOf())),
      knownState(IDS),
    )
    expect(failing.failuresInARow).toBe(6)
    const after = afterPoll(failing, resultOf(freshOf({ validators: ETAG }), { reading: readingOf(IDS) }))
    expect(after).toMatchObject({ failuresInARow: 0, health: { kind: 'well', since: NOON } })
    expect(minutesUntilNext(after)).toBeLessThanOrEqual(75)
  })
})

describe("the publisher's wishes", () => {
  test('a max-age counts for nothing where all that is told is new: more came than the feed holds', () => {
    const waitOf = (ids: readonly string[]) =>
      minutesUntilNext(
        afterPoll(knownState(IDS), resultOf(freshOf({ freshSeconds: 36_000 }), { reading: readingOf(ids) })),
      )
    expect(waitOf(['x', 'y', 'z'])).toBe(60)
    expect(waitOf([...IDS, 'x'])).toBe(600)
  })

  test.each([
    {
      name: 'max-age on a 200',
      result: resultOf(freshOf({ freshSeconds: 14_400 }), { reading: readingOf(IDS) }),
      minutes: 240,
      says: /Cache-Control/,
    },
    {
      name: 'a max-age of a year, up to what the editor set',
      result: resultOf(freshOf({ freshSeconds: 31_536_000 }), { reading: readingOf(IDS) }),
      minutes: SETTINGS.atMostMinutes,
      says: /Cache-Control/,
    },
    {
      name: 'max-age on a 304',
      result: resultOf(unchangedOf({ freshSeconds: 14_400 })),
      minutes: 240,
      says: /Cache-Control/,
    },
    {
      name: 'max-age on a 429',
      result: resultOf(failedOf({ freshSeconds: 14_400 }, 429)),
      minutes: 240,
      says: /Cache-Control/,
    },
    {
      name: 'max-age on a body that could not be read',
      result: resultOf(freshOf({ freshSeconds: 14_400 }), { reading: { ok: false, reason: 'cut' } }),
      minutes: 240,
      says: /Cache-Control/,
    },
    {
      name: 'a max-age shorter than the interval changes nothing',
      result: resultOf(freshOf({ freshSeconds: 60 }), { reading: readingOf(IDS) }),
      minutes: 60,
      says: /every 60 min/,
    },
    {
      name: 'Retry-After',
      result: resultOf(failedOf({ retryAfterSeconds: 7_200 }, 429)),
      minutes: 120,
      says: /Retry-After/,
    },
    {
      name: 'ttl',
      result: resultOf(freshOf(), { reading: readingOf(IDS, { ...NO_PACE, ttlMinutes: 180 }) }),
      minutes: 180,
      says: /ttl/,
    },
    {
      name: 'a ttl of a year counts as a day',
      result: resultOf(freshOf(), { reading: readingOf(IDS, { ...NO_PACE, ttlMinutes: 525_600 }) }),
      minutes: 1440,
      says: /ttl/,
    },
    {
      name: 'hours to be spared',
      result: resultOf(freshOf(), { reading: readingOf(IDS, { ...NO_PACE, skipHours: [13, 14, 15] }) }),
      minutes: 240,
      says: /skipHours/,
    },
    {
      name: 'days to be spared: Monday to Wednesday',
      result: resultOf(freshOf(), { reading: readingOf(IDS, { ...NO_PACE, skipDays: [1, 2, 3] }) }),
      minutes: 60 * 60,
      says: /skipDays/,
    },
    {
      name: 'all hours spared means none',
      result: resultOf(freshOf(), {
        reading: readingOf(IDS, { ...NO_PACE, skipHours: Array.from({ length: 24 }, (_, h) => h) }),
      }),
      minutes: 60,
      says: /every 60 min/,
    },
    {
      name: 'all days spared means none',
      result: resultOf(freshOf(), { reading: readingOf(IDS, { ...NO_PACE, skipDays: [0, 1, 2, 3, 4, 5, 6] }) }),
      minutes: 60,
      says: /every 60 min/,
    },
  ])('$name', ({ result, minutes, says }) => {
    const after = afterPoll(stateOf(), result)
    expect(minutesUntilNext(after)).toBe(minutes)
    expect(after.nextPollReason).toMatch(says)
  })

  test('are remembered over a 304, which repeats none of them', () => {
    const pace = { ...NO_PACE, ttlMinutes: 180 }
    const before = afterPoll(stateOf(), resultOf(freshOf({ validators: ETAG }), { reading: readingOf(IDS, pace) }))
    expect(minutesUntilNext(afterPoll(before, resultOf(unchangedOf())))).toBe(180)
  })
})

describe('failures', () => {
  test('are waited out twice as long each time, a day at most, and never for good', () => {
    const waits: number[] = []
    let state = stateOf()
    for (let n = 0; n < 2_000; n += 1) {
      state = afterPoll(state, resultOf(failedOf()))
      waits.push(minutesUntilNext(state))
    }
    expect(waits.slice(0, 6)).toEqual([60, 120, 240, 480, 960, 1440])
    expect(waits.at(-1)).toBe(1440)
  })
  test.each([
    { name: 'a refusal is waited out for an hour at least', status: 403, minutes: 60 },
    { name: 'a missing page too', status: 404, minutes: 60 },
    { name: 'a broken server for half an hour', status: 500, minutes: 30 },
    { name: 'a network for half an hour', status: null, minutes: 30 },
  ])('$name', ({ status, minutes }) => {
    const settings = { everyMinutes: 10, atLeastMinutes: 10, atMostMinutes: 720 }
    expect(minutesUntilNext(afterPoll(stateOf(), resultOf(failedOf({}, status), { settings })))).toBe(minutes)
  })
  test('keep everything that was known, and say what is wrong', () => {
    const before = knownState(IDS)
    const after = afterPoll(before, resultOf(failedOf({}, 503)))
    expect(after).toMatchObject({
      validators: ETAG,
      bodyHash: before.bodyHash,
      lastGoodAt: before.lastGoodAt,
      habits: before.habits,
    })
    expect(after.health).toEqual({
      kind: 'failing',
      since: NOON,
      note: 'answered 503; 1 failure in a row, tried again by itself',
    })
    expect(after.nextPollReason).toBe('backing off after 1 failure in a row: answered 503')
  })
  test('since when is not forgotten', () => {
    const first = afterPoll(stateOf(), resultOf(failedOf()))
    const second = afterPoll(first, resultOf(failedOf(), { now: '2026-11-23T14:00:00.000Z' }))
    expect(second.health.since).toBe(NOON)
  })
  test('a host that was not asked teaches nothing', () => {
    const before = knownState(IDS)
    const after = afterPoll(
      before,
      resultOf(failedOf({ failure: 'resting', reason: 'not asked', retryAfterSeconds: 3_600 }, null)),
    )
    expect(after).toEqual({ ...before, nextPollAt: '2026-11-23T13:00:00.000Z', nextPollReason: 'not asked' })
  })
})

describe('an end', () => {
  test('a 410 stops the polls and says so', () => {
    const after = afterPoll(knownState(IDS), resultOf(GONE))
    expect(after.nextPollAt > '9999').toBe(true)
    expect(after.health).toMatchObject({ kind: 'gone', note: expect.stringMatching(/410/) })
  })
  test.each(['robots', 'guard', 'scheme'] as const)('a refusal by %s is told, and tried again within a day', (by) => {
    const after = afterPoll(knownState(IDS), resultOf(refusedOf(by)))
    expect(after.health).toMatchObject({ kind: 'refused', note: expect.stringContaining(`${by} says no`) })
    expect(minutesUntilNext(after)).toBeGreaterThanOrEqual(60)
    expect(minutesUntilNext(after)).toBeLessThanOrEqual(1440)
  })
})

describe('a move for good', () => {
  const TO = 'https://paper.example/moi/rss'
  const moved = (movedTo: string, ids = IDS) => resultOf(freshOf({ movedTo }), { reading: readingOf(ids) })

  test('is followed after a good answer, and told', () => {
    const after = afterPoll(stateOf(), moved(TO))
    expect(after).toMatchObject({ url: TO, health: { kind: 'moved', note: expect.stringContaining(TO) } })
    expect(afterPoll(after, resultOf(unchangedOf())).health.kind).toBe('moved')
  })
  test.each([
    {
      name: 'to a page that cannot be read',
      result: resultOf(freshOf({ movedTo: TO }), { reading: { ok: false, reason: 'a page, no feed' } }),
    },
    { name: 'to a 404', result: resultOf(failedOf({}, 404)) },
    { name: 'to a feed without entries', result: moved(TO, []) },
    { name: 'to a login page', result: moved('https://paper.example/login?next=/rss') },
    { name: 'to a parking page', result: moved('https://parking.example/rss') },
    { name: 'from https to http', result: moved('http://paper.example/rss') },
  ])('is not followed $name', ({ result }) => {
    expect(afterPoll(stateOf(), result).url).toBe(stateOf().url)
  })
  test('a listing page must show entries known from before', () => {
    const list = {
      target: { sourceId: 'paper', url: 'https://paper.example/tin', kind: 'list' },
      url: 'https://paper.example/tin',
    } as const
    expect(afterPoll(knownState(IDS, list), moved(TO, ['quảng cáo', 'mua tên miền'])).url).toBe(list.url)
    expect(afterPoll(knownState(IDS, list), moved(TO)).url).toBe(TO)
  })
  test('that fails and fails gives way to the address of the source', () => {
    let state = afterPoll(stateOf(), moved(TO))
    state = afterPoll(afterPoll(state, resultOf(failedOf())), resultOf(failedOf()))
    expect(state.url).toBe(TO)
    expect(afterPoll(state, resultOf(failedOf()))).toMatchObject({ url: stateOf().url, validators: null })
  })
  test('that is gone gives way at once, and nothing is stopped', () => {
    const adopted = { ...afterPoll(stateOf(), moved(TO)), validators: ETAG }
    const after = afterPoll(adopted, resultOf(GONE))
    expect(after).toMatchObject({ url: stateOf().url, validators: null, health: { kind: 'failing' } })
    expect(minutesUntilNext(after)).toBeLessThan(1440)
  })
})
