import type { World } from '../../src/domain/ports.ts'
import type { Config } from '../../src/domain/settings.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { openStore } from '../../src/store/open.ts'
import { readProgram } from '../../src/version.ts'
import { Pool } from '../../src/workers/pool.ts'

export interface RealWorld {
  readonly world: World
  readonly errors: string[]
  /** Moves the clock on. */
  pass(hours: number): void
  close(): Promise<void>
}

/** The real fetcher, store and threads, on a clock of the test's own. */
export async function openRealWorld(config: Config, begin: Date): Promise<RealWorld> {
  const time = { ahead: begin.getTime() - Date.now() }
  const clock = { now: () => new Date(Date.now() + time.ahead) }
  const errors: string[] = []
  const quiet = () => undefined
  const log = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (event: string, fields?: object) => void errors.push(`${event} ${JSON.stringify(fields)}`),
  }
  const { limits, allowHosts, userAgent, store: address, output: outputFolder } = config.ops
  const store = await openStore({ address, outputFolder, now: clock.now().toISOString(), log })
  const fetcher = createFetcher({
    userAgent,
    version: '0',
    limits: { ...limits, perHostSeconds: 0 },
    allowHosts,
    clock,
    log,
  })
  const workshop = new Pool({ workers: 2, deadlineSeconds: 20, memoryMegabytes: 256, log, program: readProgram })
  return {
    world: { ...store, fetcher, workshop, clock, log, chance: () => 0 },
    errors,
    pass: (hours) => {
      time.ahead += hours * 3_600_000
    },
    close: async () => {
      await fetcher.close()
      await workshop.close()
      await store.close()
    },
  }
}
