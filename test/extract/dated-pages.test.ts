import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const paragraph = (text: string) => `<p>${text}</p>`
const STORY = [
  'The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a long debate.',
  'Two members had asked for a delay, since the boiler of the old school is to be replaced before the first frost.',
  'The mayor said that the money comes from the sale of timber, and that no other service of the town will suffer.',
]
  .map(paragraph)
  .join('')

/** A page that dates itself in one way; where nothing is said of it, in English on a host that is nobody's. */
interface Dated {
  readonly name: string
  readonly lang?: string
  readonly url?: string
  readonly fetchedAt?: string
  readonly timezone?: string
  readonly head?: string
  readonly top?: string
  /** The line under the headline. */
  readonly line?: string
  readonly end?: string
  readonly below?: string
  /** The ISO day of publishing. */
  readonly want: string | null
}

function dayOf({ lang = 'en', url = 'https://courier.example/news/reading-room', ...page }: Dated): string | null {
  const { head = '', top = '', line, end = '', below = '', fetchedAt, timezone } = page
  const info = line === undefined ? '' : `<p class="info">${line}</p>`
  const html = `<html lang="${lang}"><head><title>Reading room stays open</title>${head}</head><body>${top}<div class="detail">
    <h1>Reading room stays open</h1>${info}<div class="content">${STORY}${end}</div></div>${below}</body></html>`
  const times = { ...(fetchedAt === undefined ? {} : { fetchedAt }), ...(timezone === undefined ? {} : { timezone }) }
  const outcome = extractArticle(html, { url, ...times })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.published?.at.slice(0, 10) ?? null
}

