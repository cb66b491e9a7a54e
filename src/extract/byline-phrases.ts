import { bylineWords } from '../locale/byline-words.ts'
import { BYLINE_ROWS } from '../locale/labels-byline.ts'

const phrasesOf = (key: 'before' | 'sources' | 'roles' | 'newsroom'): string[] =>
  [...new Set(BYLINE_ROWS.flatMap((row) => row[key]))].sort((a, b) => b.length - a.length)

const escaped = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')

function capital(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1)
}

/** What follows a phrase: no letter, so that "Von" is not found in "Vonhof". */
const ENDS = '(?![\\p{L}\\p{M}\\p{N}])'
/** What follows a role: no full stop with another letter either ("Th.S"). */
const ROLE_ENDS = `${ENDS}(?!\\.\\p{L})`
/** "Th. Hương": a name whose first word is abbreviated, though a role is so too. */
const SHORTENED = /^\p{Lu}\p{Ll}\.\s\p{Lu}\p{L}*$/u
const BEFORE = new RegExp(`^(?:${escaped(phrasesOf('before'))})${ENDS}\\s*[:：]?\\s*(?=[^\\p{Ll}]|d['’])`, 'iu')
/** "ByAlex Bozarjian": the space is only in the looks. */
const GLUED = new RegExp(`^(?:${escaped(bylineWords('glued'))})(?=\\p{Lu}\\p{Ll})`, 'u')
const LABELS_EAST = escaped(
  phrasesOf('before')
    .concat(phrasesOf('sources'))
    .filter((phrase) => /\p{Script=Han}/u.test(phrase)),
)
/** Where another label with its colon begins in the line, in scripts that write without spaces. */
const INNER_LABEL = new RegExp(`[\\s\\u3000|]+(?=(?:${LABELS_EAST})[:：])`, 'u')
/** The same without a space, behind another label: "来源：林海日报作者：牛镛". Labels of one sign are also the ends of words. */
const GLUED_LABEL = new RegExp(
  `(?<=[:：][^:：]{2,20})(?=(?:${LABELS_EAST.split('|')
    .filter((label) => label.length > 1)
    .join('|')})[:：])`,
  'u',
)
/** Words that also begin names or prose: a colon must follow. */
const NEEDS_COLON = new RegExp(`^(?:${escaped(bylineWords('needsColon'))})$`, 'iu')
const SOURCED = new RegExp(`^\\(?(?:${escaped(phrasesOf('sources'))})${ENDS}`, 'iu')
/** A label that names nobody: "作者：". */
const EMPTY_LABEL = new RegExp(`^(?:${escaped(phrasesOf('before').concat(phrasesOf('sources')))})\\s*[:：]\\s*$`, 'iu')
const LABEL_ALONE = new RegExp(`^(?:${escaped(phrasesOf('before').concat(phrasesOf('sources')))})\\s*[:：]?$`, 'iu')
/** Whether there may be any of Han or Hangul, which these and those below need: a cheap look before them. */
const EASTERN = /[\u1100-\u11ff\u2e80-\uffff]/
/** A paper's reporters: "林海日报记者 牛镛 岳弘彬". The paper's word tells them from "现场记者", "多名记者". */
const PAPER_ROLE = new RegExp(
  `^(\\p{Script=Han}{0,10}(?:${escaped(bylineWords('paperEnds'))})(?:${escaped(bylineWords('paperRoles'))}))[\\s:：]+(?=\\p{Script=Han})`,
  'u',
)
/** A name and its role, which vouches for it: "송유민 기자". */
const NAME_AND_ROLE = new RegExp(`^\\p{Script=Hangul}{2,4}\\s?(?:${escaped(bylineWords('vouching'))})$`, 'u')
const TRAILING_SOURCE = new RegExp(`\\s+(?:${escaped(bylineWords('source'))})(?![\\p{L}])[\\s:].*$`, 'u')

/** Where a label for pictures stands within a line, with its colon; or before "by", behind a sign. */
const PICTURES_BY = new RegExp(
  `(?<=\\S)(?:(?:\\s+|[,;/|•·–—]\\s*)(?:${escaped(bylineWords('pictures'))})\\s?[:：]|\\s*[,;/|•·–—-]\\s*(?:${escaped(bylineWords('picturesBy'))})\\s)`,
  'iu',
)

