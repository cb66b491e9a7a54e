import { AGENCIES } from '../locale/agencies.ts'
import { labelOf, noiseKind } from '../locale/labels.ts'
import { COPY_LINK, sourceOf } from '../locale/source-words.ts'
import { type CreditLine, readByline } from './byline-names.ts'
import { sourceBehindNames } from './byline-phrases.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { isSite } from './site-name.ts'
import { sourcesAbove } from './source-above.ts'
import type { Box } from './walk.ts'

/**
 * Whom a report credits beside its writers, as printed at its end ("Theo TTXVN", "Minh Hiền (TTXVN)", "(AFP)"), on a line
 * of its own right behind it ("Nguồn tin: Báo Lạng Sơn"), behind a label under its headline ("来源：林海日报"), behind
 * the names there ("Nhật Linh Theo NY Times"), or by an agency's name beside it. The paper's own name is no credit. Nothing where nobody is credited.
 */
export function creditOf(
  page: PageDocument,
  found: FoundBody | null,
  { ending, beside }: { readonly ending: readonly CreditLine[]; readonly beside: readonly CreditLine[] },
  { headline, sites }: { readonly headline: Box | null; readonly sites: ReadonlySet<string> },
): { readonly creditText?: string } {
  const behindNames = beside.flatMap(({ printed }) => sourceBehindNames(printed) ?? [])
  const told = [...ending, ...linesAtEnd(page, found)].find((line) => credits(line, sites))
  const agencies = beside.flatMap(({ read }) => read.others.filter((name) => isAgency(name) && !isSite(name, sites)))
  const behind = told?.printed ?? creditBehind(page, found, sites)
  const above = found === null || behind !== null ? [] : sourcesAbove(page, found, headline)
  const printed =
    behind ??
    [...behindNames, ...above].find((line) => namesSource(line, sites) && !isOfTitle(page, line)) ??
    agencies[0] ??
    null
  return printed === null ? {} : { creditText: printed }
}

/** Lines that name nobody but an agency or a paper, left out at the end of the text. */
function linesAtEnd(page: PageDocument, found: FoundBody | null): readonly CreditLine[] {
  if (found === null) return []
  const last = found.kept.at(-1)?.index ?? found.container.firstBlock
  return page.blocks.slice(last + 1, found.container.endBlock).flatMap(({ index, text }) => {
    const isClosing = CLOSING.has(found.dropped.get(index) ?? '') && labelOf(text)?.kind !== 'caption'
    if (!isClosing || text.length > LONGEST) return []
    return [{ printed: text, read: readByline(text.replace(/^\((.*)\)$/u, '$1')) }]
  })
}

/** What lines behind a text were left out for. */
const CLOSING: ReadonlySet<string> = new Set(['end', 'byline', 'caption'])
/** Characters. */
const LONGEST = 100

/** Whether a line names whose page it is, as the end of its title does: "来源：林海网" under "… - 林海网". */
function isOfTitle({ title }: PageDocument, line: string): boolean {
  const source = lettersOf(sourceOf(line) ?? '')
  const ends = (title ?? '')
    .split(/\s*[-–—_|｜]+\s*/u)
    .slice(1)
    .map(lettersOf)
  return ends.some((end) => end.length >= 2 && source.startsWith(end))
}

/** "ap/kam/bfi": several desks' letters, of which one may look like an agency's. */
function isDeskLetters(line: string): boolean {
  if (!/^\(?\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){2,}\)?$/u.test(line)) return false
  const marks = line.replace(/[()]/gu, '').split('/')
  return marks.filter((mark) => AGENCIES.has(mark)).length * 2 < marks.length
}

function credits({ printed, read }: CreditLine, sites: ReadonlySet<string>): boolean {
  if (isDeskLetters(printed)) return false
  if (printed.length > LONGEST || noiseKind(printed) !== null) return false
  if (read.others.some(isAgency) || namesSource(printed, sites) || isTakenFromHost({ printed, read }, sites))
    return true
  return [...printed.matchAll(/[（(]([^()（）]+)[)）]/gu)].some(([, inside = '']) => {
    return namesSource(inside, sites) || readByline(inside).others.some(isAgency) || isAgency(inside)
  })
}

/** "Minh Thu/VOV.VN": a name, and the host of the paper that it wrote for, but for this one. */
function isTakenFromHost({ printed, read }: CreditLine, sites: ReadonlySet<string>): boolean {
  const host = /\p{L}\s?\/\s?(?<host>[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org))$/iu.exec(printed)?.groups?.[
    'host'
  ]
  return host !== undefined && read.names.length > 0 && !isSite(host, sites)
}

/** "Vietnam+" is called so; its letters alone are a country's. */
function isAgency(name: string): boolean {
  return AGENCIES.has(lettersOf(name.replace('+', 'plus')))
}

/** Whether a line opens with a word for sources, and names another than the paper itself. */
function namesSource(line: string, sites: ReadonlySet<string>): boolean {
  const source = sourceOf(line)
  if (source === null || !/\p{L}/u.test(source)) return false
  return !isSite(URL.parse(source)?.hostname ?? source, sites)
}

/** Blocks behind the text in which systems print a report's source. */
const BEHIND = 4

function creditBehind(page: PageDocument, found: FoundBody | null, sites: ReadonlySet<string>): string | null {
  if (found === null) return null
  const { endBlock } = found.container
  const lines = page.blocks
    .slice(endBlock, endBlock + BEHIND)
    .filter(({ text, hidden }) => !hidden && text.length <= LONGEST)
    .map(({ text }) => text.replace(COPY_LINK, ''))
  return lines.find((line) => sourceOf(line) !== null && namesSource(line, sites)) ?? null
}
