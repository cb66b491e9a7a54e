import { DAY_HALVES } from './dates-halves.ts'
import { DATE_WORDS } from './dates-words.ts'
import { WRITTEN_ZONES } from './dates-written-zones.ts'
import { ZONE_NAMES } from './dates-zones.ts'

/**
 * One way of writing a day. Its pattern has named groups: `year` (or `short`, two digits), `month` or `name`, `day`;
 * or `first` and `second` where the order of day and month is a custom; `era`; and where the time stands inside the
 * day (asctime), `hour`, `minute`, `seconds`, `zone`. Rows stand in the order in which they are believed.
 */
export interface DayFormat {
  readonly name: string
  readonly example: string
  /** The ISO day that the example is. */
  readonly reads: string
  readonly pattern: RegExp
  /** Believed only where the text is a date and little else: in running text it is too often something else. */
  readonly alone?: true
}

/** One way of writing a time of day, with named groups `hour`, `minute?`, `seconds?`, `before?`, `after?`, `zone?`. */
export interface TimeFormat {
  readonly name: string
  readonly example: string
  /** As HH:MM or HH:MM:SS, with the offset where the example names a zone. */
  readonly reads: string
  readonly pattern: RegExp
}

const escaped = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split('|'))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|')

const MONTHS = escaped(
  DATE_WORDS.flatMap((words) => words.months.split(', ')).map((month) => month.replaceAll('.', '\\.')),
)
const WEEKDAYS = escaped(DATE_WORDS.map((words) => words.weekdays))
const JOINERS = escaped(DATE_WORDS.map((words) => words.joiners))
const BEFORE = escaped(DAY_HALVES.filter((half) => half.before).map((half) => half.words))
const AFTER = escaped(DAY_HALVES.filter((half) => !half.before).map((half) => half.words))
const ZONES = escaped(ZONE_NAMES.filter((name) => !WRITTEN_ZONES.some((written) => written.toLowerCase() === name)))

const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])'
const MONTH = '(?<month>1[0-2]|0?[1-9])'
const YEAR = '(?<year>[12]\\d{3})(?!\\d)'
/** A time or a zone may follow a short year, a fourth number may not; two digits that minutes follow are an hour: "12.3. 20:15". */
const SHORT = '(?<short>\\d{2})(?![\\d/]|\\s?[:h]\\s?\\d|[.]\\d{2}(?!\\d))'
const NAME = `(?<name>${MONTHS})\\.?(?![\\p{L}\\p{M}])`
/** The month's other Arabic name: "12 مارس/ آذار 2024". */
const TWICE = '(?:\\s?/\\s?[\\u0600-\\u06ff]{2,8}(?: [\\u0600-\\u06ff]{4,6})?)?'
const HOUR = '(?<hour>[01]?\\d|2[0-4])'
const MINUTE = '(?<minute>[0-5]\\d)'
const SECONDS = '(?<seconds>[0-5]\\d|60)(?:[.,]\\d{1,9})?'
const ZONE = `(?:(?:gmt|utc|ut)\\s?[+\\-−]\\s?\\d{1,2}(?::?\\d{2})?(?!\\d)|[+\\-−]\\d{2}(?::?\\d{2})?(?![\\d/.])|[+\\-−]\\d(?=[\\s)\\]]*$)|(?:${ZONES})(?![\\p{L}\\d]))`
const ZONED = `(?:\\s{0,3}[(\\[]?\\s?(?<zone>${ZONE}))?`
const HALF = `(?:\\s{0,2}(?<after>${AFTER})(?![\\p{L}\\p{M}]))?`
const START = '(?<![\\p{L}\\d])'
const NO_DIGIT = '(?<!\\d)'
const GAP = '[\\s.,/\\-–]{0,4}'

const row = (name: string, example: string, reads: string, pattern: string, alone?: true): DayFormat => ({
  name,
  example,
  reads,
  pattern: new RegExp(pattern, 'giu'),
  ...(alone ? { alone } : {}),
})

