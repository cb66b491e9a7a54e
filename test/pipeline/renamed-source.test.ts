import { expect, test } from 'vitest'
import type { SourceHabit } from '../../src/domain/habit.ts'
import { makePlan, syncTargets } from '../../src/pipeline/plan.ts'
import { sampleHabit } from '../contract/samples.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

const NOW = '2026-11-20T01:00:00.000Z'
const FEED = 'https://bao.example/rss'

/** The same address under another file's name, after these habits were learnt. */
async function renamed(...habits: readonly SourceHabit[]) {
  const world = createFakeWorld(NOW, {})
  const as = async (id: string) => {
    const sources = [sampleSource(id, { feeds: [{ url: FEED, section: null }] })]
    await syncTargets(world, makePlan(sampleConfig({ sources }), 'w'))
  }
  await as('bao.example')
  for (const habit of habits) await world.habits.saveHabit(habit)
  await world.sources.amend(FEED, (state) => ({ ...state, lastGoodAt: NOW }))
  await as('moi.example')
  return world
}

test('a renamed source keeps what was learnt of it, its alarms and how its polls went', async () => {
  const before = sampleHabit('bao.example', ['short'])
  const world = await renamed(before)
  const alarms = before.alarms.map((alarm) => ({ ...alarm, sourceId: 'moi.example' }))
  expect(await world.habits.habit('moi.example')).toEqual({ ...before, sourceId: 'moi.example', alarms })
  expect(await world.habits.alarms()).toEqual(alarms)
  expect(await world.sources.states()).toMatchObject([{ target: { sourceId: 'moi.example' }, lastGoodAt: NOW }])
})

test('where the new name has learnt something of its own, that stands', async () => {
  const own = { ...sampleHabit('moi.example', []), settings: 'own' }
  const world = await renamed(sampleHabit('bao.example', ['short']), own)
  expect(await world.habits.habit('moi.example')).toEqual(own)
})
