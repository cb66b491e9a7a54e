import { addressShapes, addressWorth } from './article-address.ts'

/** The shapes of a list's addresses, each with how many digits the number has that tells its reports apart. */
export function numberedShapes(addresses: readonly URL[]): ReadonlySet<string> {
  return new Set(addresses.map((address) => numberedShape(address)).filter((shape) => shape !== null))
}

/** Whether an address has a list's shape and a number like those of its reports: sections have short ones or none. */
export function isNumberedAs(address: URL, known: ReadonlySet<string>): boolean {
  if (addressWorth(address) < 1) return false
  return [-1, 0, 1].some((more) => known.has(numberedShape(address, more) ?? ''))
}

/** Null where an address has no number of four digits; headlines are long and short, so words are not counted. */
function numberedShape(address: URL, more = 0): string | null {
  const last = address.pathname.split('/').findLast((part) => part !== '') ?? ''
  const longest = Math.max(...(last.match(/\d+/g) ?? []).map((digits) => digits.length), 0)
  if (longest < LEAST_DIGITS) return null
  return `${(addressShapes(address)[0] ?? '').replace('W', 'w')} ${longest + more}`
}

const LEAST_DIGITS = 4
