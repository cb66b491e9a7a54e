import ipaddr from 'ipaddr.js'

/**
 * Why an IP address may not be contacted, in an operator's words; null for a public one.
 * Anything that is not plainly public is refused: what the IANA special-purpose registries list (RFC 6890, as known to
 * ipaddr.js), and every IPv6 address outside the global unicast block 2000::/3 (RFC 4291, 2.4).
 */
export function whyNotPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return `${address} is no IP address`
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range !== 'unicast') return `${address} is not public (${RANGE_NAMES[range] ?? range})`
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) {
    return `${address} is not public (outside 2000::/3)`
  }
  return null
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

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
