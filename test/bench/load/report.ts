import type { Chance } from './chance.ts'
import * as words from './words.ts'

/** One report as its first paper wrote it. */
export interface Report {
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly onTopic: boolean
}

/** A share of reports about children: far more than in life, so that there is something to publish. */
const TOPIC_SHARE = 0.12

export function writeReport(chance: Chance): Report {
  const affair = chance.next() < TOPIC_SHARE ? chance.pick(words.ON_TOPIC) : chance.pick(words.OFF_TOPIC)
  const thing = chance.pick(affair.things)
  const place = placeName(chance)
  const office = chance.pick(words.OFFICES)
  const headline = `${place}: ${office} ${chance.pick(words.DEEDS)} ${thing} cho ${chance.between(12, 980)} ${chance.pick(words.COUNTED)}`
  const about = { thing, place, office }
  const paragraphs = Array.from({ length: chance.between(4, 9) }, () =>
    Array.from({ length: chance.between(2, 5) }, () => sentence(chance, about)).join(' '),
  )
  return { headline, paragraphs, onTopic: affair.onTopic }
}

export function placeName(chance: Chance): string {
  return `${chance.pick(words.FIRST_SYLLABLES)} ${chance.pick(words.LAST_SYLLABLES)}`
}

export function personName(chance: Chance): string {
  return `${chance.pick(words.SURNAMES)} ${chance.pick(words.MIDDLE)} ${chance.pick(words.GIVEN)}`
}

interface About {
  readonly thing: string
  readonly place: string
  readonly office: string
}

function sentence(chance: Chance, about: About): string {
  return chance.pick(SENTENCES)(chance, about)
}

const SENTENCES: readonly ((chance: Chance, about: About) => string)[] = [
  (chance, { office, place, thing }) =>
    `${office} ${place} ${chance.pick(words.DEEDS)} ${thing} ${chance.pick(words.MANNERS)}.`,
  (chance, { office }) =>
    `Theo ${personName(chance)}, ${chance.pick(words.ROLES)} ${office}, ${chance.pick(words.VIEWS)}.`,
  (chance, { thing }) =>
    `Xã ${placeName(chance)} có ${chance.between(3, 990)} ${chance.pick(words.COUNTED)} liên quan đến ${thing}, hơn năm trước ${chance.between(2, 70)}%.`,
  (chance, { place }) =>
    `Bà ${personName(chance)} ở thôn ${placeName(chance)}, ${place}, nói rằng ${chance.pick(words.VIEWS)}.`,
  (chance) =>
    `Kinh phí ước chừng ${chance.between(2, 900)} triệu đồng, trong đó ${chance.pick(words.OFFICES)} ${placeName(chance)} góp ${chance.between(5, 95)}%.`,
  (chance, { thing }) =>
    `Từ ngày ${chance.between(1, 28)}/${chance.between(1, 12)}, ${chance.pick(words.OFFICES)} ${placeName(chance)} ${chance.pick(words.DEEDS)} ${thing}.`,
  (chance) =>
    `Ông ${personName(chance)} kể: “Nhà tôi ở ${placeName(chance)} đã ${chance.between(3, 40)} năm, ${chance.pick(words.VIEWS)}”.`,
]

/** How a second paper tells what a first one told. All of these are the same report. */
export type Retelling = 'as it was' | 'under a headline of its own' | 'shortened' | 'with a closing line'

export const RETELLINGS: readonly Retelling[] = [
  'as it was',
  'under a headline of its own',
  'shortened',
  'with a closing line',
]

export function retell(report: Report, how: Retelling, chance: Chance): Report {
  const { headline, paragraphs } = report
  switch (how) {
    case 'as it was':
      return report
    case 'under a headline of its own':
      return { ...report, headline: `${headline.replace(/^[^:]+: /u, '')} ${chance.pick(words.MANNERS)}` }
    case 'shortened':
      return { ...report, paragraphs: paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * 0.7))) }
    case 'with a closing line':
      return {
        ...report,
        paragraphs: [
          ...paragraphs,
          `Bạn đọc ở ${placeName(chance)} có thể gặp ${personName(chance)} để biết thêm về việc này.`,
        ],
      }
  }
}
