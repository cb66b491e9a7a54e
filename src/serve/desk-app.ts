import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Desk, DeskAnswer } from '../domain/desk.ts'
import type { Log } from '../domain/ports.ts'
import { type DeskAccess, type DeskRefusal, refuseDesk } from './desk-access.ts'
import { DESK_PATH } from './desk-path.ts'
import { DATA_POLICY, deskPolicy, PAGE_HEADERS } from './headers.ts'

/** An address and an id are short; a form holds one. */
const FORM_BYTES = 8 * 1024

/**
 * The desk over HTTP: who may see it, forms from our own pages only, pages under a policy that lets in nothing but their
 * own style sheet. Its pages are kept by nobody.
 */
export function createDeskApp(
  desk: Desk,
  access: DeskAccess,
  log: Log,
): (request: IncomingMessage, response: ServerResponse) => void {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(async (context, next) => {
    const refusal = refuseDesk(access, context.env.incoming)
    if (refusal !== null && refusal !== 'unknown')
      log.warn('desk.refused', { why: refusal, method: context.req.method })
    if (refusal === null) await next()
    else context.res = refused(refusal)
    const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html') === true
    for (const [name, value] of isPage ? DESK_PAGE_HEADERS : DESK_HEADERS) context.res.headers.set(name, value)
    if (!isPage) context.res.headers.set('Content-Security-Policy', DATA_POLICY)
  })
  app.get(DESK_PATH.slice(0, -1), (context) => context.body(null, 308, { Location: `.${DESK_PATH}` }))
  app.get(`${DESK_PATH}*`, async (context) =>
    toResponse(
      await desk.answer({
        method: 'GET',
        path: pathOf(context.req.path),
        values: new Map(new URL(context.req.url).searchParams),
      }),
    ),
  )
  app.post(
    `${DESK_PATH}*`,
    bodyLimit({ maxSize: FORM_BYTES, onError: (context) => context.text('This form is too long.\n', 413) }),
    async (context) => {
      if (!/^application\/x-www-form-urlencoded\b/iu.test(context.req.header('Content-Type') ?? ''))
        return context.text('Only forms are read here.\n', 415)
      const values = new Map(new URLSearchParams(await context.req.text()))
      return toResponse(await desk.answer({ method: 'POST', path: pathOf(context.req.path), values }))
    },
  )
  app.all(`${DESK_PATH}*`, (context) =>
    context.text('This address can only be read, or sent a form.\n', 405, { Allow: 'GET, HEAD, POST' }),
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

const DESK_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // Not "no-referrer", which the other pages send: a form's origin would then be told as "null".
  ['Referrer-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
]
const DESK_PAGE_HEADERS = [...DESK_HEADERS, ...pairs(PAGE_HEADERS)]

function pairs(flat: readonly string[]): (readonly [string, string])[] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : []))
}

function pathOf(path: string): string {
  return path.slice(DESK_PATH.length)
}

function toResponse(answer: DeskAnswer): Response {
  if (answer.kind === 'see') return new Response(null, { status: 303, headers: { Location: `./${answer.path}` } })
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': deskPolicy(answer.page.style),
  }
  return new Response(answer.page.html, { status: answer.status, headers })
}

function refused(refusal: DeskRefusal): Response {
  const [status, text] = REFUSALS[refusal]
  const headers =
    refusal === 'unauthorised' ? { 'WWW-Authenticate': 'Basic realm="Rivermouth desk", charset="UTF-8"' } : {}
  return new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } })
}

const REFUSALS: Readonly<Record<DeskRefusal, readonly [number, string]>> = {
  unknown: [404, 'There is nothing at this address.'],
  unauthorised: [401, 'The desk asks for its token: any name, and the token as the password.'],
  elsewhere: [
    403,
    'The desk answers only to this machine, under its own name (127.0.0.1 or localhost). To open it from elsewhere, set desk: {token: …} in rivermouth.yaml.',
  ],
  'cross-origin': [403, 'Forms are taken from the desk itself only.'],
}
