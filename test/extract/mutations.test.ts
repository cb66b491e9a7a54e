import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { faultsOf } from './allow-list.ts'

const FOLDER = new URL('../golden/', import.meta.url)
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

const SPLINTERS = [
  '<',
  '>',
  '"',
  '</div>',
  '<p>',
  '<script>',
  '<svg>',
  '<style>',
  '<!--',
  '<table>',
  '<img src=x onerror=alert(1)>',
  '&#0;',
  '\uD800',
  '<a href="javascript:alert(1)">x</a>',
]

const mutated = fc
  .record({
    page: fc.constantFrom(...PAGES),
    cuts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(80) }), { maxLength: 4 }),
    splinters: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), what: fc.constantFrom(...SPLINTERS) }),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ page, cuts, splinters }) => {
    let html = page
    for (const { at, length } of cuts) html = splice(html, at, length, '')
    for (const { at, what } of splinters) html = splice(html, at, 0, what)
    return html
  })

function splice(text: string, at: number, remove: number, insert: string): string {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + insert + text.slice(place + remove)
}

test('a mutated page never throws and never lets in what no article may hold', () => {
  fc.assert(
    fc.property(mutated, (html) => {
      const outcome = extractArticle(html, { url: 'https://paper.example/a/b.html', timezone: 'Asia/Ho_Chi_Minh' })
      if (!outcome.ok) expect(outcome.reason).not.toBe('')
      else expect(faultsOf(outcome.article.body.html)).toEqual([])
    }),
    { numRuns: 250 },
  )
})
