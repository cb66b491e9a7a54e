import { EVENTS } from '../ops/events.ts'
import { helpOf, readArgs } from './args.ts'
import { type Command, EXIT, type Parts } from './command.ts'
import { table } from './table.ts'

/** Each command's code is loaded when it is asked for: the daemon starts without the replay's, a look without the daemon's. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).run,
  worker: async () => (await import('./worker.ts')).worker,
  serve: async () => (await import('./serve.ts')).serve,
  once: async () => (await import('./once.ts')).once,
  check: async () => (await import('./check.ts')).check,
  sources: async () => (await import('./sources.ts')).sources,
  capture: async () => (await import('./capture.ts')).capture,
  preview: async () => (await import('./preview.ts')).preview,
  explain: async () => (await import('./explain.ts')).explain,
  replay: async () => (await import('./replay.ts')).replay,
  status: async () => (await import('./status.ts')).status,
  import: async () => (await import('./opml.ts')).importSources,
  export: async () => (await import('./opml.ts')).exportSources,
  backup: async () => (await import('./backup.ts')).backup,
  move: async () => (await import('./move.ts')).move,
  remove: async () => (await import('./remove.ts')).remove,
  restore: async () => (await import('./restore.ts')).restore,
  demo: async () => (await import('./demo.ts')).demo,
}

/** Runs what the command line asks for. Resolves to the exit code; what cannot be is told in words, not thrown. */
export async function runCommand(argv: readonly string[], parts: Parts): Promise<number> {
  const [name, ...rest] = argv
  if (name === 'help' && rest[0] === 'logs') return tell(parts, `${table(Object.entries(EVENTS))}\n`)
  if (name === undefined || name === '--help' || name === 'help') return showCommands(parts)
  if (name === '--version') return tell(parts, `${parts.version}\n`)
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    parts.terminal.complain(`There is no command ${name}.\n\n${await commandsText()}`)
    return EXIT.usage
  }
  const command = await load()
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

async function showCommands(parts: Parts): Promise<number> {
  return tell(parts, await commandsText())
}

async function commandsText(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const rows = commands.map((command) => ['  ', `${command.name} ${command.takes}`.trim(), command.summary])
  return `Rivermouth: the feeds of many regional newsrooms, flowing together into one.\n\n${table(rows)}\n\nrivermouth COMMAND --help tells more, rivermouth help logs what the log's events mean.\n`
}

function tell(parts: Parts, text: string): number {
  parts.terminal.print(text)
  return EXIT.well
}
