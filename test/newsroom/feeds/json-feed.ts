import { isoLocal } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { headlineOf, lastChange, pictureOf, teaserOf, urlOf } from '../paper.ts'

/** JSON Feed 1.1. */
export function jsonFeedOf(edition: PaperEdition, self: string): Served {
  const { paper, origin, stories } = edition
  const items = stories.map((story) => ({
    id: `${paper.id}-${story.id}`,
    url: urlOf(story, edition),
    title: headlineOf(story),
    summary: teaserOf(story, 260),
    content_html: `<p>${teaserOf(story, 260)}</p>`,
    image: pictureOf(story, edition),
    ...(story.undated ? {} : { date_published: isoLocal(story.published, paper.timezone) }),
    authors: [{ name: story.byline }],
    tags: [story.section],
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: paper.name,
    home_page_url: `${origin}/`,
    feed_url: origin + self,
    language: paper.language,
    items,
  }
  const body = `${JSON.stringify(feed, null, 1)}\n`
  return { contentType: 'application/feed+json', body, modified: lastChange(stories) }
}
