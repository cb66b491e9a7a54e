import type { Origin, Served, Site } from './origin.ts'
import { startOrigin } from './origin.ts'
import type { Paper, PaperEdition } from './paper.ts'
import { lastChange } from './paper.ts'
import { PAPERS } from './papers.ts'
import { hillsSvg, plainPng } from './pictures.ts'
import { momentOf, readStories } from './story.ts'

export interface NewsroomOptions {
  /** Each day tells all that the days before it told, and more. */
  readonly day: Day
  /** Paper number n listens on this port + n; left out, each on any that is free. */
  readonly basePort?: number
  /** The moment of the first day, by default now. Nothing told on a day is dated later than that day's moment. */
  readonly today?: Date
}

export type Day = 1 | 2 | 3

/** Six regional papers on loopback, each a host of its own where the system has the addresses. */
export interface Newsroom {
  readonly papers: readonly RunningPaper[]
  /** The moment of the first day. */
  readonly today: Date
  /** From now on the papers tell what they tell on this day. */
  play(day: Day): void
  /** What one paper tells at the moment. */
  edition(paperId: string): PaperEdition
  close(): Promise<void>
}

export interface RunningPaper {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly language: string
  readonly timezone: string
  /** `http://host:port` */
  readonly origin: string
  readonly feeds: readonly { readonly url: string; readonly section: string | null }[]
  readonly lists: readonly { readonly url: string; readonly section: string | null }[]
}

/** Opens the papers on a day. Throws where no loopback address can be listened on. */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const today = options.today ?? new Date()
  let day = options.day
  const origins = new Map<string, Origin>()
  const edition = (paper: Paper): PaperEdition => ({
    paper,
    origin: origins.get(paper.id)?.origin ?? '',
    stories: readStories(paper, day, today),
    clock: momentOf(day, today),
    day,
  })
  for (const [index, paper] of PAPERS.entries()) {
    const port = options.basePort === undefined ? 0 : options.basePort + index
    origins.set(
      paper.id,
      await startOrigin(
        siteOf(paper, () => edition(paper)),
        `127.0.0.${index + 2}`,
        port,
      ),
    )
  }
  return {
    papers: PAPERS.map((paper) => running(paper, origins.get(paper.id)?.origin ?? '')),
    today,
    play: (next) => {
      day = next
    },
    edition: (paperId) => edition(find(paperId)),
    close: async () => {
      await Promise.all([...origins.values()].map((origin) => origin.close()))
    },
  }
}

function running(paper: Paper, origin: string): RunningPaper {
  const { id, name, region, language, timezone } = paper
  const whole = (at: { readonly path: string; readonly section: string | null }) => ({
    url: origin + at.path,
    section: at.section,
  })
  return { id, name, region, language, timezone, origin, feeds: paper.feeds.map(whole), lists: paper.lists.map(whole) }
}

function find(paperId: string): Paper {
  const paper = PAPERS.find((candidate) => candidate.id === paperId)
  if (paper === undefined) throw new Error(`the newsroom has no paper "${paperId}"`)
  return paper
}

const ROBOTS = 'User-agent: *\nDisallow: /tim-kiem\nDisallow: /quan-tri/\n\nUser-agent: BadBot\nDisallow: /\n'

function siteOf(paper: Paper, edition: () => PaperEdition): Site {
  return (path) => {
    const now = edition()
    const modified = lastChange(now.stories)
    if (path === '/robots.txt') return { contentType: 'text/plain; charset=utf-8', body: ROBOTS, modified }
    if (path === '/') return frontPage(now)
    return paper.documents(now)[path] ?? picture(path, modified) ?? articlePage(path, now)
  }
}

function picture(path: string, modified: Date): Served | null {
  if (path === '/anh/cho.png') return plainPng(1, 1, [238, 238, 238], modified)
  if (path === '/anh/logo.png') return plainPng(160, 40, [26, 82, 118], modified)
  const number = /^\/anh\/(\d+)\.svg$/.exec(path)?.[1]
  return number === undefined ? null : hillsSvg(Number(number), 640, 360, modified)
}

function articlePage(path: string, edition: PaperEdition): Served | null {
  const story = edition.stories.find((candidate) => edition.paper.pathOf(candidate) === path)
  if (story === undefined) return null
  const body = edition.paper.page(story, edition)
  return { contentType: 'text/html; charset=utf-8', body, modified: story.updated }
}

/** The home page declares the paper's feeds, as autodiscovery wants it. */
function frontPage(edition: PaperEdition): Served {
  const { paper } = edition
  const links = paper.feeds.map((feed) => `<link rel="alternate" type="application/rss+xml" href="${feed.path}">`)
  const body = `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8"><title>${paper.name}</title>${links.join('')}</head><body><h1>${paper.name}</h1></body></html>`
  return { contentType: 'text/html; charset=utf-8', body, modified: lastChange(edition.stories) }
}