/** Everything that stands between names. Single letters only where spaces are about them. */
const SIGNS = `\\s*[,;/|•·\\n、，；／،]+\\s*|\\s+[-–—]+\\s+|\\s*&\\s*|\\s+(?:${escaped(bylineWords('joining'))})\\s+`
/** Networks to share at or to follow somebody on part names as well: nobody is called so. */
const NETWORKS = `\\s*(?<![\\p{L}\\p{N}-])(?:${escaped(bylineWords('networks'))})(?![\\p{L}\\p{N}-]|\\.\\p{L})\\s*`
const PARTING = new RegExp(`${SIGNS}|${NETWORKS}`, 'giu')
const JOINING = new RegExp(SIGNS, 'iu')

/** A paper's letters may lead a role: "GA-Redakteur", "dpa-Korrespondentin". */
const LED_ROLES = `\\p{L}{2,12}-(?:${escaped(phrasesOf('roles').filter((role) => role.length > 6))})`
const ROLES = new RegExp(`(?:^|(?<=[\\s-]))(?:${LED_ROLES}|${escaped(phrasesOf('roles'))})${ROLE_ENDS}`, 'giu')
/** Degrees and ranks before a whole name, as papers abbreviate them: "Th.S", "PGS.TS.". */
const TITLES = new RegExp(
  `^(?:(?:${escaped(bylineWords('titles').toSorted((a, b) => b.length - a.length))})(?:\\.\\s*|\\s+))+(?=\\p{Lu}[\\p{L}\\p{M}'’.-]* \\p{Lu})`,
  'iu',
)
const NEWSROOM = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${escaped(BYLINE_ROWS.filter((row) => row.officeFirst !== true).flatMap((row) => row.newsroom))})${ENDS}`,
  'iu',
)
/** Where the word for an office leads its name, it is a syllable like others elsewhere in a name. */
const OFFICE = new RegExp(
  `^(?:${escaped(BYLINE_ROWS.filter((row) => row.officeFirst === true).flatMap((row) => row.newsroom))})${ENDS}`,
  'iu',
)
const NEWSROOM_ONLY = new RegExp(`^(?:the |die |la |de )?(?:${escaped(phrasesOf('newsroom'))})$`, 'iu')
/** "Jane Doe, Local Democracy Reporter": what follows a name and ends in a role says what its bearer does. */
const ENDS_IN_ROLE = new RegExp(`\\s(?:${escaped(phrasesOf('roles').filter((role) => role.length > 6))})$`, 'iu')
/** The same with another word glued to it: "Jane Doe - Valley WriterValley". */
const GLUED_ROLE = new RegExp(
  `(?:^|\\s)(?:${escaped(
    phrasesOf('roles')
      .filter((role) => role.length > 5)
      .map(capital),
  )})(?=\\p{Lu}\\p{Ll})`,
  'u',
)
const ROLES_ONLY = new RegExp(`^(?:(?:${escaped(phrasesOf('roles'))})\\s*)+$`, 'iu')
/** "Jane Doe in Valencia", "John Doe for the Herald". */
const AT_WORK = new RegExp(`(?<=\\S \\S+) (?:${escaped(bylineWords('atWork'))}) .*$`, 'u')
/** "Publiziert am 26. Mai 2013 von Tom Stelling". */
const INNER = new RegExp(`[\\s|·•](?:${escaped(bylineWords('inner'))})\\s[\\p{Lu}\\p{Lo}]`, 'iu')
/** The same where the date was. */
const BEHIND_DATE = new RegExp(`\\|\\s+(?:${escaped(bylineWords('inner'))})\\s+(?=[\\p{Lu}\\p{Lo}])`, 'iu')

/** A line without roles ("CTV", "PV"), and without what stands in brackets ("(t/h)"). */
export function withoutRoles(line: string): string {
  return line.replace(/[（(【[][^()（）【】[\]]*[)）】\]]/gu, ' ').replace(ROLES, ' ')
}

/** A part of a line without roles, titles, and where its bearer works: "PGS.TS Lê Hà", "Jane Doe in Valencia". */
export function withoutCalling(part: string): string {
  if (SHORTENED.test(part)) return part
  return part.replace(TITLES, '').replace(ROLES, ' ').replace(/\s+/gu, ' ').replace(AT_WORK, '')
}

/** Whether a line opens with what names its source or its editor: "Theo TTXVN", "Redaktion: …". */
export function looksSourced(line: string): boolean {
  return SOURCED.test(line)
}

/** Whether a line opens, or names somebody after a separator, with a word for bylines. A cheap look before reading it. */
export function looksSigned(line: string): boolean {
  return BEFORE.test(line) || GLUED.test(line) || INNER.test(line) || (EASTERN.test(line) && looksSignedInEast(line))
}

function looksSignedInEast(line: string): boolean {
  return INNER_LABEL.test(line) || PAPER_ROLE.test(line) || GLUED_LABEL.test(line) || NAME_AND_ROLE.test(line)
}

/** A line at each of its labels: "来源：林海日报 记者：牛镛". */
export function partsByLabel(line: string): readonly string[] {
  if (!EASTERN.test(line)) return [line]
  return line.split(INNER_LABEL).flatMap((part) => part.split(GLUED_LABEL))
}

/** A line up to who took its pictures: "Text: Anna Martel, Foto: Luca Neri". A label for both ("Bài, ảnh:") names who wrote, too. */
export function withoutPhotographer(line: string): string {
  const found = PICTURES_BY.exec(line)
  if (found === null) return line
  const before = line.slice(0, found.index).replace(/[\s,;/|•·–—-]+$/u, '')
  const last = before.split(/\s+/u).at(-1) ?? ''
  return isLabelAlone(before) || !/^\p{Lu}|^\p{Lo}/u.test(last) || !/\p{L}$/u.test(last) ? line : before
}

/** The parts of a line that may each be a name, and what else it says at its end cut off. */
export function partsOf(line: string): readonly string[] {
  return line.replace(TRAILING_SOURCE, '').split(PARTING)
}

/** What a line names behind its names as their source: "Theo NY Times" of "Nhật Linh Theo NY Times". */
export function sourceBehindNames(line: string): string | null {
  return TRAILING_SOURCE.exec(line)?.[0].trim() ?? null
}

/** Whether what stands between two names joins them: "and", a comma, a dash. */
export function joins(between: string): boolean {
  return JOINING.test(between)
}

/** "| von Tom Stelling" where a date was cut out: the name behind it alone. */
export function withoutInner(line: string): string {
  return line.replace(BEHIND_DATE, '| ')
}

/** A line without the label that it opens with, and whether it has one. */
export function withoutLabel(line: string): { rest: string; labelled: boolean } {
  if (EMPTY_LABEL.test(line)) return { rest: '', labelled: true }
  const paper = PAPER_ROLE.exec(line)
  if (paper !== null) return { rest: severalNames(line.slice(paper[0].length)), labelled: true }
  const match = BEFORE.exec(line) ?? GLUED.exec(line)
  if (match === null) return { rest: line, labelled: NAME_AND_ROLE.test(line) }
  const word = match[0].replace(/[\s:：]+$/u, '')
  const colon = /[:：]\s*$/u.test(match[0])
  if (NEEDS_COLON.test(word) && !colon) return { rest: line, labelled: false }
  const rest = line.slice(match[0].length)
  const again = BEFORE.exec(rest)
  return { rest: severalNames(again === null ? rest : rest.slice(again[0].length)), labelled: true }
}

/** Chinese names behind one label, parted by spaces alone: "张三 李四". */
function severalNames(rest: string): string {
  return /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(rest) ? rest.replace(/\s+/gu, '、') : rest
}

/** Whether a text names a newsroom or an office, not a person. */
export function isNewsroom(text: string): boolean {
  return NEWSROOM.test(text) || OFFICE.test(text)
}

/** A word that every newsroom bears names none: "Redaktion", "News". */
export function isOnlyNewsroom(text: string): boolean {
  return NEWSROOM_ONLY.test(text)
}

/** Whether a line is only a label for a writer, an editor or a source: "Penulis", "Editor:". */
export function isLabelAlone(line: string): boolean {
  return LABEL_ALONE.test(line)
}

/** Whether a line signs for a newsroom that it names by no more than such words: "por Agencias". */
export function namesOnlyNewsroom(line: string): boolean {
  return isOnlyNewsroom(withoutLabel(line).rest.trim())
}

/** Whether a part behind a name says what its bearer does. */
export function endsInRole(part: string): boolean {
  return ENDS_IN_ROLE.test(part) || GLUED_ROLE.test(part)
}

export function isOnlyRoles(part: string): boolean {
  return ROLES_ONLY.test(part)
}
