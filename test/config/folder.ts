import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { explainProblems } from '../../src/config/explain.ts'
import { loadConfig } from '../../src/config/load.ts'

/** Files by their names within the folder, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs a test on a config folder of these files, and takes the folder away again. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-config-'))
  try {
    writeFiles(folder, files)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** A paper in three lines, for tests that are about something else. */
export const SMALL_SOURCE = 'name: Báo Suối Mây\nregion: suoi-may\nfeed: https://baosuoimay.example/rss/home.rss\n'

/** Another one, whose feed is its own. */
const GROUND_SOURCE = SMALL_SOURCE.replace('baosuoimay', 'ground')

export const SMALL_TOPIC = `title: Bảo vệ trẻ em
language: vi
keep-at: 5
groups:
  child:
    terms:
      - trẻ em
`

/** What is said of these files beside a source and a topic that are in order, without the folder's own name. */
export async function problemsOf(files: Files): Promise<string[]> {
  const ground = { 'sources/ground.example.yaml': GROUND_SOURCE, 'topics/tre-em.yaml': SMALL_TOPIC }
  return withFolder({ ...ground, ...files }, async (folder) => {
    const outcome = await loadConfig(folder)
    if (outcome.ok) return []
    return explainProblems(outcome.problems).replaceAll(`${folder}/`, '').split('\n')
  })
}
