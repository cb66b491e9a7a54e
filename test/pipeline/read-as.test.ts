import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/pipeline/drafted.ts'
import { NO_WORDS } from '../../src/pipeline/no-words.ts'
import { announcedBy, isReport } from '../../src/pipeline/read-as.ts'
import { readListing } from '../../src/read/listing.ts'
import { sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { rss } from './round-pages.ts'

const PAPER = 'https://a.example'
const HEADLINES = [
  'Trao nhà cho hai gia đình ở xã Thanh Lâm',
  'Khởi công cây cầu bắc qua suối Nà Lầu',
  'Giá lúa hè thu tăng nhẹ trong tuần qua',
  'Đội bóng tỉnh thắng ba một trên sân nhà',
  'Lớp học xóa mù chữ mở ở ba thôn vùng cao',
  'Bệnh viện huyện thêm khoa nhi ba mươi giường',
]
const ITEMS = HEADLINES.map(
  (title, at) => `<div class="item"><h3><a href="/xa-hoi/${4001 + at}-tin.html">${title}</a></h3></div>`,
)
const LIST = `<!doctype html><html><body><h1>Xã hội</h1><div>${ITEMS.join('')}</div></body></html>`
const MAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${PAPER}/1.html</loc></url></urlset>`

describe('what an address is read as', () => {
  test.each([
    { name: 'a feed', text: rss('A', [{ title: 'Tin', link: `${PAPER}/1.html` }]), as: 'feed' },
    { name: 'a sitemap', text: MAP, as: 'sitemap' },
    { name: 'a list', text: LIST, as: 'list' },
    { name: 'a list of other papers is none', text: LIST.replaceAll('href="/', 'href="https://b.example/'), as: null },
    {
      name: 'a page without a list',
      text: '<!doctype html><html><body><h1>Tin</h1><p>Một đoạn.</p></body></html>',
      as: null,
    },
  ])('$name: $as', async ({ text, as }) => {
    const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [`${PAPER}/xa-hoi/`]: text })
    const world = {
      ...fake,
      workshop: {
        ...fake.workshop,
        readList: async (job: Parameters<typeof fake.workshop.readList>[0]) => readListing(job.bytes, job),
      },
    }
    const outcome = await world.fetcher.fetch({
      url: `${PAPER}/xa-hoi/`,
      kind: 'feed',
      validators: null,
      permitted: false,
    })
    expect((await announcedBy(world, sampleSource('a.example'), outcome))?.as ?? null).toBe(as)
  })
})

describe('a page that lists articles', () => {
  const listed = HEADLINES.map((title, at) => ({ ...NO_WORDS, id: `${at}`, link: `${PAPER}/${at}`, title }))
  const draft = (text: readonly string[], basis: string | null): Draft =>
    ({
      kind: 'article',
      article: { body: { text: text.join('\n') }, published: basis === null ? null : { basis } },
    }) as unknown as Draft
  const told = ['Sáng 9/11, huyện đoàn bàn giao hai căn nhà.', 'Mỗi căn rộng 48 mét vuông.']
  test.each([
    { name: 'is a list on a home page', path: '/', text: told, basis: 'metadata', report: false },
    {
      name: 'is a report at an article’s address',
      path: '/xa-hoi/trao-nha-32833.html',
      text: told,
      basis: null,
      report: true,
    },
    {
      name: 'is a report where it is dated and tells its own',
      path: '/trao-nha',
      text: told,
      basis: 'metadata',
      report: true,
    },
    {
      name: 'is a list where its words are the list’s',
      path: '/xa-hoi',
      text: HEADLINES,
      basis: 'page',
      report: false,
    },
    { name: 'is a list where nothing dates it', path: '/xa-hoi', text: told, basis: 'first-seen', report: false },
  ])('$name', ({ path, text, basis, report }) => {
    expect(isReport(PAPER + path, draft(text, basis), listed)).toBe(report)
  })
  test('is a list where no article can be read from it', () => {
    expect(isReport(`${PAPER}/xa-hoi/trao-nha-32833.html`, undefined, listed)).toBe(false)
  })
})
