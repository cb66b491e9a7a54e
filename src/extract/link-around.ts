import type { Block } from './walk.ts'

/** The address of the link that a text stands in; null where it stands in none. */
export function linkAround(node: Block['nodes'][number]): string | null {
  for (let at = node.parent; at !== null && 'attribs' in at; at = at.parent) {
    if (at.name === 'a') return at.attribs['href']?.trim() ?? ''
  }
  return null
}
