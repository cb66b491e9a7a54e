import type { PageDocument } from './document.ts'
import { SENTENCE_END } from './ground.ts'
import { linkAround } from './link-around.ts'
import type { Block, Box } from './walk.ts'

/**
 * Lines of a body that lead to other reports: lines that are a link, lists of links, lines that open with the same words
 * before a link, and a closing list of them with its heading. Cost: linear in the blocks.
 */
export function relatedLines(page: PageDocument, blocks: readonly Block[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  const prefixes = prefixCounts(blocks)
  const lists = linkLists(page, blocks)
  for (const block of blocks) {
    if (isLinkLine(page, block)) reasons.set(block.index, 'link')
    else if ((prefixes.get(prefixOf(block)) ?? 0) > 1) reasons.set(block.index, 'link')
    else if (lists.has(listOf(block))) reasons.set(block.index, 'links')
  }
  for (const block of closingList(page, blocks, reasons)) reasons.set(block.index, 'links')
  return reasons
}

/**
 * Headings and labels with a colon that announced what was left out as leading elsewhere. A heading with text behind what
 * was left out is that text's.
 */
export function orphanedHeadings(
  page: PageDocument,
  blocks: readonly Block[],
  dropped: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const orphans = blocks.filter((block, place) => {
    const next = blocks[place + 1]
    if (!(isLabel(block) || (isHeading(block) && (next === undefined || isHeading(next))))) return false
    const announced = page.blocks[block.index + 1]
    return announced !== next && LEADING_ELSEWHERE.has(dropped.get(announced?.index ?? -1) ?? '')
  })
  return new Map(orphans.map((block) => [block.index, 'related']))
}

const LEADING_ELSEWHERE: ReadonlySet<string> = new Set(['link', 'links', 'related'])

function isHeading({ text, box, linked }: Block): boolean {
  return text.length <= 90 && linked === 0 && /^h[1-6]$/u.test(box.name)
}

function isLabel({ text, bold, linked }: Block): boolean {
  if (linked > 0 || !/[:：]$/u.test(text)) return false
  return text.length < 60 || (text.length <= 90 && bold >= 0.8 * text.length)
}

/** Whether a block is nothing but a link to the same site, and no sentence of the report. */
export function isLinkLine(page: PageDocument, block: Block): boolean {
  const { text, linked } = block
  if (linked <= 0.8 * text.length || /https?:\/\/|^www\./u.test(text)) return false
  const address = linkOf(block)
  if (address === null) return false
  if (isOwnHeading(page, block, address)) return false
  if (address.startsWith('#')) return true
  return !SENTENCE_END.test(text) && (isLocal(page, address) || block.box.name !== 'li')
}

/** A heading that links to its own place on the page; one that leads further down is a line of the contents. */
function isOwnHeading(page: PageDocument, { box }: Block, address: string): boolean {
  if (!/^#\S+$/u.test(address) || !/^h[2-6]$/u.test(box.name)) return false
  return (anchorsOf(page).get(address.slice(1)) ?? 0) < box.end
}

/** Made once for a page, by id and name: its headings may all be links. */
function anchorsOf(page: PageDocument): ReadonlyMap<string, number> {
  page.made.anchors ??= new Map(
    page.boxes.flatMap(({ element, index }) =>
      [element.attribs['id'], element.attribs['name']].flatMap((name) => (name === undefined ? [] : [[name, index]])),
    ),
  )
  return page.made.anchors
}

/** The text before a line's closing link ("Read also | …"), or '' where it has none. */
function prefixOf(block: Block): string {
  const { text, linked } = block
  if (linked === 0 || linked < 0.35 * text.length || linked > 0.95 * text.length || text.length > 220) return ''
  const first = block.nodes[0]
  if (first === undefined || linkAround(first) !== null) return ''
  const prefix = first.data.trim()
  return prefix.length >= 4 && SEPARATOR_END.test(prefix) ? prefix : ''
}

const SEPARATOR_END = /[:|>»–—-]$/u

function prefixCounts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const prefix = prefixOf(block)
    if (prefix !== '') counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return counts
}

/** The lists of at least two items, each of which is mostly a link to the same site. */
function linkLists(page: PageDocument, blocks: readonly Block[]): ReadonlySet<Box | null> {
  const items = new Map<Box, boolean[]>()
  for (const block of blocks) {
    const list = listOf(block)
    if (list === null) continue
    const leads = block.linked > 0.5 * block.text.length && block.text.length < 160 && isLocal(page, linkOf(block))
    const known = items.get(list)
    if (known === undefined) items.set(list, [leads])
    else known.push(leads)
  }
  return new Set([...items].filter(([, leads]) => leads.length > 1 && leads.every(Boolean)).map(([list]) => list))
}

function listOf(block: Block): Box | null {
  for (let box: Box | null = block.box; box !== null; box = box.parent) {
    if (box.name === 'ul' || box.name === 'ol') return box
    if (box.name !== 'li' && box.name !== 'p' && box.name !== 'div' && box.name !== 'h3') return null
  }
  return null
}

/** A list at the very end whose every item links somewhere, with the heading above it. */
function closingList(page: PageDocument, blocks: readonly Block[], reasons: ReadonlyMap<number, string>): Block[] {
  const left = blocks.filter((block) => !reasons.has(block.index))
  let first = left.length
  while (first > 0 && isLinkedItem(page, left[first - 1])) first -= 1
  if (left.length - first < 2) return []
  const heading = left[first - 1]
  return heading !== undefined && isHeadingLike(heading) ? left.slice(first - 1) : []
}

function isLinkedItem(page: PageDocument, block: Block | undefined): boolean {
  if (block === undefined || listOf(block) === null || block.text.length > 180) return false
  return block.linked > 0.2 * block.text.length && isLocal(page, linkOf(block))
}

function isHeadingLike(block: Block): boolean {
  return block.text.length < 100 && !/[.…]$/u.test(block.text)
}

function linkOf(block: Block): string | null {
  for (const node of block.nodes) {
    const address = linkAround(node)
    if (address !== null) return address
  }
  return null
}

/** Whether an address is on the page's own site, by the name that its owner registered. */
export function isLocal(page: PageDocument, address: string | null): boolean {
  if (address === null) return false
  const url = URL.parse(address, page.baseUrl)
  return url !== null && siteOf(url.host) === siteOf(URL.parse(page.url)?.host ?? '')
}

/** "news" of www.news.co.uk, m.news.com and news.vn alike. */
function siteOf(host: string): string {
  const parts = host.split('.').slice(0, -1)
  if (parts.length > 1 && (parts.at(-1) ?? '').length <= 3) parts.pop()
  return parts.at(-1) ?? host
}
