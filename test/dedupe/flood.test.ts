import { describe, expect, test } from 'vitest'
import { type Arrival, judgeFlood } from '../../src/dedupe/flood.ts'

const now = '2026-11-20T12:00:00.000Z'
const lastRead = '2026-11-20T11:00:00.000Z'
const limits = { most: 3, days: 30 }

function arrivals(...published: (string | null)[]): Arrival[] {
  return published.map((one) => ({ published: one, known: false }))
}

describe('judgeFlood', () => {
  test('lets a usual poll through', () => {
    expect(judgeFlood(arrivals('2026-11-20', '2026-11-19', null), limits, now, lastRead)).toEqual({ kind: 'calm' })
  })

  test('lets a first poll through, however long', () => {
    expect(judgeFlood(arrivals(...Array<string>(50).fill('2011-01-01')), limits, now, null)).toEqual({ kind: 'calm' })
  })

  test('does not count what is known', () => {
    const known = arrivals(...Array<string>(50).fill('2026-11-20')).map((one) => ({ ...one, known: true }))
    expect(judgeFlood(known, limits, now, lastRead)).toEqual({ kind: 'calm' })
  })

  test('holds an archive that is poured out, and lets the news of it through', () => {
    const dumped = arrivals('2011-04-28', '2026-11-20T09:00:00Z', '2012-01-01', '2026-11-19', '2013-01-01')
    expect(judgeFlood(dumped, limits, now, lastRead)).toEqual({
      kind: 'flood',
      letThrough: [1, 3],
      reason: '5 new entries at one poll, at most 3 are taken (3 older than 30 days): 2 let through, the rest held',
    })
  })

  test('holds a re-dated archive but for the newest few', () => {
    const redated = arrivals(...Array<string>(20).fill('2026-11-20T11:00:00Z'))
    expect(judgeFlood(redated, limits, now, lastRead)).toEqual({
      kind: 'flood',
      letThrough: [0, 1, 2],
      reason:
        '20 new entries at one poll, at most 3 are taken (only 1 different dates: perhaps re-dated): 3 let through, the rest held',
    })
  })

  test('holds what has no date', () => {
    const undated = judgeFlood(arrivals(null, null, null, null, '2026-11-20'), limits, now, lastRead)
    expect(undated).toMatchObject({ kind: 'flood', letThrough: [4] })
  })

  test('lets through what gathered while nobody read: so many a day, and all of it dated since', () => {
    const gathered = arrivals('2026-09-01', '2026-09-05', '2026-10-02', '2026-11-01', '2026-11-20')
    expect(judgeFlood(gathered, limits, now, '2026-08-31T12:00:00.000Z')).toEqual({ kind: 'calm' })
    const poured = arrivals(...Array<string>(300).fill('2026-08-01'), '2026-09-05')
    expect(judgeFlood(poured, limits, now, '2026-08-31T12:00:00.000Z')).toMatchObject({ letThrough: [300] })
  })

  test('lets a document grow at one end, whatever its dates, but no archive stand among what is known', () => {
    const known = arrivals(...Array<string>(5).fill('2011-01-01')).map((one) => ({ ...one, known: true }))
    const more = arrivals(...Array<string>(5).fill('2011-01-01'))
    expect(judgeFlood([...more, ...known], limits, now, lastRead)).toEqual({ kind: 'calm' })
    expect(judgeFlood([...known, ...more], limits, now, lastRead)).toEqual({ kind: 'calm' })
    expect(judgeFlood([...more.slice(1), ...known, ...more.slice(4)], limits, now, lastRead).kind).toBe('flood')
    expect(judgeFlood([...more, ...more, ...known], limits, now, lastRead).kind).toBe('flood')
  })
})
