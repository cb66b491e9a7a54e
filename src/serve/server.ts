import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../domain/ports.ts'
import { answerMethodNotAllowed, answerPlain, answerRoute } from './answer.ts'
import { APP_PATHS, WATCHED_PATHS } from './app-paths.ts'
import { guardConnections, LIMITS, serverOptions } from './connections.ts'
import { deskAccess } from './desk-access.ts'
import { isDeskPath } from './desk-path.ts'
import type { ServerOptions } from './server-options.ts'
import { mayWatch } from './watchers.ts'

/** Not an import: Node would make its whole fetch, a tenth of a second of work, for the module's list of exports. */
const { createServer } = process.getBuiltinModule('node:http')

type Listener = (request: IncomingMessage, response: ServerResponse) => void

export interface RunningServer {
  /** Where it listens, such as "http://127.0.0.1:8080/". */
  readonly url: string
  /** Takes no more, lets answers finish, then cuts what is left. */
  close(): Promise<void>
}

/**
 * Serves the documents from memory over bare node:http, and the few pages about ourselves by hono. Rejects where the
 * address cannot be listened on.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const apps = appsWhenAsked(options)
  const limits = { ...LIMITS, ...options.limits }
  const server = createServer(serverOptions(limits), (request, response) => {
    const written = () => connections.watch(response)
    const failed = (cause: unknown) => {
      options.log.error('serve.failed', { cause })
      if (!response.headersSent) answerPlain(response, 500, 'Something went wrong here.')
      else response.destroy()
    }
    try {
      const later = answer(request, response, options, apps)
      if (later === null) written()
      else later.then(written).catch(failed)
    } catch (cause) {
      failed(cause)
    }
  })
  const connections = guardConnections(server, limits)
  await listen(server, options)
  const url = urlOf(server)
  options.log.info('serve.started', { url, documents: options.documents.size() })
  return {
    url,
    close: async () => {
      await connections.drain(options.drainMilliseconds ?? 3_000)
      options.log.info('serve.stopped')
    },
  }
}

interface Apps {
  readonly about: Listener
  /** Null where there is no desk. */
  readonly desk: Listener | null
  /** Null where no hub is answered. */
  readonly websub: Listener | null
}

function appsWhenAsked(options: ServerOptions): Apps {
  const { desk, host, log, hubs } = options
  const about = whenAsked(async () => (await import('./app.ts')).createApp(options), log)
  const websub =
    hubs === undefined ? null : whenAsked(async () => (await import('./websub-app.ts')).createWebsubApp(hubs, log), log)
  if (desk === undefined) return { about, websub, desk: null }
  const access = deskAccess({ token: desk.token, baseUrl: desk.baseUrl, host })
  if (access.kind === 'closed') log.info('desk.closed', { why: access.why, what: 'set desk: {token: …} to open it' })
  const load = async () => (await import('./desk-app.ts')).createDeskApp(desk.pages, access, log)
  return { about, websub, desk: whenAsked(load, log) }
}

/** An app whose code is loaded with the first request for one of its pages. */
function whenAsked(load: () => Promise<Listener>, log: Log): Listener {
  let app: Promise<Listener> | null = null
  return (request, response) => {
    app ??= load()
    app
      .then((listener) => listener(request, response))
      .catch((cause: unknown) => {
        log.error('serve.failed', { cause })
        response.destroy()
      })
  }
}

/** Null where it was written at once, or an app goes on with it. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  apps: Apps,
): Promise<void> | null {
  // Most requests name a document as it is; the others are read with more care.
  const target = request.url ?? '/'
  const known = options.documents.find(target)
  if (known !== undefined) return answerRoute(known, request, response)
  const path = pathOf(target)
  const route = path === null ? undefined : options.documents.find(path)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (path === null) answerPlain(response, 414, 'This address is too long.', { Connection: 'close' })
  else if (apps.desk !== null && isDeskPath(path)) apps.desk(request, response)
  else if (apps.websub !== null && path.startsWith(WEBSUB_PATH)) apps.websub(request, response)
  else if (route !== undefined) return answerRoute(route, request, response)
  else if (!reads) answerMethodNotAllowed(response)
  else if (WATCHED_PATHS.has(path) && !mayWatch(request, options.watchers ?? THIS_MACHINE)) answerUnwatched(response)
  else if (APP_PATHS.has(path)) apps.about(request, response)
  else answerPlain(response, 404, 'There is nothing at this address.')
  return null
}

const THIS_MACHINE = { who: 'loopback', token: null } as const

function answerUnwatched(response: ServerResponse): void {
  const asks = { 'WWW-Authenticate': 'Basic realm="Rivermouth"' }
  answerPlain(response, 401, 'This is for those who run Rivermouth: ask from its own machine, or with the token.', asks)
}

/** The path alone, as it was sent: never decoded, since every address of ours is plain. Null: too long. */
function pathOf(target: string): string | null {
  if (target.length > LONGEST_ADDRESS) return null
  const absolute = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/iu, '')
  const end = absolute.search(/[?#]/u)
  const path = end === -1 ? absolute : absolute.slice(0, end)
  return path === '' ? '/' : path
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function urlOf(server: Server): string {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no TCP port')
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}/`
}

const LONGEST_ADDRESS = 2_048
/** Where WebSub hubs reach us. */
const WEBSUB_PATH = '/websub/'
