/**
 * Makes text from outside fit to store and to publish: NFC; controls, bidi overrides and isolates, zero-width marks
 * that hide words (U+200B, U+2060, U+FEFF, U+034F, U+00AD) and lone surrogates are gone. Tabs and line breaks stay.
 * U+200C and U+200D stay: they carry meaning in Indic scripts and Persian. Cost: linear.
 */
export function cleanText(text: string): string {
  const well = text.isWellFormed() ? text : text.toWellFormed().replaceAll('\uFFFD', '')
  const bare = DIRT.test(well) ? well.replace(ALL_DIRT, '') : well
  return bare.normalize('NFC')
}

/** `cleanText` on one line: every run of white space is one space, none at the ends. */
export function cleanLine(text: string): string {
  const trimmed = text.trim()
  if (PLAIN.test(trimmed)) return trimmed
  const clean = LOOSE.test(trimmed) ? trimmed : cleanText(trimmed)
  return clean.replace(LOOSE_SPACE, ' ').trim()
}

/** All white space but a single space. */
const LOOSE_SPACE = /\s{2,}|[^\S ]/gu

/** Stand for themselves in NFC whatever is about them: ASCII, Latin letters, Vietnamese ones, dashes and quotes. */
const SIGNS = '!-~\\u00A1-\\u00AC\\u00AE-\\u02FF\\u1EA0-\\u1EF9\\u2010-\\u2027'
/** Such signs with single spaces: clean as it is, and most text of most pages. */
const PLAIN = new RegExp(`^[${SIGNS}]*(?: [${SIGNS}]+)*$`, 'u')
/** The same with line breaks and runs of spaces. */
const LOOSE = new RegExp(`^[${SIGNS} \\t\\r\\n]*$`, 'u')

const DIRT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/u
const ALL_DIRT = new RegExp(DIRT.source, 'gu')
