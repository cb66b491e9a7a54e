import { AGENCIES } from '../locale/agencies.ts'
import { noiseKind } from '../locale/labels.ts'
import { SOURCE_LABEL, sourceOf } from '../locale/source-words.ts'
import { type CreditLine, readByline } from './byline-names.ts'
import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { isSite } from './site-name.ts'

/**
 * Whom a report credits beside its writers, as printed at its end ("Theo TTXVN", "Minh Hiền (TTXVN)", "(AFP)"), on a line
 * of its own right behind it ("Nguồn tin: Báo Lạng Sơn"), or by an agency's name beside its headline. The paper's own name
 * is no credit. Nothing where nobody is credited.
 */
export function creditOf(
  page: PageDocument,
  found: FoundBody | null,
  { ending, beside }: { readonly ending: readonly CreditLine[]; readonly beside: readonly CreditLine[] },
  sites: ReadonlySet<string>,
): { readonly creditText?: string } {
  const told = [...ending, ...linesAtEnd(page, found)].find((line) => credits(line, sites))
  const agencies = beside.flatMap(({ read }) => read.others.filter((name) => isAgency(name) && !isSite(name, sites)))
  const printed = told?.printed ?? creditBehind(page, found, sites) ?? agencies[0] ?? null
  return printed === null ? {} : { creditText: printed }
}

/** Lines that name nobody but an agency or a paper, left out at the end of the text. */
function linesAtEnd(page: PageDocument, found: FoundBody | null): readonly CreditLine[] {
  if (found === null) return []
  const last = found.kept.at(-1)?.index ?? found.container.firstBlock
  return page.blocks.slice(last + 1, found.container.endBlock).flatMap(({ index, text }) => {
    if (found.dropped.get(index) !== 'end' || text.length > LONGEST) return []
    return [{ printed: text, read: readByline(text.replace(/^\((.*)\)$/u, '$1')) }]
  })
}

/** Characters. */
const LONGEST = 100

function credits({ printed, read }: CreditLine, sites: ReadonlySet<string>): boolean {
  if (printed.length > LONGEST || noiseKind(printed) !== null) return false
  if (read.others.some(isAgency) || namesSource(printed, sites)) return true
  return [...printed.matchAll(/[（(]([^()（）]+)[)）]/gu)].some(([, inside = '']) => {
    return namesSource(inside, sites) || readByline(inside).others.some(isAgency) || isAgency(inside)
  })
}

function isAgency(name: string): boolean {
  return AGENCIES.has(lettersOf(name))
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
  const line = page.blocks
    .slice(endBlock, endBlock + BEHIND)
    .find(
      ({ text, hidden }) => !hidden && text.length <= LONGEST && SOURCE_LABEL.test(text) && namesSource(text, sites),
    )
  return line?.text ?? null
}
