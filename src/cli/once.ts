import { makePlan } from '../pipeline/plan.ts'
import type { RoundReport } from '../pipeline/report.ts'
import { runRound } from '../pipeline/round.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { nothingReached, reportLines, summaryLine } from './words.ts'

export const once: Command = {
  name: 'once',
  summary: 'one round: poll what is due, judge, publish, end',
  takes: '',
  options: {},
  help: `Does what the daemon does, once: polls every source that is due, reads what is new, and publishes.
Run it from cron or by hand. Exit code 0: done; 1: the config has problems; 3: no source could be reached.`,
  run: runOnce,
}

async function runOnce(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  const log = parts.createLog(args.flag('json') ? config.ops.log : 'warn', args.flag('json') ? 'json' : 'readable')
  const opened = await parts.openWorld({ config, log })
  try {
    const report = await runRound(opened.world, makePlan(config, `once-${process.pid}`))
    print(report, args, parts, config.sources)
    return nothingReached(report) ? EXIT.nothingReached : EXIT.well
  } finally {
    await opened.close()
  }
}

function print(
  report: RoundReport,
  args: Args,
  parts: Parts,
  sources: readonly { readonly id: string; readonly name: string }[],
): void {
  if (args.flag('json')) {
    parts.terminal.print(`${JSON.stringify(report)}\n`)
    return
  }
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  parts.terminal.print(`${[...reportLines(report, names), summaryLine(report)].join('\n')}\n`)
  if (nothingReached(report))
    parts.terminal.print('No source could be reached. To see Rivermouth work without a network: npm run demo\n')
}
