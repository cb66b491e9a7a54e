import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

const ROOT = new URL('../', import.meta.url)

/** The program's own version, as package.json has it. */
export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))
  return version
}

/** The folders of all that an article is read by, besides its source's settings; a test holds the threads to them. */
export const READING = ['domain', 'extract', 'locale', 'pipeline', 'read', 'workers']

let program: string | undefined

/**
 * Names the code that reads articles, with the versions of the packages it stands on: 16 hex digits of SHA-256. Any change
 * there is another program, so that nobody has to remember a number. Cost: reads some 200 files, the first time.
 */
export function readProgram(): string {
  if (program !== undefined) return program
  const { dependencies }: { dependencies: unknown } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  const src = new URL('src/', ROOT)
  const files = READING.flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: src })).sort()
  for (const file of files) hash.update(file).update(readFileSync(new URL(file, src)))
  program = hash.digest('hex').slice(0, 16)
  return program
}
