import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, KEYS_MOST } from '../../src/dedupe/fingerprint.ts'
import { LABELLED_PAIRS, type Written } from '../fixtures/dedupe/pairs.ts'

function keysOf(written: Written): readonly number[] {
  return fingerprint({ url: 'https://baovung.vn/a', language: 'vi', ...written })
}

describe('fingerprint', () => {
  test.each(LABELLED_PAIRS.filter(({ same }) => same))('finds $name', ({ a, b }) => {
    const other = new Set(keysOf(b))
    expect(keysOf(a).some((key) => other.has(key))).toBe(true)
  })

  test('is the same for ever', () => {
    const written = { headline: 'x', text: 'Chiều 12/5, tại suối Nà Lầu, ông Hoàng Văn Thuận cho biết có 14 em nhỏ.' }
    expect(keysOf(written)).toEqual(keysOf({ ...written }))
    expect(keysOf(written)).toMatchInlineSnapshot(`
      [
        65763042,
        125925644,
        299310423,
        235523138,
        201146469,
        101542247,
        1109052111,
        1264987508,
        102708833,
        420453155,
        794471493,
        828733332,
        885759313,
        970857283,
      ]
    `)
  })

  test('gives few whole numbers, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const keys = keysOf({ headline: '', text })
        expect(keys.length).toBeLessThanOrEqual(KEYS_MOST)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 31)).toBe(true)
      }),
    )
  })

  test('has no key for no text', () => {
    expect(keysOf({ headline: 'Một tiêu đề', text: '' })).toEqual([])
  })
})
