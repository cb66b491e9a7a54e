/**
 * Every match of a global pattern, in order; the pattern must not match an empty text. `matchAll` makes a copy of its
 * pattern at each call, which starts out uncompiled: a line held against the date formats took 48 µs with it, so 7.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match)
  return matches
}
