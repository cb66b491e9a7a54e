import type { Byline } from '../domain/types.ts'
import { namesNobody } from '../locale/nobody-words.ts'
import { type CreditLine, type ReadByline, readByline } from './byline-names.ts'
import { isOnlyNewsroom, joins } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { lettersOf, plainLetters } from './likeness-of-lines.ts'
import { metaTexts } from './metadata.ts'
import { type PrintedByline, printedBylines, type ReportPlace } from './printed-bylines.ts'
import { isSite } from './site-name.ts'
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
 * headline; the printed line where it names more than they do. Where no person is named, the newsroom or agency that
 * the page's metadata calls its author.
 */
export function findByline(page: PageDocument, names: Vocabulary, known: BylineContext): FoundByline {
  const ld = ldByline(known.ld)
  const printed = printedBylines(page, names, { ...known.place, told: ld.names.length > 0 })
  const told = [ld, metaByline(page, printed), entryByline(known.entryAuthors)].map((read) => sorted(read, known.sites))
  const teller = told.findIndex((read) => read.names.length > 0)
  const people = told[teller]
  const first = printed
    .map((line) => ({ line, read: sorted(line.read, known.sites) }))
    .find(({ read }) => read.names.length > 0)
  const blocks = printed.flatMap((line) => line.blocks)
  const beside = printed.map(({ text, read }) => ({ printed: text, read }))
  const chosen =
    people === undefined
      ? first?.read.names
      : fuller(people.names, first === undefined ? undefined : { ...first.line, read: first.read })
  if (chosen !== undefined) {
    const basis = TELLERS[teller] ?? 'the page'
    return { byline: signed(chosen, printed), basis, blocks, ending: [], beside, doubts: doubtsOf(people, first?.read) }
  }
  const other = newsroom(told, known)
  if (other === null) return { byline: null, basis: null, blocks, ending: [], beside, doubts: [] }
  return {
    byline: { names: [other], printed: other },
    basis: 'the metadata, which names no person',
    blocks,
    ending: [],
    beside,
    doubts: [],
  }
}

/** Those who tell of writers, in the order in which they are believed. */
const TELLERS = ['JSON-LD', 'a meta tag', 'the feed']

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

/** Meta tags that name an author, the most trusted first. */
const AUTHOR_METAS = [
  'article:author_name',
  'article:author',
  'author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'og:author',
  'articleauthor',
  'byl',
  'mrf:authors',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'creator',
]

/** Tags that systems fill with a company's name where nobody is named: their newsrooms are not believed. */
const FILLED_METAS: ReadonlySet<string> = new Set([
  'author',
  'creator',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
])

const NOBODY: ReadByline = { names: [], others: [], labelled: false, sourced: false }

function ldByline(ld: LdArticle | null): ReadByline {
  const authors = ld?.authors ?? []
  return merged(
    authors.map((author) => {
      const read = readByline(author.name, true)
      const nobody = author.kind === 'organisation' || read.names.length === 0
      return nobody ? { ...NOBODY, others: isOnlyNewsroom(author.name) ? [] : [author.name] } : read
    }),
  )
}

/** The first tag that names people; all tags of one name together. */
function metaByline(page: PageDocument, printed: readonly PrintedByline[]): ReadByline {
  const reads = AUTHOR_METAS.map((name) =>
    merged(
      metaTexts(page, [name])
        .filter(isNameText)
        .map((text) => readByline(turned(text), true)),
    ),
  )
  const seen = new Set(printed.flatMap(({ read }) => read.names.map(lettersOf)))
  const confirmed = reads.find((read) => read.names.some((name) => seen.has(lettersOf(name))))
  const people = confirmed ?? reads.find((read) => read.names.length > 0)
  const newsrooms = reads.find((read, index) => read.others.length > 0 && !FILLED_METAS.has(AUTHOR_METAS[index] ?? ''))
  return people ?? newsrooms ?? NOBODY
}

function isNameText(text: string): boolean {
  return !namesNobody(text) && !/^(?:https?:|@|\/)|@|www\.|^\d+$/iu.test(text)
}

/** Libraries write "Brazil, Rachel". */
function turned(text: string): string {
  const match = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}\.?)?)$/u.exec(text)
  return match === null ? text : `${match[2]} ${match[1]}`
}

/** What a feed's entry says of who wrote it. */
export function entryByline(authors: readonly string[]): ReadByline {
  return merged(authors.filter(isNameText).map((author) => readByline(author, true)))
}

function merged(reads: readonly ReadByline[]): ReadByline {
  return {
    ...NOBODY,
    names: [...new Set(reads.flatMap((read) => read.names))],
    others: [...new Set(reads.flatMap((read) => read.others))],
  }
}

/** A "person" who bears the site's name is its newsroom. */
function sorted(read: ReadByline, sites: ReadonlySet<string>): ReadByline {
  const isOwn = (name: string) =>
    sites.has(plainLetters(name)) || (!name.includes(' ') && name.length > 3 && isSite(name, sites))
  return {
    ...read,
    names: read.names.filter((name) => !isOwn(name)),
    others: [...read.names.filter(isOwn), ...read.others],
  }
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
