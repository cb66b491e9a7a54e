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

const told = (text: string, more: Partial<DateClaim> = {}) =>
  claim(text, { basis: 'metadata', place: 'told', says: 'published', ...more })
const feed = (text: string) => readDate(text, {})

interface Row {
  readonly name: string
  readonly claims: readonly DateClaim[]
  readonly bounds?: Partial<DateBounds>
  readonly at: string | null
  readonly basis?: string
}

function expectDate({ claims, bounds: more, at }: Row): void {
  expect(judgeDates(claims, { ...bounds, ...more }).published?.at ?? null).toBe(at)
}

describe('the date of publication', () => {
  test.each<Row>([
    { name: 'is unknown where nothing tells it', claims: [], at: null },
    { name: 'is never the day of the fetch', claims: [], bounds: { fetchedAt: '2024-07-23T03:00:00Z' }, at: null },
    {
      name: 'is what metadata says',
      claims: [told('2011-04-29T08:00:00+07:00'), claim('30/04/2011')],
      at: '2011-04-29T08:00:00+07:00',
      basis: 'metadata',
    },
    {
      name: 'is what the page prints where metadata says nothing',
      claims: [claim('29/04/2011 08:00')],
      at: '2011-04-29T08:00+07:00',
      basis: 'page',
    },
    { name: 'keeps a day a day', claims: [claim('29/04/2011')], at: '2011-04-29', basis: 'page' },
    {
      name: 'takes the time of the same day from elsewhere',
      claims: [told('2011-04-29'), claim('29/04/2011 08:00')],
      at: '2011-04-29T08:00+07:00',
      basis: 'page',
    },
    {
      name: 'is the paper’s own hour, where metadata that says Greenwich’s would be ahead of the fetch',
      claims: [told('2011-04-29T08:15:00Z')],
      bounds: { fetchedAt: '2011-04-29T02:00:00Z' },
      at: '2011-04-29T08:15:00+07:00',
    },
    {
      name: 'is what metadata says where it lies behind',
      claims: [told('2011-04-29T01:15:00Z')],
      bounds: { fetchedAt: '2011-04-29T02:00:00Z' },
      at: '2011-04-29T01:15:00+00:00',
    },
    {
      name: 'is no hour of the paper’s that would be ahead as well',
      claims: [told('2011-04-29T23:30:00Z')],
      bounds: { fetchedAt: '2011-04-29T02:00:00Z' },
      at: '2011-04-29T23:30:00+00:00',
    },
    {
      name: 'is as printed, where metadata tells the same hands of the clock as Greenwich’s',
      claims: [told('2011-04-29T08:15:00Z'), claim('29/04/2011 08:15')],
      bounds: { fetchedAt: '2011-05-20T02:00:00Z' },
      at: '2011-04-29T08:15+07:00',
    },
    {
      name: 'is what metadata says, where the page prints that moment as its own',
      claims: [told('2011-04-29T01:15:00Z'), claim('29/04/2011 08:15')],
      bounds: { fetchedAt: '2011-05-20T02:00:00Z' },
      at: '2011-04-29T01:15:00+00:00',
    },
    {
      name: 'is the labelled one of two lines',
      claims: [claim('30/04/2011'), claim('29/04/2011', { says: 'published' })],
      at: '2011-04-29',
    },
    {
      name: 'is the feed’s before what stands above the headline',
      claims: [claim('30/04/2011', { place: 'before' })],
      bounds: { feed: feed('2011-04-29T01:00:00Z') },
      at: '2011-04-29T01:00:00+00:00',
      basis: 'feed',
    },
    {
      name: 'is the address’s day where nothing better is known',
      claims: [],
      bounds: { url: 'https://bao.example/2011/04/29/x.html' },
      at: '2011-04-29',
      basis: 'url',
    },
    {
      name: 'is not the address’s day where the headline names it',
      claims: [],
      bounds: { url: 'https://bao.example/thoi-tiet-ngay-16-11-2026.html', headlines: ['Thời tiết ngày 16/11/2026'] },
      at: null,
    },
    {
      name: 'is the dateline’s day where nothing better is known',
      claims: [],
      bounds: { datelineDay: '2011-04-28' },
      at: '2011-04-28',
      basis: 'dateline',
    },
    {
      name: 'is a date of change where there is no other',
      claims: [told('2011-04-29', { says: 'modified' })],
      at: '2011-04-29',
      basis: 'metadata',
    },
    {
      name: 'is what the editor’s layout says',
      claims: [told('2011-04-30')],
      bounds: { directed: feed('2011-04-29') },
      at: '2011-04-29',
      basis: 'page',
    },
  ])('$name', ({ claims, bounds: more, at, basis }) => {
    const { published } = judgeDates(claims, { ...bounds, ...more })
    expect(published?.at ?? null).toBe(at)
    if (basis !== undefined) expect(published?.basis).toBe(basis)
  })
})

