import { expect, test } from 'vitest'
import { CITY_ZONES } from '../../src/locale/city-zones.ts'
import { withoutMarks } from '../../src/locale/plain-letters.ts'

test.each(CITY_ZONES)('$timezone is a time zone, and its cities are written plainly', ({ timezone, cities }) => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: timezone })).not.toThrow()
  expect(cities.map(withoutMarks)).toEqual(cities)
})

test('each city and each zone stands once', () => {
  const cities = CITY_ZONES.flatMap((row) => row.cities)
  const zones = CITY_ZONES.map((row) => row.timezone)
  expect([new Set(cities).size, new Set(zones).size]).toEqual([cities.length, zones.length])
})