const PAGES: readonly Dated[] = [
  { name: 'English, day first', line: '<span>3 March 2024</span>', want: '2024-03-03' },
  { name: 'English, month first', line: 'March 3, 2024', want: '2024-03-03' },
  { name: 'figures of a British page', lang: 'en-GB', line: 'Published 03/04/2024', want: '2024-04-03' },
  { name: 'figures of an American page', lang: 'en-US', line: 'Published 03/04/2024', want: '2024-03-04' },
  {
    name: 'figures of a page that OpenGraph calls American',
    head: '<meta property="og:locale" content="en_US">',
    line: 'Published 03/04/2024',
    want: '2024-03-04',
  },
  {
    name: 'figures that may be read both ways, of nobody knows whose page',
    lang: 'en',
    line: 'Published 03/04/2024',
    want: null,
  },
  { name: 'figures that can be read one way only', lang: 'en', line: 'Published 03/24/2024', want: '2024-03-24' },
  { name: 'German figures', lang: 'de', line: '03.04.2024', want: '2024-04-03' },
  { name: 'a year of two digits', lang: 'de', line: 'Stand: 03.04.24', want: '2024-04-03' },
  { name: 'a year of copyright is no date', below: '<footer>© 2024 Courier</footer>', want: null },
  {
    name: 'years of copyright are no date',
    below: '<footer>Copyright 2019-2024 Courier. All rights reserved</footer>',
    want: null,
  },
  {
    name: 'the day that a sentence tells of is no date',
    line: '',
    end: paragraph('The fair opens on 12 May 2024 at the town hall.'),
    want: null,
  },
  {
    name: 'days of other reports are no date',
    below:
      '<div class="related"><h3>More</h3><ul><li><a href="/a">One</a> 1 May 2024</li><li><a href="/b">Two</a> 2 May 2024</li></ul></div>',
    want: null,
  },
  {
    name: 'the one day of a list beside the report is no date',
    below:
      '<div class="sidebar"><h3>More</h3><ul><li><a href="/a">One other report on the school</a> <span class="date">1 May 2024</span></li></ul></div>',
    want: null,
  },
  {
    name: 'the day of a comment is no date',
    below:
      '<div id="comments"><div class="comment"><b>Anna</b> <time datetime="2024-05-07T10:00:00Z">7 May 2024</time><p>I like the reading room very much indeed.</p></div></div>',
    want: null,
  },
  {
    name: 'metadata made at the fetch is not believed against what is printed',
    fetchedAt: '2026-11-21T02:00:00Z',
    head: '<meta property="article:published_time" content="2026-11-21T01:59:58Z">',
    line: 'Published 3 March 2024',
    want: '2024-03-03',
  },
  {
    name: 'a weak meta tag made at the fetch is not believed',
    fetchedAt: '2026-11-21T02:00:00Z',
    head: '<meta name="date" content="2026-11-21">',
    line: '3 March 2024',
    want: '2024-03-03',
  },
  {
    name: 'a day of change is better than nothing',
    head: '<meta property="article:modified_time" content="2024-05-07T10:00:00Z">',
    want: '2024-05-07',
  },
  {
    name: 'the day after the word for publishing',
    line: 'Updated: 5 May 2024 | Published: 3 May 2024',
    want: '2024-05-03',
  },
  {
    name: 'the time element that says it was published, not the one before that says it was changed',
    line: '<time datetime="2024-05-05">Updated 5 May 2024</time> <time datetime="2024-05-03">Published 3 May 2024</time>',
    want: '2024-05-03',
  },
  {
    name: 'a header of change is better than nothing',
    head: '<meta http-equiv="last-modified" content="Fri, 03 May 2024 10:00:00 GMT">',
    want: '2024-05-03',
  },
  {
    name: 'a page read on its day, under a list of other days',
    fetchedAt: '2026-11-21T08:00:00Z',
    top: '<table><tr><td>26/10/2026</td><td><a href="/v/1">The old mill gets a new roof before winter</a></td></tr></table>',
    head: '<meta property="article:published_time" content="2026-11-21T06:14:35Z">',
    line: '<time datetime="2026-11-21T06:14:35Z">21 November 2026</time>',
    want: '2026-11-21',
  },
  {
    name: 'a page read minutes after it appeared, with an older post within',
    fetchedAt: '2026-11-21T06:20:00Z',
    head: '<meta property="article:published_time" content="2026-11-21T06:14:35Z">',
    line: '<time datetime="2026-11-21T06:14:35Z">21 November 2026</time></p><p><time datetime="2026-11-12T09:00:00Z">12 November 2026</time>',
    want: '2026-11-21',
  },
  {
    name: 'a page read on its day, whose picture is labelled with an older one',
    url: 'https://courier.example/2026/11/21/reading-room',
    fetchedAt: '2026-11-21T08:00:00Z',
    head: '<meta property="article:published_time" content="2026-11-21T06:14:35Z">',
    line: 'Date: 12 November 2026',
    want: '2026-11-21',
  },
  {
    name: 'a day in a time element by the headline, on that day',
    fetchedAt: '2026-11-21T08:00:00Z',
    line: '<time datetime="2026-11-21">21 November 2026</time>',
    end: paragraph('— The Mill (@mill) 12 November 2026'),
    want: '2026-11-21',
  },
  {
    name: 'a clock above the headline is not believed',
    fetchedAt: '2026-11-21T02:00:00Z',
    top: '<div class="today">Saturday, 21 November 2026</div>',
    line: '3 March 2024',
    want: '2024-03-03',
  },
  {
    name: 'a clock alone is no date',
    fetchedAt: '2026-11-21T02:00:00Z',
    top: '<div class="header-top">Saturday, 21 November 2026</div>',
    want: null,
  },
  { name: 'the day in the address', url: 'https://c.example/2024/03/03/reading-room', want: '2024-03-03' },
  { name: 'a month in the address is no date', url: 'https://c.example/2024/03/reading-room', want: null },
  { name: 'a number that is no day', url: 'https://c.example/news/20249912-x', want: null },
  {
    name: 'the beginning of an event is no date',
    head: '<meta itemprop="startDate" content="2024-06-01">',
    want: null,
  },
  {
    name: 'an event’s day is no date',
    head: '<script type="application/ld+json">{"@type":"Event","name":"Fair","startDate":"2024-06-01"}</script>',
    want: null,
  },
  {
    name: 'the site’s own change is no date',
    head: '<script type="application/ld+json">{"@type":"WebSite","name":"Courier","dateModified":"2024-06-01"}</script>',
    want: null,
  },
  {
    name: 'the page’s publishing, not its change',
    head: '<script type="application/ld+json">{"@type":"WebPage","name":"Reading","datePublished":"2024-03-03","dateModified":"2024-06-01"}</script>',
    want: '2024-03-03',
  },
  { name: 'printed in fr', lang: 'fr', line: 'Publié le 3 mars 2024 à 10h12', want: '2024-03-03' },
  { name: 'printed in fr 1er', lang: 'fr', line: 'Publié le 1er mars 2024', want: '2024-03-01' },
  { name: 'printed in es', lang: 'es', line: '3 de marzo de 2024', want: '2024-03-03' },
  { name: 'printed in pt', lang: 'pt', line: '03/04/2024 às 10h12', want: '2024-04-03' },
  { name: 'printed in it', lang: 'it', line: 'Pubblicato il 3 aprile 2024', want: '2024-04-03' },
  { name: 'printed in nl', lang: 'nl', line: '3 maart 2024 om 10:12', want: '2024-03-03' },
  { name: 'printed in pl', lang: 'pl', line: '3 kwietnia 2024, 10:12', want: '2024-04-03' },
  { name: 'printed in cs', lang: 'cs', line: '3. dubna 2024 10:12', want: '2024-04-03' },
  { name: 'printed in ru', lang: 'ru', line: '3 апреля 2024, 10:12', want: '2024-04-03' },
  { name: 'printed in tr', lang: 'tr', line: '3 Nisan 2024 10:12', want: '2024-04-03' },
  { name: 'printed in sv', lang: 'sv', line: 'Publicerad 3 april 2024', want: '2024-04-03' },
  { name: 'printed in fi', lang: 'fi', line: 'Julkaistu 3.4.2024', want: '2024-04-03' },
  { name: 'printed in hu', lang: 'hu', line: '2024. április 3.', want: '2024-04-03' },
  { name: 'printed in ja', lang: 'ja', line: '2024年4月3日 10時12分', want: '2024-04-03' },
  { name: 'printed in ko', lang: 'ko', line: '입력 2024.04.03. 오전 10:12', want: '2024-04-03' },
  { name: 'printed in zh', lang: 'zh', line: '2024-04-03 10:12 来源：新华社', want: '2024-04-03' },
  { name: 'printed in ar', lang: 'ar', line: 'نشر في 3 أبريل 2024', want: '2024-04-03' },
  { name: 'printed in th be', lang: 'th', line: '3 เมษายน 2567', want: '2024-04-03' },
  { name: 'printed in fa jalali', lang: 'fa', line: '۱۵ فروردین ۱۴۰۳', want: null },
  { name: 'printed in id', lang: 'id', line: 'Rabu, 3 April 2024 10:12 WIB', want: '2024-04-03' },
  { name: 'printed in hi', lang: 'hi', line: '3 अप्रैल 2024', want: '2024-04-03' },
  { name: 'printed in el', lang: 'el', line: '3 Απριλίου 2024', want: '2024-04-03' },
  { name: 'printed in ro', lang: 'ro', line: '3 aprilie 2024', want: '2024-04-03' },
  { name: 'printed in uk', lang: 'uk', line: '3 квітня 2024', want: '2024-04-03' },
  { name: 'printed in da', lang: 'da', line: '3. april 2024 kl. 10.12', want: '2024-04-03' },
  { name: 'printed in nb', lang: 'nb', line: 'Publisert 3. april 2024', want: '2024-04-03' },
  { name: 'printed in ca', lang: 'ca', line: '3 d’abril de 2024', want: '2024-04-03' },
  { name: 'between words and a name', line: 'Posted on April 3, 2024 by Anna Martel', want: '2024-04-03' },
  {
    name: 'in the title of a relative one',
    line: '<span class="time" title="3 April 2024 08:15">3h ago</span>',
    want: '2024-04-03',
  },
  {
    name: 'in an attribute for scripts',
    line: '<span class="date" data-time="2024-04-03T08:15:00+02:00">3h ago</span>',
    want: '2024-04-03',
  },
  { name: 'in seconds since 1970', line: '<abbr data-utime="1712130300">3h ago</abbr>', want: '2024-04-03' },
  {
    name: 'in no attribute of what is not named for dates',
    line: '<span data-time="2024-04-03T08:15:00">3h ago</span>',
    want: null,
  },
  { name: 'below the body', end: '<p class="date">3 April 2024</p>', want: '2024-04-03' },
  {
    name: 'the beginning of computers’ time is no date',
    head: '<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
    want: null,
  },
  { name: 'no day at all', head: '<meta property="article:published_time" content="0000-00-00">', want: null },
  {
    name: 'a placeholder is no date',
    head: '<meta property="article:published_time" content="0001-01-01T00:00:00">',
    want: null,
  },
  { name: 'a day of birth is no date', end: paragraph('Born: 3 April 1954'), want: null },
  {
    name: 'figures of a British paper, whatever its system says',
    timezone: 'Europe/London',
    lang: 'en-US',
    line: 'Published 03/04/2024',
    want: '2024-04-03',
  },
  {
    name: 'figures of an Australian address',
    url: 'https://courier.com.au/news/room',
    line: 'Published 03/04/2024',
    want: '2024-04-03',
  },
  {
    name: 'figures of an American source',
    timezone: 'America/Chicago',
    line: 'Published 03/04/2024',
    want: '2024-03-04',
  },
]

describe('the day of publishing', () => {
  test.each(PAGES)('$name', (page) => {
    expect(dayOf(page)).toBe(page.want)
  })
})
