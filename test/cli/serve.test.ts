import { expect, test } from 'vitest'
import type { ServeOptions } from '../../src/cli/command.ts'
import { runCommand } from '../../src/cli/commands.ts'
import type { ConfigOutcome } from '../../src/domain/settings.ts'
import { sampleConfig, sampleSource } from '../fakes/settings.ts'
import { recordedParts } from './parts.ts'

const IN_ORDER: ConfigOutcome = { ok: true, config: sampleConfig({ sources: [sampleSource('a.example')] }) }
const MORE: ConfigOutcome = {
  ok: true,
  config: sampleConfig({ sources: [sampleSource('a.example'), sampleSource('b.example')] }),
}
const BROKEN: ConfigOutcome = {
  ok: false,
  problems: [{ file: 'sources/a.example.yaml', line: 3, column: 1, path: 'nam', message: 'did you mean "name"?' }],
}

/** A server beside a daemon: what its status tells after each state of the config on disk. */
async function serving() {
  let outcome: ConfigOutcome = IN_ORDER
  let onChange: () => void = () => undefined
  let stop: (why: string) => void = () => undefined
  let served: ServeOptions | null = null
  const started = Promise.withResolvers<void>()
  const { parts } = recordedParts({
    loadConfig: async () => outcome,
    watchConfig: (_, changed) => {
      onChange = changed
      started.resolve()
      return { close: () => undefined }
    },
    stopAsked: new Promise((resolve) => {
      stop = resolve
    }),
    startServer: async (options) => {
      served = options
      return { url: 'http://127.0.0.1:1/', refresh: async () => undefined, close: async () => undefined }
    },
  })
  const ended = runCommand(['serve'], parts)
  await started.promise
  return {
    change: async (next: ConfigOutcome) => {
      outcome = next
      onChange()
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
    status: () => {
      if (served === null) throw new Error('nothing is served')
      return served.status()
    },
    metrics: async () => (await served?.metrics?.()) ?? '',
    stop: async () => {
      stop('asked')
      return ended
    },
  }
}

test('a server beside a daemon tells that the config on disk is refused, since when and why, until it is mended', async () => {
  const server = await serving()
  expect((await server.status()).refused).toBeNull()
  await server.change(BROKEN)
  const { refused } = await server.status()
  expect(refused?.since).toBe('2026-11-20T01:00:00.000Z')
  expect(refused?.problems).toContain('sources/a.example.yaml:3:1')
  expect(await server.metrics()).toContain('rivermouth_config_refused 1')
  await server.change(MORE)
  expect((await server.status()).refused).toBeNull()
  expect((await server.status()).sources.map(({ id }) => id)).toEqual(['a.example', 'b.example'])
  expect(await server.stop()).toBe(0)
})

test('a server has no rounds of its own to tell of', async () => {
  const server = await serving()
  expect(await server.metrics()).not.toContain('rivermouth_last_round_timestamp_seconds')
  await server.stop()
})
