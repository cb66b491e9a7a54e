import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const PAPER = 'https://bao.example'

/** A feed of a paper whose system makes new ids whenever it is asked. */
function feed(poll: number, entries: number): string {
  const items = Array.from({ length: entries }, (_, at) => {
    const text = `Hội bảo trợ trẻ em mồ côi xã số ${at} trao ${at + 7} suất quà cho các em trong buổi sáng nay.`
    return `<item><title>Trẻ em mồ côi xã ${at} nhận quà</title><link>${PAPER}/${at}.html</link><guid isPermaLink="false">${'g'.repeat(poll)}-${at}</guid><description>${text}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>${items.join('')}</channel></rss>`
}

const article = { layouts: [], ignoreDatesIn: [], atLeast: { words: 5, paragraphs: 1 }, pages: 'none' } as const
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }], article })
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')

test('ids that change with every poll make nothing new: no row, no article, no flood, and a calmer pace', async () => {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [`${PAPER}/rss`]: feed(1, 120) })
  // Four rounds, for one judges sixty entries at the most.
  for (let rounds = 0; rounds < 4; rounds += 1) await runRound(fake, plan)
  const counts = await fake.articles.counts()
  const atom = () =>
    new TextDecoder().decode(fake.published.get('tre-em')?.documents.find((one) => one.path.endsWith('.atom'))?.bytes)
  const before = atom()
  expect(before).toContain('<entry>')
  for (const poll of [2, 3]) {
    fake.answers.set(`${PAPER}/rss`, feed(poll, 120))
    fake.pass(26)
    const report = await runRound(fake, plan)
    expect(report.polled.map(({ fresh, changed }) => ({ fresh, changed }))).toEqual([{ fresh: 0, changed: 0 }])
  }
  expect(await fake.articles.counts()).toEqual(counts)
  expect(atom()).toBe(before)
  expect(fake.events.filter(({ event }) => event === 'source.flood')).toEqual([])
  const [state] = await fake.sources.states()
  expect(state?.nextPollReason).toContain('none of 120 entries was new')
})

test('one id for two days’ prices under nearly one headline: two reports, each with its own words and address', async () => {
  const item = (day: number) =>
    `<item><title>Giá vàng ${day}/12</title><link>${PAPER}/gia-vang-${day}.html</link><guid isPermaLink="false">gia-vang</guid><pubDate>0${day} Dec 2026 01:00:00 +0000</pubDate><description>Sáng ${day}/12, trẻ em mồ côi được tặng vàng, mỗi lượng bán ra ${80 + day} triệu đồng, ${day === 1 ? 'tăng nhẹ sau ba phiên' : 'giảm mạnh theo thị trường thế giới'}.</description></item>`
  const channel = (items: string) => `<rss version="2.0"><channel><title>Báo</title>${items}</channel></rss>`
  const fake = createFakeWorld('2026-12-01T02:00:00.000Z', { [`${PAPER}/rss`]: channel(item(1)) })
  await runRound(fake, plan)
  fake.answers.set(`${PAPER}/rss`, channel(item(2)).replace('</channel>', '  </channel>'))
  fake.pass(24)
  await runRound(fake, plan)
  for (const day of [1, 2]) {
    const [chain] = await fake.articles.find(`${PAPER}/gia-vang-${day}.html`)
    expect(chain?.stored?.article.headline).toBe(`Giá vàng ${day}/12`)
    expect(chain?.stored?.article.body.text).toContain(`${80 + day} triệu`)
  }
})
