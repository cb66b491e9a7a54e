/** What no text has: controls but tab and line ends, bidi overrides and isolates, byte order marks, non-characters. */
const DIRT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** The text without dirt. Cost: linear; where there is none, as in nearly all text, a quarter of looking for all at once. */
export function cleaned(text: string): string {
  return mayBeDirty(text) ? text.replace(DIRT, '') : text
}

/** Single ranges and single characters, which the engine seeks several bytes at a time. */
function mayBeDirty(text: string): boolean {
  if (CONTROLS.test(text) || BIDI.test(text)) return true
  return SINGLES.some((character) => text.includes(character))
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const BIDI = /[\u202a-\u2069]/
const SINGLES = ['\u007f', '\ufeff', '\ufffe', '\uffff']
