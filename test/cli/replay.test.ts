import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReplayWorld } from '../../src/cli/command.ts'
import { runCommand } from '../../src/cli/commands.ts'
import type { Workshop } from '../../src/domain/ports.ts'
import type { ArticleSettings, Config, PublishedFeed } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { replay } from '../../src/pipeline/replay.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { readFolder } from '../../src/serve/folder.ts'
import { backUpStore, copyForTrial } from '../../src/store/backup.ts'
import { openStore, openStoreToRead } from '../../src/store/open.ts'
import { sampleConfig, sampleFeed, sampleSource, sampleTopic } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { ALONE, recordedParts } from './parts.ts'

const NOW = '2026-11-20T01:00:00.000Z'
const ORPHANS = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const BRIDGE = [
  'Sáng 19/11, huyện khởi công cây cầu treo dân sinh bắc qua suối Nà Lầu, nối ba thôn vùng cao với trung tâm xã.',
  'Cây cầu dài 62 mét, rộng 2 mét, do đoàn thanh niên vận động, dự kiến hoàn thành trước mùa mưa năm sau.',
]
const link = (name: string) => `https://a.example/${name}.html`
const ANSWERS = {
  'https://a.example/rss': rss('A', [
    { title: 'Tặng quà trẻ em mồ côi', link: link('orphans') },
    { title: 'Khởi công cầu treo Nà Lầu', link: link('bridge') },
  ]),
  [link('orphans')]: page('Tặng quà trẻ em mồ côi', ORPHANS),
  [link('bridge')]: page('Khởi công cầu treo Nà Lầu', BRIDGE),
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-replay-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const address = () => `sqlite:${join(folder, 's.sqlite')}`
const source = sampleSource('a.example', { feeds: [{ url: 'https://a.example/rss', section: null }] })
const configOf = (phrases: readonly string[]) =>
  sampleConfig({ sources: [source], topics: [sampleTopic('tre-em', phrases)] })

async function worldOn(store: string): Promise<ReplayWorld & { asked: readonly unknown[] }> {
  const fake = createFakeWorld(NOW, ANSWERS)
  const opened = await openStore({ address: store, outputFolder: join(folder, 'out'), now: NOW, log: fake.log })
  const world = { ...fake, ...opened }
  const { replay, fates } = opened
  const documents = () => readFolder(join(folder, 'out'))
  return { world, replay, fates, ...ALONE, documents, asked: fake.asked, close: async () => opened.close() }
}

/** One round with a topic of orphans, then the command with another topic on disk. */
async function after(topic: readonly string[], words: readonly string[], onDisk: Partial<Config> = {}) {
  const first = await worldOn(address())
  await runRound(first.world, makePlan(configOf(['trẻ em mồ côi']), 'w'))
  await first.close()
  const asked: unknown[] = []
  const { parts, said } = recordedParts({
    loadConfig: async () => ({ ok: true, config: { ...configOf(topic), ...onDisk } }),
    openReplay: async ({ log: _log }, over) => {
      const copy = over === 'copy' ? copyForTrial(address()) : null
      const opened = await worldOn(copy?.address ?? address())
      return {
        ...opened,
        close: async () => {
          asked.push(...opened.asked)
          await opened.close()
          copy?.remove()
        },
      }
    },
  })
  const code = await runCommand(['replay', ...words], parts)
  return { code, said: said(), asked }
}

const idsAndVerdicts = async () => {
  const store = await openStoreToRead(address(), folder)
  const chains = [...(await store.articles.find(link('orphans'))), ...(await store.articles.find(link('bridge')))]
  await store.close()
  return chains.map(({ stored, verdict }) => [stored?.id, verdict?.kind])
}

test('a changed topic: what the feed would gain and lose, with reasons, no network and no change', async () => {
  const { code, said, asked } = await after(['cầu treo'], ['--diff'])
  expect(code).toBe(0)
  expect(said).toContain('2 entries decided anew, 2 come out otherwise')
  expect(said).toContain('tre-em: 1 gained, 1 lost, 0 merged; 1 entry published, 1 after')
  expect(said).toMatch(/\+ Khởi công cầu treo Nà Lầu\n.*bridge\.html\n.*topic tre-em/u)
  expect(said).toMatch(/- Tặng quà trẻ em mồ côi/u)
  expect(asked).toEqual([])
  expect((await idsAndVerdicts()).map(([, kind]) => kind)).toEqual(['kept', 'dropped'])
  expect(readdirSync(folder).filter((name) => name.includes('trial'))).toEqual([])
})

test('the feeds are compared with what is published, whatever config that was made by', async () => {
  const feed = (fields: Partial<PublishedFeed>) => [sampleFeed('tre-em', ['tre-em'], fields)]
  const words = ['trẻ em mồ côi']
  const { said } = await after(words, ['--diff'], { feeds: feed({ regions: ['ha-giang'] }) })
  expect(said).toContain('0 come out otherwise.')
  expect(said).toContain('tre-em: 0 gained, 1 lost, 0 merged; 1 entry published, 0 after')
  expect(said).toContain('this feed leaves its region, paper or language out')
})

test('what would be read otherwise is told with examples', async () => {
  const layouts = [{ id: 'own', body: '.content', headline: 'footer' }]
  const { said } = await after(['trẻ em mồ côi'], [], {
    sources: [{ ...source, article: { ...source.article, layouts } }],
  })
  expect(said).toContain('2 articles are read otherwise (headline of 2)')
  expect(said).toContain('headline: Tặng quà trẻ em mồ côi → Báo điện tử, giấy phép số 12/GP-BC')
})

test('--apply decides so in the store, and ids stay', async () => {
  const tried = await after(['trẻ em mồ côi'], ['--json'])
  expect(JSON.parse(tried.said)).toMatchObject({ entries: 2, changed: [], feeds: [{ gained: [], lost: [] }] })
  const before = await idsAndVerdicts()
  const { code } = await after(['cầu treo'], ['--apply'])
  expect(code).toBe(0)
  const now = await idsAndVerdicts()
  expect(now.map(([id]) => id)).toEqual(before.map(([id]) => id))
  expect(now.map(([, kind]) => kind)).toEqual(['dropped', 'kept'])
})

test('--apply is refused while a daemon holds the store', async () => {
  const daemon = await worldOn(address())
  const { parts, said } = recordedParts({ openReplay: async () => worldOn(address()) })
  expect(await runCommand(['replay', '--apply'], parts)).toBe(1)
  expect(said()).toMatch(/in use by process/u)
  await daemon.close()
})

test('a time nobody can read is a wrong command line', async () => {
  expect(await runCommand(['replay', '--since', 'yesterday'], recordedParts({}).parts)).toBe(2)
})

test('backup copies a store that is written to, and overwrites nothing', async () => {
  const daemon = await worldOn(address())
  await runRound(daemon.world, makePlan(configOf(['trẻ em mồ côi']), 'w'))
  const file = join(folder, 'kept', 'copy.sqlite')
  const { parts, said } = recordedParts({ backUp: (_config, to) => backUpStore(address(), to) })
  expect(await runCommand(['backup', file], parts)).toBe(0)
  expect(said()).toContain('is a whole copy: 2 entries, 2 articles, 2 reports')
  expect(await runCommand(['backup', file], parts)).toBe(1)
  expect(said()).toContain('is there already')
  expect(existsSync(file)).toBe(true)
  await daemon.close()
})

/** So many pages are read in a replay of two articles by another config, or another program. */
async function readAgain(config: Config, program = 'test'): Promise<number> {
  const first = await worldOn(address())
  await runRound(first.world, makePlan(configOf(['trẻ em mồ côi']), 'w'))
  await first.close()
  const { world, replay: store, close } = await worldOn(address())
  let read = 0
  const extractArticle: Workshop['extractArticle'] = (job) => {
    read += 1
    return world.workshop.extractArticle(job)
  }
  const workshop = { ...world.workshop, program, extractArticle }
  const report = await replay({ ...world, workshop }, store, makePlan(config, 'w'), {
    since: '2026-01-01T00:00:00.000Z',
    documents: [],
    onProgress: () => undefined,
  })
  await close()
  expect(report.entries).toBe(2)
  return read
}

const withArticle = (article: Partial<ArticleSettings>) => {
  const config = configOf(['trẻ em mồ côi'])
  return { ...config, sources: [{ ...source, article: { ...source.article, ...article } }] }
}

test.each([
  { what: 'the topics', config: configOf(['cầu treo']), pages: 0 },
  { what: 'a layout', config: withArticle({ layouts: [{ id: 'own', body: 'article' }] }), pages: 2 },
  { what: 'dates to ignore', config: withArticle({ ignoreDatesIn: ['.clock'] }), pages: 2 },
])('a page is read again where it may be read otherwise: a change of $what', async ({ config, pages }) => {
  expect(await readAgain(config)).toBe(pages)
})

test('a newer program reads all pages again', async () => {
  expect(await readAgain(configOf(['trẻ em mồ côi']), 'newer')).toBe(2)
})
