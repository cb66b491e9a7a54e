import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepBuffersApart, pack, unpack } from '../../src/domain/packed.ts'

test('what was packed comes out byte for byte, an empty page too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      expect([...unpack(pack(bytes))]).toEqual([...bytes])
    }),
  )
})

test('a page takes a fraction of its room', () => {
  const page = new TextEncoder().encode('<li class="item"><a href="/tin">Tin mới</a></li>'.repeat(2_000))
  expect(pack(page).zstd.length).toBeLessThan(page.length / 5)
})

test('a packed page holds no more memory than itself', () => {
  const { zstd } = pack(new TextEncoder().encode('<p>Tin</p>'))
  expect(zstd.buffer.byteLength).toBe(zstd.length)
})

test('small buffers are cut out of small ones, when asked for', () => {
  const before = Buffer.poolSize
  try {
    keepBuffersApart()
    for (let at = 0; at < before; at += 100) Buffer.allocUnsafe(100)
    expect(Buffer.allocUnsafe(100).buffer.byteLength).toBeLessThan(16 * 1024)
  } finally {
    Buffer.poolSize = before
  }
})

test('what was never packed is an error, not a page', () => {
  expect(() => unpack({ zstd: new TextEncoder().encode('<html>') })).toThrow()
})
