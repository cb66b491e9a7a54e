import { withoutMarks } from '../locale/plain-letters.ts'
import { wordsOf } from './likeness-of-lines.ts'

/** The words of an address that are made of the headline: "/32833-gan-300-can-bo-du-tap-huan.html"; none where they are few. */
export function slugOf(url: string): readonly string[] {
  const parts = (URL.parse(url)?.pathname ?? '')
    .split('/')
    .map((part) => part.replace(/\.\w{2,5}$/u, '').split(/[-_]/u))
  const longest = parts.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), [])
  const words = longest.filter((word) => /^[a-z]{2,}$/u.test(word))
  return words.length >= LEAST_SLUG ? words : []
}

const LEAST_SLUG = 4

/** Share of the address's words. */
const LEAST_OF_SLUG = 0.75

/**
 * Whether a text's words are nearly all that an address is made of. `run` are its letters without marks: where too few of
 * the address stand anywhere in them, they are none of its words, and nearly all texts are refused so.
 */
export function tellsSlug(text: string, run: string, slug: readonly string[]): boolean {
  if (slug.length === 0) return false
  const most = slug.filter((word) => run.includes(word)).length
  if (most < LEAST_OF_SLUG * slug.length) return false
  const words = new Set(withoutMarks(wordsOf(text).join(' ')).split(' '))
  const share = slug.filter((word) => words.has(word)).length / slug.length
  return share >= LEAST_OF_SLUG && words.size <= slug.length * 2.5
}
