import { CITY_ZONES } from '../locale/city-zones.ts'
import { withoutMarks } from '../locale/plain-letters.ts'
import { nearestWord } from './nearest.ts'

/**
 * The time zone that an editor most likely means: that of a city named, be it in its zone's own name or not; else the
 * one spelled nearest to it. Null where none is near.
 */
export function nearestTimeZone(written: string): string | null {
  const zones = [...COMMON_NAMES, ...Intl.supportedValuesOf('timeZone')]
  const city = cityOf(written)
  const known = CITY_ZONES.find(({ cities }) => cities.includes(city))
  if (known !== undefined) return known.timezone
  const named = zones.find((zone) => cityOf(zone) === city)
  return named ?? nearestWord(withoutMarks(written), zones) ?? zoneSpelledLike(city, zones)
}

function zoneSpelledLike(city: string, zones: readonly string[]): string | null {
  const byCity = new Map([
    ...CITY_ZONES.flatMap(({ cities, timezone }) => cities.map((name) => [name, timezone] as const)),
    ...zones.map((zone) => [cityOf(zone), zone] as const),
  ])
  return byCity.get(nearestWord(city, [...byCity.keys()]) ?? '') ?? null
}

/** "Asia/Ho_Chi_Minh" → "ho chi minh", "Hà Nội" → "ha noi". */
function cityOf(written: string): string {
  const last = written.slice(written.lastIndexOf('/') + 1)
  return withoutMarks(last)
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
}

/** Names in daily use that Intl lists only under their older ones. */
const COMMON_NAMES = ['Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Europe/Kyiv']
