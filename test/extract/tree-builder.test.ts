import { readdirSync, readFileSync } from 'node:fs'
import { DomHandler } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { parsePage } from '../../src/extract/parse.ts'
import { TreeBuilder } from '../../src/extract/tree-builder.ts'
import { ODD_MARKUP } from './markup-pieces.ts'

const FOLDER = new URL('../golden/', import.meta.url)
const GOLDEN = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

const UNREAD_BLANKS = /^(?:html|head|ul|ol|dl|table|thead|tbody|tfoot|tr|select|picture|video|nav)$/u

/** The tree as htmlparser2 and domhandler build it, with what the builder leaves out left out. */
class Reference extends DomHandler {
  #drawing = 0

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.#drawing > 0 || name === 'svg') this.#drawing += 1
    if (this.#drawing > 1) return
    const decoded = Object.entries(attribs).map(([key, value]) => [
      key,
      value.includes('&') ? decodeHTMLAttribute(value) : value,
    ])
    super.onopentag(name, Object.fromEntries(decoded))
  }

  override onclosetag(): void {
    if (this.#drawing > 0) this.#drawing -= 1
    if (this.#drawing === 0) super.onclosetag()
    else this.lastNode = null
  }

  override ontext(data: string): void {
    const around = this.tagStack.at(-1)
    const name = around !== undefined && 'attribs' in around ? around.name : ''
    const isProgram =
      name === 'script' && !/json/iu.test((around as { attribs?: { type?: string } }).attribs?.type ?? '')
    const unread = name === 'style' || isProgram || (UNREAD_BLANKS.test(name) && data.trim() === '')
    if (this.#drawing > 0 || (this.lastNode === null && unread)) return
    super.ontext(/^(?:script|style|xmp|textarea)$/u.test(name) ? data : decodeHTML(data))
  }

  override oncomment(): void {
    this.lastNode = null
  }

  override onprocessinginstruction(): void {
    this.lastNode = null
  }
}

interface Node {
  readonly name?: string
  readonly type: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly data?: string
  readonly children?: readonly Node[]
  readonly parent: unknown
  readonly prev: unknown
  readonly next: unknown
}

/** A node and all in it as lists; its ties to those beside it are checked on the way. */
function shown(node: Node): unknown[] {
  const { name, type, attribs, data, children = [] } = node
  for (const [place, child] of children.entries()) {
    expect(child.parent).toBe(node)
    expect(child.prev).toBe(children[place - 1] ?? null)
    expect(child.next).toBe(children[place + 1] ?? null)
  }
  return [type, name, attribs, data, children.map(shown)]
}

function builtHere(parts: readonly string[]): unknown[] {
  const tree = new TreeBuilder({ depth: 512, elements: 10_000 })
  for (const part of parts) tree.write(part)
  tree.end()
  return shown(tree.root)
}

function builtThere(parts: readonly string[]): unknown[] {
  const tree = new Reference()
  const parser = new Parser(tree, { decodeEntities: false })
  for (const part of parts) parser.write(part)
  parser.end()
  return shown(tree.root)
}

test('every golden page gives the tree that htmlparser2 and domhandler build', () => {
  expect(GOLDEN.length).toBeGreaterThan(40)
  for (const html of GOLDEN) expect(builtHere([html])).toEqual(builtThere([html]))
})

test('whatever is made of the pieces of tags gives it too', () => {
  fc.assert(
    fc.property(ODD_MARKUP, fc.boolean(), (html, inBody) => {
      const parts = inBody ? ['<body>', html] : [html]
      expect(builtHere(parts)).toEqual(builtThere(parts))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  { name: 'as deep as it may be', html: '<b>'.repeat(510), ok: true },
  { name: 'too deep', html: '<div>'.repeat(511), ok: false },
  { name: 'of too many elements', html: '<br>'.repeat(150_000), ok: false },
])('a page $name is read or refused', ({ html, ok }) => {
  expect(parsePage(`<body>${html}`).ok).toBe(ok)
})
