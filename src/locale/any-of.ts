/**
 * A quick look at a line for many patterns at once: false where it is none of them for sure, true where it may be one. Nearly
 * every line is none, and one look is cheaper than forty. What a pattern has some way into the line ("^.{0,60}(?:…") is
 * looked for anywhere in it: once for all of them, in place of from each sign on for each. Where words end is not looked
 * at: `\p{L}` without case takes a millisecond to make ready, at each of its places.
 */
export function anyOf(patterns: readonly RegExp[]): (line: string) => boolean {
  const alike = Map.groupBy(patterns, (pattern) => `${pattern.flags} ${SOME_WAY_IN.test(pattern.source)}`)
  const looks = [...alike.values()].map(asOne)
  return (line) => looks.some((look) => look.test(line))
}

function asOne(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) => `(?:${source.replace(SOME_WAY_IN, '').replaceAll(NO_LETTER, '')})`)
  return new RegExp(sources.join('|'), patterns[0]?.flags)
}

const SOME_WAY_IN = /^\^(?:\.|\[\^\.\])\{0,\d+\}/u
/** No letter before, or behind. */
const NO_LETTER = /\(\?<?!\\p\{L\}\)/gu
