import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { CANDIDATES } from '../../src/read/charset-guess.ts'
import { decodeText } from '../../src/read/decode.ts'

const headline = 'Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Windows-1258 has no letters with tones below: the tone is a byte of its own, after the letter. */
function windows1258(text: string): Uint8Array {
  const pieces = [...text].map((letter) => {
    const whole = iconv.encode(letter, 'windows-1258')
    if (whole[0] !== 0x3f || letter === '?') return whole
    const parts = letter.normalize('NFD')
    const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/u)?.[0] ?? ''
    return iconv.encode(parts.replace(tone, '').normalize('NFC') + tone, 'windows-1258')
  })
  return Buffer.concat(pieces)
}

/** The headline as a VNI font has it. */
const vniHeadline = 'Laïng Sôn: Taäp huaán coâng taùc baûo veä, chaêm soùc treû em'

describe('legacy Vietnamese encodings', () => {
  test.each([
    { name: 'windows-1258 by its XML declaration', bytes: windows1258(headline), label: 'windows-1258' },
    { name: 'TCVN 5712 by its XML declaration', bytes: iconv.encode(headline, 'tcvn'), label: 'TCVN5712-1' },
    { name: 'TCVN3 by its XML declaration', bytes: iconv.encode(headline, 'tcvn'), label: 'x-viet-tcvn3' },
    { name: 'VISCII by its XML declaration', bytes: iconv.encode(headline, 'viscii'), label: 'VISCII' },
    { name: 'VNI by its XML declaration', bytes: iconv.encode(vniHeadline, 'windows-1252'), label: 'x-viet-vni' },
  ])('$name', ({ bytes, label }) => {
    const head = utf8(`<?xml version="1.0" encoding="${label}"?><title>`)
    const decoded = decodeText(Buffer.concat([head, bytes, utf8('</title>')]))
    expect(decoded.text).toContain(`<title>${headline}</title>`)
  })
  test.each([
    { name: 'windows-1258', bytes: windows1258(headline) },
    { name: 'TCVN3', bytes: iconv.encode(headline, 'tcvn') },
    { name: 'VISCII', bytes: iconv.encode(headline, 'viscii') },
    { name: 'VNI', bytes: iconv.encode(vniHeadline, 'windows-1252') },
  ])('$name with no label at all', ({ bytes }) => {
    expect(decodeText(bytes).text).toBe(headline)
  })
  test.each([
    { name: 'VNI', bytes: iconv.encode(vniHeadline, 'windows-1252') },
    { name: 'TCVN3', bytes: iconv.encode(headline, 'tcvn') },
  ])('$name under the label Latin-1, which its font needed', ({ name, bytes }) => {
    const page = Buffer.concat([utf8('<meta charset="iso-8859-1"><p>'), bytes, utf8('</p><p>'), bytes])
    const decoded = decodeText(page)
    expect(decoded.text).toContain(headline)
    expect(decoded.repairs[0]).toMatch(/^labelled iso-8859-1, is (?:vni|tcvn)$/)
    expect(name).toBe(decoded.charset === 'vni' ? 'VNI' : 'TCVN3')
  })
  test.each(CANDIDATES.filter(({ charset }) => ['windows-1252', 'windows-1250', 'windows-1254'].includes(charset)))(
    'what is labelled Latin-1 and is $charset is not taken for Vietnamese',
    ({ charset, example }) => {
      const bytes = iconv.encode(`<?xml version="1.0" encoding="iso-8859-1"?>${example.repeat(4)}`, charset)
      expect(decodeText(bytes).charset).toBe('iso-8859-1')
    },
  )
  test('windows-1258 as the source says', () => {
    expect(decodeText(windows1258(headline), { charset: 'windows-1258' }).text).toBe(headline)
  })
  test('windows-1258 as HTTP says', () => {
    expect(decodeText(windows1258(headline), { contentType: 'text/xml; charset=windows-1258' }).text).toBe(headline)
  })
})

