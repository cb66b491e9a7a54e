import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'
import { sampleHabit } from '../contract/samples.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'
import { ALONE, recordedParts } from './parts.ts'

const TEXT = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
]
const config = sampleConfig({
  sources: [
    sampleSource('a.example', {
      name: 'Báo A',
      feeds: [{ url: 'https://a.example/rss', section: null }],
      enabled: false,
      offBecause: 'not verified',
    }),
    sampleSource('b.example', { name: 'Báo B', feeds: [{ url: 'https://b.example/rss', section: null }] }),
  ],
})

async function run(argv: readonly string[]) {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {
    'https://a.example/rss': rss('A', [{ title: 'Tặng quà trẻ em mồ côi', link: 'https://a.example/tin-1001.html' }]),
    'https://a.example/tin-1001.html': page('Tặng quà trẻ em mồ côi', TEXT),
  })
  await world.habits.saveHabit(sampleHabit('b.example', ['repeated']))
  const { parts, said } = recordedParts({
    loadConfig: async () => ({ ok: true, config }),
    openToRead: async () => ({ ...world, ...ALONE, close: async () => undefined }),
    openWorld: async () => ({ world, fates: world.fates, ...ALONE, close: async () => undefined }),
  })
  return { code: await runCommand(['sources', ...argv], parts), said: said() }
}

test.each([
  {
    name: 'the health of each, from the store',
    argv: [],
    code: 1,
    says: ['Báo A  a.example  off', 'Báo B  b.example  layout', '#content'],
  },
  { name: 'one paper that is off', argv: ['a.example'], code: 0, says: ['not verified'] },
  { name: 'a probe says what to switch on', argv: ['--probe'], code: 1, says: ['To switch on: a.example', 'silent'] },
  {
    name: 'a probe of one paper shows every address',
    argv: ['--probe', 'a.example'],
    code: 0,
    says: ['Báo A: ready', 'tin-1001', 'switch it on'],
  },
  { name: 'a probe of one that does not answer', argv: ['--probe', '--on'], code: 3, says: ['nothing answers'] },
  { name: 'a source nobody wrote', argv: ['z.example'], code: 2, says: ['There is no z.example'] },
])('$name', async ({ argv, code, says }) => {
  const outcome = await run(argv)
  for (const words of says) expect(outcome.said).toContain(words)
  expect(outcome.code).toBe(code)
})

test('--json is the same for programs', async () => {
  const { said } = await run(['--probe', '--json'])
  const probed: unknown = JSON.parse(said)
  expect(probed).toMatchObject([
    { sourceId: 'a.example', verdict: 'ready', addresses: { good: 1, of: 1 } },
    { sourceId: 'b.example', verdict: 'silent' },
  ])
})
