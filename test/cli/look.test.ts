import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Parts } from '../../src/cli/command.ts'
import { runCommand } from '../../src/cli/commands.ts'
import { chainText } from '../../src/cli/explain.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { ALONE, recordedParts } from './parts.ts'

const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const ARTICLE = 'https://a.example/1.html'
const SAVED = page('Tặng quà trẻ em mồ côi', TEXT)

function papers() {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {
    'https://a.example/rss': rss('A', [{ title: 'Tặng quà trẻ em mồ côi', link: ARTICLE }]),
    [ARTICLE]: SAVED,
  })
  const source = sampleSource('a.example', { name: 'Báo A', feeds: [{ url: 'https://a.example/rss', section: null }] })
  const feeds = [sampleFeed('tre-em', ['tre-em']), sampleFeed('xa', ['tre-em'], { regions: ['xa-lam'] })]
  const config = sampleConfig({ sources: [source], feeds })
  const recorded = recordedParts({
    loadConfig: async () => ({ ok: true, config }),
    openWorld: async () => ({ world, fates: world.fates, ...ALONE, close: async () => undefined }),
    openToRead: async () => ({ ...world, ...ALONE, close: async () => undefined }),
  })
  return { world, ...recorded }
}

test('preview --article shows one as a reader would see it', async () => {
  const { parts, said } = papers()
  expect(await runCommand(['preview', '--article', ARTICLE], parts)).toBe(0)
  expect(said()).toMatch(/^Tặng quà trẻ em mồ côi\nBáo A · /u)
  expect(said()).toContain(`\n${TEXT[0]}\n\n${TEXT[1]}\n`)
  expect(said()).toContain('read by generic')
})

