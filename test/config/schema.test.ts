import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { configReference } from '../../src/config/reference.ts'
import { jsonSchemas } from '../../src/config/schema.ts'

/** `UPDATE_SCHEMAS=1 npm test -- test/config/schema.test.ts` writes them anew, and the reference of all keys. */
const mayWrite = process.env['UPDATE_SCHEMAS'] === '1'

test.each(Object.entries(jsonSchemas()))('config/schema/%s says what the loader accepts', (name, schema) => {
  const file = new URL(`../../config/schema/${name}`, import.meta.url)
  if (mayWrite) writeFileSync(file, schema)
  expect(readFileSync(file, 'utf8')).toBe(schema)
})

test('config/REFERENCE.md tells every key', () => {
  const file = new URL('../../config/REFERENCE.md', import.meta.url)
  if (mayWrite) writeFileSync(file, configReference())
  expect(readFileSync(file, 'utf8')).toBe(configReference())
})

test('the reference says what to write, the default and what for, also within lists and named groups', () => {
  expect(configReference()).toContain('| `poll.every-minutes` | a whole number of minutes from 1 to 10080 | `60` |')
  expect(configReference()).toContain('| `feeds[].url` |')
  expect(configReference()).toContain('| `feeds.*.topics` |')
})

test('every key has an example that is YAML', () => {
  const rows = [...configReference().matchAll(/^\| `[^`]+` \|.*?\| `([^`]+)` \| [^|`]*(?:`[^|]*)?\|$/gmu)]
  expect(rows.length).toBe(configReference().match(/^\| `/gmu)?.length)
  for (const [, example = ''] of rows) {
    const { errors } = parseDocument(example.replaceAll('\\|', '|'))
    expect(errors, example).toEqual([])
  }
})

test.each(Object.entries(jsonSchemas()))('%s knows its own keys and no others', (_, schema) => {
  const read: unknown = JSON.parse(schema)
  expect(read).toMatchObject({ type: 'object', additionalProperties: false })
})
