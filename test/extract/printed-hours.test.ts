import { describe, expect, test } from 'vitest'
import type { DateBounds, DateClaim } from '../../src/extract/date-claims.ts'
import { judgeDates } from '../../src/extract/published.ts'
import { readDate } from '../../src/locale/dates.ts'

const bounds: DateBounds = {
  timezone: 'Asia/Ho_Chi_Minh',
  datelineDay: null,
  url: 'https://bao.example/xa-hoi/32833-x.html',
  feed: null,
}

function claim(text: string, more: Partial<DateClaim> = {}): DateClaim {
  const read = readDate(text, { timezone: 'Asia/Ho_Chi_Minh' })
  if (read === null) throw new Error(`no date: ${text}`)
  return { read, basis: 'page', says: 'unsaid', place: 'line', clock: false, blocks: [], from: text, ...more }
}

const told = (text: string, from: string, says: DateClaim['says'] = 'published') =>
  claim(text, { basis: 'metadata', place: 'told', says, from })
const ld = told('2026-11-20T01:15:00+07:00', 'JSON-LD')
const tag = told('2026-11-20T08:15:30+07:00', 'article:published_time')
const printed = claim('20/11/2026 08:15')
const DOUBT = 'published: JSON-LD says 2026-11-20T01:15:00+07:00, the page prints 2026-11-20T08:15+07:00'

describe('JSON-LD that is hours off the time printed by the headline', () => {
  test.each<{ name: string; claims: readonly DateClaim[]; at: string; doubts: readonly string[]; timezone?: string }>([
    {
      name: 'is outvoted by a tag that tells what is printed',
      claims: [ld, tag, printed],
      at: '2026-11-20T08:15:30+07:00',
      doubts: [DOUBT],
    },
    {
      name: 'is believed where no tag does, and doubted',
      claims: [ld, printed],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [DOUBT],
    },
    {
      name: 'is believed where a tag tells a third time',
      claims: [ld, told('2026-11-20T12:00:00+07:00', 'article:published_time'), printed],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [DOUBT],
    },
    {
      name: 'is believed where what is printed is the change',
      claims: [ld, tag, told('2026-11-20T08:15:30+07:00', 'JSON-LD', 'modified'), printed],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [],
    },
    {
      name: 'is believed where its own time is printed as well',
      claims: [ld, tag, claim('20/11/2026 01:15'), printed],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [],
    },
    {
      name: 'is believed where only a day is printed',
      claims: [ld, tag, claim('20/11/2026')],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [],
    },
    {
      name: 'is believed where the source’s zone is not known',
      claims: [ld, tag, printed],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [],
      timezone: 'UTC',
    },
    {
      name: 'is not off by an hour of daylight saving',
      claims: [ld, told('2026-11-20T02:15:00+07:00', 'article:published_time'), claim('20/11/2026 02:15')],
      at: '2026-11-20T01:15:00+07:00',
      doubts: [],
    },
    {
      name: 'is not off where the same hands are called another zone’s',
      claims: [told('2026-11-20T08:15:00+00:00', 'JSON-LD'), printed],
      at: '2026-11-20T08:15+07:00',
      doubts: [],
    },
  ])('$name', ({ claims, at, doubts, timezone }) => {
    const dates = judgeDates(claims, { ...bounds, ...(timezone === undefined ? {} : { timezone }) })
    expect(dates.published?.at).toBe(at)
    expect(dates.doubts).toEqual(doubts)
  })
})
