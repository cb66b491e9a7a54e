import { cleanLine, cleanText } from '../locale/clean.ts'

/**
 * What every text passes before it is published: fit for XML 1.0 and HTML, NFC, on one line, without U+FFFD, which
 * only says that something was lost on the way.
 */
export function safeLine(text: string): string {
  return cleanLine(text.replace(NO_TEXT, ''))
}

/** `safeLine` for HTML: lines stay; `]]>` is written so that it cannot end a CDATA section. */
export function safeHtml(html: string): string {
  return cleanText(html.replace(NO_TEXT, '')).replaceAll(']]>', ']]&gt;')
}

/** An absolute http(s) address in the ASCII form that every format takes, or null where it is none. */
export function safeAddress(address: string | null | undefined, base?: string): string | null {
  if (address === null || address === undefined || address.trim() === '') return null
  const url = URL.parse(address.trim(), base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  if (!/^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/u.test(url.hostname)) return null
  const origin = `${url.protocol}//${url.host}`
  const path = (url.pathname + url.search).replace(NOT_IN_URI, encodeURIComponent)
  return origin + path + url.hash.replace(NOT_IN_URI, encodeURIComponent).replace(/(?!^)#/gu, '%23')
}

/** An id as it was minted; one that is no URI, which Atom forbids, is put below the feed's own, always in the same way. */
export function safeId(id: string, feedTag: string): string {
  if (/^[a-z][a-z0-9+.-]*:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/u.test(id)) return id
  return `${feedTag}/${encodeURIComponent(id.toWellFormed())}`
}

/** A name as print has it: markup that slipped in and what stands in angle brackets (addresses) is gone. */
export function safeName(name: string): string {
  return safeLine(name.replace(/<[^>]*>/gu, ' ').replace(/[<>]/gu, ' '))
}

/** A language tag that is well-formed by BCP 47, in its usual spelling, or null. */
export function safeLanguage(language: string | null | undefined): string | null {
  if (language === null || language === undefined) return null
  const match = /^(?<main>[a-z]{2,3})(?<rest>(?:[-_][a-z0-9]{2,8})*)$/iu.exec(language.trim())
  if (match?.groups === undefined) return null
  const rest = (match.groups['rest'] ?? '').replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales((match.groups['main'] ?? '') + rest)[0] ?? null
  } catch {
    return (match.groups['main'] ?? '').toLowerCase()
  }
}

/** A media type without parameters, or null where it is none. */
export function safeMediaType(type: string | null): string | null {
  const bare = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/u.test(bare) ? bare : null
}

/** What a WHATWG address may hold but RFC 3986 may not: some signs, and a percent sign that encodes nothing. */
const NOT_IN_URI = /[\\^`{|}<>"[\] ]|%(?![0-9a-f]{2})/giu
/** U+FFFD, and code points that are no characters (U+FDD0, U+1FFFE…), which HTML forbids. */
const NO_TEXT = /[\uFFFD\p{Noncharacter_Code_Point}]/gu
