import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack, unpackPage } from '../../src/domain/packed.ts'
import { bundlePages, pagesOf } from '../../src/pipeline/page-bundle.ts'

const page = fc.record({
  url: fc.webUrl(),
  asked: fc.webUrl(),
  packed: fc.uint8Array({ maxLength: 40 }).map(pack),
  contentType: fc.option(fc.constantFrom('text/html', 'text/html; charset=utf-8')),
})

test('what is kept as one comes apart again byte for byte', () => {
  fc.assert(
    fc.property(page, fc.array(page, { maxLength: 9 }), (first, later) => {
      const [own, ...others] = pagesOf(unpackPage(bundlePages(first, later)))
      expect([own?.url, own?.contentType, [...(own?.bytes ?? [])]]).toEqual([
        first.url,
        first.contentType,
        [...unpack(first.packed)],
      ])
      expect(others.map((each) => ({ ...each, bytes: [...each.bytes] }))).toEqual(
        later.map(unpackPage).map((each) => ({ ...each, bytes: [...each.bytes] })),
      )
    }),
  )
})

test('one page alone is kept as it came', () => {
  const first = { url: 'https://paper.example/a', packed: pack(new Uint8Array([60])), contentType: 'text/html' }
  expect(bundlePages(first, [])).toBe(first)
})
