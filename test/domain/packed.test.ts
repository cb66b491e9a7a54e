import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepBuffersApart, pack, packedAsSent, sizeUnpacked, unpack } from '../../src/domain/packed.ts'

test('what was packed comes out byte for byte, an empty page too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      expect([...unpack(pack(bytes))]).toEqual([...bytes])
    }),
  )
})

test('a page takes a fraction of its room', () => {
  const page = new TextEncoder().encode('<li class="item"><a href="/tin">Tin mới</a></li>'.repeat(2_000))
  expect(pack(page).bytes.length).toBeLessThan(page.length / 5)
})

test('a packed page holds no more memory than itself', () => {
  const { bytes } = pack(new TextEncoder().encode('<p>Tin</p>'))
  expect(bytes.buffer.byteLength).toBe(bytes.length)
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
  expect(() => unpack({ bytes: new TextEncoder().encode('<html>') })).toThrow()
})

test('gzip that is kept as it was sent comes out byte for byte, and tells its size', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), (bytes) => {
      const packed = packedAsSent(gzipSync(bytes))
      if (packed === null) throw new Error('it was not kept')
      expect([...unpack(packed)]).toEqual([...bytes])
      expect([sizeUnpacked(packed), packed.bytes.buffer.byteLength]).toEqual([bytes.length, packed.bytes.length])
    }),
  )
})

test('gzip of several members comes out whole, though it tells the size of the last alone', () => {
  const first = Buffer.alloc(3_000_000, 'a')
  const packed = packedAsSent(Buffer.concat([gzipSync(first), gzipSync('b')]))
  if (packed === null) throw new Error('it was not kept')
  expect(Buffer.from(unpack(packed)).equals(Buffer.concat([first, Buffer.from('b')]))).toBe(true)
})

const PAGE = gzipSync('<p>Tin</p>'.repeat(300))
/** The same with another size in its last four bytes. */
const saying = (size: number): Uint8Array => {
  const lie = Buffer.from(PAGE)
  lie.writeUInt32LE(size, lie.length - 4)
  return lie
}

test.each([
  { name: 'no gzip', body: Buffer.from('<html><body>Tin trong tỉnh</body></html>') },
  { name: 'gzip of nothing', body: gzipSync('') },
  { name: 'too short for gzip', body: PAGE.subarray(0, 12) },
  { name: 'what says that it grows large', body: saying(513 * 1024) },
  { name: 'what is large itself', body: Buffer.concat([PAGE, Buffer.alloc(70_000, 1)]) },
])('$name is not kept as it was sent', ({ body }) => {
  expect(packedAsSent(body)).toBeNull()
})

test.each([
  { name: 'torn', body: Buffer.concat([PAGE.subarray(0, 40), Buffer.from([1, 0, 0, 0])]) },
  { name: 'of another size than it says', body: saying(17) },
  { name: 'that grows large, whatever it says', body: Buffer.concat([gzipSync(Buffer.alloc(9_000_000)), PAGE]) },
])('gzip $name is an error when it is unpacked', ({ body }) => {
  const packed = packedAsSent(body)
  if (packed === null) throw new Error('it was not kept')
  expect(() => unpack(packed)).toThrow()
})
