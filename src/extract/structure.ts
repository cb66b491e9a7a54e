import type { KeptPlaces } from './kept-places.ts'
import type { PrintedTables } from './printed-tables.ts'
import type { Box } from './walk.ts'

/** A block-level tag of the page that is kept around blocks, and the element it stands for. */
export interface Level {
  readonly tag: string
  readonly box: Box
}

/** Which lists, quotes and tables of the page are kept around what is written of a body. */
export class Structure {
  /** What no level reaches out of; null for the whole page. */
  readonly #within: Box | null
  readonly #kept: KeptPlaces
  readonly #tables: PrintedTables

  constructor(container: Box, kept: KeptPlaces, tables: PrintedTables) {
    this.#within = outermost(container)
    this.#kept = kept
    this.#tables = tables
  }

  /** The levels a block's element lies in, outermost first; the last may be an item or a cell. */
  around(box: Box): Level[] {
    const chain: Level[] = []
    for (const level of this.#candidates(box)) if (this.#fits(level, chain.at(-1))) chain.push(level)
    return chain
  }

  /** The same for a picture: it stands in an item, a cell or a quotation that have text as well, else apart. */
  aroundPicture(box: Box): Level[] {
    const chain = this.around(box).filter(({ tag }) => tag !== 'pre')
    const bare = chain.findIndex((level) => this.#kept.within(level.box) === 0 && !ITEMS.has(level.tag))
    return bare === -1 ? chain : chain.slice(0, bare)
  }

  #candidates(box: Box): Level[] {
    const found: Level[] = []
    for (let at: Box | null = box; at !== null && at !== this.#within; at = at.parent) {
      if (TAGS.has(at.name) && (at.name !== 'pre' || at === box)) found.push({ tag: at.name, box: at })
    }
    return found.reverse()
  }

  /** Whether a tag may stand there: items in lists, cells in rows, and tables only where they are printed as such. */
  #fits({ tag, box }: Level, around: Level | undefined): boolean {
    if (tag === 'table') return this.#tables.isPrinted(box)
    const holders = HOLDERS[tag]
    return holders === undefined || holders.includes(around?.tag ?? '')
  }
}

/** What is around a container that is itself part of a list or a table. */
function outermost(container: Box): Box | null {
  let box: Box | null = container
  while (box !== null && PARTS.has(box.name)) box = box.parent
  return box
}

const PARTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

const TAGS: ReadonlySet<string> = new Set('ul ol li dl dt dd blockquote table caption tr td th pre'.split(' '))

/** Tags that stand only in these. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  tr: ['table'],
  td: ['tr'],
  th: ['tr'],
}

/** What may hold a picture alone, beside others that hold text. */
const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th'])
