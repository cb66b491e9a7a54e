import { z } from 'zod'
import { nearestTimeZone } from './nearest-zone.ts'

/**
 * The kinds of value that config/ is made of. A field's message is never a sentence but what to write there, so that
 * issues.ts can say "is missing; write …" and "… will not do; write …" for each of them alike.
 */

/** A group of keys; any other key is a mistake. The message for those is the list of keys that are known. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? keys.join(' ') : `a group of keys: ${keys.join(', ')}`),
  })
}

/** A list; `each` says what one line of it holds. */
export function listOf<Item extends z.ZodType>(item: Item, each: string) {
  const expected = `a list, one "- " a line, each ${each}`
  return z.array(item, { error: expected }).meta(shown(expected))
}

/** Words without what stands blank around them, the line end of a text in a block among it. */
export function text(expected: string) {
  return z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine((words) => words === '' || VISIBLE.test(words), { error: expected })
    .meta(shown(expected))
}

/** Anything but blanks, control characters and signs that nobody sees. */
const VISIBLE = /[^\s\p{C}\p{Z}]/u

/** The same words for editors' programs, and for the reference of all keys. */
function shown(expected: string): { readonly errorMessage: string } {
  return { errorMessage: `write ${expected}` }
}

export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  const expected = `one of ${words.join(', ')}`
  return z.enum(words, { error: expected }).meta(shown(expected))
}

export function yesNo() {
  return z.boolean({ error: 'true or false' }).meta(shown('true or false'))
}

/** A whole number within bounds; `of` is its unit. */
export function count(of: string, least: number, most: number) {
  const expected = `a whole number of ${of} from ${least} to ${most}`
  return z.int({ error: expected }).min(least, { error: expected }).max(most, { error: expected }).meta(shown(expected))
}

/** A number of seconds that a minute is a multiple of: a clock that counts seconds within the minute then ticks evenly. */
export function partOfMinute() {
  const parts = Array.from({ length: 30 }, (_, at) => at + 1).filter((seconds) => 60 % seconds === 0)
  const expected = `a whole part of a minute in seconds, one of ${parts.join(', ')}`
  return z
    .int({ error: expected })
    .refine((seconds) => parts.includes(seconds), {
      error: (issue) => `${nearestOf(parts, issue.input)}, or ${expected}`,
    })
    .meta({ ...shown(expected), minimum: 1, maximum: 30, enum: parts })
}

/** The nearest of some numbers, the smaller one where two are as near. */
function nearestOf(numbers: readonly number[], written: unknown): number | undefined {
  const far = (one: number) => Math.abs(one - Number(written))
  return numbers.toSorted((a, b) => far(a) - far(b) || a - b)[0]
}

export function port() {
  const expected = 'a port from 0 to 65535'
  return z.int({ error: expected }).min(0, { error: expected }).max(65_535, { error: expected }).meta(shown(expected))
}

/** A number that may have a fraction, within bounds. */
export function amount(of: string, least: number, most: number) {
  const expected = `${of} from ${least} to ${most}`
  return z
    .number({ error: expected })
    .min(least, { error: expected })
    .max(most, { error: expected })
    .meta(shown(expected))
}

export function webAddress() {
  const expected = 'a whole address such as "https://paper.example/rss/society.rss"'
  return text(expected).refine(isWebAddress, { error: (issue) => visibleAddress(String(issue.input)) ?? expected })
}

/** An address that is one but for signs that nobody sees, as those that copy text bring along. */
function visibleAddress(written: string): string | null {
  const visible = written.replaceAll(INVISIBLE, '')
  return visible !== written && isWebAddress(visible) ? `it anew, without the invisible signs: "${visible}"` : null
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

export function slug(of: string) {
  const expected = `${of} in small letters, digits and hyphens, such as "lang-son"`
  return text(expected).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: expected })
}

export function languageTag() {
  const expected = 'a language tag such as "vi", "de" or "hi-IN"'
  return text(expected).refine(isLanguageTag, { error: expected })
}

export function timeZone() {
  const expected = 'a time zone by its IANA name, such as "Asia/Ho_Chi_Minh" or "Europe/Berlin"'
  return text(expected).refine(isTimeZone, { error: (issue) => zoneInstead(String(issue.input)) ?? expected })
}

function zoneInstead(written: string): string | null {
  const near = nearestTimeZone(written)
  return near === null ? null : `"${near}", or another time zone by its IANA name`
}

export function day() {
  const expected = 'a day as year-month-day, such as 2020-03-01'
  return text(expected).refine(isDay, { error: expected })
}

/** A domain without scheme, port or path. */
export function domain() {
  const expected = 'a domain such as "baolangson.vn"'
  return text(expected).regex(/^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: expected })
}

/** Exactly one host and port. */
export function hostAndPort() {
  const expected = 'a host and its port, such as "127.0.0.1:8481"'
  return text(expected).regex(/^(?:\[[0-9a-f:]+\]|[a-z0-9.-]+):\d{1,5}$/i, { error: expected })
}

/** A regular expression that runs in linear time: no look-around, no back reference, no repeat within a repeat. */
export function pattern() {
  const expected = 'a regular expression without (?=…), \\1 or a repeat within a repeat, such as "-\\\\d+\\\\.html$"'
  return text(expected).refine(isPlainPattern, { error: expected })
}

export function isWebAddress(written: string): boolean {
  const url = URL.parse(written)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    !/[\s\p{Cc}\p{Cf}]/u.test(written) &&
    /^https?:\/\/\S/i.test(written)
  )
}

function isLanguageTag(written: string): boolean {
  try {
    return Intl.getCanonicalLocales(written).length === 1
  } catch {
    return false
  }
}

const ZONES = new Set<string>()

/** Asking Intl takes a tenth of a millisecond, and a thousand papers name few zones. */
function isTimeZone(written: string): boolean {
  if (ZONES.has(written)) return true
  const isZone = isZoneToIntl(written)
  if (isZone) ZONES.add(written)
  return isZone
}

function isZoneToIntl(written: string): boolean {
  if (!/^[A-Za-z]/.test(written)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written)
}

function isPlainPattern(written: string): boolean {
  const hasDangers = /\\[1-9]|\\k<|\(\?<?[=!]|\([^()]*[+*}][^()]*\)[+*{]/.test(written)
  if (hasDangers) return false
  try {
    return new RegExp(written, 'u').source !== ''
  } catch {
    return false
  }
}
