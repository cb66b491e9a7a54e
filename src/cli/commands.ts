import { helpOf, readArgs } from './args.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { type Command, EXIT, type Parts } from './command.ts'
import { demo } from './demo.ts'
import { explain } from './explain.ts'
import { once } from './once.ts'
import { exportSources, importSources } from './opml.ts'
import { preview } from './preview.ts'
import { replay } from './replay.ts'
import { run } from './run.ts'
import { serve } from './serve.ts'
import { status } from './status.ts'
import { table } from './table.ts'
import { worker } from './worker.ts'

const COMMANDS: readonly Command[] = [
  run,
  worker,
  serve,
  once,
  check,
  preview,
  explain,
  replay,
  status,
  importSources,
  exportSources,
  backup,
  demo,
]

/** Runs what the command line asks for. Resolves to the exit code; what cannot be is told in words, not thrown. */
export async function runCommand(argv: readonly string[], parts: Parts): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === 'help') return showCommands(parts)
  if (name === '--version') return tell(parts, `${parts.version}\n`)
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined) {
    parts.terminal.complain(`There is no command ${name}.\n\n${commandsText()}`)
    return EXIT.usage
  }
  const read = readArgs(command, rest)
  if (!read.ok) {
    parts.terminal.complain(`${read.message}\n`)
    return EXIT.usage
  }
  if (read.args.flag('help')) return tell(parts, helpOf(command))
  return runTelling(command, () => command.run(read.args, parts), parts)
}

/** Errors that say what to do (a locked store, a port in use) are a line; anything else is a bug and keeps its stack. */
async function runTelling(command: Command, work: () => Promise<number>, parts: Parts): Promise<number> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error) || !(cause.name === 'StoreError' || isSystemError(cause))) throw cause
    parts.terminal.complain(`rivermouth ${command.name}: ${cause.message}\n`)
    return EXIT.problem
  }
}

/** What the system refused: a port, a folder, the disk. */
function isSystemError(cause: Error): boolean {
  return 'code' in cause && typeof cause.code === 'string' && /^E[A-Z]+$/u.test(cause.code)
}

function showCommands(parts: Parts): number {
  return tell(parts, commandsText())
}

function commandsText(): string {
  const rows = COMMANDS.map((command) => ['  ', `${command.name} ${command.takes}`.trim(), command.summary])
  return `Rivermouth: the feeds of many regional newsrooms, flowing together into one.\n\n${table(rows)}\n\nrivermouth COMMAND --help tells more.\n`
}

function tell(parts: Parts, text: string): number {
  parts.terminal.print(text)
  return EXIT.well
}
