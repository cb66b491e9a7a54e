import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/types.ts'
import { readFeed } from '../../src/read/feed.ts'

async function entryOf(text: string): Promise<Entry | undefined> {
  const outcome = await readFeed(new TextEncoder().encode(text), { url: 'https://bao.example/rss' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.feed.entries[0]
}
const json = (item: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [item] })
const rss = (item: string, more = '') =>
  `<rss version="2.0"${more}><channel><title>T</title><item>${item}</item></channel></rss>`
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>${entry}</entry></feed>`

test('a JSON Feed’s references are what they stand for', async () => {
  const item = {
    id: '1',
    title: 'L&#7901;i kêu &amp; gọi',
    summary: 'Trẻ em &amp; gia đình',
    tags: ['Xã hội &amp; trẻ em'],
  }
  expect(await entryOf(json({ ...item, authors: [{ name: 'L&ecirc; Hà' }] }))).toMatchObject({
    title: 'Lời kêu & gọi',
    summary: 'Trẻ em &amp; gia đình',
    categories: ['Xã hội & trẻ em'],
    authors: ['Lê Hà'],
  })
  expect(await entryOf(json({ id: '1', title: 'A & B', summary: 'A & B' }))).toMatchObject({
    title: 'A & B',
    summary: 'A &amp; B',
  })
})

test.each([
  {
    name: 'its label, which is for people',
    category: '<category term="taxonomy_term:12" label="Trẻ em"/>',
    told: 'Trẻ em',
  },
  { name: 'its term where it has no label', category: '<category term="Trẻ em" label=" "/>', told: 'Trẻ em' },
])('an Atom category is $name', async ({ category, told }) => {
  expect((await entryOf(atom(`<id>1</id>${category}`)))?.categories).toEqual([told])
})

test.each([
  { written: 'www.tin.example/1.html', link: 'https://www.tin.example/1.html' },
  { written: 'bao.example/1.html', link: 'https://bao.example/1.html' },
  { written: 'www.html', link: 'https://bao.example/www.html' },
  { written: 'tin.example/1.html', link: 'https://bao.example/tin.example/1.html' },
])('a link $written leads to $link', async ({ written, link }) => {
  expect((await entryOf(rss(`<title>A</title><link>${written}</link>`)))?.link).toBe(link)
  expect((await entryOf(rss(`<link>${written}</link><title>A &hellip;</title>`)))?.link).toBe(link)
  expect((await entryOf(json({ id: '1', url: written })))?.link).toBe(link)
})

test('a podcast’s title for players stands only where there is no other', async () => {
  const bound = ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
  expect((await entryOf(rss('<itunes:title>Tập 1</itunes:title>', bound)))?.title).toBe('Tập 1')
  expect((await entryOf(rss('<itunes:title>Tập 1</itunes:title><title>Tin</title>', bound)))?.title).toBe('Tin')
})
