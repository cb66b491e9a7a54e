import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCommand } from '../../src/cli/commands.ts'
import { loadConfig } from '../../src/config/load.ts'
import { ALONE, recordedParts } from '../cli/parts.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'
import { writeDemoConfig } from '../newsroom/config/write.ts'
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const DAY = new Date('2026-11-20T02:00:00.000Z')
let newsroom: Newsroom
let folder: string
let real: RealWorld
const TOPIC = 'title: Trẻ em\nlanguage: vi\nkeep-at: 3\ngroups:\n  tre-em: {terms: [trẻ em]}\n'
beforeAll(async () => {
  newsroom = await startNewsroom({ day: 3, today: DAY })
  folder = mkdtempSync(join(tmpdir(), 'rivermouth-capture-'))
  await writeDemoConfig(folder, newsroom)
  // One small topic in place of the shipped ones: what is looked at here are papers.
  for (const part of ['sources', 'topics']) rmSync(join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'topics'))
  writeFileSync(join(folder, 'topics', 'bao-ve-tre-em.yaml'), TOPIC)
  const loaded = await loadConfig(folder)
  const config = loaded.ok ? loaded.config : loaded.readable
  if (config === undefined) throw new Error('the config cannot be read')
  const inMemory = { ...config, ops: { ...config.ops, store: 'sqlite::memory:', output: join(folder, 'out') } }
  real = await openRealWorld(inMemory, DAY)
}, 120_000)
afterAll(async () => {
  await real.close()
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

const originOf = (id: string) => newsroom.papers.find((paper) => paper.id === id)?.origin ?? ''
const fileOf = (id: string) => join(folder, 'sources', `${new URL(originOf(id)).host.replace(':', '-')}.yaml`)
const requestsOf = (id: string) => newsroom.asked(id).length

async function run(argv: readonly string[]): Promise<{ code: number; said: string }> {
  const { parts, said } = recordedParts({
    loadConfig,
    openWorld: async () => ({
      world: real.world,
      fates: createMemoryStore().fates,
      ...ALONE,
      close: async () => undefined,
    }),
  })
  const code = await runCommand([...argv, '--config', folder], parts)
  return { code, said: said() }
}

describe('from any address of a paper to a source file that check passes', () => {
  const rows = [
    { name: 'a home page that declares two feeds', id: 'bao-son-khe', at: () => '/', feeds: 2, language: 'vi' },
    { name: 'a feed', id: 'bao-song-tram', at: () => '/atom.xml', feeds: 1, language: 'vi' },
    {
      name: 'a listing page of a paper without a feed',
      id: 'bao-cao-linh',
      at: () => '/xa-hoi',
      feeds: 0,
      language: 'vi',
    },
    {
      name: 'a German article',
      id: 'wiesentaler-bote',
      at: () => articleOf('wiesentaler-bote'),
      feeds: 1,
      language: 'de',
    },
  ]
  test.each(rows)('$name', async ({ id, at, feeds, language }) => {
    const before = requestsOf(id)
    const { code, said } = await run(['capture', new URL(at(), originOf(id)).href])
    expect([code, said]).toEqual([0, expect.stringContaining(`Written: ${fileOf(id)}`)])
    expect(requestsOf(id) - before).toBeLessThanOrEqual(17)
    const written = parse(readFileSync(fileOf(id), 'utf8'))
    expect(written.language).toBe(language)
    expect(written.feeds ?? []).toHaveLength(feeds)
    expect(written.lists ?? []).toHaveLength(feeds === 0 ? 1 : 0)
    expect(written.article.layouts).toHaveLength(1)
    expect(written.enabled).toBeUndefined()
    expect(existsSync(join(folder, 'sources', written.tests[0].page))).toBe(true)
    expect(await run(['check'])).toMatchObject({ code: 0, said: expect.stringContaining('read as expected') })
  })

  test('each line says how sure it is, and the first is for editors’ programs', () => {
    const lines = readFileSync(fileOf('bao-son-khe'), 'utf8').split('\n')
    expect(lines[0]).toBe('# yaml-language-server: $schema=../schema/source.schema.json')
    expect(lines.filter((line) => /# (?:sure|likely|a guess): /u.test(line)).length).toBeGreaterThan(4)
  })

  test('what is corrected in the file, check holds against the page', async () => {
    const file = fileOf('bao-song-tram')
    const right = readFileSync(file, 'utf8')
    writeFileSync(file, right.replace(/headline: ".*"/u, 'headline: "Một tiêu đề khác"'))
    const { code, said } = await run(['check'])
    expect([code, said]).toEqual([1, expect.stringMatching(/\.yaml:\d+:\d+ .*expected “Một tiêu đề khác”/u)])
    writeFileSync(file, right)
  })

  test('what is there already is never overwritten, and nothing is asked', async () => {
    const before = [readFileSync(fileOf('bao-son-khe'), 'utf8'), requestsOf('bao-son-khe')]
    const { code, said } = await run(['capture', `${originOf('bao-son-khe')}/`])
    expect([code, said]).toEqual([1, expect.stringContaining('is of a paper that is there already')])
    expect([readFileSync(fileOf('bao-son-khe'), 'utf8'), requestsOf('bao-son-khe')]).toEqual(before)
  })

  test('--print shows the file and writes nothing', async () => {
    const { code, said } = await run(['capture', '--print', `${originOf('courrier-de-valmeure')}/`])
    expect([code, said]).toEqual([0, expect.stringContaining('name: "Le Courrier de Valmeure"')])
    expect(existsSync(fileOf('courrier-de-valmeure'))).toBe(false)
  })
})

function articleOf(id: string): string {
  const edition = newsroom.edition(id)
  const [story] = edition.stories
  return story === undefined ? '/' : edition.paper.pathOf(story)
}

describe('what cannot be captured is told in words', () => {
  test.each([
    { name: 'no address', argv: ['capture'], code: 2, says: 'Which paper?' },
    { name: 'half an address', argv: ['capture', 'paper.example'], code: 2, says: 'Which paper?' },
    { name: 'a private address', argv: ['capture', 'http://127.0.0.99:9/'], code: 3, says: 'is not public' },
  ])('$name', async ({ argv, code, says }) => {
    expect(await run(argv)).toMatchObject({ code, said: expect.stringContaining(says) })
  })

  test('an address that robots.txt forbids', async () => {
    const { code, said } = await run(['capture', `${originOf('bao-duyen-hai')}/tim-kiem?q=a`])
    expect([code, said]).toEqual([3, expect.stringContaining('record its permission in a source file')])
  })

  test('a server that is ill', async () => {
    newsroom.trouble('bao-duyen-hai', 'html')
    const { code, said } = await run(['capture', `${originOf('bao-duyen-hai')}/`])
    newsroom.trouble('bao-duyen-hai', null)
    expect([code, said]).toEqual([1, expect.stringContaining('neither a feed nor a list of articles was found')])
    expect(existsSync(fileOf('bao-duyen-hai'))).toBe(false)
  })
})
