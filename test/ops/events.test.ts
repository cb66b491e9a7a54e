import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { EVENTS } from '../../src/ops/events.ts'

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))
const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n')
const told = new Set(
  [...code.matchAll(/\blog\??\.(?:debug|info|warn|error)\(\s*'([^']+)'/gu)].map((found) => found[1] ?? ''),
)

test('every event that the code tells is in the table', () => {
  expect(told.size).toBeGreaterThan(30)
  expect([...told].filter((event) => EVENTS[event] === undefined)).toEqual([])
})

test('every event of the table is told somewhere', () => {
  expect(Object.keys(EVENTS).filter((event) => !told.has(event))).toEqual([])
})

test('names are a thing and what befell it, in alphabetical order', () => {
  const names = Object.keys(EVENTS)
  expect(names.filter((name) => !/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([])
  expect(names).toEqual([...names].sort())
})
