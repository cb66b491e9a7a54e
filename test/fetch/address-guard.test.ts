import { BlockList } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { whyNotPublic } from '../../src/fetch/address-guard.ts'
import { ask, expectKind, fetcherFor, type Origin, openOrigin, redirects, sends } from './origin.ts'

describe('an address that is not public', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.254',
    '127.0.0.1',
    '127.255.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:10::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd00::1',
    'fe80::1',
    'febf::1',
    'fec0::1',
    'ff02::1',
    'fe80::1%eth0',
    '2606:4700::1111%eth0',
    '2402:800::5efe:7f00:1',
    '2402:800::200:5efe:a00:1',
    '2001:0:53aa:64c:0:fffe:80ff:fffe',
  ])('%s is refused', (address) => {
    expect(whyNotPublic(address)).toMatch(/is not public/)
  })

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.0.1',
    '172.32.0.1',
    '203.162.0.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '2402:800::1',
  ])('%s is public', (address) => expect(whyNotPublic(address)).toBeNull())

  test('what is no address is refused', () => {
    expect(whyNotPublic('localhost')).toMatch(/no IP address/)
  })
})

/** What the IANA special-purpose registries call not globally reachable (RFC 6890 and its successors), written down apart. */
const NOT_REACHABLE = {
  ipv4: ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24']
    .concat(['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4'])
    .concat(['240.0.0.0/4']),
  ipv6: ['::/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '4000::/2', '8000::/1'],
} as const

describe.each(['ipv4', 'ipv6'] as const)('of %s', (family) => {
  const listed = new BlockList()
  for (const range of NOT_REACHABLE[family]) {
    const [net = '', bits] = range.split('/')
    listed.addSubnet(net, Number(bits), family)
  }

  test('no address that the registries keep apart is let through, and hardly any other is refused', () => {
    const address = family === 'ipv4' ? fc.ipV4() : fc.ipV6()
    const near = fc
      .constantFrom(...NOT_REACHABLE[family])
      .chain((range) => address.map((other) => within(range.split('/')[0] ?? '', other)))
    let refused = 0
    fc.assert(
      fc.property(fc.oneof(address, near), (one) => {
        const ours = whyNotPublic(one) !== null
        if (listed.check(one, family)) return ours
        refused += ours ? 1 : 0
        return true
      }),
      { numRuns: 5_000 },
    )
    expect(refused).toBeLessThan(250)
  })
})

/** An address that begins like the range and ends like the other. */
function within(range: string, other: string): string {
  if (!range.includes(':')) return [...range.split('.').slice(0, 2), ...other.split('.').slice(2)].join('.')
  const groups =
    other.includes('::') || other.includes('.') ? ['1', '2', '3', '4', '5', '6', '7', '8'] : other.split(':')
  const head = range.split('::')[0] ?? ''
  const start = head === '' ? ['0'] : head.split(':')
  return [...start, ...groups.slice(start.length)].join(':')
}

describe('the door to a private address stays shut', () => {
  let origin: Origin
  let secret: Origin
  let fetcher: ReturnType<typeof fetcherFor>
  afterEach(async () => {
    await fetcher.close()
    await origin.close()
    await secret.close()
  })

  async function open(location: (port: string) => string): Promise<string> {
    secret = await openOrigin({ '/': sends('secret') })
    const port = secret.host.split(':')[1] ?? ''
    origin = await openOrigin({ '/feed': redirects(302, location(port)), '/good': sends('<rss/>') })
    fetcher = fetcherFor([origin.host])
    return location(port)
  }

  test.each([
    { name: 'as it is', to: (port: string) => `http://127.0.0.1:${port}/` },
    { name: 'another loopback address', to: (port: string) => `http://127.0.0.2:${port}/` },
    { name: 'decimal', to: (port: string) => `http://2130706433:${port}/` },
    { name: 'octal', to: (port: string) => `http://0177.0.0.1:${port}/` },
    { name: 'hex', to: (port: string) => `http://0x7f.0.0.1:${port}/` },
    { name: 'short', to: (port: string) => `http://127.1:${port}/` },
    { name: 'zero', to: (port: string) => `http://0:${port}/` },
    {
      name: 'full-width digits',
      to: (port: string) => `http://%E2%91%A0%E2%91%A1%E2%91%A6.%E2%93%AA.%E2%93%AA.%E2%91%A0:${port}/`,
    },
    { name: 'behind a user name', to: (port: string) => `http://news.example@127.0.0.1:${port}/` },
    { name: 'without a scheme', to: (port: string) => `//127.0.0.1:${port}/` },
    { name: 'with backslashes', to: (port: string) => `\\\\127.0.0.1:${port}/` },
    { name: 'IPv6 loopback', to: (port: string) => `http://[::1]:${port}/` },
    { name: 'IPv4 in IPv6', to: (port: string) => `http://[::ffff:127.0.0.1]:${port}/` },
    { name: 'IPv4 in IPv6, in hex', to: (port: string) => `http://[::ffff:7f00:1]:${port}/` },
    { name: 'localhost', to: (port: string) => `http://localhost:${port}/` },
    { name: 'a dot at the end', to: (port: string) => `http://127.0.0.1.:${port}/` },
    { name: 'one long number in hex', to: (port: string) => `http://0x7f000001:${port}/` },
    { name: 'one long number in octal', to: (port: string) => `http://017700000001:${port}/` },
    { name: 'percent-encoded', to: (port: string) => `http://%31%32%37%2e0.0.1:${port}/` },
    { name: 'ideographic full stops', to: (port: string) => `http://127%E3%80%820%E3%80%820%E3%80%821:${port}/` },
    { name: 'wide digits and dots', to: (port: string) => `http://%EF%BC%91%EF%BC%92%EF%BC%97%EF%BC%8E1:${port}/` },
    { name: 'behind a backslash', to: (port: string) => `http://127.0.0.1:${port}\\@news.example/` },
    { name: 'IPv4-compatible', to: (port: string) => `http://[::127.0.0.1]:${port}/` },
    { name: 'IPv4-translated', to: (port: string) => `http://[::ffff:0:127.0.0.1]:${port}/` },
    { name: 'NAT64', to: (port: string) => `http://[64:ff9b::127.0.0.1]:${port}/` },
    { name: 'NAT64 for local use', to: (port: string) => `http://[64:ff9b:1::127.0.0.1]:${port}/` },
    { name: '6to4', to: (port: string) => `http://[2002:7f00:1::]:${port}/` },
    { name: 'Teredo', to: (port: string) => `http://[2001:0:53aa:64c:0:fffe:80ff:fffe]:${port}/` },
  ])('for a redirect: $name', async ({ to }) => {
    await open(to)
    const outcome = expectKind(await fetcher.fetch(ask(`${origin.base}/feed`)), 'refused')
    expect(outcome.by).toBe('guard')
    expect(secret.requests).toEqual([])
  })

  test.each(['feed', 'list', 'page', 'robots', 'hub'] as const)('for a %s', async (kind) => {
    await open((port) => `http://127.0.0.1:${port}/`)
    expect(expectKind(await fetcher.fetch(ask(`${secret.base}/`, { kind, permitted: true })), 'refused').by).toBe(
      'guard',
    )
    expect(secret.requests).toEqual([])
  })

  test('and allow-hosts opens exactly one host and port', async () => {
    await open((port) => `http://localhost:${port}/`)
    expect((await fetcher.fetch(ask(`${origin.base}/good`))).kind).toBe('fresh')
    const byName = origin.base.replace('127.0.0.1', 'localhost')
    expect(expectKind(await fetcher.fetch(ask(`${byName}/good`)), 'refused').reason).toMatch(
      /localhost: .*is not public/,
    )
  })
})

describe('a name', () => {
  let origin: Origin
  let fetcher: ReturnType<typeof fetcherFor>
  afterEach(async () => {
    await fetcher.close()
    await origin.close()
  })

  async function open(answers: readonly (readonly string[])[]): Promise<string> {
    origin = await openOrigin({ '/feed': sends('<rss/>') })
    let asked = 0
    fetcher = fetcherFor([], { resolve: async () => answers[Math.min(asked++, answers.length - 1)] ?? [] })
    return `http://paper.example:${origin.host.split(':')[1]}/feed`
  }

  test.each([
    { name: 'that stands for a private address is refused', answers: [['10.0.0.1']] },
    { name: 'with one private address among public ones is refused', answers: [['203.162.0.1', '127.0.0.1']] },
    { name: 'with a private IPv6 address is refused', answers: [['203.162.0.1', 'fd00::1']] },
    { name: 'that stands for loopback by NAT64 is refused', answers: [['64:ff9b::7f00:1']] },
    { name: 'that stands for a local NAT64 is refused', answers: [['203.162.0.1', '64:ff9b:1::a00:1']] },
    { name: 'that stands for loopback by 6to4 is refused', answers: [['2002:7f00:1::']] },
    { name: 'that stands for loopback by Teredo is refused', answers: [['2001:0:53aa:64c:0:fffe:80ff:fffe']] },
    { name: 'that stands for loopback written as IPv6 is refused', answers: [['::ffff:127.0.0.1']] },
  ])('$name', async ({ answers }) => {
    const url = await open(answers)
    expect(expectKind(await fetcher.fetch(ask(url)), 'refused')).toMatchObject({
      by: 'guard',
      reason: expect.stringMatching(/^paper\.example: .* is not public/),
    })
    expect(origin.requests).toEqual([])
  })

  test.each(['localhost', 'localhost.', 'LOCALHOST', 'paper.localhost', 'paper.example.'])(
    'is judged by its answer, and opens nothing because another spelling is allowed: %s',
    async (name) => {
      origin = await openOrigin({ '/feed': sends('secret') })
      const port = origin.host.split(':')[1]
      fetcher = fetcherFor([`paper.example:${port}`], { resolve: async () => ['127.0.0.1'] })
      expect(expectKind(await fetcher.fetch(ask(`http://${name}:${port}/feed`)), 'refused').by).toBe('guard')
      expect(origin.requests).toEqual([])
    },
  )

  test('without an address is a failure of DNS', async () => {
    const url = await open([[]])
    expect(expectKind(await fetcher.fetch(ask(url)), 'failed').failure).toBe('dns')
  })
})
