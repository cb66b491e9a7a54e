import type { FeedPace } from '../domain/types.ts'
import { type Fields, firstField, textOf } from './xml-text.ts'
import type { XmlDocument, XmlElement } from './xml-tree.ts'

export const NO_PACE: FeedPace = { ttlMinutes: null, skipHours: [], skipDays: [] }

/** The feed's own wishes: RSS 2.0's ttl, skipHours, skipDays; where no ttl is given, RSS 1.0's syndication module. */
export function readPace(document: XmlDocument, fields: Fields): FeedPace {
  const ttl = numberIn(document, firstField(fields, ['ttl']))
  const hours = namedWithin(document, firstField(fields, ['skiphours']), 'hour').map(Number)
  const days = namedWithin(document, firstField(fields, ['skipdays']), 'day').map((day) =>
    DAYS.indexOf(day.slice(0, 3)),
  )
  return {
    ttlMinutes: ttl !== null && ttl > 0 ? ttl : syndicationMinutes(document, fields),
    skipHours: [...new Set(hours.filter((hour) => hour >= 0 && hour <= 24).map((hour) => hour % 24))],
    skipDays: [...new Set(days.filter((day) => day >= 0))],
  }
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

function syndicationMinutes(document: XmlDocument, fields: Fields): number | null {
  const period = firstField(fields, ['sy:updateperiod'])
  const minutes = period === null ? undefined : PERIOD_MINUTES[textOf(document, period).trim().toLowerCase()]
  if (minutes === undefined) return null
  const often = numberIn(document, firstField(fields, ['sy:updatefrequency'])) ?? 1
  return often > 0 ? Math.max(1, Math.round(minutes / often)) : null
}

function numberIn(document: XmlDocument, element: XmlElement | null): number | null {
  const printed = element === null ? '' : textOf(document, element).trim()
  return /^\d{1,7}$/.test(printed) ? Number(printed) : null
}

function namedWithin(document: XmlDocument, element: XmlElement | null, name: string): string[] {
  return (element?.children ?? [])
    .filter((child) => child.name === name)
    .map((child) => textOf(document, child).trim().toLowerCase())
    .filter((printed) => printed !== '')
}
