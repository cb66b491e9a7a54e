import { leftFeedText, pagesRefusedText } from '../domain/advice.ts'
import { counted } from '../domain/counted.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { statusOf } from './status-report.ts'
import { table } from './table.ts'

export const status: Command = {
  name: 'status',
  summary: 'what is wrong, since when, and what to do; and what is well',
  takes: '',
  options: {},
  help: `Reads the store, also while a daemon runs. Exit code 0: every source that is on is well; 1: one is not, or nothing
polls though there is something to poll.`,
  run: showStatus,
}

async function showStatus(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) {
    parts.terminal.complain(
      'So long the config on disk is refused: a daemon that runs goes on with the last good one.\n',
    )
    return configured.code
  }
  const { config } = configured
  const stores = await parts.openToRead(config, parts.createLog('error', 'readable'))
  try {
    const clock = { now: () => parts.now() }
    const report = await statusOf(parts.version, { publishedAt: null, config }, { ...stores, clock })
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(report)}\n` : `${statusText(report)}\n`)
    return report.notReady !== null || report.sources.some(isIll) ? EXIT.problem : EXIT.well
  } finally {
    await stores.close()
  }
}

/** Whether a source that is on needs a person's look. */
export function isIll(source: SourceStatus): boolean {
  if (!source.enabled) return false
  return (
    source.alarms.length > 0 ||
    source.pagesRefused !== null ||
    source.targets.some(({ health }) => health.kind !== 'well' && health.kind !== 'new')
  )
}

function statusText(report: StatusReport): string {
  const { counts } = report
  const verdicts = Object.entries(counts.byVerdict).map(([kind, count]) => `${count} ${kind}`)
  return [
    ...(report.notReady === null ? [] : [`✗ ${report.notReady}\n`]),
    ...report.sources.filter(isIll).map(illText),
    table([
      ['paper', 'health', 'last poll', 'next poll', 'why then'],
      ...report.sources.filter((source) => source.enabled).flatMap(rowsOf),
    ]),
    '',
    ...report.sources
      .filter((source) => !source.enabled)
      .map((source) => `off: ${source.name} (${source.id}): ${source.offBecause ?? 'no reason given'}`),
    ...report.leftFeeds.map((id) => `left: ${leftFeedText(id)}`),
    '',
    `${counted(counts.entries, 'entry', 'entries')} seen (${verdicts.join(', ')}), ${counted(counts.articles, 'article')}, ${counted(counts.clusters, 'report')} after merging.`,
  ].join('\n')
}

function illText(source: SourceStatus): string {
  const ill = source.targets.filter(({ health }) => health.kind !== 'well' && health.kind !== 'new')
  const byNote = Map.groupBy(ill, ({ health }) => `${health.kind} since ${when(health.since)}: ${health.note}`)
  const layouts = source.alarms.map(
    ({ since, note, example }) => `✗ ${source.name}: since ${when(since)}: ${note}\n  for example ${example}\n`,
  )
  const polls = [...byNote].map(
    ([note, states]) => `✗ ${source.name}: ${note}\n${states.map((state) => `  ${state.url}\n`).join('')}`,
  )
  const { pagesRefused: refused } = source
  const pages =
    refused === null
      ? []
      : [
          `✗ ${source.name}: since ${when(refused.since)}: ${pagesRefusedText(refused)}\n  for example ${refused.example}\n`,
        ]
  return [...layouts, ...pages, ...polls, ...source.todo.map((todo) => `  → ${todo}\n`)].join('')
}

function rowsOf(source: SourceStatus): string[][] {
  return source.targets.map((state) => [
    source.name,
    state.health.kind,
    when(state.lastPolledAt),
    when(state.nextPollAt),
    state.nextPollReason,
  ])
}

function when(instant: string | null): string {
  return instant === null ? 'never' : instant.slice(0, 16).replace('T', ' ')
}