describe('a clock', () => {
  const today = '2024-07-23T03:00:00Z'
  test.each<Row>([
    {
      name: 'is today’s date beside an older dateline',
      claims: [claim('Thứ ba, 23/07/2024')],
      bounds: { fetchedAt: today, datelineDay: '2011-04-28' },
      at: '2011-04-28',
    },
    {
      name: 'is any date far behind the dateline, whatever the weekday',
      claims: [claim('Thứ sáu, 23/08/2019')],
      bounds: { datelineDay: '2011-04-28' },
      at: '2011-04-28',
    },
    {
      name: 'is a date before the dateline',
      claims: [claim('20/04/2011')],
      bounds: { datelineDay: '2011-04-28' },
      at: '2011-04-28',
    },
    {
      name: 'is today’s bare day beside the dateline of today',
      claims: [claim('28/04/2011')],
      bounds: { fetchedAt: '2011-04-28T05:00:00Z', datelineDay: '2011-04-28' },
      at: '2011-04-28',
    },
    {
      name: 'may be the day after the dateline, where that is the day of the fetch: nothing is told then',
      claims: [claim('29/04/2011')],
      bounds: { fetchedAt: '2011-04-29T05:00:00Z', datelineDay: '2011-04-28' },
      at: null,
    },
    { name: 'is what an element called clock shows', claims: [claim('22/07/2024', { clock: true })], at: null },
    {
      name: 'is today’s date beside an older date of the feed',
      claims: [claim('23/07/2024')],
      bounds: { fetchedAt: today, feed: feed('2011-04-29T01:00:00Z') },
      at: '2011-04-29T01:00:00+00:00',
    },
    {
      name: 'is metadata of today beside an older printed date',
      claims: [told('2024-07-23T10:00:00+07:00'), claim('29/04/2011 08:00', { says: 'published' })],
      bounds: { fetchedAt: today },
      at: '2011-04-29T08:00+07:00',
    },
    {
      name: 'is a date in another month than the address',
      claims: [claim('23/07/2024')],
      bounds: { url: 'https://bao.example/xa-hoi/201104/gan-300-can-bo-1a2b3c/' },
      at: null,
    },
    { name: 'is a date after the fetch', claims: [claim('29/07/2024')], bounds: { fetchedAt: today }, at: null },
    {
      name: 'is no printed minute of today without anything older',
      claims: [claim('23/07/2024 09:30')],
      bounds: { fetchedAt: today },
      at: '2024-07-23T09:30+07:00',
    },
    {
      name: 'is no metadata of today without anything older',
      claims: [told('2024-07-23T09:30:00+07:00')],
      bounds: { fetchedAt: today },
      at: '2024-07-23T09:30:00+07:00',
    },
    {
      name: 'is no printed time of today beside yesterday’s dateline',
      claims: [claim('29/04/2011 08:00')],
      bounds: { fetchedAt: '2011-04-29T05:00:00Z', datelineDay: '2011-04-28' },
      at: '2011-04-29T08:00+07:00',
    },
  ])('$name', expectDate)
})

