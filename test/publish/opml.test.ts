import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { renderEdition } from '../../src/publish/edition.ts'
import { renderOpml } from '../../src/publish/opml.ts'
import { sampleFeed, sampleInput, sampleSource } from './sample.ts'

const HEAD = { title: 'A & <B>', pageUrl: 'https://rivermouth.example/tre-em/', updated: '2026-11-20T02:00:00.000Z' }

test('papers stand under their regions with the addresses of their feeds', () => {
  const $ = load(renderOpml(HEAD, [sampleSource(), sampleSource({ id: 'z', name: 'Toàn quốc', region: null })]), {
    xml: true,
  })
  expect($('head > title').text()).toBe('A & <B>')
  const region = $('body > outline[text="Lạng Sơn"] > outline')
  expect(region.attr()).toMatchObject({
    text: 'Báo Lạng Sơn',
    title: 'Báo Lạng Sơn',
    type: 'rss',
    xmlUrl: 'https://baolangson.example/rss/xa-hoi.rss',
    htmlUrl: 'https://baolangson.example/',
  })
  expect($('body > outline[text="Toàn quốc"]').attr('type')).toBe('rss')
})

test('every feed of a paper is an outline, with its section', () => {
  const feeds = [
    { url: 'https://a.example/1.rss', section: 'Xã hội' },
    { url: 'https://a.example/2.rss', section: null },
    { url: 'nonsense', section: null },
  ]
  const $ = load(renderOpml(HEAD, [sampleSource({ feeds })]), { xml: true })
  expect(
    $('[type=rss]')
      .toArray()
      .map((node) => $(node).attr('text')),
  ).toEqual(['Báo Lạng Sơn – Xã hội', 'Báo Lạng Sơn'])
})

test('a paper without a feed is a link; no paper at all is a link to the page', () => {
  const $ = load(renderOpml(HEAD, [sampleSource({ feeds: [] })]), { xml: true })
  expect($('[type=link]').attr('url')).toBe('https://baolangson.example/')
  expect(load(renderOpml(HEAD, []), { xml: true })('body > outline').attr('url')).toBe(HEAD.pageUrl)
})

test('a feed lists the papers it takes from, and none that is off', () => {
  const sources = [
    sampleSource({ id: 'a', name: 'Báo A' }),
    sampleSource({ id: 'b', name: 'Báo B', region: 'cao-bang' }),
    sampleSource({ id: 'c', name: 'Báo C', enabled: false }),
  ]
  const edition = renderEdition(sampleInput({ feed: sampleFeed({ regions: ['lang-son'] }), sources }))
  const document = edition.documents.find((one) => one.path === 'tre-em/sources.opml')
  const $ = load(new TextDecoder().decode(document?.bytes), { xml: true })
  expect(
    $('[xmlUrl]')
      .toArray()
      .map((node) => $(node).attr('text')),
  ).toEqual(['Báo A'])
})
