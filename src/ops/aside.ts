import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'

/** More than this is not kept of what a command prints. */
const MOST_CHARACTERS = 64 * 1024 * 1024

/**
 * Runs one of our own commands in a process of its own, out of the daemon's way: at low priority, ended by the signal or
 * with us. Never rejects for what the command does.
 */
export async function runAside(
  script: string,
  options: { readonly argv: readonly string[]; readonly onLine: (line: string) => void; readonly signal: AbortSignal },
): Promise<{ readonly code: number | null; readonly printed: string; readonly complained: string }> {
  const child = spawn(process.execPath, [script, ...options.argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
    killSignal: 'SIGKILL',
  })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  if (child.pid !== undefined) lowerPriority(child.pid)
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line)
    options.onLine(line)
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (printed.length < MOST_CHARACTERS) printed += text
  })
  return new Promise((resolve) => {
    const settle = (code: number | null): void => {
      process.off('exit', end)
      resolve({ code, printed, complained: lines.join('\n') })
    }
    child.once('error', (cause) => {
      lines.push(cause.message)
      settle(null)
    })
    child.once('close', settle)
  })
}

/** A process that ended already has no priority any more, and not every system lets it be changed. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
  }
}
