import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Answer, createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
const linkOf = (number: number) => `${PAPER}/${number}.html`
const titleOf = (number: number) => `Xã Cồn Nhãn ${number} mở lớp học bơi miễn phí cho ${number} em nhỏ`
const GOOD: (number: number) => Answer = (number) =>
  page(titleOf(number), [
    `Sáng nay, xã Cồn Nhãn ${number} khai giảng lớp học bơi miễn phí cho ${number} em nhỏ ở các thôn ven sông.`,
    `Lớp học kéo dài ${number + 10} buổi, do các thầy cô và cán bộ đoàn của xã Cồn Nhãn ${number} trực tiếp đứng lớp.`,
    `Xã cho biết sẽ mở thêm ${number + 2} lớp nữa trong hè, để em nào ở Cồn Nhãn ${number} cũng biết bơi.`,
  ])
const LOGIN = `<!doctype html><html lang="en"><head><title>Log in</title></head><body><h1>Log in</h1><p>Please log in to continue reading. Readers of this paper have an account of their own, and it costs nothing to open one today.</p></body></html>`

/** The feed, which keeps all that it has announced so far. */
function announce(world: FakeWorld, last: number): void {
  const items = Array.from({ length: last }, (_, at) => ({ title: titleOf(at + 1), link: linkOf(at + 1) }))
  world.answers.set(`${PAPER}/rss`, rss('Báo', items))
}

/** Announces these reports, whose pages answer so, and plays a round each of so many hours. */
async function play(
  world: FakeWorld,
  numbers: readonly number[],
  answer: (number: number) => Answer,
  hours = 8,
): Promise<void> {
  announce(world, Math.max(...numbers))
  for (const number of numbers) world.answers.set(linkOf(number), answer(number))
  world.pass(hours)
  await runRound(world, plan)
}

const newWorld = () => createFakeWorld('2026-11-20T01:00:00.000Z', {})
const told = (world: FakeWorld, event: string) => world.events.filter((one) => one.event === event)

test.each([
  { name: '403', answer: { status: 403 }, reason: 'answered 403' },
  { name: '401', answer: { status: 401 }, reason: 'answered 401' },
  { name: '404', answer: { status: 404 }, reason: 'answered 404' },
  { name: '410', answer: { status: 410 }, reason: 'its page is gone for good (410)' },
  { name: 'a login in place of each report', answer: LOGIN, reason: 'no text was found on it' },
])('a paper whose pages are all refused is told once, by its second poll: $name', async ({ answer, reason }) => {
  const world = newWorld()
  await play(world, [1, 2, 3, 4], () => answer)
  expect(await world.habits.pagesRefused()).toEqual([])
  await play(world, [5], () => answer)
  await play(world, [6], () => answer)
  const [alarm] = await world.habits.pagesRefused()
  expect(alarm).toMatchObject({ sourceId: 'bao.example', since: '2026-11-20T09:00:00.000Z' })
  expect(alarm?.reason.toLowerCase()).toContain(reason)
  expect(told(world, 'pages.refused')).toHaveLength(1)
})

test('how many were refused counts each page once, however often it is asked for', async () => {
  const world = newWorld()
  await play(world, [1, 2, 3], () => ({ status: 403 }))
  await play(world, [1, 2, 3], () => ({ status: 403 }))
  await play(world, [4], () => ({ status: 403 }))
  const [alarm] = await world.habits.pagesRefused()
  expect(alarm).toMatchObject({ pages: 4, example: linkOf(4) })
})

test('the trouble ends with the first page that comes', async () => {
  const world = newWorld()
  await play(world, [1, 2, 3], () => ({ status: 403 }))
  await play(world, [4], () => ({ status: 403 }))
  expect(await world.habits.pagesRefused()).toHaveLength(1)
  await play(world, [5], GOOD)
  expect(await world.habits.pagesRefused()).toEqual([])
  expect(told(world, 'pages.recovered')).toHaveLength(1)
})

test.each([
  { name: 'two pages in all', first: [1], second: [2], answers: [{ status: 403 }, { status: 403 }] as const, hours: 8 },
  {
    name: 'a guard shut for half an hour',
    first: [1, 2, 3, 4, 5],
    second: [1, 2, 3, 4, 5],
    answers: [{ status: 403 }, GOOD] as const,
    hours: 0.6,
  },
  {
    name: 'one that comes among many that do not',
    first: [1, 2, 3, 4, 5],
    second: [6, 7, 8],
    answers: [{ status: 403 }, GOOD] as const,
    hours: 8,
  },
])('nothing is told of $name', async ({ first, second, answers, hours }) => {
  const world = newWorld()
  const [one, two] = answers
  await play(world, first, () => one)
  await play(world, second, typeof two === 'function' ? two : () => two, hours)
  expect(await world.habits.pagesRefused()).toEqual([])
  expect(told(world, 'pages.refused')).toEqual([])
})

test('what is known of refused pages outlives a change of layouts: it is the paper that refuses', async () => {
  const world = newWorld()
  await play(world, [1, 2, 3], () => ({ status: 403 }))
  await play(world, [4], () => ({ status: 403 }))
  const mended = { ...source, article: { ...source.article, layouts: [{ id: 'moi', body: '.moi' }] } }
  announce(world, 5)
  world.answers.set(linkOf(5), { status: 403 })
  world.pass(8)
  await runRound(world, makePlan(sampleConfig({ sources: [mended] }), 'test'))
  expect(await world.habits.pagesRefused()).toMatchObject([{ pages: 5, since: '2026-11-20T09:00:00.000Z' }])
})
