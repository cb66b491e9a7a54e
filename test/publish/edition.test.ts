import { load } from 'cheerio'
import fc from 'fast-check'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import type { Edition, EditionInput } from '../../src/domain/edition.ts'
import type { PublishedDate, StoredArticle } from '../../src/domain/types.ts'
import { cleanLine } from '../../src/locale/clean.ts'
import { renderEdition, renderEditionInTurns } from '../../src/publish/edition.ts'
import { anything } from './anything.ts'
import { atomFaults, isRecord, jsonFeedFaults, rssFaults } from './feed-rules.ts'
import { ODD_INPUT } from './odd-input.ts'
import { sampleArticle, sampleCluster, sampleEntry, sampleFeed, sampleInput, sampleSource } from './sample.ts'

function textOf(edition: Edition, name: string): string {
  const document = edition.documents.find((one) => one.path.endsWith(`/${name}`))
  if (document === undefined) throw new Error(`no ${name}`)
  return new TextDecoder().decode(document.bytes)
}

function render(input: EditionInput) {
  const edition = renderEdition(input)
  const json: unknown = JSON.parse(textOf(edition, 'feed.json'))
  const items = isRecord(json) && Array.isArray(json['items']) ? json['items'].filter(isRecord) : []
  return {
    edition,
    rss: load(textOf(edition, 'feed.rss'), { xml: true }),
    atom: load(textOf(edition, 'feed.atom'), { xml: true }),
    items,
  }
}

/** Title of the first entry as RSS readers guess it: HTML where there is a closing tag or an entity. */
function guessedTitle(title: string): string {
  return /<\/[a-z]|&#|&[a-z]+\d*;/iu.test(title) ? load(title, null, false).text() : title
}

function atomTitle(input: EditionInput): string {
  const title = render(input).atom('entry > title').first()
  return title.attr('type') === 'html' ? load(title.text(), null, false).text() : title.text()
}

describe.each(ODD_INPUT)('on $name', ({ input }) => {
  const edition = renderEdition(input)

  test('RSS, Atom and JSON Feed are valid', async () => {
    expect(rssFaults(textOf(edition, 'feed.rss'))).toEqual([])
    expect(atomFaults(textOf(edition, 'feed.atom'))).toEqual([])
    expect(jsonFeedFaults(textOf(edition, 'feed.json'))).toEqual([])
    // A strict XML parser throws where the document is not well-formed.
    await new RssParser().parseString(textOf(edition, 'feed.rss'))
    await new RssParser().parseString(textOf(edition, 'feed.atom'))
  })

  test('every format tells the same ids in the same order', () => {
    const { rss, atom, items } = render(input)
    const ids = rss('item > guid')
      .toArray()
      .map((node) => rss(node).text())
    expect(
      atom('entry > id')
        .toArray()
        .map((node) => atom(node).text()),
    ).toEqual(ids)
    expect(items.map((item) => item['id'])).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every format links each entry to the same address', () => {
    const { rss, atom, items } = render(input)
    const links = items.map((item) => item['url'])
    const inRss = rss('item')
      .toArray()
      .map((item) => rss(item).children('link').text() || undefined)
    const inAtom = atom('entry')
      .toArray()
      .map((entry) => atom(entry).children('link[rel=alternate]').attr('href'))
    expect(inRss).toEqual(links)
    expect(inAtom).toEqual(links)
  })

  test('the same input gives the same bytes', () => {
    const again = renderEdition(input)
    expect(again.documents.map(({ path, etag }) => [path, etag])).toEqual(
      edition.documents.map(({ path, etag }) => [path, etag]),
    )
  })

  test('in turns the same bytes, and others have a turn between two formats', async () => {
    let turns = 0
    const inTurns = await renderEditionInTurns(input, async () => {
      turns += 1
    })
    expect(inTurns).toEqual(edition)
    expect(turns).toBeGreaterThanOrEqual(5)
  })

  test('no character that XML forbids is left in any document', () => {
    for (const { path } of edition.documents) {
      const text = textOf(edition, path.slice(path.indexOf('/') + 1))
      expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF]/u.test(text)).toBe(false)
    }
  })
})

