import { expect, test } from 'vitest'
import type { FetchOutcome } from '../../src/domain/fetching.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Answer, createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const TITLES = [
  'Trao 120 suất học bổng cho trẻ em mồ côi',
  'Khánh thành điểm trường mầm non bản Nà Lẹng',
  'Tập huấn phòng chống đuối nước cho học sinh',
]
const textOf = (title: string) => [
  `${title}: sáng nay, hội bảo trợ trẻ em mồ côi tỉnh cho biết việc ấy vừa được làm xong trước ngày hẹn.`,
  `Bà con nói về “${title}” rằng trẻ em mồ côi trong xã chờ việc này đã từ nhiều năm trước.`,
]
const linkOf = (at: number) => `${PAPER}/tin/${at}.html`
const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')

/** A paper whose reports' addresses lead to where `leads` says; its feed is ahead of its pages by what `missing` names. */
async function paperThat(leads: Map<string, string>, answers: Readonly<Record<string, Answer>>) {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', {
    [`${PAPER}/rss`]: rss(
      'Báo',
      TITLES.map((title, at) => ({ title, link: linkOf(at) })),
    ),
    ...Object.fromEntries(TITLES.map((title, at) => [linkOf(at), page(title, textOf(title))])),
    ...answers,
  })
  const fetch: typeof fake.fetcher.fetch = async (request): Promise<FetchOutcome> => {
    const url = leads.get(request.url) ?? request.url
    const outcome = await fake.fetcher.fetch({ ...request, url })
    return { ...outcome, trace: { ...outcome.trace, url: request.url, finalUrl: url } }
  }
  const world = { ...fake, fetcher: { fetch } }
  const poll = async (hours: number) => {
    fake.pass(hours)
    await runRound(world, plan)
  }
  await poll(0)
  const stateOf = async (at: number) => {
    const [chain] = await fake.articles.find(linkOf(at))
    return { verdict: chain?.verdict?.kind, headline: chain?.stored?.article.headline, url: chain?.stored?.url, chain }
  }
  return { fake, poll, stateOf }
}

test('a page to which all addresses lead for an hour is no report, and the reports are read afterwards', async () => {
  const moved = `${PAPER}/thong-bao.html`
  const leads = new Map(TITLES.map((_, at) => [linkOf(at), moved]))
  const notice = page('Thông báo của tòa soạn', [
    'Kính gửi bạn đọc: do sự cố kỹ thuật, bạn đọc vui lòng quay lại trang sau ít phút nữa để xem tin.',
  ])
  const { poll, stateOf } = await paperThat(leads, { [moved]: notice })
  for (const at of TITLES.keys()) expect((await stateOf(at)).verdict).toBe('held')
  leads.clear()
  await poll(1)
  for (const [at, title] of TITLES.entries())
    expect(await stateOf(at)).toMatchObject({ verdict: 'kept', headline: title, url: linkOf(at) })
})

test('an address that leads to another report is none of its, however often it is asked', async () => {
  const { poll, stateOf } = await paperThat(new Map([[linkOf(1), linkOf(0)]]), {})
  expect((await stateOf(1)).verdict).toBe('held')
  for (const hours of [1, 2, 5, 13]) await poll(hours)
  const told = await stateOf(1)
  expect(told).toMatchObject({ headline: TITLES[1], url: linkOf(1) })
  expect(told.chain?.stored?.doubts.join()).toContain(`led to ${linkOf(0)}`)
})

test('an address that leads to the report itself does, under another headline where the number is the same', async () => {
  const slug = `${PAPER}/xa-hoi/hoc-bong.html`
  const numbered = `${PAPER}/xa-hoi/le-khanh-thanh-40213.html`
  const leads = new Map([
    [linkOf(0), slug],
    [`${PAPER}/tin/40213`, numbered],
  ])
  const { fake, poll, stateOf } = await paperThat(leads, {
    [slug]: page(TITLES[0] ?? '', textOf(TITLES[0] ?? '')),
    [numbered]: page('Niềm vui ở bản xa', [
      'Một ngôi nhà mới vừa mở cửa đón bầy con nhỏ trong tiếng khèn rộn rã.',
      'Bà con góp gỗ, góp công dựng nhà suốt hai tháng mưa, ai cũng vui.',
    ]),
  })
  expect(await stateOf(0)).toMatchObject({ verdict: 'kept', url: slug })
  fake.answers.set(
    `${PAPER}/rss`,
    rss('Báo', [{ title: 'Hạnh phúc giản dị của trẻ em mồ côi', link: `${PAPER}/tin/40213` }]),
  )
  await poll(26)
  expect((await fake.articles.find(numbered))[0]?.stored?.article.headline).toBe('Niềm vui ở bản xa')
})

test.each([401, 403, 404])(
  'a page that answers %i at first is asked for again; its feed speaks for it until then',
  async (status) => {
    const { fake, poll, stateOf } = await paperThat(new Map(), { [linkOf(0)]: { status } })
    expect(await stateOf(0)).toMatchObject({ verdict: 'kept', headline: TITLES[0] })
    const asked = () => fake.asked.filter(({ url }) => url === linkOf(0)).length
    await poll(0.4)
    expect(asked()).toBe(1)
    fake.answers.set(linkOf(0), page(TITLES[0] ?? '', textOf(TITLES[0] ?? '')))
    await poll(0.2)
    expect((await stateOf(0)).chain?.stored?.article.body.text).toContain('chờ việc này')
    expect((await fake.articles.counts()).articles).toBe(3)
    for (const hours of [4, 13, 26]) await poll(hours)
    expect(asked()).toBe(2)
  },
)

test('a page that stays away is asked for four times within a day, then no more', async () => {
  const { fake, poll, stateOf } = await paperThat(new Map(), { [linkOf(0)]: { status: 404 } })
  for (const hours of [1, 4, 13, 13, 26, 26]) await poll(hours)
  expect(fake.asked.filter(({ url }) => url === linkOf(0))).toHaveLength(4)
  expect(await stateOf(0)).toMatchObject({ verdict: 'kept', headline: TITLES[0] })
})

test('what a paper says while it is mended is no report: it is asked for again', async () => {
  const mended = '<html><body><h1>Website đang được nâng cấp</h1><p>Xin quý vị quay lại sau ít phút.</p></body></html>'
  const { fake, poll, stateOf } = await paperThat(new Map(), { [linkOf(2)]: mended })
  expect((await stateOf(2)).verdict).toBe('held')
  fake.answers.set(linkOf(2), page(TITLES[2] ?? '', textOf(TITLES[2] ?? '')))
  await poll(1)
  expect(await stateOf(2)).toMatchObject({ headline: TITLES[2] })
})

test('one page under many addresses is found out by what was announced, though its own headline is the same', async () => {
  const notice = page('Thông báo của tòa soạn', [
    'Kính gửi bạn đọc: do sự cố kỹ thuật, bạn đọc vui lòng quay lại trang sau ít phút nữa để xem tin.',
    'Tòa soạn thành thật xin lỗi bạn đọc về sự bất tiện này và cảm ơn sự quan tâm của quý bạn đọc gần xa.',
  ])
  const same = Object.fromEntries(TITLES.map((_, at) => [linkOf(at), notice]))
  const { stateOf } = await paperThat(new Map(), same)
  for (const at of TITLES.keys()) expect((await stateOf(at)).verdict).toBe('held')
})
