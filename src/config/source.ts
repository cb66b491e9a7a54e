import { z } from 'zod'
import type { ArticleSettings, FeedAddress, Layout, ListAddress, ListRule, Source } from '../domain/settings.ts'
import type { ConfigDocument } from './document.ts'
import * as field from './fields.ts'

const SELECTOR = 'a CSS selector such as ".detail-content"'
const selector = () => field.text(SELECTOR)

const listedFeed = field.group({
  url: field.webAddress().describe('Address of the feed: RSS, Atom or JSON Feed.'),
  section: field.text('the section it tells of').optional().describe('What its entries are filed under.'),
})

const listedPage = field.group({
  page: field.webAddress().describe('Address of a page that lists articles, or of a sitemap.'),
  section: field.text('the section it tells of').optional().describe('What its entries are filed under.'),
  item: selector().optional().describe('One element for each article. Left out: found by repeated structure.'),
  link: selector().optional().describe('The link within the item. Left out: its first link.'),
  title: selector().optional().describe('The headline within the item. Left out: the text of the link.'),
  summary: selector().optional().describe('The teaser within the item.'),
  date: selector().optional().describe('The date within the item.'),
  next: selector().optional().describe('The link to the next page of the list.'),
  address: field.pattern().optional().describe('Only addresses in which this regular expression is found.'),
})

const leastMeasure = (words: number, paragraphs: number) => ({
  words: field.count('words', 0, 10_000).default(words).describe('A body of fewer words is doubted.'),
  paragraphs: field.count('paragraphs', 0, 100).default(paragraphs).describe('A body of fewer paragraphs is doubted.'),
})

const dateFrom = z.union(
  [
    selector(),
    field.group({
      from: field.choice(['dateline']).describe('Take the date from the opening words of the report.'),
      agency: field.text('the mark of the agency, such as LSO').optional().describe('As printed before the dash.'),
    }),
  ],
  { error: `${SELECTOR} or {from: dateline, agency: LSO}` },
)

const layout = field.group({
  id: field.text('a short name, such as "2011"').optional().describe('Shown where the layout is named.'),
  since: field.day().optional().describe('For articles published on this day or later.'),
  until: field.day().optional().describe('For articles published on this day or earlier.'),
  preset: field
    .text('the name of a preset, such as "epi"')
    .optional()
    .describe('A build that many papers share; what is written here goes before what it says.'),
  headline: selector().optional(),
  deck: selector().optional().describe('The standfirst (sapo).'),
  body: selector().optional(),
  drop: field.listOf(selector(), SELECTOR).optional().describe('Elements within the body that are no part of it.'),
  byline: field.text(`${SELECTOR}, last-paragraph or first-paragraph`).optional(),
  date: dateFrom.optional(),
  image: selector().optional(),
  section: selector().optional(),
  'at-least': field
    .group({
      words: field.count('words', 0, 10_000).optional(),
      paragraphs: field.count('paragraphs', 0, 100).optional(),
    })
    .optional()
    .describe('Below this the layout does not fit, and the next one is tried.'),
})

const inlineTest = field.group({
  page: field.text('a saved page, such as fixtures/32833.html').describe('File, relative to this one.'),
  url: field.webAddress().describe('The address the page was saved from.'),
  expect: z
    .record(z.string(), z.union([z.string(), z.number()], { error: 'a text or a number' }), {
      error: 'what must be read, such as {headline: "…", date: 2011-04-28, byline: "…"}',
    })
    .describe('headline, date, byline, body-starts, body-once, words.'),
})

/** sources/<host>.yaml, as an editor writes it. */
export const sourceSchema = field
  .group({
    name: field
      .text('the name of the paper, such as "Báo Lạng Sơn"')
      .describe('The name of the paper, as it is shown.'),
    home: field.webAddress().optional().describe('Its home page. Left out: the host of its first address.'),
    region: field.slug('the region').nullable().default(null).describe('Left out for a national paper.'),
    language: field.languageTag().optional().describe('Left out: `defaults.language` of rivermouth.yaml.'),
    timezone: field.timeZone().optional().describe('Left out: `defaults.timezone` of rivermouth.yaml.'),
    enabled: field.yesNo().default(true).describe('false: known, but not polled.'),
    'off-because': field.text('why it is off').optional().describe('Shown by `status` where enabled is false.'),
    feed: field.webAddress().optional().describe('The one feed; for several write `feeds`.'),
    feeds: field
      .listOf(z.union([field.webAddress(), listedFeed], { error: 'an address or {url: …, section: …}' }), 'an address')
      .default([])
      .describe('Feeds that are polled.'),
    list: field.webAddress().optional().describe('The one listing page; for several, or selectors, write `lists`.'),
    lists: field
      .listOf(z.union([field.webAddress(), listedPage], { error: 'an address or {page: …}' }), 'an address')
      .default([])
      .describe('Pages that list articles, for papers without a feed.'),
    article: field
      .group({
        layouts: field.listOf(layout, 'a layout').default([]).describe('Newest first; the first that fits is used.'),
        'ignore-dates-in': field.listOf(selector(), SELECTOR).default([]).describe('Elements whose dates are clocks.'),
        'at-least': field
          .group(leastMeasure(20, 1))
          .prefault({})
          .describe(
            'A shorter body is doubted: a layout that finds it does not fit, and where nothing else is found either it is taken, with a doubt that `explain` shows.',
          ),
        pages: field
          .choice(['all', 'undecided', 'none'])
          .default('all')
          .describe("Whose pages are fetched: all entries', those that the feed's words leave open, or none."),
      })
      .prefault({})
      .describe('How a report is read from its page. Left out: the generic extractor.'),
    poll: field
      .group({
        'every-minutes': field
          .count('minutes', 1, 10_080)
          .default(60)
          .describe('How often it is first polled; one that sends no ETag or Last-Modified, never more often.'),
        'at-least-minutes': field
          .count('minutes', 1, 10_080)
          .default(60)
          .describe('Never more often than this. Less than 60 is for papers that agree to it.'),
        'at-most-minutes': field.count('minutes', 1, 10_080).default(1440).describe('Never more seldom than this.'),
      })
      .prefault({})
      .describe('The interval follows the habit of the paper within these bounds.'),
    charset: field.text('an encoding such as "windows-1258"').optional().describe('Where nothing else tells it.'),
    permission: field
      .text('who allowed it and when, such as "the editor in chief by letter, 2026-03-02"')
      .optional()
      .describe('The paper allowed what its robots.txt forbids. Left out: robots.txt is obeyed.'),
    content: field
      .choice(['full', 'summary', 'link'])
      .optional()
      .describe('How much may be republished. Left out: `defaults.content` of rivermouth.yaml.'),
    formerly: field.listOf(field.domain(), 'a domain').default([]).describe('Domains the paper had before.'),
    marks: z
      .record(field.slug('a topic'), field.amount('a score', 0, 1000), { error: 'a group, topic: keep mark' })
      .default({})
      .describe('Another keep mark for this paper, by topic.'),
    copies: field.yesNo().default(false).describe('true: it re-posts others, and never leads a report they have too.'),
    tests: field
      .listOf(inlineTest, 'a saved page')
      .default([])
      .describe('Saved pages, and what must be read from them.'),
  })
  .meta({ title: 'A source of Rivermouth' })