describe('a headline is right in every format', () => {
  test.each([
    'AT&T: 1 < 2',
    'Thẻ <b> là gì?',
    'Dùng <b>đậm</b> & <i>nghiêng</i>',
    'Viết &amp; hay &lt;b&gt; và &#8217;',
    '<script>alert(1)</script>',
    'a ]]> b ]]> c',
    `"Kép" 'đơn' “cong”`,
    'Trẻ em 👧🏽 vui hội',
  ])('%s', (headline) => {
    const input = sampleInput({ clusters: [sampleCluster(1, { article: sampleArticle({ headline }) })] })
    const { rss, items, edition } = render(input)
    expect(guessedTitle(rss('item > title').text())).toBe(headline)
    expect(atomTitle(input)).toBe(headline)
    expect(items[0]?.['title']).toBe(headline)
    expect(load(textOf(edition, 'index.html'))('h3').text()).toBe(headline)
  })

  test('in RSS by hexadecimal references, which tell readers that it is no HTML', () => {
    const article = sampleArticle({ headline: 'AT&T: <b> là gì?' })
    const edition = renderEdition(sampleInput({ clusters: [sampleCluster(1, { article })] }))
    expect(textOf(edition, 'feed.rss')).toContain('<title>AT&#x26;T: &#x3C;b&gt; là gì?</title>')
  })

  test('whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (headline) => {
        const input = sampleInput({ clusters: [sampleCluster(1, { article: sampleArticle({ headline }) })] })
        const clean = cleanLine(headline.replace(/[\uFFFD\p{Noncharacter_Code_Point}]/gu, ''))
        fc.pre(clean !== '')
        const { rss, items } = render(input)
        expect(items[0]?.['title']).toBe(clean)
        expect(guessedTitle(rss('item > title').text())).toBe(clean)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

test('whatever comes from outside, every format is valid', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (input) => {
      const edition = renderEdition({ ...input, pictures: true })
      expect(rssFaults(textOf(edition, 'feed.rss'))).toEqual([])
      expect(atomFaults(textOf(edition, 'feed.atom'))).toEqual([])
      expect(jsonFeedFaults(textOf(edition, 'feed.json'))).toEqual([])
      await new RssParser().parseString(textOf(edition, 'feed.rss'))
      await new RssParser().parseString(textOf(edition, 'feed.atom'))
      const $ = load(textOf(edition, 'index.html'))
      expect($('script, style, b:not(.paper, .why b), table, p p').length).toBe(0)
    }),
    { numRuns: 200, seed: 11 },
  )
})

