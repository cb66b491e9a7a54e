import type { PageDocument } from './document.ts'
import { plainText } from './json-ld.ts'
import { attribute } from './parse.ts'
import type { Box } from './walk.ts'

/** The first of these meta tags that says something, as plain text; names in lower case, the most trusted first. */
export function metaText(page: PageDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const meta of page.metas) {
      if (meta.name !== name) continue
      const text = plainText(meta.content)
      if (text !== null) return text
    }
  }
  return null
}

/** All that these meta tags say, in the order of the page, each once. */
export function metaTexts(page: PageDocument, names: readonly string[]): string[] {
  const wanted = new Set(names)
  const texts = page.metas.filter((meta) => wanted.has(meta.name)).flatMap((meta) => plainText(meta.content) ?? [])
  return [...new Set(texts)]
}

/** The elements of a microdata or RDFa property, meta and link tags left out. */
export function propertyBoxes(page: PageDocument, name: string): Box[] {
  return page.boxes.filter(({ element, name: tag }) => {
    if (tag === 'meta' || tag === 'link') return false
    return hasWord(attribute(element, 'itemprop'), name) || hasWord(attribute(element, 'property'), `schema:${name}`)
  })
}

/** Whether a box lies within another of these tags. */
export function within(box: Box, tags: ReadonlySet<string>): boolean {
  for (let outer = box.parent; outer !== null; outer = outer.parent) if (tags.has(outer.name)) return true
  return false
}

/** A box's text on one line. */
export function boxLine(page: PageDocument, box: Box): string {
  return page.blocks
    .slice(box.firstBlock, box.endBlock)
    .map((block) => block.text)
    .join(' ')
}

function hasWord(value: string | null, word: string): boolean {
  return value !== null && value.toLowerCase().split(/\s+/u).includes(word.toLowerCase())
}
