import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createMetrics } from '../../src/ops/metrics.ts'
import { STATUS } from '../serve/client.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

async function exported(): Promise<Set<string>> {
  const metrics = createMetrics('sqlite::memory:')
  const text = await metrics.text(STATUS)
  metrics.close()
  return new Set([...text.matchAll(/^# TYPE (\S+)/gmu)].map((match) => match[1] ?? ''))
}

/** A histogram is exported as three rows, each named for it. */
const named = (text: string) =>
  [...new Set(text.match(/\brivermouth_[a-z0-9_]+/gu) ?? [])].map((name) => name.replace(/_(?:bucket|sum|count)$/u, ''))

test.each(['config/deploy/alerts.yaml', 'config/deploy/grafana.json'])(
  'every metric that %s names is exported',
  async (path) => {
    const known = await exported()
    expect(named(read(path)).length).toBeGreaterThan(4)
    expect(named(read(path)).filter((name) => !known.has(name))).toEqual([])
  },
)

test('the dashboard shows every metric that is exported', async () => {
  const shown = new Set(named(read('config/deploy/grafana.json')))
  expect([...(await exported())].filter((name) => !shown.has(name))).toEqual([])
})

/** The value that an alert's `expr` compares, and with what: what promtool would reckon of a rule of this form. */
function isStill(sample: number | undefined, now: number): boolean {
  const { groups } = parse(read('config/deploy/alerts.yaml'))
  const { expr } = groups[0].rules.find(({ alert }: { alert: string }) => alert === 'RivermouthStill')
  const form = /^time\(\) - rivermouth_last_round_timestamp_seconds > (?<hours>\d+) \* 3600$/u.exec(expr)
  expect(form, expr).not.toBeNull()
  return sample !== undefined && now - sample > Number(form?.groups?.['hours']) * 3600
}

/** What a scrape gives of the last round, in seconds; undefined where it gives no such row. */
async function lastRound(publishedAt: string | null, does?: { polls: boolean }): Promise<number | undefined> {
  const metrics = createMetrics('sqlite::memory:', does)
  const text = await metrics.text({ ...STATUS, publishedAt })
  metrics.close()
  const row = /^rivermouth_last_round_timestamp_seconds (?<value>\S+)$/mu.exec(text)?.groups?.['value']
  return row === undefined ? undefined : Number(row)
}

test.each([
  { name: 'a daemon that never had a round', publishedAt: null, does: { polls: true }, alarmed: true },
  {
    name: 'one whose last is four hours old',
    publishedAt: '2026-11-20T08:00:00.000Z',
    does: { polls: true },
    alarmed: true,
  },
  {
    name: 'one whose last is an hour old',
    publishedAt: '2026-11-20T11:00:00.000Z',
    does: { polls: true },
    alarmed: false,
  },
  { name: 'one that only serves', publishedAt: null, does: { polls: false }, alarmed: false },
])('RivermouthStill: $name', async ({ publishedAt, does, alarmed }) => {
  const now = Date.parse('2026-11-20T12:00:00.000Z') / 1000
  expect(isStill(await lastRound(publishedAt, does), now)).toBe(alarmed)
})

test('RivermouthStill waits long enough for the first round of a daemon that starts', () => {
  const { groups } = parse(read('config/deploy/alerts.yaml'))
  const rule = groups[0].rules.find(({ alert }: { alert: string }) => alert === 'RivermouthStill')
  expect(Number(/^(?<minutes>\d+)m$/u.exec(rule.for)?.groups?.['minutes'])).toBeGreaterThanOrEqual(5)
})

test('the dashboard, the alerts and compose can be read', () => {
  expect(JSON.parse(read('config/deploy/grafana.json'))).toMatchObject({ title: 'Rivermouth' })
  for (const name of ['alerts', 'compose', 'compose.postgres'])
    expect(parse(read(`config/deploy/${name}.yaml`))).toBeTypeOf('object')
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd)('systemd finds no fault in the unit (needs systemd-analyze)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-unit-'))
  try {
    writeFileSync(join(folder, 'rivermouth.service'), read('config/deploy/rivermouth.service'))
    const found = spawnSync('systemd-analyze', ['verify', join(folder, 'rivermouth.service')], { encoding: 'utf8' })
    const ours = `${found.stdout}${found.stderr}`.split('\n').filter((line) => line.includes('rivermouth.service'))
    expect({ ours, status: found.status, error: found.error }).toEqual({ ours: [], status: 0, error: undefined })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('every start of a daemon gives the nursery that the launcher and the bench give', () => {
  const launcher = /^var LEAN = \['(?<flag>[^']+)'\]/mu.exec(read('src/launch.js'))?.groups?.['flag']
  expect(read('test/bench/load/played.ts')).toContain(`const NURSERY = '${launcher}'`)
  const starts = ['Dockerfile', 'config/deploy/compose.postgres.yaml', 'config/deploy/rivermouth.service']
    .flatMap((path) => read(path).split('\n'))
    .filter((line) => line.includes('src/launch.js'))
  expect(starts.length).toBe(4)
  expect(starts.filter((line) => !line.includes(`${launcher}`))).toEqual([])
})

test('every start of a daemon tells malloc what the launcher and the bench tell it', () => {
  const told = ['src/launch.js', 'test/bench/load/played.ts', 'Dockerfile', 'config/deploy/rivermouth.service'].map(
    (path) =>
      [...read(path).matchAll(/\bMALLOC_(?<name>[A-Z_]+)(?:: '|=)(?<value>\d+)/gu)].map(
        ({ groups }) => `${groups?.['name']} ${groups?.['value']}`,
      ),
  )
  expect(told[0]).toHaveLength(3)
  expect(told).toEqual(told.map(() => told[0]))
})
