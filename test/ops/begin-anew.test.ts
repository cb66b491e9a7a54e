import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginAnewOnceCompiled } from '../../src/ops/begin-anew.ts'

const execve = vi.fn()
const loadTheRest = vi.fn(async () => undefined)

beforeEach(() => {
  vi.stubEnv('RIVERMOUTH_COMPILED', undefined)
  vi.stubGlobal('process', {
    env: process.env,
    execPath: '/bin/node',
    execArgv: ['--flag'],
    argv: ['/bin/node', 'launch.js', 'run'],
    moduleLoadList: ['NativeModule internal/deps/amaro/dist/index'],
    removeAllListeners: vi.fn(),
    execve,
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

test('a process with the compiler loads the rest and begins again as it was begun, marked', async () => {
  await beginAnewOnceCompiled(loadTheRest, () => false)
  expect(loadTheRest).toHaveBeenCalledTimes(1)
  const [path, words, env] = execve.mock.calls[0] ?? []
  expect([path, words]).toEqual(['/bin/node', ['/bin/node', '--flag', 'launch.js', 'run']])
  expect(env).toMatchObject({ RIVERMOUTH_COMPILED: '1' })
})

test('one that was asked to stop meanwhile does not: the new beginning would not know', async () => {
  await beginAnewOnceCompiled(loadTheRest, () => true)
  expect(execve).not.toHaveBeenCalled()
})

test.each([
  { name: 'without the compiler', change: () => Object.assign(process, { moduleLoadList: [] }) },
  { name: 'of a Node that tells nothing', change: () => Object.assign(process, { moduleLoadList: undefined }) },
  { name: 'that has begun anew', change: () => vi.stubEnv('RIVERMOUTH_COMPILED', '1') },
  { name: 'with a launcher that listens', change: () => Object.assign(process, { channel: {} }) },
  { name: 'where none can be begun so', change: () => Object.assign(process, { execve: undefined }) },
])('one $name goes on as it is', async ({ change }) => {
  change()
  await beginAnewOnceCompiled(loadTheRest, () => false)
  expect(loadTheRest).not.toHaveBeenCalled()
  expect(execve).not.toHaveBeenCalled()
})
