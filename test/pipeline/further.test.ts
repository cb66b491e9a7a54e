import { expect, test } from 'vitest'
import type { PollState } from '../../src/domain/fetching.ts'
import type { ReadOutcome } from '../../src/domain/types.ts'
import { readFurther } from '../../src/pipeline/further.ts'
import { sampleEntry, sampleState } from '../contract/samples.ts'
import { createFakeWorld } from '../fakes/world.ts'

const NOW = '2026-11-20T00:00:00.000Z'
const TARGET = { sourceId: 'bao.example', url: 'https://bao.example/xa-hoi', kind: 'list' } as const
const BEFORE = { ...sampleState(TARGET, NOW), lastGoodAt: NOW }

type Further = { kind: 'sitemaps' | 'next'; urls: string[] }

function list(ids: readonly string[], further: Further): ReadOutcome & { ok: true } {
  const feed = {
    title: null,
    link: null,
    description: null,
    language: null,
    updated: null,
    image: null,
    authors: [],
    pace: { ttlMinutes: null, skipHours: [], skipDays: [] },
    hubs: [],
    self: null,
    entries: ids.map((id) => sampleEntry(id)),
  }
  return { ok: true, feed, reader: 'tolerant', repairs: [], further }
}

/** A world in which some entries are known, and pages that lead on, each to the next. */
async function read(
  first: ReadOutcome,
  known: readonly string[],
  pages: Record<string, ReadOutcome>,
  state: PollState = BEFORE,
) {
  const fake = createFakeWorld(NOW, {})
  const sources = {
    ...fake.sources,
    known: async (_: string, entries: readonly { entry: { id: string } }[]) =>
      new Set(entries.map(({ entry }) => entry.id).filter((id) => known.includes(id))),
  }
  const asked: string[] = []
  const outcome = await readFurther({ ...fake, sources }, state, first, async (url) => {
    asked.push(url)
    return pages[url] ?? null
  })
  return { asked, ids: outcome.ok ? outcome.feed.entries.map((entry) => entry.id) : [] }
}

const next = (...urls: string[]): Further => ({ kind: 'next', urls })

test.each([
  { name: 'a list with a known entry missed nothing', known: ['2'], asked: [], ids: ['1', '2'] },
  {
    name: 'a list of strangers is read on until something is known',
    known: ['5'],
    asked: ['p2', 'p3'],
    ids: ['1', '2', '3', '4', '5'],
  },
  {
    name: 'but three more pages are the most',
    known: [],
    asked: ['p2', 'p3', 'p4'],
    ids: ['1', '2', '3', '4', '5', '6'],
  },
])('$name', async ({ known, asked, ids }) => {
  const pages = { p2: list(['3', '2'], next('p3')), p3: list(['4', '5'], next('p4')), p4: list(['6'], next('p5')) }
  expect(await read(list(['1', '2'], next('p2')), known, pages)).toEqual({ asked, ids })
})

test('the first poll of a source is one request', async () => {
  const pages = { p2: list(['3'], next()) }
  expect(await read(list(['1'], next('p2')), [], pages, sampleState(TARGET, NOW))).toEqual({ asked: [], ids: ['1'] })
})

test('an index of sitemaps gives what its sitemaps list; one that fails costs no other', async () => {
  const first = list([], { kind: 'sitemaps', urls: ['a', 'away', 'b'] })
  const pages = { a: list(['1'], next()), b: list(['2'], next()) }
  expect(await read(first, [], pages)).toEqual({ asked: ['a', 'away', 'b'], ids: ['1', '2'] })
})
