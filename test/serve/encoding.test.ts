import { expect, test } from 'vitest'
import { chooseEncoding } from '../../src/serve/encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['gzip;q=nonsense', 'gzip'],
  [`${'x,'.repeat(5000)}gzip`, 'identity'],
])('%s is answered by %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})
