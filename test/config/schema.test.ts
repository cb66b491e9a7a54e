import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { z } from 'zod'
import { exampleOf } from '../../src/config/example.ts'
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

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every key of a schema with what it must be, those within lists and named groups too. */
function keysOf(node: Node, path: string): (readonly [path: string, node: Node])[] {
  const forms = [node, ...(Array.isArray(node['anyOf']) ? node['anyOf'] : [])].filter(isNode)
  return forms.flatMap((form) => {
    const own = Object.entries(isNode(form['properties']) ? form['properties'] : {}).flatMap(([key, inner]) =>
      isNode(inner) ? [[`${path}.${key}`, inner] as const, ...keysOf(inner, `${path}.${key}`)] : [],
    )
    const within = [form['items'], form['additionalProperties']].filter(isNode)
    return [...own, ...within.flatMap((inner) => keysOf(inner, `${path}[]`))]
  })
}

test.each(Object.entries(jsonSchemas()))(
  'every example of a key of %s is one that the key may have',
  (name, schema) => {
    const read: unknown = JSON.parse(schema)
    if (!isNode(read)) throw new Error('no schema')
    const keys = keysOf(read, name)
    expect(keys.length).toBeGreaterThan(10)
    const wrong = keys.flatMap(([path, node]) => {
      const example = exampleOf(node)
      const outcome = z.fromJSONSchema(node).safeParse(parse(`key: ${example}`)['key'])
      return outcome.success ? [] : [`${path}: ${example}: ${outcome.error.message}`]
    })
    expect(wrong).toEqual([])
  },
)