/** To add a way of writing, add a row: the tests read `example`. */
export const DAY_FORMATS: readonly DayFormat[] = [
  row(
    'ISO 8601',
    '2011-04-28T07:30:00+07:00',
    '2011-04-28',
    `(?<![\\d.\\-/])(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d|-\\d)`,
  ),
  row(
    'ISO 8601 without dashes',
    '20110428T073000Z',
    '2011-04-28',
    `(?<!\\d)(?<year>\\d{4})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\\d|3[01])(?:T?(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?<seconds>[0-5]\\d)?(?<zone>z|[+\\-]\\d{4})?)?(?!\\d)`,
    true,
  ),
  row(
    'year first',
    '2011/4/28',
    '2011-04-28',
    `(?<![\\d.\\-/])${YEAR}\\s?(?<sep>[/.])\\s?${MONTH}\\s?\\k<sep>\\s?${DAY}(?!\\d|[/.\\-]\\d)`,
  ),
  row(
    'Vietnamese in words',
    'Ngày 28 tháng 4 năm 2011',
    '2011-04-28',
    `${NO_DIGIT}${DAY}\\s?[/.-]?\\s?(?:tháng|thang|thg|th)\\.?\\s?${MONTH}(?!\\d)\\s?[,.\\-/]?\\s?(?:năm|nam)?\\s?${YEAR}`,
  ),
  row(
    'Vietnamese, the month first',
    'Tháng 4 28, 2011',
    '2011-04-28',
    `${START}(?:tháng|thg|th)\\.?\\s?${MONTH}(?!\\d)\\s{1,2}${DAY}(?!\\d),?\\s{1,2}${YEAR}`,
  ),
  row(
    'Chinese and Japanese',
    '2011年4月28日',
    '2011-04-28',
    `${NO_DIGIT}${YEAR}\\s?年\\s?${MONTH}\\s?月\\s?${DAY}\\s?[日号號]?`,
  ),
  row(
    'Japanese era',
    '令和6年7月23日',
    '2024-07-23',
    `(?<era>令和|平成|昭和|大正|民國|民国)\\s?(?<short>\\d{1,3}|元)\\s?年\\s?${MONTH}\\s?月\\s?${DAY}\\s?日`,
  ),
  row('Korean', '2011년 4월 28일', '2011-04-28', `${NO_DIGIT}${YEAR}\\s?년\\s?${MONTH}\\s?월\\s?${DAY}\\s?일`),
  row(
    'asctime',
    'Thu Apr 28 07:30:00 ICT 2011',
    '2011-04-28',
    `${START}${NAME}\\s{1,3}${DAY},?\\s{1,3}${HOUR}:${MINUTE}(?::${SECONDS})?\\s{1,3}(?:(?<zone>${ZONE})\\s{1,3})?${YEAR}`,
  ),
  row(
    'day, month in words, year',
    '28 de abril de 2011',
    '2011-04-28',
    `${NO_DIGIT}${DAY}(?:st|nd|rd|th|er|ro|º|°|ª|-го)?${GAP}(?:de |of |d['’]|ב)?\\s?${NAME}${TWICE}${GAP}(?:de |del |năm |พ\\.ศ\\. ?)?${YEAR}`,
  ),
  row(
    'day, month in words, short year',
    '28-Apr-11',
    '2011-04-28',
    `${NO_DIGIT}${DAY}(?:st|nd|rd|th)?${GAP}${NAME}${GAP}['’]?${SHORT}`,
    true,
  ),
  row(
    'month in words, day, year',
    'April 28th, 2011',
    '2011-04-28',
    `${START}${NAME}\\s{0,3}${DAY}(?:st|nd|rd|th)?(?!\\d)${GAP}\\s{0,2}${YEAR}`,
  ),
  row(
    'month in words, day, short year',
    'Apr 28, 11',
    '2011-04-28',
    `${START}${NAME}\\s{1,3}${DAY}(?:st|nd|rd|th)?,?\\s{1,3}${SHORT}(?!:)`,
    true,
  ),
  row(
    'year, month in words, day',
    '2004. július 13',
    '2004-07-13',
    `${NO_DIGIT}${YEAR}(?:\\s?m\\.)?${GAP}${NAME}${GAP}${DAY}(?!\\d)`,
  ),
  row('Latvian', '2011. gada 28. aprīlis', '2011-04-28', `${NO_DIGIT}${YEAR}\\.?\\s?gada\\s${DAY}\\.?\\s${NAME}`),
  row(
    'numbers, by custom',
    '28/04/2011',
    '2011-04-28',
    `(?<![\\d.\\-/])(?<first>\\d{1,2})\\s?(?<sep>[/.\\-–·])\\s?(?<second>\\d{1,2})\\s?\\k<sep>\\s?${YEAR}`,
  ),
  row(
    'numbers between bars, by custom',
    '28 | 04 | 2011',
    '2011-04-28',
    `(?<![\\d|]\\s?)(?<first>\\d{1,2})\\s?(?<sep>[|])\\s?(?<second>\\d{1,2})\\s?\\k<sep>\\s?${YEAR}`,
    true,
  ),
  row(
    'numbers, by custom, from one day to another',
    '21-22/6/2010',
    '2010-06-22',
    `(?<![\\d.\\-/])\\d{1,2}\\s?[-–]\\s?(?<first>\\d{1,2})\\s?(?<sep>[/.])\\s?(?<second>\\d{1,2})\\s?\\k<sep>\\s?${YEAR}`,
  ),
  row(
    'numbers, by custom, short year',
    '28/04/11',
    '2011-04-28',
    `(?<![\\d.\\-/:])(?<first>\\d{1,2})\\s?(?<sep>[/.\\-–·])\\s?(?<second>\\d{1,2})\\s?\\k<sep>\\s?${SHORT}`,
    true,
  ),
]

