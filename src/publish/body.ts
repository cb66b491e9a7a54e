import { type CheerioAPI, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import { Parser } from 'htmlparser2'
import { parseFragment, serialize } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { safeAddress, safeHtml } from './guard.ts'

/**
 * An article's safe HTML as every format may carry it: no control characters, every address absolute, nested as
 * HTML's own parser would nest it; what extract/sanitise.ts never lets through is not let through here either. Most bodies already are; only those that are not are parsed and written anew, as
 * that costs ten times the check. Empty HTML gives null.
 */
export function tidyHtml(html: string, base: string | null): string | null {
  const safe = safeHtml(html).trim()
  if (safe === '') return null
  return isTidy(safe) ? safe : rewritten(safe, base)
}

/** Whether HTML's own parser would read this as it is written, and every address is absolute. Cost: linear. */
function isTidy(html: string): boolean {
  if (BARE_AMPERSAND.test(html)) return false
  const open: string[] = []
  let tidy = true
  let closed = 0
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        const parents = PARENTS[name]
        const parent = open.at(-1)
        if (implied || (parents !== undefined && !parents.includes(parent ?? ''))) tidy = false
        if (STRICT_PARENTS.has(parent ?? '') && parents === undefined) tidy = false
        if (BLOCKS.has(name) && open.includes('p')) tidy = false
        if (NEVER_IN_ITSELF.has(name) && open.includes(name)) tidy = false
        if (UNSAFE.has(name) || !hasSafeAttributes(attributes)) tidy = false
        open.push(name)
      },
      onclosetag(name, implied) {
        if (implied && !VOID.has(name)) tidy = false
        if (!implied) closed += 1
        open.pop()
      },
      ontext(text) {
        if (STRICT_PARENTS.has(open.at(-1) ?? '') && text.trim() !== '') tidy = false
      },
    },
    { recognizeSelfClosing: false, decodeEntities: false },
  )
  parser.end(html)
  // The parser passes over end tags that end nothing.
  return tidy && closed === html.split('</').length - 1 && CLOSED_MARKUP.test(html)
}

function hasSafeAttributes(attributes: Readonly<Record<string, string>>): boolean {
  if (Object.keys(attributes).some(isUnsafeAttribute)) return false
  return ADDRESSES.every((name) => {
    const address = attributes[name]
    return address === undefined || /^(?:https?:\/\/[a-z0-9.-]+(?:[:/?#]|$)|mailto:|tel:)/iu.test(address)
  })
}

/**
 * Read as a browser reads it and written anew, without what is unsafe. All of cheerio would read it so as well, and load an
 * HTTP client and three copies of this parser into the daemon's own thread.
 */
function rewritten(html: string, base: string | null): string | null {
  const root = parseFragment(html, READING)
  const $ = load(root, null, false)
  $([...UNSAFE].join(',')).remove()
  for (const node of [$.root(), $('*')].flatMap((some) => some.contents().toArray())) {
    if (node.type === 'comment') $(node).remove()
  }
  for (const node of $<Element, string>('*').toArray()) {
    for (const name of Object.keys(node.attribs)) if (isUnsafeAttribute(name)) $(node).removeAttr(name)
  }
  for (const name of ADDRESSES) {
    for (const node of $<Element, string>(`[${name}]`).toArray()) makeAbsolute($, node, name, base)
  }
  return safeHtml(serialize(root, READING)).trim() || null
}

const READING = { treeAdapter: adapter }

/** An address that cannot be made absolute goes: of a link its text stays, of a picture nothing. */
function makeAbsolute($: CheerioAPI, node: Element, name: string, base: string | null): void {
  const address = node.attribs[name] ?? ''
  if (/^(?:mailto|tel):/iu.test(address)) return
  const absolute = safeAddress(address, base ?? undefined)
  if (absolute !== null) $(node).attr(name, absolute)
  else if (node.tagName === 'a') $(node).replaceWith($(node).contents())
  else $(node).remove()
}

function isUnsafeAttribute(name: string): boolean {
  return name.startsWith('on') || name === 'style' || name === 'srcdoc' || !/^[a-z][a-z-]*$/u.test(name)
}

/** Never in a report, whoever let them through. */
const UNSAFE = new Set(
  'script style iframe frame frameset object embed applet form input button textarea select option base meta link title template svg math xmp plaintext noembed noframes noscript'.split(
    ' ',
  ),
)
const ADDRESSES = ['href', 'src', 'poster', 'cite'] as const
/** Other references may stand for what is no character: the rewriter reads them. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|nbsp|#39);)/u
/** Every "<" opens a tag of letters; comments and declarations are for the rewriter. */
const CLOSED_MARKUP = /^[^<]*(?:<\/?[a-z][^<>]*>[^<]*)*$/iu

const VOID = new Set(['br', 'hr', 'img', 'source', 'track', 'wbr', 'col', 'area'])
const NEVER_IN_ITSELF = new Set([
  'a',
  'p',
  'button',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'b',
  'i',
  'em',
  'strong',
])
const BLOCKS = new Set(
  'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** Elements that stand only in these. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol', 'menu'],
  tr: ['tbody', 'thead', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
}
/** Elements that hold nothing but those of the table above. */
const STRICT_PARENTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup'])
