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
  return cleanText(trimmed).replace(/\s+/gu, ' ').trim()
}

/** Printable ASCII with single spaces: clean as it is, and most text of most pages. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/u

const DIRT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/u
const ALL_DIRT = new RegExp(DIRT.source, 'gu')
