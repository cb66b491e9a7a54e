import type { Element, Text } from 'domhandler'
import { cleanText } from '../locale/clean.ts'
import { escapeHtml, linkAddress } from './sanitise.ts'
import type { Block } from './walk.ts'

/** A block's text with its inline tags, safe. Its line ends and indentation stay where `preformatted`. */
export function writeInline(block: Block, baseUrl: string, preformatted: boolean): string {
  const isPlain = block.nodes.length === 1 && block.nodes[0]?.parent === block.box.element
  if (isPlain && !preformatted) return escapeHtml(block.text)
  let html = ''
  let open: readonly InlineTag[] = []
  for (const node of block.nodes) {
    const chain = inlineAround(node, block.box.element, baseUrl)
    let shared = 0
    while (shared < open.length && open[shared]?.element === chain[shared]?.element) shared += 1
    html += closing(open.slice(shared))
    for (const tag of chain.slice(shared)) html += tag.opening
    open = chain
    const text = cleanText(node.data)
    html += escapeHtml(preformatted ? text.replace(/\r\n?/gu, '\n') : text.replace(/\s+/gu, ' '))
  }
  html += closing(open)
  return preformatted ? withoutBlankEnds(html) : html.trim()
}

/** Without the empty lines before and after; the first line keeps its indentation. */
function withoutBlankEnds(html: string): string {
  const start = html.lastIndexOf('\n', html.length - html.trimStart().length) + 1
  return html.slice(start).trimEnd()
}

/** An inline tag of the allow-list around a text. */
interface InlineTag {
  readonly element: Element
  readonly opening: string
}

function closing(tags: readonly InlineTag[]): string {
  return tags
    .map((tag) => `</${tag.element.name}>`)
    .reverse()
    .join('')
}

function inlineAround(node: Text, top: Element, baseUrl: string): InlineTag[] {
  const chain: InlineTag[] = []
  for (let at = node.parent; at !== null && at !== top && 'attribs' in at; at = at.parent) {
    const opening = INLINE.has(at.name) ? openingOf(at, baseUrl) : null
    if (opening !== null) chain.push({ element: at, opening })
  }
  return chain.reverse()
}

const INLINE: ReadonlySet<string> = new Set(
  'a b strong i em u s del ins sub sup code kbd q mark small abbr cite time'.split(' '),
)

/** A link that leads nowhere safe is no link. */
function openingOf(element: Element, baseUrl: string): string | null {
  if (element.name !== 'a') return `<${element.name}>`
  const href = element.attribs['href']
  const address = href === undefined ? null : linkAddress(href, baseUrl)
  return address === null ? null : `<a href="${escapeHtml(address)}">`
}