describe('labels', () => {
  test.each([
    { name: 'latin-1 in the XML declaration', head: '<?xml version="1.0" encoding="ISO-8859-1"?>', type: null },
    { name: 'latin-1 in HTTP', head: '', type: 'text/xml; charset=ISO-8859-1' },
    { name: 'an encoding nobody knows', head: '<?xml version="1.0" encoding="x-nobody"?>', type: null },
    { name: 'none', head: '', type: 'text/xml' },
  ])('valid UTF-8 wins over: $name', ({ head, type }) => {
    expect(decodeText(utf8(head + headline), { contentType: type }).text).toBe(head + headline)
  })
  test.each([
    'windows-1250',
    'windows-1251',
    'windows-1252',
    'windows-1253',
    'windows-1254',
    'windows-1256',
    'iso-8859-2',
    'iso-8859-15',
    'koi8-r',
    'koi8-u',
    'shift_jis',
    'euc-jp',
    'euc-kr',
    'big5',
    'gbk',
    'gb2312',
    'tis-620',
    'iso-2022-jp',
  ])('%s is read as labelled, by HTTP and by meta', (charset) => {
    const word = WORDS[charset] ?? 'é'
    const bytes =
      charset === 'iso-2022-jp' ? ISO_2022_JP : iconv.encode(word, charset === 'tis-620' ? 'tis620' : charset)
    expect(decodeText(bytes, { contentType: `text/html; charset=${charset}` }).text).toBe(word)
    const page = Buffer.concat([utf8(`<html><meta charset="${charset}"><p>`), bytes])
    expect(decodeText(page, {}).text).toContain(word)
  })
  test('a server’s default latin-1 gives way to what the document says', () => {
    const bytes = iconv.encode('<?xml version="1.0" encoding="windows-1251"?>ночь', 'windows-1251')
    expect(decodeText(bytes, { contentType: 'text/xml; charset=ISO-8859-1' }).text).toContain('ночь')
  })
  test.each(CANDIDATES.filter(({ charset }) => !['windows-1258', 'vni'].includes(charset)))(
    'guesses $charset from its letters',
    ({ charset, example }) => {
      expect(decodeText(iconv.encode(example, charset)).charset).toBe(charset)
    },
  )
})

const WORDS: Readonly<Record<string, string>> = {
  'windows-1250': 'žluťoučký',
  'windows-1251': 'ночь',
  'windows-1253': 'παιδιών',
  'windows-1254': 'çocukların',
  'windows-1256': 'الحكومة',
  'iso-8859-2': 'žluťoučký',
  'koi8-r': 'ночь',
  'koi8-u': 'ніч',
  shift_jis: '記事の投稿',
  'euc-jp': '記事の投稿',
  'euc-kr': '어린이',
  big5: '國家',
  gbk: '国家',
  gb2312: '国家',
  'tis-620': 'สำนักงาน',
  'iso-2022-jp': '日本',
}
const ISO_2022_JP = Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42)

describe('bytes', () => {
  test.each([
    { name: 'a byte order mark', bytes: utf8(`\ufeff<a>${headline}`) },
    { name: 'two byte order marks', bytes: utf8(`\ufeff\ufeff<a>${headline}`) },
    { name: 'UTF-16 little-endian with a mark', bytes: iconv.encode(`<a>${headline}`, 'utf-16le', { addBOM: true }) },
    { name: 'UTF-16 little-endian without a mark', bytes: iconv.encode(`<a>${headline}`, 'utf-16le') },
    { name: 'UTF-16 big-endian without a mark', bytes: iconv.encode(`<a>${headline}`, 'utf-16be') },
    { name: 'UTF-32', bytes: iconv.encode(`<a>${headline}`, 'utf-32le', { addBOM: true }) },
    { name: 'undeclared gzip', bytes: gzipSync(utf8(`<a>${headline}`)) },
    { name: 'combining marks', bytes: utf8(`<a>${headline.normalize('NFD')}`) },
  ])('$name', ({ bytes }) => {
    expect(decodeText(bytes).text).toBe(`<a>${headline}`)
  })
  test('one bad byte costs one character', () => {
    const bytes = Buffer.concat([utf8(headline), Uint8Array.of(0xe9), utf8(headline)])
    const decoded = decodeText(bytes)
    expect(decoded.text).toBe(`${headline}\ufffd${headline}`)
    expect(decoded.repairs).toEqual(['1 bytes that are no UTF-8'])
  })
  test('an overlay never swallows a sign of markup', () => {
    expect(decodeText(utf8('<b>\u0338x</b>')).text).toBe('<b>x</b>')
  })
  test('a gzip bomb and broken gzip are read as they are', () => {
    expect(decodeText(Uint8Array.of(0x1f, 0x8b, 1, 2, 3)).repairs[0]).toMatch(/could not be inflated/)
  })
  test('no bytes are no text', () => {
    expect(decodeText(new Uint8Array()).text).toBe('')
  })
})