type WrittenSource = z.output<typeof sourceSchema>

/** What rivermouth.yaml sets for every source that does not say otherwise. */
export interface SourceDefaults {
  readonly language: string
  readonly timezone: string
  readonly content: Source['content']
}

/** The source with its short forms written out and every default filled in. */
export function toSource(
  written: WrittenSource,
  id: string,
  document: ConfigDocument,
  defaults: SourceDefaults,
): Source {
  const feeds = writtenFeeds(written)
  const lists = writtenLists(written)
  return {
    id,
    name: written.name,
    home: written.home ?? hostOf(feeds[0]?.url ?? lists[0]?.page ?? `https://${id}/`),
    region: written.region,
    language: written.language ?? defaults.language,
    timezone: written.timezone ?? defaults.timezone,
    enabled: written.enabled,
    offBecause: written.enabled ? null : (written['off-because'] ?? 'switched off in its file'),
    feeds,
    lists,
    article: toArticleSettings(written.article),
    poll: {
      everyMinutes: written.poll['every-minutes'],
      atLeastMinutes: written.poll['at-least-minutes'],
      atMostMinutes: written.poll['at-most-minutes'],
    },
    charset: written.charset ?? null,
    permission: written.permission ?? null,
    content: written.content ?? defaults.content,
    formerly: written.formerly,
    marks: written.marks,
    copies: written.copies,
    tests: written.tests.map((test, index) => ({
      ...test,
      where: `${document.file}:${document.valueAt(['tests', index]).line}`,
    })),
    file: document.file,
  }
}

function hostOf(address: string): string {
  return new URL('/', address).href
}

function writtenFeeds(written: WrittenSource): FeedAddress[] {
  const all = [...(written.feed === undefined ? [] : [written.feed]), ...written.feeds]
  return all.map((feed) =>
    typeof feed === 'string' ? { url: feed, section: null } : { url: feed.url, section: feed.section ?? null },
  )
}

function writtenLists(written: WrittenSource): ListAddress[] {
  const all = [...(written.list === undefined ? [] : [written.list]), ...written.lists]
  return all.map((list) => {
    if (typeof list === 'string') return { page: list, section: null, rule: null }
    const { page, section, ...rule } = list
    const given = withoutUndefined<ListRule>(rule)
    return { page, section: section ?? null, rule: Object.keys(given).length === 0 ? null : given }
  })
}

function toArticleSettings(written: WrittenSource['article']): ArticleSettings {
  return {
    layouts: written.layouts.map(toLayout),
    ignoreDatesIn: written['ignore-dates-in'],
    atLeast: written['at-least'],
    pages: written.pages,
  }
}

function toLayout(written: z.output<typeof layout>, index: number): Layout {
  const { id, 'at-least': atLeast, date, ...rest } = written
  return {
    ...withoutUndefined<Omit<Layout, 'id'>>(rest),
    id: id ?? `layout-${index + 1}`,
    ...(date === undefined ? {} : { date: typeof date === 'string' ? date : withoutUndefined<DateFrom>(date) }),
    ...(atLeast === undefined ? {} : { atLeast: withoutUndefined<NonNullable<Layout['atLeast']>>(atLeast) }),
  }
}

type DateFrom = Exclude<NonNullable<Layout['date']>, string>
type OrUndefined<T> = { [Key in keyof T]: T[Key] | undefined }

/** The same without the keys that hold nothing, which the types of domain/ tell apart from keys left out. */
function withoutUndefined<T extends object>(written: OrUndefined<T>): T {
  // The cast says what the filter does: every key that is still there has its value.
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as T
}
