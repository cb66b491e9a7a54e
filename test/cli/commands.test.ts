import { beforeEach, expect, test } from 'vitest'
import type { Parts } from '../../src/cli/command.ts'
import { runCommand } from '../../src/cli/commands.ts'
import { sampleConfig, sampleSource, sampleTopic } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { ALONE } from './parts.ts'

const out: string[] = []
const errors: string[] = []
beforeEach(() => {
  out.length = 0
  errors.length = 0
})

const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const SOURCE = sampleSource('a.example', { name: 'Báo A', feeds: [{ url: 'https://a.example/rss', section: null }] })

function parts(more: Partial<Parts> = {}): Parts {
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', {
    'https://a.example/rss': rss('A', [{ title: 'Tặng quà trẻ em mồ côi', link: 'https://a.example/1.html' }]),
    'https://a.example/1.html': page('Tặng quà trẻ em mồ côi', TEXT),
  })
  const notHere = () => Promise.reject(new Error('not in this test'))
  return {
    terminal: { print: (text) => out.push(text), complain: (text) => errors.push(text), isTty: false, columns: 100 },
    version: '9.9.9',
    loadConfig: async () => ({ ok: true, config: sampleConfig({ sources: [SOURCE] }) }),
    watchConfig: () => ({ close: () => undefined }),
    warmUp: async () => undefined,
    beginAnew: async () => undefined,
    openWorld: async () => ({ world: fake, fates: fake.fates, ...ALONE, close: async () => undefined }),
    openToRead: async () => ({ ...fake, ...ALONE, close: async () => undefined }),
    readOutput: async () => [],
    openReplay: notHere,
    moveStore: () => Promise.reject(new Error('not in this test')),
    backUp: notHere,
    runAside: notHere,
    removeFeed: notHere,
    restore: notHere,
    startServer: notHere,
    startNewsroom: notHere,
    createLog: () => fake.log,
    now: () => fake.clock.now(),
    stopAsked: new Promise(() => undefined),
    onReloadAsked: () => undefined,
    ...more,
  }
}

test.each([
  { name: 'no command lists them all', argv: [], code: 0, says: 'preview SOURCE|URL' },
  { name: 'help of one command names its options', argv: ['preview', '--help'], code: 0, says: '--most' },
  { name: 'what the log tells', argv: ['help', 'logs'], code: 0, says: 'poll.failed' },
  { name: 'the version', argv: ['--version'], code: 0, says: '9.9.9' },
  { name: 'an unknown command', argv: ['fly'], code: 2, says: 'There is no command fly' },
  { name: 'an unknown option', argv: ['once', '--fast'], code: 2, says: "Unknown option '--fast'" },
  { name: 'a folder that is no word', argv: ['check', 'src'], code: 2, says: 'did you mean --config src?' },
  { name: 'a time that is no word', argv: ['replay', '30d'], code: 2, says: 'did you mean --since 30d?' },
  { name: 'a word nobody asked for', argv: ['once', 'now'], code: 2, says: 'once takes no words, but there is "now"' },
  {
    name: 'several words where one belongs',
    argv: ['explain', 'Lớp', 'tập', 'huấn'],
    code: 2,
    says: 'put it in quotes where it holds blanks: "Lớp tập huấn"',
  },
  { name: 'several sources', argv: ['sources', 'y.example', 'z.example'], code: 2, says: 'no y.example, z.example' },
  { name: 'an article without which one', argv: ['explain'], code: 2, says: 'Which one?' },
  { name: 'a source nobody wrote', argv: ['preview', 'z.example'], code: 2, says: 'neither a source' },
])('$name', async ({ argv, code, says }) => {
  expect(await runCommand(argv, parts())).toBe(code)
  expect([...out, ...errors].join('')).toContain(says)
})

test('once tells a line per paper and the sum', async () => {
  expect(await runCommand(['once'], parts())).toBe(0)
  expect(out.join('')).toBe(
    '✓ Báo A: 1 new\n1 paper polled, 1 article read, 0 merged, 1 on topic, 0 off topic or no report.\n',
  )
})

test('once where nothing answers says so, points to the demo and has an exit code of its own', async () => {
  const away = { ...SOURCE, feeds: [{ url: 'https://a.example/away', section: null }] }
  const config = sampleConfig({ sources: [away] })
  expect(await runCommand(['once'], parts({ loadConfig: async () => ({ ok: true, config }) }))).toBe(3)
  expect(out.join('')).toMatch(/✗ Báo A: answered 404[\s\S]*npm run demo/u)
})

test('once --json is one object for scripts', async () => {
  await runCommand(['once', '--json'], parts())
  expect(JSON.parse(out.join(''))).toMatchObject({
    articles: 1,
    kept: 1,
    polled: [{ sourceId: 'a.example', fresh: 1 }],
  })
})

test('check names every problem by file, line and column, and fails', async () => {
  const problem = {
    file: 'config/topics/x.yaml',
    line: 3,
    column: 7,
    path: 'keep',
    message: 'unknown key; did you mean keep-at?',
  }
  const code = await runCommand(['check'], parts({ loadConfig: async () => ({ ok: false, problems: [problem] }) }))
  expect(code).toBe(1)
  expect(errors.join('')).toContain('config/topics/x.yaml:3:7 keep: unknown key; did you mean keep-at?')
})

test("check tries a topic's own examples", async () => {
  const example = { verdict: 'keep', headline: 'Bóng đá', text: 'Trận đấu', where: 'topics/t.yaml:12' } as const
  const topic = { ...sampleTopic('t', ['trẻ em']), examples: [example] }
  const config = sampleConfig({ sources: [SOURCE], topics: [topic] })
  expect(await runCommand(['check'], parts({ loadConfig: async () => ({ ok: true, config }) }))).toBe(1)
  expect(errors.join('')).toContain('topics/t.yaml:12:1 examples.keep: “Bóng đá” should be kept but comes out as drop')
})

test('preview shows what an entry would become and the terms that made it', async () => {
  expect(await runCommand(['preview', 'a.example'], parts())).toBe(0)
  expect(out.join('')).toMatch(/Tặng quà trẻ em mồ côi[\s\S]*becomes +kept \(match\)/u)
  expect(out.join('')).toContain('trẻ em mồ côi (headline)')
})

test('explain tells the whole chain of an article by its address', async () => {
  const shared = parts()
  await runCommand(['once'], shared)
  out.length = 0
  expect(await runCommand(['explain', 'https://a.example/1.html?utm_source=x'], shared)).toBe(0)
  expect(out.join('')).toMatch(/verdict +kept at match/u)
  expect(out.join('')).toContain('topics/tre-em.yaml:6')
})

test('status says what is wrong and what to do, and its exit code tells', async () => {
  const shared = parts()
  await runCommand(['once'], shared)
  expect(await runCommand(['status'], shared)).toBe(0)
  expect(out.join('')).toMatch(/Báo A +well/u)
  const later = { ...shared, now: () => new Date('2026-11-29T01:00:00.000Z') }
  expect(await runCommand(['status'], later)).toBe(1)
  expect(out.join('')).toContain('nothing was polled since 2026-11-20T01:00:00.000Z, though 1 of 1 addresses are due')
})
