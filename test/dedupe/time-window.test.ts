import { expect, test } from 'vitest'
import { hoursApart } from '../../src/dedupe/time-window.ts'

test.each([
  { name: 'two instants', a: '2026-11-20T07:00:00+07:00', b: '2026-11-20T03:30:00Z', hours: 3.5 },
  { name: 'an instant within a day', a: '2026-11-20', b: '2026-11-19T18:00:00Z', hours: 0 },
  { name: 'a day that ended', a: '2026-11-20', b: '2026-11-22T12:00:00Z', hours: 24 },
  { name: 'two days', a: '2026-11-01', b: '2026-11-11', hours: 190 },
  { name: 'a missing one', a: null, b: '2026-11-11', hours: null },
  { name: 'an unreadable one', a: 'hôm qua', b: '2026-11-11', hours: null },
])('hoursApart reads $name', ({ a, b, hours }) => {
  expect(hoursApart(a, b)).toBe(hours)
  expect(hoursApart(b, a)).toBe(hours)
})
