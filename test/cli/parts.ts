import type { Args, Parts } from '../../src/cli/command.ts'
import { sampleConfig } from '../fakes/settings.ts'
import { createFakeWorld } from '../fakes/world.ts'

/** A store of this process alone, with nothing published yet. */
export const ALONE = { documents: async () => [], shared: false } as const

/** A command's makers where a test names what it needs, and all that the command said, in order. */
export function recordedParts(given: Partial<Parts>): { parts: Parts; said: () => string } {
  const lines: string[] = []
  const fake = createFakeWorld('2026-11-20T01:00:00.000Z', {})
  const notHere = (): Promise<never> => Promise.reject(new Error('not in this test'))
  const say = (text: string): void => void lines.push(text)
  const parts: Parts = {
    terminal: { print: say, complain: say, isTty: false, columns: 100 },
    version: '9.9.9',
    loadConfig: async () => ({ ok: true, config: sampleConfig() }),
    watchConfig: () => ({ close: () => undefined }),
    warmUp: async () => undefined,
    beginAnew: async () => undefined,
    openWorld: async () => ({ world: fake, fates: fake.fates, ...ALONE, close: async () => undefined }),
    openToRead: async () => ({ ...fake, ...ALONE, close: async () => undefined }),
    readOutput: async () => [],
    openReplay: notHere,
    backUp: notHere,
    moveStore: notHere,
    runAside: notHere,
    removeFeed: notHere,
    restore: notHere,
    startServer: notHere,
    startNewsroom: notHere,
    createLog: () => fake.log,
    now: () => fake.clock.now(),
    stopAsked: new Promise(() => undefined),
    onReloadAsked: () => undefined,
    ...given,
  }
  return { parts, said: () => lines.join('') }
}

/** What stands after a command's name. */
export function argsFor(words: readonly string[], options: Readonly<Record<string, string | boolean>> = {}): Args {
  return {
    words,
    text: (name) => {
      const value = options[name]
      return typeof value === 'string' ? value : null
    },
    flag: (name) => options[name] === true,
  }
}
