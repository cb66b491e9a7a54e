import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import { NAMES, type Trait } from '../locale/element-names.ts'
import { labelOf, noiseKind } from '../locale/labels.ts'
import { copyOf } from '../locale/remember.ts'
import { plainLetters } from './likeness-of-lines.ts'
import type { Box } from './walk.ts'

/**
 * The names of an element in the form that NAMES reads: lower case, words parted by "-", a space at each end. Names that
 * deny what they say ("no-sidebar", "has-comments") are off; ids with digits are not parted at capitals, they are codes.
 */
export function namesOf(box: Box): string {
  const names = namesRead(box).map(({ name }) => name)
  return names.length === 0 ? '' : ` ${names.join(' ')} `
}

/** One name of an element. */
interface ReadName {
  /** In the form that NAMES reads, without the spaces. */
  readonly name: string
  /** Which rows of NAMES know it: bit n for row n. */
  readonly rows: number
}

function namesRead(box: Box): readonly ReadName[] {
  const { attribs } = box.element
  let read: readonly ReadName[] = attribs['class'] === undefined ? NO_NAMES : classesRead(attribs['class'])
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = attribs[attribute]
    if (value !== undefined && value !== '') read = [...read, ...valueRead(value)]
  }
  const { id } = attribs
  if (id === undefined || id === '') return read
  const ids = valueRead(id, /\d/u.test(id) ? '#' : '')
  return ids.some(({ rows }) => rows !== 0) && isOwnSlug(box, id) ? read : [...read, ...ids]
}

/** Whether a heading's id is made of its text: "climate-related-risks" says nothing else. A label is what it says. */
function isOwnSlug({ name, element }: Box, id: string): boolean {
  if (!/^h[1-6]$/u.test(name)) return false
  const line = cleanLine(DomUtils.textContent(element))
  const [slug, text] = [plainLetters(id), plainLetters(line)]
  return slug.length >= SHORTEST_SLUG && text.startsWith(slug) && labelOf(line) === null && noiseKind(line) === null
}

/** Letters; a shorter id may start a heading by chance. */
const SHORTEST_SLUG = 8

const NO_NAMES: readonly ReadName[] = []

/** A list, its items and their links have the same classes dozens of times on one page. */
function classesRead(classes: string): readonly ReadName[] {
  const known = CLASSES_READ.get(classes)
  if (known !== undefined) return known
  const read = valueRead(classes)
  if (CLASSES_READ.size >= MOST_CLASSES) CLASSES_READ.clear()
  CLASSES_READ.set(copyOf(classes), read)
  return read
}

const CLASSES_READ = new Map<string, readonly ReadName[]>()
const MOST_CLASSES = 1000

/** All names of an attribute's value; `mark` is '#' for an id that is a code. */
function valueRead(value: string, mark: '' | '#' = ''): readonly ReadName[] {
  return (value.match(NAME) ?? []).map((raw) => readName(raw, mark))
}

const NAME = /\S+/gu

/** Beside class and id. */
const NAMING_ATTRIBUTES = [
  'itemprop',
  'role',
  'data-component',
  'data-testid',
  'data-role',
  'data-type',
  'data-field',
  'data-module',
] as const

/**
 * Names are shared by the elements of a page and the pages of a paper, and many by all papers: what was read of them is
 * remembered, up to a bound. Of the names on a hundred pages of as many papers three in four were known.
 */
const NAMES_READ = new Map<string, ReadName>()
const MOST_REMEMBERED = 8000

function readName(raw: string, mark: '' | '#'): ReadName {
  const known = NAMES_READ.get(mark + raw)
  if (known !== undefined) return known
  // What is remembered must not keep the page that it was cut from.
  const own = copyOf(raw)
  const name = tidyName(mark === '#' ? own : own.replace(/([a-z0-9])([A-Z])/gu, '$1-$2'))
  const padded = ` ${name} `
  const rows = NAMES.reduce((bits, row, number) => (row.pattern.test(padded) ? bits | (1 << number) : bits), 0)
  if (NAMES_READ.size >= MOST_REMEMBERED) NAMES_READ.clear()
  NAMES_READ.set(mark + own, { name, rows })
  return { name, rows }
}

function tidyName(raw: string): string {
  const words = raw
    .toLowerCase()
    .replace(/[_:./]+/gu, '-')
    .replace(/-{2,}/gu, '-')
  return DENIAL.test(words) ? '' : words.replace(DENIED_END, '')
}

const DENIED_END = /-(?:has|have|no|not|with|without)-.+/u
const DENIAL = /^(?:no|not|non|has|have|with|without|hide|show|remove|disable|enable|exclude|skip)-./u

/** NAMES has fewer than 31 rows. */
const UNREAD = -1

/** Reads what the boxes of one page are by their names; each box once. */
export class Vocabulary {
  /** By the boxes' index: which rows of NAMES know one, or UNREAD. */
  readonly #rows: Int32Array

  /** Of a page with so many boxes. */
  constructor(boxes: number) {
    this.#rows = new Int32Array(boxes).fill(UNREAD)
  }

  traits(box: Box): ReadonlySet<Trait> {
    let rows = this.#rows[box.index] ?? UNREAD
    if (rows === UNREAD) {
      rows = 0
      for (const name of namesRead(box)) rows |= name.rows
      this.#rows[box.index] = rows
    }
    return traitsOfRows(rows)
  }
}

/** In the order of NAMES. Few of the combinations ever occur: each is one set, made once. */
function traitsOfRows(rows: number): ReadonlySet<Trait> {
  const known = TRAITS.get(rows)
  if (known !== undefined) return known
  const traits = new Set(NAMES.flatMap(({ trait }, number) => ((rows & (1 << number)) === 0 ? [] : [trait])))
  if (TRAITS.size >= MOST_REMEMBERED) TRAITS.clear()
  TRAITS.set(rows, traits)
  return traits
}

const TRAITS = new Map<number, ReadonlySet<Trait>>()
