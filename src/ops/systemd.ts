import { execFile } from 'node:child_process'
import type { Log } from '../domain/ports.ts'

export interface SystemdSettings {
  /** NOTIFY_SOCKET and WATCHDOG_USEC of the service; where the first is missing nobody is told. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the service does its work; while it does not, the watchdog is left to bite. */
  readonly alive: () => boolean
  readonly log: Log
  /** Runs systemd-notify; for tests. */
  readonly tell?: (words: string) => Promise<void>
}

/**
 * Tells systemd that the service is up and, twice within each WatchdogSec, that it is alive (sd_notify(3)). Node has no
 * datagrams over unix sockets, so `systemd-notify` says it: the unit needs NotifyAccess=all. `close` says that it stops.
 */
export async function startNotifying(settings: SystemdSettings): Promise<{ close(): Promise<void> }> {
  const { env, alive, log } = settings
  if (env['NOTIFY_SOCKET'] === undefined) return { close: async () => undefined }
  const tell = (words: string): Promise<void> =>
    (settings.tell ?? systemdNotify)(words).catch((cause: unknown) => log.error('systemd.untold', { words, cause }))
  await tell('READY=1')
  const everyMs = Number(env['WATCHDOG_USEC'] ?? 0) / 1000 / 2
  const beat = everyMs > 0 ? setInterval(() => void (alive() && tell('WATCHDOG=1')), everyMs) : null
  beat?.unref()
  return {
    close: async () => {
      if (beat !== null) clearInterval(beat)
      await tell('STOPPING=1')
    },
  }
}

function systemdNotify(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('systemd-notify', [words], { timeout: 5_000 }, (cause) => (cause === null ? resolve() : reject(cause)))
  })
}
