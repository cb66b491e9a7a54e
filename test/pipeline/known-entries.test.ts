import { expect, test } from 'vitest'
import type { ReadFeedJob } from '../../src/domain/jobs.ts'
import type { ReadOutcome } from '../../src/domain/types.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const FEED = 'https://bao.example/rss'
const linkOf = (number: number): string => `https://bao.example/${number}.html`
const feedOf = (numbers: readonly number[], word = 'trao quà'): string =>
  rss(
    'Báo',
    numbers.map((number) => ({ title: `Thôn số ${number} ${word}`, link: linkOf(number) })),
  )

/** A paper polled once, with a look at what its feed's readings give. */
async function polledOnce(timezone = 'Asia/Ho_Chi_Minh') {
  const pages = [1, 2, 3, 4, 5].map((number) => [
    linkOf(number),
    page(`Thôn số ${number} trao quà`, [`Sáng nay, thôn số ${number} trao quà cho bà con tại nhà văn hóa của thôn.`]),
  ])
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [FEED]: feedOf([3, 2, 1]), ...Object.fromEntries(pages) })
  const read: ReadOutcome[] = []
  const readFeed = async (job: ReadFeedJob): Promise<ReadOutcome> => {
    const outcome = await fake.workshop.readFeed(job)
    read.push(outcome)
    return outcome
  }
  const world = { ...fake, workshop: { ...fake.workshop, readFeed } }
  const planOf = (zone: string) =>
    makePlan(
      sampleConfig({ sources: [sampleSource('bao', { timezone: zone, feeds: [{ url: FEED, section: null }] })] }),
      'test',
    )
  await runRound(world, planOf(timezone))
  const poll = async (feed: string, zone = timezone) => {
    fake.answers.set(FEED, feed)
    fake.pass(26)
    const { polled } = await runRound(world, planOf(zone))
    const outcome = read.at(-1)
    const [state] = await fake.sources.states()
    const entries = outcome?.ok === true ? outcome.feed.entries.map(({ link }) => link) : []
    return { polled: polled[0], entries, names: state?.habits?.lastIds, why: state?.nextPollReason ?? '' }
  }
  return { fake, poll }
}

test('of a feed that was polled before only what is new is read, stored and judged; all of it tells the pace', async () => {
  const { fake, poll } = await polledOnce()
  const { polled, entries, names, why } = await poll(feedOf([4, 3, 2, 1]))
  expect(entries).toEqual([linkOf(4)])
  expect(polled).toMatchObject({ fresh: 1, changed: 0 })
  expect(names).toHaveLength(4)
  expect(why).toContain('1 of 4 entries')
  expect((await fake.articles.counts()).entries).toBe(4)
  const again = await poll(feedOf([5, 4, 3, 2, 1]))
  expect(again.entries).toEqual([linkOf(5)])
  expect(again.names?.slice(1)).toEqual(names)
})

test('what is told in other words is read again and is a change', async () => {
  const { poll } = await polledOnce()
  const { polled } = await poll(feedOf([3, 2, 1], 'trao nhiều phần quà'))
  expect(polled).toMatchObject({ fresh: 0, changed: 3 })
})

test('under other settings all of it is read again', async () => {
  const { poll } = await polledOnce()
  const { entries, polled } = await poll(feedOf([4, 3, 2, 1]), 'Europe/Berlin')
  expect(entries).toHaveLength(4)
  expect(polled).toMatchObject({ fresh: 1, changed: 0 })
})
