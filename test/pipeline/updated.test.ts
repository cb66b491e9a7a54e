import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { publishFeeds } from '../../src/pipeline/publish.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const PAPER = 'https://bao.example'
const article = { layouts: [], ignoreDatesIn: [], atLeast: { words: 5, paragraphs: 1 }, pages: 'none' } as const
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }], article })

const item = (number: number, day: number) =>
  `<item><title>Trẻ em mồ côi xã Cồn Nhãn ${number} nhận quà</title><link>${PAPER}/${number}.html</link><guid>${number}</guid><pubDate>${String(day).padStart(2, '0')} Nov 2026 01:00:00 +0000</pubDate><description>Hội bảo trợ xã Cồn Nhãn ${number} trao ${number + 7} suất quà cho các em mồ côi trong buổi sáng nay.</description></item>`
const channel = (items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Báo</title>${items.join('')}</channel></rss>`

test('where the newest entry leaves by its age the feed’s updated stays, and it goes on with the next news', async () => {
  const config = sampleConfig({ sources: [source] })
  const feeds = config.feeds.map((feed) => ({ ...feed, days: 5, order: 'published' as const }))
  const plan = makePlan({ ...config, feeds }, 'test')
  // The older report is announced a day after the newer one, and so is the last that changed and the first to leave.
  const fake = createFakeWorld('2026-11-20T02:00:00.000Z', { [`${PAPER}/rss`]: channel([item(1, 20)]) })
  await runRound(fake, plan)
  fake.answers.set(`${PAPER}/rss`, channel([item(22, 17), item(1, 20)]))
  fake.pass(24)
  await runRound(fake, plan)
  const edition = () => fake.published.get('tre-em')
  const atom = () =>
    new TextDecoder().decode(edition()?.documents.find(({ path }) => path.endsWith('feed.atom'))?.bytes)
  expect(atom()).toContain('Cồn Nhãn 22')
  const before = edition()?.updated
  expect(before).toBe('2026-11-21T02:00:00.000Z')
  fake.pass(48)
  await publishFeeds(fake, plan)
  expect(atom()).not.toContain('Cồn Nhãn 22')
  expect(edition()?.updated).toBe(before)
  fake.answers.set(`${PAPER}/rss`, channel([item(333, 23), item(22, 17), item(1, 20)]))
  fake.pass(2)
  await runRound(fake, plan)
  expect(edition()?.updated).toBe('2026-11-23T04:00:00.000Z')
})

const DECK = 'Ba mươi em nhỏ mồ côi được học bơi miễn phí trong dịp hè năm nay ở xã ven sông'
const TITLE = 'Lớp học bơi cho trẻ em mồ côi xã Cồn Nhãn'
const BODY = [
  'Sáng nay, xã Cồn Nhãn khai giảng lớp học bơi miễn phí cho 30 trẻ em mồ côi ở các thôn ven sông.',
  'Lớp học kéo dài 10 buổi, do các thầy cô và cán bộ đoàn của xã trực tiếp đứng lớp, có sự giúp đỡ của phụ huynh.',
  'Xã cho biết sẽ mở thêm hai lớp nữa trong hè, để em nào ở Cồn Nhãn cũng biết bơi trước mùa lũ năm nay.',
]
const pageOf = (deck: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} - Báo</title></head><body><main><article><h1>${TITLE}</h1><p class="sapo"><b>${deck}</b></p><div class="content">${BODY.map((text) => `<p>${text}</p>`).join('')}</div></article></main></body></html>`
const feedOf = (deck: string, path: string, pad = '') =>
  `<rss version="2.0"><channel><title>Báo${pad}</title><item><title>${TITLE}</title><link>${PAPER}${path}</link><guid isPermaLink="false">77</guid><description>${deck}</description></item></channel></rss>`
const paged = { ...source, article: { ...article, pages: 'all' } } as const

test('an entry’s source is the feed that announced it, by the id that it gives itself', async () => {
  const atom = (id: string, number: number) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>${id}</id><title>Báo</title><updated>2026-11-20T01:30:00Z</updated><entry><id>${id}/${number}</id><title>Trẻ em mồ côi xã Cồn Nhãn ${number} nhận quà</title><link href="${PAPER}/${number}.html"/><updated>2026-11-20T01:00:00Z</updated><summary>Hội bảo trợ xã Cồn Nhãn ${number} trao ${number + 7} suất quà cho các em mồ côi sáng nay.</summary></entry></feed>`
  const feeds = ['a', 'b'].map((name) => ({ url: `${PAPER}/${name}.atom`, section: null }))
  const plan = makePlan(sampleConfig({ sources: [{ ...source, feeds }] }), 'test')
  const fake = createFakeWorld('2026-11-20T02:00:00.000Z', {
    [`${PAPER}/a.atom`]: atom('tag:bao.example,2020:a', 1),
    [`${PAPER}/b.atom`]: atom('tag:bao.example,2020:b', 222),
  })
  await runRound(fake, plan)
  const document = fake.published.get('tre-em')?.documents.find(({ path }) => path.endsWith('feed.atom'))
  const sources = new TextDecoder().decode(document?.bytes).match(/<source>.*?<\/updated>/gu) ?? []
  expect(sources).toHaveLength(2)
  for (const id of ['tag:bao.example,2020:a', 'tag:bao.example,2020:b'])
    expect(sources.find((one) => one.includes(`<id>${id}</id>`))).toContain(
      '<updated>2026-11-20T01:30:00.000Z</updated>',
    )
})

/** What a feed shows of one report after its paper has changed it: address, summary, when it was updated. */
async function changedTo(next: { readonly deck: string; readonly path: string }) {
  const plan = makePlan(sampleConfig({ sources: [paged] }), 'test')
  const fake = createFakeWorld('2026-11-20T02:00:00.000Z', {
    [`${PAPER}/rss`]: feedOf(DECK, '/1.html'),
    [`${PAPER}/1.html`]: pageOf(DECK),
  })
  await runRound(fake, plan)
  const asked = fake.asked.length
  fake.answers.set(`${PAPER}/1.html`, { status: 404 })
  fake.answers.set(`${PAPER}/rss`, feedOf(next.deck, next.path, '   '))
  fake.answers.set(`${PAPER}${next.path}`, pageOf(next.deck))
  fake.pass(26)
  await runRound(fake, plan)
  const json = fake.published.get('tre-em')?.documents.find(({ path }) => path.endsWith('feed.json'))
  const { items } = JSON.parse(new TextDecoder().decode(json?.bytes))
  const [{ url, summary, date_modified: updated }] = items
  expect(items).toHaveLength(1)
  return { url, summary, updated, pages: fake.asked.length - asked - 1 }
}

const CAME = '2026-11-20T02:00:00.000Z'

test.each([
  { name: 'a link alone: where it is now', next: { deck: DECK, path: '/moi/1.html' }, pages: 1, updated: CAME },
  { name: 'a small edit: as it is written now', next: { deck: `${DECK}!`, path: '/1.html' }, pages: 1, updated: CAME },
  {
    name: 'a correction: that too is told',
    next: { deck: DECK.replace('Ba mươi', 'Bốn mươi'), path: '/1.html' },
    pages: 1,
    updated: '2026-11-21T04:00:00.000Z',
  },
])('a paper changes $name; no entry is updated but for a correction', async ({ next, pages, updated }) => {
  expect(await changedTo(next)).toEqual({ url: `${PAPER}${next.path}`, summary: next.deck, updated, pages })
})

test('another number behind its address alone is no other page, and nothing is asked again', async () => {
  const shown = await changedTo({ deck: DECK, path: '/1.html?lan=2' })
  expect(shown).toEqual({ url: `${PAPER}/1.html`, summary: DECK, updated: CAME, pages: 0 })
})
