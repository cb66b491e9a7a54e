import { type PrintedByline, type ReadByline, readByline } from './byline-names.ts'
import { isLabelAlone, looksSourced } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { Block, Box } from './walk.ts'

/**
 * Writers whose label stands in a cell of its own, and they in the next: "Penulis | : Siti Nurhaliza". The rows beside it
 * that name editors and sources go with it. `isNear` says where on the page they are believed.
 */
export function labelCells(page: PageDocument, isNear: (block: Block) => boolean): PrintedByline[] {
  const rows = page.blocks.filter(isNear).flatMap((label) => rowOf(label, page.blocks[label.index + 1]))
  return rows.flatMap(({ label, value, text, read }) => {
    if (read.names.length === 0) return []
    const beside = rows.filter((row) => looksSourced(row.text) && isBeside(row.label, label))
    const blocks = [{ label, value }, ...beside].flatMap((row) => [row.label.index, row.value.index])
    return [{ text, read, blocks }]
  })
}

interface Row {
  readonly label: Block
  readonly value: Block
  readonly text: string
  readonly read: ReadByline
}

function rowOf(label: Block, value: Block | undefined): Row[] {
  if (value === undefined || !LABELS.has(label.box.name) || !VALUES.has(value.box.name)) return []
  if (label.box.parent !== value.box.parent || !isLabelAlone(label.text)) return []
  // "Autor | Titel" heads a table.
  const colon = /[:：]\s*$/u.test(label.text) || /^[:：]/u.test(value.text)
  if (!colon && value.box.name !== 'dd') return []
  const bare = `${label.text.replace(/\s*[:：]\s*$/u, '')}: ${value.text.replace(/^[:：]\s*/u, '')}`
  return [{ label, value, text: `${label.text} ${value.text}`, read: readByline(bare) }]
}

const LABELS: ReadonlySet<string> = new Set(['td', 'th', 'dt'])
const VALUES: ReadonlySet<string> = new Set(['td', 'dd'])

/** Whether two cells stand in rows of one table, or in one list. */
function isBeside(one: Block, other: Block): boolean {
  return one !== other && tableOf(one.box) === tableOf(other.box)
}

function tableOf(box: Box): Box | null {
  return box.name === 'dt' ? box.parent : (box.parent?.parent ?? null)
}
