import type { ChildNode, Element, ParentNode } from 'domhandler'
import { leastProse } from './text.ts'
import type { Block } from './walk.ts'

/**
 * The paragraphs that blocks make: a block is one by itself, but short lines that single line breaks part are one
 * together, as a poem's stanza is; two breaks part stanzas. Old pages part whole paragraphs by one break: where a line
 * is long, each stays by itself.
 */
export function paragraphsOf(blocks: readonly Block[]): (readonly Block[])[] {
  const paragraphs: (readonly Block[])[] = []
  let lines: Block[] = []
  const end = () => {
    if (lines.every(isShort)) paragraphs.push(lines)
    else paragraphs.push(...lines.map((line) => [line]))
  }
  for (const block of blocks) {
    const last = lines.at(-1)
    if (last !== undefined && !isNextLine(last, block)) {
      end()
      lines = []
    }
    lines.push(block)
  }
  if (lines.length > 0) end()
  return paragraphs
}

/** Characters: a line of verse, or of an address, has fewer than these; a paragraph of an old page has more. */
const SHORT = 80

function isShort({ text }: Block): boolean {
  return text.length < leastProse(text, SHORT)
}

/** Whether between two blocks of one element there is one line break, and nothing else. */
function isNextLine(block: Block, next: Block): boolean {
  const { element } = block.box
  if (next.box !== block.box || next.index !== block.index + 1) return false
  const [from, to] = [block.nodes.at(-1), next.nodes[0]]
  let breaks = 0
  for (let node = after(from ?? null, element); node !== null && node !== to; node = after(node, element)) {
    if (!('attribs' in node)) continue
    if (node.name === 'br') breaks += 1
    else if (!TRANSPARENT.has(node.name)) return false
  }
  return breaks === 1
}

/** Tags that change how a line looks and part nothing. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'span font b strong i em u s a small big sub sup q cite mark'.split(' '),
)

/** The node after one in document order, within an element. */
function after(node: ChildNode | null, within: Element): ChildNode | null {
  if (node !== null && 'children' in node && node.children[0] !== undefined) return node.children[0]
  let at: ChildNode | ParentNode | null = node
  while (at !== null && at !== within && at.next === null) at = at.parent
  return at === null || at === within ? null : at.next
}
