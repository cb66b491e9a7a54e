import { type Chance, chanceOf } from './chance.ts'
import { printed } from './markup.ts'
import { foundPaper, type Paper, type ToldReport, tellsDayOnly } from './paper.ts'
import { personName, RETELLINGS, type Report, retell, writeReport } from './report.ts'

export interface PressSettings {
  readonly seed: string
  readonly papers: number
  readonly port: number
  /** How many reports a feed shows. */
  readonly entries: number
  /** The instant of the first edition, in milliseconds. */
  readonly beginsAt: number
}

/** What must be read of one report, and what must become of it. */
export interface LoadTruth {
  readonly url: string
  readonly headline: string
  /** An instant with its zone, or a day where the page prints no more and the feed is not asked. */
  readonly published: string
  readonly author: string
  /** Paragraphs, one a line. */
  readonly body: string
  readonly cluster: number
  readonly onTopic: boolean
  /** Whether the page prints the day alone. */
  readonly dayOnly: boolean
}

/** A share of reports that stands in several papers. */
const SHARED = 0.25
const PAPERS_MOST = 6

/** All papers together: each edition gives every paper so many new reports, a quarter of them shared between papers. */
export class Press {
  readonly #settings: PressSettings
  readonly #truth: LoadTruth[] = []
  #papers: readonly Paper[]
  #clusters = 0
  #written = 0
  #at: number

  constructor(settings: PressSettings) {
    this.#settings = settings
    this.#at = settings.beginsAt
    this.#papers = Array.from({ length: settings.papers }, (_, number) =>
      foundPaper(settings.seed, number, settings.port, settings.beginsAt),
    )
  }

  get papers(): readonly Paper[] {
    return this.#papers
  }

  get truth(): readonly LoadTruth[] {
    return this.#truth
  }

  /** Brings `each` new reports to every paper, told within the last `minutes`. */
  publish(each: number, minutes: number): void {
    this.#at += 15 * 60_000
    const chance = chanceOf(`${this.#settings.seed}/edition/${this.#at}`)
    const shares = this.#share(chance, each)
    this.#papers = this.#papers.map((paper, number) => {
      const own = shares[number] ?? []
      while (own.length < each) own.push({ report: writeReport(chance), cluster: this.#newCluster() })
      const fresh = own.map((one) => this.#tell(paper, one, this.#at - chance.between(1, minutes) * 60_000, chance))
      const told = [...fresh, ...paper.told].sort(
        (left, right) => right.at - left.at || (left.path < right.path ? -1 : 1),
      )
      return { ...paper, told: told.slice(0, this.#settings.entries) }
    })
  }

  /** Reports that several papers tell, by paper. */
  #share(chance: Chance, each: number): Shared[][] {
    const shares: Shared[][] = this.#papers.map(() => [])
    const places = this.#papers.length * each * SHARED
    for (let placed = 0; placed < places && this.#papers.length > 1; ) {
      const report = writeReport(chance)
      const cluster = this.#newCluster()
      const papers = new Set(
        Array.from({ length: chance.between(2, PAPERS_MOST) }, () => chance.between(0, this.#papers.length - 1)),
      )
      for (const [at, number] of [...papers].entries()) {
        const told = at === 0 ? report : retell(report, chance.pick(RETELLINGS), chance)
        const share = shares[number]
        if (share !== undefined && share.length < each) share.push({ report: told, cluster })
      }
      placed += papers.size
    }
    return shares
  }

  #newCluster(): number {
    this.#clusters += 1
    return this.#clusters
  }

  #tell(paper: Paper, { report, cluster }: Shared, at: number, chance: Chance): ToldReport {
    this.#written += 1
    const whole = Math.floor(at / 60_000) * 60_000
    const author = personName(chance)
    const path = `/xa-hoi/${this.#written}-${slug(report.headline)}.html`
    const teaser = `${report.paragraphs
      .join(' ')
      .slice(0, chance.between(160, 320))
      .replace(/\s\S*$/u, '')}...`
    const { iso, isoDay } = printed(whole)
    const dayOnly = tellsDayOnly(paper)
    this.#truth.push({
      url: `${paper.origin}${path}`,
      headline: report.headline,
      published: dayOnly ? isoDay : iso,
      author,
      body: report.paragraphs.join('\n'),
      cluster,
      onTopic: report.onTopic,
      dayOnly,
    })
    return { ...report, path, at: whole, author, teaser, cluster }
  }
}

interface Shared {
  readonly report: Report
  readonly cluster: number
}

function slug(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd')
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60)
}
