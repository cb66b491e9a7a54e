import type { PageDocument } from './document.ts'
import { plainText } from './json-ld.ts'
import { attribute } from './parse.ts'
import type { Box } from './walk.ts'

/** The first of these meta tags that says something, as plain text; names in lower case, the most trusted first. */
export function metaText(page: PageDocument, names: readonly string[]): string | null {
  const told = metasOf(page)
  for (const name of names) {
    for (const content of told.get(name) ?? []) {
      const text = plainText(content)
      if (text !== null) return text
    }
  }
  return null
}

/** All that these meta tags say, the most trusted name first, each text once. */
export function metaTexts(page: PageDocument, names: readonly string[]): string[] {
  const told = metasOf(page)
  const texts: string[] = []
  for (const name of names) {
    for (const content of told.get(name) ?? []) {
      const text = plainText(content)
      if (text !== null && !texts.includes(text)) texts.push(text)
    }
  }
  return texts
}

/** Whether the page has a meta tag of this name. */
export function hasMeta(page: PageDocument, name: string): boolean {
  return metasOf(page).has(name)
}

/** Made once for a page: dozens of names are asked for. */
function metasOf(page: PageDocument): ReadonlyMap<string, readonly string[]> {
  page.made.metas ??= metasByName(page)
  return page.made.metas
}

function metasByName(page: PageDocument): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>()
  for (const { name, content } of page.metas) {
    const same = told.get(name)
    if (same === undefined) told.set(name, [content])
    else same.push(content)
  }
  return told
}

/** The elements of a microdata or RDFa property, meta and link tags left out. */
export function propertyBoxes(page: PageDocument, name: string): Box[] {
  return page.described.filter(
    ({ element }) =>
      hasWord(attribute(element, 'itemprop'), name) || hasWord(attribute(element, 'property'), `schema:${name}`),
  )
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
  const words = value?.toLowerCase().split(/\s+/u) ?? []
  return words.includes(word.toLowerCase())
}
