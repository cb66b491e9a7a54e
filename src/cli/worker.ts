import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { runDaemon } from './run.ts'

export const worker: Command = {
  name: 'worker',
  summary: 'polls, judges and publishes beside other workers; serves nothing',
  takes: '',
  options: {},
  help: `One of any number of workers on one PostgreSQL store, on one machine or many; give all of them the same config folder and
clocks that agree. Each claims what is due, and takes over what one that died had claimed (lease-seconds in
rivermouth.yaml). \`rivermouth serve\` serves what they publish; \`run\` is both in one.`,
  run: runWorker,
}

async function runWorker(args: Args, parts: Parts): Promise<number> {
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  if (configured.config.ops.store.startsWith('sqlite:')) {
    parts.terminal.complain(
      'An SQLite store is for one process: use `rivermouth run`. For several workers set store: postgres://… in\n' +
        'rivermouth.yaml; `rivermouth move --to postgres://…` takes along what is stored.\n',
    )
    return EXIT.problem
  }
  return runDaemon(args, parts, 'works')
}