/** Most pages are read on the day they were published. */
describe('the date of a report of today', () => {
  const fetchedAt = '2024-07-23T03:00:00Z'
  const teaser = claim('26/06/2024', { place: 'before' })
  test.each<Row>([
    {
      name: 'is what metadata says, whatever day a list above the headline prints',
      claims: [told('2024-07-23T09:58:00+07:00'), teaser],
      at: '2024-07-23T09:58:00+07:00',
    },
    {
      name: 'is what is printed by the headline, whatever day a list above it prints',
      claims: [claim('23/07/2024 09:58'), teaser],
      at: '2024-07-23T09:58+07:00',
    },
    {
      name: 'is a labelled day, whatever day a list above the headline prints',
      claims: [claim('23/07/2024', { says: 'published' }), teaser],
      at: '2024-07-23',
    },
    {
      name: 'is a minute that has passed, though the event was days before',
      claims: [told('2024-07-23T07:14:35+07:00')],
      bounds: { datelineDay: '2024-07-17' },
      at: '2024-07-23T07:14:35+07:00',
    },
    {
      name: 'is a minute that has passed, though a day stands beside it',
      claims: [claim('23/07/2024 07:14'), claim('17/07/2024')],
      at: '2024-07-23T07:14+07:00',
    },
    {
      name: 'is a minute that both metadata and the page name',
      claims: [told('2024-07-23T09:58:00+07:00'), claim('23/07/2024 09:58'), claim('17/07/2024')],
      at: '2024-07-23T09:58:00+07:00',
    },
    {
      name: 'is a minute that the feed names too, though the event was days before',
      claims: [claim('23/07/2024 09:58')],
      bounds: { datelineDay: '2024-07-17', feed: feed('2024-07-23T02:58:30Z') },
      at: '2024-07-23T09:58+07:00',
    },
    {
      name: 'is a minute that the address bears out, whatever is labelled beside it',
      claims: [told('2024-07-23T09:58:00+07:00'), claim('17/07/2024', { says: 'published' })],
      bounds: { url: 'https://bao.example/2024/07/23/x.html' },
      at: '2024-07-23T09:58:00+07:00',
    },
    {
      name: 'is a labelled day that metadata bears out',
      claims: [told('2024-07-23T09:58:00+07:00'), claim('23/07/2024', { says: 'published' }), claim('17/07/2024')],
      at: '2024-07-23T09:58:00+07:00',
    },
    {
      name: 'is not the minute of a system that made its metadata now',
      claims: [told('2024-07-23T09:58:00+07:00')],
      bounds: { datelineDay: '2024-07-17' },
      at: '2024-07-17',
    },
    {
      name: 'is not a minute of today where the feed told it days ago',
      claims: [told('2024-07-23T07:14:35+07:00')],
      bounds: { feed: feed('2024-07-17T01:00:00Z') },
      at: '2024-07-17T01:00:00+00:00',
    },
    {
      name: 'is not a minute of today under a label of long ago',
      claims: [told('2024-07-23T07:14:35+07:00'), claim('17/07/2024', { says: 'published' })],
      at: '2024-07-17',
    },
    {
      name: 'is not a minute of today where the event was years ago',
      claims: [told('2024-07-23T07:14:35+07:00')],
      bounds: { datelineDay: '2011-04-28' },
      at: '2011-04-28',
    },
    {
      name: 'is not a weak meta tag of today beside what is printed',
      claims: [told('2024-07-23T07:14:35+07:00', { from: 'date' }), claim('17/07/2024')],
      at: '2024-07-17',
    },
  ])('$name', (row) => expectDate({ ...row, bounds: { fetchedAt, ...row.bounds } }))
})

describe('the date of change', () => {
  test.each([
    { name: 'is told where it is later', says: '2011-04-30T08:00:00+07:00', modified: '2011-04-30T08:00:00+07:00' },
    { name: 'is left out where it is the same', says: '2011-04-29T08:00:00+07:00', modified: null },
    { name: 'is left out where it is earlier', says: '2011-04-20T08:00:00+07:00', modified: null },
  ])('$name', ({ says, modified }) => {
    const found = judgeDates([told('2011-04-29T08:00:00+07:00'), told(says, { says: 'modified' })], bounds)
    expect(found.modified).toBe(modified)
  })
})

describe('doubts', () => {
  test.each<{ name: string; claims: readonly DateClaim[]; more?: Partial<DateBounds>; doubt: RegExp }>([
    {
      name: 'tell of two sources that disagree',
      claims: [told('2011-04-29'), claim('05/05/2011')],
      doubt: /2011-04-29.*2011-05-05/u,
    },
    {
      name: 'tell that a day is only the dateline’s',
      claims: [],
      more: { datelineDay: '2011-04-28' },
      doubt: /dateline/u,
    },
    { name: 'tell that only a change is dated', claims: [told('2011-04-29', { says: 'modified' })], doubt: /change/u },
    {
      name: 'tell of metadata long after the dateline',
      claims: [told('2011-12-01')],
      more: { datelineDay: '2011-04-28' },
      doubt: /dateline 2011-04-28/u,
    },
  ])('$name', ({ claims, more, doubt }) => {
    expect(judgeDates(claims, { ...bounds, ...more }).doubts.join('\n')).toMatch(doubt)
  })

  test('are none where all agree', () => {
    expect(judgeDates([told('2011-04-29'), claim('29/04/2011')], bounds).doubts).toEqual([])
  })
})
