import type { OpsSettings } from '../domain/ops-settings.ts'

/** What the world is made with once, by its key in rivermouth.yaml. All else is taken up while the daemon runs. */
const MADE_ONCE: Readonly<Record<string, (ops: OpsSettings) => unknown>> = {
  store: (ops) => ops.store,
  output: (ops) => ops.output,
  listen: (ops) => ops.listen,
  desk: (ops) => ops.desk,
  'user-agent': (ops) => ops.userAgent,
  limits: ({ limits: { pagesPerPoll: _, ...rest } }) => rest,
  'allow-hosts': (ops) => ops.allowHosts,
  log: (ops) => ops.log,
  'tick-seconds': (ops) => ops.tickSeconds,
  workers: (ops) => ops.workers,
}

/** The keys that were changed and do nothing before a restart. */
export function needsRestart(running: OpsSettings, written: OpsSettings): string[] {
  return Object.entries(MADE_ONCE).flatMap(([key, read]) =>
    JSON.stringify(read(running)) === JSON.stringify(read(written)) ? [] : [key],
  )
}
