import { z } from 'zod'
import type { PublishedFeed, Topic } from '../domain/settings.ts'
import * as field from './fields.ts'

const publishedFeed = field.group({
  title: field.text('the title that subscribers see').optional().describe("Left out: the first topic's title."),
  description: field.text('a sentence on what the feed gathers').optional(),
  language: field.languageTag().optional().describe("Left out: the first topic's language."),
  topics: field.listOf(field.slug('a topic'), 'the name of a file in topics/').min(1, {
    error: 'at least one topic, such as [bao-ve-tre-em]',
  }),
  regions: field.listOf(field.slug('a region'), 'a region').default([]).describe('Left out: all.'),
  sources: field
    .listOf(field.text('a source'), 'the name of a file in sources/')
    .default([])
    .describe('Left out: all.'),
  languages: field.listOf(field.languageTag(), 'a language tag').default([]).describe('Left out: all.'),
  entries: field.count('entries', 1, 1000).default(50).describe('At most so many at a time; the rest is archived.'),
  days: field.count('days', 1, 3650).default(30).describe('Nothing older than this.'),
  content: field.choice(['full', 'summary', 'link']).default('full').describe('At most what the paper allows.'),
  order: field.choice(['published', 'first-seen']).default('published'),
  share: field.amount('a share', 0.01, 1).default(1).describe('The largest share of entries one paper may have.'),
  prefer: field
    .listOf(field.text('a source'), 'the name of a file in sources/')
    .default([])
    .describe('Who leads where several papers tell the same; else the earliest.'),
  'duplicate-days': field
    .count('days', 1, 3650)
    .nullable()
    .default(null)
    .describe('The same report told again more than so many days later is an entry of its own. Left out: never.'),
  pictures: field
    .yesNo()
    .default(true)
    .describe("Show the papers' pictures on the page; the reader's browser then asks the papers for them."),
  split: field.choice(['region']).nullable().default(null).describe('region: also one feed for each region.'),
})

/** Addresses of the program's own pages: a feed there would hide them. */
const TAKEN = ['desk', 'status', 'metrics', 'healthz', 'readyz']

const feedName = field.slug('the name of a feed').refine((name) => !TAKEN.includes(name), {
  error: `another name than ${TAKEN.join(', ')}: those addresses are taken`,
})

/** feeds.yaml, as editors write it: the feed's id, then what it holds. */
export const feedsSchema = field
  .group({
    feeds: z
      .record(feedName, publishedFeed, { error: 'a group, one feed a name' })
      .default({})
      .describe('Every feed that is published, by the name in its address.'),
  })
  .meta({ title: 'The feeds that Rivermouth publishes' })

/** The feeds with titles and languages taken from their topics where left out. */
export function toFeeds(written: z.output<typeof feedsSchema>, topics: readonly Topic[]): PublishedFeed[] {
  return Object.entries(written.feeds).map(([id, feed]) => {
    const topic = topics.find((candidate) => candidate.id === feed.topics[0])
    const title = feed.title ?? topic?.title ?? id
    const { 'duplicate-days': duplicateDays, ...rest } = feed
    return {
      ...rest,
      duplicateDays,
      id,
      title,
      description: feed.description ?? title,
      language: feed.language ?? topic?.language ?? 'und',
    }
  })
}

/** What is published where feeds.yaml is not there: one feed for each topic. */
export function feedPerTopic(topics: readonly Topic[]): PublishedFeed[] {
  return toFeeds({ feeds: Object.fromEntries(topics.map((topic) => [topic.id, feedOf(topic)])) }, topics)
}

function feedOf(topic: Topic): z.output<typeof publishedFeed> {
  return publishedFeed.parse({ topics: [topic.id] })
}
