import { rfc822 } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, lastChange, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'

/** RSS 2.0 of one section, as an old CMS makes it: the picture within the description, often no date at all. */
export function rssOfSection(edition: PaperEdition, section: string, stories: readonly Story[]): Served {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${escapeXml(`${edition.paper.name} - ${section}`)}</title>
<link>${edition.origin}/</link>
<description>${escapeXml(`${edition.paper.name} - ${section}`)}</description>
<language>vi-vn</language>
<generator>SKO CMS 3.1</generator>
<ttl>15</ttl>
${stories.map((story) => item(story, edition)).join('\n')}
</channel>
</rss>
`
  return { contentType: 'text/xml; charset=utf-8', body, modified: lastChange(stories) }
}

function item(story: Story, edition: PaperEdition): string {
  const link = urlOf(story, edition)
  const picture = `<a href="${link}"><img width=130 height=100 src="${pictureOf(story, edition)}" ></a></br>`
  const date = story.undated ? '' : `\n<pubDate>${rfc822(story.published, edition.paper.timezone)}</pubDate>`
  return `<item>
<title>${escapeXml(headlineOf(story))}</title>
<description><![CDATA[${picture}${teaserOf(story, 320)}]]></description>
<link>${link}</link>
<guid>${link}</guid>${date}
</item>`
}
