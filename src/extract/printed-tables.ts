import type { PageDocument } from './document.ts'
import type { KeptPlaces } from './kept-places.ts'
import { attribute } from './parse.ts'
import { Tables } from './tables.ts'
import type { Box } from './walk.ts'

/** The tables of a body that are written as such, and their rows and cells as the page has them. Looks at each table once. */
export class PrintedTables {
  readonly #page: PageDocument
  readonly #kept: KeptPlaces
  readonly #data: Tables
  readonly #printed = new Map<Box, boolean>()
  readonly #reaching = new Map<Box, boolean>()
  readonly #rows = new Map<Box, readonly Box[]>()

  constructor(page: PageDocument, kept: KeptPlaces) {
    this.#page = page
    this.#kept = kept
    this.#data = new Tables(page)
  }

  /**
   * Whether a table shows the reader a grid: it holds data, or a row of it has two cells with text of the body. One that
   * lays out the page has the body in one cell, or several paragraphs in a cell.
   */
  isPrinted(table: Box): boolean {
    const known = this.#printed.get(table)
    if (known !== undefined) return known
    const rows = this.rowsOf(table).map((row) => this.cellsOf(row))
    const isGrid = rows.some((cells) => cells.filter((cell) => this.#kept.within(cell) > 0).length > 1)
    const printed = rows.length > 0 && (isGrid ? !this.#laysOut(rows) : this.#isColumn(table, rows))
    this.#printed.set(table, printed)
    return printed
  }

  /** Rows of the table itself, not of one within it. */
  rowsOf(table: Box): readonly Box[] {
    const known = this.#rows.get(table) ?? this.#ownWithin(table, ROWS)
    this.#rows.set(table, known)
    return known
  }

  /** The cells of a row; hidden ones have no place in it. */
  cellsOf(row: Box): readonly Box[] {
    const known = this.#rows.get(row) ?? this.#ownWithin(row, CELLS).filter((cell) => !cell.hidden)
    this.#rows.set(row, known)
    return known
  }

  /** Whether a cell of the table reaches into the rows below its own. */
  reachesDown(table: Box): boolean {
    const reaches = (cell: Box) => attribute(cell.element, 'rowspan') !== null
    const known = this.#reaching.get(table) ?? this.rowsOf(table).some((row) => this.cellsOf(row).some(reaches))
    this.#reaching.set(table, known)
    return known
  }

  #laysOut(rows: readonly (readonly Box[])[]): boolean {
    return rows.some((cells) => cells.some((cell) => this.#isColumnOfProse(cell)))
  }

  #isColumnOfProse({ firstBlock, endBlock }: Box): boolean {
    const long = this.#page.blocks.slice(firstBlock, endBlock).filter((block) => block.text.length > LONG)
    return long.length >= PROSE
  }

  /** A table of one column: a list of data, with its own heading or without. */
  #isColumn(table: Box, rows: readonly (readonly Box[])[]): boolean {
    const cells = rows.flat().filter((cell) => this.#kept.within(cell) > 0)
    const own = cells.length > 1 && cells.length === this.#kept.within(table)
    return own && (cells.some(({ name }) => name === 'th') || this.#data.holdsData(table))
  }

  /** The boxes of some names within one, but for those in a table or a row further in. */
  #ownWithin(around: Box, names: ReadonlySet<string>): Box[] {
    const own: Box[] = []
    for (let index = around.index + 1; index < around.end; index += 1) {
      const box = this.#page.boxes[index]
      if (box === undefined) continue
      if (names.has(box.name)) own.push(box)
      if (box.name === 'table' || (names === CELLS && CELLS.has(box.name))) index = box.end - 1
    }
    return own
  }
}

const ROWS: ReadonlySet<string> = new Set(['tr'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
/** Characters, and paragraphs so long: a cell with as many is a column of the page. */
const LONG = 160
const PROSE = 3
