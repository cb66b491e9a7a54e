import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../src/config/schema.ts'

/** `UPDATE_SCHEMAS=1 npm test -- test/config/schema.test.ts` writes them anew. */
const mayWrite = process.env['UPDATE_SCHEMAS'] === '1'

test.each(Object.entries(jsonSchemas()))('config/schema/%s says what the loader accepts', (name, schema) => {
  const file = new URL(`../../config/schema/${name}`, import.meta.url)
  if (mayWrite) writeFileSync(file, schema)
  expect(readFileSync(file, 'utf8')).toBe(schema)
})

test.each(Object.entries(jsonSchemas()))('%s knows its own keys and no others', (_, schema) => {
  const read: unknown = JSON.parse(schema)
  expect(read).toMatchObject({ type: 'object', additionalProperties: false })
})
