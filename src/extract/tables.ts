import type { PageDocument } from './document.ts'
import type { Box } from './walk.ts'

/** A table of data has at least so many cells with text, and no text longer than this; others lay out the page. */
const DATA = { leastCells: 6, longestText: 250 } as const
const LEVELS = 4

/** Tells tables of data from tables that lay out a page. Judges each table once. */
export class Tables {
  readonly #page: PageDocument
  readonly #judged = new Map<Box, boolean>()

  constructor(page: PageDocument) {
    this.#page = page
  }

  /** The table of data whose cell a box is, or lies close within; else null. What such a cell says is no label and no caption. */
  dataTableOf(box: Box): Box | null {
    const table = tableOf(cellAround(box))
    return table !== null && this.holdsData(table) ? table : null
  }

  holdsData(table: Box): boolean {
    const known = this.#judged.get(table)
    if (known !== undefined) return known
    const blocks = this.#page.blocks.slice(table.firstBlock, table.endBlock)
    const cells = this.#page.boxes.slice(table.index, table.end).filter(isFilledCell)
    const holds = cells.length >= DATA.leastCells && blocks.every((block) => block.text.length <= DATA.longestText)
    this.#judged.set(table, holds)
    return holds
  }
}

function isFilledCell({ name, firstBlock, endBlock }: Box): boolean {
  return (name === 'td' || name === 'th') && endBlock > firstBlock
}

function tableOf(cell: Box | null): Box | null {
  for (let at = cell; at !== null; at = at.parent) if (at.name === 'table') return at
  return null
}

function cellAround(box: Box): Box | null {
  let at: Box | null = box
  for (let level = 0; at !== null && level < LEVELS; level += 1) {
    if (at.name === 'td' || at.name === 'th') return at
    at = at.parent
  }
  return null
}
