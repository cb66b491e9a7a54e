import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'
import { sampleHabit, sampleRefused } from '../contract/samples.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { ALONE, recordedParts } from './parts.ts'

test('a layout that yields something else is told with its selector, since when and an example, and is exit code 1', async () => {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  await world.habits.saveHabit(sampleHabit('bao.example', ['unmatched']))
  const config = sampleConfig({ sources: [sampleSource('bao.example', { name: 'Báo A' })] })
  const { parts, said } = recordedParts({
    loadConfig: async () => ({ ok: true, config }),
    openToRead: async () => ({ ...world, ...ALONE, close: async () => undefined }),
  })
  expect(await runCommand(['status'], parts)).toBe(1)
  expect(said()).toContain(
    '✗ Báo A: since 2026-11-20 00:00: layout 2011 (#content) fits no page any more\n  for example https://bao.example/1.html\n',
  )
})

test.each([
  { name: 'all pages are asked for', pages: 'all', code: 1 },
  { name: 'an editor has written that none is to be asked for', pages: 'none', code: 0 },
] as const)('pages that do not come are told with how many, since when, why and what to do: $name', async (row) => {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  await world.habits.saveHabit(sampleRefused('bao.example'))
  const source = sampleSource('bao.example', { name: 'Báo A' })
  const config = sampleConfig({ sources: [{ ...source, article: { ...source.article, pages: row.pages } }] })
  const { parts, said } = recordedParts({
    loadConfig: async () => ({ ok: true, config }),
    openToRead: async () => ({ ...world, ...ALONE, close: async () => undefined }),
  })
  expect(await runCommand(['status'], parts)).toBe(row.code)
  const told =
    '✗ Báo A: since 2026-11-20 00:00: 5 of the last 5 pages were refused (answered 403): its reports are told by its feed'
  expect(said().includes(told)).toBe(row.code === 1)
  expect(said().includes('config/sources/bao.example.yaml')).toBe(row.code === 1)
})
