import type { Document, Element } from 'domhandler'
import { TreeBuilder } from './tree-builder.ts'

export type ParseOutcome =
  | { readonly ok: true; readonly root: Document }
  | { readonly ok: false; readonly reason: string }

/** What is more than any report needs, and would cost more than one is worth. Pages of 4,000 papers: deepest 190, most elements 21,000. */
const MOST = { characters: 12_000_000, depth: 512, elements: 150_000 } as const

/**
 * Parses a page once, as htmlparser2 does, without its comments, and in a body where it has none of its own. A page too large, too deep or of too many elements is
 * given up the moment it shows: cost stays linear. Formatting tags that an old page never closes are taken out first.
 */
export function parsePage(html: string): ParseOutcome {
  if (html.length > MOST.characters) return tooMuch(`longer than ${MOST.characters} characters`)
  const first = parseOnce(html)
  if (first.ok || !first.reason.includes('deeper')) return first
  return parseOnce(html.replace(UNCLOSED_FORMATTING, ''))
}

/** Tags that old editors leave open, so that the page only seems to be deep. */
const UNCLOSED_FORMATTING = /<\/?(?:font|span|b|i|u|em|strong|small|big|center|o:p|st1:[a-z]+)\b[^<>]{0,2000}>/giu

function parseOnce(html: string): ParseOutcome {
  const tree = new TreeBuilder(MOST)
  if (!hasBody(html)) tree.write('<body>')
  tree.write(html)
  tree.end()
  return tree.excess === null ? { ok: true, root: tree.root } : tooMuch(tree.excess)
}

/** Nearly every page writes it in small letters, which is found ten times as fast. */
function hasBody(html: string): boolean {
  const small = html.indexOf('<body')
  return (small !== -1 && /[\s>]/u.test(html.charAt(small + 5))) || /<body[\s>]/iu.test(html)
}

function tooMuch(what: string): ParseOutcome {
  return { ok: false, reason: `page refused: ${what}` }
}

/** The element's attribute without white space at its ends, or null where it has none or an empty one. */
export function attribute(element: Element, name: string): string | null {
  const value = element.attribs[name]?.trim()
  return value === undefined || value === '' ? null : value
}
