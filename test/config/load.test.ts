import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { Config } from '../../src/domain/settings.ts'
import { SMALL_SOURCE, SMALL_TOPIC, withFolder } from './folder.ts'

test('three lines make a source, and every other value has its default', async () => {
  const { config, folder } = await load({ 'sources/baosuoimay.example.yaml': SMALL_SOURCE })
  expect(config.sources).toEqual([
    {
      id: 'baosuoimay.example',
      name: 'Báo Suối Mây',
      home: 'https://baosuoimay.example/',
      region: 'suoi-may',
      language: 'und',
      timezone: 'UTC',
      enabled: true,
      offBecause: null,
      feeds: [{ url: 'https://baosuoimay.example/rss/home.rss', section: null }],
      lists: [],
      article: { layouts: [], ignoreDatesIn: [], atLeast: { words: 20, paragraphs: 1 }, pages: 'all' },
      poll: { everyMinutes: 60, atLeastMinutes: 60, atMostMinutes: 1440 },
      charset: null,
      permission: null,
      content: 'summary',
      formerly: [],
      marks: {},
      copies: false,
      tests: [],
      file: join(folder, 'sources/baosuoimay.example.yaml'),
    },
  ])
})

test('a listing page makes a source as well as a feed does', async () => {
  const { config } = await load({ 'sources/a.example.yaml': 'name: A\nregion: b\nlist: https://a.example/xa-hoi\n' })
  expect(config.sources[0]?.lists).toEqual([{ page: 'https://a.example/xa-hoi', section: null, rule: null }])
})

test('what ops set as defaults holds for sources that say nothing, and only for those', async () => {
  const { config } = await load({
    'rivermouth.yaml': 'defaults: {language: vi, timezone: Asia/Ho_Chi_Minh, content: link}\n',
    'sources/a.example.yaml': SMALL_SOURCE,
    'sources/b.example.yaml': `${SMALL_SOURCE.replace('home', 'b')}language: de\ntimezone: Europe/Berlin\ncontent: full\n`,
  })
  const said = config.sources.map(({ language, timezone, content }) => ({ language, timezone, content }))
  expect(said).toEqual([
    { language: 'vi', timezone: 'Asia/Ho_Chi_Minh', content: 'link' },
    { language: 'de', timezone: 'Europe/Berlin', content: 'full' },
  ])
})

test('kebab-case keys become the fields of the types', async () => {
  const { config } = await load({
    'topics/tre-em.yaml': SMALL_TOPIC,
    'sources/a.example.yaml': `${SMALL_SOURCE}article:
  ignore-dates-in: [.clock, header]
  at-least: {words: 60, paragraphs: 2}
  layouts:
    - id: "2011"
      until: 2020-03-01
      body: "#content"
      byline: last-paragraph
      date: {from: dateline, agency: SMO}
      at-least: {words: 40}
lists:
  - page: https://a.example/xa-hoi
    address: "-\\\\d+\\\\.html$"
marks: {tre-em: 6}
tests:
  - page: fixtures/1.html
    url: https://a.example/1.html
    expect: {headline: Tin, words: 80}
`,
  })
  const source = config.sources[0]
  expect(source?.article).toEqual({
    ignoreDatesIn: ['.clock', 'header'],
    atLeast: { words: 60, paragraphs: 2 },
    pages: 'all',
    layouts: [
      {
        id: '2011',
        until: '2020-03-01',
        body: '#content',
        byline: 'last-paragraph',
        date: { from: 'dateline', agency: 'SMO' },
        atLeast: { words: 40 },
      },
    ],
  })
  expect(source?.lists[0]?.rule).toEqual({ address: '-\\d+\\.html$' })
  expect(source?.marks).toEqual({ 'tre-em': 6 })
  expect(source?.tests[0]?.where).toBe(`${source?.file}:19`)
})

test('a source that is off tells why', async () => {
  const { config } = await load({
    'sources/a.example.yaml': `${SMALL_SOURCE}enabled: false\noff-because: never verified\n`,
  })
  expect(config.sources[0]).toMatchObject({ enabled: false, offBecause: 'never verified' })
})

test('without feeds.yaml each topic is a feed of its own', async () => {
  const { config } = await load({ 'sources/a.example.yaml': SMALL_SOURCE, 'topics/tre-em.yaml': SMALL_TOPIC })
  expect(config.feeds).toMatchObject([
    { id: 'tre-em', title: 'Bảo vệ trẻ em', language: 'vi', topics: ['tre-em'], regions: [], entries: 50 },
  ])
})

