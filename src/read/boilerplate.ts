import type { Entry } from '../domain/types.ts'
import { firstSentenceBound, isSentenceBound } from '../locale/sentence-bounds.ts'
import { textOfHtml } from './markup.ts'

/** A text on so many entries of one document is the channel's, not theirs. */
export const LEAST_ENTRIES = 3
/** A shared ending is only taken for the channel's from this length on, in characters. */
const LEAST_SUFFIX = 60

/**
 * Cuts what a channel prints under every entry: a summary that three or more entries share, and an ending of 60 or more
 * characters that three or more share, of summaries and contents. A whole content is never cut: a full text that comes
 * three times is odd, but it is what the paper sends. Cost: linear, but for a sort.
 */
export function cutBoilerplate(entries: readonly Entry[]): Entry[] {
  if (entries.length < LEAST_ENTRIES) return [...entries]
  return cutEndings(cutEndings(cutSharedSummaries(entries), 'summary'), 'content')
}

function cutSharedSummaries(entries: readonly Entry[]): Entry[] {
  const shared = sharedTexts(textsOf(entries, 'summary'))
  if (shared.size === 0) return [...entries]
  return entries.map((entry) =>
    entry.summary !== null && shared.has(plain(entry.summary)) ? { ...entry, summary: null } : entry,
  )
}

function cutEndings(entries: readonly Entry[], field: 'summary' | 'content'): Entry[] {
  const suffixes = sharedSuffixes(textsOf(entries, field))
  if (suffixes.length === 0) return [...entries]
  return entries.map((entry) => ({ ...entry, [field]: withoutSuffix(entry[field], suffixes) }))
}

/** Those texts that may share something: equal texts and equal endings end alike, which is seen at little cost. */
function textsOf(entries: readonly Entry[], field: 'summary' | 'content'): readonly string[] {
  const texts = entries.map((entry) => entry[field]).filter((text) => text !== null)
  const tails = texts.map(tailNumber)
  const common = frequent(tails)
  return common.size === 0 ? [] : texts.filter((_, index) => common.has(tails[index] ?? 0))
}

/** The same for equal endings; different ones may share it, which costs a closer look and no more. */
export function tailNumber(text: string): number {
  let number = 7
  for (let at = Math.max(0, text.length - QUICK_LOOK); at < text.length; at += 1) {
    number = (number * 31 + text.charCodeAt(at)) | 0
  }
  return number
}

function plain(html: string): string {
  return textOfHtml(html).replace(/\s+/g, ' ').trim()
}

/** Longer texts are stories, not what a channel says of itself. */
const LONGEST_SHARED = 1000
/** So much of each end is compared first. */
const QUICK_LOOK = 24

function sharedTexts(texts: readonly string[]): ReadonlySet<string> {
  const short = texts.filter((text) => text.length <= LONGEST_SHARED)
  return new Set(frequent(short.map(plain)).keys())
}

function frequent<Key extends string | number>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count >= LEAST_ENTRIES))
}

/**
 * Sorted from their ends, texts that share one are neighbours: each run of three tells how much. Of that, what begins
 * with a sentence in three of them: the whole where a sentence begins there in each, else from the next one on. Longest
 * first.
 */
function sharedSuffixes(texts: readonly string[]): string[] {
  const backwards = [...new Set(texts)].map(reversed).sort()
  const shared = new Set<string>()
  for (let index = 0; index + LEAST_ENTRIES <= backwards.length; index += 1) {
    const length = sharedLength(backwards[index] ?? '', backwards[index + LEAST_ENTRIES - 1] ?? '')
    if (length >= LEAST_SUFFIX) shared.add(reversed((backwards[index] ?? '').slice(0, length)).trimStart())
  }
  const found = [...shared].flatMap((suffix) => {
    const bound = firstSentenceBound(suffix)
    const inner = bound < 0 ? [] : [suffix.slice(bound)]
    return texts.filter((text) => endsIn(text, suffix)).length >= LEAST_ENTRIES ? [suffix, ...inner] : inner
  })
  return [...new Set(found)].filter(({ length }) => length >= LEAST_SUFFIX).sort((a, b) => b.length - a.length)
}

/** Whether a text ends in these sentences: entries that end alike by chance share half a word before it. */
function endsIn(text: string, suffix: string): boolean {
  return text.endsWith(suffix) && isSentenceBound(text.slice(0, -suffix.length), suffix)
}

/** Endings beyond this length are compared no further: no channel says so much of itself. */
const LONGEST_SUFFIX = 2000

function reversed(text: string): string {
  const tail = text.slice(-LONGEST_SUFFIX)
  return Array.from(tail).reverse().join('')
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

function withoutSuffix(text: string | null, suffixes: readonly string[]): string | null {
  if (text === null) return null
  const suffix = suffixes.find((ending) => endsIn(text, ending))
  if (suffix === undefined) return text
  const rest = text.slice(0, -suffix.length).trim()
  return plain(rest) === '' ? text : rest
}
