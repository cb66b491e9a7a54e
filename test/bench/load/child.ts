import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A script of this folder in a process of its own: one question at a time, each answered. */
export interface Child {
  ask<Answer>(order: unknown): Promise<Answer>
  end(): Promise<void>
  /** Ends it as a kill -9 does, in the midst of whatever it does; what is asked of it then rejects. */
  kill(): Promise<void>
}

/** Starts `file` with its settings and waits for its first word. Rejects where it dies before. */
export async function startChild(
  file: string,
  settings: unknown,
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [JSON.stringify(settings)], {
    serialization: 'advanced',
    execArgv: [...flags],
    env: { ...process.env, ...env },
  })
  await answerOf(child, file)
  return {
    ask: <Answer>(order: unknown) => {
      const answer = answerOf<Answer>(child, file)
      child.send({ ...Object(order) })
      return answer
    },
    end: () => endOf(child, 'SIGTERM'),
    kill: () => endOf(child, 'SIGKILL'),
  }
}

/** Longer than a busy process takes to end by itself. */
const LATEST_END_MS = 10_000

async function endOf(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Disconnected, it ends by itself, and what it compiled is kept for the next.
  if (signal === 'SIGTERM' && child.connected) child.disconnect()
  else child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), LATEST_END_MS)
  await gone
  clearTimeout(late)
}

function answerOf<Answer>(child: ChildProcess, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`${file} ended with ${code} before it answered`))
    child.once('exit', died)
    // The children are this folder's own: what they answer has the shape that the caller names.
    child.once('message', (answer) => {
      child.off('exit', died)
      resolve(answer as Answer)
    })
  })
}
