import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { problemsOf, SMALL_SOURCE, SMALL_TOPIC, withFolder } from './folder.ts'

const NAMED = 'name: Báo Một\nhome: https://a.example/\nfeed: https://a.example/rss\n'
const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each([
  {
    name: 'another encoding, at its first bad byte',
    bytes: latin1('# a\nname: Báo\nfeed: https://a.example/rss\n'),
    said: '2:8: is not UTF-8; save it as UTF-8',
  },
  {
    name: 'UTF-16 with its mark',
    bytes: Buffer.from(`\uFEFF${NAMED}`, 'utf16le'),
    said: '1:1: is UTF-16 ("Unicode"); save it as UTF-8',
  },
  {
    name: 'UTF-16 without a mark',
    bytes: Buffer.from(NAMED, 'utf16le'),
    said: '1:1: is UTF-16 ("Unicode"); save it as UTF-8',
  },
  {
    name: 'a letter that was lost before',
    bytes: NAMED.replace('á', '\uFFFD'),
    said: '1:7: a letter was lost here (U+FFFD) when the file was saved; write the text anew, as UTF-8',
  },
  {
    name: 'a zero among the letters',
    bytes: NAMED.replace('M', '\0'),
    said: '1:7: the text holds a control character (U+0000); write the text anew',
  },
  {
    name: 'a control character that is escaped',
    bytes: NAMED.replace('Báo Một', '"B\\u0085"'),
    said: '1:7: the text holds a control character (U+0085); write the text anew',
  },
])('a file is refused for $name', async ({ bytes, said }) => {
  expect(await problemsOf({ 'sources/a.example.yaml': bytes })).toEqual([`sources/a.example.yaml:${said}`])
})

test('a byte order mark and lines that end as on Windows are no fault', async () => {
  expect(await problemsOf({ 'sources/a.example.yaml': `\uFEFF${NAMED.replaceAll('\n', '\r\n')}` })).toEqual([])
})

test('a topic that cannot be read is not also called missing', async () => {
  const files = { 'topics/tre-em.yaml': latin1('title: Tré\n'), 'feeds.yaml': 'feeds: {a: {topics: [tre-em]}}\n' }
  expect(await problemsOf(files)).toEqual(['topics/tre-em.yaml:1:10: is not UTF-8; save it as UTF-8'])
})

test('both endings of YAML are read at the top as in the folders', async () => {
  const files = {
    'rivermouth.yml': 'listen: {port: 9000}\n',
    'feeds.yml': 'feeds: {all: {topics: [t]}}\n',
    'sources/a.yml': SMALL_SOURCE,
    'topics/t.yml': SMALL_TOPIC,
  }
  const outcome = await withFolder(files, loadConfig)
  expect(outcome).toMatchObject({ ok: true, config: { ops: { listen: { port: 9000 } }, feeds: [{ id: 'all' }] } })
})

const MISPLACED = 'is not read here; move a paper into sources/, a topic into topics/'
const TOO_DEEP = 'is not read in a folder of its own; move it one up, or let the name of its folder begin with a dot'

test.each([
  {
    file: 'feeds.yml',
    beside: 'feeds.yaml',
    says: '"feeds" is already the name of feeds.yaml; rename or remove one of the two',
  },
  { file: 'feed.yaml', says: 'is not read; did you mean feeds.yaml?' },
  { file: 'Rivermouth.yaml', says: 'is not read; did you mean rivermouth.yaml?' },
  { file: 'feeds.yaml.txt', says: 'is not read; did you mean feeds.yaml?' },
  { file: 'bao-song-tien.yaml', says: MISPLACED },
  { file: 'sources/b.YAML', says: 'is not read; name it b.yaml, or let its name begin with a dot' },
  { file: 'topics/b.yaml.txt', says: 'is not read; name it b.yaml, or let its name begin with a dot' },
  { file: 'sources/north/b.yaml', says: TOO_DEEP },
])('$file is not passed over in silence', async ({ file, beside, says }) => {
  const feeds = 'feeds: {all: {topics: [tre-em]}}\n'
  const text = file.startsWith('feeds.yml') ? feeds : SMALL_SOURCE
  const files = { [file]: text, ...(beside === undefined ? {} : { [beside]: feeds }) }
  expect(await problemsOf(files)).toEqual([`${file}:1:1: ${says}`])
})

test.each([
  'sources/.b.yaml.txt',
  'sources/#b.yaml#',
  'sources/b.yaml~',
  'sources/fixtures/1.html',
  'sources/.off/b.yaml',
  'compose.yaml',
  'deploy/alerts.yaml',
])('%s is nobody’s concern', async (file) => {
  expect(await problemsOf({ [file]: 'services: {}\n' })).toEqual([])
})

test.each([
  { name: 'empty', text: '', at: '1:1' },
  { name: 'all comments', text: '# feeds:\n#   all: {topics: [tre-em]}\n', at: '1:1' },
  { name: 'a group of none', text: 'feeds: {}\n', at: '1:8' },
])('a feeds.yaml that is $name would end every feed, and is refused', async ({ text, at }) => {
  expect(await problemsOf({ 'feeds.yaml': text })).toEqual([
    `feeds.yaml:${at} feeds: no feed is named, so nothing would be published; write feeds: with at least one, or remove the file: each topic is then a feed`,
  ])
})
