import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { StatusReport } from '../../src/domain/status.ts'
import { createMetrics, type Metrics } from '../../src/ops/metrics.ts'
import { sampleHabit, sampleRefused } from '../contract/samples.ts'
import { SILENT, STATUS } from '../serve/client.ts'

const open: Metrics[] = []
afterEach(() => {
  for (const metrics of open.splice(0)) metrics.close()
})
function make(store = 'sqlite::memory:'): Metrics {
  const metrics = createMetrics(store)
  open.push(metrics)
  return metrics
}
const figureOf = (text: string, row: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${row} `))
    ?.split(' ')[1]

test('events of the log become counters, whatever level is printed, and go on to the log', async () => {
  const metrics = make()
  const printed: string[] = []
  const log = metrics.hear({ ...SILENT, info: (event) => printed.push(event) })
  const fetched = { kind: 'feed', outcome: 'unchanged', bytes: 10, milliseconds: 500 }
  log.debug('fetch.done', fetched)
  log.debug('fetch.done', fetched)
  log.info('poll.done', { outcome: 'unchanged' })
  log.warn('poll.failed', { outcome: 'failed' })
  log.info('round.done', { documents: 3 })
  log.info('round.done', { documents: 0 })
  const text = await metrics.text(STATUS)
  const rows = {
    'rivermouth_fetches_total{kind="feed",outcome="unchanged"}': '2',
    'rivermouth_fetch_bytes_total{kind="feed"}': '20',
    'rivermouth_fetch_seconds_sum{kind="feed"}': '1',
    'rivermouth_fetch_seconds_bucket{le="0.25",kind="feed"}': '0',
    'rivermouth_fetch_seconds_bucket{le="0.5",kind="feed"}': '2',
    'rivermouth_fetch_seconds_bucket{le="+Inf",kind="feed"}': '2',
    'rivermouth_polls_total{outcome="unchanged"}': '1',
    'rivermouth_polls_total{outcome="failed"}': '1',
    rivermouth_rounds_total: '2',
    rivermouth_editions_total: '1',
    rivermouth_documents_written_total: '3',
    'rivermouth_log_events_total{level="warn"}': '1',
    'rivermouth_log_events_total{level="error"}': '0',
  }
  for (const [row, value] of Object.entries(rows)) expect([row, figureOf(text, row)]).toEqual([row, value])
  expect(printed).toEqual(['poll.done', 'round.done', 'round.done'])
})

test('the gauges tell what the status report holds', async () => {
  const report: StatusReport = {
    ...STATUS,
    publishedAt: '2026-11-20T02:00:00.000Z',
    counts: { entries: 9, articles: 4, clusters: 3, byVerdict: { kept: 4, dropped: 3, waiting: 2 } },
  }
  const text = await make().text(report)
  expect(figureOf(text, 'rivermouth_entries{verdict="kept"}')).toBe('4')
  expect(figureOf(text, 'rivermouth_entries{verdict="held"}')).toBe('0')
  expect(figureOf(text, 'rivermouth_pending_entries')).toBe('2')
  expect(figureOf(text, 'rivermouth_sources{health="new"}')).toBe('1')
  expect(figureOf(text, 'rivermouth_sources{health="off"}')).toBe('1')
  expect(figureOf(text, 'rivermouth_last_round_timestamp_seconds')).toBe('1795140000')
})

test('a layout that yields something else is a row while its alarm is up', async () => {
  const metrics = make()
  const row = 'rivermouth_layout_alarm{source="a",layout="2011",kind="repeated"}'
  const [source, ...others] = STATUS.sources
  if (source === undefined) throw new Error('no source')
  const ill = { ...STATUS, sources: [{ ...source, alarms: sampleHabit('a', ['repeated']).alarms }, ...others] }
  expect(figureOf(await metrics.text(ill), row)).toBe('1')
  expect(figureOf(await metrics.text(STATUS), row)).toBeUndefined()
})

test('a source none of whose pages comes is a row for as long as that is so', async () => {
  const metrics = make()
  const row = 'rivermouth_pages_refused{source="a"}'
  const pagesRefused = sampleRefused('a').refusals?.told ?? null
  const ill = { ...STATUS, sources: STATUS.sources.map((source) => ({ ...source, pagesRefused })) }
  expect(figureOf(await metrics.text(ill), row)).toBe('1')
  expect(figureOf(await metrics.text(ill), 'rivermouth_pages_refused{source="b"}')).toBeUndefined()
  expect(figureOf(await metrics.text(STATUS), row)).toBeUndefined()
})

test('the size of the store is that of its file and its journal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-metrics-'))
  try {
    writeFileSync(join(folder, 's'), '12345')
    writeFileSync(join(folder, 's-wal'), '12')
    expect(figureOf(await make(`sqlite:${join(folder, 's')}`).text(STATUS), 'rivermouth_store_bytes')).toBe('7')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('jobs of the workshop are counted by what came of them', async () => {
  const metrics = make()
  const answer = async () => ({ ok: false, reason: 'no feed' }) as const
  const job = {
    bytes: new Uint8Array(),
    url: '',
    contentType: null,
    contentLanguage: null,
    timezone: 'UTC',
    charset: null,
    now: '',
  }
  await metrics.time({ program: 'test', readFeed: answer, readList: answer, extractArticle: answer }).readFeed(job)
  const text = await metrics.text(STATUS)
  expect(figureOf(text, 'rivermouth_jobs_total{job="read-feed",outcome="unreadable"}')).toBe('1')
  expect(figureOf(text, 'rivermouth_job_seconds_count{job="read-feed"}')).toBe('1')
  expect(figureOf(text, 'rivermouth_jobs_in_hand')).toBe('0')
})

test('an idle process shows no event loop delay worth naming', async () => {
  const metrics = make()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(Number(figureOf(await metrics.text(STATUS), 'rivermouth_event_loop_delay_p99_seconds'))).toBeLessThan(1)
})