const time = (name: string, example: string, reads: string, pattern: string): TimeFormat => ({
  name,
  example,
  reads,
  pattern: new RegExp(pattern, 'giu'),
})

/** Rows stand in the order in which they are believed. */
export const TIME_FORMATS: readonly TimeFormat[] = [
  time(
    'colon',
    '07:30:15',
    '07:30:15',
    `(?:(?<before>${BEFORE})\\s?)?${NO_DIGIT}(?<!\\d[.,:])${HOUR}\\s?:\\s?${MINUTE}(?:\\s?:\\s?${SECONDS})?(?!\\d)['’′]?${HALF}(?:\\s?(?:Uhr|uur|น\\.|hod\\.?|hrs?|horas|hs|h)(?![\\p{L}\\p{M}]))?${ZONED}`,
  ),
  time(
    'h',
    '18h30',
    '18:30',
    `${NO_DIGIT}${HOUR}\\s?(?:h|giờ|g|u)\\s?${MINUTE}(?:['’′]|\\s?(?:phút|ph|p|m|min)\\.?(?!\\p{L}))?(?:\\s?${SECONDS}\\s?(?:giây|s))?(?!\\d)${HALF}${ZONED}`,
  ),
  time(
    'Chinese and Japanese',
    '下午3时15分',
    '15:15',
    `(?:(?<before>${BEFORE})\\s?)?${NO_DIGIT}${HOUR}\\s?[时時点點](?:\\s?(?:${MINUTE}|(?<minutes>\\d))\\s?分)?(?:\\s?${SECONDS}\\s?秒)?`,
  ),
  time(
    'Korean',
    '오후 3시 15분',
    '15:15',
    `(?:(?<before>${BEFORE})\\s?)?${NO_DIGIT}${HOUR}\\s?시(?:\\s?(?:${MINUTE}|(?<minutes>\\d))\\s?분)?`,
  ),
  time('German dot', '17.05 Uhr', '17:05', `${NO_DIGIT}(?<!\\d[.,])${HOUR}\\.${MINUTE}\\s?(?:Uhr|uur|น\\.)${ZONED}`),
  time(
    'dot after a word',
    'pukul 08.15 WIB',
    '08:15+07:00',
    `${START}(?:pukul|jam|pk\\.|ore|alle|om|kl\\.?|klo|godz\\.|o|v|ve)\\s${HOUR}\\.${MINUTE}(?!\\d)${HALF}${ZONED}`,
  ),
  time(
    'dot before a half of the day',
    '10.34PM IST',
    '22:34+05:30',
    `${NO_DIGIT}(?<!\\d[.,])${HOUR}\\.${MINUTE}\\s?(?<after>am|pm|a\\.m\\.|p\\.m\\.)(?![\\p{L}\\p{M}])${ZONED}`,
  ),
  time(
    'dot before a zone',
    '08.15 WIB',
    '08:15+07:00',
    `${NO_DIGIT}(?<!\\d[.,])${HOUR}\\.${MINUTE}\\s(?<zone>wib|wita|wit)(?![\\p{L}])`,
  ),
  time(
    'whole hour',
    '7 giờ sáng',
    '07:00',
    `${NO_DIGIT}(?<!\\d[.,:])${HOUR}\\s?(?:giờ|Uhr|h)(?![\\p{L}\\d])${HALF}${ZONED}`,
  ),
  time(
    'whole hour of twelve',
    '7 pm',
    '19:00',
    `${NO_DIGIT}(?<!\\d[.,:])${HOUR}\\s?(?<after>am|pm|a\\.m\\.|p\\.m\\.)(?![\\p{L}])${ZONED}`,
  ),
]

/** All that may stand between a day and its time: separators, weekdays, and the words that join them. Sticky. */
export const BETWEEN = new RegExp(
  `^(?:[\\s,;|·•–—（）、，\\-()\\[\\]:.@/\\u200e\\u200f]|T(?=\\d|$)|(?:${WEEKDAYS})(?![\\p{L}\\p{M}])|(?:${JOINERS})(?![\\p{L}\\p{M}]))*$`,
  'iu',
)

/** A month's number, from 1, by its name in lower case; the language asked for is looked in first. */
export function monthNumber(name: string, language: string | undefined): number | null {
  const bare = name.toLowerCase()
  const own = language === undefined ? undefined : MONTH_NUMBERS.get(`${language.slice(0, 2).toLowerCase()}:${bare}`)
  return own ?? MONTH_NUMBERS.get(bare) ?? null
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = monthTable()

function monthTable(): Map<string, number> {
  const table = new Map<string, number>()
  for (const { language, months } of DATE_WORDS) {
    for (const [index, names] of months.split(', ').entries()) {
      for (const name of names.split('|')) {
        table.set(`${language}:${name}`, index + 1)
        if (!table.has(name)) table.set(name, index + 1)
      }
    }
  }
  return table
}
