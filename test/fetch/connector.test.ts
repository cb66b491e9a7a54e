import { afterEach, describe, expect, test } from 'vitest'
import { type Connections, createConnections } from '../../src/fetch/connections.ts'
import { GuardError } from '../../src/fetch/connector.ts'
import type { Located, Locator } from '../../src/fetch/resolver.ts'
import { createLocator } from '../../src/fetch/resolver.ts'
import { type Origin, openOrigin, sends } from './origin.ts'

describe('connections', () => {
  let origin: Origin
  let connections: Connections
  afterEach(async () => {
    await connections.destroy()
    await origin.close()
  })

  async function ask(locator: Locator): Promise<string> {
    origin = await openOrigin({ '/feed': sends('<rss/>') })
    connections = createConnections(locator, 2_000)
    const url = new URL(`http://paper.example:${origin.host.split(':')[1]}/feed`)
    const answer = await connections.request(url, { method: 'GET' })
    return answer.body.text()
  }

  test('connects to the address that was checked and asks DNS no second time', async () => {
    const located: Located = { ok: true, addresses: ['127.0.0.1'] }
    expect(await ask({ locate: async () => located })).toBe('<rss/>')
    expect(origin.requests[0]?.headers.host).toMatch(/^paper\.example:/)
  })

  test('refuses at the moment of connecting what was public when it was first looked at', async () => {
    const locator = createLocator([], 1_000, async () => ['127.0.0.1'])
    await expect(ask(locator)).rejects.toBeInstanceOf(GuardError)
    expect(origin.requests).toEqual([])
  })

  test('gives the host and port as allow-hosts names them', async () => {
    const asked: string[] = []
    await ask({
      locate: async (hostname, port) => {
        asked.push(`${hostname}:${port}`)
        return { ok: true, addresses: ['127.0.0.1'] }
      },
    })
    expect(asked).toEqual([`paper.example:${origin.host.split(':')[1]}`])
  })

  test('keeps connections for those who were asked last, and so many at the most', async () => {
    origin = await openOrigin({ '/feed': sends('<rss/>') })
    connections = createConnections({ locate: async () => ({ ok: true, addresses: ['127.0.0.1'] }) }, 2_000, 2)
    const ports: (number | undefined)[] = []
    for (const paper of ['a', 'b', 'a', 'c', 'a', 'b']) {
      const url = new URL(`http://${paper}.example:${origin.host.split(':')[1]}/feed`)
      await (await connections.request(url, { method: 'GET' })).body.dump()
      ports.push(origin.requests.at(-1)?.port)
    }
    const [a, b, aAgain, c, aOnceMore, bAgain] = ports
    expect([aAgain, aOnceMore]).toEqual([a, a])
    expect(new Set([a, b, c, bAgain]).size).toBe(4)
  })
})

describe('the locator', () => {
  test('asks DNS once for a name that is needed several times within a poll', async () => {
    let asked = 0
    const locator = createLocator([], 1_000, async () => {
      asked += 1
      return ['203.162.0.1']
    })
    await locator.locate('paper.example', '443')
    await locator.locate('paper.example', '443')
    expect(asked).toBe(1)
  })

  test('waits for DNS no longer than it was told', async () => {
    const locator = createLocator([], 20, () => new Promise(() => undefined))
    const located = await locator.locate('paper.example', '443')
    expect(located).toMatchObject({ ok: false, by: 'dns', reason: expect.stringMatching(/no answer from DNS/) })
  })

  test('forgets a failure at once', async () => {
    let asked = 0
    const locator = createLocator([], 1_000, async () => {
      asked += 1
      if (asked === 1) throw Object.assign(new Error('no'), { code: 'EAI_AGAIN' })
      return ['203.162.0.1']
    })
    expect(await locator.locate('paper.example', '443')).toMatchObject({ ok: false, by: 'dns' })
    expect(await locator.locate('paper.example', '443')).toMatchObject({ ok: true })
  })

  test('sorts the addresses, so that the first names the machine however DNS turns them', async () => {
    const locator = createLocator([], 1_000, async () => ['203.162.0.9', '203.162.0.1'])
    expect(await locator.locate('paper.example', '443')).toEqual({
      ok: true,
      addresses: ['203.162.0.1', '203.162.0.9'],
    })
  })
})
