import { AGENCIES } from '../locale/agencies.ts'
import { DATE_WORDS } from '../locale/dates-words.ts'
import { labelOf } from '../locale/labels.ts'
import { isOneWordName } from '../locale/one-word-names.ts'
import { remember } from '../locale/remember.ts'
import {
  endsInRole,
  isNewsroom,
  isOnlyNewsroom,
  isOnlyRoles,
  looksSourced,
  partsByLabel,
  partsOf,
  withoutCalling,
  withoutInner,
  withoutLabel,
  withoutPhotographer,
} from './byline-phrases.ts'
import { tidyLine, withoutEdges } from './byline-tidy.ts'
import { lettersOf } from './likeness-of-lines.ts'
import { isPersonName, type Trust } from './person-name.ts'

/** What a byline says. */
export interface ReadByline {
  /** People, in their order, each once, without roles and places. */
  readonly names: readonly string[]
  /** Newsrooms and agencies that it names. */
  readonly others: readonly string[]
  /** It opens with a word for bylines ("By", "Von", "Bài, ảnh:"). */
  readonly labelled: boolean
  /** It only tells whence the report was taken ("Theo TTXVN"). */
  readonly sourced: boolean
}

/** A line that signs a report or names its source, and what it says. */
export interface CreditLine {
  readonly printed: string
  readonly read: ReadByline
}

/** A line that signs the report, and where it stands. */
export interface PrintedByline {
  readonly text: string
  readonly read: ReadByline
  readonly blocks: readonly number[]
}

/**
 * Reads the line in which a report is signed: "Von GA-Redakteur Mario Quadt, Bonn", "Bài, ảnh: Phú Xuyên", "Anh Đức -
 * M.T". Roles, places, agencies, dates, addresses and what stands in brackets are no names. `sure` says that whoever
 * printed it calls it an author: then single words and small letters are believed too.
 */
export function readByline(line: string, sure = false): ReadByline {
  return sure ? READ_SURE(line) : READ_UNSURE(line)
}

const READ_SURE = remember((line) => readWhole(line, true), 250)
const READ_UNSURE = remember((line) => readWhole(line, false), 250)

function readWhole(line: string, sure: boolean): ReadByline {
  const written = withoutPhotographer(line.slice(0, LONGEST))
  const pieces = partsByLabel(written)
  return pieces.length === 1 ? readPiece(written, sure) : joined(pieces.map((piece) => readPiece(piece, sure)))
}

/** What several labels of one line say together: "来源：林海日报 记者：牛镛". What stands before two labels is a heading. */
function joined(reads: readonly ReadByline[]): ReadByline {
  const [first, ...others] = reads
  const heading = first !== undefined && !first.labelled && others.length > 1
  return {
    names: [...new Set((heading ? others : reads).flatMap((read) => read.names))],
    others: [...new Set(reads.flatMap((read) => read.others))],
    labelled: reads.some((read) => read.labelled),
    sourced: reads.every((read) => read.sourced),
  }
}

function readPiece(line: string, sure: boolean): ReadByline {
  const dated = tidyLine(line.slice(0, LONGEST))
  const bare = withoutInner(dated)
  const { rest, labelled: before } = withoutLabel(withoutEdges(bare))
  const whole = before || bare !== dated
  if (looksSourced(rest)) return { names: [], others: [], labelled: whole, sourced: true }
  const labels = partsOf(rest).map((part) => withoutLabel(trimPart(part)))
  const labelled = whole || labels.some((part) => part.labelled)
  const parts = labels
    .map((part) => trimPart(part.rest.replace(WEEKDAY_END, '')))
    .filter((part) => part !== '' && !WEEKDAY.test(part))
  const names: string[] = []
  const others: string[] = []
  const alone = parts.length === 1
  for (const [place, part] of parts.entries()) {
    // "Staff correspondent, Dhaka": where who is not named wrote.
    if (!part.includes(' ') && isOnlyRoles(parts[place - 1] ?? '')) continue
    sortPart(part, { names, others, trust: sure ? 'sure' : labelled ? 'labelled' : 'none', alone })
  }
  return {
    names: [...new Set(names)],
    others: [...new Set(others)].filter((other) => !isOnlyNewsroom(other)),
    labelled,
    sourced: false,
  }
}

/** Characters; no byline is longer, but somebody's metadata may be. */
const LONGEST = 600

/** Whole weekdays only: "Mi" and "Mai" are also names. */
const WEEKDAYS = DATE_WORDS.flatMap((words) => words.weekdays.split('|'))
  .filter((word) => word.length > 4)
  .join('|')
const WEEKDAY_END = new RegExp(`\\s+(?:${WEEKDAYS})$`, 'iu')
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS})$`, 'iu')

function trimPart(part: string): string {
  return part.replace(/^[\s"'“”„«».:]+|[\s"'“”„«»:]+$/gu, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
}

interface Sorted {
  readonly names: string[]
  readonly others: string[]
  readonly trust: Trust
  /** It is the line's only part. */
  readonly alone: boolean
}

function sortPart(part: string, out: Sorted): void {
  if (part === '' || (out.names.length > 0 && endsInRole(part))) return
  const told = trimPart(withoutCalling(part))
  const { name, agency } = withoutAgency(told)
  if (agency !== null) out.others.push(agency)
  if (isOther(name === '' ? part : name)) {
    if (!isOnlyRoles(part)) out.others.push(part)
    return
  }
  if (name === '' || isTimeLabel(name)) return
  if (told !== part && /^\p{Lu}[\p{L}.-]+$/u.test(name)) {
    out.others.push(part)
    return
  }
  if (isNameIn(name, out)) out.names.push(name)
  else if (out.trust === 'sure' && name.length < 60 && !isPlaceAfter(name, out.names)) out.others.push(part)
}

function isNameIn(name: string, { names, trust, alone }: Sorted): boolean {
  const before = names.at(-1)
  // Where a name may be one word, the second writer's may too: "Hà Vân, Tú".
  if (before !== undefined && isOneWordName(name, before)) return true
  return !isPlaceAfter(name, names) && isPersonName(name, alone || name.includes(' ') ? trust : 'none')
}

/** "Jane Doe Bloomberg", "Jane Doe AFP": a name and its agency. "Jane Q. Bloomberg" is a name; so is what is all in capitals. */
function withoutAgency(part: string): { name: string; agency: string | null } {
  const match = /^(\S+(?: \S+)* \p{L}{2,}) (\p{Lu}{3,}|\p{Lu}\p{L}{5,})$/u.exec(part)
  const [, name, agency] = match ?? []
  if (name === undefined || agency === undefined || !AGENCIES.has(lettersOf(agency)))
    return { name: part, agency: null }
  return name === name.toUpperCase() ? { name: part, agency: null } : { name, agency }
}

/** "เผยแพร่", "Published": what stands before a date is nobody. */
function isTimeLabel(text: string): boolean {
  const kind = labelOf(text)?.kind
  return kind === 'published' || kind === 'modified'
}

function isOther(text: string): boolean {
  const letters = lettersOf(text)
  if (AGENCIES.has(letters) || /\.(?:\p{Ll}{2,4}|VN|COM|DE|FR)(?:\s|$)/u.test(text)) return true
  return isNewsroom(text)
}

/** A single word after a whole name is where its bearer wrote: "Anna Martel, Nairobi". */
function isPlaceAfter(part: string, names: readonly string[]): boolean {
  const before = names.at(-1)
  if (before === undefined || !before.includes(' ')) return false
  return !part.includes(' ') && /^\p{Lu}\p{Ll}+$/u.test(part)
}
