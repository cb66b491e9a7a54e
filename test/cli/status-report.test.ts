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
