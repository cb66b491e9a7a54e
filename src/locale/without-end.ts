/**
 * A text without the signs at its end that a pattern of one sign, of the basic plane, knows. An expression for a run of
 * them at the end is tried at every place of the text. Cost: constant, and the signs taken off.
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return end === text.length ? text : text.slice(0, end)
}