describe('each entry belongs to its paper', () => {
  const other = { sourceId: 'b.example', url: 'https://b.example/1' }
  const input = sampleInput({
    clusters: [sampleCluster(1, {}, other)],
    sources: [sampleSource(), sampleSource({ id: 'b.example', name: 'Báo B', home: 'https://b.example/' })],
  })
  const { rss, atom, items, edition } = render(input)

  test('RSS names it by source and its people by dc:creator', () => {
    expect(rss('item > source').text()).toBe('Báo Lạng Sơn')
    expect(rss('item > source').attr('url')).toBe('https://baolangson.example/rss/xa-hoi.rss')
    expect(rss('item > dc\\:creator').text()).toBe('Thúy Hường')
  })

  test('Atom names it by source, with id, title, link, updated and author', () => {
    const source = atom('entry > source')
    expect(source.children('title').text()).toBe('Báo Lạng Sơn')
    expect(source.children('id').text()).toBe('https://baolangson.example/rss/xa-hoi.rss')
    expect(source.children('link').attr('href')).toBe('https://baolangson.example/')
    expect(source.find('author > name').text()).toBe('Báo Lạng Sơn')
    expect(atom('entry > author > name').text()).toBe('Thúy Hường')
  })

  test.each([
    {
      name: 'a feed with an id and a time of its own',
      announcedBy: { url: 'https://a.example/f.atom', id: 'tag:a.example,2020:news', updated: '2026-11-20T01:00:00Z' },
      id: 'tag:a.example,2020:news',
      url: 'https://a.example/f.atom',
      updated: '2026-11-20T01:00:00.000Z',
    },
    {
      name: 'one without either',
      announcedBy: { url: 'https://a.example/f.rss', id: null, updated: null },
      id: 'https://a.example/f.rss',
      url: 'https://a.example/f.rss',
      updated: '2026-11-20T02:00:00.000Z',
    },
    {
      name: 'an id that is no IRI, and a time ahead of the entry’s',
      announcedBy: { url: 'https://a.example/f.rss', id: 'tin tức', updated: '2026-11-25T01:00:00Z' },
      id: 'https://a.example/f.rss/tin%20t%E1%BB%A9c',
      url: 'https://a.example/f.rss',
      updated: '2026-11-20T02:00:00.000Z',
    },
    {
      name: 'an address that opens a door',
      announcedBy: {
        url: 'https://me:pw@a.example/f.rss?token=abc',
        id: 'https://a.example/f?token=abc',
        updated: '2026-11-20',
      },
      id: 'https://a.example/f',
      url: 'https://a.example/f.rss',
      updated: '2026-11-20T02:00:00.000Z',
    },
  ])('the feed that announced an entry is its source: $name', ({ announcedBy, id, url, updated }) => {
    const entry = sampleEntry({ announcedBy })
    const given = render(sampleInput({ clusters: [sampleCluster(1, { entry })] }))
    const source = given.atom('entry > source')
    expect(source.children('id').text()).toBe(id)
    expect(source.children('updated').text()).toBe(updated)
    expect(given.rss('item > source').attr('url')).toBe(url)
    expect(given.items[0]).toMatchObject({ _source: { feed_url: url } })
    expect(atomFaults(textOf(given.edition, 'feed.atom'))).toEqual([])
  })

  test('a paper’s first feed stands in for what no poll has noted, without its secrets', () => {
    const feeds = [{ url: 'https://baolangson.example/rss?key=geheim', section: null }]
    const given = render(sampleInput({ sources: [sampleSource({ feeds })] }))
    expect(given.rss('item > source').attr('url')).toBe('https://baolangson.example/rss')
    expect(textOf(given.edition, 'feed.atom')).not.toContain('geheim')
  })

  test('JSON Feed names it by _source, and links to it twice', () => {
    expect(items[0]).toMatchObject({
      url: 'https://baolangson.example/xa-hoi/tap-huan-1.html',
      external_url: 'https://baolangson.example/xa-hoi/tap-huan-1.html',
      authors: [{ name: 'Thúy Hường' }],
      _source: { name: 'Báo Lạng Sơn', url: 'https://baolangson.example/' },
    })
  })

  test('the other papers of its cluster are linked in every format', () => {
    expect(rss('item > atom\\:link[rel=related]').attr('href')).toBe('https://b.example/1')
    expect(atom('entry > link[rel=related]').attr('href')).toBe('https://b.example/1')
    expect(items[0]?.['_rivermouth']).toMatchObject({ also_in: [{ name: 'Báo B', url: 'https://b.example/1' }] })
    expect(load(textOf(edition, 'index.html'))('.others a').attr('href')).toBe('https://b.example/1')
  })

  test('two people are two creators; nobody named leaves the paper as the author', () => {
    const two = sampleArticle({ byline: { names: ['An', 'Bình'], printed: 'An - Bình' } })
    const none = sampleArticle({ byline: null })
    const rendered = render(
      sampleInput({ clusters: [sampleCluster(1, { article: two }), sampleCluster(2, { article: none })] }),
    )
    const creators = rendered
      .rss('item')
      .toArray()
      .map((item) => rendered.rss(item).children('dc\\:creator').length)
    expect(creators).toEqual([2, 0])
    expect(rendered.atom('entry').last().children('author').text()).toBe('Báo Lạng Sơn')
    expect(rendered.items[1]?.['authors']).toEqual([{ name: 'Báo Lạng Sơn', url: 'https://baolangson.example/' }])
  })
})

describe('whom a report credits', () => {
  const credited = (creditText: string, names: readonly string[]) =>
    render(
      sampleInput({
        clusters: [
          sampleCluster(1, { article: sampleArticle({ creditText, byline: { names, printed: names.join(' - ') } }) }),
        ],
      }),
    )

  test('stands below its text in every format, before the paper’s own name', () => {
    const { atom, rss, items } = credited('Theo TTXVN', [])
    const html = atom('entry > content').text()
    expect(html).toContain('<p>Theo TTXVN</p><p>Nguồn: <a')
    expect(rss('item > content\\:encoded').text()).toContain('<p>Theo TTXVN</p>')
    expect(items[0]?.['content_html']).toContain('<p>Theo TTXVN</p>')
    expect(atom('entry > author').text()).not.toContain('TTXVN')
  })

  test('and on the page beside the writers, once', () => {
    const bylineOf = (creditText: string, names: readonly string[]) =>
      load(textOf(credited(creditText, names).edition, 'index.html'))('.byline')
        .clone()
        .children()
        .remove()
        .end()
        .text()
    expect(bylineOf('Theo TTXVN', [])).toBe('Theo TTXVN')
    expect(bylineOf('Theo TTXVN', ['Minh Hiền'])).toBe('Minh Hiền · Theo TTXVN')
    expect(bylineOf('Minh Hiền (Theo TTXVN)', ['Minh Hiền'])).toBe('Minh Hiền (Theo TTXVN)')
  })

  test('is text, whatever it holds', () => {
    expect(credited('<script>x</script> & TTXVN', []).atom('entry > content').text()).not.toContain('<script>')
  })
})

