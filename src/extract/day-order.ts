import type { ReadDate } from '../locale/dates.ts'
import { isoDay, wallClockAt } from '../locale/dates-moment.ts'
import type { PageDocument } from './document.ts'
import type { Block } from './walk.ts'

/** How a page's figures for day and month are to be read. */
export interface DayOrder {
  /** BCP 47; "en-US" puts the month first. */
  readonly language: string | undefined
  /** Nothing tells whether day or month stands first: figures that may be read both ways are then no date. */
  readonly orderUnsure: boolean
}

/**
 * Only Americans put the month first, and English pages do not always say whose they are. Believed in this order: the
 * source's time zone, the country in the address, the regions the page names; "en-US" alone is what systems say when
 * nobody told them, but better than nothing.
 */
export function dayOrderOf(page: PageDocument, language: string | null, timezone: string | undefined): DayOrder {
  if (language === null || !ENGLISH.test(language)) return { language: language ?? undefined, orderUnsure: false }
  // A report in English on another language's page: its date is printed as all of that paper's are.
  if (page.language !== null && OTHER_TAG.test(page.language)) return { language: page.language, orderUnsure: false }
  const american = isAmericanZone(timezone) ?? isAmericanAddress(page.url) ?? isAmericanRegion(page, language)
  return { language: american === true ? 'en-US' : 'en', orderUnsure: american === null }
}

function isAmericanZone(timezone: string | undefined): boolean | null {
  if (timezone === undefined || timezone === 'UTC') return null
  return /^(?:US\/|America\/|Pacific\/Honolulu$)/u.test(timezone)
}

function isAmericanAddress(url: string): boolean | null {
  const end = URL.parse(url)?.hostname.split('.').at(-1) ?? ''
  if (AMERICAN_ENDS.has(end)) return true
  return end.length === 2 && !WORLDWIDE_ENDS.has(end) ? false : null
}

const AMERICAN_ENDS: ReadonlySet<string> = new Set(['us', 'gov', 'mil', 'edu'])
/** Countries whose names are sold to all the world. */
const WORLDWIDE_ENDS: ReadonlySet<string> = new Set([
  'ai',
  'cc',
  'co',
  'fm',
  'gg',
  'io',
  'ly',
  'me',
  'so',
  'to',
  'tv',
  'ws',
])

const ENGLISH = /^en(?:[-_]|$)/iu
const OTHER_TAG = /^(?!en(?:[-_]|$)|eng|und|utf|iso)[a-z]{2,3}(?:[-_]|$)/iu

function isAmericanRegion(page: PageDocument, language: string): boolean | null {
  const locales = page.metas.filter(({ name }) => REGION_METAS.has(name)).map(({ content }) => content)
  const regions = [language, page.language ?? '', ...locales].flatMap((tag) => {
    const region = /^en[_-]([a-z]{2})$/iu.exec(tag)?.[1]?.toLowerCase()
    return region === undefined ? [] : [region]
  })
  if (regions.some((region) => region !== 'us')) return false
  return regions.length > 0 ? true : null
}

const REGION_METAS: ReadonlySet<string> = new Set(['og:locale', 'content-language', 'dc.language', 'language'])

/**
 * Whether a page prints the day that its feed tells with the month first ("11/5/2026 8:15:00 AM" for 5 November) and
 * nowhere with the day first: servers set up in American English print so in any language. The day is the paper's own.
 */
export function printsMonthFirst(blocks: readonly Block[], told: ReadDate, timezone: string | undefined): boolean {
  const day = told.precision === 'day' ? told.at : isoDay(wallClockAt(Date.parse(told.at), timezone))
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date > 12 || date === month) return false
  const short = blocks.filter(({ text }) => text.length <= LONGEST)
  const isPrinted = (pattern: RegExp) => short.some(({ text }) => pattern.test(text))
  return isPrinted(figures(month, date, year)) && !isPrinted(figures(date, month, year))
}

/** Characters; lines of dates are shorter. */
const LONGEST = 160

function figures(first: number, second: number, year: number): RegExp {
  return new RegExp(`(?<![\\d/])0?${first}/0?${second}/${year}(?!\\d)`, 'u')
}
