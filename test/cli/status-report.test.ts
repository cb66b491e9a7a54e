import { expect, test } from 'vitest'
import { statusOf } from '../../src/cli/status-report.ts'
import { reportLines } from '../../src/cli/words.ts'
import { renderStatusPage } from '../../src/desk/status-page.ts'
import { createLog } from '../../src/ops/log.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

test('a token in an address is never in a log line, in the status, on its page or in what a command prints', async () => {
  const written: string[] = []
  const url = 'https://bao.example/rss?token=hunter2'
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [url]: { status: 500 } })
  const log = createLog({ level: 'debug', form: 'json', write: (line) => written.push(line) })
  const config = sampleConfig({ sources: [sampleSource('bao.example', { feeds: [{ url, section: null }] })] })
  const report = await runRound({ ...fake, log }, makePlan(config, 'test'))
  const status = await statusOf('1.0.0', { publishedAt: null, config }, fake)
  const page = renderStatusPage(status).html
  const shown = [...written, JSON.stringify(status), page, ...reportLines(report, new Map())]
  expect(written.join('')).toContain('poll.failed')
  expect(page).toContain('token=***')
  expect(shown.join('')).not.toContain('hunter2')
})

test('a status holds what people and scripts ask for, without the marks of a feed’s entries and the secrets of its hub', async () => {
  const url = 'https://bao.example/rss'
  const items = '<item><title>Tin</title><link>https://bao.example/1.html</link></item>'
  const links = `<atom:link rel="hub" href="https://hub.example/?key=hunter2"/><atom:link rel="self" href="${url}"/>`
  const feed = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Báo</title>${links}${items}</channel></rss>`
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', { [url]: feed })
  const config = sampleConfig({ sources: [sampleSource('bao.example', { feeds: [{ url, section: null }] })] })
  await runRound(fake, makePlan(config, 'test'))
  const [stored] = await fake.sources.states()
  expect(stored?.habits).toMatchObject({
    marks: [expect.any(String)],
    push: { hub: 'https://hub.example/?key=hunter2' },
  })
  const status = await statusOf('1.0.0', { publishedAt: null, config }, fake)
  const [shown] = status.sources[0]?.targets ?? []
  expect(shown?.habits?.lastIds).toHaveLength(1)
  expect(shown?.habits).not.toHaveProperty('marks')
  expect(JSON.stringify(status)).not.toContain('hunter2')
})
