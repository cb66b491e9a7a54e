import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { SMALL_SOURCE, SMALL_TOPIC, withFolder } from './folder.ts'

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
name: *c
`

test.each([
  { name: 'an empty file', text: '' },
  { name: 'a list at the top', text: '- a\n- b\n' },
  { name: 'a lone text', text: 'just words' },
  { name: 'a number', text: '42' },
  { name: 'two documents', text: '--- {}\n--- {}\n' },
  { name: 'aliases that multiply', text: BOMB },
  { name: 'lists in lists, 100,000 deep', text: '['.repeat(100_000) },
  { name: 'a key that JavaScript gives a meaning', text: '__proto__: {name: A}\nconstructor: x\n' },
  { name: 'bytes that are no text', text: '\u0000\u0001\uFFFD' },
  { name: 'a key that is a list', text: '? [a, b]\n: c\n' },
  { name: 'an unknown tag', text: 'name: !ruby/object A\n' },
])('$name is told as a problem', async ({ text }) => {
  const outcome = await withFolder({ 'sources/a.example.yaml': text, 'topics/t.yaml': text }, loadConfig)
  expect(outcome.ok).toBe(false)
  if (!outcome.ok) for (const problem of outcome.problems) expect(problem.line).toBeGreaterThanOrEqual(1)
})

test('whatever is broken in a file, loading never throws, and every problem has its place', async () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(SMALL_SOURCE, SMALL_TOPIC),
      fc.nat(),
      fc.nat(20),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map(([text, at, cut, put]) => {
      const start = at % text.length
      return text.slice(0, start) + put + text.slice(start + cut)
    })
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      const files = {
        'sources/a.example.yaml': text,
        'topics/t.yaml': text,
        'feeds.yaml': text,
        'rivermouth.yaml': text,
      }
      const outcome = await withFolder(files, loadConfig)
      if (outcome.ok) return
      for (const { line, column, message } of outcome.problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(message).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
})
