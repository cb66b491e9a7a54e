import { AGENCIES } from '../locale/agencies.ts'
import { bylineWords } from '../locale/byline-words.ts'
import { findDates } from '../locale/dates.ts'
import { DATE_WORDS } from '../locale/dates-words.ts'
import { labelOf } from '../locale/labels.ts'
import { BYLINE_ROWS } from '../locale/labels-byline.ts'
import { remember } from '../locale/remember.ts'
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
  const pieces = line.slice(0, LONGEST).split(INNER_LABEL)
  return pieces.length === 1 ? readPiece(line, sure) : joined(pieces.map((piece) => readPiece(piece, sure)))
}

/** What several labels of one line say together: "来源：林海日报 记者：牛镛". */
function joined(reads: readonly ReadByline[]): ReadByline {
  return {
    names: [...new Set(reads.flatMap((read) => read.names))],
    others: [...new Set(reads.flatMap((read) => read.others))],
    labelled: reads.some((read) => read.labelled),
    sourced: reads.every((read) => read.sourced),
  }
}

function readPiece(line: string, sure: boolean): ReadByline {
  const dated = tidy(line.slice(0, LONGEST))
  const bare = dated.replace(BEHIND_DATE, '| ')
  const { rest, labelled: before } = withoutLabel(bare)
  const whole = before || bare !== dated
  if (SOURCED.test(rest)) return { names: [], others: [], labelled: whole, sourced: true }
  const labels = rest
    .replace(TRAILING_SOURCE, '')
    .split(PARTING)
    .map((part) => withoutLabel(trimPart(part)))
  const labelled = whole || labels.some((part) => part.labelled)
  const parts = labels
    .map((part) => trimPart(part.rest.replace(WEEKDAY_END, '')))
    .filter((part) => part !== '' && !WEEKDAY.test(part))
  const names: string[] = []
  const others: string[] = []
  const alone = parts.length === 1
  for (const part of parts)
    sortPart(part, { names, others, trust: sure ? 'sure' : labelled ? 'labelled' : 'none', alone })
  return {
    names: [...new Set(names)],
    others: [...new Set(others)].filter((other) => !isOnlyNewsroom(other)),
    labelled,
    sourced: false,
  }
}

/** Characters; no byline is longer, but somebody's metadata may be. */
const LONGEST = 600

const phrasesOf = (key: 'before' | 'sources' | 'roles' | 'newsroom'): string[] =>
  [...new Set(BYLINE_ROWS.flatMap((row) => row[key]))].sort((a, b) => b.length - a.length)

const escaped = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')

/** What follows a phrase: no letter, so that "Von" is not found in "Vonhof". */
const ENDS = '(?![\\p{L}\\p{M}\\p{N}])'
const BEFORE = new RegExp(`^(?:${escaped(phrasesOf('before'))})${ENDS}\\s*[:：]?\\s*(?=[^\\p{Ll}]|d['’])`, 'iu')
/** "ByAlex Bozarjian": the space is only in the looks. */
const GLUED = new RegExp(`^(?:${escaped(bylineWords('glued'))})(?=\\p{Lu}\\p{Ll})`, 'u')
/** Where another label with its colon begins in the line, in scripts that write without spaces. */
const INNER_LABEL = new RegExp(
  `[\\s\\u3000|]+(?=(?:${escaped(
    phrasesOf('before')
      .concat(phrasesOf('sources'))
      .filter((phrase) => /\p{Script=Han}/u.test(phrase)),
  )})[:：])`,
  'u',
)
/** Whole weekdays only: "Mi" and "Mai" are also names. */
const WEEKDAYS = DATE_WORDS.flatMap((words) => words.weekdays.split('|'))
  .filter((word) => word.length > 4)
  .join('|')
const WEEKDAY_END = new RegExp(`\\s+(?:${WEEKDAYS})$`, 'iu')
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS})$`, 'iu')
/** Words that also begin names or prose: a colon must follow. */
const NEEDS_COLON = new RegExp(`^(?:${escaped(bylineWords('needsColon'))})$`, 'iu')
const SOURCED = new RegExp(`^\\(?(?:${escaped(phrasesOf('sources'))})${ENDS}`, 'iu')
const TRAILING_SOURCE = new RegExp(`\\s+(?:${escaped(bylineWords('source'))})(?![\\p{L}])[\\s:].*$`, 'u')

/** Everything that stands between names. Single letters only where spaces are about them. */
const PARTING = new RegExp(
  `\\s*[,;/|•·\\n、，；／]+\\s*|\\s+[-–—]+\\s+|\\s*&\\s*|\\s+(?:${escaped(bylineWords('joining'))})\\s+`,
  'giu',
)

/** A paper's letters may lead a role: "GA-Redakteur", "dpa-Korrespondentin". */
const LED_ROLES = `\\p{L}{2,12}-(?:${escaped(phrasesOf('roles').filter((role) => role.length > 6))})`
const ROLES = new RegExp(`(?:^|(?<=[\\s-]))(?:${LED_ROLES}|${escaped(phrasesOf('roles'))})${ENDS}`, 'giu')
const NEWSROOM = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${escaped(BYLINE_ROWS.filter((row) => row.officeFirst !== true).flatMap((row) => row.newsroom))})${ENDS}`,
  'iu',
)
/** Where the word for an office leads its name, it is a syllable like others elsewhere in a name. */
const OFFICE = new RegExp(
  `^(?:${escaped(BYLINE_ROWS.filter((row) => row.officeFirst === true).flatMap((row) => row.newsroom))})${ENDS}`,
  'iu',
)

