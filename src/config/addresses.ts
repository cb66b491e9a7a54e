import { addressKey } from '../domain/same-address.ts'
import type { Problem } from '../domain/settings.ts'
import type { ConfigDocument, Path } from './document.ts'
import { problemAt } from './issues.ts'

/** A polled address and where it is written. */
interface WrittenAddress {
  readonly document: ConfigDocument
  readonly path: Path
  readonly url: string
}

/** Every address that one source polls, as it is written: also where another part of the file is broken. */
function addressesIn(document: ConfigDocument): WrittenAddress[] {
  const found: WrittenAddress[] = []
  const add = (path: Path, url: unknown): void => {
    if (typeof url === 'string') found.push({ document, path, url: url.trim() })
  }
  add(['feed'], at(document.value, 'feed'))
  addListed(at(document.value, 'feeds'), ['feeds', 'url'], add)
  add(['list'], at(document.value, 'list'))
  addListed(at(document.value, 'lists'), ['lists', 'page'], add)
  return found
}

function addListed(
  list: unknown,
  [key, within]: readonly [string, string],
  add: (path: Path, url: unknown) => void,
): void {
  for (const [index, one] of (Array.isArray(list) ? list : []).entries()) {
    if (typeof one === 'string') add([key, index], one)
    else add([key, index, within], at(one, within))
  }
}

/** Whether anything is written where addresses belong, in order or not. */
export function hasAddress({ value }: ConfigDocument): boolean {
  return ['feed', 'feeds', 'list', 'lists'].some((key) => {
    const written = at(value, key)
    return written !== undefined && written !== null && !(Array.isArray(written) && written.length === 0)
  })
}

/**
 * One address in two places. In one file it would be polled twice and tell everything twice; in two files one paper
 * would be given the other's news. A source that is switched off polls nothing, so its addresses may stand elsewhere.
 */
export function checkTwinAddresses(documents: readonly ConfigDocument[]): Problem[] {
  const on = new Map<string, WrittenAddress>()
  return documents.flatMap((document) => {
    const isOff = at(document.value, 'enabled') === false
    const own = isOff ? new Map<string, WrittenAddress>() : on
    return addressesIn(document).flatMap((address) => {
      const key = addressKey(address.url)
      const first = own.get(key)
      if (first === undefined) own.set(key, address)
      return first === undefined ? [] : [twinProblem(address, first)]
    })
  })
}

function twinProblem({ document, path, url }: WrittenAddress, first: WrittenAddress): Problem {
  const line = first.document.valueAt(first.path).line
  const twin = first.url === url ? url : `${url}, as ${first.url},`
  if (first.document === document) {
    return problemAt(document, path, `the address ${twin} is written twice, first at line ${line}; keep one of the two`)
  }
  const message = `the address ${twin} is polled for another paper already, at ${first.document.file}:${line}; keep it in the file of the paper it belongs to, or write enabled: false in one of the two`
  return problemAt(document, path, message)
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
