import { expect, test } from 'vitest'
import { capEntries, capEntry } from '../../src/read/caps.ts'
import { readFeed } from '../../src/read/feed.ts'
import { sampleEntry } from '../contract/samples.ts'

test.each([
  {
    name: 'an id too long for an index becomes its digest',
    fields: { id: 'x'.repeat(2_049) },
    id: /^urn:entry:[0-9a-f]{24}$/u,
  },
  { name: 'an ordinary id stays as it is', fields: { id: 'x'.repeat(2_048) }, id: /^x{2048}$/u },
])('$name', ({ fields, id }) => {
  expect(capEntry(sampleEntry('1', fields)).id).toMatch(id)
})

test('an id that is too long is the same at the next reading, and another for another entry', () => {
  const named = (end: string) => capEntry(sampleEntry('1', { id: 'x'.repeat(1_000_000) + end })).id
  expect(named('a')).toBe(named('a'))
  expect(named('a')).not.toBe(named('b'))
})

test('a title of a megabyte is cut with an ellipsis, and never within a letter of two halves', () => {
  const { title } = capEntry(sampleEntry('1', { title: `x${'𝒳'.repeat(500_000)}` }))
  expect(title).toHaveLength(2_001)
  expect(title?.isWellFormed()).toBe(true)
})

test('words beyond all reports are cut with an ellipsis', () => {
  const capped = capEntry(sampleEntry('1', { summary: 'tin '.repeat(200_000), content: 'x'.repeat(250_000) }))
  expect([capped.summary?.length, capped.summary?.endsWith('…'), capped.content?.length]).toEqual([
    250_001,
    true,
    250_000,
  ])
})

test('an address longer than any that is asked is none', () => {
  expect(capEntry(sampleEntry('1', { link: `https://bao.example/${'x'.repeat(9_000)}` })).link).toBeNull()
})

const itemOf = (number: number, date: string) =>
  `<item><title>Tin ${number}</title><guid>${number}</guid><pubDate>${date}</pubDate></item>`
test('of a document of 6,000 entries the newest 5,000 are read, in its order, and that is told', async () => {
  const hour = (number: number) => new Date(Date.UTC(2026, 0, 1, number)).toUTCString()
  const items = Array.from({ length: 6_000 }, (_, number) => itemOf(number, hour(number)))
  const text = `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`
  const at = { url: 'https://bao.example/rss', known: { seed: '', marks: [] } }
  const outcome = await readFeed(new TextEncoder().encode(text), at)
  if (!outcome.ok) throw new Error(outcome.reason)
  const { entries } = outcome.feed
  expect(outcome.marks).toBeUndefined()
  expect([entries.length, entries[0]?.title, entries.at(-1)?.title]).toEqual([5_000, 'Tin 1000', 'Tin 5999'])
  expect(outcome.repairs).toContain('only the newest 5000 of 6000 entries were read')
})

test('of undated entries beyond that the first are read', () => {
  const many = Array.from({ length: 5_001 }, (_, number) => sampleEntry(String(number), { published: null }))
  expect(capEntries(many).map(({ id }) => id)).toEqual(many.slice(0, 5_000).map(({ id }) => id))
})

const whole = '<item><title>A</title><link>https://bao.example/1.html</link></item>'
test.each([
  {
    name: 'a document that ends as it should is whole',
    text: `<rss version="0.91"><channel><title>T</title>${whole}</channel></rss>`,
    cut: false,
  },
  {
    name: 'a document cut off within an entry is not whole',
    text: `<rss version="0.91"><channel><title>T</title>${whole}<item><title>B`,
    cut: true,
  },
])('$name', async ({ text, cut }) => {
  const outcome = await readFeed(new TextEncoder().encode(text), { url: 'https://bao.example/rss' })
  expect(outcome.ok && [outcome.whole === false, outcome.feed.entries.length]).toEqual([cut, 1])
})
