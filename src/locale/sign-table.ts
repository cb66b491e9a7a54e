/**
 * Folds most text sign by sign, by a table: normalisers and Unicode classes in regular expressions take several times as long.
 * A table covers signs that mean the same whatever stands beside them: ASCII, Latin letters, Vietnamese ones, dashes and
 * quotes. Text with any other sign is left to the slow way that the table was made from.
 */
export type SignTable = Uint16Array

/** The table of a fold that reads each of the covered signs by itself. Signs that it turns into several are left out. */
export function signTable(fold: (text: string) => string): SignTable {
  return Uint16Array.from({ length: TABLE_END }, (_, code) => {
    if (!isCovered(code)) return FOREIGN
    const folded = fold(String.fromCharCode(code))
    if (folded === '') return DROPPED
    return folded.length === 1 ? folded.charCodeAt(0) : FOREIGN
  })
}

/** The folded text, or null where it is to be folded the slow way. */
export function foldBySigns(table: SignTable, text: string): string | null {
  if (text.length > MOST) return null
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const to = table[text.charCodeAt(at)] ?? FOREIGN
    if (to === FOREIGN) return null
    if (to !== DROPPED) folded[length++] = to
  }
  return foldedBytes.toString('utf16le', 0, 2 * length)
}

/** Whether a sign stands for itself beside any other covered one, in every normal form: none of them is a combining mark. */
export function isCovered(code: number): boolean {
  return code < 0x300 || (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2027)
}

export const TABLE_END = 0x2028

/** Characters; longer texts are few. */
const MOST = 4096
/** Two that no text is folded to. */
const DROPPED = 0xfffe
const FOREIGN = 0xffff

/** Filled anew by each fold. */
const folded = new Uint16Array(MOST)
const foldedBytes = Buffer.from(folded.buffer)
