import { decodeReferences } from './entities.ts'

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i

/** An address made absolute, or as it was where there is nothing to make it absolute with. Empty stays empty. */
export function resolveAddress(address: string, base: string | null): string {
  const bare = address.replace(/[\n\r\t]/g, '').trim()
  if (bare === '' || ABSOLUTE.test(bare) || base === null) return bare
  return URL.canParse(bare, base) ? new URL(bare, base).href : bare
}

/** An address that begins with a host and no scheme ("www.bao.vn/1.html") with its base's scheme: it is no relative path. */
export function withScheme(address: string, base: string | null): string {
  const own = base !== null && URL.canParse(base) ? new URL(base) : null
  const bare = address.trim()
  const isHost = SCHEMELESS.test(bare) || (own !== null && bare.toLowerCase().startsWith(`${own.host}/`))
  return isHost ? `${own?.protocol ?? 'https:'}//${bare}` : address
}

const SCHEMELESS = /^www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$)/i

/** The address where it is one that a browser could open, null for all else ("javascript:", "urn:", nothing). */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  const whole = resolveAddress(address ?? '', base)
  if (PLAIN.test(whole)) return whole
  if (!WEB.test(whole) || !URL.canParse(whole)) return null
  return /\s/.test(whole) ? new URL(whole).href : whole
}

const WEB = /^https?:\/\/[^\s/]/i
/** Addresses that need no parser to be known for good ones. */
const PLAIN = /^https?:\/\/[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+\/[\w./?&=%+-]*$/

/** The base that an xml:base attribute makes, within the base outside. */
export function resolveBase(attribute: string, outer: string | null): string | null {
  const inner = resolveAddress(attribute, outer)
  return URL.canParse(inner) ? inner : outer
}

const ADDRESS_ATTRIBUTES = 'href|src|poster|cite|action|longdesc|background|data|usemap|codebase|classid|profile|srcset'
const NAMES_AN_ADDRESS = new RegExp(`\\s(?:${ADDRESS_ATTRIBUTES})\\s*$`, 'i')
/** Looked at before and after a "=": the longest of the names, and the scheme. */
const LOOK = 14

/** Whether an attribute with an address that is not absolute is there. Looks at each "=" only: text has few. */
function hasRelative(html: string): boolean {
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
    const value = html
      .slice(at + 1, at + LOOK)
      .trimStart()
      .replace(/^["']\s*/, '')
    if (value === '' || value.startsWith('http') || value.startsWith('#')) continue
    if (NAMES_AN_ADDRESS.test(html.slice(Math.max(0, at - LOOK), at))) return true
  }
  return false
}

const TAG = /<[a-zA-Z][^<>]*>/g
const ATTRIBUTE = new RegExp(`(\\s(?:${ADDRESS_ATTRIBUTES}))\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'gi')

/** HTML with the relative addresses in its attributes made absolute. Cost: linear; one look where there are none. */
export function resolveInHtml(html: string, base: string | null): string {
  if (base === null || !hasRelative(html)) return html
  return html.replace(TAG, (tag) => (hasRelative(tag) ? resolveTag(tag, base) : tag))
}

function resolveTag(tag: string, base: string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string, double?: string, single?: string, bare?: string) => {
    const value = decodeReferences(double ?? single ?? bare ?? '').trim()
    if (value === '' || value.startsWith('#') || ABSOLUTE.test(value)) return whole
    const absolute = name.trim().toLowerCase() === 'srcset' ? resolveSet(value, base) : resolveAddress(value, base)
    return `${name}="${absolute.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}

function resolveSet(value: string, base: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => resolveAddress(address, base)))
    .join(', ')
}
