import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import type { Health, PollState } from '../../src/domain/fetching.ts'
import type { StatusReport } from '../../src/domain/status.ts'
import { renderStatusFeed } from '../../src/publish/status-feed.ts'
import { newPollState } from '../../src/schedule/state.ts'
import { sampleHabit, sampleRefused } from '../contract/samples.ts'
import { STATUS } from '../serve/client.ts'

const SETTINGS = { baseUrl: 'https://feeds.example/', tag: { authority: 'feeds.example', since: '2026-01-01' } }
const SINCE = '2026-11-20T02:00:00.000Z'

function report(kind: Health['kind'], more: Partial<PollState> = {}, enabled = true): StatusReport {
  const target = { sourceId: 'a', url: 'https://a.example/rss?a=1&b=<2>', kind: 'feed' } as const
  const state: PollState = {
    ...newPollState(target, SINCE, 0),
    failuresInARow: 5,
    health: { kind, since: SINCE, note: 'Không tìm thấy <b> & thôi' },
    ...more,
  }
  return {
    ...STATUS,
    sources: [
      {
        id: 'a',
        name: 'Báo <An> & Ninh',
        enabled,
        offBecause: null,
        targets: [state],
        alarms: [],
        pagesRefused: null,
        todo: [],
      },
    ],
  }
}
const entriesOf = (given: StatusReport) => parseAtomFeed(renderStatusFeed(given, SETTINGS)).entries ?? []

test.each([
  { name: 'a source that died', given: report('gone'), shown: 1 },
  { name: 'a source that moved', given: report('moved'), shown: 1 },
  { name: 'a source that floods', given: report('flooding'), shown: 1 },
  { name: 'a source that refuses', given: report('refused'), shown: 1 },
  { name: 'a source that broke', given: report('failing', { failuresInARow: 3 }), shown: 1 },
  { name: 'a first failure is no news', given: report('failing', { failuresInARow: 2 }), shown: 0 },
  { name: 'a source that fell silent', given: report('silent'), shown: 1 },
  { name: 'a source that is well', given: report('well'), shown: 0 },
  { name: 'a source that is switched off', given: report('gone', {}, false), shown: 0 },
])('$name: $shown in the feed', ({ given, shown }) => {
  expect(entriesOf({ ...given, at: '2026-11-23T00:00:00.000Z' })).toHaveLength(shown)
})

test('a layout that yields something else is an entry, and stays the same while its examples change', () => {
  const [alarm] = sampleHabit('a', ['unmatched']).alarms
  if (alarm === undefined) throw new Error('no alarm')
  const withAlarm = (example: string): StatusReport => {
    const given = report('well')
    return { ...given, sources: given.sources.map((source) => ({ ...source, alarms: [{ ...alarm, example }] })) }
  }
  const [entry] = entriesOf(withAlarm('https://a.example/1'))
  expect(entry?.title).toMatchObject({ value: 'Báo &lt;An&gt; &amp; Ninh: its pages yield something else' })
  expect(entry?.id).toContain('ops-status/a/layout/2011/unmatched/')
  const xml = renderStatusFeed(withAlarm('https://a.example/1'), SETTINGS)
  expect(xml).toContain('#content')
  expect(renderStatusFeed(withAlarm('https://a.example/2'), SETTINGS)).toBe(xml)
})

test('a source none of whose pages comes is an entry, and stays the same while more are refused', () => {
  const withRefused = (pages: number): StatusReport => {
    const given = report('well')
    const told = sampleRefused('a').refusals?.told
    const pagesRefused = told === undefined ? null : { ...told, pages, example: `https://a.example/${pages}` }
    return { ...given, sources: given.sources.map((source) => ({ ...source, pagesRefused })) }
  }
  const [entry] = entriesOf(withRefused(5))
  expect(entry?.title).toMatchObject({ value: 'Báo &lt;An&gt; &amp; Ninh: its pages are refused' })
  expect(entry?.id).toContain('ops-status/a/pages/refused/20261120')
  const xml = renderStatusFeed(withRefused(5), SETTINGS)
  expect(xml).toContain('config/sources/a.yaml')
  expect(renderStatusFeed(withRefused(6), SETTINGS)).toBe(xml)
})

test('the same trouble keeps its id and bytes, the next one gets another id', () => {
  const later = { ...report('gone', { failuresInARow: 9 }), at: '2026-12-01T00:00:00.000Z' }
  expect(renderStatusFeed(later, SETTINGS)).toBe(renderStatusFeed(report('gone'), SETTINGS))
  const again = report('gone', { health: { kind: 'gone', since: '2026-11-21T00:00:00.000Z', note: '' } })
  expect(entriesOf(again)[0]?.id).not.toBe(entriesOf(report('gone'))[0]?.id)
  expect(entriesOf(report('gone'))[0]?.id).toMatch(
    /^tag:feeds\.example,2026-01-01:ops-status\/a\/[0-9a-f]{12}\/gone\/\d+$/u,
  )
})

test('what papers and servers say cannot become markup', () => {
  const xml = renderStatusFeed(report('gone'), SETTINGS)
  expect(xml).toContain('Báo &lt;An&gt; &amp; Ninh')
  expect(xml).toContain('Không tìm thấy &lt;b&gt; &amp; thôi')
})
