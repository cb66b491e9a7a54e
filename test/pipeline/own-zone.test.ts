import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const PAPER = 'https://bao.example'
const REPORTS = [
  {
    at: '07:45',
    title: 'Trẻ em mồ côi xã Hữu Lũng nhận quà',
    text: 'Hội bảo trợ trao 30 suất quà cho các em tại trường.',
  },
  {
    at: '07:30',
    title: 'Khánh thành lớp học cho trẻ em mồ côi',
    text: 'Nhà tài trợ bàn giao hai phòng học mới ở xã Yên Bình.',
  },
  {
    at: '11:00',
    title: 'Trẻ em mồ côi huyện Chi Lăng học bơi',
    text: 'Huyện đoàn mở lớp dạy bơi miễn phí trong ba tuần hè.',
  },
]

/** A paper whose system says GMT and means the clock on its wall. */
function feed(count: number): string {
  const items = REPORTS.slice(0, count).map(
    ({ at, title, text }, number) =>
      `<item><title>${title}</title><link>${PAPER}/${number}.html</link><description>${text}</description><pubDate>Fri, 20 Nov 2026 ${at}:00 GMT</pubDate></item>`,
  )
  return `<rss version="2.0"><channel><title>Báo</title>${items.reverse().join('')}</channel></rss>`
}

test('what a feed’s clock means in the morning it means in the evening, and no longer after some days without a sign', async () => {
  const article = { layouts: [], ignoreDatesIn: [], atLeast: { words: 5, paragraphs: 1 }, pages: 'none' } as const
  const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }], article })
  const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [`${PAPER}/rss`]: feed(2) })
  await runRound(fake, plan)
  fake.answers.set(`${PAPER}/rss`, feed(3))
  fake.pass(11)
  await runRound(fake, plan)
  const published = async (number: number) => (await fake.articles.find(`${PAPER}/${number}.html`))[0]?.entry.published
  expect([await published(0), await published(2)]).toEqual(['2026-11-20T00:45:00.000Z', '2026-11-20T04:00:00.000Z'])
  fake.answers.set(`${PAPER}/rss`, feed(3).replaceAll('/2.html', '/9.html').replaceAll('Chi Lăng', 'Cao Lộc'))
  fake.pass(24 * 5)
  await runRound(fake, plan)
  expect(await published(9)).toBe('2026-11-20T11:00:00.000Z')
})

test('two entries set ahead in a small feed are believed to show its clock only until news comes by Greenwich’s', async () => {
  const article = { layouts: [], ignoreDatesIn: [], atLeast: { words: 5, paragraphs: 1 }, pages: 'none' } as const
  const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }], article })
  const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
  const item = (number: number, time: string) =>
    `<item><title>Trẻ em mồ côi thôn ${number} nhận quà</title><link>${PAPER}/${number}.html</link><description>Hội bảo trợ trao ${number}0 suất quà cho các em ở thôn ${number}.</description><pubDate>Fri, 20 Nov 2026 ${time}:00 GMT</pubDate></item>`
  const channel = (items: readonly string[]) =>
    `<rss version="2.0"><channel><title>Báo</title>${items.join('')}</channel></rss>`
  const first = [item(1, '07:45'), item(2, '07:30'), item(3, '00:40')]
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [`${PAPER}/rss`]: channel(first) })
  await runRound(fake, plan)
  const shownAt = async () => (await fake.sources.states())[0]?.habits?.ownZoneShownAt
  expect(await shownAt()).toBe('2026-11-20T01:00:00.000Z')
  fake.answers.set(`${PAPER}/rss`, channel([item(4, '03:30'), ...first]))
  fake.pass(4)
  await runRound(fake, plan)
  expect((await fake.articles.find(`${PAPER}/4.html`))[0]?.entry.published).toBe('2026-11-20T03:30:00.000Z')
  expect(await shownAt()).toBeUndefined()
})
