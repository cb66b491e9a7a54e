import { Worker } from 'node:worker_threads'
import type { ConfigOutcome } from '../domain/settings.ts'

const THREAD = new URL('../config-thread.ts', import.meta.url)

/** Most of what parsing makes is thrown away at once: with room for it, a tenth of the time is not spent on tidying. */
const YOUNG_MB = 64

/**
 * Reads the config folder in a thread of its own, which ends with it: a thousand files are half a second of work, in
 * which the daemon goes on serving, or compiles the rest of itself. Rejects only where the thread cannot be had.
 */
export function readConfigApart(folder: string): Promise<ConfigOutcome> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    thread.once('message', (outcome: ConfigOutcome) => resolve(outcome))
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the thread that reads the config ended (exit code ${code})`)))
  })
}
