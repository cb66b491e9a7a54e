import { remember } from '../locale/remember.ts'
import {
  DEFAULT_PAGE,
  ID_FORMS,
  OTHER_KINDS,
  SHARED_FROM,
  TRACKING_NAMES,
  TRACKING_PREFIXES,
} from './address-tables.ts'

/**
 * The key by which two addresses are known to be one article: https, bare host (no www., m., amp.), no default page,
 * AMP mark, tracking parameter or fragment, parameters in order; where the address carries the article's own number
 * (ID_FORMS), host and number alone, so that a changed slug or section makes no second article.
 * It is a key, not for fetching. Null where it is no http or https address; `base` resolves a relative one.
 */
export function canonicalAddress(url: string, base?: string): string | null {
  return base === undefined ? READ_WHOLE(url) : readAddress(url, base)
}

/** A report's address is asked for when it is announced, read and compared. */
const READ_WHOLE = remember((url) => readAddress(url), 500)

function readAddress(url: string, base?: string): string | null {
  const parsed = parseAddress(url, base)
  if (parsed === null) return null
  const plain = leaveAmpCache(parsed)
  const segments = plainSegments(plain.pathname)
  const path = idPath(segments) ?? segments.join('/')
  const hashBang = plain.hash.startsWith('#!') ? plain.hash : ''
  return `https://${plainHost(plain)}/${path}${plainQuery(plain.searchParams)}${hashBang}`
}

function parseAddress(url: string, base: string | undefined): URL | null {
  const parsed = URL.parse(url.trim(), base)
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed : null
}

/** Google's AMP viewer and cache name the real address in their path, after "/s/" where it is https. */
function leaveAmpCache(url: URL): URL {
  const cached =
    url.hostname.endsWith('.cdn.ampproject.org') ||
    (/^(www\.)?google\./.test(url.hostname) && url.pathname.startsWith('/amp/'))
  if (!cached) return url
  const target = /^\/(?:amp|[acv])\/(?:s\/)?(.+\..+)$/.exec(url.pathname)?.[1]
  return (target === undefined ? null : URL.parse(`https://${target}${url.search}`)) ?? url
}

/** Prefixes go only while a registrable name is left: m.com.vn is a site of its own. */
function plainHost(url: URL): string {
  let labels = url.hostname.replace(/\.$/, '').split('.')
  while (TWIN_LABELS.has(labels[0] ?? '') && isRegistrable(labels.slice(1))) labels = labels.slice(1)
  return labels.join('.') + (url.port === '' ? '' : `:${url.port}`)
}

const TWIN_LABELS: ReadonlySet<string> = new Set(['www', 'm', 'mobile', 'wap', 'amp', 'mobi'])

function isRegistrable(labels: readonly string[]): boolean {
  return labels.length > 2 || (labels.length === 2 && !SECOND_LEVEL.has(labels[0] ?? ''))
}

const SECOND_LEVEL: ReadonlySet<string> = new Set([
  'com',
  'net',
  'org',
  'gov',
  'edu',
  'co',
  'ac',
  'info',
  'or',
  'ne',
  'go',
])

/** Segments decoded and encoded alike (NFC), without empty ones, session marks, default page and AMP marks. */
function plainSegments(pathname: string): readonly string[] {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => encodeAlike(segment.replace(/;jsessionid=.*$/i, '')))
  const last = segments.at(-1)
  if (last !== undefined && DEFAULT_PAGE.test(last)) segments.pop()
  return withoutAmp(segments)
}

function encodeAlike(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment).normalize('NFC'))
  } catch {
    // A stray "%" is left as it was written.
    return segment
  }
}

function withoutAmp(segments: readonly string[]): readonly string[] {
  if (segments.length < 2) return segments.map(withoutAmpSuffix)
  const head = segments[0] === 'amp' ? segments.slice(1) : segments
  const tail = head.length > 1 && head.at(-1) === 'amp' ? head.slice(0, -1) : head
  return tail.map((segment, at) => (at === tail.length - 1 ? withoutAmpSuffix(segment) : segment))
}

function withoutAmpSuffix(segment: string): string {
  return segment.replace(/\.amp(\.html?)$/i, '$1').replace(/(\.[a-z]{3,5})\.amp$/i, '$1')
}

/** Host-wide name of the article by its own number, or null where no form of the table is found. */
function idPath(segments: readonly string[]): string | null {
  if (segments.some((segment) => OTHER_KINDS.has(segment.toLowerCase()))) return null
  const path = `/${segments.join('/')}`
  for (const form of ID_FORMS) {
    const id = form.pattern.exec(path)?.groups
    if (id !== undefined && form.holds(id['id'] ?? '')) return form.key(id)
  }
  return null
}

function plainQuery(parameters: URLSearchParams): string {
  const kept = [...parameters]
    .map(([name, value]): readonly [string, string] => [name.replace(/^amp;/, ''), value])
    .filter(([name, value]) => !isTracking(name.toLowerCase(), value.toLowerCase()))
    .sort(([nameA, valueA], [nameB, valueB]) => compareText(nameA, nameB) || compareText(valueA, valueB))
  if (kept.length === 0) return ''
  return `?${kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`
}

function isTracking(name: string, value: string): boolean {
  if (TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return true
  return SHARED_FROM.names.has(name) && SHARED_FROM.values.has(value)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
