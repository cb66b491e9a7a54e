import type { Log } from '../domain/ports.ts'

/** What node-cron has to say as events of our log: above all of ticks that it missed while the machine slept. */
export function cronLog(log: Log) {
  return {
    info: (what: string) => log.debug('tick.noted', { what }),
    debug: (what: string | Error) => log.debug('tick.noted', { what: String(what) }),
    warn: (what: string) => log.warn('tick.missed', { what }),
    error: (what: string | Error, cause?: Error) => log.error('tick.failed', { cause: cause ?? what }),
  }
}
