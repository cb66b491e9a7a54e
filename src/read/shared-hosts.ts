import { withoutMarks } from '../locale/plain-letters.ts'

/**
 * Hosts that carry the feeds, or the pages, of many papers: the host tells nothing of whose they are. To add one, add a
 * row: the tests read `example`. A host counts with all that stands before it ("www.", "feeds.").
 */
export const SHARED_HOSTS: readonly { readonly host: string; readonly example: string }[] = [
  { host: 'feedburner.com', example: 'https://feeds.feedburner.com/PaperName' },
  { host: 'feedblitz.com', example: 'https://feeds.feedblitz.com/papername' },
  { host: 'google.com', example: 'https://www.google.com/alerts/feeds/123/456' },
  { host: 'youtube.com', example: 'https://www.youtube.com/feeds/videos.xml?channel_id=ABC' },
  { host: 'facebook.com', example: 'https://www.facebook.com/papername' },
  { host: 'medium.com', example: 'https://medium.com/feed/@paper' },
  { host: 'reddit.com', example: 'https://www.reddit.com/r/town/.rss' },
  { host: 'rsshub.app', example: 'https://rsshub.app/paper/latest' },
  { host: 'rss.app', example: 'https://rss.app/feeds/abcDEF123.xml' },
  { host: 'openrss.org', example: 'https://openrss.org/paper.example/news' },
  { host: 'politepol.com', example: 'https://politepol.com/fd/abcDEF123' },
  { host: 'politepaul.com', example: 'https://politepaul.com/fd/abcDEF123' },
  { host: 'fetchrss.com', example: 'https://fetchrss.com/rss/5f5f.xml' },
  { host: 'feed43.com', example: 'https://feed43.com/1234567890.xml' },
  { host: 'fivefilters.org', example: 'https://createfeed.fivefilters.org/extract.php?url=paper.example' },
  { host: 'morss.it', example: 'https://morss.it/https://paper.example/rss' },
  { host: 'feedity.com', example: 'https://feedity.com/paper-example/abc.rss' },
  { host: 'rssground.com', example: 'https://rssground.com/feed/123' },
  { host: 'kill-the-newsletter.com', example: 'https://kill-the-newsletter.com/feeds/abc.xml' },
  { host: 'feedspot.com', example: 'https://www.feedspot.com/feed/123' },
  { host: 'inoreader.com', example: 'https://www.inoreader.com/stream/user/1/tag/x' },
  { host: 'pipes.digital', example: 'https://www.pipes.digital/feed/abc' },
  { host: 't.me', example: 'https://t.me/papername' },
]

/** Whether an address stands on a host that many papers share. */
export function isOnSharedHost(url: string): boolean {
  const host = `.${URL.parse(url)?.hostname ?? ''}`
  return SHARED_HOSTS.some((row) => host.endsWith(`.${row.host}`))
}

/** A path as its letters are read, without marks: what tells a paper from the others on its host. As it is where it is not well encoded. */
export function plainPath(path: string): string {
  try {
    return withoutMarks(decodeURIComponent(path))
  } catch {
    return path
  }
}
