import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program from outside that polls the same feeds; run where it is installed. */
export interface Program {
  readonly name: string
  /** What it does, and what it does not. */
  readonly does: string
  /** Writes what it reads into the folder; resolves to the command line of one pass. */
  prepare(folder: string, feeds: readonly string[]): readonly string[]
}

export const PROGRAMS: readonly Program[] = [
  { name: 'curl', does: 'downloads with ETags, reads nothing', prepare: prepareCurl },
  { name: 'sfeed_update', does: 'no conditional requests, feeds only', prepare: prepareSfeed },
  { name: 'newsboat', does: 'feeds only', prepare: prepareNewsboat },
]

export function isInstalled(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** CPU milliseconds of a command with all its children, as bash's `time` counts them. A non-zero end is told by its code. */
export function cpuOfCommand(command: readonly string[], folder: string): Promise<number> {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1'
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  const child = spawn('bash', ['-c', script, 'bash', ...command], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += String(text)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      const [user = Number.NaN, system = Number.NaN] = said.trim().split(' ').map(Number)
      resolve((user + system) * 1000)
    })
  })
}

function prepareCurl(folder: string, feeds: readonly string[]): readonly string[] {
  const each = feeds.map((url, at) => {
    const file = (letter: string): string => JSON.stringify(join(folder, `${letter}${at}`))
    writeFileSync(join(folder, `e${at}`), '')
    return `url = ${url}\noutput = ${file('f')}\netag-save = ${file('e')}\netag-compare = ${file('e')}\ncompressed`
  })
  writeFileSync(join(folder, 'curl.config'), each.join('\nnext\n'))
  return ['curl', '-sS', '--parallel', '--parallel-max', '32', '-K', join(folder, 'curl.config')]
}

function prepareSfeed(folder: string, feeds: readonly string[]): readonly string[] {
  mkdirSync(join(folder, 'feeds'), { recursive: true })
  const lines = feeds.map((url, at) => `feed 'o${at}' '${url}'`)
  writeFileSync(join(folder, 'sfeedrc'), `sfeedpath=${join(folder, 'feeds')}\nfeeds() {\n${lines.join('\n')}\n}\n`)
  return ['sfeed_update', join(folder, 'sfeedrc')]
}

function prepareNewsboat(folder: string, feeds: readonly string[]): readonly string[] {
  writeFileSync(join(folder, 'urls'), `${feeds.join('\n')}\n`)
  writeFileSync(join(folder, 'config'), 'reload-threads 16\ndownload-timeout 20\nmax-items 0\n')
  const file = (name: string): string => join(folder, name)
  return ['newsboat', '-q', '-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', 'reload']
}
