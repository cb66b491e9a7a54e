import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
const CLOCK = '<div>Thứ sáu, 23/08/2019</div>'
const TITLES = ['Trao học bổng cho trẻ em mồ côi', 'Khám bệnh miễn phí cho trẻ em nghèo', 'Mở lớp dạy bơi cho học sinh']

const link = (number: number): string => `${PAPER}/${number}.html`
const title = (number: number): string => TITLES[number] ?? ''
const pageWithClock = (number: number): string =>
  page(title(number), [
    `${title(number)} là việc làm của Hội Bảo vệ quyền trẻ em tỉnh, được các huyện và nhiều gia đình hưởng ứng trong năm nay.`,
  ]).replace('<header>', `<header>${CLOCK}`)

async function published(world: ReturnType<typeof createFakeWorld>, number: number): Promise<string | undefined> {
  const [chain] = await world.articles.find(link(number))
  return chain?.stored?.article.published?.basis
}

test('a clock that stopped dates no report once two pages of a host show it, in one batch and in later rounds', async () => {
  const entries = (numbers: readonly number[]) =>
    rss(
      'Báo',
      numbers.map((number) => ({ title: title(number), link: link(number) })),
    )
  const pages = Object.fromEntries(TITLES.map((_, number) => [link(number), pageWithClock(number)]))
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', { ...pages, [`${PAPER}/rss`]: entries([0, 1]) })
  await runRound(world, plan)
  expect([await published(world, 0), await published(world, 1)]).toEqual(['first-seen', 'first-seen'])
  world.answers.set(`${PAPER}/rss`, entries([0, 1, 2]))
  world.pass(2)
  await runRound(world, plan)
  expect(await published(world, 2)).toBe('first-seen')
})
