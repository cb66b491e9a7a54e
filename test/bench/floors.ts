/**
 * Figures that no change may lower: ratios and counts, since times differ by machine. They were measured on the data
 * that the benchmarks make themselves, on a loaded machine of 2 cores, and stand a little below (or above) what was met.
 * Raise one when a change raises the figure; to lower one takes a line in CHANGELOG.md that says why.
 */
export interface Floor {
  readonly bench: string
  /** The row's name. */
  readonly what: string
  readonly atLeast?: number
  readonly atMost?: number
}

export const FLOORS: readonly Floor[] = [
  { bench: 'desk', what: 'sources', atMost: 50 },
  { bench: 'desk', what: 'one source', atMost: 50 },
  { bench: 'desk', what: 'verdicts', atMost: 50 },
  { bench: 'desk', what: 'verdicts, review band, 5,000 entries back', atMost: 50 },
  { bench: 'desk', what: 'verdicts, merged of one day', atMost: 50 },
  { bench: 'desk', what: 'explain, kept', atMost: 50 },
  { bench: 'duplicates', what: 'pairs judged, F1', atLeast: 0.97 },
  { bench: 'duplicates', what: 'candidates found', atLeast: 99.5 },
  { bench: 'duplicates', what: 'officialese wrongly merged', atMost: 0.1 },
  { bench: 'duplicates', what: 'index among 100,000', atMost: 250 },
  { bench: 'duplicates', what: 'look-up, largest to smallest index', atMost: 5 },
  { bench: 'extract', what: 'ours / Readability on linkedom', atLeast: 2.6 },
  { bench: 'extract', what: 'ours / bare cheerio/slim', atLeast: 0.28 },
  { bench: 'extract', what: 'twice the page, time', atMost: 2.6 },
  { bench: 'kills', what: 'of them torn', atMost: 0 },
  { bench: 'kills', what: 'entries that were in a feed, and in the end in none', atMost: 0 },
  { bench: 'kills', what: 'reports lost', atMost: 0 },
  { bench: 'kills', what: 'of them not published', atMost: 0 },
  { bench: 'kills', what: 'entries published twice', atMost: 0 },
  { bench: 'kills', what: 'entries published of nothing that was kept', atMost: 0 },
  { bench: 'read', what: 'rivermouth to feedsmith', atLeast: 1.3 },
  { bench: 'read', what: 'rivermouth to rss-parser', atLeast: 1.7 },
]

/** What is wrong with a figure by its floor, or null. */
export function belowFloor(bench: string, what: string, value: number): string | null {
  const floor = FLOORS.find((one) => one.bench === bench && one.what === what)
  if (floor?.atLeast !== undefined && value < floor.atLeast) return `below its floor of ${floor.atLeast}`
  if (floor?.atMost !== undefined && value > floor.atMost) return `above its ceiling of ${floor.atMost}`
  return null
}
