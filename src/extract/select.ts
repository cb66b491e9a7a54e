import { type CheerioAPI, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { Chooser, PageDocument } from './document.ts'
import type { Box } from './walk.ts'

/** The boxes that a CSS selector chooses, in document order; none where the selector cannot be read. */
export function boxesOf(page: PageDocument, selector: string): readonly Box[] {
  const { query, boxes, found } = chooserOf(page)
  const known = found.get(selector) ?? chosen(query, selector).flatMap((element) => boxes.get(element) ?? [])
  found.set(selector, known)
  return known
}

function chooserOf(page: PageDocument): Chooser {
  page.made.chooser ??= makeChooser(page)
  return page.made.chooser
}

function makeChooser(page: PageDocument): Chooser {
  return {
    query: load(page.root),
    boxes: new Map<unknown, Box>(page.boxes.map((box) => [box.element, box])),
    found: new Map(),
  }
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
