import { htmlText } from './xml.ts'

/** HTML that is already escaped. Made by `html` only. */
export interface Html {
  readonly html: string
}

type Piece = Html | string | number | null | readonly (Html | null)[]

/**
 * Writes HTML: text put in is escaped, HTML put in stays, null is nothing, lists are joined. The only way in which
 * pages are made, so that nothing from outside is ever markup.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let written = strings[0] ?? ''
  for (const [at, piece] of pieces.entries()) written += write(piece) + (strings[at + 1] ?? '')
  return { html: written }
}

function write(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string') return htmlText(piece)
  if (typeof piece === 'number') return String(piece)
  if ('html' in piece) return piece.html
  return piece.map((one) => one?.html ?? '').join('')
}
