/** The known word that a mistyped one most likely means, or null where none is near (more than a third of it differs). */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const wanted = written.toLowerCase().replaceAll('_', '-')
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const word of known) {
    const distance = editDistance(wanted, word.toLowerCase())
    if (distance < least) {
      nearest = word
      least = distance
    }
  }
  return nearest
}

/** Levenshtein's distance with a swap of neighbours as one edit (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      line.push(best)
    }
    beforeLast = last
    last = line
  }
  return last[b.length] ?? 0
}
