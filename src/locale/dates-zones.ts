/** Minutes east of Greenwich for the zone names that feeds print. RFC 822 section 5.1, and what papers write. */
export const ZONE_MINUTES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  eat: 180,
  cat: 120,
  wat: 60,
  gst: 240,
  trt: 180,
  pkt: 300,
  ist: 330,
  ict: 420,
  wib: 420,
  wita: 480,
  sgt: 480,
  hkt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  wit: 540,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  brt: -180,
  art: -180,
  clt: -240,
  ast: -240,
  cot: -300,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
}

/** What stands on a wall clock and calendar, without a zone. Month from 1. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Names of a place's time, whatever the season, with a zone of that place. In lower case. */
const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  'e.t.': 'America/New_York',
  eastern: 'America/New_York',
  'eastern time': 'America/New_York',
  ct: 'America/Chicago',
  'c.t.': 'America/Chicago',
  'central time': 'America/Chicago',
  mt: 'America/Denver',
  'm.t.': 'America/Denver',
  'mountain time': 'America/Denver',
  pt: 'America/Los_Angeles',
  'p.t.': 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  мск: 'Europe/Moscow',
  'по мск': 'Europe/Moscow',
  'по московскому времени': 'Europe/Moscow',
  'giờ việt nam': 'Asia/Ho_Chi_Minh',
  'giờ vn': 'Asia/Ho_Chi_Minh',
  'giờ hà nội': 'Asia/Ho_Chi_Minh',
}

/** Zones whose own people print a name that means another, commoner zone elsewhere; beside them ZONE_MINUTES has the commonest. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  bst: ['Asia/Dhaka'],
  cst: [
    'Asia/Shanghai',
    'Asia/Taipei',
    'Asia/Macau',
    'Asia/Chongqing',
    'America/Havana',
    'Australia/Adelaide',
    'Australia/Darwin',
  ],
  ist: ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Europe/Dublin'],
  ast: ['Asia/Riyadh', 'Asia/Kuwait', 'Asia/Baghdad', 'Asia/Qatar', 'Asia/Bahrain', 'Asia/Aden'],
  est: [
    'Australia/Sydney',
    'Australia/Melbourne',
    'Australia/Brisbane',
    'Australia/Hobart',
    'Australia/Canberra',
    'Australia/Lindeman',
  ],
}

/** Whether a zone's name, in lower case, means another zone to some. */
export function isSharedZone(name: string): boolean {
  return SHARED[name] !== undefined
}

/** Every name of a zone, in lower case. */
export const ZONE_NAMES: readonly string[] = [...Object.keys(ZONE_MINUTES), ...Object.keys(PLACES)]

/**
 * Minutes east of Greenwich that a printed zone means at a wall-clock time, or null where it means none. A name that
 * several lands have is that of `timezone`, the source's own, where people there print it.
 */
export function printedMinutesAt(printed: string, timezone: string, at: WallClock): number | null {
  const name = printed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (SHARED[name]?.includes(timezone) === true) return offsetMinutesAt(timezone, at)
  const place = PLACES[name]
  return place === undefined ? zoneMinutes(printed) : offsetMinutesAt(place, at)
}

/** Minutes east of Greenwich that a printed zone means ("+0700", "GMT+7", "ICT"), or null where it means none. */
export function zoneMinutes(printed: string): number | null {
  const zone = printed.trim().toLowerCase().replace(/\s+/g, '')
  const offset = /^(?:gmt|utc|ut|z)?([+\-−])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (offset === null) return ZONE_MINUTES[zone] ?? null
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  if (minutes > 15 * 60) return null
  return offset[1] === '+' ? minutes : -minutes
}

/**
 * Minutes east of Greenwich that a place keeps at a wall-clock time. `timezone` is an IANA name or an offset such as
 * "+07:00"; one that nobody knows counts as UTC. A time that daylight saving skips or repeats takes the earlier offset.
 */
export function offsetMinutesAt(timezone: string, at: WallClock): number {
  const fixed = FIXED_MINUTES[timezone] ?? zoneMinutes(timezone)
  if (fixed !== null) return fixed
  try {
    const zoned = Temporal.PlainDateTime.from({ ...at, second: Math.min(at.second, 59) }).toZonedDateTime(timezone)
    return zoned.offsetNanoseconds / 60e9
  } catch {
    return 0
  }
}

/** Zones without daylight saving since 1976, so that the commonest need no look-up. */
const FIXED_MINUTES: Readonly<Record<string, number>> = {
  UTC: 0,
  'Etc/UTC': 0,
  'Asia/Ho_Chi_Minh': 420,
  'Asia/Saigon': 420,
  'Asia/Bangkok': 420,
}
