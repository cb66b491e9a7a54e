import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import type { Locator } from './resolver.ts'

/** What the guard refused at the moment of connecting: a name that changed its answer since it was first checked. */
export class GuardError extends Error {
  override readonly name = 'GuardError'
}

/**
 * The only way out to the network. The guard sits here, after DNS: a socket is opened to addresses that were checked in
 * the same breath and to no others, so a name that answers differently the second time gains nothing. No proxy is ever
 * asked, whatever the environment says: it would look names up behind the guard's back.
 */
export function createConnector(locator: Locator, timeoutMs: number): buildConnector.connector {
  return (options, callback) => {
    const port = options.port === '' ? (options.protocol === 'https:' ? '443' : '80') : options.port
    const bracketed = isIP(options.hostname) === 6 ? `[${options.hostname}]` : options.hostname
    locator.locate(bracketed, port).then(
      (located) => {
        if (!located.ok) return callback(new GuardError(located.reason), null)
        connectTo(located.addresses, timeoutMs)(options, callback)
      },
      (cause: unknown) => callback(new Error('address look-up broke', { cause }), null),
    )
  }
}

/** Node tries the addresses in turn (RFC 8305); the name stays for TLS and the Host header. */
function connectTo(addresses: readonly string[], timeoutMs: number): buildConnector.connector {
  const answers: LookupAddress[] = addresses.map((address) => ({ address, family: isIP(address) }))
  return buildConnector({
    timeout: timeoutMs,
    allowH2: false,
    autoSelectFamily: true,
    lookup: (_hostname, options, callback) => {
      const first = answers[0]
      if (options.all || first === undefined) callback(null, answers)
      else callback(null, first.address, first.family)
    },
  })
}
