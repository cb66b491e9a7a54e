import { describe, expect, test } from 'vitest'
import { safeAddress, safeLanguage, safeMediaType, safeName } from '../../src/publish/guard.ts'

describe('an address is absolute, of the web, and in ASCII', () => {
  test.each([
    ['https://bao.example/1.html', 'https://bao.example/1.html'],
    ['https://báo.example/xã hội?q=trẻ&em', 'https://xn--bo-mia.example/x%C3%A3%20h%E1%BB%99i?q=tr%E1%BA%BB&em'],
    ['/1.html', 'https://base.example/1.html'],
    ['  https://bao.example/1  ', 'https://bao.example/1'],
    ['https://user:secret@bao.example/', 'https://bao.example/'],
    ['https://bao.example/a|b[c]^d', 'https://bao.example/a%7Cb%5Bc%5D%5Ed'],
    ['http://[::1]:80/x', 'http://[::1]/x'],
    ['https://bao.example/100%?a=%zz&b=%C3', 'https://bao.example/100%25?a=%25zz&b=%C3'],
    ['https://bao.example/?q#a#b', 'https://bao.example/?q#a%23b'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://a_b.example/', null],
    ['', null],
    ['https://', null],
  ])('%s', (address, safe) => {
    expect(safeAddress(address, 'https://base.example/xa-hoi/')).toBe(safe)
  })
})

describe('a language is a tag by BCP 47', () => {
  test.each([
    ['vi', 'vi'],
    ['VI_vn', 'vi-VN'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['tiếng Việt', null],
    ['x', null],
    [null, null],
  ])('%s', (language, safe) => {
    expect(safeLanguage(language)).toBe(safe)
  })
})

test('a name has no markup and no address', () => {
  expect(safeName('<b>An</b> & Bình <an@bao.example>')).toBe('An & Bình')
})

test('a media type has no parameters', () => {
  expect(safeMediaType('Audio/MPEG; codecs="x"')).toBe('audio/mpeg')
  expect(safeMediaType('nonsense')).toBeNull()
})
