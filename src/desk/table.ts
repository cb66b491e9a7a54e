import { type Html, html } from '../publish/html.ts'

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell heads its row. */
  readonly rows: readonly (readonly Html[])[]
}

/**
 * A table that is a list of cards on a phone, each value then with its column's name. The roles are said outright,
 * because a browser forgets them where a style sheet shows a table otherwise.
 */
export function renderTable({ caption, columns, rows }: Table): Html {
  return html`<table class="cards" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => renderRow(columns, row))}</tbody>
</table>`
}

function renderRow(columns: readonly string[], [head, ...cells]: readonly Html[]): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${head ?? null}</th>${cells.map(
    (cell, at) => html`<td role="cell" data-label="${columns[at + 1] ?? ''}"><div>${cell}</div></td>`,
  )}</tr>
`
}
