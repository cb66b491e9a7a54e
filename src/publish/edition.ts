import type { Edition, EditionDocument, EditionInput } from '../domain/edition.ts'
import { renderAtom } from './atom.ts'
import { editionDocument } from './document.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderOpml } from './opml.ts'
import { renderPages } from './page.ts'
import { prepare, type Rendering } from './rendering.ts'
import { renderRss } from './rss.ts'
import { takesFrom } from './split.ts'

/**
 * Renders every format of one published feed. Pure: the same input gives the same bytes, so that nothing new means
 * the same ETags. Odd input (dates, addresses, characters) never throws and never makes a document invalid.
 */
export function renderEdition(input: EditionInput): Edition {
  const rendering = prepare(input)
  return { feedId: input.feed.id, updated: rendering.updated, documents: [...formats(rendering)].flat() }
}

/** The same in turns: `between` two formats whoever waits for the thread may have his. */
export async function renderEditionInTurns(input: EditionInput, between: () => Promise<void>): Promise<Edition> {
  const rendering = prepare(input)
  const documents: EditionDocument[] = []
  for (const some of formats(rendering)) {
    documents.push(...some)
    await between()
  }
  return { feedId: input.feed.id, updated: rendering.updated, documents }
}

function* formats(rendering: Rendering): Generator<readonly EditionDocument[]> {
  const { input, updated, folder } = rendering
  yield [editionDocument(`${folder}feed.rss`, 'rss', renderRss(rendering), updated)]
  yield [editionDocument(`${folder}feed.atom`, 'atom', renderAtom(rendering), updated)]
  yield [editionDocument(`${folder}feed.json`, 'json', renderJsonFeed(rendering), updated)]
  const papers = input.sources.filter((source) => source.enabled && takesFrom(input.feed, source))
  yield [editionDocument(`${folder}sources.opml`, 'opml', renderOpml(rendering, papers), updated)]
  yield renderPages(rendering)
}
