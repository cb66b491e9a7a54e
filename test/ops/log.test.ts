import { expect, test } from 'vitest'
import { createLog } from '../../src/ops/log.ts'

function lines(form: 'json' | 'readable', level: 'info' | 'warn' = 'info') {
  const written: string[] = []
  return { written, log: createLog({ level, form, write: (line) => written.push(line) }) }
}

test('for machines an event is one JSON line with its name, level, time and fields', () => {
  const { written, log } = lines('json')
  log.warn('poll.failed', { source: 'bao.example', milliseconds: 12 })
  expect(written).toHaveLength(1)
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 'warn',
    event: 'poll.failed',
    source: 'bao.example',
    milliseconds: 12,
  })
})

test('for people it is one readable line', () => {
  const { written, log } = lines('readable')
  log.info('poll.done', { source: 'bao.example', fresh: 3 })
  expect(written).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d • poll\.done source=bao\.example fresh=3\n$/u)])
})

test('an error keeps its causes', () => {
  const { written, log } = lines('json')
  log.error('source.broken', { cause: new Error('outer', { cause: new Error('disk full') }) })
  expect(JSON.parse(written[0] ?? '').cause).toMatch(/outer[\s\S]*caused by: Error: disk full/u)
})

test('what is below the level is not written', () => {
  const { written, log } = lines('json', 'warn')
  log.info('poll.done')
  expect(written).toEqual([])
})

test.each(['json', 'readable'] as const)(
  'a secret in an address never reaches a line, whatever carries it (%s)',
  (form) => {
    const { written, log } = lines(form)
    const url = 'https://editor:hunter2@bao.example/rss?token=hunter2&page=2'
    log.info('poll.done', { url, nested: { why: `moved to ${url}` } })
    log.error('round.failed', { cause: new Error(`asked ${url}, no answer`, { cause: new Error(url) }) })
    log.warn(`store.unreachable`, { store: 'postgres://me:hunter2@db.example/river' })
    expect(written).toHaveLength(3)
    expect(written.join('')).not.toContain('hunter2')
    expect(written.join('')).toContain('https://bao.example/rss?token=***&page=2')
  },
)
