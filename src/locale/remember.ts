/**
 * The same as a pure function of a short line, which remembers what it gave: the pages of a paper repeat their lines, and
 * the finders ask of one line several times. Keeps at most twice `most` lines of at most 160 characters, those asked of
 * lately among them; none keeps the page alive that it was cut from.
 */
export function remember<Read>(read: (line: string) => Read, most: number): (line: string) => Read {
  let young = new Map<string, { readonly value: Read }>()
  let old: typeof young = new Map()
  return (line) => {
    if (line.length > LONGEST) return read(line)
    const known = young.get(line)
    if (known !== undefined) return known.value
    const own = copyOf(line)
    const kept = old.get(line) ?? { value: read(own) }
    if (young.size >= most) [old, young] = [young, new Map()]
    young.set(own, kept)
    return kept.value
  }
}

/** Characters. */
const LONGEST = 160

/** A string of its own: the engine keeps a slice as a pointer into the text that it was cut from. */
export function copyOf(line: string): string {
  return ` ${line}`.slice(1)
}
