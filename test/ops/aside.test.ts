import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runAside } from '../../src/ops/aside.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-aside-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(script: string, signal = new AbortController().signal, onLine: (line: string) => void = () => undefined) {
  const file = join(folder, 'command.mjs')
  writeFileSync(file, script)
  return runAside(file, { argv: ['trẻ em'], onLine, signal })
}

test('what it prints, what it complains of and how it ended come back; lines are told as they come', async () => {
  const lines: string[] = []
  const outcome = await run(
    'console.error("half"); console.error("done"); console.log(process.argv[2]); process.exitCode = 3',
    undefined,
    (line) => lines.push(line),
  )
  expect(outcome).toEqual({ code: 3, printed: 'trẻ em\n', complained: 'half\ndone' })
  expect(lines).toEqual(['half', 'done'])
})

test('it is ended by the signal', async () => {
  const ending = new AbortController()
  const outcome = await run('console.error("begun"); setInterval(() => {}, 1000)', ending.signal, () => ending.abort())
  expect(outcome.code).toBeNull()
})
