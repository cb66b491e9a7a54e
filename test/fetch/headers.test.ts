import { describe, expect, test } from 'vitest'
import { readFreshSeconds, readRetryAfter } from '../../src/fetch/headers.ts'
import { readHttpDate } from '../../src/fetch/http-date.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const headersOf = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields))

describe('an HTTP-date', () => {
  test.each([
    { name: 'IMF-fixdate', text: 'Sun, 06 Nov 1994 08:49:37 GMT' },
    { name: 'RFC 850', text: 'Sunday, 06-Nov-94 08:49:37 GMT' },
    { name: 'asctime', text: 'Sun Nov  6 08:49:37 1994' },
  ])('is read as $name', ({ text }) => {
    expect(readHttpDate(text)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37))
  })
  test('of two digits is of this century up to 69', () => {
    expect(readHttpDate('Monday, 23-Nov-26 12:00:00 GMT')).toBe(NOON)
  })
  test.each([
    '',
    '0',
    '-1',
    'soon',
    '2026-11-23T12:00:00Z',
    'Mon, 23 Nov 2026 12:00:00 +0700',
    'Mon, 23 Foo 2026 12:00:00 GMT',
    'Mon, 41 Nov 2026 12:00:00 GMT',
    'Mon, 23 Nov 2026 25:00:00 GMT',
  ])('is not: %j', (text) => expect(readHttpDate(text)).toBeNull())
})

describe('how long an answer stays fresh', () => {
  test.each([
    { name: 'max-age', fields: { 'cache-control': 'public, max-age=7200' }, seconds: 7_200 },
    { name: 'max-age in capitals and quotes', fields: { 'cache-control': 'MAX-AGE="60"' }, seconds: 60 },
    {
      name: 'max-age before Expires',
      fields: { 'cache-control': 'max-age=60', expires: 'Mon, 23 Nov 2026 14:00:00 GMT' },
      seconds: 60,
    },
    { name: 'not s-maxage, which speaks to proxies', fields: { 'cache-control': 's-maxage=7200' }, seconds: null },
    { name: 'a year, cut to a day', fields: { 'cache-control': 'max-age=31536000' }, seconds: 86_400 },
    { name: 'more than any number', fields: { 'cache-control': `max-age=${'9'.repeat(400)}` }, seconds: 86_400 },
    { name: 'Expires', fields: { expires: 'Mon, 23 Nov 2026 14:00:00 GMT' }, seconds: 7_200 },
    {
      name: "Expires by the server's own clock",
      fields: { expires: 'Mon, 23 Nov 2020 14:00:00 GMT', date: 'Mon, 23 Nov 2020 12:00:00 GMT' },
      seconds: 7_200,
    },
    { name: 'Expires in the past', fields: { expires: 'Thu, 19 Nov 1981 08:52:00 GMT' }, seconds: 0 },
    { name: 'Expires that is no date', fields: { expires: '0' }, seconds: null },
    { name: 'nothing', fields: {}, seconds: null },
  ])('$name', ({ fields, seconds }) => {
    expect(readFreshSeconds(headersOf({ ...fields }), NOON)).toBe(seconds)
  })
})

describe('Retry-After', () => {
  test.each([
    { name: 'seconds', fields: { 'retry-after': ' 120 ' }, seconds: 120 },
    { name: 'a date', fields: { 'retry-after': 'Mon, 23 Nov 2026 12:02:00 GMT' }, seconds: 120 },
    {
      name: "a date by the server's own clock",
      fields: { 'retry-after': 'Mon, 23 Nov 2020 12:02:00 GMT', date: 'Mon, 23 Nov 2020 12:00:00 GMT' },
      seconds: 120,
    },
    { name: 'a date that is over', fields: { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, seconds: 0 },
    { name: 'three thousand years', fields: { 'retry-after': '99999999999' }, seconds: 86_400 },
    { name: 'less than nothing', fields: { 'retry-after': '-5' }, seconds: null },
    { name: 'half seconds', fields: { 'retry-after': '1.5' }, seconds: null },
    { name: 'nothing', fields: {}, seconds: null },
  ])('$name', ({ fields, seconds }) => {
    expect(readRetryAfter(headersOf({ ...fields }), NOON)).toBe(seconds)
  })
})
