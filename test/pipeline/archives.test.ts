import { expect, test } from 'vitest'
import { runRound } from '../../src/pipeline/round.ts'
import { feedOf, ids, PAPER, paperOfFive } from './five-reports.ts'

test('what leaves the feed is in its archive: together they hold all that was ever shown, each once', async () => {
  const { fake, plan } = paperOfFive()
  for (const upTo of [2, 4, 5]) {
    fake.answers.set(`${PAPER}/rss`, feedOf(upTo))
    await runRound(fake, plan)
    fake.pass(26)
  }
  const current = ids(fake, 'tre-em/feed.atom')
  const archived = ids(fake, '.atom').filter((id) => !current.includes(id))
  expect(current).toHaveLength(2)
  expect(new Set([...current, ...archived]).size).toBe(5)
  const feed = new TextDecoder().decode(
    fake.published.get('tre-em')?.documents.find((one) => one.path.endsWith('.atom'))?.bytes,
  )
  expect(feed).toMatch(/rel="prev-archive" href="[^"]+\/archive\/2026-11-\d{3}\.atom"/u)
})

test('what became a part of an older report after it was shown is looked up for a month, then no more', async () => {
  const { fake, plan } = paperOfFive()
  const lookedUp: string[] = []
  let merged = ''
  let older = ''
  const find: typeof fake.articles.find = async (what) => {
    lookedUp.push(what)
    return fake.articles.find(what === merged ? older : what)
  }
  const world = { ...fake, articles: { ...fake.articles, find } }
  const round = async (upTo: number): Promise<void> => {
    lookedUp.length = 0
    fake.answers.set(`${PAPER}/rss`, feedOf(upTo))
    await runRound(world, plan)
  }
  await round(2)
  const [newest = '', oldest = ''] = ids(fake, 'tre-em/feed.atom')
  merged = newest
  older = oldest
  fake.pass(26)
  await round(4)
  expect(lookedUp).toContain(merged)
  const opened = async () =>
    (await fake.editions.show('tre-em', [], fake.clock.now().toISOString())).open.map(({ clusterId }) => clusterId)
  expect(await opened()).toContain(merged)
  const archived = () => ids(fake, '.atom').filter((id) => id === merged)
  expect(archived()).toEqual([])
  fake.pass(31 * 24)
  await round(5)
  expect(await opened()).not.toContain(merged)
  expect(archived()).toEqual([])
})
