import { describe, expect, test } from 'vitest'
import { canonicalAddress } from '../../src/dedupe/address.ts'
import { ID_FORMS } from '../../src/dedupe/address-tables.ts'

const same: readonly { readonly name: string; readonly a: string; readonly b: string }[] = [
  { name: 'scheme and host in any case', a: 'HTTP://BaoVung.VN/a', b: 'https://baovung.vn/a' },
  { name: 'the default port', a: 'http://baovung.vn:80/a', b: 'https://baovung.vn:443/a' },
  { name: 'www', a: 'https://www.baovung.vn/a', b: 'https://baovung.vn/a' },
  { name: 'a mobile twin', a: 'https://m.baovung.com.vn/a', b: 'https://baovung.com.vn/a' },
  { name: 'an AMP host', a: 'https://amp.baovung.vn/a', b: 'https://baovung.vn/a' },
  { name: 'an AMP path at the end', a: 'https://baovung.vn/tin/a/amp/', b: 'https://baovung.vn/tin/a' },
  { name: 'an AMP path at the start', a: 'https://baovung.vn/amp/tin/a.html', b: 'https://baovung.vn/tin/a.html' },
  { name: 'an AMP suffix', a: 'https://baovung.vn/tin/a.amp.html', b: 'https://baovung.vn/tin/a.html' },
  { name: 'an AMP parameter', a: 'https://baovung.vn/tin/a.html?outputType=amp', b: 'https://baovung.vn/tin/a.html' },
  {
    name: 'the AMP cache',
    a: 'https://baovung-vn.cdn.ampproject.org/c/s/baovung.vn/tin/a.html',
    b: 'https://baovung.vn/tin/a.html',
  },
  {
    name: 'the AMP viewer',
    a: 'https://www.google.com/amp/s/baovung.vn/tin/a.html',
    b: 'https://baovung.vn/tin/a.html',
  },
  { name: 'a default page', a: 'https://baovung.vn/tin/index.html', b: 'https://baovung.vn/tin/' },
  { name: 'a slash at the end', a: 'https://baovung.vn/tin/a/', b: 'https://baovung.vn/tin/a' },
  { name: 'doubled slashes and dots', a: 'https://baovung.vn//x/../tin/a', b: 'https://baovung.vn/tin/a' },
  { name: 'a fragment', a: 'https://baovung.vn/a#box_comment', b: 'https://baovung.vn/a' },
  {
    name: 'tracking parameters',
    a: 'https://baovung.vn/a?utm_source=rss&fbclid=1&gidzl=2&_gl=3',
    b: 'https://baovung.vn/a',
  },
  { name: 'a way of sharing', a: 'https://baovung.vn/a?ref=facebook&from=rss', b: 'https://baovung.vn/a' },
  { name: 'parameters in another order', a: 'https://baovung.vn/a?b=2&a=1', b: 'https://baovung.vn/a?a=1&b=2' },
  { name: 'a doubly escaped ampersand', a: 'https://baovung.vn/a?a=1&amp;b=2', b: 'https://baovung.vn/a?a=1&b=2' },
  { name: 'escapes in another case', a: 'https://baovung.vn/tr%e1%ba%bb-em', b: 'https://baovung.vn/trẻ-em' },
  {
    name: 'a slug that is not NFC',
    a: `https://baovung.vn/${'trẻ-em'.normalize('NFD')}`,
    b: 'https://baovung.vn/trẻ-em',
  },
  { name: 'a user and a session', a: 'https://x:y@baovung.vn/a;jsessionid=9', b: 'https://baovung.vn/a' },
]

