import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { World } from '../../src/domain/ports.ts'
import type { Plan } from '../../src/pipeline/plan.ts'
import { refillLost } from '../../src/pipeline/refill.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { feedOf, PAPER, paperOfFive } from './five-reports.ts'

let folder: string
let store: Store
let fake: FakeWorld
let plan: Plan
let world: World

/** Five reports, three of them in archives by now. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-'))
  ;({ fake, plan } = paperOfFive())
  store = await openStore({ address: 'sqlite::memory:', outputFolder: folder, now: NOW, log: fake.log })
  world = { ...fake, editions: store.editions }
  for (const upTo of [2, 4, 5]) {
    fake.answers.set(`${PAPER}/rss`, feedOf(upTo))
    await runRound(world, plan)
    fake.pass(26)
  }
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const NOW = '2026-11-06T00:00:00.000Z'
const paths = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/u.test(path))
    .sort()
const contents = () => new Map(paths().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
const told = (event: string) => fake.events.filter((one) => one.event === event)

test('nothing is lost, nothing is written', async () => {
  expect(await refillLost(world, plan)).toBe(false)
  expect(told('archives.rendered-again')).toEqual([])
})

test('archives that were lost are rendered again under their names, with what they held, and the chain is whole', async () => {
  const before = contents()
  const archives = [...before.keys()].filter((path) => path.includes('/archive/'))
  expect(archives.length).toBeGreaterThanOrEqual(6)
  rmSync(join(folder, 'tre-em', 'archive'), { recursive: true })
  expect(await refillLost(world, plan)).toBe(false)
  expect(contents()).toEqual(before)
  expect(told('archives.rendered-again')).toMatchObject([{ fields: { count: archives.length } }])
})

test('an output folder that was emptied is filled again: archives at once, the rest by the next publishing', async () => {
  const before = contents()
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  expect(await refillLost(world, plan)).toBe(true)
  await runRound(world, plan)
  expect(paths()).toEqual([...before.keys()])
})

test('an archive that another store closed cannot be rendered: that is told, once', async () => {
  await store.editions.close({ feedId: 'tre-em', documents: [], path: UNKNOWN, clusterIds: [] }, NOW)
  await store.editions.show('tre-em', [UNKNOWN], NOW)
  await store.editions.close({ feedId: 'tre-em', documents: [], path: UNKNOWN, clusterIds: [UNKNOWN] }, NOW)
  const known = new Set<string>()
  for (let minute = 0; minute < 2; minute += 1) expect(await refillLost(world, plan, known)).toBe(false)
  expect(told('archives.missing')).toMatchObject([{ fields: { count: 1, example: UNKNOWN } }])
})

const UNKNOWN = 'tre-em/archive/2026-10-001.atom'
