import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Entry, Feed } from '../../src/domain/types.ts'
import { readFeed } from '../../src/read/feed.ts'
import { ATOM_10, FORMATS, JSON_11, RSS_20, RSS_091 } from '../fixtures/read/feeds.ts'

const at = { url: 'http://bao.example.vn/rss/xa-hoi.rss', timezone: 'Asia/Ho_Chi_Minh' }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function feedOf(text: string): Promise<Feed> {
  const outcome = await readFeed(bytesOf(text), at)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.feed
}
async function entryOf(inner: string): Promise<Entry> {
  const feed = await feedOf(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><link>http://bao.example.vn/</link><item>${inner}</item></channel></rss>`,
  )
  const [entry] = feed.entries
  if (entry === undefined) throw new Error('no entry')
  return entry
}
const atomOf = async (inner: string): Promise<Entry> => {
  const [entry] = (await feedOf(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`)).entries
  if (entry === undefined) throw new Error('no entry')
  return entry
}

describe('every format tells the same', () => {
  test.each(FORMATS)('$name', async ({ text, dated }) => {
    const feed = await feedOf(text)
    expect(feed.title).toBe('Báo Ví Dụ - Xã hội')
    expect(feed.link).toBe('http://bao.example.vn/')
    expect(feed.entries.map((entry) => entry.title)).toEqual([
      'Tập huấn công tác bảo vệ, chăm sóc trẻ em',
      'Trao học bổng cho học sinh nghèo',
    ])
    expect(feed.entries.map((entry) => entry.link)).toEqual([
      'http://bao.example.vn/xa-hoi/32833-tap-huan.html',
      'http://bao.example.vn/xa-hoi/32834-hoc-bong.html',
    ])
    expect(feed.entries[0]?.published ?? null).toBe(dated ? '2011-04-28T00:30:00.000Z' : null)
  })

  test('an RSS entry, whole', async () => {
    const [entry] = (await feedOf(RSS_20)).entries
    expect(entry).toEqual({
      id: 'bvd-32833',
      link: 'http://bao.example.vn/xa-hoi/32833-tap-huan.html',
      title: 'Tập huấn công tác bảo vệ, chăm sóc trẻ em',
      summary: '<img src="http://bao.example.vn/anh/1.jpg"> Sáng 28/4, gần 300 cán bộ dự lớp tập huấn.',
      content: '<p>Toàn văn</p>',
      published: '2011-04-28T00:30:00.000Z',
      updated: null,
      authors: ['Thúy Hường'],
      categories: ['Xã hội', 'Trẻ em'],
      enclosures: [{ url: 'http://bao.example.vn/a.mp3', type: 'audio/mpeg', length: 1234 }],
      media: [],
      source: null,
    })
  })

  test('an Atom feed’s hubs, self, id, and authors that entries inherit', async () => {
    const feed = await feedOf(ATOM_10)
    expect(feed).toMatchObject({
      self: 'http://bao.example.vn/atom',
      hubs: ['http://hub.example.com/'],
      language: 'vi',
    })
    expect(feed.id).toBe('tag:bao.example.vn,2011:xa-hoi')
    expect(feed.entries.map((entry) => entry.authors)).toEqual([['Thúy Hường'], ['Tòa soạn']])
    expect(feed.entries[0]?.content).toBe('<p>Toàn <b>văn</b></p>')
  })
})

describe('texts', () => {
  test.each([
    { name: 'escaped markup in a title', xml: '<title>&lt;b&gt;Tin&lt;/b&gt; mới</title>', title: 'Tin mới' },
    {
      name: 'a title escaped twice',
      xml: '<title>Tom &amp;amp; Jerry &amp;quot;2&amp;quot;</title>',
      title: 'Tom & Jerry "2"',
    },
    { name: 'a bare ampersand', xml: '<title>Tom & Jerry</title>', title: 'Tom & Jerry' },
    { name: 'a sign that is no tag', xml: '<title>5 &lt; 7 và 8 > 3</title>', title: '5 < 7 và 8 > 3' },
    {
      name: 'references that only HTML knows',
      xml: '<title>Th&ocirc;ng tin &ndash; &Abreve;n</title>',
      title: 'Thông tin – Ăn',
    },
    { name: 'a reference that nobody knows', xml: '<title>A &khongco; B</title>', title: 'A &khongco; B' },
    { name: 'numbers of windows-1252', xml: '<title>&#147;Tin&#148;</title>', title: '“Tin”' },
    { name: 'a combining mark by number', xml: '<title>Ba&#769;o</title>', title: 'Báo' },
    { name: 'CDATA in pieces', xml: '<title><![CDATA[Bảo]]> <![CDATA[vệ]]> trẻ</title>', title: 'Bảo vệ trẻ' },
    { name: 'a comment within', xml: '<title>Bảo <!-- x -->vệ</title>', title: 'Bảo vệ' },
    { name: 'markup unescaped', xml: '<title>Bảo <b>vệ</b></title>', title: 'Bảo vệ' },
    { name: 'lines and spaces', xml: '<title>\n  Bảo\n vệ  </title>', title: 'Bảo vệ' },
    { name: 'controls and bidi overrides', xml: '<title>Bảo\u0008 \u202evệ&#8;&#x202e;</title>', title: 'Bảo vệ' },
    { name: 'a title of media only', xml: '<media:title>Ảnh</media:title>', title: 'Ảnh' },
    {
      name: 'another namespace’s title',
      xml: '<x:title xmlns:x="urn:x">Không</x:title><title>Có</title>',
      title: 'Có',
    },
    { name: 'no title', xml: '<link>http://a.vn/1</link>', title: null },
  ])('$name', async ({ xml, title }) => {
    expect((await entryOf(xml)).title).toBe(title)
  })

  test.each([
    { name: 'text is text', xml: '<title type="text">Thẻ &lt;b&gt; trong HTML</title>', title: 'Thẻ <b> trong HTML' },
    { name: 'html is HTML', xml: '<title type="html">&lt;b&gt;Tin&lt;/b&gt;</title>', title: 'Tin' },
    {
      name: 'xhtml is markup',
      xml: '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Tin</b></div></title>',
      title: 'Tin',
    },
    {
      name: 'base64 is decoded',
      xml: `<title type="application/octet-stream">${Buffer.from('<p>Tin</p>').toString('base64')}</title>`,
      title: 'Tin',
    },
  ])('Atom: $name', async ({ xml, title }) => {
    expect((await atomOf(xml)).title).toBe(title)
  })

  test('relative addresses follow xml:base, inwards', async () => {
    const feed = await feedOf(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.vn/tin/"><entry xml:base="xa-hoi/"><link href="1.html"/><content type="html">&lt;a href="2.html">x&lt;/a>&lt;img src=&quot;/3.jpg&quot; srcset="4.jpg 2x"></content></entry></feed>',
    )
    expect(feed.entries[0]?.link).toBe('http://a.vn/tin/xa-hoi/1.html')
    expect(feed.entries[0]?.content).toBe(
      '<a href="http://a.vn/tin/xa-hoi/2.html">x</a><img src="http://a.vn/3.jpg" srcset="http://a.vn/tin/xa-hoi/4.jpg 2x">',
    )
  })
})

describe('links and ids', () => {
  test.each([
    { name: 'a guid that is the address', xml: '<guid>http://a.vn/1</guid>', link: 'http://a.vn/1' },
    { name: 'a guid that says it is none', xml: '<guid isPermaLink="false">http://a.vn/1</guid>', link: null },
    {
      name: 'FeedBurner’s original',
      xml: '<link>http://f.example/~r/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">http://a.vn/1</feedburner:origLink>',
      link: 'http://a.vn/1',
    },
    {
      name: 'an Atom link in RSS',
      xml: '<a:link xmlns:a="http://www.w3.org/2005/Atom" href="http://a.vn/1"/>',
      link: 'http://a.vn/1',
    },
    {
      name: 'RSS’s own before Atom’s',
      xml: '<a:link xmlns:a="http://www.w3.org/2005/Atom" href="http://a.vn/atom"/><link>http://a.vn/1</link>',
      link: 'http://a.vn/1',
    },
    { name: 'white space in a link', xml: '<link>\n http://a.vn/\n1 </link>', link: 'http://a.vn/1' },
    { name: 'a script', xml: '<link>javascript:alert(1)</link>', link: null },
    { name: 'a relative link', xml: '<link>/xa-hoi/1.html</link>', link: 'http://bao.example.vn/xa-hoi/1.html' },
  ])('$name', async ({ xml, link }) => {
    expect((await entryOf(xml)).link).toBe(link)
  })

  test('a missing id is made of what does not change, and is the same at the next reading', async () => {
    const one = await entryOf('<title>Tin</title><pubDate>28/04/2011 07:30</pubDate><description>bản một</description>')
    const two = await entryOf('<title>Tin</title><pubDate>28/04/2011 07:30</pubDate><description>bản hai</description>')
    expect(one.id).toBe(two.id)
    expect((await entryOf('<title>Tin khác</title>')).id).not.toBe(one.id)
    expect((await entryOf('<link>http://a.vn/1</link><guid></guid>')).id).toBe('http://a.vn/1')
  })
  test('two articles under one id stay two', async () => {
    const feed = await feedOf(
      '<rss><channel><item><guid>0</guid><link>http://a.vn/1</link></item><item><guid>0</guid><link>http://a.vn/2</link></item></channel></rss>',
    )
    expect(new Set(feed.entries.map((entry) => entry.id)).size).toBe(2)
  })
  test('the same feed twice gives the same entries', async () => {
    expect(await feedOf(RSS_20)).toEqual(await feedOf(RSS_20))
  })
})

describe('who, when, and what goes with it', () => {
  test.each([
    { name: 'mail and name', xml: '<author>a@b.vn (Lê Hà)</author>', authors: ['Lê Hà'] },
    { name: 'name and mail', xml: '<author>Lê Hà &lt;a@b.vn&gt;</author>', authors: ['Lê Hà'] },
    {
      name: 'links around names',
      xml: '<dc:creator>&lt;a href="/x"&gt;Lê Hà&lt;/a&gt;</dc:creator>',
      authors: ['Lê Hà'],
    },
    {
      name: 'several',
      xml: '<author>Lê Hà</author><author>Ngô Tuyết</author><author>Lê Hà</author>',
      authors: ['Lê Hà', 'Ngô Tuyết'],
    },
    { name: 'nobody', xml: '<author> </author>', authors: [] },
  ])('authors: $name', async ({ xml, authors }) => {
    expect((await entryOf(xml)).authors).toEqual(authors)
  })
  test('a managing editor wrote none of the entries', async () => {
    const feed = await feedOf(
      RSS_091.replace('<item>', '<managingEditor>ed@bao.example.vn (Tổng biên tập)</managingEditor><item>'),
    )
    expect(feed.authors).toEqual(['Tổng biên tập'])
    expect(feed.entries[0]?.authors).toEqual([])
  })
  test('a date that is none leaves the entry undated, and another field may tell', async () => {
    expect((await entryOf('<pubDate>0001-01-01T00:00:00</pubDate>')).published).toBeNull()
    expect((await entryOf('<pubDate>không rõ</pubDate><dc:date>2011-04-28</dc:date>')).published).toBe('2011-04-28')
    expect((await entryOf('<pubDate>05/04/2011 07:30</pubDate>')).published).toBe('2011-04-05T00:30:00.000Z')
  })
  test('a feed that claims en-US in Vietnam is still read day first', async () => {
    const feed = await feedOf(
      '<rss><channel><language>en-US</language><item><pubDate>05/04/2011 07:30</pubDate></item></channel></rss>',
    )
    expect(feed.entries[0]?.published).toBe('2011-04-05T00:30:00.000Z')
  })
  test('relative dates count from now, and are none without it', async () => {
    const bytes = bytesOf('<rss><channel><item><pubDate>3 phút trước</pubDate></item></channel></rss>')
    const without = await readFeed(bytes, at)
    const within = await readFeed(bytes, { ...at, now: '2011-04-28T00:33:00.000Z' })
    expect(without.ok && without.feed.entries[0]?.published).toBeNull()
    expect(within.ok && within.feed.entries[0]?.published).toBe('2011-04-28T00:30:00.000Z')
  })
  test('media in groups, and thumbnails', async () => {
    const entry = await entryOf(
      '<media:group><media:content url="http://a.vn/1.jpg"/><media:thumbnail url="/2.jpg"/></media:group>',
    )
    expect(entry.media).toEqual(['http://a.vn/1.jpg', 'http://bao.example.vn/2.jpg'])
  })
  test('the source that an entry was first told by', async () => {
    const entry = await entryOf('<source url="http://goc.vn/rss">Báo Gốc</source>')
    expect(entry.source).toEqual({ title: 'Báo Gốc', url: 'http://goc.vn/rss' })
  })
  test('the feed’s wishes about polling', async () => {
    const feed = await feedOf(
      '<rss><channel><title>T</title><ttl>45</ttl><skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>',
    )
    expect(feed.pace).toEqual({ ttlMinutes: 45, skipHours: [0, 5], skipDays: [0] })
    const paced = await feedOf(
      '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel></rss>',
    )
    expect(paced.pace.ttlMinutes).toBe(30)
  })
})

describe('damage', () => {
  const titles = ['Tập huấn công tác bảo vệ, chăm sóc trẻ em', 'Trao học bổng cho học sinh nghèo']
  test.each([
    { name: 'junk before', text: `<br />Warning: x in y.php\n${RSS_091}`, repair: 'junk before the document' },
    { name: 'junk after', text: `${RSS_091}<script>x</script></body>`, repair: 'end tags without a start' },
    { name: 'no ends of items', text: RSS_091.replaceAll('</item>', ''), repair: 'start tags without an end' },
    {
      name: 'a link without an end',
      text: RSS_091.replace('</link><description>Sáng', '<description>Sáng'),
      repair: 'start tags without an end',
    },
    { name: 'no end at all', text: RSS_091.replace('</channel></rss>', ''), repair: 'ended within an element' },
  ])('$name', async ({ text, repair }) => {
    const outcome = await readFeed(bytesOf(text), at)
    expect(outcome.ok && outcome.feed.entries.map((entry) => entry.title)).toEqual(titles)
    expect(outcome.ok && outcome.repairs).toContain(repair)
  })
  test('a byte that is no UTF-8 is left out, and all else is read as it is', async () => {
    const bytes = bytesOf(RSS_091.replace(titles[0] ?? '', `@${titles[0]}`))
    bytes[bytes.indexOf('@'.charCodeAt(0))] = 0xff
    const outcome = await readFeed(bytes, at)
    expect(outcome.ok && outcome.feed.entries.map((entry) => entry.title)).toEqual(titles)
    expect(outcome.ok && outcome.repairs).toContain('1 bytes that are no UTF-8')
  })
  test('cut off: whole entries are kept, the half one is left for the next poll', async () => {
    const outcome = await readFeed(bytesOf(RSS_091.slice(0, RSS_091.lastIndexOf('</description>') - 9)), at)
    expect(outcome.ok && outcome.feed.entries.map((entry) => entry.title)).toEqual(titles.slice(0, 1))
    expect(outcome.ok && outcome.repairs).toContain('cut off within an entry, which was left out')
  })
  test('undeclared gzip', async () => {
    const outcome = await readFeed(gzipSync(RSS_091), at)
    expect(outcome.ok && outcome.repairs).toContain('was gzip, undeclared')
  })
  test('an entity bomb and an external entity are text', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY long "${'x'.repeat(150)}">]>`
    const entry = (
      await feedOf(
        `${bomb}<rss><channel><item><title>&a; &b; &f;</title><description>${'&long;'.repeat(10_000)}</description></item></channel></rss>`,
      )
    ).entries[0]
    expect(entry?.title).toBe('haha &b; &f;')
    expect(entry?.summary?.length).toBeLessThan(400_000)
  })
  test.each([
    {
      name: 'a page',
      text: '<!doctype html><html><body><h1>Không tìm thấy</h1></body></html>',
      reason: 'a page, not a feed: if it lists articles, write its address under list:',
    },
    {
      name: 'a page that mentions a feed',
      text: '<html><body><feed>x</feed></body></html>',
      reason: 'a page, not a feed: if it lists articles, write its address under list:',
    },
    {
      name: 'a sitemap',
      text: '<urlset><url><loc>http://a.vn/</loc></url></urlset>',
      reason: 'a sitemap, not a feed: write its address under list:',
    },
    { name: 'JSON of another kind', text: '{"error":"not found"}', reason: 'JSON, but not a JSON Feed' },
    { name: 'nothing', text: ' ', reason: 'empty' },
    { name: 'plain text', text: 'Bảo trì hệ thống', reason: 'neither RSS, Atom, RDF nor JSON Feed' },
  ])('$name is no feed', async ({ text, reason }) => {
    expect(await readFeed(bytesOf(text), at)).toEqual({ ok: false, reason })
  })
})

