import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeed, readTolerant } from '../../src/read/feed.ts'
import { isPlainRss } from '../../src/read/plain-rss.ts'
import { readStrict } from '../../src/read/strict.ts'
import { FORMATS, RSS_20 } from '../fixtures/read/feeds.ts'

const at = { url: 'http://bao.example.vn/rss/xa-hoi.rss', timezone: 'Asia/Ho_Chi_Minh' }

/** Pieces of plain items; each test document is some of them, in any order. */
const PIECES = [
  ['title', '<title>Tin &amp; bài &lt;b&gt;mới&lt;/b&gt;</title>'],
  ['title', '<title><![CDATA[ Bảo vệ <i>trẻ em</i> & gia đình ]]></title>'],
  ['title', '<title>&lt;![CDATA[Trẻ em nhận quà]]&gt;</title>'],
  ['title', '<title><![CDATA[&lt;b&gt;Tin&lt;/b&gt; mới]]></title>'],
  ['title', '<title>  Hai\n dòng </title>'],
  ['link', '<link>http://a.vn/1.html?a=1&amp;b=2</link>'],
  ['link', '<link>www.a.vn/4.html</link>'],
  ['link', '<link>&lt;![CDATA[http://a.vn/3.html]]&gt;</link>'],
  ['link', '<link> /xa-hoi/2.html </link>'],
  ['description', '<description><![CDATA[<a href="/x">x</a><img src=y.jpg> Sáng nay]]></description>'],
  ['description', '<description>&amp;lt;p&amp;gt;Sáng <![CDATA[nay]]>&amp;lt;/p&amp;gt;</description>'],
  ['description', '<description>&lt;![CDATA[ Chỉ &lt;img src="/x.png"/&gt; ]]&gt;</description>'],
  ['description', '<description>Chỉ là chữ, 5 &lt; 7 &#38; 8</description>'],
  ['pubDate', '<pubDate>Thu, 28 Apr 2011 07:30:00 +0700</pubDate>'],
  ['pubDate', '<pubDate>28/04/2011 07:30</pubDate>'],
  ['pubDate', '<pubDate>không rõ</pubDate>'],
  ['guid', '<guid>http://a.vn/guid</guid>'],
  ['guid', '<guid isPermaLink="false">x-1</guid>'],
  ['guid', '<guid isPermaLink="true">http://a.vn/guid</guid>'],
  ['category', '<category>Xã hội</category>'],
  ['category', '<category domain="http://a.vn/">Trẻ em</category>'],
  ['author', '<author>a@b.vn (Lê Hà)</author>'],
  ['author', '<dc:creator>Thúy Hường</dc:creator>'],
  ['content', '<content:encoded><![CDATA[<p>Toàn văn <img src="/a.jpg"></p>]]></content:encoded>'],
  ['enclosure', '<enclosure url="http://a.vn/a.mp3" length="12" type="audio/mpeg"/>'],
  ['comments', '<comments>http://a.vn/1#c</comments>'],
] as const

const plainDocument = fc
  .array(
    fc.uniqueArray(fc.constantFrom(...PIECES), { selector: ([kind, xml]) => (kind === 'category' ? xml : kind) }),
    { maxLength: 4 },
  )
  .map(
    (items) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>http://a.vn/</link><description>D</description>${items
        .map((pieces) => `<item>${pieces.map(([, xml]) => xml).join('')}</item>`)
        .join('')}</channel></rss>`,
  )

describe('both readers', () => {
  test('agree on every plain document', async () => {
    await fc.assert(
      fc.asyncProperty(plainDocument, async (text) => {
        expect(isPlainRss(text)).toBe(true)
        const tolerant = readTolerant(text, at)
        expect(tolerant.ok && tolerant.feed).toEqual(await readStrict(text, at))
      }),
      { numRuns: 300 },
    )
  })
  test('agree on a whole feed', async () => {
    const tolerant = readTolerant(RSS_20, at)
    expect(tolerant.ok && tolerant.feed).toEqual(await readStrict(RSS_20, at))
  })
})

describe('what is plain', () => {
  test.each([
    { name: 'a second title', text: RSS_20.replace('<guid', '<title>Hai</title><guid') },
    { name: 'an element of a module', text: RSS_20.replace('<guid', '<media:content url="x"/><guid') },
    { name: 'an HTML reference', text: RSS_20.replace('Hơn', '&nbsp;Hơn') },
    { name: 'a bare ampersand', text: RSS_20.replace('Hơn', 'A & B') },
    { name: 'markup in a description', text: RSS_20.replace('Hơn', '<b>Hơn</b>') },
    { name: 'an end that is missing', text: RSS_20.replace('</item>', '') },
    { name: 'an xml:base', text: RSS_20.replace('<link>', '<link xml:base="http://b.vn/">') },
    { name: 'a default namespace', text: RSS_20.replace('<rss ', '<rss xmlns="http://backend.userland.com/rss2" ') },
    { name: 'a prefix with another meaning', text: RSS_20.replace('http://purl.org/dc/elements/1.1/', 'urn:x') },
    { name: 'junk after', text: `${RSS_20} x` },
    { name: 'CDATA without an end', text: RSS_20.replace(']]>', '') },
  ])('not: $name', ({ text }) => {
    expect(isPlainRss(text)).toBe(false)
  })
})

describe('damaged bytes', () => {
  const encoder = new TextEncoder()
  const samples = FORMATS.map(({ text }) => encoder.encode(text))
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 30 }), put: fc.uint8Array({ maxLength: 12 }) })
  const scrap = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '</item>',
    '<item>',
    '<!DOCTYPE x [',
    '&#x',
    '<a b="',
    '<?',
    '{',
    ']',
  )
  const mangled = fc.tuple(
    fc.constantFrom(...samples),
    fc.array(edit, { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 6 }),
  )

  test('are always answered, never thrown at, and answered the same way twice', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, async ([sample, edits, scraps]) => {
        const bytes = mangle(
          sample,
          edits,
          scraps.map(([place, text]) => ({ at: place, drop: 0, put: encoder.encode(text) })),
        )
        const outcome = await readFeed(bytes, at)
        expect(await readFeed(bytes, at)).toEqual(outcome)
        if (!outcome.ok) return
        const ids = outcome.feed.entries.map((entry) => entry.id)
        expect(ids.every((id) => id !== '')).toBe(true)
        expect(outcome.feed.entries.every((entry) => entry.link === null || /^https?:/i.test(entry.link))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  interface Edit {
    readonly at: number
    readonly drop: number
    readonly put: Uint8Array
  }

  function mangle(sample: Uint8Array, ...changes: readonly (readonly Edit[])[]): Uint8Array {
    return changes.flat().reduce((bytes, change) => {
      const place = change.at % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, place), change.put, bytes.subarray(place + change.drop)])
    }, sample)
  }
})
