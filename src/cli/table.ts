/** Rows as aligned columns, the last one unpadded. Widths count characters as terminals show most of them. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell))
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, at === row.length - 1 ? 0 : (widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Cut to so many characters, the last one an ellipsis where something is missing. */
export function clip(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

function pad(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)))
}

function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length
}
