import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler'
import { Parser, parseDocument } from 'htmlparser2'
import { webAddress } from './addresses.ts'
import { tidyLine } from './markup.ts'

/** A page as a tree, with what its addresses are relative to. */
export interface PageTree {
  readonly document: Document
  readonly base: string
}

/** Deeper than any page for people: walking it would cost more than it can tell. */
const DEEPEST = 512

/** The page as a tree, or null where it is nested deeper than 512 elements. Cost: linear, twice. */
export function parsePage(html: string, url: string): PageTree | null {
  if (depthOf(html) > DEEPEST) return null
  const document = parseDocument(html)
  const base = findFirst(document, (element) => element.name === 'base' && element.attribs['href'] !== undefined)
  return { document, base: webAddress(base?.attribs['href'], url) ?? url }
}

function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentagname: () => {
      depth += 1
      if (depth > deepest) deepest = depth
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  for (let at = 0; at < html.length && deepest <= DEEPEST; at += 65_536) parser.write(html.slice(at, at + 65_536))
  return deepest
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'])

/** Every element that people may see, in the order of the page. */
export function* elementsOf(node: AnyNode | Document): Generator<Element> {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (!isTag(child) || UNSEEN.has(child.name)) continue
    yield child
    yield* elementsOf(child)
  }
}

/** The first element of all, the head's included. */
export function findFirst(node: AnyNode | Document, accept: (element: Element) => boolean): Element | null {
  if (!('children' in node)) return null
  for (const child of node.children) {
    if (isTag(child) && accept(child)) return child
    const inner = findFirst(child, accept)
    if (inner !== null) return inner
  }
  return null
}

/** All elements that fit, the head's included. */
export function findAll(node: AnyNode | Document, accept: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => [
    ...(isTag(child) && accept(child) ? [child] : []),
    ...findAll(child, accept),
  ])
}

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'br',
  'td',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'time',
])

/** What people read of an element, on one line; blocks are apart. Read no further than about `most` characters. */
export function lineOf(node: AnyNode, most = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = []
  collect(node, pieces, most)
  return tidyLine(pieces.join(''))
}

/** Answers how many characters may still come. */
function collect(node: AnyNode, pieces: string[], most: number): number {
  if (most <= 0) return 0
  if (isText(node)) {
    pieces.push(node.data)
    return most - node.data.length
  }
  if (!isTag(node) || UNSEEN.has(node.name)) return most
  const isBlock = BLOCKS.has(node.name)
  if (isBlock) pieces.push(' ')
  let left = most
  for (const child of node.children) left = collect(child, pieces, left)
  if (isBlock) pieces.push(' ')
  return left
}

/** Its ancestors, the nearest first; the page itself is none. */
export function* ancestorsOf(element: Element): Generator<Element> {
  let parent = element.parent
  while (parent !== null && isTag(parent)) {
    yield parent
    parent = parent.parent
  }
}
