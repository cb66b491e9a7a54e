import type { Config, Source } from '../domain/settings.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'
import { type Probed, probeAll } from '../pipeline/probe.ts'
import { worstHealth } from '../pipeline/source-health.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { statusOf } from './status-report.ts'
import { clip, table } from './table.ts'

export const sources: Command = {
  name: 'sources',
  summary: 'the health of each paper; --probe asks them and says what to switch on',
  takes: '[SOURCE…]',
  options: {
    probe: {
      type: 'boolean',
      help: 'ask each paper: robots, its feeds and lists, candidates, three articles; needs no store',
    },
    on: { type: 'boolean', help: 'only papers that are on' },
    off: { type: 'boolean', help: 'only papers that are off' },
  },
  help: `One line for each paper: its state, since when, its last news, and what is wrong, from the store.

With --probe each paper is asked, at most 16 times and no faster than its host likes: whether robots.txt lets us, whether its
feeds and lists announce anything (and where none does, what else it declares, links to or lists), and whether three of its
articles can be read. It says what to switch on, to write and to mend, and changes nothing.

  rivermouth sources --probe --off           which of the papers that are off could be switched on
  rivermouth sources --probe baohatinh.vn    one paper, with every address that was asked

Exit code 0: every paper asked for is well; 1: one is not; 2: no such source; 3: none could be reached.`,
  run: runSources,
}

async function runSources(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  const unknown = args.words.filter((word) => !config.sources.some(({ id }) => id === word))
  if (unknown.length > 0) {
    parts.terminal.complain(
      `There is no ${unknown.join(', ')} in config/sources; write the file's name without .yaml\n`,
    )
    return EXIT.usage
  }
  const chosen = config.sources.filter((source) => isChosen(source, args))
  return args.flag('probe') ? probeThem(config, chosen, args, parts) : showThem(config, chosen, args, parts)
}

function isChosen({ id, enabled }: Source, args: Args): boolean {
  if (args.words.length > 0) return args.words.includes(id)
  if (args.flag('on') !== args.flag('off')) return enabled === args.flag('on')
  return true
}

async function showThem(config: Config, chosen: readonly Source[], args: Args, parts: Parts): Promise<number> {
  const stores = await parts.openToRead(config, parts.createLog('error', 'readable'))
  try {
    const clock = { now: () => new Date() }
    const whole = await statusOf(parts.version, { publishedAt: null, config }, { ...stores, clock })
    const report = { ...whole, sources: whole.sources.filter(({ id }) => chosen.some((source) => source.id === id)) }
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(report.sources)}\n` : `${healthText(report)}\n`)
    return report.sources.some((source) => worstHealth(source).ill) ? EXIT.problem : EXIT.well
  } finally {
    await stores.close()
  }
}

function healthText({ sources: shown }: StatusReport): string {
  return table([
    ['paper', 'source', 'state', 'since', 'last news', 'what is wrong'],
    ...shown.map((source) => {
      const { kind, since, note } = worstHealth(source)
      return [source.name, source.id, kind, day(since), day(lastNews(source)), clip(note, 120)]
    }),
  ])
}

function lastNews({ targets }: SourceStatus): string | null {
  return (
    targets
      .flatMap(({ lastNewsAt }) => lastNewsAt ?? [])
      .sort()
      .at(-1) ?? null
  )
}

function day(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ')
}

async function probeThem(config: Config, chosen: readonly Source[], args: Args, parts: Parts): Promise<number> {
  const opened = await parts.openWorld({ config, log: parts.createLog('error', 'readable'), inMemory: true })
  try {
    const probed = await probeAll(opened.world, chosen, (done, total) => {
      if (parts.terminal.isTty) parts.terminal.complain(`\r${done} of ${total} papers${done === total ? '\n' : ''}`)
    })
    const text = probed.length === 1 ? probed.map(oneText).join('\n') : probesText(probed)
    parts.terminal.print(args.flag('json') ? `${JSON.stringify(probed)}\n` : `${text}\n`)
    return codeOf(probed)
  } finally {
    await opened.close()
  }
}

function codeOf(probed: readonly Probed[]): number {
  if (probed.length > 0 && probed.every(({ verdict }) => verdict === 'silent')) return EXIT.nothingReached
  return probed.every(({ verdict, enabled }) => verdict === 'ready' || !enabled) ? EXIT.well : EXIT.problem
}

function probesText(probed: readonly Probed[]): string {
  const ready = probed.filter(({ verdict, enabled }) => verdict === 'ready' && !enabled)
  return [
    table([['paper', 'source', 'is', 'found', 'addresses', 'articles', 'what to do'], ...probed.map(rowOf)]),
    '',
    ready.length === 0
      ? 'No paper that is off could be switched on.'
      : `To switch on: ${ready.map(({ sourceId }) => sourceId).join(', ')}`,
  ].join('\n')
}

function rowOf({ name, sourceId, enabled, verdict, addresses, articles, advice }: Probed): string[] {
  const share = ({ good, of }: { good: number; of: number }): string => `${good} of ${of}`
  return [
    name,
    sourceId,
    enabled ? 'on' : 'off',
    verdict,
    share(addresses),
    share(articles),
    clip(advice.join('; '), 160),
  ]
}

function oneText(probed: Probed): string {
  const asked = probed.asked.map(({ url, what, ok, note }) => [clip(url, 90), what, `${ok ? '' : '✗ '}${note}`])
  const advice = probed.advice.length === 0 ? ['nothing to do'] : probed.advice
  return [`${probed.name}: ${probed.verdict}`, table([['asked', 'for a', 'came'], ...asked]), '', ...advice].join('\n')
}
