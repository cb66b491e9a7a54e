import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { fillDays } from './calendar.ts'

/** One article as its paper wrote it, on one day of the newsroom. */
export interface Story {
  readonly paper: string
  /** The CMS's number, the same for ever. */
  readonly id: number
  readonly slug: string
  readonly section: string
  readonly headline: string
  readonly deck: string | null
  readonly paragraphs: readonly string[]
  readonly byline: string
  readonly caption: string | null
  /** When it was published, and when it was last corrected. */
  readonly published: Date
  readonly updated: Date
  /** The feed announces it without a date. */
  readonly undated: boolean
  /** The feed and the page write the headline in decomposed letters. */
  readonly decomposed: boolean
  /** The feed announces it once more from this day on, as an item of its own. */
  readonly pushedOn: number | null
  /** The first day on which the newsroom tells it. */
  readonly day: number
  /** What an editor of the child protection topic would say. */
  readonly onTopic: boolean
  /** Stories of one name are one report told by several papers. */
  readonly cluster: string | null
}

const correction = z.strictObject({
  day: z.int(),
  hoursAgo: z.number(),
  replace: z.record(z.string(), z.string()),
})

const writtenStory = z.strictObject({
  id: z.int(),
  slug: z.string(),
  section: z.string(),
  day: z.int().default(1),
  hoursAgo: z.number(),
  headline: z.string(),
  deck: z.string().nullable().default(null),
  body: z.array(z.string()).min(1),
  byline: z.string(),
  caption: z.string().nullable().default(null),
  undated: z.boolean().default(false),
  decomposed: z.boolean().default(false),
  onTopic: z.boolean().default(false),
  cluster: z.string().nullable().default(null),
  pushedOn: z.int().nullable().default(null),
  correction: correction.nullable().default(null),
})
type WrittenStory = z.output<typeof writtenStory>

interface WhoseStories {
  readonly id: string
  readonly timezone: string
}

/**
 * What a paper tells on a day of the newsroom (1, 2 or 3), newest first. All dates hang on the moment of the first day:
 * a story is so many hours older than the moment of the day it comes on. Days in texts are filled in by calendar.ts.
 */
export function readStories(paper: WhoseStories, day: number, firstDay: Date): readonly Story[] {
  const file = new URL(`papers/${paper.id}.yaml`, import.meta.url)
  const written = z.array(writtenStory).parse(parse(readFileSync(file, 'utf8')))
  const stories = written.filter((story) => story.day <= day).map((story) => toStory(paper, story, day, firstDay))
  return stories.toSorted((a, b) => b.published.getTime() - a.published.getTime() || a.id - b.id)
}

function toStory(paper: WhoseStories, written: WrittenStory, day: number, firstDay: Date): Story {
  const correction = written.correction !== null && written.correction.day <= day ? written.correction : null
  const published = hoursBefore(momentOf(written.day, firstDay), written.hoursAgo)
  const text = (raw: string) => replaceAll(fillDays(raw, published, paper.timezone), correction?.replace ?? {})
  return {
    paper: paper.id,
    id: written.id,
    slug: written.slug,
    section: written.section,
    headline: text(written.headline),
    deck: written.deck === null ? null : text(written.deck),
    paragraphs: written.body.map(text),
    byline: written.byline,
    caption: written.caption === null ? null : text(written.caption),
    published,
    updated: correction === null ? published : hoursBefore(momentOf(correction.day, firstDay), correction.hoursAgo),
    undated: written.undated,
    decomposed: written.decomposed,
    pushedOn: written.pushedOn,
    day: written.day,
    onTopic: written.onTopic,
    cluster: written.cluster,
  }
}

/** The moment of a day of the newsroom: the first day's, whole days later. */
export function momentOf(day: number, firstDay: Date): Date {
  return new Date(firstDay.getTime() + (day - 1) * 86_400_000)
}

function hoursBefore(today: Date, hours: number): Date {
  return new Date(Math.floor((today.getTime() - hours * 3_600_000) / 60_000) * 60_000)
}

function replaceAll(text: string, replace: Readonly<Record<string, string>>): string {
  return Object.entries(replace).reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
}