describe('what leads an entry', () => {
  const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`
  const entryOf = (...members: readonly Partial<StoredArticle>[]) => {
    const sources = ['a.example', 'b.example'].map((id) => sampleSource({ id }))
    const edition = renderEdition(sampleInput({ sources, clusters: [sampleCluster(1, ...members)] }))
    const { items } = JSON.parse(textOf(edition, 'feed.json'))
    return items[0]
  }

  test('a change of lead does not take back when the report was last corrected', () => {
    const lead = { sourceId: 'b.example', firstSeenAt: at(5), updatedAt: at(5) }
    const corrected = { sourceId: 'a.example', firstSeenAt: at(4), updatedAt: at(7) }
    expect(entryOf(lead, corrected).date_modified).toBe(at(7))
    expect(entryOf(lead, { ...corrected, updatedAt: at(4) }).date_modified).toBe(at(5))
    expect(
      entryOf({ ...lead, updatedAt: at(4), firstSeenAt: at(4) }, { firstSeenAt: at(6), updatedAt: at(6) })
        .date_modified,
    ).toBe(at(4))
  })

  test('a correction of one that came later, and shows nowhere, moves nothing', () => {
    const lead = { sourceId: 'a.example', firstSeenAt: at(4), updatedAt: at(4) }
    expect(entryOf(lead, { sourceId: 'b.example', firstSeenAt: at(5), updatedAt: at(7) }).date_modified).toBe(at(4))
  })

  test('a paper is not named as another that tells its own report, and another once', () => {
    const own = { sourceId: 'a.example', url: 'https://a.example/2' }
    const other = { sourceId: 'b.example', url: 'https://b.example/1' }
    const item = entryOf({ sourceId: 'a.example' }, own, other, { ...other, url: 'https://b.example/2' })
    expect(item._rivermouth.also_in).toMatchObject([{ url: 'https://b.example/1' }])
  })

  test('names that were refused as a byline are not taken from the feed after all', () => {
    const [sample] = sampleCluster(1).members
    const item = entryOf({
      ...(sample && { entry: { ...sample.entry, authors: ['admin'] } }),
      article: sampleArticle({ byline: null }),
    })
    expect(JSON.stringify(item.authors)).not.toContain('admin')
  })
})

describe('dates say how exactly they are known', () => {
  const firstSeenAt = '2026-11-20T02:00:00.000Z'
  test.each<{ name: string; published: PublishedDate | null; at: string; issued: string; basis: string }>([
    {
      name: 'a minute stays a minute with its zone',
      published: { at: '2026-11-20T07:30:00+07:00', precision: 'minute', basis: 'metadata' },
      at: '2026-11-20T00:30:00.000Z',
      issued: '2026-11-20T07:30+07:00',
      basis: 'metadata',
    },
    {
      name: "a day is the start of the paper's day, and told as a day",
      published: { at: '2011-04-28', precision: 'day', basis: 'dateline' },
      at: '2011-04-27T17:00:00.000Z',
      issued: '2011-04-28',
      basis: 'dateline',
    },
    { name: 'no date is the first sight', published: null, at: firstSeenAt, issued: '', basis: 'first-seen' },
    {
      name: 'a first sight that the store keeps for a date is none',
      published: { at: firstSeenAt, precision: 'minute', basis: 'first-seen' },
      at: firstSeenAt,
      issued: '',
      basis: 'first-seen',
    },
    {
      name: 'a minute that a paper’s fast clock printed is told as printed, and sorted by the first sight',
      published: { at: '2026-11-20T09:03:00+07:00', precision: 'minute', basis: 'page' },
      at: firstSeenAt,
      issued: '2026-11-20T09:03+07:00',
      basis: 'page',
    },
    {
      name: 'a date far ahead is the first sight',
      published: { at: '2062-01-01T00:00:00Z', precision: 'second', basis: 'feed' },
      at: firstSeenAt,
      issued: '',
      basis: 'first-seen',
    },
    {
      name: 'a date that cannot be read is the first sight',
      published: { at: '28/04/2011', precision: 'minute', basis: 'page' },
      at: firstSeenAt,
      issued: '',
      basis: 'first-seen',
    },
  ])('$name', ({ published, at, issued, basis }) => {
    const { rss, atom, items } = render(
      sampleInput({ clusters: [sampleCluster(1, { firstSeenAt, article: sampleArticle({ published }) })] }),
    )
    expect(new Date(rss('item > pubDate').text()).toISOString()).toBe(at)
    expect(atom('entry > published').text()).toBe(at)
    expect(items[0]?.['date_published']).toBe(at)
    expect(rss('item > dcterms\\:issued').text()).toBe(issued)
    expect(items[0]?.['_rivermouth']).toMatchObject({ published: issued || null, published_basis: basis })
  })

  test('updated is the last change of substance, and moves with nothing else', () => {
    const changed = { updatedAt: '2026-11-21T05:00:00.000Z' }
    const { atom, edition } = render(sampleInput({ clusters: [sampleCluster(1, changed), sampleCluster(2)] }))
    expect(atom('entry > updated').first().text().startsWith('2026-11-21T05:00:00.000')).toBe(true)
    expect(edition.updated).toBe('2026-11-21T05:00:00.000Z')
    expect(renderEdition(sampleInput({ clusters: [] })).updated).toBe('2026-11-01T00:00:00.000Z')
  })

  test('the feed’s updated does not go back where the entry that changed last has left it', () => {
    const updatedBefore = '2026-11-21T05:00:00.000Z'
    const left = render(sampleInput({ clusters: [sampleCluster(2)], updatedBefore }))
    expect(left.edition.updated).toBe(updatedBefore)
    expect(left.atom('feed > updated').text()).toBe(updatedBefore)
    expect(left.rss('channel > lastBuildDate').text()).toBe(new Date(updatedBefore).toUTCString())
    const later = sampleCluster(3, { updatedAt: '2026-11-22T05:00:00.000Z' })
    expect(renderEdition(sampleInput({ clusters: [later], updatedBefore })).updated).toBe('2026-11-22T05:00:00.000Z')
    expect(renderEdition(sampleInput({ clusters: [], updatedBefore })).updated).toBe(updatedBefore)
  })
})

describe('content is the more restrictive of what the feed wants and the paper allows', () => {
  test.each([
    { feed: 'full', paper: 'full', summary: true, content: true },
    { feed: 'full', paper: 'summary', summary: true, content: false },
    { feed: 'summary', paper: 'full', summary: true, content: false },
    { feed: 'full', paper: 'link', summary: false, content: false },
    { feed: 'link', paper: 'full', summary: false, content: false },
  ] as const)('feed $feed, paper $paper', ({ feed, paper, summary, content }) => {
    const input = sampleInput({ feed: sampleFeed({ content: feed }), sources: [sampleSource({ content: paper })] })
    const { rss, edition } = render(input)
    expect(rss('item > content\\:encoded').length).toBe(content ? 1 : 0)
    for (const name of ['feed.rss', 'feed.atom', 'feed.json', 'index.html']) {
      expect(textOf(edition, name).includes('Gần 300 cán bộ dự lớp tập huấn về công tác')).toBe(summary)
      expect(textOf(edition, name).includes('Lớp học kéo dài')).toBe(content && name !== 'index.html')
    }
  })
})

test('documents stand under plain paths with the types of their formats', () => {
  const { documents } = renderEdition(sampleInput())
  for (const { path } of documents) expect(path).toMatch(/^[a-z0-9./-]+$/u)
  expect(Object.fromEntries(documents.map(({ path, contentType }) => [path, contentType]))).toMatchObject({
    'tre-em/feed.rss': 'application/rss+xml; charset=utf-8',
    'tre-em/feed.atom': 'application/atom+xml; charset=utf-8',
    'tre-em/feed.json': 'application/feed+json; charset=utf-8',
    'tre-em/sources.opml': 'text/x-opml; charset=utf-8',
    'tre-em/index.html': 'text/html; charset=utf-8',
  })
})

test('hub and archive are linked', () => {
  const { rss, atom, edition } = render(
    sampleInput({ hub: 'https://hub.example/', newestArchive: 'tre-em/archive/2026-10-002.atom' }),
  )
  expect(atom('feed > link[rel=hub]').attr('href')).toBe('https://hub.example/')
  expect(atom('feed > link[rel=prev-archive]').attr('href')).toBe(
    'https://rivermouth.example/tre-em/archive/2026-10-002.atom',
  )
  expect(rss('channel > atom\\:link[rel=prev-archive]').attr('href')).toContain('2026-10-002.rss')
  expect(JSON.parse(textOf(edition, 'feed.json'))).toMatchObject({
    next_url: 'https://rivermouth.example/tre-em/archive/2026-10-002.json',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  })
})
