import type { Byline } from '../domain/types.ts'
import { AGENCIES } from '../locale/agencies.ts'
import { sourceOf } from '../locale/source-words.ts'
import { isApart } from './apart.ts'
import type { ReportPlace } from './author-boxes.ts'
import { type CreditLine, type PrintedByline, type ReadByline, readByline } from './byline-names.ts'
import { isNewsroom, joins, looksSourced, namesOnlyNewsroom } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { printedBylines } from './printed-bylines.ts'
import { isSite } from './site-name.ts'
import { ldByline, sorted, type ToldByline, toldBylines } from './told-bylines.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Block } from './walk.ts'

export interface FoundByline {
  readonly byline: Byline | null
  /** What names the writer; null where nothing does. */
  readonly basis: string | null
  /** Blocks that print it: no part of the body. */
  readonly blocks: readonly number[]
  /** Lines that may credit others than people: at the end of the report, and by its headline. */
  readonly ending: readonly CreditLine[]
  readonly beside: readonly CreditLine[]
  readonly doubts: readonly string[]
}

export interface BylineContext {
  readonly ld: LdArticle | null
  readonly sites: ReadonlySet<string>
  readonly place: Omit<ReportPlace, 'told'>
  /** Names that the feed's entry gives. */
  readonly entryAuthors: readonly string[]
}

/**
 * Who wrote the report: the people that JSON-LD names, else meta tags, else the feed, else the line printed by the
 * headline; the printed line where it names more than they do, and where what they name is the page's editor or a filler. Where no
 * person is named, the newsroom or agency that the page's metadata calls its author.
 */
export function findByline(page: PageDocument, names: Vocabulary, known: BylineContext): FoundByline {
  const ld = ldByline(known.ld)
  const printed = printedBylines(page, names, { ...known.place, told: ld.names.length > 0 })
  const told = toldBylines(page, printed, { ld, entryAuthors: known.entryAuthors, sites: known.sites })
  const first = printed
    .map((line) => ({ line, read: sorted(line.read, known.sites) }))
    .find(({ read }) => read.names.length > 0)
  const named = told.find(({ read }) => read.names.length > 0)
  const own = (): readonly Block[] =>
    page.blocks.filter(({ box, text }) => !RIGHTS.test(text) && !isApart(box, names, known.place.headline))
  const people = named === undefined || isOverruled(own, named, printed, first?.read) ? undefined : named
  const blocks = printed.flatMap((line) => line.blocks)
  const beside = printed.map(({ text, read }) => ({ printed: text, read }))
  const chosen =
    people === undefined
      ? first?.read.names
      : fuller(people.read.names, first === undefined ? undefined : { ...first.line, read: first.read })
  if (chosen !== undefined) {
    const basis = people?.teller ?? 'the page'
    const doubts = doubtsOf((people ?? named)?.read, first?.read)
    return { byline: signed(chosen, printed), basis, blocks, ending: [], beside, doubts }
  }
  const other = newsroom(
    told.map(({ read }) => read),
    known,
  )
  if (other !== null && sourceOf(other) !== null) {
    const ending = [{ printed: other, read: readByline(other) }]
    return { byline: null, basis: null, blocks, ending, beside, doubts: [] }
  }
  if (other === null) return { byline: null, basis: null, blocks, ending: [], beside, doubts: [] }
  return {
    byline: { names: [other], printed: other },
    basis: NO_PERSON,
    blocks,
    ending: [],
    beside,
    doubts: [],
  }
}

/** What vouches for a newsroom or an agency: a person who signs counts for more. */
export const NO_PERSON = 'the metadata, which names no person'

/**
 * The newsroom or agency that the page's metadata calls the author, where no person signs: one that is not the site
 * itself first; the site's own name only where JSON-LD says so, since systems fill it into meta tags for want of a name.
 */