test('feeds.yaml names topics and regions, and may leave out the rest', async () => {
  const { config } = await load({
    'sources/a.example.yaml': SMALL_SOURCE,
    'topics/tre-em.yaml': SMALL_TOPIC,
    'feeds.yaml': 'feeds:\n  suoi-may:\n    topics: [tre-em]\n    regions: [suoi-may]\n    prefer: [a.example]\n',
  })
  expect(config.feeds).toMatchObject([{ id: 'suoi-may', regions: ['suoi-may'], prefer: ['a.example'], share: 1 }])
})

test('every term and rule of a topic knows the line it is written at', async () => {
  const { config, folder } = await load({
    'sources/a.example.yaml': SMALL_SOURCE,
    'topics/tre-em.yaml': `${SMALL_TOPIC}      - quyền trẻ em: 4
      - 111
  act:
    terms: [bảo vệ, chăm sóc]
masks:
  - người trẻ
near:
  - groups: [child, act]
    syllables: 8
gate:
  - any: [child]
  - near: [child, act]
    syllables: 6
examples:
  keep:
    - headline: Bảo vệ trẻ em
`,
  })
  const file = join(folder, 'topics/tre-em.yaml')
  const topic = config.topics[0]
  expect(topic?.groups.map((group) => group.terms)).toEqual([
    [
      { phrase: 'trẻ em', weight: null, rule: `${file}:7` },
      { phrase: 'quyền trẻ em', weight: 4, rule: `${file}:8` },
      { phrase: '111', weight: null, rule: `${file}:9` },
    ],
    [
      { phrase: 'bảo vệ', weight: null, rule: `${file}:11` },
      { phrase: 'chăm sóc', weight: null, rule: `${file}:11` },
    ],
  ])
  expect(topic?.masks).toEqual([{ phrase: 'người trẻ', weight: null, rule: `${file}:13` }])
  expect(topic?.near).toMatchObject([{ id: 'child + act', syllables: 8, weight: 1, rule: `${file}:15` }])
  expect(topic?.gate).toEqual([
    { kind: 'any', groups: ['child'], rule: `${file}:18` },
    { kind: 'near', groups: ['child', 'act'], syllables: 6, rule: `${file}:19` },
  ])
  expect(topic?.examples).toEqual([{ verdict: 'keep', headline: 'Bảo vệ trẻ em', text: '', where: `${file}:23` }])
  expect(topic).toMatchObject({ keepAt: 5, reviewAt: 5, fold: false, within: null })
})

test('phrases written in decomposed letters are the same as composed ones', async () => {
  const { config } = await load({
    'sources/a.example.yaml': SMALL_SOURCE,
    'topics/tre-em.yaml': SMALL_TOPIC.replace('trẻ em', 'trẻ em'.normalize('NFD')),
  })
  expect(config.topics[0]?.groups[0]?.terms[0]?.phrase).toBe('trẻ em'.normalize('NFC'))
})

test('a number among the phrases is the figures that were written', async () => {
  const { config } = await load({
    'sources/a.example.yaml': SMALL_SOURCE,
    'topics/tre-em.yaml': `${SMALL_TOPIC}      - 0123\n      - 1.50: 2\nmasks: [1e3, 0x1F, 111]\n`,
  })
  const [topic] = config.topics
  expect(topic?.groups[0]?.terms.map(({ phrase }) => phrase)).toEqual(['trẻ em', '0123', '1.50'])
  expect(topic?.groups[0]?.terms[2]?.weight).toBe(2)
  expect(topic?.masks.map(({ phrase }) => phrase)).toEqual(['1e3', '0x1F', '111'])
})

test('a name in a block is without its line end, and a layout may be of one day', async () => {
  const { config } = await load({
    'sources/xn--bo-5ia.example.yaml': `name: |
  Báo Suối Mây
feed: >
  https://a.example/rss
article:
  layouts: [{since: 2020-03-01, until: 2020-03-01}]
`,
  })
  expect(config.sources[0]).toMatchObject({
    id: 'xn--bo-5ia.example',
    name: 'Báo Suối Mây',
    feeds: [{ url: 'https://a.example/rss', section: null }],
  })
})

test('the public address ends in a slash and follows where the server listens', async () => {
  const { config } = await load({
    'rivermouth.yaml': 'listen: {port: 9000}\nallow-hosts: ["127.0.0.2:8481"]\n',
    'sources/a.example.yaml': SMALL_SOURCE,
  })
  expect(config.ops).toMatchObject({ baseUrl: 'http://127.0.0.1:9000/', allowHosts: ['127.0.0.2:8481'] })
})

async function load(files: Readonly<Record<string, string>>): Promise<{ config: Config; folder: string }> {
  return withFolder(files, async (folder) => {
    const outcome = await loadConfig(folder)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2))
    return { config: outcome.config, folder }
  })
}
