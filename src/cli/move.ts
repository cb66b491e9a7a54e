import type { MoveReport } from '../domain/move-report.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const move: Command = {
  name: 'move',
  summary: 'takes everything stored from SQLite to PostgreSQL',
  takes: '--to postgres://…',
  options: { to: { type: 'string', help: 'an empty PostgreSQL database' } },
  help: `Copies the SQLite store into a PostgreSQL database: ids and numbers stay, archives, poll states and what is still to be
told to hubs come along. Stop the daemon first. It can be killed and run again, and goes on where it was. At the end both
sides are read again and compared. Then set store: in rivermouth.yaml to the new address; the old file stays as it is.

  rivermouth move --to postgres://rivermouth@localhost/news`,
  run: runMove,
}

async function runMove(args: Args, parts: Parts): Promise<number> {
  const to = args.text('to')
  if (to === null || !/^postgres(?:ql)?:\/\//u.test(to) || !URL.canParse(to)) {
    parts.terminal.complain('Where to? rivermouth move --to postgres://user@host/name\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  if (!config.ops.store.startsWith('sqlite:')) {
    parts.terminal.complain('What is stored is in PostgreSQL already (store: in rivermouth.yaml).\n')
    return EXIT.problem
  }
  const report = await parts.moveStore(config, to, teller(args, parts))
  parts.terminal.print(args.flag('json') ? `${JSON.stringify(report)}\n` : reportText(report))
  return EXIT.well
}

/** One line a table, and on a terminal how far it is. */
function teller(args: Args, { terminal }: Parts): (table: string, done: number, total: number) => void {
  if (args.flag('json')) return () => undefined
  return (table, done, total) => {
    if (terminal.isTty) terminal.complain(`\r${table}: ${done} of ${total}${done === total ? '\n' : '   '}`)
    else if (done === total) terminal.complain(`${table}: ${total}\n`)
  }
}

function reportText({ tables, missing, lost }: MoveReport): string {
  const rows = tables.reduce((sum, { rows }) => sum + rows, 0)
  return [
    `Moved and compared: ${rows} rows in ${tables.length} tables are the same on both sides.`,
    ...missing.map(
      (path) => `${path} does not lie in the output folder as it was published; the next publishing makes it anew.`,
    ),
    ...lost.map(
      (path) =>
        `${path} was closed by an earlier store and is not in the output folder: bring it back from a backup of the folder, then move into another empty database, or readers who follow the archives stop there.`,
    ),
    'Now set store: in rivermouth.yaml to the new address, and start again. The old file was left as it is.\n',
  ].join('\n')
}
