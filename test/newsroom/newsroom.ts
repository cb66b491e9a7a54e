import type { Asked, Origin, Served, Site, Trouble } from './origin.ts'
import { startOrigin } from './origin.ts'
import type { Paper, PaperEdition } from './paper.ts'
import { lastChange } from './paper.ts'
import { PAPERS } from './papers.ts'
import { hillsPng, plainPng } from './pictures.ts'
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
  /** From now on one paper's server is ill, or well again with null. */
  trouble(paperId: string, trouble: Trouble | null): void
  /** From now on one paper's articles stand on pages built otherwise, or as ever with null. */
  rebuild(paperId: string, build: Rebuild | null): void
  /** Every request that one paper has answered, or was asked in vain, oldest first. */
  asked(paperId: string): readonly Asked[]
  /** What one paper tells at the moment. */
  edition(paperId: string): PaperEdition
  close(): Promise<void>
}

/** A page as it is now, from the page as it was. */
export type Rebuild = (html: string) => string

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
  const desks: Desk[] = []
  for (const [index, paper] of PAPERS.entries()) {
    const port = options.basePort === undefined ? 0 : options.basePort + index
    desks.push(await openDesk(paper, { host: `127.0.0.${index + 2}`, port, today, day: () => day }))
  }
  const desk = (paperId: string): Desk => {
    const found = desks.find((candidate) => candidate.paper.id === paperId)
    if (found === undefined) throw new Error(`the newsroom has no paper "${paperId}"`)
    return found
  }
  return {
    papers: desks.map(({ paper, origin }) => running(paper, origin.origin)),
    today,
    play: (next) => {
      day = next
    },
    trouble: (paperId, trouble) => {
      desk(paperId).state.trouble = trouble
    },
    rebuild: (paperId, build) => {
      desk(paperId).state.rebuild = build
    },
    asked: (paperId) => desk(paperId).asked,
    edition: (paperId) => desk(paperId).edition(),
    close: async () => {
      await Promise.all(desks.map(({ origin }) => origin.close()))
    },
  }
}

/** One paper at work. */
interface Desk {
  readonly paper: Paper
  readonly origin: Origin
  readonly asked: readonly Asked[]
  readonly state: DeskState
  edition(): PaperEdition
}

interface DeskState {
  trouble: Trouble | null
  rebuild: Rebuild | null
}

interface Place {
  readonly host: string
  readonly port: number
  readonly today: Date
  day(): Day
}

async function openDesk(paper: Paper, { host, port, today, day }: Place): Promise<Desk> {
  const editions = new Map<Day, PaperEdition>()
  const asked: Asked[] = []
  const state: DeskState & { address: string } = { trouble: null, rebuild: null, address: '' }
  const edition = (): PaperEdition => {
    const made = editions.get(day()) ?? makeEdition(paper, state.address, day(), today)
    editions.set(day(), made)
    return made
  }
  const origin = await startOrigin({
    site: siteOf(paper, edition, () => state.rebuild),
    host,
    port,
    trouble: () => state.trouble,
    onAsked: (one) => asked.push(one),
  })
  state.address = origin.origin
  return { paper, origin, asked, state, edition }
}

function makeEdition(paper: Paper, origin: string, day: Day, today: Date): PaperEdition {
  return { paper, origin, stories: readStories(paper, day, today), clock: momentOf(day, today), day }
}

function running(paper: Paper, origin: string): RunningPaper {
  const { id, name, region, language, timezone } = paper
  const whole = (at: { readonly path: string; readonly section: string | null }) => ({
    url: origin + at.path,
    section: at.section,
  })
  return { id, name, region, language, timezone, origin, feeds: paper.feeds.map(whole), lists: paper.lists.map(whole) }
}

const ROBOTS = 'User-agent: *\nDisallow: /tim-kiem\nDisallow: /quan-tri/\n\nUser-agent: BadBot\nDisallow: /\n'

function siteOf(paper: Paper, edition: () => PaperEdition, rebuild: () => Rebuild | null): Site {
  return (path) => {
    const now = edition()
    const modified = lastChange(now.stories)
    if (path === '/robots.txt') return { contentType: 'text/plain; charset=utf-8', body: ROBOTS, modified }
    if (path === '/') return frontPage(now)
    return paper.documents(now)[path] ?? picture(path, modified) ?? articlePage(path, now, rebuild() ?? asEver)
  }
}

function picture(path: string, modified: Date): Served | null {
  if (path === '/anh/cho.png') return plainPng(1, 1, [238, 238, 238], modified)
  if (path === '/anh/logo.png') return plainPng(160, 40, [26, 82, 118], modified)
  const number = /^\/anh\/(\d+)\.png$/.exec(path)?.[1]
  return number === undefined ? null : hillsPng(Number(number), 640, 360, modified)
}

const asEver: Rebuild = (html) => html

function articlePage(path: string, edition: PaperEdition, rebuild: Rebuild): Served | null {
  const story = edition.stories.find((candidate) => edition.paper.pathOf(candidate) === path)
  if (story === undefined) return null
  const body = rebuild(edition.paper.page(story, edition))
  return { contentType: 'text/html; charset=utf-8', body, modified: story.updated }
}

/** The home page declares the paper's feeds, as autodiscovery wants it. */
function frontPage(edition: PaperEdition): Served {
  const { paper } = edition
  const links = paper.feeds.map((feed) => `<link rel="alternate" type="application/rss+xml" href="${feed.path}">`)
  const body = `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8"><title>${paper.name}</title>${links.join('')}</head><body><h1>${paper.name}</h1></body></html>`
  return { contentType: 'text/html; charset=utf-8', body, modified: lastChange(edition.stories) }
}
