import { hourOfTwentyFour } from './dates-halves.ts'
import { type DateContext, isRealDay, type ReadDate, readDateOf, type TimeOfDay, wallClockAt } from './dates-moment.ts'

/**
 * What "3 phút trước" or "hôm qua, 07:30" means, counted from `now`; null without `now`, or where the text says no such
 * thing. Seconds, minutes and hours give a minute, days and weeks a day: papers round down.
 */
export function readRelative(text: string, at: DateContext): ReadDate | null {
  const now = millisecondsOf(at.now)
  if (now === null) return null
  if (JUST_NOW.test(text)) return minutesBefore(now, 0, false, at.timezone)
  return readAgo(text, now, at.timezone) ?? readNamedDay(text, now, at.timezone)
}

/** An instant that is none counts as not given. */
function millisecondsOf(instant: string | undefined): number | null {
  if (instant === undefined) return null
  try {
    return Temporal.Instant.from(instant).epochMilliseconds
  } catch {
    return null
  }
}

/** The whole text, in any language of the table. */
const JUST_NOW =
  /^(?:vừa xong|vừa mới đăng|mới đăng|just now|moments ago|gerade eben|à l[’']instant|ahora mismo|agora mesmo|proprio ora|zojuist|przed chwilą|baru saja|अभी अभी|الآن|เมื่อสักครู่|たった今|刚刚|剛剛|방금|только что)$/iu

const UNIT_MINUTES: Readonly<Record<string, number>> = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080 }
const START = '(?<![\\p{L}\\p{M}\\d])'
const END = '(?![\\p{L}\\p{M}])'

function readAgo(text: string, now: number, timezone: string | undefined): ReadDate | null {
  for (const { pattern } of compiled()) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const unit = Object.keys(UNIT_MINUTES).find((name) => groups[name] !== undefined) ?? 'minute'
    const count = Number(groups['count'] ?? 1)
    const minutes = (Number.isNaN(count) ? 1 : count) * (UNIT_MINUTES[unit] ?? 1)
    return minutesBefore(now, minutes, unit === 'day' || unit === 'week', timezone)
  }
  return null
}

function minutesBefore(now: number, minutes: number, dayOnly: boolean, timezone: string | undefined): ReadDate | null {
  const { hour, minute, ...day } = wallClockAt(now - minutes * 60_000, timezone)
  if (!isRealDay(day)) return null
  return readDateOf(day, dayOnly ? null : { hour, minute, second: null, zone: null }, timezone)
}

function readNamedDay(text: string, now: number, timezone: string | undefined): ReadDate | null {
  const named = compiled().find((words) => words.today.test(text) || words.yesterday.test(text))
  if (named === undefined) return null
  const back = named.yesterday.test(text) ? 1440 : 0
  const { hour: _hour, minute: _minute, ...day } = wallClockAt(now - back * 60_000, timezone)
  return readDateOf(day, clockIn(text), timezone)
}

function clockIn(text: string): TimeOfDay | null {
  const match = /(?<!\d)(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})(?!\d)\s?(sa|ch|am|pm)?/iu.exec(text)
  if (match === null) return null
  const hour = hourOfTwentyFour(Number(match[1]), match[3])
  return hour > 24 || Number(match[2]) > 59 ? null : { hour, minute: Number(match[2]), second: null, zone: null }
}

interface CompiledWords {
  readonly pattern: RegExp
  readonly today: RegExp
  readonly yesterday: RegExp
}

const COMPILED: CompiledWords[] = []

/** Built at the first relative date: most feeds have none. */
function compiled(): readonly CompiledWords[] {
  if (COMPILED.length > 0) return COMPILED
  for (const words of RELATIVE_WORDS) {
    COMPILED.push({
      pattern: new RegExp(`${START}(?:${words.ago})${END}`, 'iu'),
      today: new RegExp(`${START}(?:${words.today})${END}`, 'iu'),
      yesterday: new RegExp(`${START}(?:${words.yesterday})${END}`, 'iu'),
    })
  }
  return COMPILED
}

/** How "3 minutes ago" and "yesterday" are said. `ago` holds one group for the count and one for each unit. */
export interface RelativeWords {
  readonly language: string
  readonly example: string
  /** What the example means, in minutes before now. */
  readonly minutes: number
  /** Groups: `count`, and one of `second`, `minute`, `hour`, `day`, `week`. */
  readonly ago: string
  readonly today: string
  readonly yesterday: string
}

