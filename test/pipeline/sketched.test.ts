import { expect, test, vi } from 'vitest'
import { sketchOf } from '../../src/dedupe/sketch.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const FEED = 'https://xa.example/thong-bao.rss'
const NOTICE = 'Tiêm chủng cho trẻ em mồ côi tại trạm y tế xã sáng thứ hai, mang theo sổ tiêm chủng của từng cháu.'
const BOARD = `<rss version="2.0"><channel><title>Xã</title><link>https://xa.example/</link>
<item><title>Tiêm chủng cho trẻ em mồ côi</title><description>${NOTICE}</description></item></channel></rss>`

test('an article is stored with a sketch of its words, by which those that are none of its kind are passed over', async () => {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [FEED]: BOARD })
  const source = sampleSource('xa.example', { feeds: [{ url: FEED, section: null }], home: 'https://xa.example/' })
  const candidates = vi.spyOn(fake.articles, 'candidates')
  const saved = vi.spyOn(fake.articles, 'saveJudgement')
  await runRound(fake, makePlan(sampleConfig({ sources: [source] }), 'test'))
  const article = saved.mock.calls[0]?.[0].article
  const mayRelate = candidates.mock.calls[0]?.[2]
  if (!article?.told || !article.sketch || !mayRelate) throw new Error('it was not sketched')
  expect(article.sketch).toEqual(sketchOf(article.told))
  expect(mayRelate(article.sketch)).toBe(true)
  const strange = { ...article.told, headline: 'Mưa lớn ở miền biển', text: 'Gió mùa về, biển động.' }
  expect(mayRelate(sketchOf(strange))).toBe(false)
})
