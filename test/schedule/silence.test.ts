import { describe, expect, test } from 'vitest'
import type { PollState } from '../../src/domain/fetching.ts'
import { HOLIDAYS, isHoliday } from '../../src/locale/holidays.ts'
import { afterPoll } from '../../src/schedule/next.ts'
import { ETAG, freshOf, NOON, readingOf, resultOf, stateOf, unchangedOf } from './poll.ts'

const HOUR_MS = 3_600_000

/** A paper that is polled every `step` hours from a day on, and has news whenever the rule says so. */
interface Played {
  readonly from: string
  readonly days: number
  readonly step?: number
  readonly language?: string
  readonly hasNews: (at: Date) => boolean
}

function play({ from, days, step = 2, language = 'vi', hasNews }: Played, begun: PollState = stateOf()): PollState {
  let state = begun
  const start = Date.parse(from)
  for (let hours = 0; hours < days * 24; hours += step) {
    const at = new Date(start + hours * HOUR_MS)
    const now = at.toISOString()
    const outcome = freshOf({ validators: ETAG })
    const result = hasNews(at)
      ? resultOf(outcome, { now, language, reading: readingOf([now, 'old']) })
      : resultOf(unchangedOf(), { now, language })
    state = afterPoll(state, result)
  }
  return state
}

const daily = (at: Date) => at.getUTCHours() >= 6 && at.getUTCHours() < 18
const weekdays = (at: Date) => daily(at) && at.getUTCDay() % 6 !== 0
const weekly = (at: Date) => at.getUTCDay() === 4 && at.getUTCHours() === 6
const always = () => true
const never = () => false

describe('a paper that falls silent longer than its habit', () => {
  test.each([
    { name: 'an agency, a day and a half', hasNews: always, silentDays: 1.5, kind: 'well' },
    { name: 'an agency, three days', hasNews: always, silentDays: 3, kind: 'silent' },
    { name: 'a daily, its night', hasNews: daily, silentDays: 1, kind: 'well' },
    { name: 'a daily, three days', hasNews: daily, silentDays: 3, kind: 'silent' },
    { name: 'a daily without weekends, four days', hasNews: weekdays, silentDays: 4, kind: 'well' },
    { name: 'a daily without weekends, a week and more', hasNews: weekdays, silentDays: 9, kind: 'silent' },
    { name: 'a weekly that misses an issue', hasNews: weekly, silentDays: 13, kind: 'well' },
    { name: 'a weekly that misses two', hasNews: weekly, silentDays: 22, kind: 'silent' },
  ])('$name', ({ hasNews, silentDays, kind }) => {
    const known = play({ from: '2026-06-01T00:00:00.000Z', days: 60, hasNews })
    expect(known.health.kind).toBe('well')
    const after = play({ from: '2026-07-31T00:00:00.000Z', days: silentDays, hasNews: never }, known)
    expect(after.health.kind).toBe(kind)
  })

  test('no paper was ever called silent while it kept its habit', () => {
    for (const hasNews of [always, daily, weekdays, weekly]) {
      let state = stateOf()
      for (let week = 0; week < 10; week += 1) {
        const from = new Date(Date.parse('2026-06-01T00:00:00.000Z') + week * 7 * 24 * HOUR_MS).toISOString()
        state = play({ from, days: 7, hasNews }, state)
        expect(state.health.kind).toBe('well')
      }
    }
  })

  test('a paper of which little is known is given a month', () => {
    const fresh = play({ from: '2026-06-01T00:00:00.000Z', days: 3, hasNews: daily })
    expect(play({ from: '2026-06-04T00:00:00.000Z', days: 30, hasNews: never }, fresh).health.kind).toBe('well')
    expect(play({ from: '2026-06-04T00:00:00.000Z', days: 40, hasNews: never }, fresh).health.kind).toBe('silent')
  })

  test('Tết is no silence for a Vietnamese paper, and would be for a German one', () => {
    const of = (language: string) => {
      const known = play({ from: '2025-12-01T00:00:00.000Z', days: 74, hasNews: daily, language })
      return play({ from: '2026-02-13T00:00:00.000Z', days: 12, hasNews: never, language }, known).health.kind
    }
    expect([of('vi-VN'), of('de')]).toEqual(['well', 'silent'])
  })

  test('it ends by itself with the next news, says since when it lasts, and one long silence is no new habit', () => {
    const known = play({ from: '2026-06-01T00:00:00.000Z', days: 60, hasNews: daily })
    const silent = play({ from: '2026-07-31T00:00:00.000Z', days: 20, hasNews: never }, known)
    expect(silent.health.note).toMatch(/nothing new since 2026-07-30, .* at least every 12 h;/u)
    expect(Date.parse(silent.health.since ?? '')).toBeLessThan(Date.parse('2026-08-03T00:00:00.000Z'))
    const back = play({ from: '2026-08-20T06:00:00.000Z', days: 1, hasNews: daily }, silent)
    expect(back.health.kind).toBe('well')
    expect(play({ from: '2026-08-21T00:00:00.000Z', days: 6, hasNews: never }, back).health.kind).toBe('silent')
  })

  test('a daemon that was off is no silence of the papers', () => {
    const known = play({ from: '2026-06-01T00:00:00.000Z', days: 60, hasNews: daily })
    const back = play({ from: '2026-09-30T08:00:00.000Z', days: 1, hasNews: daily }, known)
    expect(Math.max(...(back.habits?.gapHours ?? []))).toBeLessThan(20)
  })

  test('a paper that never told anything is silent a month after it was first read, not before', () => {
    expect(afterPoll(stateOf(), resultOf(unchangedOf(), { now: NOON })).health.kind).toBe('well')
    const empty = (now: string) => resultOf(freshOf(), { reading: readingOf([]), now })
    const first = afterPoll(stateOf(), empty(NOON))
    expect(afterPoll(first, empty('2026-12-20T12:00:00.000Z')).health.kind).toBe('well')
    expect(afterPoll(first, empty('2027-01-20T12:00:00.000Z')).health).toMatchObject({
      kind: 'silent',
      note: expect.stringContaining('since 2026-11-23'),
    })
  })
})

describe('holidays', () => {
  test.each(HOLIDAYS)('$name holds on $example, and not in the middle of August', ({ example, languages, name }) => {
    const language = languages[0] ?? 'und'
    expect(isHoliday(example, language)).toBe(true)
    expect(isHoliday('2026-08-14', language)).toBe(false)
    expect(name).not.toBe('')
  })

  test.each([
    ['2019-04-22', true],
    ['2025-04-18', true],
    ['2025-04-22', false],
    ['2027-03-28', true],
    ['2038-04-25', true],
  ])('Easter: %s %s', (day, holds) => expect(isHoliday(day, 'de')).toBe(holds))
})
