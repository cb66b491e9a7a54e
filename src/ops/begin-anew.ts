import { flushCompileCache } from 'node:module'
import { setTimeout } from 'node:timers/promises'

/** Set for a process that has begun anew, which it does once, and by whoever starts one that shall not. */
const MARK = 'RIVERMOUTH_COMPILED'

const SIGNALS_HEARD_MS = 20

/**
 * What makes JavaScript of TypeScript is itself a large program, which Node loads at the first start of a version and keeps
 * until the process ends. So a daemon that has met it keeps what was made and begins again in its own place, where all of
 * that is found made; first `loadTheRest` has what is loaded later made as well. Returns where there is no need or no
 * means, or where `isStopAsked` by then, which the new beginning would not know; to be called before anything is opened.
 */
export async function beginAnewOnceCompiled(
  loadTheRest: () => Promise<void>,
  isStopAsked: () => boolean,
): Promise<void> {
  const { env, execve } = process
  if (execve === undefined || process.channel !== undefined || env[MARK] !== undefined || !hasCompiler()) return
  await loadTheRest()
  flushCompileCache()
  // A signal that came meanwhile is heard in the loop's next turns.
  await setTimeout(SIGNALS_HEARD_MS)
  if (isStopAsked()) return
  // From here on one ends the process, as nothing is open yet.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(signal)
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  execve.call(process, process.execPath, words, { ...env, [MARK]: '1' })
}

/** Node lists what it has loaded of itself, though it promises nothing of it: without the list all stays as it is. */
function hasCompiler(): boolean {
  const { moduleLoadList }: { readonly moduleLoadList?: unknown } = Object(process)
  return Array.isArray(moduleLoadList) && moduleLoadList.some((name) => String(name).includes('deps/amaro'))
}
