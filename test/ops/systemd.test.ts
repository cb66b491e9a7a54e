import { expect, test } from 'vitest'
import { startNotifying } from '../../src/ops/systemd.ts'
import { SILENT } from '../serve/client.ts'

const ENV = { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '20000' }
const pause = () => new Promise((resolve) => setTimeout(resolve, 60))

function record() {
  const told: string[] = []
  return { told, tell: async (words: string) => void told.push(words) }
}

test('systemd is told of the start, of life and of the end', async () => {
  const { told, tell } = record()
  const systemd = await startNotifying({ env: ENV, alive: () => true, log: SILENT, tell })
  await pause()
  await systemd.close()
  expect([told[0], told[1], told.at(-1)]).toEqual(['READY=1', 'WATCHDOG=1', 'STOPPING=1'])
})

test('a daemon that does not do its work leaves the watchdog to bite', async () => {
  const { told, tell } = record()
  const systemd = await startNotifying({ env: ENV, alive: () => false, log: SILENT, tell })
  await pause()
  await systemd.close()
  expect(told).toEqual(['READY=1', 'STOPPING=1'])
})

test('without systemd nobody is told', async () => {
  const { told, tell } = record()
  await (await startNotifying({ env: {}, alive: () => true, log: SILENT, tell })).close()
  expect(told).toEqual([])
})

test('what cannot be told is logged and stops nothing', async () => {
  const events: string[] = []
  const log = { ...SILENT, error: (event: string) => void events.push(event) }
  const tell = () => Promise.reject(new Error('no systemd-notify'))
  await (await startNotifying({ env: ENV, alive: () => true, log, tell })).close()
  expect(events).toContain('systemd.untold')
})
