import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import type { ExtractJob } from '../../src/domain/jobs.ts'
import { pack } from '../../src/domain/packed.ts'
import type { LogFields } from '../../src/domain/ports.ts'
import { readProgram } from '../../src/version.ts'
import { Pool } from '../../src/workers/pool.ts'
import { sampleEntry } from '../contract/samples.ts'

const events: { event: string; fields: LogFields | undefined }[] = []
const note = (event: string, fields?: LogFields) => void events.push({ event, fields })
const log = { debug: note, info: note, warn: note, error: note }

let pool: Pool | undefined
afterEach(async () => {
  await pool?.close()
  events.length = 0
})

const open = (deadlineSeconds: number, workers = 2) => {
  pool = new Pool({ workers, deadlineSeconds, memoryMegabytes: 128, log, program: readProgram })
  return pool
}

function job(html: string, url = 'https://bao.example/1.html'): ExtractJob {
  return {
    packed: pack(new TextEncoder().encode(html)),
    contentType: 'text/html; charset=utf-8',
    charset: null,
    url,
    layouts: [],
    ignoreDatesIn: [],
    atLeast: { words: 5, paragraphs: 1 },
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-20T00:00:00.000Z',
    entry: sampleEntry('1', { link: url }),
    knownClocks: [],
    sourceName: 'Báo',
  }
}

const WORDS = 'Sáng nay, tại hội trường xã, đoàn thanh niên tổ chức trao quà cho học sinh vượt khó trong năm học mới. '
const PAGE = `<html><head><title>Trao quà cho học sinh</title></head><body><h1>Trao quà cho học sinh</h1><article><p>${WORDS.repeat(3)}</p><p>${WORDS.repeat(2)}</p></article></body></html>`

test('a page is read in a thread', async () => {
  const outcome = await open(10).extractArticle(job(PAGE))
  expect(outcome.ok && outcome.article.headline).toBe('Trao quà cho học sinh')
})

test('a page that was kept as it was sent and is torn is refused as such, and its thread goes on', async () => {
  const running = open(10, 1)
  const outcome = await running.extractArticle({ ...job(PAGE), packed: { bytes: gzipSync(PAGE).subarray(0, 200) } })
  expect(outcome).toMatchObject({ ok: false, refusal: 'torn', reason: expect.stringContaining('cannot be unpacked') })
  expect(events).toEqual([])
  expect((await running.extractArticle({ ...job(PAGE), packed: { bytes: gzipSync(PAGE) } })).ok).toBe(true)
})

test('a page of our own packing that is damaged is no fault of the paper', async () => {
  const { bytes } = pack(new TextEncoder().encode(PAGE))
  const outcome = await open(10, 1).extractArticle({ ...job(PAGE), packed: { bytes: bytes.subarray(0, 40) } })
  expect(outcome.ok).toBe(false)
  expect(outcome).not.toMatchObject({ refusal: 'torn' })
})

test('jobs beyond the number of threads wait their turn and all are answered', async () => {
  const running = open(10)
  const outcomes = await Promise.all(
    Array.from({ length: 9 }, (_, at) => running.extractArticle(job(PAGE, `https://bao.example/${at}`))),
  )
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
})

test('a job past its deadline is answered with the reason, its thread is replaced, and the next job is done', async () => {
  const slow = open(0.001, 1)
  const outcome = await slow.extractArticle(job(PAGE))
  expect(outcome).toMatchObject({ ok: false, reason: 'could not be read: it took longer than 0.001 s' })
  expect(events).toMatchObject([{ event: 'worker.replaced', fields: { url: 'https://bao.example/1.html' } }])
  await slow.close()
  expect((await open(10, 1).extractArticle(job(PAGE))).ok).toBe(true)
})

test('a thread without work is ended, which is told, and the next job has a new one', async () => {
  const threads: Worker[] = []
  const note = (worker: Worker) => void threads.push(worker)
  process.on('worker', note)
  const onRest = vi.fn()
  pool = new Pool({
    workers: 1,
    deadlineSeconds: 10,
    memoryMegabytes: 128,
    log,
    program: readProgram,
    idleSeconds: 0.05,
    onRest,
  })
  expect((await pool.extractArticle(job(PAGE))).ok).toBe(true)
  expect(onRest).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(threads[0]?.threadId).toBe(-1), { timeout: 5_000 })
  expect(onRest).toHaveBeenCalledTimes(1)
  expect((await pool.extractArticle(job(PAGE))).ok).toBe(true)
  process.off('worker', note)
  expect(threads).toHaveLength(2)
  expect(events).toEqual([])
})

test.each([
  { name: 'one thread does all on two cores', cores: 2, patienceSeconds: 60, threads: 1 },
  { name: 'two on three', cores: 3, patienceSeconds: 60, threads: 2 },
  { name: 'no more than are allowed on many', cores: 64, patienceSeconds: 60, threads: 2 },
  { name: 'another stands in while one is slow', cores: 2, patienceSeconds: 0, threads: 2 },
  { name: 'one does all on one core', cores: 1, patienceSeconds: 60, threads: 1 },
])('$name', async ({ cores, patienceSeconds, threads }) => {
  const begun: Worker[] = []
  const note = (worker: Worker) => void begun.push(worker)
  process.on('worker', note)
  const settings = { workers: 2, cores, patienceSeconds, deadlineSeconds: 10, memoryMegabytes: 128 }
  pool = new Pool({ ...settings, log, program: readProgram })
  const outcomes = await Promise.all(
    [1, 2, 3].map((at) => pool?.extractArticle(job(PAGE, `https://bao.example/${at}`))),
  )
  process.off('worker', note)
  expect(outcomes.every((outcome) => outcome?.ok)).toBe(true)
  expect(begun).toHaveLength(threads)
})

test('once closed it begins no thread for what still waits', async () => {
  const begun: Worker[] = []
  const note = (worker: Worker) => void begun.push(worker)
  process.on('worker', note)
  const settings = { workers: 2, cores: 2, patienceSeconds: 0.02, deadlineSeconds: 10, memoryMegabytes: 128 }
  const closing = new Pool({ ...settings, log, program: readProgram })
  for (const at of [1, 2]) void closing.extractArticle(job(PAGE, `https://bao.example/${at}`))
  await closing.close()
  await setTimeout(100)
  process.off('worker', note)
  expect(begun).toHaveLength(1)
})

test('a list without articles says so', async () => {
  const { contentType, charset, url, timezone } = job('')
  const now = '2026-11-20T00:00:00.000Z'
  const list = {
    bytes: new TextEncoder().encode('<html><body><p>Trống</p></body></html>'),
    contentType,
    contentLanguage: null,
    charset,
    url,
    timezone,
    now,
    rule: null,
  }
  expect(await open(10).readList(list)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('no list of articles'),
  })
})

test('a thread that runs out of memory is replaced, the page is reported, and the next one is read', async () => {
  pool = new Pool({ workers: 1, deadlineSeconds: 20, memoryMegabytes: 24, log, program: readProgram })
  const huge = `<html><body><h1>Trang quá lớn</h1>${'<p>đoạn văn <b>rất</b> dài</p>'.repeat(140_000)}</body></html>`
  const outcome = await pool.extractArticle(job(huge, 'https://bao.example/huge.html'))
  expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/could not be read: .*memory/u) })
  expect(events).toMatchObject([{ event: 'worker.replaced', fields: { url: 'https://bao.example/huge.html' } }])
})
