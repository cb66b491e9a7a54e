import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { editionDocument } from '../../src/publish/document.ts'
import { readFolder } from '../../src/serve/folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-serve-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('the output folder is read with the types and tags it was published with', async () => {
  write('tre-em/feed.atom', '<feed/>')
  write('page.css', 'a{}')
  const files = await readFolder(folder)
  const published = editionDocument('tre-em/feed.atom', 'atom', '<feed/>', '2026-11-20T02:00:00.000Z')
  expect(files.map(({ path }) => path)).toEqual(['page.css', 'tre-em/feed.atom'])
  expect(files[1]).toMatchObject({ contentType: published.contentType, etag: published.etag })
})

test('what we did not publish is not served', async () => {
  write('tre-em/.1234.feed.atom.part', 'half')
  write('.hidden.html', 'x')
  write('notes.txt', 'x')
  write('store.sqlite', 'x')
  write('Upper.html', 'x')
  write('tre-em/feed.rss', '<rss/>')
  symlinkSync('/etc/hostname', join(folder, 'link.html'))
  expect((await readFolder(folder)).map(({ path }) => path)).toEqual(['tre-em/feed.rss'])
})

test('a folder that is not there yet is empty', async () => {
  expect(await readFolder(join(folder, 'not-yet'))).toEqual([])
})
