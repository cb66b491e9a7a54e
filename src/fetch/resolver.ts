import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { whyNotPublic } from './address-guard.ts'

/** Every address a name stands for; rejects as node:dns does. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** Where a host may be reached, or why it may not. `addresses` is sorted, so that its first names the machine. */
export type Located =
  | { readonly ok: true; readonly addresses: readonly string[] }
  | { readonly ok: false; readonly by: 'guard' | 'dns'; readonly reason: string }

export interface Locator {
  /** Asks DNS (or its own memory of at most `REMEMBER_MS`) and checks every answer. Never rejects. */
  locate(hostname: string, port: string): Promise<Located>
}

/** One poll asks for robots, feed and pages of a host within seconds; longer would outlive a paper's own change. */
const REMEMBER_MS = 30_000
const MOST_REMEMBERED = 2_000

/**
 * The address guard: every address of a name must be public, whatever the way in which it was written; the URL parser has
 * by then turned 0x7f.1, 2130706433 and the like into dotted form. One private answer among public ones refuses the name,
 * for that is how rebinding begins. `allowHosts` opens exactly the `host:port`s it holds. DNS is waited for `timeoutMs` at most.
 */
export function createLocator(
  allowHosts: readonly string[],
  timeoutMs: number,
  resolve: Resolve = resolveAll,
): Locator {
  const open = new Set(allowHosts.map((host) => host.toLowerCase()))
  const remembered = new Map<string, { readonly until: number; readonly answer: Promise<readonly string[]> }>()

  function addressesOf(hostname: string): Promise<readonly string[]> {
    const known = remembered.get(hostname)
    if (known !== undefined && known.until > performance.now()) return known.answer
    const answer = within(timeoutMs, resolve(hostname))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(hostname, { until: performance.now() + REMEMBER_MS, answer })
    answer.catch(() => remembered.delete(hostname))
    return answer
  }

  return {
    async locate(hostname, port) {
      const bare = unbracket(hostname)
      try {
        const addresses = isIP(bare) === 0 ? await addressesOf(bare) : [bare]
        return judge(bare, addresses, open.has(`${hostname}:${port}`.toLowerCase()))
      } catch (cause) {
        return { ok: false, by: 'dns', reason: `${bare} has no address (${codeOf(cause)})` }
      }
    },
  }
}

function judge(hostname: string, addresses: readonly string[], open: boolean): Located {
  if (addresses.length === 0) return { ok: false, by: 'dns', reason: `${hostname} has no address` }
  if (open) return { ok: true, addresses: addresses.toSorted() }
  for (const address of addresses) {
    const why = whyNotPublic(address)
    if (why !== null) {
      const host = address === hostname ? '' : `${hostname}: `
      return { ok: false, by: 'guard', reason: `${host}${why}; allow-hosts can open it` }
    }
  }
  return { ok: true, addresses: addresses.toSorted() }
}

/** "[::1]" as an address has no brackets. */
function unbracket(hostname: string): string {
  return hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname
}

async function resolveAll(hostname: string): Promise<readonly string[]> {
  const answers = await lookup(hostname, { all: true })
  return answers.map((answer) => answer.address)
}

/** getaddrinfo cannot be stopped, but it need not be waited for. */
async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`no answer from DNS within ${timeoutMs / 1000} s`)), timeoutMs)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause ? String(cause.code) : cause.message
}
