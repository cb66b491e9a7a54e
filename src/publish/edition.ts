import type { Edition, EditionInput } from '../domain/edition.ts'
import { renderAtom } from './atom.ts'
import { editionDocument } from './document.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderOpml } from './opml.ts'
import { renderPages } from './page.ts'
import { prepare } from './rendering.ts'
import { renderRss } from './rss.ts'
import { takesFrom } from './split.ts'

/**
 * Renders every format of one published feed. Pure: the same input gives the same bytes, so that nothing new means
 * the same ETags. Odd input (dates, addresses, characters) never throws and never makes a document invalid.
 */
export function renderEdition(input: EditionInput): Edition {
  const rendering = prepare(input)
  const { updated, folder } = rendering
  const papers = input.sources.filter((source) => source.enabled && takesFrom(input.feed, source))
  return {
    feedId: input.feed.id,
    updated,
    documents: [
      editionDocument(`${folder}feed.rss`, 'rss', renderRss(rendering), updated),
      editionDocument(`${folder}feed.atom`, 'atom', renderAtom(rendering), updated),
      editionDocument(`${folder}feed.json`, 'json', renderJsonFeed(rendering), updated),
      editionDocument(`${folder}sources.opml`, 'opml', renderOpml(rendering, papers), updated),
      ...renderPages(rendering),
    ],
  }
}
