import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { explainProblems } from '../../src/config/explain.ts'
import { loadConfig } from '../../src/config/load.ts'
import { opsSchema, toOps } from '../../src/config/ops.ts'
import type { Config, Source } from '../../src/domain/settings.ts'

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