test('preview --file reads a saved page of any paper and asks nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-look-'))
  try {
    writeFileSync(join(folder, 'saved.html'), SAVED)
    const { parts, said, world } = papers()
    const words = ['preview', '--file', join(folder, 'saved.html'), '--url', 'https://unknown.example/2.html']
    expect(await runCommand(words, parts)).toBe(0)
    expect(said()).toMatch(/Tặng quà trẻ em mồ côi[\s\S]*layout +generic[\s\S]*becomes +kept/u)
    expect(world.asked).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('preview shows a table of the entries, and below it the terms of each topic and the doubts', async () => {
  const { parts, said, world } = papers()
  const other = 'https://a.example/2.html'
  world.answers.set(
    'https://a.example/rss',
    rss('A', [
      { title: 'Tặng quà trẻ em mồ côi', link: ARTICLE },
      { title: 'Giá lúa tăng nhẹ trong tuần', link: other },
    ]),
  )
  world.answers.set(other, { status: 404 })
  expect(await runCommand(['preview', 'a.example'], parts)).toBe(0)
  const lines = said().split('\n')
  const rows = lines.filter((line) => /^\d {2}/u.test(line))
  expect(lines.find((line) => line.includes('headline'))).toMatch(
    /headline +date +by +byline +words +layout +topic +score +becomes/u,
  )
  expect(rows[0]).toMatch(/^1 {2}Tặng quà trẻ em mồ côi +\S+ .* +5\d +generic +tre-em +\d+ +kept$/u)
  expect(rows[1]).toMatch(/^2 {2}Giá lúa tăng nhẹ trong tuần +.* entry +tre-em +0 +dropped$/u)
  expect(said()).toMatch(/scores +tre-em \d+, keep: \+\d+ trẻ em mồ côi \(headline\)/u)
  expect(said()).toMatch(/doubt +told by the feed alone: answered 404/u)
})

/** The papers after one round, and a world of its own for what is previewed. */
async function afterARound(stored = true) {
  const { world, parts, said } = papers()
  await runCommand(['once'], parts)
  const copy = 'https://b.example/7.html'
  const fresh = createFakeWorld('2026-11-20T02:00:00.000Z', {
    'https://a.example/rss': rss('A', [{ title: 'Tặng quà trẻ em mồ côi', link: ARTICLE }]),
    [ARTICLE]: SAVED,
    [copy]: SAVED,
  })
  const before = said().length
  const openWorld: Parts['openWorld'] = async () => ({
    world: fresh,
    fates: fresh.fates,
    ...ALONE,
    close: async () => undefined,
  })
  const none = (): Promise<never> => Promise.reject(new Error('there is no store yet'))
  const counts = await world.articles.counts()
  return {
    copy,
    preview: async (...words: string[]) => {
      const code = await runCommand(['preview', ...words], {
        ...parts,
        openWorld,
        ...(stored ? {} : { openToRead: none }),
      })
      expect(await world.articles.counts()).toEqual(counts)
      return `${code}\n${said().slice(before)}`
    },
    fresh,
  }
}

test('preview merges what another paper told before, as it stands in the store, and writes nothing there', async () => {
  const { preview, copy } = await afterARound()
  const shown = await preview(copy)
  expect(shown).toMatch(/^0\nRead as an article\./u)
  expect(shown).toMatch(/becomes +merged \(dedupe\): told before by Báo A/u)
})

test('preview of what is stored already judges it by what came before it: it is no copy of itself', async () => {
  const { preview } = await afterARound()
  expect(await preview('a.example')).toMatch(/becomes +kept \(match\)/u)
})

test('preview says that nothing was compared where there is no store', async () => {
  const { preview, copy } = await afterARound(false)
  const shown = await preview(copy)
  expect(shown).toContain('Not compared with what was told before: there is no store yet')
  expect(shown).toMatch(/becomes +kept/u)
})

test('preview --file stands for a polled address, by its address or by the name of its source', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-look-'))
  try {
    const file = join(folder, 'saved.xml')
    writeFileSync(file, rss('A', [{ title: 'Trao nhà cho trẻ em mồ côi', link: 'https://a.example/9.html' }]))
    for (const url of ['a.example', 'https://a.example/rss', 'https://unknown.example/feed']) {
      const { preview, fresh } = await afterARound()
      const shown = await preview('--file', file, '--url', url)
      expect(shown).toMatch(/^0\n[\s\S]*1 new[\s\S]*1 {2}Trao nhà cho trẻ em mồ côi/u)
      expect(fresh.asked).toEqual([])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('preview tells the day on which readers will see it, in the paper’s zone', async () => {
  const { preview, fresh } = await afterARound()
  const late = SAVED.replace(
    '<title>',
    '<meta property="article:published_time" content="2026-11-18T18:30:00Z"><title>',
  )
  fresh.answers.set('https://a.example/5.html', late)
  expect(await preview('https://a.example/5.html')).toMatch(
    /date +2026-11-19 01:30 Asia\/Ho_Chi_Minh \(second, by metadata\)/u,
  )
})

test('preview --file without the address it was saved from is a wrong command line', async () => {
  const { parts } = papers()
  expect(await runCommand(['preview', '--file', 'x.html'], parts)).toBe(2)
})

test('explain tells the polls, and the place in each feed or why there is none', async () => {
  const { parts, said } = papers()
  await runCommand(['once'], parts)
  expect(await runCommand(['explain', ARTICLE], parts)).toBe(0)
  expect(said()).toMatch(/poll +2026-11-20T01:00:00.000Z: 200, \d+ bytes/u)
  expect(said()).toContain('feed       tre-em: 1 of 1, it leads its report')
  expect(said()).toContain('feed       xa: not shown, this feed leaves its region, paper or language out')
})

test('explain names an article of the same affair by headline, paper and address, with what parted the two', async () => {
  const { world, parts } = papers()
  await runCommand(['once'], parts)
  const [chain] = await world.articles.find(ARTICLE)
  if (chain === undefined) throw new Error('nothing was stored')
  const alike = {
    id: 'tag:test.example,2026-01-01:article/2',
    headline: 'Trao quà cho trẻ mồ côi',
    url: 'https://b.example/2.html?token=secret',
    sourceId: 'b.example',
    likeness: 0.41,
    reasons: ['other figures: 40, 60'],
  }
  const told = chainText({ ...chain, sameAffairAs: [{ ...alike, number: 2 }] })
  expect(told).toContain('same affair “Trao quà cho trẻ mồ côi” of b.example (https://b.example/2.html')
  expect(told).toContain('likeness 0.41: other figures: 40, 60')
  expect(told).not.toContain('secret')
})
