import { cpSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { watchConfig } from '../../src/config/watch.ts'
import { SMALL_SOURCE, withFolder } from './folder.ts'

test.each([
  {
    name: 'a file of the folder is written',
    save: (folder: string) => writeFileSync(join(folder, 'feeds.yaml'), 'feeds: {}\n'),
  },
  {
    name: 'a source is replaced by a renamed file, as editors save',
    save: (folder: string) => {
      writeFileSync(join(folder, 'sources', '.new'), SMALL_SOURCE)
      renameSync(join(folder, 'sources', '.new'), join(folder, 'sources', 'a.example.yaml'))
    },
  },
  {
    name: 'many files change in one save',
    save: (folder: string) => {
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'sources', `${name}.example.yaml`), SMALL_SOURCE)
    },
  },
  {
    name: 'a mounted folder is changed by its link',
    save: (folder: string) => symlinkSync(join(folder, 'sources'), join(folder, '..data')),
  },
  {
    name: 'another folder takes its place',
    save: (folder: string) => {
      renameSync(folder, `${folder}.old`)
      cpSync(`${folder}.old`, folder, { recursive: true })
      rmSync(`${folder}.old`, { recursive: true })
    },
  },
])('once where $name', async ({ save }) => {
  await withFolder({ 'sources/a.example.yaml': SMALL_SOURCE }, async (folder) => {
    let changes = 0
    const changed = Promise.withResolvers<void>()
    const watcher = watchConfig(folder, () => {
      changes += 1
      changed.resolve()
    })
    save(folder)
    await changed.promise
    watcher.close()
    expect(changes).toBe(1)
  })
})

test('a folder that is not there is no trouble', () => {
  const troubles: unknown[] = []
  watchConfig(
    'no-such-folder',
    () => {},
    (cause) => troubles.push(cause),
  ).close()
  expect(troubles).toEqual([])
})
