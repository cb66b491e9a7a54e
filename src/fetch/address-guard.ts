import ipaddr from 'ipaddr.js'

/**
 * Why an IP address may not be contacted, in an operator's words; null for a public one.
 * Anything that is not plainly public is refused: what the IANA special-purpose registries list (RFC 6890, as known to
 * ipaddr.js), every IPv6 address outside the global unicast block 2000::/3 (RFC 4291, 2.4), and addresses that carry a
 * zone or, by ISATAP, an IPv4 address: a tunnel would open them behind this door.
 */
export function whyNotPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return `${address} is no IP address`
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range !== 'unicast') return `${address} is not public (${RANGE_NAMES[range] ?? range})`
  if (!(parsed instanceof ipaddr.IPv6)) return null
  if (!parsed.match(GLOBAL_UNICAST)) return `${address} is not public (outside 2000::/3)`
  if (address.includes('%')) return `${address} is not public (only of one network card)`
  return isIsatap(parsed) ? `${address} is not public (ISATAP)` : null
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** RFC 5214, 6.1: the interface identifier begins with 0000:5efe or 0200:5efe; an IPv4 address follows. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe
}

/** The ranges of ipaddr.js in an operator's words, where the name does not say it. */
const RANGE_NAMES: Readonly<Record<string, string>> = {
  carrierGradeNat: 'carrier-grade NAT',
  linkLocal: 'link-local',
  uniqueLocal: 'private, unique local',
  ipv4Mapped: 'IPv4-mapped',
  rfc6145: 'IPv4-translated',
  rfc6052: 'NAT64',
  '6to4': '6to4 relay',
}
