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

const SHARED = `<opml><body>
<outline text="Báo Gò Sậy" xmlUrl="https://feeds.feedburner.com/BaoGoSay"/>
<outline text="Báo Bãi Dâu" xmlUrl="https://feeds.feedburner.com/BaoBaiDau"/>
<outline text="Báo Bãi Dâu, ảnh" xmlUrl="https://feeds.feedburner.com/baobaidau"/>
<outline xmlUrl="https://feeds.feedburner.com/NoName?format=xml"/>
<outline text="Đài Rừng Thông" xmlUrl="https://feeds.feedburner.com/DaiRungThong" htmlUrl="https://dairungthong.example/"/>
<outline text="Báo Mỏ Đá" xmlUrl="https://kho.example/1" htmlUrl="https://baomoda.example/"/>
<outline text="Báo Cửa Lạch" xmlUrl="https://kho.example/2" htmlUrl="https://baocualach.example/"/>
<outline text="Báo Đèo Gió" xmlUrl="https://kho.example/3"/>
<outline text="Báo Hòn Nghệ" xmlUrl="https://kho.example/4"/>
<outline text="Báo Hai Trang: Xã hội" xmlUrl="https://baohaitrang.example/xa-hoi.rss"/>
<outline text="Báo Hai Trang: Kinh tế" xmlUrl="https://baohaitrang.example/kinh-te.rss"/></body></opml>`

test('on a host that papers share each feed is a source of its own, with its own name and file, and none is lost', async () => {
  await withFolder({ 'list.opml': SHARED }, async (folder) => {
    const { parts } = recordedParts({ loadConfig })
    expect(await runCommand(['import', join(folder, 'list.opml'), '--config', folder], parts)).toBe(0)
    const outcome = await loadConfig(folder)
    const sources = outcome.ok ? outcome.config.sources : []
    expect(Object.fromEntries(sources.map(({ id, name, feeds }) => [id, `${name} ${feeds.length}`]))).toEqual({
      'baocualach.example': 'Báo Cửa Lạch 1',
      'baohaitrang.example': 'Báo Hai Trang: Xã hội 2',
      'baomoda.example': 'Báo Mỏ Đá 1',
      'dairungthong.example': 'Đài Rừng Thông 1',
      'feeds.feedburner.com-baobaidau': 'Báo Bãi Dâu 1',
      'feeds.feedburner.com-baobaidau-2': 'Báo Bãi Dâu, ảnh 1',
      'feeds.feedburner.com-baogosay': 'Báo Gò Sậy 1',
      'feeds.feedburner.com-noname-format-xml': 'feeds.feedburner.com-noname-format-xml 1',
      'kho.example-3': 'Báo Đèo Gió 1',
      'kho.example-4': 'Báo Hòn Nghệ 1',
    })
  })
})

test('a further feed of a shared host is new where another one of it is known, and known itself the second time', async () => {
  const list = (names: readonly string[]) =>
    `<opml><body>${names.map((name) => `<outline text="${name}" xmlUrl="https://rss.app/feeds/${name}.xml"/>`).join('')}</body></opml>`
  await withFolder({ 'a.opml': list(['a']), 'b.opml': list(['a', 'b']) }, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    for (const name of ['a', 'b', 'b'])
      await runCommand(['import', join(folder, `${name}.opml`), '--config', folder], parts)
    expect(said()).toMatch(/rss\.app-feeds-a\.xml\..*rss\.app-feeds-b\.xml\..*0 new papers/su)
  })
})