describe('channel boilerplate', () => {
  const ending = 'Theo dõi Báo Ví Dụ, tiếng nói của nhân dân các dân tộc trong tỉnh, mỗi ngày.'
  const feedWith = (descriptions: readonly string[]): string =>
    `<rss><channel><title>T</title>${descriptions.map((text, index) => `<item><link>http://a.vn/${index}</link><description>${text}</description></item>`).join('')}</channel></rss>`
  test('a description that three entries share is the channel’s', async () => {
    const feed = await feedOf(feedWith(['Báo điện tử', 'Tin riêng', 'Báo điện tử', 'Báo điện tử']))
    expect(feed.entries.map((entry) => entry.summary)).toEqual([null, 'Tin riêng', null, null])
  })
  test('two alike are two entries', async () => {
    const feed = await feedOf(feedWith(['Tin vắn', 'Tin vắn', 'Tin riêng']))
    expect(feed.entries.map((entry) => entry.summary)).toEqual(['Tin vắn', 'Tin vắn', 'Tin riêng'])
  })
  test('an ending of 60 characters that three share is cut', async () => {
    const feed = await feedOf(feedWith([`Tin một. ${ending}`, `Tin hai! ${ending}`, `Tin ba. ${ending}`, 'Tin bốn.']))
    expect(feed.entries.map((entry) => entry.summary)).toEqual(['Tin một.', 'Tin hai!', 'Tin ba.', 'Tin bốn.'])
  })
})

test('who reads is told: plain RSS by the strict reader, JSON by its own, all else by the tolerant one', async () => {
  const readerOf = async (text: string): Promise<string> => {
    const outcome = await readFeed(bytesOf(text), at)
    return outcome.ok ? outcome.reader : outcome.reason
  }
  expect(await readerOf(RSS_20)).toBe('strict')
  expect(await readerOf(JSON_11)).toBe('json')
  expect(await readerOf(ATOM_10)).toBe('tolerant')
  expect(await readerOf(RSS_20.replace('</rss>', ''))).toBe('tolerant')
})
