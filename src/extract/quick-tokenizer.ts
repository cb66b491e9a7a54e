import { Tokenizer } from 'htmlparser2'

/**
 * htmlparser2's tokenizer with two short cuts: it runs to the next "<" or quote by the engine's own search in place of
 * sign by sign, as half of a page is programs and styles; and it reads at once a tag that is written plainly, in small
 * letters and with its values in quotes, as nearly all are. Any other tag, or the rest of one, is left to the machine in
 * the state where it stands. It replaces private methods of the version that package.json pins; a test holds both to the
 * same tokens.
 */
export class QuickTokenizer extends Tokenizer {}

QuickTokenizer.prototype['fastForwardTo'] = function (this: QuickTokenizer, code: number): boolean {
  const at = this['buffer'].indexOf(SIGNS[code] ?? String.fromCharCode(code), this['index'] - this['offset'] + 1)
  this['index'] = this['offset'] + (at === -1 ? this['buffer'].length - 1 : at)
  return at !== -1
}

const SIGNS: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

const beforeTagName = Tokenizer.prototype['stateBeforeTagName']

QuickTokenizer.prototype['stateBeforeTagName'] = function (this: QuickTokenizer, code: number): void {
  const start = this['index'] - this['offset']
  const isRead = code === CODES.slash ? readClosingTag(this, start + 1) : readOpeningTag(this, start)
  if (!isRead) beforeTagName.call(this, code)
}

const CODES = { doubleQuote: 34, singleQuote: 39, slash: 47, equals: 61, greater: 62, a: 97, z: 122 } as const

/** The machine's numbers for its states, and for kinds of quotes. */
const STATES = { text: 1, beforeAttributeName: 8 } as const
const QUOTES = { single: 2, double: 3 } as const

/** "</div>"; false where there is anything but a plain name in it. `start` is the name's place in the buffer. */
function readClosingTag(machine: QuickTokenizer, start: number): boolean {
  const { buffer, offset } = placeOf(machine)
  const end = endOfName(buffer, start)
  if (!isLetter(buffer.charCodeAt(start)) || buffer.charCodeAt(end) !== CODES.greater) return false
  machine['cbs'].onclosetag(offset + start, offset + end)
  goOn(machine, STATES.text, offset + end)
  return true
}

/** False where not even its name is plain: then nothing was told of it. */
function readOpeningTag(machine: QuickTokenizer, start: number): boolean {
  const { buffer, offset } = placeOf(machine)
  const end = endOfName(buffer, start)
  const isWhole = end < buffer.length && (KINDS[buffer.charCodeAt(end)] ?? 0) >= KIND.blank
  if (!isLetter(buffer.charCodeAt(start)) || !isWhole || isRawText(buffer, start, end)) return false
  machine['cbs'].onopentagname(offset + start, offset + end)
  readAttributes(machine, end)
  return true
}

function isLetter(code: number): boolean {
  return code >= CODES.a && code <= CODES.z
}

/** Programs, styles and titles, whose insides are no markup, are the machine's. */
function isRawText(buffer: string, start: number, end: number): boolean {
  return MAY_BE_RAW.has(buffer.charCodeAt(start)) && RAW.has(buffer.slice(start, end))
}

const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp'])
const MAY_BE_RAW: ReadonlySet<number> = new Set([...RAW].map((name) => name.charCodeAt(0)))

/** To the end of the tag, or to the first attribute that is not written plainly. */
function readAttributes(machine: QuickTokenizer, from: number): void {
  const { buffer, offset } = placeOf(machine)
  let at = from
  for (;;) {
    while (KINDS[buffer.charCodeAt(at)] === KIND.blank) at += 1
    if (buffer.charCodeAt(at) === CODES.greater) {
      machine['cbs'].onopentagend(offset + at)
      goOn(machine, STATES.text, offset + at)
      return
    }
    const end = readAttribute(machine, at)
    if (end === -1) {
      goOn(machine, STATES.beforeAttributeName, offset + at - 1)
      return
    }
    at = end
  }
}

/** Where what follows the attribute begins; -1 where it is not written plainly, or does not end in the buffer. */
function readAttribute(machine: QuickTokenizer, start: number): number {
  const { buffer, offset } = placeOf(machine)
  const end = endOfName(buffer, start)
  if (end === start || buffer.charCodeAt(end) !== CODES.equals) return -1
  const quote = buffer.charCodeAt(end + 1)
  if (quote !== CODES.doubleQuote && quote !== CODES.singleQuote) return -1
  const close = buffer.indexOf(quote === CODES.doubleQuote ? '"' : "'", end + 2)
  if (close === -1) return -1
  machine['cbs'].onattribname(offset + start, offset + end)
  machine['cbs'].onattribdata(offset + end + 2, offset + close)
  machine['cbs'].onattribend(quote === CODES.doubleQuote ? QUOTES.double : QUOTES.single, offset + close + 1)
  return close + 1
}

function placeOf(machine: QuickTokenizer): { readonly buffer: string; readonly offset: number } {
  return { buffer: machine['buffer'], offset: machine['offset'] }
}

/** The machine steps on from the last sign that was read. */
function goOn(machine: QuickTokenizer, state: number, last: number): void {
  machine['state'] = state
  machine['index'] = last
  machine['sectionStart'] = state === STATES.text ? last + 1 : -1
}

function endOfName(buffer: string, start: number): number {
  let at = start
  while (KINDS[buffer.charCodeAt(at)] === KIND.name) at += 1
  return at
}

/** What a sign is in a tag: part of a plain name, or what ends one. */
const KIND = { name: 1, blank: 2, end: 3 } as const
const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-z0-9:_-]/u.test(sign)) return KIND.name
  if (/[ \n\t\f\r]/u.test(sign)) return KIND.blank
  return sign === '/' || sign === '>' ? KIND.end : 0
})
