import type { ExtractJob } from '../domain/jobs.ts'
import { digest } from './identity.ts'

/**
 * Names what a page was read by: the program and everything that its source's settings and its host's clocks tell it.
 * Two readings of the same page and announcement that bear the same name gave the same article. 16 hex digits.
 */
export function readByOf(program: string, job: ExtractJob): string {
  const { charset, layouts, ignoreDatesIn, atLeast, language, timezone, sourceName, knownClocks } = job
  const told = { charset, layouts, ignoreDatesIn, atLeast, language, timezone, sourceName, knownClocks }
  return digest(JSON.stringify([program, told])).slice(0, 16)
}
