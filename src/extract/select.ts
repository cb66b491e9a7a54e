import { type CheerioAPI, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { Chooser, PageDocument } from './document.ts'
import type { Box } from './walk.ts'

/** The boxes that a CSS selector chooses, in document order; none where the selector cannot be read. */
export function boxesOf(page: PageDocument, selector: string): Box[] {
  const chooser = chooserOf(page)
  return chosen(chooser.query, selector).flatMap((element) => chooser.boxes.get(element) ?? [])
}

function chooserOf(page: PageDocument): Chooser {
  page.made.chooser ??= makeChooser(page)
  return page.made.chooser
}

function makeChooser(page: PageDocument): Chooser {
  return { query: load(page.root), boxes: new Map<unknown, Box>(page.boxes.map((box) => [box.element, box])) }
}

function chosen(query: CheerioAPI, selector: string): Element[] {
  try {
    return query(selector)
      .toArray()
      .flatMap((node) => (node.type === 'tag' ? [node] : []))
  } catch {
    // A selector that cannot be read chooses nothing; the layout's checks then say so to the editor.
    return []
  }
}
