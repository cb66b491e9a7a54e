import { expect, test } from 'vitest'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { type Answer, createFakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

const PAPERS = ['https://bao.example', 'https://khac.example']
const TITLE = 'Trao 120 suất học bổng cho trẻ em mồ côi'
const TEXT = [
  'Ngày 19/11/2026, Hội Bảo vệ quyền trẻ em tỉnh trao 120 suất học bổng cho trẻ em mồ côi tại huyện Cao Sơn.',
  'Mỗi suất trị giá 2 triệu đồng, do 14 doanh nghiệp trên địa bàn đóng góp từ đầu năm học đến nay.',
  'Bà Lý Thị Hồng, Chủ tịch Hội, mong các em vượt khó vươn lên; hội sẽ theo dõi kết quả học tập của từng em đến hết lớp 12.',
]
const OTHER = 'Hai trẻ em mồ côi lạc trong rừng Mẫu Sơn đã về nhà'
const OTHER_TEXT = [
  'Sáng nay, lực lượng kiểm lâm tìm thấy hai trẻ em mồ côi lạc trong rừng Mẫu Sơn suốt một đêm mưa lạnh.',
  'Các em được đưa xuống trạm y tế xã, sức khỏe ổn định và đã trở về với bà ngoại vào buổi chiều.',
]
const sources = PAPERS.map((paper) =>
  sampleSource(new URL(paper).host, { feeds: [{ url: `${paper}/rss`, section: null }] }),
)
const plan = makePlan(sampleConfig({ sources }), 'test')

/** Two papers, of which each says what it is given. */
async function twoPapers(told: readonly string[]) {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  const announce = (paper: string, title: string, answer: Answer, link = `${paper}/1.html`): void => {
    const guid = `<guid isPermaLink="false">1</guid>`
    fake.answers.set(`${paper}/rss`, rss('Báo', [{ title, link }]).replace(/<guid>.*?<\/guid>/u, guid))
    fake.answers.set(link, answer)
  }
  for (const paper of told) {
    announce(paper, TITLE, page(TITLE, TEXT))
    fake.pass(26)
    await runRound(fake, plan)
  }
  const poll = async (hours: number) => {
    fake.pass(hours)
    await runRound(fake, plan)
  }
  const articleOf = (paper: string) => fake.articles.byAddress(`${paper}/1.html`)
  const verdictOf = async (paper: string) => (await fake.articles.find(`${paper}/1.html`))[0]?.verdict
  const feed = () =>
    new TextDecoder().decode(
      fake.published.get('tre-em')?.documents.find(({ path }) => path.endsWith('feed.atom'))?.bytes,
    )
  return { fake, announce, poll, articleOf, verdictOf, feed }
}

const [PAPER = '', ELSEWHERE = ''] = PAPERS

test.each([
  { what: 'a login', answer: { status: 403 } },
  { what: 'nothing there', answer: { status: 404 } },
  { what: 'a page without a report', answer: '<html><body><form><input></form></body></html>' },
])(
  'a report told with another headline keeps the text that was read, where its page answers with $what',
  async ({ answer }) => {
    const { announce, poll, articleOf, verdictOf, feed } = await twoPapers([PAPER])
    const corrected = `${TITLE} vùng cao`
    announce(PAPER, corrected, answer)
    await poll(26)
    expect(await verdictOf(PAPER)).toMatchObject({ kind: 'held' })
    expect((await articleOf(PAPER))?.article.headline).toBe(TITLE)
    for (let times = 0; times < 5; times += 1) await poll(13)
    expect(await verdictOf(PAPER)).toMatchObject({ kind: 'kept' })
    const stored = await articleOf(PAPER)
    expect(stored?.article.body.text).toBe(TEXT.join('\n'))
    expect(stored?.article.headline).toBe(corrected)
    expect(stored?.doubts.at(-1)).toMatch(/^its page could not be read again/u)
    expect(feed()).toContain('14 doanh nghiệp')
  },
)

test('a page that can be read again in the meantime gives the new text', async () => {
  const { fake, announce, poll, articleOf } = await twoPapers([PAPER])
  announce(PAPER, `${TITLE} vùng cao`, { status: 403 })
  await poll(26)
  fake.answers.set(
    `${PAPER}/1.html`,
    page(`${TITLE} vùng cao`, [...TEXT, 'Đính chính: mỗi suất trị giá 3 triệu đồng.']),
  )
  await poll(1)
  expect((await articleOf(PAPER))?.article.body.text).toContain('Đính chính')
})

test('an announcement that only shortens the headline changes none', async () => {
  const { announce, poll, articleOf } = await twoPapers([PAPER])
  announce(PAPER, 'Trao 120 suất học bổng', { status: 403 })
  for (const hours of [26, 13, 13, 13, 13, 13]) await poll(hours)
  expect((await articleOf(PAPER))?.article.headline).toBe(TITLE)
})

test('a page that tells another thing now leaves the report it was one with: both are published', async () => {
  const { announce, poll, feed } = await twoPapers(PAPERS)
  expect(feed().match(/<entry>/gu)).toHaveLength(1)
  announce(ELSEWHERE, OTHER, page(OTHER, OTHER_TEXT))
  await poll(26)
  expect(feed().match(/<entry>/gu)).toHaveLength(2)
  expect(feed()).not.toContain('rel="related"')
})

test('what its paper withdrew leaves the feed, and the other paper’s telling stays', async () => {
  const { announce, poll, verdictOf, feed } = await twoPapers(PAPERS)
  announce(PAPER, `[Đã gỡ] ${TITLE}`, { status: 410 })
  await poll(26)
  expect(await verdictOf(PAPER)).toMatchObject({ kind: 'dropped', stage: 'fetch' })
  expect(feed()).not.toContain(PAPER)
  expect(feed()).toContain(`${ELSEWHERE}/1.html`)
})

test('a report that moved is linked where it stands now, under the id it had', async () => {
  const { fake, announce, poll, feed } = await twoPapers([PAPER])
  const id = (await fake.articles.byAddress(`${PAPER}/1.html`))?.id ?? '?'
  fake.answers.set(`${PAPER}/1.html`, { status: 404 })
  announce(PAPER, `${TITLE} vùng cao`, page(`${TITLE} vùng cao`, TEXT), `${PAPER}/moi/1.html`)
  await poll(26)
  expect(feed()).toContain(`href="${PAPER}/moi/1.html"`)
  expect(feed()).toContain(`<id>${id}</id>`)
})
