import { Parser } from 'htmlparser2'
import { webAddress } from './addresses.ts'

/** A feed that an OPML list names. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string
  readonly home: string | null
}

/** Every feed of an OPML list, in its order, each address once; what is no web address is passed over. Never throws. */
export function readOpml(text: string): OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const feed = name === 'outline' ? feedOf(attributes) : null
        if (feed !== null && !feeds.has(feed.url)) feeds.set(feed.url, feed)
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  return [...feeds.values()]
}

/** Whether a text is meant to be a list in OPML at all. */
export function looksLikeOpml(text: string): boolean {
  return /<(?:opml|outline)[\s>]/iu.test(text)
}

function feedOf(attributes: Readonly<Record<string, string>>): OpmlFeed | null {
  const url = webAddress(attributes['xmlurl'], NO_BASE)
  if (url === null) return null
  const title = (attributes['title'] ?? attributes['text'] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  return { url, title: title === '' ? new URL(url).host : title, home: webAddress(attributes['htmlurl'], NO_BASE) }
}

/** OPML has no relative addresses; one that is written so leads to a host that is none. */
const NO_BASE = 'http://opml.invalid/'
