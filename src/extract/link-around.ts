import type { PageDocument } from './document.ts'
import type { Block, Box } from './walk.ts'

/** The address of the link that a text stands in; null where it stands in none. */
export function linkAround(node: Block['nodes'][number]): string | null {
  for (let at = node.parent; at !== null && 'attribs' in at; at = at.parent) {
    if (at.name === 'a') return at.attribs['href']?.trim() ?? ''
  }
  return null
}

/** Whether a heading links, or is all of a link. */
export function linksIn(page: PageDocument, heading: Box): boolean {
  if (heading.parent?.name === 'a' || heading.parent?.parent?.name === 'a') return true
  return page.boxes.slice(heading.index, heading.end).some((box) => box.name === 'a')
}
