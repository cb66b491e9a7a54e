import { rfc822 } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { headlineOf, lastChange, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'

/**
 * RSS 2.0 as no XML parser takes it, each fault seen in the wild: white space before the declaration, HTML entities that
 * nobody declared, bare ampersands, a prefix without its namespace, unquoted attributes, an item that is never closed,
 * and an end that is cut off.
 */
export function brokenRssOf(edition: PaperEdition): Served {
  const { paper, origin, stories } = edition
  const body = `
<?xml version="1.0" encoding="UTF-8"?>
<rss version=2.0>
<channel>
<title>${entities(paper.name)}</title>
<link>${origin}/?a=1&b=2</link>
<description>L'actualit&eacute; & les sports</description>
<language>${paper.language}</language>
${stories.map((story, index) => item(story, edition, index)).join('\n')}
</channe`
  return { contentType: 'text/html; charset=utf-8', body, modified: lastChange(stories) }
}

function item(story: Story, edition: PaperEdition, index: number): string {
  const link = urlOf(story, edition)
  const date = story.undated ? '' : `\n<pubDate>${rfc822(story.published, edition.paper.timezone)}</pubDate>`
  const end = index === 1 ? '' : '\n</item>'
  return `<item>
<title>${entities(headlineOf(story))}</title>
<link>${link}?xtor=RSS-3&amp;at_medium=rss</link>
<guid isPermaLink=false>${edition.paper.id}-${story.id}</guid>
<description>${entities(teaserOf(story, 220))}&nbsp;& plus</description>
<dc:creator>${entities(story.byline)}</dc:creator>
<media:content url="${pictureOf(story, edition)}" medium=image />${date}${end}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  é: '&eacute;',
  è: '&egrave;',
  ê: '&ecirc;',
  à: '&agrave;',
  ç: '&ccedil;',
  '«': '&laquo;',
  '»': '&raquo;',
}

/** HTML's names for letters, in a document that declares none of them. */
function entities(text: string): string {
  return text.replace(/[éèêàç«»]/g, (letter) => ENTITIES[letter] ?? letter)
}
