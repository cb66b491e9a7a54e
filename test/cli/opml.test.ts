import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'
import { loadConfig } from '../../src/config/load.ts'
import { SMALL_SOURCE, SMALL_TOPIC, withFolder } from '../config/folder.ts'
import { recordedParts } from './parts.ts'

const LIST = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Báo">
<outline type="rss" text="Báo Sông Tiên" xmlUrl="https://www.baosongtien.example/rss/a.rss" htmlUrl="https://baosongtien.example/"/>
<outline type="rss" text="Thời sự" xmlUrl="https://baosongtien.example/rss/b.rss"/>
<outline type="rss" text="Đã có" xmlUrl="https://baosuoimay.example/rss/home.rss"/>
<outline text="không địa chỉ" xmlUrl="javascript:alert(1)"/></outline></body></opml>`

test('import writes a sound file for each new paper, export lists them all again', async () => {
  const files = { 'sources/baosuoimay.example.yaml': SMALL_SOURCE, 'topics/t.yaml': SMALL_TOPIC, 'list.opml': LIST }
  await withFolder(files, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    const there = ['--config', folder]
    expect(await runCommand(['import', join(folder, 'list.opml'), ...there], parts)).toBe(0)
    expect(said()).toContain('1 new papers, switched off: baosongtien.example')
    expect(await loadConfig(folder)).toMatchObject({
      ok: true,
      config: { sources: [{ id: 'baosongtien.example', name: 'Báo Sông Tiên', enabled: false, feeds: [{}, {}] }, {}] },
    })
    await runCommand(['import', join(folder, 'list.opml'), ...there], parts)
    expect(said()).toContain('0 new papers')
    await runCommand(['export', ...there], parts)
    expect(said()).toContain('https://baosongtien.example/rss/b.rss')
  })
})
