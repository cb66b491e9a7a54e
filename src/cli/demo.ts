import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Daemon } from '../daemon/daemon.ts'
import type { Config } from '../domain/settings.ts'
import { makePlan } from '../pipeline/plan.ts'
import { addReports, NOTHING, type RoundReport } from '../pipeline/report.ts'
import {
  type Args,
  type Command,
  type DemoNewsroom,
  EXIT,
  type OpenedWorld,
  type Parts,
  type RunningServer,
} from './command.ts'
import { problemsText } from './configured.ts'
import { openDesk } from './desk.ts'
import { statusOf } from './status-report.ts'
import { reportLines, summaryLine } from './words.ts'

export const demo: Command = {
  name: 'demo',
  summary: 'the sample newsroom: six papers on this machine, no network, one merged feed',
  takes: '',
  options: {
    pause: { type: 'string', help: 'seconds between the three days that are played (default: 20)' },
    port: { type: 'string', help: 'where the merged feed is served (default: 8080)' },
    'papers-port': { type: 'string', help: 'the first port of the sample papers (default: 8491)' },
    fresh: { type: 'boolean', help: 'forget what an earlier demo stored' },
    folder: { type: 'string', help: 'where its config, store and feeds go (default: data/demo)' },
  },
  help: `Starts six small papers on loopback, polls them as the daemon does, and serves the merged feed. Three days are played,
one after another, so that news is seen arriving. It keeps running until Ctrl-C; a kill loses nothing: start it again.`,
  run: runDemo,
}

type Day = 1 | 2 | 3
const DAY_MS = 86_400_000

interface Stage {
  readonly parts: Parts
  readonly folder: string
  readonly pauseSeconds: number
  readonly port: number
  /** Always the same ones: a demo that is started again must find the addresses that it stored. */
  readonly papersPort: number
}

async function runDemo(args: Args, parts: Parts): Promise<number> {
  const stage = readStage(args, parts)
  if (stage === null) {
    parts.terminal.complain('--pause takes seconds, --port and --papers-port a number from 0 to 65535\n')
    return EXIT.usage
  }
  if (args.flag('fresh')) rmSync(stage.folder, { recursive: true, force: true })
  mkdirSync(stage.folder, { recursive: true })
  const newsroom = await parts.startNewsroom(firstDay(stage.folder), stage.papersPort)
  try {
    return await playWith(newsroom, stage)
  } finally {
    await newsroom.close()
  }
}

function readStage(args: Args, parts: Parts): Stage | null {
  const pauseSeconds = Number(args.text('pause') ?? '20')
  const port = Number(args.text('port') ?? '8080')
  const papersPort = Number(args.text('papers-port') ?? '8491')
  if (!(pauseSeconds >= 0) || !isPort(port) || !isPort(papersPort)) return null
  return { parts, pauseSeconds, port, papersPort, folder: args.text('folder') ?? join('data', 'demo') }
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535
}

/** The day on which the demo's first day falls: two days ago, so that the third is today; kept, so that a restart goes on. */
function firstDay(folder: string): Date {
  const file = join(folder, 'first-day')
  if (!existsSync(file)) writeFileSync(file, new Date(Date.now() - 2 * DAY_MS).toISOString())
  return new Date(readFileSync(file, 'utf8').trim())
}

async function playWith(newsroom: DemoNewsroom, stage: Stage): Promise<number> {
  const { parts, folder, port } = stage
  const place = { store: `sqlite:${join(folder, 'store.sqlite')}`, output: join(folder, 'public'), port }
  await newsroom.writeConfig(join(folder, 'config'), place)
  const outcome = await parts.loadConfig(join(folder, 'config'))
  if (!outcome.ok) {
    parts.terminal.complain(`${problemsText(outcome.problems)}\n`)
    return EXIT.problem
  }
  const day = { now: lastDay(folder) }
  const now = (): Date => new Date(Date.now() - (3 - day.now) * DAY_MS)
  const opened = await parts.openWorld({ config: outcome.config, log: parts.createLog('error', 'readable'), now })
  try {
    await playDays({ ...stage, newsroom, config: outcome.config, opened, day })
    return EXIT.well
  } finally {
    await opened.close()
  }
}

/** The day that an earlier demo in this folder had reached. */
function lastDay(folder: string): Day {
  const file = join(folder, 'day')
  const day = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 1
  return day === 2 || day === 3 ? day : 1
}

interface Play extends Stage {
  readonly newsroom: DemoNewsroom
  readonly config: Config
  readonly opened: OpenedWorld
  readonly day: { now: Day }
}

async function playDays(play: Play): Promise<void> {
  const { parts, config, opened, newsroom, day } = play
  const log = parts.createLog('error', 'readable')
  const told = { publishedAt: null as string | null, config }
  const stores = { ...opened.world, fates: opened.fates }
  const desk = openDesk({ parts, stores, means: opened.world, log, told, folder: join(play.folder, 'config') })
  const { documents, shared: watches } = opened
  const status = () => statusOf(parts.version, told, opened.world)
  const server = await parts.startServer({ config, log, documents, watches, status, desk })
  const rounds = { report: NOTHING }
  const daemon = new Daemon({
    world: opened.world,
    plan: makePlan(config, `demo-${process.pid}`),
    onRound: (report) => {
      rounds.report = addReports(rounds.report, report)
      told.publishedAt = opened.world.clock.now().toISOString()
      server.refresh().catch((cause: unknown) => log.error('serve.refresh-failed', { cause }))
    },
  })
  const stopped = parts.stopAsked.then(() => true)
  newsroom.play(day.now)
  await daemon.start()
  await playDay(play, daemon, rounds, server)
  for (const next of ([2, 3] as const).filter((later) => later > day.now)) {
    if (await Promise.race([stopped, waitSeconds(play.pauseSeconds)])) break
    day.now = next
    writeFileSync(join(play.folder, 'day'), String(next))
    newsroom.play(next)
    await playDay(play, daemon, rounds, server)
  }
  parts.terminal.print('The demo keeps running; Ctrl-C stops it.\n')
  await stopped
  await desk.close()
  await daemon.stop()
  await server.close()
  parts.terminal.print(
    'Stopped. Nothing is lost: npm run demo goes on from here, npm run demo -- --fresh begins anew.\n',
  )
}

/** Lets the daemon do one day's work and says what happened. */
async function playDay(
  play: Play,
  daemon: Daemon,
  rounds: { report: RoundReport },
  server: RunningServer,
): Promise<void> {
  const { parts, config, day, folder } = play
  rounds.report = NOTHING
  await daemon.settle()
  const names = new Map(config.sources.map(({ id, name }) => [id, name]))
  const feed = config.feeds[0]?.id ?? ''
  parts.terminal.print(
    `${[
      `Day ${day.now} of 3`,
      ...reportLines(rounds.report, names).map((line) => `  ${line}`),
      `  ${summaryLine(rounds.report)}`,
      '',
      `  Read it:       ${server.url}${feed}/`,
      `  Subscribe:     ${server.url}${feed}/feed.atom (or feed.rss, feed.json)`,
      `  The desk:      ${server.url}desk/`,
      `  Ask why:       npm run rivermouth -- explain ADDRESS --config ${join(folder, 'config')}`,
      '',
    ].join('\n')}\n`,
  )
}

function waitSeconds(seconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), seconds * 1000))
}
