import { joined } from '../daemon/joined.ts'
import type { Log } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'
import type { ConfigRefused } from '../domain/status.ts'
import type { Args, Parts } from './command.ts'
import { problemsText } from './configured.ts'
import { needsRestart } from './needs-restart.ts'

/** What changes while a long run goes on, for status. */
export interface ToldConfig {
  config: Config
  refused: ConfigRefused | null
}

/** A long run that takes up what is changed in its config folder. */
export interface Reloading {
  readonly args: Args
  readonly parts: Parts
  readonly log: Log
  readonly people: boolean
  readonly begunWith: Config
  readonly told: ToldConfig
  readonly now: () => Date
  /** What is done with a new config that is in order. */
  readonly adopt: (config: Config) => Promise<void>
}

/**
 * The config is read anew when a file in it changes and on SIGHUP, one reading at a time. One with problems is told, and
 * the last good one stays.
 */
export function watchForReload(reloading: Reloading): { close(): void } {
  const { args, parts, log } = reloading
  const reloadNext = joined(() => reload(reloading))
  const reloadSafely = (): void => {
    reloadNext().catch((cause: unknown) =>
      log.error('config.unread', { cause, what: 'the last good config stays in use' }),
    )
  }
  parts.onReloadAsked(reloadSafely)
  return parts.watchConfig(args.text('config') ?? 'config', reloadSafely, (cause) =>
    log.warn('config.unwatched', { cause, what: 'changes in config/ are not seen; send SIGHUP to take them up' }),
  )
}

async function reload(reloading: Reloading): Promise<void> {
  const { args, parts, log, told, begunWith, now, adopt } = reloading
  const outcome = await parts.loadConfig(args.text('config') ?? 'config')
  if (!outcome.ok) {
    const problems = problemsText(outcome.problems)
    told.refused = { since: told.refused?.since ?? now().toISOString(), problems }
    log.error('config.bad', { problems, what: 'the last good config stays in use' })
    return
  }
  const { config } = outcome
  tellMended(reloading)
  told.config = config
  const late = needsRestart(begunWith.ops, config.ops)
  if (late.length > 0) log.warn('config.needs-restart', { keys: late, what: 'these take effect at the next start' })
  await adopt(config)
  log.info('config.reloaded', { sources: config.sources.length, topics: config.topics.length })
}

/** What was refused is in order again, and counts from now on. */
function tellMended({ parts, people, log, told }: Reloading): void {
  if (told.refused === null) return
  log.info('config.mended', { refusedSince: told.refused.since })
  told.refused = null
  if (people) parts.terminal.print('The config on disk is in order again and in use.\n\n')
}