const apart: readonly { readonly name: string; readonly a: string; readonly b: string }[] = [
  { name: 'two query ids', a: 'https://baovung.vn/news?id=1', b: 'https://baovung.vn/news?id=2' },
  {
    name: 'two query ids under a name that may be tracking',
    a: 'https://baovung.vn/?ref=1201',
    b: 'https://baovung.vn/?ref=1202',
  },
  {
    name: 'a story number called sid',
    a: 'https://baovung.vn/index.php?sid=11',
    b: 'https://baovung.vn/index.php?sid=12',
  },
  {
    name: 'two pages of one article',
    a: 'https://baovung.vn/tin-234567.html?page=2',
    b: 'https://baovung.vn/tin-234567.html',
  },
  { name: 'paths that differ in case', a: 'https://baovung.vn/AbC', b: 'https://baovung.vn/abc' },
  { name: 'two papers of one CMS', a: 'https://baovung.vn/tin-234567.html', b: 'https://baobien.vn/tin-234567.html' },
  { name: 'slugs ending in one year', a: 'https://baovung.vn/tet-2021.html', b: 'https://baovung.vn/he-2021.html' },
  {
    name: 'slugs ending in one day',
    a: 'https://baovung.vn/ban-tin-trua-20211009.html',
    b: 'https://baovung.vn/gia-vang-20211009.html',
  },
  {
    name: 'slugs ending in one short day',
    a: 'https://baovung.vn/ban-tin-091021.html',
    b: 'https://baovung.vn/gia-vang-091021.html',
  },
  {
    name: 'slugs ending in one sum',
    a: 'https://baovung.vn/phat-50000.html',
    b: 'https://baovung.vn/thuong-50000.html',
  },
  { name: 'slugs ending in one model', a: 'https://baovung.vn/airbus-a380', b: 'https://baovung.vn/don-a380' },
  { name: 'a month folder', a: 'https://baovung.vn/2021/10/bao-so-1', b: 'https://baovung.vn/2021/10/bao-so-2' },
  {
    name: 'an article and a video of one number',
    a: 'https://baovung.vn/video/lu-234567.html',
    b: 'https://baovung.vn/lu-234567.html',
  },
  {
    name: 'a number with and without the mark',
    a: 'https://baovung.vn/lu-a234567.html',
    b: 'https://baovung.vn/lu-234567.html',
  },
  { name: 'hash-bang addresses', a: 'https://baovung.vn/#!/tin/1', b: 'https://baovung.vn/#!/tin/2' },
  { name: 'a host called m and its suffix', a: 'https://m.com.vn/a', b: 'https://com.vn/a' },
  { name: 'ports', a: 'http://127.0.0.1:8600/a', b: 'http://127.0.0.1:8601/a' },
]

describe('canonicalAddress', () => {
  test.each(same)('takes $name away', ({ a, b }) => {
    expect(canonicalAddress(a)).toBe(canonicalAddress(b))
    expect(canonicalAddress(a)).not.toBeNull()
  })

  test.each(apart)('keeps apart $name', ({ a, b }) => {
    expect(canonicalAddress(a)).not.toBe(canonicalAddress(b))
  })

  test.each(ID_FORMS.map(({ example }) => example))('knows $first by its number', ({ first, changed, other }) => {
    const key = canonicalAddress(`https://baovung.vn${first}`)
    expect(canonicalAddress(`http://m.baovung.vn${changed}?utm_source=rss`)).toBe(key)
    expect(canonicalAddress(`https://baovung.vn${other}`)).not.toBe(key)
  })

  test.each(['mailto:toasoan@baovung.vn', 'javascript:void(0)', 'tin/a.html', '', 'https://'])(
    'answers null for %j',
    (url) => {
      expect(canonicalAddress(url)).toBeNull()
    },
  )

  test('resolves a relative address', () => {
    expect(canonicalAddress('../a.html?x=1', 'https://baovung.vn/tin/xa-hoi/')).toBe(
      'https://baovung.vn/tin/a.html?x=1',
    )
  })

  test.each(same.concat(apart))('is its own key: $name', ({ a }) => {
    const key = canonicalAddress(a)
    expect(key === null ? null : canonicalAddress(key)).toBe(key)
  })
})
