import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts'

/** The README's walk from nothing to a published paper, done as it is written: its files, its commands, their output. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const run = promisify(execFile)

type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly command: string; readonly said: readonly string[] }

function stepsOf(section: string): Step[] {
  const blocks = [...section.matchAll(/^```(yaml|console)\n([\s\S]*?)^```$/gmu)]
  return blocks.flatMap(([, kind, text = '']): Step[] => {
    if (kind === 'yaml') return [{ kind: 'file', path: /^# (\S+)/u.exec(text)?.[1] ?? '', text }]
    return text.split(/^\$ /mu).flatMap((part): Step[] => {
      const [command = '', ...said] = part.trimEnd().split('\n')
      return command === '' ? [] : [{ kind: 'command', command, said }]
    })
  })
}

/** What differs from day to day. */
function timeless(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/gu, 'DAY').replace(/\d{1,2}\/\d{1,2}\/\d{4}/gu, 'DAY')
}

/** Whether an output is what was written: "…" alone stands for any lines, at the end of a line for its rest. */
function expectSaid(output: string, said: readonly string[]): void {
  const lines = timeless(output).trimEnd().split('\n')
  let at = 0
  let maySkip = false
  for (const written of said.map(timeless)) {
    if (written === '…') {
      maySkip = true
      continue
    }
    const begins = written.endsWith('…') ? written.slice(0, -1).trimEnd() : null
    const fits = (line: string | undefined) => (begins === null ? line === written : line?.startsWith(begins) === true)
    while (maySkip && at < lines.length && !fits(lines[at])) at += 1
    if (!fits(lines[at])) expect.fail(`“${written}” is not what is said, but “${lines[at]}”:\n${output}`)
    at += 1
    maySkip = false
  }
  if (!maySkip && said.length > 0) expect(lines.slice(at)).toEqual([])
}

/** Ten o'clock in Vietnam: what is "20 hours ago" is then on the same day, at whatever hour the test runs. */
function thisMorning(): Date {
  const morning = new Date()
  morning.setUTCHours(3, 0, 0, 0)
  return morning
}

describe.skipIf(process.platform === 'win32')('the README keeps its word', () => {
  let folder: string
  let newsroom: Newsroom
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rivermouth-readme-'))
    newsroom = await startNewsroom({ day: 1, today: thisMorning() })
  })
  afterAll(async () => {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('from nothing to a published paper', { timeout: 300_000 }, async () => {
    const origin = newsroom.papers.find((paper) => paper.id === 'bao-son-khe')?.origin ?? ''
    const here = (text: string) => text.replaceAll('127.0.0.2:8491', URL.parse(origin)?.host ?? '')
    const there = (text: string) => text.replaceAll(URL.parse(origin)?.host ?? '', '127.0.0.2:8491')
    const section = /^### From nothing.*?^### /msu.exec(README)?.[0] ?? ''
    const steps = stepsOf(section)
    expect(steps.length).toBeGreaterThan(9)
    for (const step of steps) {
      if (step.kind === 'file') write(join(folder, step.path), here(step.text))
      else expectSaid(there(await say(here(step.command))), step.said)
    }
  })

  function write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true })
    // A page may take its time on a machine that runs many tests at once.
    writeFileSync(file, file.endsWith('rivermouth.yaml') ? `${text}limits: {parse-seconds: 60}\n` : text)
  }

  /** Whatever it prints, on either stream; that it fails is no matter where the README shows a failure. */
  async function say(command: string): Promise<string> {
    const ours = command.replaceAll('npm run -s rivermouth --', `'${process.execPath}' '${MAIN}'`)
    const { stdout, stderr } = await run('bash', ['-c', ours], { cwd: folder }).catch(
      (failed: { stdout: string; stderr: string }) => failed,
    )
    return stdout + stderr
  }
})
