import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'
import { runDaemon } from './run.ts'

export const worker: Command = {
  name: 'worker',
  summary: 'polls, judges and publishes beside other workers; serves no feeds',
  takes: '',
  options: {
    port: {
      type: 'string',
      help: 'serves /healthz, /readyz, /metrics and /status there, at the host of listen: in rivermouth.yaml',
    },
  },
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
  const port = args.text('port')
  if (port !== null && !isPort(port)) {
    parts.terminal.complain(`--port ${port}: a port is a whole number from 0 to 65535; 0 takes any free one.\n`)
    return EXIT.usage
  }
  return runDaemon(
    args,
    parts,
    port === null ? { kind: 'works' } : { kind: 'works and is watched', port: Number(port) },
  )
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/u.test(text) && Number(text) <= 65_535
}
