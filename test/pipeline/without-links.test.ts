import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const FEED = 'https://xa.example/thong-bao.rss'
const NOTICES = [
  'Tiêm chủng cho trẻ em mồ côi tại trạm y tế xã sáng thứ hai, mang theo sổ tiêm chủng của từng cháu.',
  'Nhận hồ sơ hỗ trợ trẻ em mồ côi tại trụ sở ủy ban đến hết tháng 12, mỗi hồ sơ gồm hai bản sao giấy khai sinh.',
  'Đêm trung thu cho trẻ em mồ côi ở sân vận động huyện có múa lân, phá cỗ và 300 chiếc đèn ông sao.',
]

/** A parish board as many are: text alone, neither addresses nor ids, or all with the address of its home page. */
function board(notices: readonly string[], link = ''): string {
  const items = notices.map(
    (text) => `<item>${link}<title>${text.split(',')[0]}</title><description>${text}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>Xã</title><link>https://xa.example/</link>${items.join('')}</channel></rss>`
}

test.each([
  { name: 'without links', link: '' },
  { name: 'with links to the home page', link: '<link>https://xa.example</link>' },
])('what is announced $name is published entry by entry, and no second time at the next poll', async ({ link }) => {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [FEED]: board(NOTICES.slice(0, 2), link) })
  const source = sampleSource('xa.example', { feeds: [{ url: FEED, section: null }], home: 'https://xa.example/' })
  const atLeast = { words: 5, paragraphs: 1 }
  const plan = makePlan(sampleConfig({ sources: [{ ...source, article: { ...source.article, atLeast } }] }), 'test')
  expect((await runRound(fake, plan)).kept).toBe(2)
  fake.answers.set(FEED, board(NOTICES, link))
  fake.pass(26)
  expect((await runRound(fake, plan)).kept).toBe(1)
  expect((await fake.articles.counts()).clusters).toBe(3)
})
