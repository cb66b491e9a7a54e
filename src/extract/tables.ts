import type { Box } from './walk.ts'

/** Blocks; a table with fewer lays a picture and its caption out, or the page. */
const LEAST_CELLS = 6
const LEVELS = 4

/** The table of data whose cell a box is, or lies close within; else null. What such a cell says is no label and no caption. */
export function dataTableOf(box: Box): Box | null {
  const cell = cellAround(box)
  if (cell === null || !isSmall(cell)) return null
  for (let at: Box | null = cell; at !== null; at = at.parent) {
    if (at.name === 'table') return at.endBlock - at.firstBlock >= LEAST_CELLS ? at : null
  }
  return null
}

/** A cell of more than a few blocks is a column of the page. */
function isSmall(cell: Box): boolean {
  return cell.endBlock - cell.firstBlock <= 3
}

function cellAround(box: Box): Box | null {
  let at: Box | null = box
  for (let level = 0; at !== null && level < LEVELS; level += 1) {
    if (at.name === 'td' || at.name === 'th') return at
    at = at.parent
  }
  return null
}
