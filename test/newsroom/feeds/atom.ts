import { isoLocal } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, lastChange, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'

/** Atom 1.0 with ids that are no addresses, media thumbnails, and `updated` apart from `published`. */
export function atomOf(edition: PaperEdition, self: string): Served {
  const { paper, origin, stories } = edition
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${paper.language}">
  <title type="text">${escapeXml(paper.name)}</title>
  <id>tag:${paper.id}.example,2019:feed</id>
  <link rel="self" type="application/atom+xml" href="${origin}${self}"/>
  <link rel="alternate" type="text/html" href="${origin}/"/>
  <updated>${isoLocal(lastChange(stories), paper.timezone)}</updated>
${stories.map((story) => entry(story, edition)).join('\n')}
</feed>
`
  return { contentType: 'application/atom+xml; charset=utf-8', body, modified: lastChange(stories) }
}

function entry(story: Story, edition: PaperEdition): string {
  const { paper } = edition
  return `  <entry>
    <id>tag:${paper.id}.example,2019:post-${story.id}</id>
    <title type="html">${escapeXml(escapeXml(headlineOf(story)))}</title>
    <link rel="alternate" type="text/html" href="${urlOf(story, edition)}"/>
    <published>${isoLocal(story.published, paper.timezone)}</published>
    <updated>${isoLocal(story.updated, paper.timezone)}</updated>
    <author><name>${escapeXml(story.byline)}</name></author>
    <category term="${escapeXml(story.section)}"/>
    <media:thumbnail url="${pictureOf(story, edition)}" width="640" height="360"/>
    <summary type="html">${escapeXml(`<p>${escapeXml(teaserOf(story, 280))}</p>`)}</summary>
  </entry>`
}
