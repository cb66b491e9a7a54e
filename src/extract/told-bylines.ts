import { namesNobody } from '../locale/nobody-words.ts'
import { sourceOf } from '../locale/source-words.ts'
import { type PrintedByline, type ReadByline, readByline } from './byline-names.ts'
import { isOnlyNewsroom } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { lettersOf, plainLetters } from './likeness-of-lines.ts'
import { metaTexts } from './metadata.ts'
import { isSite } from './site-name.ts'

/** Whom one of those that tell of writers names. */
export interface ToldByline {
  readonly teller: 'JSON-LD' | 'a meta tag' | 'the feed'
  readonly read: ReadByline
  /** By a tag that systems fill where nobody is named. */
  readonly filled: boolean
}

/** Those who tell of writers, in the order in which they are believed. */
export function toldBylines(
  page: PageDocument,
  printed: readonly PrintedByline[],
  known: { readonly ld: ReadByline; readonly entryAuthors: readonly string[]; readonly sites: ReadonlySet<string> },
): readonly ToldByline[] {
  const meta = metaByline(page, printed)
  return [
    { teller: 'JSON-LD', read: sorted(known.ld, known.sites), filled: false },
    { teller: 'a meta tag', read: sorted(meta.read, known.sites), filled: meta.filled },
    { teller: 'the feed', read: sorted(entryByline(known.entryAuthors), known.sites), filled: false },
  ]
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

/** Whom JSON-LD calls the authors; an organisation among the others. */
export function ldByline(ld: LdArticle | null): ReadByline {
  const authors = ld?.authors ?? []
  return merged(
    authors.map((author) => {
      const read = readTold(author.name)
      const nobody = author.kind === 'organisation' || read.names.length === 0
      return nobody ? { ...NOBODY, others: isOnlyNewsroom(author.name) ? [] : [author.name] } : read
    }),
  )
}

/** The first tag that names people; all tags of one name together. */
function metaByline(page: PageDocument, printed: readonly PrintedByline[]): Omit<ToldByline, 'teller'> {
  const reads = AUTHOR_METAS.map((name) =>
    merged(
      metaTexts(page, [name])
        .filter(isNameText)
        .map((text) => readTold(turned(text))),
    ),
  )
  const seen = new Set(printed.flatMap(({ read }) => read.names.map(lettersOf)))
  const confirmed = reads.find((read) => read.names.some((name) => seen.has(lettersOf(name))))
  const people = confirmed ?? reads.find((read) => read.names.length > 0)
  const newsrooms = reads.find((read, index) => read.others.length > 0 && !FILLED_METAS.has(AUTHOR_METAS[index] ?? ''))
  const filled = people !== undefined && FILLED_METAS.has(AUTHOR_METAS[reads.indexOf(people)] ?? '')
  return { read: people ?? newsrooms ?? NOBODY, filled }
}

function isNameText(text: string): boolean {
  return !namesNobody(text) && !/^(?:https?:|@|\/)|@|www\.|^\d+$/iu.test(text)
}

/** "Theo Hồ Hương" names whom the report was taken from, who wrote it where it is a person. */
function readTold(name: string): ReadByline {
  const read = readByline(name, true)
  const source = read.sourced ? sourceOf(name) : null
  const from = source === null ? null : readByline(source)
  return from === null || from.names.length === 0 ? read : from
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
export function sorted(read: ReadByline, sites: ReadonlySet<string>): ReadByline {
  const isOwn = (name: string) =>
    sites.has(plainLetters(name)) || (!name.includes(' ') && name.length > 3 && isSite(name, sites))
  return {
    ...read,
    names: read.names.filter((name) => !isOwn(name)),
    others: [...read.names.filter(isOwn), ...read.others],
  }
}
