import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Parser, Tokenizer } from 'htmlparser2'
import { expect, test } from 'vitest'
import { QuickTokenizer } from '../../src/extract/quick-tokenizer.ts'
import { ODD_MARKUP } from './markup-pieces.ts'

const FOLDER = new URL('../golden/', import.meta.url)
const GOLDEN = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

/** All that a parser tells of a page that comes in one piece, or in pieces of so many characters. */
function told(html: string, tokenizer: typeof Tokenizer, piece = html.length || 1): unknown[] {
  const events: unknown[] = []
  const note =
    (what: string) =>
    (...words: unknown[]) =>
      events.push([what, ...words])
  const handler = {
    onopentag: note('open'),
    onclosetag: note('close'),
    ontext: note('text'),
    oncomment: note('comment'),
    onprocessinginstruction: note('instruction'),
    onerror: note('error'),
  }
  const parser = new Parser(handler, { decodeEntities: false, Tokenizer: tokenizer })
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece))
  parser.end()
  return events
}

test.each([
  'plain text without a tag',
  'a < b & c <',
  '<script>if (a < b) "</scrip" + "</script >"</script><p>after',
  '<style>a{b:"<"}</style><title>a & b</titl </title>x',
  '<a href="a>b" title=\'c"d\' e=f g>x</a><!-- a -- > b --><!-->',
  '<p class="never closed',
  '<![CDATA[x]]><?php echo 1 ?><!doctype html><br/>é — 漢字 “<b>',
  '<textarea><b></textarea><xmp><i></xmp>',
  '<script>never closed <p>',
])('the same is told of %j, in one piece or in many', (html) => {
  for (const piece of [1, 3, html.length]) {
    expect(told(html, QuickTokenizer, piece)).toEqual(told(html, Tokenizer, piece))
  }
})

test('the same is told of whatever is made of the pieces of tags', () => {
  fc.assert(
    fc.property(ODD_MARKUP, fc.integer({ min: 1, max: 40 }), (html, piece) => {
      expect(told(html, QuickTokenizer, piece)).toEqual(told(html, Tokenizer, piece))
    }),
    { numRuns: 3000 },
  )
})

test('the same is told of every golden page', () => {
  expect(GOLDEN.length).toBeGreaterThan(40)
  for (const html of GOLDEN) expect(told(html, QuickTokenizer)).toEqual(told(html, Tokenizer))
})

test('what it replaces is there to be replaced', () => {
  for (const name of ['fastForwardTo', 'stateBeforeTagName'])
    expect(Object.hasOwn(Tokenizer.prototype, name)).toBe(true)
})
