import { localTime, two } from './calendar.ts'
import type { Newsroom } from './newsroom.ts'
import type { PaperEdition } from './paper.ts'
import { urlOf } from './paper.ts'
import type { Story } from './story.ts'

/** What must be read of one story, and what must become of it. */
export interface Truth {
  readonly paper: string
  /** Canonical, without tracking parameters. */
  readonly url: string
  readonly headline: string
  /** A day ("2026-11-22") where nothing tells more than the dateline, else an instant in UTC. */
  readonly published: string
  readonly precision: 'day' | 'minute'
  /** People only: an agency or "P.V" names nobody. */
  readonly bylineNames: readonly string[]
  /** Paragraphs of the body, the standfirst not counted. */
  readonly paragraphs: number
  /** The opening words of the body, which must stand in it once. */
  readonly opening: string
  readonly onTopic: boolean
  /** Truths of one name are one report told by several papers; null stands alone. */
  readonly cluster: string | null
  /** The newsroom's day on which it is first told. */
  readonly day: number
}

/** What the papers tell at the moment, paper by paper, newest first. */
export function truthOf(newsroom: Newsroom): readonly Truth[] {
  return newsroom.papers.flatMap(({ id }) => {
    const edition = newsroom.edition(id)
    return edition.stories.map((story) => truthOfStory(story, edition))
  })
}

function truthOfStory(story: Story, edition: PaperEdition): Truth {
  const onlyDay = edition.paper.id === 'bao-son-khe' && story.undated
  return {
    paper: edition.paper.id,
    url: urlOf(story, edition),
    headline: story.headline,
    published: onlyDay ? localDay(story, edition) : story.published.toISOString(),
    precision: onlyDay ? 'day' : 'minute',
    bylineNames: NOBODY.has(story.byline) ? [] : [story.byline],
    paragraphs: story.paragraphs.length,
    opening: story.paragraphs[0]?.slice(0, 60) ?? '',
    onTopic: story.onTopic,
    cluster: story.cluster,
    day: story.day,
  }
}

/** Bylines that name an agency, or "a reporter". */
const NOBODY = new Set(['TTVC', 'Theo TTVC', 'P.V', 'PV'])

function localDay(story: Story, edition: PaperEdition): string {
  const { year, month, day } = localTime(story.published, edition.paper.timezone)
  return `${year}-${two(month)}-${two(day)}`
}
