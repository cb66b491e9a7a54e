import { describe, expect, test } from 'vitest'
import type { PublishedDate } from '../../src/domain/types.ts'
import { measurePage } from '../../src/extract/page-reading.ts'
import { sampleArticle, sampleEntry } from '../contract/samples.ts'

const LINES = [
  'Morning mist still lay over the river when the first boats came in with the catch of the night.',
  'The harbour master counted forty of them, which is more than in any autumn since the bridge was built.',
  'By noon the market was sold out, and the boats went back down the river to the sea.',
]

/** What is measured of a page with these lines, announced by this summary. */
function measured(summary: string | null, lines: readonly string[] = LINES) {
  const body = { html: lines.map((line) => `<p>${line}</p>`).join(''), text: lines.join('\n') }
  const entry = sampleEntry('1', { summary })
  const at = { url: 'https://paper.example/1', readAt: '2026-11-20T00:00:00.000Z', layout: 'generic', entry }
  return measurePage({ ...sampleArticle('1'), headline: 'A good year', deck: null, body }, at)
}

describe('a page tells what announced it', () => {
  test.each([
    { name: 'whole', summary: LINES[0] ?? '' },
    { name: 'cut', summary: `${(LINES[0] ?? '').slice(0, 70)}...` },
    { name: 'as markup, behind a picture', summary: `<a href="/1"><img src="/1.jpg"></a>${LINES[0]}` },
    { name: 'set otherwise', summary: (LINES[0] ?? '').toUpperCase().replaceAll(' ', '  ') },
    {
      name: 'with a few words changed',
      summary: 'Morning mist still lay on the river when the first boats came in with the catch of last night.',
    },
  ])('$name', ({ summary }) => {
    expect(measured(summary).tellsSummary).toBe(true)
  })

  test.each([
    { name: 'nothing announced it', summary: null },
    { name: 'too little did to tell one text from another', summary: 'Morning mist still lay' },
    {
      name: 'it is about something else',
      summary: 'The council has voted against a second school in the valley, by eleven votes to nine.',
    },
    {
      name: 'it begins alike and goes on otherwise',
      summary: `Morning mist still lay ${'and the council has voted against a second school in the valley'.repeat(2)}`,
    },
  ])('but not where $name', ({ summary }) => {
    expect(measured(summary).tellsSummary).toBe(false)
  })
})

describe('a page is dated', () => {
  const of = (published: PublishedDate | null, readAt: string) => {
    const at = { url: 'https://paper.example/1', readAt, layout: 'generic', entry: sampleEntry('1') }
    return measurePage({ ...sampleArticle('1'), published }, at).dated
  }
  const told = (basis: PublishedDate['basis']): PublishedDate => ({
    at: '2026-11-20T07:04+07:00',
    precision: 'minute',
    basis,
  })
  test.each<{ name: string; published: PublishedDate | null; readAt: string; dated: boolean }>([
    { name: 'by what it prints', published: told('page'), readAt: '2026-12-01T01:00:00.000Z', dated: true },
    { name: 'not by what the feed tells', published: told('feed'), readAt: '2026-12-01T01:00:00.000Z', dated: false },
    {
      name: 'though the feed tells it, on its day, when its own date may stand where clocks do',
      published: told('feed'),
      readAt: '2026-11-20T01:00:00.000Z',
      dated: true,
    },
    {
      name: 'not by the day it was first seen',
      published: told('first-seen'),
      readAt: '2026-11-20T01:00:00.000Z',
      dated: false,
    },
    { name: 'not by nothing', published: null, readAt: '2026-11-20T01:00:00.000Z', dated: false },
  ])('$name', ({ published, readAt, dated }) => {
    expect(of(published, readAt)).toBe(dated)
  })
})
