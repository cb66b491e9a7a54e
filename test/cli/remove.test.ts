import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/commands.ts'
import { sampleConfig, sampleFeed } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'
import { ALONE, recordedParts } from './parts.ts'

const NOW = '2026-11-20T01:00:00.000Z'

/** What `remove` says and does of two feeds that stand, one of them in the config. */
async function removing(...argv: string[]) {
  const world = createFakeWorld(NOW, {})
  for (const feedId of ['front', 'tre-em', 'bo-di'])
    await world.editions.save({ feedId, updated: NOW, documents: [] }, [], NOW)
  const removed: string[] = []
  const { parts, said } = recordedParts({
    loadConfig: async () => ({ ok: true, config: sampleConfig({ feeds: [sampleFeed('tre-em', ['tre-em'])] }) }),
    openToRead: async () => ({ ...world, ...ALONE, close: async () => undefined }),
    removeFeed: async (_, id) => {
      removed.push(id)
      return [`${id}/feed.atom`, `${id}/archive/2026-11-001.atom`]
    },
  })
  const code = await runCommand([...argv], parts)
  return { code, said: said(), removed }
}

test('without --yes it tells what would go', async () => {
  const { code, said, removed } = await removing('remove', 'bo-di')
  expect({ code, removed }).toEqual({ code: 0, removed: [] })
  expect(said).toMatch(/bo-di would go; with --yes it does/u)
})

test('a feed that left the config is taken away', async () => {
  const { code, said, removed } = await removing('remove', 'bo-di', '--yes')
  expect({ code, removed }).toEqual({ code: 0, removed: ['bo-di'] })
  expect(said).toContain('2 documents of bo-di went.')
})

test.each([
  {
    name: 'one that the config has',
    argv: ['remove', 'tre-em', '--yes'],
    code: 1,
    says: 'The config has the feed tre-em',
  },
  {
    name: 'one that nobody knows',
    argv: ['remove', 'khac', '--yes'],
    code: 1,
    says: 'No documents stand of a feed khac',
  },
  {
    name: 'the folder’s own front',
    argv: ['remove', 'front', '--yes'],
    code: 1,
    says: 'No documents stand of a feed front',
  },
  { name: 'none', argv: ['remove'], code: 2, says: 'Which feed?' },
])('$name stays, and those that could go are told', async ({ argv, code, says }) => {
  const done = await removing(...argv)
  expect(done).toMatchObject({ code, removed: [] })
  expect(done.said).toContain(says)
  expect(done.said).toContain('Feeds that left the config: bo-di')
})

test('status tells it, and how to take it away', async () => {
  const { said } = await removing('status')
  expect(said).toContain('left: the feed bo-di is in the config no more')
  expect(said).toContain('npm run rivermouth remove bo-di')
})
