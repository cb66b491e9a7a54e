import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const item = (id: number, date: string) => ({
  title: `Tin số ${id} của báo trong ngày`,
  link: `${PAPER}/tin-${id}.html`,
  date,
})
const OLD = Array.from({ length: 150 }, (_, at) => item(1000 + at, 'Mon, 02 Mar 2015 08:00:00 +0700'))
const NEWS = item(1, 'Fri, 20 Nov 2026 07:00:00 +0700')
const NEWER = item(2, 'Sat, 21 Nov 2026 07:00:00 +0700')

test('an archive that a paper pours out is held back and told in status; its news comes through', async () => {
  const pages = Object.fromEntries(
    [NEWS, NEWER].map(({ link, title }) => [
      link,
      page(title, ['Một đoạn văn đủ dài để là một bài báo thật sự trong ngày hôm nay.']),
    ]),
  )
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { ...pages, [`${PAPER}/rss`]: rss('Báo', [NEWS]) })
  const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
  const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
  await runRound(fake, plan)
  fake.answers.set(`${PAPER}/rss`, rss('Báo', [NEWER, NEWS, ...OLD]))
  fake.pass(26)
  await runRound(fake, plan)
  expect((await fake.articles.counts()).articles).toBe(2)
  expect((await fake.sources.states())[0]?.health).toMatchObject({
    kind: 'flooding',
    note: expect.stringContaining('held back'),
  })
  const [held] = await fake.articles.find(`${PAPER}/tin-1000.html`)
  expect(held?.verdict?.kind).toBe('held')
  fake.answers.set(`${PAPER}/rss`, rss('Báo', [NEWER, NEWS]))
  fake.pass(26)
  await runRound(fake, plan)
  expect((await fake.sources.states())[0]?.health.kind).toBe('well')
})
