import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import type { Does } from './keep-running.ts'

export const run: Command = {
  name: 'run',
  summary: 'the daemon: polls on schedule, publishes, serves, until it is stopped',
  takes: '',
  options: {},
  help: `Polls every source when it is due, publishes the feeds into the output folder and serves them.
A change in the config folder is taken up at once, and on SIGHUP; a bad one is told and the last good one stays.
Stops on SIGTERM and Ctrl-C within five seconds; nothing is lost by a kill. Prints a line for each paper; with --json,
one JSON line for each event, for log collectors.`,
  run: (args, parts) => runDaemon(args, parts, { kind: 'works and serves' }),
}

/** The long run, with or without the server. While a thread reads the config, this one loads the rest of the program. */
export async function runDaemon(args: Args, parts: Parts, does: Does): Promise<number> {
  const reading = readConfig(args, parts)
  const [{ keepRunning }, configured] = await Promise.all([import('./keep-running.ts'), reading, parts.warmUp()])
  if (!configured.ok) return configured.code
  await parts.beginAnew()
  await keepRunning({ args, parts, does }, configured.config)
  return EXIT.well
}
