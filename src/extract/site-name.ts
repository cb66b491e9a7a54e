import { allMatches } from '../locale/all-matches.ts'
import { namesPaper } from '../locale/paper-words.ts'
import type { LdArticle } from './ld-article.ts'
import { plainLetters, wordsOf } from './likeness-of-lines.ts'

/**
 * What parts a title from the name of its site; a hyphen or a colon only with spaces about it. Chinese sets none: a low
 * line beside its letters parts, and a hyphen between two.
 */
const SEPARATOR =
  /\s+[-–—|·•»«:/]+\s+|\s*[|｜»«•]\s*|\s*::\s*|\s?[：]\s?|--+|\s—|—\s|,\s(?=[^,]{3,60}$)|(?<=\p{sc=Han}[”」》）？！]?)[-_]+(?=\p{sc=Han})|(?<=\p{sc=Han}[”」》）？！]?)_+|_+(?=\p{sc=Han})|\s+(?=\p{sc=Han}{2,10}_)/u

/** The parts of a title, in order, each with where it starts and ends. */
export function titleSegments(title: string): readonly { text: string; start: number; end: number }[] {
  const segments: { text: string; start: number; end: number }[] = []
  let start = 0
  for (const match of allMatches(title, ALL_SEPARATORS)) {
    segments.push({ text: title.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  segments.push({ text: title.slice(start), start, end: title.length })
  return segments.filter((segment) => segment.text.trim() !== '')
}

const ALL_SEPARATORS = new RegExp(SEPARATOR.source, 'gu')

/** The letters of every name that a site gives itself, and of its host without "www" and suffix. */
export function siteNames(url: string, told: readonly (string | null)[], ld: LdArticle | null): ReadonlySet<string> {
  const host = URL.parse(url)?.hostname.replace(/^www\d?\./u, '') ?? ''
  const labels = host.split('.')
  const own = [host, labels.slice(0, -1).join(''), labels[0] ?? '', labels.at(-2) ?? '', ...told, ld?.publisher ?? '']
  const names = own.flatMap((name) => (name === null ? [] : [plainLetters(name)])).filter((name) => name.length > 2)
  return new Set(names.filter((name) => !/^(?:com|org|net|gov|edu|news|blog|home|article)$/u.test(name)))
}

/** A title without the names of its site at either end. */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const segments = titleSegments(title)
  let [from, to] = [0, segments.length]
  while (to - from > 1 && isSite(segments[to - 1]?.text ?? '', sites)) to -= 1
  while (to - from > 1 && isSite(segments[from]?.text ?? '', sites)) from += 1
  const [first, last] = [segments[from], segments[to - 1]]
  if (first === undefined || last === undefined || (from === 0 && to === segments.length)) return title
  return title.slice(first.start, last.end).trim()
}

/** Whether a text is the name of its site, or little more: "n-tv.de", "Katholische Nachrichten DOMRADIO.DE". */
export function isSite(text: string, sites: ReadonlySet<string>, letters = plainLetters(text)): boolean {
  if (letters.length < 2) return true
  if (sites.has(letters)) return true
  for (const site of sites) {
    if (letters.length >= 4 && site.startsWith(letters)) return true
    if (site.length >= 4 && letters.length <= site.length * 3 + 8 && letters.includes(site)) {
      if (isLittleMore(text, site)) return true
    }
  }
  return false
}

/** Words beside a site's name that are no headline of their own. */
const FEW_WORDS = 2

/**
 * Papers are named after towns and with common words: "Thanh niên cứu ba học sinh đuối nước" tells more than the name of the
 * paper Thanh Niên. What papers call themselves, or where they stand on the net, is no more.
 */
function isLittleMore(text: string, site: string): boolean {
  const words = wordsOf(text)
  const [from, to] = wordsWith(words, site)
  const beside = [...words.slice(0, from), ...words.slice(to)]
  return beside.length <= FEW_WORDS || namesPaper(beside) || ADDRESS.test(text)
}

/** The fewest words in a row that hold a name's letters: from, and the place behind the last. */
function wordsWith(words: readonly string[], site: string): readonly [number, number] {
  const plain = words.map(plainLetters)
  let best: readonly [number, number] = [0, words.length]
  for (let from = 0; from < words.length; from += 1) {
    let run = ''
    for (let to = from; to < words.length; to += 1) {
      run += plain[to] ?? ''
      if (!run.includes(site)) continue
      if (to + 1 - from < best[1] - best[0]) best = [from, to + 1]
      break
    }
  }
  return best
}

const ADDRESS = /[\p{L}\d]\.(?:com|net|org|info|news|\p{L}{2})(?![\p{L}\d.])/iu
