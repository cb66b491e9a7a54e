import type { PublishedFeed } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { page, rss } from './round-pages.ts'

export const PAPER = 'https://bao.example'
const PLACES = ['Bắc Sơn', 'Nam Hải', 'Đông Hà', 'Tây Ninh Thượng', 'Trung Lương']

/** Five reports with nothing in common but their topic. */
const headlineOf = (number: number) => `${PLACES[number - 1]}: ${number * 37} trẻ em mồ côi có nơi nương tựa`
const textOf = (number: number) => [
  `Ngày ${number}/11/2026, huyện ${PLACES[number - 1]} bàn giao nhà nuôi dưỡng cho ${number * 37} trẻ em mồ côi, kinh phí ${number * 3 + 1} tỷ đồng.`,
  `Công trình số ${number * 11} rộng ${number * 140} mét vuông do ${number + 4} doanh nghiệp ở ${PLACES[number - 1]} góp tiền xây dựng suốt ${number + 7} tháng.`,
]

export function feedOf(upTo: number): string {
  const items = Array.from({ length: upTo }, (_, at) => ({
    title: headlineOf(at + 1),
    link: `${PAPER}/${at + 1}.html`,
    date: `${String(at + 1).padStart(2, '0')} Nov 2026 08:00:00 +0700`,
  }))
  return rss('Báo', items)
}

/** Ids of the entries of every published document whose path ends so. */
export const ids = (fake: FakeWorld, ending: string) =>
  [...fake.published.values()].flatMap((edition) =>
    edition.documents
      .filter((document) => document.path.endsWith(ending))
      .flatMap((document) =>
        [...new TextDecoder().decode(document.bytes).matchAll(/<entry>[\s\S]*?<id>([^<]+)/gu)].map((found) => found[1]),
      ),
  )

/** A paper whose five reports are told one after another, and a feed of the two newest. */
export function paperOfFive(upTo = 2, more: Partial<PublishedFeed> = {}) {
  const pages = Object.fromEntries(
    PLACES.map((_, at) => [`${PAPER}/${at + 1}.html`, page(headlineOf(at + 1), textOf(at + 1))]),
  )
  const fake = createFakeWorld('2026-11-06T00:00:00.000Z', { ...pages, [`${PAPER}/rss`]: feedOf(upTo) })
  const source = sampleSource('bao.example', { feeds: [{ url: `${PAPER}/rss`, section: null }] })
  const plan = makePlan(
    sampleConfig({ sources: [source], feeds: [sampleFeed('tre-em', ['tre-em'], { entries: 2, ...more })] }),
    'test',
  )
  return { fake, plan }
}