/** A line without roles ("CTV", "PV"), and without what stands in brackets ("(t/h)"). */
export function withoutRoles(line: string): string {
  return line.replace(/[（(【[][^()（）【】[\]]*[)）】\]]/gu, ' ').replace(ROLES, ' ')
}

/** Whether a line opens with what names its source or its editor: "Theo TTXVN", "Redaktion: …". */
export function looksSourced(line: string): boolean {
  return SOURCED.test(line)
}

/** Whether a line opens, or names somebody after a separator, with a word for bylines. A cheap look before reading it. */
export function looksSigned(line: string): boolean {
  return BEFORE.test(line) || GLUED.test(line) || INNER.test(line) || INNER_LABEL.test(line)
}

/** "Publiziert am 26. Mai 2013 von Tom Stelling". */
const INNER = new RegExp(`[\\s|·•](?:${escaped(bylineWords('inner'))})\\s[\\p{Lu}\\p{Lo}]`, 'iu')
/** The same where the date was. */
const BEHIND_DATE = new RegExp(`\\|\\s+(?:${escaped(bylineWords('inner'))})\\s+(?=[\\p{Lu}\\p{Lo}])`, 'iu')
/** "…, Folha do Vale — Vale Verde": behind a paper's name and a long dash stands where it is. */
const PAPER_AND_PLACE = /^(.+),\s[^,—]+\s—\s[^,—]{2,40}$/u
const MAYBE_DATE = /(?:19|20|25)\d{2}|\d\s?[./-]\s?\d/u

function tidy(line: string): string {
  const dates = MAYBE_DATE.test(line) ? findDates(line) : []
  const dated = dates.reduceRight((text, found) => `${text.slice(0, found.start)} | ${text.slice(found.end)}`, line)
  return dated
    .replace(PAPER_AND_PLACE, '$1')
    .replace(/^\s*[（(【[]([^()（）【】[\]]{2,40})[)）】\]]\s*$/u, '$1')
    .replace(/[（(【[][^()（）【】[\]]*[)）】\]]/gu, ' ')
    .replace(/\S+@\S+|https?:\/\/\S+|(?<!\S)@\w+/giu, ' ')
    .replace(/(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s>»•·|,;:*_–—-]+|[\s|,;:*_–—-]+$/gu, '')
}

function withoutLabel(line: string): { rest: string; labelled: boolean } {
  const match = BEFORE.exec(line) ?? GLUED.exec(line)
  if (match === null) return { rest: line, labelled: false }
  const word = match[0].replace(/[\s:：]+$/u, '')
  const colon = /[:：]\s*$/u.test(match[0])
  if (NEEDS_COLON.test(word) && !colon) return { rest: line, labelled: false }
  const rest = line.slice(match[0].length)
  const again = BEFORE.exec(rest)
  return { rest: again === null ? rest : rest.slice(again[0].length), labelled: true }
}

function trimPart(part: string): string {
  return part.replace(/^[\s"'“”„«».:]+|[\s"'“”„«»:]+$/gu, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
}

function sortPart(part: string, out: { names: string[]; others: string[]; trust: Trust; alone: boolean }): void {
  if (part === '' || (out.names.length > 0 && ENDS_IN_ROLE.test(part))) return
  const name = trimPart(part.replace(ROLES, ' ').replace(/\s+/gu, ' ').replace(AT_WORK, ''))
  if (isOther(name === '' ? part : name)) {
    if (!ROLES_ONLY.test(part)) out.others.push(part)
    return
  }
  if (name === '' || isTimeLabel(name)) return
  if (name !== part && /^\p{Lu}[\p{L}.-]+$/u.test(name)) {
    out.others.push(part)
    return
  }
  if (isPlaceAfter(name, out.names)) return
  const trust = out.alone || name.includes(' ') ? out.trust : 'none'
  if (isPersonName(name, trust)) out.names.push(name)
  else if (out.trust === 'sure' && name.length < 60) out.others.push(part)
}

/** "เผยแพร่", "Published": what stands before a date is nobody. */
function isTimeLabel(text: string): boolean {
  const kind = labelOf(text)?.kind
  return kind === 'published' || kind === 'modified'
}

/** "Jane Doe, Local Democracy Reporter": what follows a name and ends in a role says what its bearer does. */
const ENDS_IN_ROLE = new RegExp(`\\s(?:${escaped(phrasesOf('roles').filter((role) => role.length > 6))})$`, 'iu')
const ROLES_ONLY = new RegExp(`^(?:(?:${escaped(phrasesOf('roles'))})\\s*)+$`, 'iu')
/** "Jane Doe in Valencia", "John Doe for the Herald". */
const AT_WORK = new RegExp(`(?<=\\S \\S+) (?:${escaped(bylineWords('atWork'))}) .*$`, 'u')

/** A word that every newsroom bears names none: "Redaktion", "News". */
export function isOnlyNewsroom(text: string): boolean {
  return NEWSROOM_ONLY.test(text)
}

const NEWSROOM_ONLY = new RegExp(`^(?:the |die |la |de )?(?:${escaped(phrasesOf('newsroom'))})$`, 'iu')

function isOther(text: string): boolean {
  const letters = lettersOf(text)
  if (AGENCIES.has(letters) || /\.(?:\p{Ll}{2,4}|VN|COM|DE|FR)(?:\s|$)/u.test(text)) return true
  return NEWSROOM.test(text) || OFFICE.test(text)
}

/** A single word after a whole name is where its bearer wrote: "Anna Martel, Nairobi". */
function isPlaceAfter(part: string, names: readonly string[]): boolean {
  const before = names.at(-1)
  if (before === undefined || !before.includes(' ')) return false
  return !part.includes(' ') && /^\p{Lu}\p{Ll}+$/u.test(part)
}
