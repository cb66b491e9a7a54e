import { expect, test } from 'vitest'
import { makePlan, type Plan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { rss } from './round-pages.ts'

const PAPER = 'https://bao.example'
const PLACES = ['Đồng Mây', 'Suối Bạc', 'Nà Lan', 'Khe Vàng', 'Bản Tả', 'Phiêng Lơi', 'Cồn Nhãn', 'Vịnh Sò', 'Đá Dựng']

/** A report of its own for each number: what is at hand is on topic, so that what is published can be seen. */
function report(number: number): { readonly title: string; readonly paragraphs: readonly string[] } {
  const place = `${PLACES[number % PLACES.length]} ${number}`
  const title = `Huyện ${place} trao ${number} suất học bổng cho trẻ em mồ côi`
  return {
    title,
    paragraphs: [
      `Ngày ${1 + (number % 28)}/11, huyện ${place} trao ${number} suất học bổng cho trẻ em mồ côi, mỗi suất ${number} triệu đồng cùng sách vở.`,
      `Theo ban tổ chức ở ${place}, năm nay có ${number + 40} em mồ côi được hỗ trợ, nhiều hơn năm trước, phần lớn ở các bản xa trung tâm huyện.`,
      `Đại diện các gia đình ở ${place} cảm ơn nhà hảo tâm và mong chương trình được giữ lâu dài, để trẻ em mồ côi của ${number} xã đều đến trường.`,
      `Dịp này, đoàn còn tặng ${number + 7} chiếc xe đạp và khám sức khỏe cho hơn ${number + 100} trẻ em mồ côi trên địa bàn ${place}.`,
    ],
  }
}

const NOTICE =
  'Trang này dùng cookie để ghi nhớ lựa chọn, đo lượt xem và hiển thị quảng cáo phù hợp với từng người dùng. Khi tiếp tục, quý vị đồng ý với điều khoản sử dụng và chính sách quyền riêng tư của tòa soạn; có thể đổi ý bất cứ lúc nào trong mục cài đặt.'

type Build = (number: number) => string

const frame = (title: string, main: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} - Báo</title></head><body>
<header><nav><a href="/">Trang chủ</a></nav></header><main><h1>${title}</h1>${main}</main></body></html>`
const paragraphs = (number: number) =>
  report(number)
    .paragraphs.map((text) => `<p>${text}</p>`)
    .join('')

/** How the paper builds its pages: as ever; with other class names; with the notice where the body was; and so on. */
const BUILDS = {
  usual: (number) => frame(report(number).title, `<div class="noidung">${paragraphs(number)}</div>`),
  renamed: (number) => frame(report(number).title, `<div class="moi">${paragraphs(number)}</div>`),
  /** The old selector now finds the notice; the report is still there. */
  noticeInBody: (number) =>
    frame(report(number).title, `<article>${paragraphs(number)}</article><div class="noidung"><p>${NOTICE}</p></div>`),
  /** Nothing but the notice. */
  noticeOnly: (number) => frame(report(number).title, `<div class="noidung"><p>${NOTICE}</p></div>`),
  /** Only the opening, which the feed tells as well. */
  summaryOnly: (number) =>
    frame(report(number).title, `<div class="noidung"><p>${report(number).paragraphs[0]}</p></div>`),
} satisfies Readonly<Record<string, Build>>

const source = sampleSource('bao.example', {
  feeds: [{ url: `${PAPER}/rss`, section: null }],
  article: {
    layouts: [{ id: 'cu', body: '.noidung' }],
    ignoreDatesIn: [],
    atLeast: { words: 20, paragraphs: 1 },
    pages: 'all',
  },
})
const plan = makePlan(sampleConfig({ sources: [source] }), 'test')
const linkOf = (number: number) => `${PAPER}/${number}.html`

/** Announces these reports, each built so, and plays one round. */
async function play(world: FakeWorld, numbers: readonly number[], build: Build, by: Plan = plan): Promise<void> {
  const items = numbers.map((number) => ({ title: report(number).title, link: linkOf(number) }))
  const summaries = new Map(numbers.map((number) => [report(number).title, report(number).paragraphs[0] ?? '']))
  const feed = rss('Báo', items).replaceAll(
    /<title>([^<]*)<\/title><link>/gu,
    (all, title: string) =>
      `${all.replace('<link>', '')}<description>${summaries.get(title) ?? ''}</description><link>`,
  )
  world.answers.set(`${PAPER}/rss`, feed)
  for (const number of numbers) world.answers.set(linkOf(number), build(number))
  world.pass(3)
  await runRound(world, by)
}

/** Ten reports at two polls: enough to know the paper. */
async function knownPaper(): Promise<FakeWorld> {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  await play(world, [1, 2, 3, 4, 5], BUILDS.usual)
  await play(world, [6, 7, 8, 9, 10], BUILDS.usual)
  expect(await world.habits.alarms()).toEqual([])
  return world
}

const verdictOf = async (world: FakeWorld, number: number) => (await world.articles.find(linkOf(number)))[0]?.verdict
const bodyOf = async (world: FakeWorld, number: number) =>
  (await world.articles.byAddress(linkOf(number)))?.article.body.text ?? null
const told = (world: FakeWorld, event: string) => world.events.filter((one) => one.event === event)

test.each([
  { name: 'class names change', build: BUILDS.renamed, kind: 'unmatched' },
  { name: 'the selector finds the cookie notice', build: BUILDS.noticeInBody, kind: 'repeated' },
])(
  '$name: the generic extractor takes over at once, and within two polls of one page each the alarm is up',
  async ({ build, kind }) => {
    const world = await knownPaper()
    await play(world, [11], build)
    await play(world, [12], build)
    for (const number of [11, 12]) {
      expect(await bodyOf(world, number)).toBe(report(number).paragraphs.join('\n'))
      expect((await verdictOf(world, number))?.kind).toBe('kept')
    }
    const [alarm] = await world.habits.alarms()
    expect(alarm).toMatchObject({ layout: 'cu', kind, selector: '.noidung', example: linkOf(12) })
    expect(alarm?.since).toBe('2026-11-20T10:00:00.000Z')
    expect(told(world, 'layout.alarm')).toHaveLength(1)
  },
)

test.each([
  { name: 'nothing but the cookie notice', build: BUILDS.noticeOnly },
  { name: 'only the summary', build: BUILDS.summaryOnly },
])(
  '$name: nothing of it is published, from the first page on, and what is held comes when the layout is well',
  async ({ build }) => {
    const world = await knownPaper()
    await play(world, [11], build)
    await play(world, [12, 13], build)
    for (const number of [11, 12, 13]) {
      expect(await verdictOf(world, number)).toMatchObject({ kind: 'held', stage: 'extract' })
      expect(await bodyOf(world, number)).toBeNull()
    }
    expect(await world.habits.alarms()).toMatchObject([{ layout: 'cu', selector: '.noidung' }])

    for (const number of [11, 12, 13]) world.answers.set(linkOf(number), BUILDS.usual(number))
    await play(world, [14, 15], BUILDS.usual)
    expect(await world.habits.alarms()).toEqual([])
    expect(told(world, 'layout.recovered')).toHaveLength(1)
    for (const number of [11, 12, 13, 14, 15]) {
      expect(await bodyOf(world, number)).toBe(report(number).paragraphs.join('\n'))
    }
  },
)

test('a week without a mended layout ends in the paper’s own announcement: nothing doubtful, nothing lost', async () => {
  const world = await knownPaper()
  await play(world, [11, 12, 13], BUILDS.noticeOnly)
  for (let days = 0; days < 10; days += 1) {
    world.pass(24)
    await runRound(world, plan)
  }
  expect(await bodyOf(world, 11)).toBe(report(11).paragraphs[0])
  expect((await world.articles.byAddress(linkOf(11)))?.doubts.join()).toContain('its page is doubtful')
})

test('one odd page is tried again, and in the end taken as it is; no alarm', async () => {
  const world = await knownPaper()
  const poem = (number: number) =>
    frame(
      report(number).title,
      `<div class="noidung"><p>Mưa rơi ngoài hiên, gió lay cành trúc, ai về qua ngõ cũ chiều thu.</p></div>`,
    )
  await play(world, [11], poem)
  expect((await verdictOf(world, 11))?.kind).toBe('held')
  for (const number of [12, 13, 14]) await play(world, [number], BUILDS.usual)
  await play(world, [15], BUILDS.usual)
  expect(await world.habits.alarms()).toEqual([])
  expect(await bodyOf(world, 11)).toContain('Mưa rơi')
})

test('where a paper dates its pages no more, its briefs are told as they are', async () => {
  const dated: Build = (number) =>
    frame(
      report(number).title,
      `<time datetime="2026-11-18T07:0${number % 10}:00+07:00">7 giờ, 18/11/2026</time><div class="noidung">${paragraphs(number)}</div>`,
    )
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  await play(world, [1, 2, 3, 4, 5], dated)
  await play(world, [6, 7, 8, 9, 10], dated)
  await play(world, [11, 12], BUILDS.usual)
  const brief = report(13).paragraphs[3] ?? ''
  await play(world, [13], () => frame(report(13).title, `<div class="noidung"><p>${brief}</p></div>`))
  expect(await world.habits.alarms()).toMatchObject([{ kind: 'undated' }])
  expect(await bodyOf(world, 13)).toBe(brief)
})

test('what the editor mends is learnt anew: the alarm ends with the old layout', async () => {
  const world = await knownPaper()
  await play(world, [11, 12, 13], BUILDS.noticeOnly)
  expect(await world.habits.alarms()).toHaveLength(1)
  for (const number of [11, 12, 13]) world.answers.set(linkOf(number), BUILDS.renamed(number))
  const mended = { ...source, article: { ...source.article, layouts: [{ id: 'moi', body: '.moi' }] } }
  const better = makePlan(sampleConfig({ sources: [mended] }), 'test')
  await play(world, [14], BUILDS.renamed, better)
  expect(await world.habits.alarms()).toEqual([])
  for (const number of [11, 12, 13, 14]) expect(await bodyOf(world, number)).toBe(report(number).paragraphs.join('\n'))
})
