import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'
import { loadConfig } from '../../src/config/load.ts'
import { SMALL_SOURCE, SMALL_TOPIC, withFolder } from '../config/folder.ts'
import { recordedParts } from './parts.ts'

const LIST = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Báo">
<outline type="rss" text="Báo Sông Tiên" xmlUrl="https://www.baosongtien.example/rss/a.rss" htmlUrl="https://baosongtien.example/gioi-thieu"/>
<outline type="rss" text="Thời sự" xmlUrl="https://baosongtien.example/rss/b.rss"/>
<outline type="rss" text="Đã có" xmlUrl="https://baosuoimay.example/rss/home.rss"/>
<outline text="không địa chỉ" xmlUrl="javascript:alert(1)"/></outline></body></opml>`

test('import writes a sound file for each new paper, export lists them all again', async () => {
  const files = { 'sources/baosuoimay.example.yaml': SMALL_SOURCE, 'topics/t.yaml': SMALL_TOPIC, 'list.opml': LIST }
  await withFolder(files, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    const there = ['--config', folder]
    expect(await runCommand(['import', join(folder, 'list.opml'), ...there], parts)).toBe(0)
    expect(said()).toContain('1 new paper, switched off: baosongtien.example')
    expect(await loadConfig(folder)).toMatchObject({
      ok: true,
      config: {
        sources: [
          {
            id: 'baosongtien.example',
            name: 'Báo Sông Tiên',
            enabled: false,
            feeds: [{}, {}],
            home: 'https://baosongtien.example/gioi-thieu',
          },
          {},
        ],
      },
    })
    await runCommand(['import', join(folder, 'list.opml'), ...there], parts)
    expect(said()).toContain('0 new papers')
    await runCommand(['export', ...there], parts)
    expect(said()).toContain('https://baosongtien.example/rss/b.rss')
  })
})

const FURTHER = `<opml><body>
<outline text="Báo &#xFFFD;Đẹp" xmlUrl="http://báođẹp.example/rss"/>
<outline text="Gạch dưới" xmlUrl="http://my_paper.example/rss"/>
<outline text="Đã có" xmlUrl="http://baosuoimay.example/rss/home.rss/"/></body></opml>`

test('whatever the hosts are called, the config is right afterwards, in a folder without a source too', async () => {
  await withFolder({ 'list.opml': FURTHER }, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    expect(await runCommand(['import', join(folder, 'list.opml'), '--config', folder], parts)).toBe(0)
    expect(said()).toContain(
      '3 new papers, switched off: xn--bop-ela5vy04n.example, my-paper.example, baosuoimay.example.',
    )
    const outcome = await loadConfig(folder)
    expect(outcome.ok ? outcome.config.sources.map(({ name }) => name) : outcome.problems).toEqual([
      'Đã có',
      'Gạch dưới',
      'Báo Đẹp',
    ])
  })
})

test('an address that differs by scheme or slash is known; none new is said without a list', async () => {
  const files = {
    'sources/baosuoimay.example.yaml': SMALL_SOURCE,
    'list.opml': FURTHER.replaceAll(/<outline.*(?:Đẹp|dưới).*\n/gu, ''),
  }
  await withFolder(files, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    expect(await runCommand(['import', join(folder, 'list.opml'), '--config', folder], parts)).toBe(0)
    expect(said()).toBe('0 new papers: all of the list are there already, or have no feed with a web address.\n')
  })
})

test('what is no OPML is refused, and so is a broken config', async () => {
  await withFolder({ 'list.txt': 'a, b', 'sources/a.yaml': SMALL_SOURCE }, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    expect(await runCommand(['import', join(folder, 'list.txt'), '--config', folder], parts)).toBe(1)
    expect(said()).toContain('list.txt is no OPML list')
  })
  await withFolder({ 'list.opml': FURTHER, 'sources/a.yaml': 'nam: A\n' }, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    expect(await runCommand(['import', join(folder, 'list.opml'), '--config', folder], parts)).toBe(1)
    expect(said()).toContain('did you mean "name"?')
  })
})
