/** A wider range stays as it is written: a slip of the finger must not plant a million phrases. */
const NUMBERS_MOST = 1000

/** Every phrase that a phrase with a range of numbers stands for: “1..15 tuổi” is “1 tuổi”, “2 tuổi” … “15 tuổi”. One range, whole numbers, the lower first. */
export function withoutRange(phrase: string): readonly string[] {
  const range = RANGE.exec(phrase)
  if (range === null) return [phrase]
  const [written, first = '', last = ''] = range
  const from = Number(first)
  const count = Number(last) - from + 1
  if (count < 1 || count > NUMBERS_MOST) return [phrase]
  return Array.from({ length: count }, (_, step) => phrase.replace(written, String(from + step)))
}

const RANGE = /(?<![\p{L}\p{N}.])(\d{1,6})\.\.(\d{1,6})(?![\p{L}\p{N}.])/u
