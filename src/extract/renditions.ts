/** One file of a picture that is offered in several sizes. */
export interface Rendition {
  readonly address: string
  /** Pixels; null where the set tells densities. */
  readonly width: number | null
  /** Of a set that tells densities: 1 or more. */
  readonly density: number
  /** The addresses of all that are offered, this one among them. */
  readonly offered: readonly string[]
}

/** The largest rendition of a picture's sets, of those no wider than a page needs where there are any; null where there is none. */
export function largestOfSet(sets: readonly (string | undefined)[]): Rendition | null {
  const read = sets.flatMap((set) => (set === undefined || set.length > MOST_CHARACTERS ? [] : readSet(set)))
  const offered = read.map(({ address }) => address)
  let largest: Size | undefined
  for (const size of read) if (largest === undefined || isBetter(size, largest)) largest = size
  return largest === undefined ? null : { ...largest, offered }
}

/** Whether a rendition is larger than what the picture's own attributes name, whose size nobody tells but the set. */
export function isSurelyLarger(rendition: Rendition, named: string, declared: string | undefined): boolean {
  if (rendition.offered.includes(named)) return true
  const width = Number.parseInt(declared ?? '', 10) || 0
  if (rendition.width !== null) return rendition.width >= Math.max(WIDE, width)
  return rendition.density > 1 && width * rendition.density <= WIDEST
}

interface Size {
  readonly address: string
  readonly width: number | null
  readonly density: number
}

function readSet(set: string): Size[] {
  return set.split(BETWEEN).flatMap((candidate) => {
    const [address = '', told = '1x'] = candidate.trim().split(/\s+/u)
    if (address === '' || /^data:|[{}<>]/u.test(address)) return []
    const value = Number.parseFloat(told)
    if (!(value > 0)) return []
    return [
      {
        address: address.replace(/,$/u, ''),
        width: told.endsWith('w') ? value : null,
        density: told.endsWith('w') ? 1 : value,
      },
    ]
  })
}

/** A comma between candidates: before a blank, or behind a size; addresses may have commas of their own. */
const BETWEEN = /,\s+|(?<=\s[\d.]{1,9}[wx]),/u
const MOST_CHARACTERS = 20_000

/** The wider of two that are not too wide, else the narrower. */
function isBetter(size: Size, than: Size): boolean {
  const [own, other] = [measureOf(size), measureOf(than)]
  if (own > WIDEST || other > WIDEST) return own < other
  return own > other
}

/** Pixels, a density counted as if the plain one filled a column of text. */
function measureOf({ width, density }: Size): number {
  return width ?? density * COLUMN
}

/** Pixels: what no page needs more of, and what is as wide as a page's own picture hardly ever is. */
const WIDEST = 1600
const WIDE = 1000
const COLUMN = 700
