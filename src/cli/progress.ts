import type { Terminal } from './command.ts'

/** Between two lines of progress, in milliseconds: at once on a terminal, seldom in a log. */
const EVERY_MS = { terminal: 500, log: 5_000 } as const

/** Tells on standard error how far a long run is and how long it will take yet; nothing of a short one. */
export function progressOf(terminal: Terminal, nowMs: () => number): (done: number, total: number) => void {
  const begun = nowMs()
  const every = terminal.isTty ? EVERY_MS.terminal : EVERY_MS.log
  let told = begun
  return (done, total) => {
    const now = nowMs()
    if (now - told < every || done >= total) return
    told = now
    const seconds = Math.ceil(((now - begun) / done) * (total - done) * 0.001)
    const line = `${done} of ${total}, about ${seconds} s to go`
    terminal.complain(terminal.isTty ? `\r${line}   ` : `${line}\n`)
  }
}
