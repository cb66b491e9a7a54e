/**
 * Whether a text is in NFC for sure, and holds nothing that no text has: each of its signs stands for itself whatever is
 * beside it. False says nothing. Cost: linear, half of looking for dirt and normalising.
 */
export function isSettled(text: string): boolean {
  return SETTLED.test(text)
}

/** First and last code unit: letters and signs that neither change in NFC nor join what stands before them. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0x80, 0x2ff],
  // Cyrillic without its marks.
  [0x400, 0x482],
  [0x48a, 0x52f],
  // Latin and Vietnamese letters with two marks.
  [0x1e00, 0x1eff],
  // Zero-width marks, dashes, quotes, bullets, signs of money.
  [0x200b, 0x2029],
  [0x202f, 0x205e],
  [0x20a0, 0x20bf],
  // Arrows, boxes, pictures.
  [0x2190, 0x2328],
  [0x2500, 0x27bf],
  // Kana, Han, Hangul syllables, full-width signs.
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a0, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff5e],
  // Halves of pictures (U+1F000 to U+1FBFF).
  [0xd83c, 0xd83e],
  [0xdc00, 0xdfff],
]

const SETTLED = new RegExp(`^[${RANGES.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('')}]*$`)

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
