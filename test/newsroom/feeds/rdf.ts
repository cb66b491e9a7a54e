import { isoLocal } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, lastChange, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'

/** What this paper puts at the end of each description: words on itself, no news. */
const SELF_PRAISE = 'Báo Duyên Hải điện tử - Kênh thông tin chính thống, tiếng nói của nhân dân vùng cửa biển.'

/** RSS 1.0 (RDF). Links carry tracking parameters that differ from day to day; some stories are announced once more. */
export function rdfOf(edition: PaperEdition): Served {
  const { paper, origin, stories } = edition
  const told = stories.map((story) => announce(story, urlOf(story, edition), `ngay-${edition.day}`))
  const pushed = stories
    .filter((story) => story.pushedOn !== null && story.pushedOn <= edition.day)
    .map((story) => announce(story, `${urlOf(story, edition)}?utm_campaign=doc-nhieu`, 'doc-nhieu'))
  const all = [...told, ...pushed]
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/">
<title>${escapeXml(paper.name)}</title>
<link>${origin}/</link>
<description>${escapeXml(SELF_PRAISE)}</description>
<dc:language>vi</dc:language>
<items><rdf:Seq>
${all.map((one) => `<rdf:li rdf:resource="${escapeXml(one.about)}"/>`).join('\n')}
</rdf:Seq></items>
</channel>
${all.map((one) => item(one, edition)).join('\n')}
</rdf:RDF>
`
  return { contentType: 'application/rdf+xml; charset=utf-8', body, modified: lastChange(stories) }
}

interface Announced {
  readonly story: Story
  /** What makes it an item of its own for RSS 1.0. */
  readonly about: string
  readonly campaign: string
}

function announce(story: Story, about: string, campaign: string): Announced {
  return { story, about, campaign }
}

function item({ story, about, campaign }: Announced, edition: PaperEdition): string {
  const link = `${urlOf(story, edition)}?utm_source=rss&utm_medium=feed&utm_campaign=${campaign}`
  const date = story.undated ? '' : `\n<dc:date>${isoLocal(story.published, edition.paper.timezone)}</dc:date>`
  return `<item rdf:about="${escapeXml(about)}">
<title>${escapeXml(headlineOf(story))}</title>
<link>${escapeXml(link)}</link>
<description>${escapeXml(`${teaserOf(story, 240)} ${SELF_PRAISE}`)}</description>
<dc:creator>${escapeXml(story.byline)}</dc:creator>
<dc:subject>${escapeXml(story.section)}</dc:subject>${date}
</item>`
}