function newsroom([ld, meta]: readonly ReadByline[], known: BylineContext): string | null {
  const foreign = [...(ld?.others ?? []), ...(meta?.others ?? [])].find(
    (name) => !isSite(name, known.sites) && /[\s./-]|^\p{Lu}{2,4}$|^\p{Ll}{3}$/u.test(name),
  )
  return foreign ?? ld?.others[0] ?? null
}

/**
 * Whether the page knows better than its metadata: it prints their names only as those of editors while another line
 * signs, or a tag that systems fill names somebody whom the page names nowhere but in its imprint, while a line of it names
 * others.
 */
function isOverruled(
  blocks: () => readonly Block[],
  { read, filled }: ToldByline,
  printed: readonly PrintedByline[],
  first: ReadByline | undefined,
): boolean {
  if (printed.length === 0) return false
  const names = read.names.map(lettersOf)
  if (first?.names.some((name) => names.includes(lettersOf(name)))) return false
  const lines = blocks().filter(({ text }) => names.some((name) => lettersOf(text).includes(name)))
  if (lines.length === 0) return filled && printed.some(namesOther)
  return first?.labelled === true && lines.every(({ text }) => looksSourced(text))
}

/** Who owns the words, or answers for the site. */
const RIGHTS = /©|\(c\)\s|copyright/iu

/** Whether a line names somebody in full, or a newsroom; initials may well be those of whom metadata names. */
function namesOther({ text, read }: PrintedByline): boolean {
  if (namesOnlyNewsroom(text) || read.others.some(isWholeOrNewsroom)) return true
  return read.names.some((name) => /[\s・·]|^\p{Lo}/u.test(name))
}

function isWholeOrNewsroom(other: string): boolean {
  return /\s|\.\p{Ll}{2,4}$/u.test(other) || isNewsroom(other) || AGENCIES.has(lettersOf(other))
}

/** The printed names where they are all that were told and some more, joined in one line; else those told. */
function fuller(told: readonly string[], printed: PrintedByline | undefined): readonly string[] {
  const names = printed?.read.names ?? []
  if (printed === undefined || names.length <= told.length || names.length > 8) return told
  const known = new Set(names.map(lettersOf))
  return told.every((name) => known.has(lettersOf(name))) && areJoined(names, printed.text) ? names : told
}

/** Whether a sign or a word joins each name with the one before, and no date or time lies between. */
function areJoined(names: readonly string[], line: string): boolean {
  return names.every((name, index) => {
    const before = names[index - 1]
    if (before === undefined) return true
    const from = line.indexOf(before) + before.length
    const between = line.slice(from, line.indexOf(name, from))
    return joins(between) && !/\d/u.test(between)
  })
}

/** As printed in the line that names most of them, a short one before; a line that only speaks of one is none. */
function signed(names: readonly string[], printed: readonly PrintedByline[]): Byline {
  const told = ({ read }: PrintedByline) =>
    names.filter((name) => read.names.includes(name) || read.others.includes(name)).length
  const isLong = ({ text }: PrintedByline) => Number(text.length > SHORT)
  const [line] = printed.filter((each) => told(each) > 0).toSorted((a, b) => isLong(a) - isLong(b) || told(b) - told(a))
  return { names, printed: line?.text ?? names.join(', ') }
}

/** Characters. */
const SHORT = 90

function doubtsOf(told: ReadByline | undefined, printed: ReadByline | undefined): string[] {
  if (told === undefined || printed === undefined || printed.names.length === 0) return []
  const known = new Set(told.names.map(lettersOf))
  if (printed.names.some((name) => known.has(lettersOf(name)))) return []
  return [`byline: metadata says ${told.names.join(', ')}, the page prints ${printed.names.join(', ')}`]
}

/** The byline that a line is which an editor chose. */
export function directedByline(block: Block, basis: string): FoundByline {
  const read = readByline(block.text, true)
  const byline = read.names.length === 0 ? null : { names: read.names, printed: block.text }
  return {
    byline,
    basis,
    blocks: [block.index],
    ending: [{ printed: block.text, read }],
    beside: [],
    doubts: [],
  }
}
