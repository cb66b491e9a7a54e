import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { explainProblems } from '../../src/config/explain.ts'
import { loadConfig } from '../../src/config/load.ts'
import { opsSchema, toOps } from '../../src/config/ops.ts'
import type { Config, Source } from '../../src/domain/settings.ts'
import { splitFeed } from '../../src/publish/split.ts'
import { SMALL_SOURCE, withFolder } from './folder.ts'

const FOLDER = fileURLToPath(new URL('../../config/', import.meta.url))

const config = await loadShipped()
const on = config.sources.filter((source) => source.enabled)
const off = config.sources.filter((source) => !source.enabled)

test('there are regional papers of Lạng Sơn and its neighbours, and national ones', () => {
  const regions = new Set(config.sources.map((source) => source.region))
  expect([...regions]).toEqual(
    expect.arrayContaining(['lang-son', 'cao-bang', 'bac-ninh', 'thai-nguyen', 'quang-ninh', null]),
  )
  expect(config.sources.length).toBeGreaterThanOrEqual(56)
})

test('every feed names a topic, and the child protection feed is there', () => {
  expect(config.feeds.find((feed) => feed.id === 'tre-em')?.topics).toContain('bao-ve-tre-em')
})

test.each(on)('$id is on, and polled over https at its own host', (source) => {
  expect(source.feeds.length).toBeGreaterThan(0)
  for (const address of addressesOf(source)) {
    expect(new URL(address).protocol).toBe('https:')
    expect(hostOf(address)).toBe(source.id)
  }
})

test.each(off)('$id is off and tells why', (source) => {
  expect(source.offBecause).toMatch(/verified|robots\.txt|archive|closed/)
})

test.each(['baolangson.vn', 'vov.vn'])('%s is off since its robots.txt forbids it', (id) => {
  const source = config.sources.find((candidate) => candidate.id === id)
  expect(source).toMatchObject({ enabled: false, permission: null, offBecause: expect.stringContaining('robots.txt') })
})

test('nothing is polled for two sources', () => {
  const all = config.sources.flatMap(addressesOf)
  expect(all.filter((address, index) => all.indexOf(address) !== index)).toEqual([])
})

test.each(['', 'sources/', 'topics/'])('every file of config/%s names its schema on the first line', (folder) => {
  const files = readdirSync(`${FOLDER}${folder}`).filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const first = readFileSync(`${FOLDER}${folder}${file}`, 'utf8').split('\n')[0]
    expect(first).toMatch(/^# yaml-language-server: \$schema=(?:\.\.\/)?schema\/[a-z]+\.schema\.json$/)
  }
})

test.each([
  { schema: 'source', folder: 'sources/' },
  { schema: 'topic', folder: 'topics/' },
  { schema: 'feeds', folder: '' },
  { schema: 'rivermouth', folder: '' },
])("an editor's program finds nothing wrong by $schema.schema.json", ({ schema, folder }) => {
  const described = z.fromJSONSchema(JSON.parse(readFileSync(`${FOLDER}schema/${schema}.schema.json`, 'utf8')))
  const files = folder === '' ? [`${schema}.yaml`] : readdirSync(FOLDER + folder).map((name) => folder + name)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const read = described.safeParse(parse(readFileSync(FOLDER + file, 'utf8')))
    expect([file, read.error?.issues ?? []]).toEqual([file, []])
  }
})

test('what was read of every file is read again after the file was written anew', async () => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const files = names.map((name) => [name, stringify(parse(readFileSync(FOLDER + name, 'utf8')))] as const)
  const again = await withFolder(Object.fromEntries(files), loadConfig)
  if (!again.ok) throw new Error(explainProblems(again.problems))
  expect(withoutPlaces(again.config.sources)).toEqual(withoutPlaces(config.sources))
  expect(withoutPlaces(again.config.feeds)).toEqual(withoutPlaces(config.feeds))
  expect(withoutPlaces(again.config.topics)).toEqual(withoutPlaces(config.topics))
})

const PLACES: ReadonlySet<string> = new Set(['file', 'rule', 'markRule', 'where'])

/** Without the files and lines that things were read from. */
function withoutPlaces(read: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(read, (key, value) => (PLACES.has(key) ? '' : value)))
}

test('a paper needs three lines', async () => {
  const outcome = await withFolder({ 'sources/baosuoimay.example.yaml': SMALL_SOURCE }, loadConfig)
  if (!outcome.ok) throw new Error(explainProblems(outcome.problems))
  expect(SMALL_SOURCE.trim().split('\n')).toHaveLength(3)
  expect(outcome.config.sources).toMatchObject([{ id: 'baosuoimay.example', region: 'suoi-may', enabled: true }])
})

test('every regional paper says of which province it is, and what is not verified', () => {
  for (const { id, region } of config.sources) {
    const written = readFileSync(`${FOLDER}sources/${id}.yaml`, 'utf8')
    if (region !== null) expect([id, written]).toEqual([id, expect.stringMatching(/^# Province: \S/m)])
    expect([id, written]).toEqual([id, expect.stringMatching(/verified|robots\.txt|seen|closed|archive/)])
  }
})

test('the child protection feed is there for each province that has a paper, and for each part of the topic', () => {
  const whole = config.feeds.find((feed) => feed.id === 'tre-em')
  if (whole === undefined) throw new Error('no feed tre-em')
  const provinces = new Set(config.sources.flatMap(({ region }) => (region === null ? [] : [region])))
  const ids = splitFeed(whole, config.sources).map(({ id }) => id)
  expect(ids).toEqual(['tre-em', ...[...provinces].sort().map((region) => `tre-em/region/${region}`)])
  const parts = config.topics.filter(({ within }) => within === 'bao-ve-tre-em').map(({ id }) => id)
  expect(parts.length).toBeGreaterThanOrEqual(6)
  expect(config.feeds.flatMap(({ topics }) => topics)).toEqual(expect.arrayContaining(parts))
})

test('what rivermouth.yaml shows as defaults in its comments are the defaults', () => {
  const written = readFileSync(`${FOLDER}rivermouth.yaml`, 'utf8')
  const shown = written
    .split('\n')
    .filter((line) =>
      /^# {1,3}(?:store|output|listen|host|port|limits|keep|log|[a-z-]+-(?:seconds|megabytes|days|flight|poll|polls)|redirects|workers|allow-hosts):/.test(
        line,
      ),
    )
    .map((line) => line.slice(2))
    .join('\n')
  const read = opsSchema.parse(parse(shown))
  expect(toOps(read)).toEqual(toOps(opsSchema.parse({})))
  expect(Object.keys(parse(shown)).length).toBeGreaterThan(8)
})

function addressesOf(source: Source): string[] {
  return [...source.feeds.map((feed) => feed.url), ...source.lists.map((list) => list.page)]
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

async function loadShipped(): Promise<Config> {
  const outcome = await loadConfig(FOLDER)
  if (!outcome.ok) throw new Error(explainProblems(outcome.problems))
  return outcome.config
}
