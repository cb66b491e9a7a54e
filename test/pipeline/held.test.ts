import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { FetchOutcome } from '../../src/domain/fetching.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const LINK = `${PAPER}/1.html`
const TITLE = 'Trao 120 suất học bổng cho trẻ em mồ côi'
const TEXT = [
  'Ngày 19/11/2026, Hội Bảo vệ quyền trẻ em tỉnh trao 120 suất học bổng cho trẻ em mồ côi tại huyện miền núi.',
]
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')

type Failed = FetchOutcome & { readonly kind: 'failed' }

/** A paper whose feed answers and whose page fails in this way, as long as `ill` is set. */
function worldWith(failing: Pick<Failed, 'failure' | 'retryAfterSeconds'>) {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', {
    [`${PAPER}/rss`]: rss('Báo', [{ title: TITLE, link: LINK }]),
    [LINK]: page(TITLE, TEXT),
  })
  const state = { ill: true, tries: 0 }
  const fetch: typeof fake.fetcher.fetch = async (request) => {
    const outcome = await fake.fetcher.fetch(request)
    if (request.url !== LINK || !state.ill) return outcome
    state.tries += 1
    const trace = { ...outcome.trace, status: null, bytes: 0, received: null }
    return { kind: 'failed', trace, reason: 'not now', freshSeconds: null, ...failing }
  }
  return { fake, state, world: { ...fake, fetcher: { fetch } } }
}

const verdictOf = async (world: ReturnType<typeof worldWith>) => (await world.fake.articles.find(LINK))[0]?.verdict

test.each([
  { name: 'two hours of Retry-After outlast our own ten minutes', seconds: 7_200, before: 1.9, after: 0.2 },
  { name: 'without Retry-After a page is asked for again after ten minutes', seconds: null, before: 0.1, after: 0.1 },
])('$name', async ({ seconds, before, after }) => {
  const made = worldWith({ failure: 'status', retryAfterSeconds: seconds })
  await runRound(made.world, plan)
  expect((await verdictOf(made))?.kind).toBe('held')
  made.state.ill = false
  made.fake.pass(before)
  await runRound(made.world, plan)
  expect((await verdictOf(made))?.kind).toBe('held')
  made.fake.pass(after)
  await runRound(made.world, plan)
  expect((await verdictOf(made))?.kind).toBe('kept')
})

test('a host that rests for days uses up no attempt: the page is still asked for afterwards', async () => {
  const made = worldWith({ failure: 'resting', retryAfterSeconds: 6 * 3_600 })
  for (let times = 0; times < 12; times += 1) {
    await runRound(made.world, plan)
    made.fake.pass(7)
  }
  expect(made.state.tries).toBe(12)
  expect((await verdictOf(made))?.kind).toBe('held')
  made.state.ill = false
  await runRound(made.world, plan)
  expect((await made.fake.articles.byAddress(LINK))?.article.body.text).toContain('Hội Bảo vệ quyền trẻ em')
})

const LATER = [
  'Khánh thành thư viện cho trẻ em mồ côi ở xã Đồng Mây',
  'Đoàn bác sĩ quân y khám mắt, phát thuốc cho trẻ em mồ côi vùng cao',
  'Mở lớp bơi miễn phí dạy kỹ năng phòng đuối nước, nhận cả trẻ em mồ côi',
  'Doanh nghiệp nhận đỡ đầu bốn mươi trẻ em mồ côi đến khi tròn mười tám tuổi',
  'Trung tâm bảo trợ xây thêm nhà bếp, sân chơi, đón thêm trẻ em mồ côi',
]

test('a page that comes after days is shown, though the feed has been full of later reports since', async () => {
  const made = worldWith({ failure: 'resting', retryAfterSeconds: 6 * 3_600 })
  const small = sampleConfig({ sources: [source], feeds: [sampleFeed('tre-em', ['tre-em'], { entries: 3 })] })
  const told = () => {
    const documents = made.fake.published.get('tre-em')?.documents ?? []
    return new TextDecoder().decode(documents.find(({ path }) => path.endsWith('.json'))?.bytes)
  }
  for (const [number, title] of LATER.entries()) {
    made.fake.answers.set(
      `${PAPER}/rss`,
      rss('Báo', [
        { title, link: `${PAPER}/o${number}.html` },
        { title: TITLE, link: LINK, date: 'Fri, 20 Nov 2026 00:30:00 GMT' },
      ]),
    )
    made.fake.answers.set(`${PAPER}/o${number}.html`, page(title, [`${title}, theo tin từ ban tổ chức.`]))
    await runRound(made.world, makePlan(small, 'test'))
    made.fake.pass(12)
  }
  expect(JSON.parse(told()).items).toHaveLength(3)
  expect(told()).not.toContain(LINK)
  made.state.ill = false
  await runRound(made.world, makePlan(small, 'test'))
  expect(told()).toContain(LINK)
})

test('a page that fails and fails gives way to what the feed itself says', async () => {
  const made = worldWith({ failure: 'timeout', retryAfterSeconds: null })
  for (let times = 0; times < 5; times += 1) {
    await runRound(made.world, plan)
    made.fake.pass(13)
  }
  expect(made.state.tries).toBe(5)
  expect((await verdictOf(made))?.kind).not.toBe('held')
})

test('a page whose gzip is torn is held as one that could not be had, and read when it comes whole', async () => {
  const whole = gzipSync(page(TITLE, TEXT))
  const made = worldWith({ failure: 'encoding', retryAfterSeconds: null })
  const sent = { packed: { bytes: new Uint8Array(whole.subarray(0, whole.length - 30)) } }
  const fetch: typeof made.fake.fetcher.fetch = async (request) => {
    const outcome = await made.fake.fetcher.fetch(request)
    return request.kind === 'page' && outcome.kind === 'fresh'
      ? { ...outcome, bytes: new Uint8Array(0), ...sent }
      : outcome
  }
  const world = { ...made.fake, fetcher: { fetch } }
  await runRound(world, plan)
  const verdict = await verdictOf(made)
  expect(verdict?.kind).toBe('held')
  expect(verdict?.reason).toMatch(
    /its page could not be had: the gzip body cannot be unpacked .*; tried again from 2026-11-20T01:10/u,
  )
  sent.packed = { bytes: new Uint8Array(whole) }
  made.fake.pass(0.2)
  await runRound(world, plan)
  expect((await verdictOf(made))?.kind).toBe('kept')
})
