import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import type { EditionDocument } from '../../src/domain/edition.ts'
import type { Cluster } from '../../src/domain/types.ts'
import { archiveDue, renderArchive, type ShownCluster } from '../../src/publish/archive.ts'
import { atomFaults, jsonFeedFaults, rssFaults } from './feed-rules.ts'
import { sampleCluster, sampleInput } from './sample.ts'

function shown(number: number, shownAt: string): ShownCluster {
  return { cluster: sampleCluster(number), shownAt }
}

function numbers(groups: readonly { clusters: readonly Cluster[] }[]): number[][] {
  return groups.map((group) => group.clusters.map((cluster) => cluster.members[0]?.number ?? 0))
}

function idsOf(...numbered: number[]): Set<string> {
  return new Set(numbered.map((number) => sampleCluster(number).id))
}

function textOf(document: EditionDocument | undefined): string {
  return new TextDecoder().decode(document?.bytes)
}

describe('archive documents are due', () => {
  const october = '2026-10-30T00:00:00.000Z'
  const november = '2026-11-02T00:00:00.000Z'
  test.each([
    { name: 'for nothing, nothing', all: [], selected: idsOf(), most: 10, due: [] },
    { name: 'never while all is shown', all: [shown(1, november)], selected: idsOf(1), most: 10, due: [] },
    {
      name: 'for a month when a later one has begun',
      all: [shown(2, november), shown(1, october)],
      selected: idsOf(1, 2),
      most: 10,
      due: [[1]],
    },
    {
      name: 'as soon as one is no longer shown, for all of its month',
      all: [shown(1, november), shown(2, november)],
      selected: idsOf(2),
      most: 10,
      due: [[1, 2]],
    },
    {
      name: 'for what fills a document, while the rest stays open',
      all: [shown(1, november), shown(2, november), shown(3, november)],
      selected: idsOf(1, 2, 3),
      most: 2,
      due: [[1, 2]],
    },
  ])('$name', ({ all, selected, most, due }) => {
    expect(numbers(archiveDue(all, selected, most))).toEqual(due)
  })
})

test('the feed and its archive together hold all that was ever shown, and nothing is archived twice', () => {
  const everShown = new Set<string>()
  const archived = new Set<string>()
  let open: ShownCluster[] = []
  for (let round = 0; round < 60; round += 1) {
    const shownAt = new Date(Date.UTC(2026, 9, 20 + round)).toISOString()
    // Three new ones a round; the feed shows the latest seven, now and then skipping one.
    const newest = round * 3
    const current = Array.from({ length: 7 }, (_, at) => newest - at).filter(
      (number) => number > 0 && number % 11 !== round % 11,
    )
    for (const number of current) {
      const { id } = sampleCluster(number)
      if (!everShown.has(id)) open.push(shown(number, shownAt))
      everShown.add(id)
    }
    const selected = idsOf(...current)
    for (const group of archiveDue(open, selected, 5)) {
      for (const { id } of group.clusters) {
        expect(archived.has(id)).toBe(false)
        archived.add(id)
      }
    }
    open = open.filter((one) => !archived.has(one.cluster.id))
    for (const id of everShown) expect(archived.has(id) || selected.has(id)).toBe(true)
  }
})

describe('an archive document', () => {
  const input = sampleInput({ hub: 'https://hub.example/' })
  const group = { month: '2026-10', clusters: [sampleCluster(1), sampleCluster(2)] }
  const documents = renderArchive(input, group, 'tre-em/archive/2026-10-001.atom')
  const [atom, rss, json] = documents.map(textOf)

  test('is numbered within its month', () => {
    expect(documents.map(({ path }) => path)).toEqual([
      'tre-em/archive/2026-10-002.atom',
      'tre-em/archive/2026-10-002.rss',
      'tre-em/archive/2026-10-002.json',
    ])
    expect(renderArchive(input, { ...group, month: '2026-11' }, 'tre-em/archive/2026-10-002.atom')[0]?.path).toBe(
      'tre-em/archive/2026-11-001.atom',
    )
  })

  test('goes on behind one of a later month, which a clock that was ahead has made: no name is given twice', () => {
    const pathOf = (month: string, before: string) => renderArchive(input, { ...group, month }, before)[0]?.path
    expect(pathOf('2026-10', 'tre-em/archive/2027-01-001.atom')).toBe('tre-em/archive/2027-01-002.atom')
    expect(pathOf('2027-02', 'tre-em/archive/2027-01-002.atom')).toBe('tre-em/archive/2027-02-001.atom')
  })

  test('that is the first has an empty one before it, which names it', () => {
    const [first, , , beginning] = renderArchive(input, group, null)
    expect(first?.path).toBe('tre-em/archive/2026-10-001.atom')
    expect(beginning?.path).toBe('tre-em/archive/2026-10-000.atom')
    const $ = load(textOf(beginning), { xml: true })
    expect($('entry').length).toBe(0)
    expect($('link[rel=next-archive]').attr('href')).toBe('https://rivermouth.example/tre-em/archive/2026-10-001.atom')
    expect(load(textOf(first), { xml: true })('link[rel=prev-archive]').attr('href')).toContain('2026-10-000.atom')
  })

  test('is valid in every format', () => {
    expect(atomFaults(atom ?? '')).toEqual([])
    expect(rssFaults(rss ?? '')).toEqual([])
    expect(jsonFeedFaults(json ?? '')).toEqual([])
  })

  test('says that it is one, where the feed is and what came before', () => {
    const $ = load(atom ?? '', { xml: true })
    const href = (rel: string) => $(`feed > link[rel=${rel}]`).attr('href')
    expect($('feed > fh\\:archive').length).toBe(1)
    expect(href('self')).toBe('https://rivermouth.example/tre-em/archive/2026-10-002.atom')
    expect(href('current')).toBe('https://rivermouth.example/tre-em/feed.atom')
    expect(href('prev-archive')).toBe('https://rivermouth.example/tre-em/archive/2026-10-001.atom')
    expect(href('hub')).toBeUndefined()
    expect(JSON.parse(json ?? '')).toMatchObject({
      next_url: 'https://rivermouth.example/tre-em/archive/2026-10-001.json',
    })
  })

  test('shows the newest first, as the feed does', () => {
    const $ = load(atom ?? '', { xml: true })
    expect($('entry > id').first().text()).toBe(sampleCluster(2).id)
  })
})