export const RELATIVE_WORDS: readonly RelativeWords[] = [
  {
    language: 'vi',
    example: '3 phút trước',
    minutes: 3,
    ago: '(?:cách đây )?(?<count>\\d+|một) ?(?:(?<second>giây)|(?<minute>phút)|(?<hour>giờ|tiếng)|(?<day>ngày)|(?<week>tuần)) trước',
    today: 'hôm nay|sáng nay|chiều nay|tối nay|trưa nay',
    yesterday: 'hôm qua|tối qua|đêm qua',
  },
  {
    language: 'en',
    example: '2 hours ago',
    minutes: 120,
    ago: '(?<count>\\d+|an?) ?(?:(?<second>seconds?|secs?|s)|(?<minute>minutes?|mins?|m)|(?<hour>hours?|hrs?|h)|(?<day>days?|d)|(?<week>weeks?|w)) ago',
    today: 'today',
    yesterday: 'yesterday',
  },
  {
    language: 'de',
    example: 'vor 5 Minuten',
    minutes: 5,
    ago: 'vor (?<count>\\d+|einer|einem) ?(?:(?<second>sekunden?|sek\\.?)|(?<minute>minuten?|min\\.?)|(?<hour>stunden?|std\\.?)|(?<day>tag(?:en?)?)|(?<week>wochen?))',
    today: 'heute',
    yesterday: 'gestern',
  },
  {
    language: 'fr',
    example: 'il y a 10 minutes',
    minutes: 10,
    ago: 'il y a (?<count>\\d+|une?) ?(?:(?<second>secondes?|s)|(?<minute>minutes?|min|mn)|(?<hour>heures?|h)|(?<day>jours?|j)|(?<week>semaines?))',
    today: "aujourd['’]hui",
    yesterday: 'hier',
  },
  {
    language: 'es',
    example: 'hace 3 horas',
    minutes: 180,
    ago: 'hace (?<count>\\d+|una?) ?(?:(?<second>segundos?|s)|(?<minute>minutos?|min)|(?<hour>horas?|h)|(?<day>días?|d)|(?<week>semanas?))',
    today: 'hoy',
    yesterday: 'ayer',
  },
  {
    language: 'pt',
    example: 'há 2 horas',
    minutes: 120,
    ago: 'h[áa] (?<count>\\d+|uma?) ?(?:(?<second>segundos?)|(?<minute>minutos?|min)|(?<hour>horas?|h)|(?<day>dias?)|(?<week>semanas?))',
    today: 'hoje',
    yesterday: 'ontem',
  },
  {
    language: 'it',
    example: '4 ore fa',
    minutes: 240,
    ago: '(?<count>\\d+|un[oa]?) ?(?:(?<second>second[oi])|(?<minute>minut[oi]|min)|(?<hour>or[ae])|(?<day>giorn[oi])|(?<week>settiman[ae])) fa',
    today: 'oggi',
    yesterday: 'ieri',
  },
  {
    language: 'nl',
    example: '6 minuten geleden',
    minutes: 6,
    ago: '(?<count>\\d+|een) ?(?:(?<second>seconden?)|(?<minute>minuut|minuten|min\\.?)|(?<hour>uur|uren)|(?<day>dag(?:en)?)|(?<week>weken|week)) geleden',
    today: 'vandaag',
    yesterday: 'gisteren',
  },
  {
    language: 'pl',
    example: '2 godziny temu',
    minutes: 120,
    ago: '(?<count>\\d+) ?(?:(?<second>sekund[ayę]?|sek\\.?)|(?<minute>minut[ayę]?|min\\.?)|(?<hour>godzin[ayę]?|godz\\.?)|(?<day>dzień|dni)|(?<week>tydzień|tygodni[ea]?)) temu',
    today: 'dzisiaj|dziś',
    yesterday: 'wczoraj',
  },
  {
    language: 'id',
    example: '15 menit yang lalu',
    minutes: 15,
    ago: '(?<count>\\d+|se) ?(?:(?<second>detik)|(?<minute>menit)|(?<hour>jam)|(?<day>hari)|(?<week>minggu))(?: yang)? lalu',
    today: 'hari ini',
    yesterday: 'kemarin',
  },
  {
    language: 'hi',
    example: '5 घंटे पहले',
    minutes: 300,
    ago: '(?<count>\\d+|एक) ?(?:(?<second>सेकंड|सेकेंड)|(?<minute>मिनट)|(?<hour>घंटे|घंटा|घण्टे)|(?<day>दिन)|(?<week>सप्ताह|हफ्ते)) (?:पहले|पूर्व)',
    today: 'आज',
    yesterday: 'बीता कल',
  },
  {
    language: 'ar',
    example: 'منذ 3 دقائق',
    minutes: 3,
    ago: '(?:منذ|قبل) (?<count>\\d+) ?(?:(?<second>ثانية|ثوان|ثواني)|(?<minute>دقائق|دقيقة)|(?<hour>ساعات|ساعة)|(?<day>أيام|يوم)|(?<week>أسابيع|أسبوع))',
    today: 'اليوم',
    yesterday: 'أمس',
  },
  {
    language: 'th',
    example: '3 นาทีที่แล้ว',
    minutes: 3,
    ago: '(?<count>\\d+) ?(?:(?<second>วินาที)|(?<minute>นาที)|(?<hour>ชั่วโมง|ชม\\.)|(?<day>วัน)|(?<week>สัปดาห์)) ?(?:ที่แล้ว|ที่ผ่านมา|ก่อน)',
    today: 'วันนี้',
    yesterday: 'เมื่อวานนี้|เมื่อวาน',
  },
  {
    language: 'ja',
    example: '3分前',
    minutes: 3,
    ago: '(?<count>\\d+) ?(?:(?<second>秒)|(?<minute>分)|(?<hour>時間)|(?<day>日)|(?<week>週間))前',
    today: '今日|本日',
    yesterday: '昨日',
  },
  {
    language: 'zh',
    example: '2小时前',
    minutes: 120,
    ago: '(?<count>\\d+) ?(?:(?<second>秒钟?|秒鐘)|(?<minute>分钟|分鐘)|(?<hour>个?小时|個?小時)|(?<day>天)|(?<week>周|週|星期))(?:之?前)',
    today: '今天',
    yesterday: '昨天',
  },
  {
    language: 'ko',
    example: '3분 전',
    minutes: 3,
    ago: '(?<count>\\d+) ?(?:(?<second>초)|(?<minute>분)|(?<hour>시간)|(?<day>일)|(?<week>주)) ?전',
    today: '오늘',
    yesterday: '어제',
  },
  {
    language: 'ru',
    example: '5 минут назад',
    minutes: 5,
    ago: '(?<count>\\d+) ?(?:(?<second>секунд[уы]?|сек\\.?)|(?<minute>минут[уы]?|мин\\.?)|(?<hour>час(?:а|ов)?|ч\\.?)|(?<day>день|дня|дней)|(?<week>недел[юиь])) назад',
    today: 'сегодня',
    yesterday: 'вчера',
  },
]
