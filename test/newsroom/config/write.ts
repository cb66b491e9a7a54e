import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import type { Newsroom, RunningPaper } from '../newsroom.ts'

const SHIPPED_TOPICS = fileURLToPath(new URL('../../../config/topics/', import.meta.url))

export interface DemoPlace {
  readonly store: string
  readonly output: string
  readonly port: number
}

/**
 * Writes a config folder for a running newsroom: its papers as sources, the topics that we ship, one feed, and the
 * loopback addresses let through. What stood there before is replaced, file by file.
 */
export async function writeDemoConfig(folder: string, newsroom: Newsroom, place?: DemoPlace): Promise<void> {
  await rm(join(folder, 'sources'), { recursive: true, force: true })
  await mkdir(join(folder, 'sources'), { recursive: true })
  await writeYaml(join(folder, 'rivermouth.yaml'), 'The sample newsroom, for the demo.', opsOf(newsroom, place))
  for (const paper of newsroom.papers) {
    await writeYaml(
      join(folder, 'sources', `${paper.id}.yaml`),
      `${paper.name}: a paper of the newsroom.`,
      sourceOf(paper),
    )
  }
  await copyTopics(join(folder, 'topics'))
  await writeYaml(join(folder, 'feeds.yaml'), 'What the demo publishes.', FEEDS)
}

/** A demo is polled by the second, not by the quarter of an hour, and its papers know no impatience. */
function opsOf(newsroom: Newsroom, place?: DemoPlace): object {
  return {
    ...(place === undefined
      ? {}
      : { store: place.store, output: place.output, listen: { host: '127.0.0.1', port: place.port } }),
    tag: { authority: 'newsroom.example', since: '2026-01-01' },
    'user-agent': { name: 'Rivermouth', contact: 'https://newsroom.example/' },
    'allow-hosts': [...new Set(newsroom.papers.map((paper) => new URL(paper.origin).host))],
    limits: { 'per-host-seconds': 0, 'per-host-in-flight': 4, 'pages-per-poll': 100 },
    'tick-seconds': 2,
    log: 'warn',
  }
}

function sourceOf(paper: RunningPaper): object {
  return {
    name: paper.name,
    home: `${paper.origin}/`,
    region: paper.region,
    language: paper.language,
    timezone: paper.timezone,
    ...(paper.feeds.length === 0
      ? {}
      : { feeds: paper.feeds.map((feed) => withSection({ url: feed.url }, feed.section)) }),
    ...(paper.lists.length === 0
      ? {}
      : { lists: paper.lists.map((list) => withSection({ page: list.url }, list.section)) }),
    content: 'full',
    poll: { 'every-minutes': 1, 'at-least-minutes': 1, 'at-most-minutes': 5 },
  }
}

function withSection(address: object, section: string | null): object {
  return section === null ? address : { ...address, section }
}

/** A window of two years, so that last year's training course is seen beside this year's. */
const FEEDS = {
  feeds: {
    'tre-em': {
      title: 'Bảo vệ, chăm sóc trẻ em',
      description: 'Tin của sáu tờ báo mẫu về bảo vệ, chăm sóc trẻ em, mỗi tin một lần.',
      language: 'vi',
      topics: ['bao-ve-tre-em'],
      days: 730,
    },
  },
}

async function copyTopics(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(SHIPPED_TOPICS)) {
    if (name.endsWith('.yaml')) await copyFile(join(SHIPPED_TOPICS, name), join(folder, name))
  }
}

async function writeYaml(file: string, what: string, value: object): Promise<void> {
  await writeFile(file, `# ${what}\n${stringify(value)}`)
}
