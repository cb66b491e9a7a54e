import { FATE_WORDS } from '../desk/words.ts'
import { counted } from '../domain/counted.ts'
import { makePlan } from '../pipeline/plan.ts'
import type { ReadOtherwise } from '../pipeline/read-otherwise.ts'
import { type ReplayReport, replay as replayStored } from '../pipeline/replay.ts'
import { type FeedChange, type FeedDiff, feedWords } from '../pipeline/replay-diff.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { progressOf } from './progress.ts'

export const replay: Command = {
  name: 'replay',
  summary: 'what the config on disk would make of what is stored already; no network',
  takes: '',
  options: {
    since: { type: 'string', help: 'what was first seen within this time: 12h, 7d, 4w (default: 7d)' },
    diff: { type: 'boolean', help: 'entry by entry with reasons, not only the sums' },
    apply: { type: 'boolean', help: 'decide so in the store; ids stay. Stop the daemon first' },
  },
  help: `Takes every stored page and entry through the config on disk, and says what each feed would gain, lose and merge beside
what is published now, whatever config that was made by, and what would be read otherwise. It works on a copy of the store, beside it, so a daemon may go on. With --apply it decides so in the store itself,
all or nothing, and is refused while a daemon holds it; feeds are written anew at the next round (\`rivermouth once\`).

  rivermouth replay --since 7d --diff
  rivermouth replay --since 7d --apply`,
  run: runReplay,
}

async function runReplay(args: Args, parts: Parts): Promise<number> {
  const milliseconds = durationOf(args.text('since') ?? '7d')
  if (milliseconds === null) {
    parts.terminal.complain('--since takes a number of hours, days or weeks, such as 12h, 7d or 4w\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  const log = parts.createLog('error', 'readable')
  const opened = await parts.openReplay({ config, log }, args.flag('apply') ? 'store' : 'copy')
  try {
    const since = new Date(opened.world.clock.now().getTime() - milliseconds).toISOString()
    const onProgress = progressOf(parts.terminal, () => performance.now())
    const documents = await opened.documents()
    const options = { since, documents, onProgress }
    const report = await replayStored(opened.world, opened.replay, makePlan(config, 'replay'), options)
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(report)}\n` : `${replayText(report, args)}\n`)
    return EXIT.well
  } finally {
    await opened.close()
  }
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

function durationOf(written: string): number | null {
  const [, count, unit] = /^(\d{1,4})([hdw])$/u.exec(written) ?? []
  return count === undefined || unit === undefined ? null : Number(count) * (UNITS[unit] ?? 0)
}

function replayText(report: ReplayReport, args: Args): string {
  const { entries, changed, feeds, read } = report
  const details = args.flag('diff')
  return [
    `${counted(entries, 'entry', 'entries')} decided anew, ${changed.length} ${changed.length === 1 ? 'comes' : 'come'} out otherwise${sumsOf(report)}.`,
    ...(details ? changed.map(fateLine) : []),
    ...readLines(read, details),
    ...feeds.flatMap((feed) => feedLines(feed, details)),
    args.flag('apply')
      ? 'The store is so now; the feeds follow at the next round: npm run rivermouth once, or the daemon.'
      : 'Nothing was changed. To decide so in the store: stop the daemon, add --apply. What feeds.yaml says counts at the next round.',
  ].join('\n')
}

function sumsOf({ changed }: ReplayReport): string {
  const sums = Map.groupBy(changed, ({ was, becomes }) => `${FATE_WORDS[was]} → ${FATE_WORDS[becomes]}`)
  return sums.size === 0 ? '' : ` (${[...sums].map(([way, all]) => `${all.length} ${way}`).join(', ')})`
}

function fateLine(fate: ReplayReport['changed'][number]): string {
  const rule = fate.rule === null ? '' : ` (${fate.rule})`
  return `  ${FATE_WORDS[fate.was]} → ${FATE_WORDS[fate.becomes]}  ${fate.title}\n      ${fate.url}\n      ${fate.why}${rule}`
}

/** How many of the articles read otherwise are shown where only the sums are asked for. */
const EXAMPLES = 3

function readLines(read: readonly ReadOtherwise[], details: boolean): string[] {
  if (read.length === 0) return []
  const kinds = Map.groupBy(
    read.flatMap(({ changes }) => changes),
    ({ what }) => what,
  )
  const sums = [...kinds].map(([what, all]) => `${what} of ${all.length}`).join(', ')
  const shown = details ? read : read.slice(0, EXAMPLES)
  return [
    `${counted(read.length, 'article is', 'articles are')} read otherwise (${sums})${shown.length < read.length ? `; for example, and all with --diff` : ''}:`,
    ...shown.flatMap(({ title, url, changes }) => [
      `  ~ ${title}\n      ${url}`,
      ...changes.map(({ what, was, becomes }) => `      ${what}: ${was} → ${becomes}`),
    ]),
  ]
}

function feedLines(feed: FeedDiff, details: boolean): string[] {
  const { gained, lost, merged, led } = feed
  const sum = `${feed.feedId}: ${feedWords(feed)}`
  if (!details) return [sum]
  return [
    sum,
    ...gained.map(changeLine('+')),
    ...lost.map(changeLine('-')),
    ...merged.map(changeLine('=')),
    ...led.map(changeLine('>')),
  ]
}

function changeLine(sign: string): (change: FeedChange) => string {
  return ({ headline, url, why }) => `  ${sign} ${headline}\n      ${url}\n      ${why}`
}
