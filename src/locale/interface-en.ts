import { calendarDay } from './calendar.ts'
import type { Interface } from './interface-text.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const ENGLISH: Interface = {
  language: 'en',
  longDay(day) {
    const date = calendarDay(day)
    if (date === null) return day
    return `${WEEKDAYS[date.weekday]}, ${date.day} ${MONTHS[date.month - 1]} ${date.year}`
  },
  shortDay(day) {
    const date = calendarDay(day)
    return date === null ? day : `${date.day} ${MONTHS[date.month - 1]?.slice(0, 3)} ${date.year}`
  },
  time: (time) => time,
  count: (entries) => (entries === 1 ? '1 report' : `${entries} reports`),
  text: {
    allRegions: 'All regions',
    allPapers: 'All papers',
    regions: 'Regions',
    papers: 'Papers',
    filter: 'Filter',
    national: 'National',
    alsoIn: 'Also in',
    source: 'Source',
    by: 'By',
    why: 'Why is this here?',
    topic: 'Topic',
    score: 'score',
    foundIn: 'found in',
    fields: { headline: 'headline', lead: 'opening', body: 'text', section: 'section', region: 'region' },
    dateUnknown: 'the paper gives no date; this is when it was first seen',
    timeUnknown: 'only the day is known',
    dateFromDateline: 'by the day in its dateline',
    updated: 'Updated',
    subscribe: 'Subscribe',
    subscribeHow:
      'Copy one of these addresses into a feed reader (Feedly, Inoreader, NetNewsWire, Thunderbird and many more); new reports then come by themselves.',
    formats: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed', opml: 'List of papers (OPML)' },
    opmlHow: 'to follow all these papers in your own reader',
    empty: 'Nothing here yet.',
    skip: 'Skip to the reports',
    allFeeds: 'All feeds',
    latest: 'Latest',
    aboutText:
      'This page gathers reports of regional papers. Each report belongs to the paper it names; its headline leads there.',
    navigation: 'Navigation',
    video: 'Video',
    audio: 'Audio',
  },
}
