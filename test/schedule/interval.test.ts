import { describe, expect, test } from 'vitest'
import type { PollState, Validators } from '../../src/domain/fetching.ts'
import { afterPoll } from '../../src/schedule/next.ts'
import { ETAG, freshOf, knownState, readingOf, resultOf, SETTINGS, stateOf, unchangedOf } from './poll.ts'

const IDS = Array.from({ length: 20 }, (_, n) => `tin-${n}`)
const withNews = (count: number) => [...Array.from({ length: count }, (_, n) => `mới-${n}`), ...IDS.slice(count)]

describe('the interval', () => {
  test.each([
    { name: 'starts as the editor wrote', before: stateOf(), ids: IDS, minutes: 60 },
    { name: 'is halved where half of the entries were new', before: knownState(IDS), ids: withNews(10), minutes: 30 },
    { name: 'shortens where some were new', before: knownState(IDS), ids: withNews(1), minutes: 48 },
    { name: 'lengthens where none was new', before: knownState(IDS), ids: IDS, minutes: 75 },
    {
      name: 'never falls below the lower bound',
      before: knownState(IDS, { intervalMinutes: 31 }),
      ids: withNews(20),
      minutes: 30,
    },
    {
      name: 'never rises above the upper bound',
      before: knownState(IDS, { intervalMinutes: 700 }),
      ids: IDS,
      minutes: 720,
    },
    {
      name: 'obeys bounds that an editor has changed',
      before: knownState(IDS, { intervalMinutes: 5_000 }),
      ids: withNews(1),
      minutes: 576,
    },
  ])('$name', ({ before, ids, minutes }) => {
    const after = afterPoll(before, resultOf(freshOf({ validators: ETAG }), { reading: readingOf(ids) }))
    expect(after.intervalMinutes).toBe(minutes)
  })

  test('lengthens with every 304', () => {
    expect(afterPoll(knownState(IDS), resultOf(unchangedOf())).intervalMinutes).toBe(75)
  })

  test('without validators never falls below what the editor first said, and lengthens faster', () => {
    const full = (ids: readonly string[]) => resultOf(freshOf(), { reading: readingOf(ids) })
    const before = knownState(IDS, { validators: null })
    expect(afterPoll(before, full(withNews(10))).intervalMinutes).toBe(60)
    expect(afterPoll(before, full(IDS)).intervalMinutes).toBe(120)
  })

  test('without validators and without news ends at one whole body a day, and says why', () => {
    const settings = { ...SETTINGS, atMostMinutes: 1440 }
    let state = knownState(IDS, { validators: null })
    for (let poll = 0; poll < 5; poll += 1) {
      state = afterPoll(state, resultOf(freshOf(), { reading: readingOf(IDS), settings }))
    }
    expect(state.intervalMinutes).toBe(1440)
    expect(state.nextPollReason).toMatch(/it must be sent whole each time/u)
  })
})

/** Polls whenever it is due; the paper brings one entry in each of these hours (UTC), every day, into a feed of twenty. */
function liveThrough(
  days: number,
  newsHours: readonly number[],
  settings = SETTINGS,
  validators: Validators | null = ETAG,
) {
  const start = Date.parse('2026-11-01T00:00:00.000Z')
  const until = start + days * 86_400_000
  const polls: { readonly at: number; readonly hadNews: boolean }[] = []
  let state: PollState = stateOf({ nextPollAt: new Date(start).toISOString() })
  let seen = 0
  let lost = 0
  while (Date.parse(state.nextPollAt) < until) {
    const now = state.nextPollAt
    const published = publishedUntil(Date.parse(now), start, newsHours)
    const ids = Array.from({ length: 20 }, (_, n) => `tin-${published - n}`)
    const result = { reading: readingOf(ids), now, settings, jitter: 0.5 }
    state = afterPoll(state, resultOf(freshOf({ validators }), result))
    polls.push({ at: Date.parse(now), hadNews: published > seen })
    lost += Math.max(0, published - seen - 20)
    seen = published
  }
  return { polls, state, lost }
}

function publishedUntil(now: number, start: number, newsHours: readonly number[]): number {
  let count = 0
  for (let at = start; at <= now; at += 3_600_000) if (newsHours.includes(new Date(at).getUTCHours())) count += 1
  return count
}

describe("a paper's own hours", () => {
  const OFFICE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  test('are learnt: at night it is asked at most half as often as by day', () => {
    const { polls } = liveThrough(40, OFFICE)
    const late = polls.filter((poll) => poll.at > Date.parse('2026-11-20T00:00:00.000Z'))
    const day = late.filter((poll) => OFFICE.includes(new Date(poll.at).getUTCHours())).length / OFFICE.length
    const night = late.filter((poll) => !OFFICE.includes(new Date(poll.at).getUTCHours())).length / (24 - OFFICE.length)
    expect(night).toBeLessThan(day / 2)
    expect(night).toBeGreaterThan(0)
  })

  test('a busy paper is read about as often as it writes', () => {
    const { polls } = liveThrough(
      10,
      Array.from({ length: 24 }, (_, hour) => hour),
    )
    const news = polls.filter((poll) => poll.hadNews).length
    expect(news / polls.length).toBeGreaterThan(0.4)
    expect(polls.length / 10).toBeGreaterThan(20)
  })

  test('a silent paper is asked as seldom as the editor allows', () => {
    const { state } = liveThrough(30, [])
    expect(state.intervalMinutes).toBe(SETTINGS.atMostMinutes)
  })
})

describe('a paper without validators, which must send its whole feed to say that nothing is new,', () => {
  const DEFAULTS = { everyMinutes: 60, atLeastMinutes: 60, atMostMinutes: 1440 }
  const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour)

  test.each([
    { name: 'and without news is asked once a day', newsHours: [], aDay: 1 },
    { name: 'and with a report a day is asked hardly more often', newsHours: [8], aDay: 1.5 },
    { name: 'and with five in one morning is asked not twice a day', newsHours: [1, 2, 3, 4, 5], aDay: 2 },
    { name: 'and with news every hour is asked every hour', newsHours: EVERY_HOUR, aDay: 24 },
  ])('$name, and nothing is lost', ({ newsHours, aDay }) => {
    const { polls, lost } = liveThrough(40, newsHours, DEFAULTS, null)
    const late = polls.filter((poll) => poll.at >= Date.parse('2026-11-21T00:00:00.000Z'))
    expect(late.length / 20).toBeLessThanOrEqual(aDay)
    expect(lost).toBe(0)
  })

  test('or one that sends them is never asked twice within the hour that is the default', () => {
    for (const validators of [ETAG, null]) {
      const at = liveThrough(40, EVERY_HOUR, DEFAULTS, validators).polls.map((poll) => poll.at)
      const gaps = at.slice(1).map((time, n) => time - (at[n] ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_600_000)
    }
  })
})
