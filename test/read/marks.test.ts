import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry, ReadOutcome } from '../../src/domain/types.ts'
import { readFeed } from '../../src/read/feed.ts'
import { placeEntries } from '../../src/read/marks.ts'
import { FORMATS } from '../fixtures/read/feeds.ts'

const at = { url: 'http://bao.example.vn/rss/xa-hoi.rss', timezone: 'Asia/Ho_Chi_Minh' }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(text: string, marks: readonly string[] | null, seed = 'seed') {
  const known = marks === null ? {} : { known: { seed, marks } }
  const outcome: ReadOutcome = await readFeed(bytesOf(text), { ...at, ...known })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome
}

const FOOT = '<p>Báo điện tử của tỉnh, mọi quyền được bảo lưu, xin ghi rõ nguồn khi phát lại từ trang này.</p>'
interface Item {
  readonly guid: string | null
  readonly link: string | null
  readonly title: string
  readonly text: string
  readonly day: number
}

/** Items that meet what sets entries apart: shared ids, shared addresses, shared endings, none of either. */
const item: fc.Arbitrary<Item> = fc.record({
  guid: fc.constantFrom(null, 'a-1', 'a-2', 'a-3', 'http://a.vn/1.html', 'http://a.vn/2.html'),
  link: fc.constantFrom(null, 'http://a.vn/1.html', 'http://a.vn/2.html', '/3.html'),
  title: fc.constantFrom('Tặng quà trẻ em', 'Khởi công cầu treo', 'Họp dân &lt;item&gt; xóm'),
  text: fc.constantFrom('Sáng nay.', 'Chiều qua, tại xã.', `Hôm nay. ${FOOT}`, `Hôm qua. ${FOOT}`, '</item>', '<item>'),
  day: fc.integer({ min: 1, max: 28 }),
})

const rss = (items: readonly Item[]): string =>
  `<rss version="2.0"><channel><title>Báo</title><link>http://a.vn/</link>${items
    .map(
      ({ guid, link, title, text, day }) =>
        `<item>${guid === null ? '' : `<guid isPermaLink="false">${guid}</guid>`}${link === null ? '' : `<link>${link}</link>`}<title>${title}</title><description><![CDATA[${text}]]></description><pubDate>${day} Nov 2026 07:00:00 +0700</pubDate></item>`,
    )
    .join('\n')}</channel></rss>`
const atom = (items: readonly Item[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><author><name>Báo</name></author>${items
    .map(
      ({ guid, link, title, text, day }) =>
        `<entry>${guid === null ? '' : `<id>${guid}</id>`}${link === null ? '' : `<link href="${link}"/>`}<title>${title}</title><summary type="html"><![CDATA[${text}]]></summary><updated>2026-11-${String(day).padStart(2, '0')}T00:00:00Z</updated></entry>`,
    )
    .join('')}</feed>`

/** What a reading tells of the new entries must be what the whole document tells of them. */
async function expectSameNews(before: string, now: string): Promise<'some' | 'all'> {
  const marks = (await read(before, [])).marks ?? []
  const whole = await read(now, null)
  const told = await read(now, marks)
  if (told.feed.entries.length === whole.feed.entries.length) {
    expect(told.feed).toEqual(whole.feed)
    return 'all'
  }
  const isNew = (_: Entry, place: number): boolean => !marks.includes(told.marks?.[place] ?? '')
  expect(told.marks).toHaveLength(whole.feed.entries.length)
  expect(told.feed).toEqual({ ...whole.feed, entries: whole.feed.entries.filter(isNew) })
  return 'some'
}

describe('what is known of a feed is not read again', () => {
  test.each([
    { form: 'RSS', document: rss },
    { form: 'Atom', document: atom },
  ])('and what is new is read as in the whole: $form', async ({ document }) => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 8 }),
        fc.array(item, { maxLength: 3 }),
        fc.boolean(),
        async (old, news, first) => {
          seen.add(await expectSameNews(document(old), document(first ? [...news, ...old] : [...old, ...news])))
        },
      ),
      { numRuns: 400 },
    )
    expect(seen).toEqual(new Set(['some', 'all']))
  })

  test.each(FORMATS)('every format says the same twice: $name', async ({ text }) => {
    const { marks } = await read(text, [])
    const again = await read(text, marks ?? [])
    const whole = await read(text, null)
    expect(again.feed).toEqual(marks === undefined ? whole.feed : { ...whole.feed, entries: [] })
    if (marks !== undefined) expect(again.marks).toEqual(marks)
  })
})

const ONE: Item = { guid: 'a-1', link: 'http://a.vn/1.html', title: 'Tin một', text: 'Sáng nay.', day: 1 }
const TWO: Item = { guid: 'a-2', link: 'http://a.vn/2.html', title: 'Tin hai', text: 'Chiều qua, tại xã.', day: 2 }
const THREE: Item = { guid: 'a-3', link: '/3.html', title: 'Tin ba', text: 'Đêm qua.', day: 3 }
const FOUR: Item = { guid: 'a-4', link: '/4.html', title: 'Tin bốn', text: 'Trưa nay.', day: 4 }
const titles = (outcome: ReadOutcome & { ok: true }) => outcome.feed.entries.map(({ title }) => title)

describe('what stands beside what is known', () => {
  const marksOf = async (...items: readonly Item[]) => (await read(rss(items), [])).marks ?? []

  test('an entry whose words have changed is new', async () => {
    const marks = await marksOf(ONE, TWO, THREE)
    expect(titles(await read(rss([{ ...ONE, text: 'Sáng nay, sửa.' }, TWO, THREE]), marks))).toEqual(['Tin một'])
  })
  test('all of it is read of a feed of which nothing is known, or under another seed', async () => {
    const items = rss([ONE, TWO, THREE])
    expect(titles(await read(items, []))).toHaveLength(3)
    expect(titles(await read(items, await marksOf(ONE, TWO, THREE), 'another program'))).toHaveLength(3)
  })
  test('all of it is read with a new entry that takes the id of a known one', async () => {
    const twin = { ...FOUR, guid: 'a-1' }
    const told = await read(rss([TWO, THREE, ONE, twin]), await marksOf(ONE, TWO, THREE))
    expect(told.feed.entries.map(({ id }) => id.replace(/#.*/u, '#'))).toEqual(['a-2', 'a-3', 'a-1#', 'a-1#'])
  })
  test('all of it is read where three entries end alike', async () => {
    const foot = (one: Item): Item => ({ ...one, text: `Hôm nay. ${FOOT}` })
    const told = await read(rss([foot(FOUR), foot(ONE), foot(TWO)]), await marksOf(foot(ONE), foot(TWO)))
    expect(told.feed.entries.map(({ summary }) => summary)).toEqual([null, null, null])
  })
})

test.each([
  { what: 'an item in an item', text: '<rss><item><item></item></item></rss>' },
  { what: 'no end', text: '<rss><item><title>x</title></rss>' },
  { what: 'an end in a CDATA that has none', text: '<rss><item><![CDATA[ </item></rss>' },
  { what: 'other names', text: '<rdf><rss:item></rss:item></rdf>' },
  { what: 'no entry', text: '<rss></rss>' },
])('places are not guessed: $what', ({ text }) => {
  expect(placeEntries(text)).toBeNull()
})

test('entries are placed whatever their texts quote', () => {
  const text = '<rss><!-- <item> --><item a="1">x<![CDATA[</item>]]></item>\n<item>y</item></rss>'
  expect(placeEntries(text)?.map(({ start, end }) => text.slice(start, end))).toEqual([
    '<item a="1">x<![CDATA[</item>]]></item>',
    '<item>y</item>',
  ])
})
