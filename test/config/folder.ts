import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { explainProblems } from '../../src/config/explain.ts'
import { loadConfig } from '../../src/config/load.ts'

/** Runs a test on a config folder of these files, and takes the folder away again. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-config-'))
  try {
    writeFiles(folder, files)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** A paper in three lines, for tests that are about something else. */
export const SMALL_SOURCE = 'name: Báo Suối Mây\nregion: suoi-may\nfeed: https://baosuoimay.example/rss/home.rss\n'

export const SMALL_TOPIC = `title: Bảo vệ trẻ em
language: vi
keep-at: 5
groups:
  child:
    terms:
      - trẻ em
`

/** What is said of these files beside a source and a topic that are in order, without the folder's own name. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const ground = { 'sources/ground.example.yaml': SMALL_SOURCE, 'topics/tre-em.yaml': SMALL_TOPIC }
  return withFolder({ ...ground, ...files }, async (folder) => {
    const outcome = await loadConfig(folder)
    if (outcome.ok) return []
    return explainProblems(outcome.problems).replaceAll(`${folder}/`, '').split('\n')
  })
}
