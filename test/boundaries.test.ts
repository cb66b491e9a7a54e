import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { READING, readProgram } from '../src/version.ts'
import { circlesIn, type ImportLine, violations } from './boundaries.ts'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

function importsOf(file: string): ImportLine[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/gu,
    ),
  ].map((found) => ({ from: file, to: resolve(file, found[1] ?? found[2] ?? found[3] ?? '') }))
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(SOURCE, join(SOURCE, dirname(file), specifier)).replaceAll('\\', '/')
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const imports = files.flatMap(importsOf)

test('every import keeps to the rule of the house', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(violations(imports)).toEqual([])
})

test.each([
  { name: 'a stage that looks at a sibling', from: 'read/feed.ts', to: 'extract/article.ts' },
  { name: 'the ground that looks up', from: 'domain/types.ts', to: 'store/open.ts' },
  { name: 'a pure folder that reads files', from: 'match/topic.ts', to: 'node:fs' },
  { name: 'a package away from home', from: 'read/feed.ts', to: 'undici' },
  { name: 'SQLite outside its module', from: 'store/open.ts', to: 'node:sqlite' },
  { name: 'a package without a home', from: 'read/feed.ts', to: 'left-pad' },
  { name: 'the pipeline that reaches the world', from: 'pipeline/round.ts', to: 'fetch/fetcher.ts' },
])('a planted violation is seen: $name', (planted) => {
  expect(violations([planted])).toHaveLength(1)
})

test('no file imports itself through others, types included', () => {
  expect(circlesIn(imports)).toEqual([])
})

test('a planted circle is seen', () => {
  const planted = [
    { from: 'read/a.ts', to: 'read/b.ts' },
    { from: 'read/b.ts', to: 'read/c.ts' },
    { from: 'read/c.ts', to: 'read/a.ts' },
  ]
  expect(circlesIn(planted)).toEqual(['read/a.ts > read/b.ts > read/c.ts > read/a.ts'])
})

test('what names the program that reads is made of all that its threads load', () => {
  const loaded = new Set(['worker.ts'])
  for (const file of loaded) {
    for (const { from, to } of imports) if (from === file && files.includes(to)) loaded.add(to)
  }
  const folders = new Set([...loaded].filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  expect(folders).toContain('extract')
  expect([...folders].filter((folder) => !READING.includes(folder ?? ''))).toEqual([])
  expect(readProgram()).toMatch(/^[0-9a-f]{16}$/u)
})

test.each(['Date.now(', 'new Date()', 'Math.random(', 'setTimeout(', 'setInterval(', 'console.'])(
  'no pure file asks the world: %s',
  (call) => {
    const pure = files.filter((file) =>
      /^(?:domain|locale|schedule|read|extract|dedupe|match|publish|pipeline)\//u.test(file),
    )
    const guilty = pure.filter((file) => withoutComments(readFileSync(join(SOURCE, file), 'utf8')).includes(call))
    expect(guilty).toEqual([])
  },
)

/** Ways to ask the network that pass no guard; what `serve` imports of node:http listens. */
const WAYS_OUT =
  /(?<![.\w])fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\(|node:(?:http2?|https|net|tls|dns|dgram)\b/u

test('there is one way out to the network, and the address guard stands in it', () => {
  const guilty = files
    .filter((file) => !file.startsWith('fetch/') && !file.startsWith('serve/'))
    .filter((file) => WAYS_OUT.test(withoutComments(readFileSync(join(SOURCE, file), 'utf8')).replace(PORT, '')))
  expect(guilty).toEqual([])
  expect(WAYS_OUT.test('const answer = await fetch(url)')).toBe(true)
})

/** The fetcher's own name in its port. */
const PORT = 'fetch(request: FetchRequest)'

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
}

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})

/** Letters that only Vietnamese writes. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu
/** The tables of old Vietnamese encodings, the words of the pages that we publish, and what help texts give as examples. */
const MAY_BE_VIETNAMESE = ['read/vni.ts', 'read/charset-guess.ts', 'publish/feed-css.ts', 'config/']

test('no code outside locale/ knows Vietnamese: languages are data', () => {
  const told = files
    .filter((name) => !name.startsWith('locale/') && !MAY_BE_VIETNAMESE.some((some) => name.startsWith(some)))
    .filter((name) => VIETNAMESE.test(withoutComments(readFileSync(join(SOURCE, name), 'utf8'))))
  expect(told).toEqual([])
})

test("a running daemon's own thread loads nothing that only reading, the config or PostgreSQL needs", () => {
  const loaded = loadedAtOnceBy(['main.ts', 'world.ts', 'cli/run.ts', 'cli/keep-running.ts'])
  expect(loaded).toContain('node-cron')
  expect(loaded).toContain('pipeline/poll.ts')
  const readers = ['cheerio', 'sanitize-html', 'rss-parser', 'iconv-lite', 'yaml', 'zod', 'pg', 'extract/parse.ts']
  expect([...loaded].filter((file) => readers.includes(file) || file.startsWith('read/'))).toEqual([])
})

/** All that is loaded before the first line of these runs: static imports, types apart. */
function loadedAtOnceBy(roots: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(roots)
  for (const file of loaded) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(SOURCE, file), 'utf8')
    for (const [, what = '', from = ''] of text.matchAll(/^(?:import|export)\b([^'"`;]*?)\bfrom\s*'([^']+)'/gmu)) {
      if (!/^\s*type\b/u.test(what)) loaded.add(resolve(file, from))
    }
  }
  return loaded
}
