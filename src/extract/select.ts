import { type CheerioAPI, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { PageDocument } from './document.ts'
import type { Box } from './walk.ts'

/** The boxes that a CSS selector chooses, in document order; none where the selector cannot be read. */
export function boxesOf(page: PageDocument, selector: string): Box[] {
  const chooser = chooserOf(page)
  return chosen(chooser.query, selector).flatMap((element) => chooser.boxes.get(element) ?? [])
}

interface Chooser {
  readonly query: CheerioAPI
  readonly boxes: ReadonlyMap<unknown, Box>
}

/** Made once for a page, and gone with it. */
const CHOOSERS = new WeakMap<PageDocument, Chooser>()

function chooserOf(page: PageDocument): Chooser {
  const known = CHOOSERS.get(page)
  if (known !== undefined) return known
  const boxes = new Map<unknown, Box>(page.boxes.map((box) => [box.element, box]))
  const chooser = { query: load(page.root), boxes }
  CHOOSERS.set(page, chooser)
  return chooser
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
