import { BYLINE_ROWS } from './labels-byline.ts'

/** Words for editors that stand among the words for sources. */
const EDITORS = /^(?:biên tập|redak|redig|edit)/u

/** Words for sources, and no others that editors are named by. */
const sourcesOf = (rows: typeof BYLINE_ROWS): string =>
  [...new Set(rows.flatMap((row) => row.sources))]
    .filter((phrase) => /^\p{L}[\p{L} ]+$/u.test(phrase) && !EDITORS.test(phrase))
    .sort((a, b) => b.length - a.length)
    .join('|')

/** A line that opens with a word for sources and a colon: "Nguồn: TTXVN". */
export const SOURCE_LABEL = new RegExp(`^(?:${sourcesOf(BYLINE_ROWS)})\\s?[:：]\\s?`, 'iu')

/** The same within a line, behind no letter: "12:11 来源：新华网". */
export const INNER_SOURCE = new RegExp(`(?<!\\p{L}|\\p{L} )(?:${sourcesOf(BYLINE_ROWS)})\\s?[:：]\\s?`, 'iu')

const BARE = new RegExp(`^(?:${sourcesOf(BYLINE_ROWS.filter((row) => row.signedBare === true))})\\s(.+)$`, 'iu')

/**
 * What a line names as its source: "TTXVN" for "Nguồn: TTXVN", and for "Theo TTXVN" where a bare name signs a report; a
 * source without a colon begins with a capital or is a host. Null for any other line.
 */
export function sourceOf(line: string): string | null {
  const label = SOURCE_LABEL.exec(line)
  if (label !== null) return line.slice(label[0].length)
  const bare = BARE.exec(line)?.[1] ?? null
  return bare !== null && /^(?:\p{Lu}|\S+\.\p{Ll})/u.test(bare) ? bare : null
}

/** What a page sets behind a source for its readers to press. */
export const COPY_LINK = /\s*(?:copy link|sao chép (?:liên kết|link))\s*$/iu
