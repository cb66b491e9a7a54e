import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../domain/ports.ts'
import type { HubCalls } from '../domain/subscriptions.ts'
import { DATA_POLICY, SAFETY_HEADERS } from './headers.ts'

const PATH = '/websub/:id'
/** A push is read for its signature only; no feed of news is longer. */
const PUSH_BYTES = 4 * 1024 * 1024

/**
 * What hubs ask and push (W3C WebSub, sections 5.3 and 7). Nothing is told to whoever does not know a subscription's id;
 * the challenge, which is all that comes back of a request, is plain text that no browser runs or frames.
 */
export function createWebsubApp(
  hubs: HubCalls,
  log: Log,
): (request: IncomingMessage, response: ServerResponse) => void {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (let at = 0; at < SAFETY_HEADERS.length; at += 2)
      context.header(SAFETY_HEADERS[at] ?? '', SAFETY_HEADERS[at + 1] ?? '')
    context.header('Content-Security-Policy', DATA_POLICY)
    context.header('Cache-Control', 'no-store')
  })
  app.get(PATH, async (context) => {
    const asked = (name: string): string => context.req.query(`hub.${name}`) ?? ''
    const challenge = await hubs.verify(context.req.param('id'), {
      mode: asked('mode'),
      topic: asked('topic'),
      challenge: asked('challenge'),
      leaseSeconds: /^\d{1,9}$/u.test(asked('lease_seconds')) ? Number(asked('lease_seconds')) : null,
      reason: asked('reason'),
    })
    return challenge === null ? context.notFound() : context.text(challenge)
  })
  app.post(
    PATH,
    bodyLimit({ maxSize: PUSH_BYTES, onError: (context) => context.text('This push is too long.\n', 413) }),
    async (context) => {
      const body = new Uint8Array(await context.req.arrayBuffer())
      const taken = await hubs.push(context.req.param('id'), body, context.req.header('X-Hub-Signature') ?? null)
      return taken ? context.body(null, 204) : context.notFound()
    },
  )
  app.all(PATH, (context) =>
    context.text('Hubs verify here by GET and push by POST.\n', 405, { Allow: 'GET, HEAD, POST' }),
  )
  app.notFound((context) => context.text('There is nothing at this address.\n', 404))
  app.onError((cause, context) => {
    log.error('serve.failed', { cause })
    return context.text('Something went wrong here.\n', 500)
  })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return (request, response) => {
    void listener(request, response)
  }
}
