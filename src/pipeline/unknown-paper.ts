import type { Source } from '../domain/settings.ts'

/** A paper that nobody wrote down yet, for looking at one page of it: its host is its name, and nothing is known of it. */
export function unknownPaper(host: string, url: string): Source {
  return {
    id: host,
    name: host,
    home: new URL('/', url).href,
    region: null,
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
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
