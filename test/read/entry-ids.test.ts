import { expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

const HOME = 'https://bao.example/'

async function entriesOf(items: readonly string[], home = HOME) {
  const xml = `<rss version="2.0"><channel><title>Báo</title><link>${home}</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
  const outcome = await readFeed(new TextEncoder().encode(xml), { url: 'https://bao.example/rss' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.feed.entries
}

const ONE = '<title>Tin một</title><link>https://bao.example/1.html</link><guid isPermaLink="false">0</guid>'
const TWO = '<title>Tin hai</title><link>https://bao.example/2.html</link><guid isPermaLink="false">0</guid>'
const THREE = '<title>Tin ba</title><link>https://bao.example/3.html</link><guid isPermaLink="false">0</guid>'

test('entries that share an id bear the same ones whichever stands first', async () => {
  const before = await entriesOf([TWO, ONE])
  const now = await entriesOf([THREE, TWO, ONE])
  expect(new Set(now.map(({ id }) => id)).size).toBe(3)
  expect(now.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('an entry told twice at one address keeps its id', async () => {
  expect((await entriesOf([ONE, ONE])).map(({ id }) => id)).toEqual(['0', '0'])
})

test.each(['https://bao.example/', 'http://www.bao.example'])('the home page %s names no entry', async (link) => {
  const items = ['Tin một', 'Tin hai', 'Tin ba'].map((title) => `<title>${title}</title><link>${link}</link>`)
  const ids = (await entriesOf(items)).map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  expect((await entriesOf(items.slice(2))).map(({ id }) => id)).toEqual(ids.slice(2))
  const guids = items.map((item) => `${item}<guid>${HOME}</guid>`)
  expect((await entriesOf(guids)).map(({ id }) => id)).toEqual(ids)
})
