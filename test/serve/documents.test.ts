import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createDocumentSource, type ServedDocument } from '../../src/serve/documents.ts'
import { FILES, file } from './client.ts'

async function served(path: string, ...editions: (typeof FILES)[]): Promise<ServedDocument> {
  const source = createDocumentSource()
  for (const files of editions) source.replace(files)
  const route = source.find(path)
  if (route?.kind !== 'document') throw new Error(`no document at ${path}`)
  return route.document
}

test('every encoding holds the same bytes under a tag of its own', async () => {
  const { file: whole, servings } = await served('/tre-em/feed.rss', FILES)
  const { identity, gzip, br } = servings.plain
  expect((await identity.make()).bytes).toEqual(whole.bytes)
  expect(gunzipSync((await gzip.make()).bytes)).toEqual(Buffer.from(whole.bytes))
  expect(brotliDecompressSync((await br.make()).bytes)).toEqual(Buffer.from(whole.bytes))
  const tags = [identity, gzip, br, servings.window?.identity, servings.window?.gzip].map((variant) => variant?.etag)
  expect(new Set(tags).size).toBe(5)
})

test('what nobody asked for is not compressed; all that ask get what was made for the first', async () => {
  const { servings } = await served('/tre-em/feed.rss', FILES)
  const { gzip } = servings.plain
  expect(gzip.ready).toBeNull()
  const [first, second, window] = await Promise.all([gzip.make(), gzip.make(), servings.window?.gzip.make()])
  expect(gzip.ready).toBe(first)
  expect(second).toBe(first)
  expect(window?.bytes).toBe(first.bytes)
})

test('a folder stands for its page, with a slash', async () => {
  const source = createDocumentSource()
  source.replace(FILES)
  expect(source.find('/tre-em/')).toBe(source.find('/tre-em/'))
  expect(source.find('/tre-em/')?.kind).toBe('document')
  expect(source.find('/')?.kind).toBe('document')
  expect(source.find('/tre-em')).toEqual({ kind: 'redirect', to: './tre-em/' })
  expect(source.find('/nothing')).toBeUndefined()
  expect(source.find('__proto__')).toBeUndefined()
})

test('what did not change stays as it is; what did gets a later date', async () => {
  const source = createDocumentSource()
  source.replace(FILES)
  const before = source.find('/tre-em/feed.json')
  const page = source.find('/page.css')
  source.replace([
    file('tre-em/feed.json', 'application/feed+json; charset=utf-8', '{"a":"longer"}'),
    ...FILES.slice(4),
  ])
  const after = source.find('/tre-em/feed.json')
  if (before?.kind !== 'document' || after?.kind !== 'document' || page?.kind !== 'document')
    throw new Error('no documents')
  expect(after.document.modifiedAtSeconds).toBeGreaterThan(before.document.modifiedAtSeconds)
  const still = source.find('/page.css')
  expect(still?.kind === 'document' && still.document).toBe(page.document)
  expect(source.find('/tre-em/feed.rss')).toBeUndefined()
  expect(source.size()).toBe(2)
})
