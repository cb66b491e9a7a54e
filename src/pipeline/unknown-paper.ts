import type { Source } from '../domain/settings.ts'
import { guessZone } from '../extract/guess-zone.ts'

/** BCP 47: not known yet. */
export const UNKNOWN_LANGUAGE = 'und'

/**
 * A paper that nobody wrote down yet, for looking at one page of it: its host is its name, its time that of its host's
 * country, or UTC; nothing else is known of it.
 */
export function unknownPaper(host: string, url: string): Source {
  const zone = guessZone(URL.parse(url)?.hostname ?? '', UNKNOWN_LANGUAGE)
  return {
    id: host,
    name: host,
    home: new URL('/', url).href,
    region: null,
    language: UNKNOWN_LANGUAGE,
    timezone: zone?.timezone ?? 'UTC',
    enabled: true,
    offBecause: null,
    feeds: [],
    lists: [],
    article: { layouts: [], ignoreDatesIn: [], atLeast: { words: 20, paragraphs: 1 }, pages: 'all' },
    poll: { everyMinutes: 30, atLeastMinutes: 10, atMostMinutes: 1440 },
    charset: null,
    permission: null,
    content: 'summary',
    formerly: [],
    marks: {},
    copies: false,
    tests: [],
    file: '',
  }
}
