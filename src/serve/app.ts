import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { DATA_POLICY, deskPolicy, PAGE_HEADERS, SAFETY_HEADERS } from './headers.ts'
import type { ServerOptions } from './server-options.ts'

/**
 * The pages about ourselves: health, readiness, status for people, scripts and feed readers, metrics. None of them crawls, takes input or
 * is kept by a cache; hono costs twice bare node:http, which they can bear.
 */
export function createApp(options: ServerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html') === true
    const headers = isPage ? [...SAFETY_HEADERS, ...PAGE_HEADERS] : SAFETY_HEADERS
    for (let at = 0; at < headers.length; at += 2) context.header(headers[at] ?? '', headers[at + 1] ?? '')
    if (!isPage) context.header('Content-Security-Policy', DATA_POLICY)
    context.header('Cache-Control', 'no-store')
  })
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/status.json', async (context) => context.json(await options.status()))
  const { metrics, ready, statusFeed, statusPage } = options
  if (statusPage !== undefined) {
    app.get('/status', async (context) => {
      const { html, style } = await statusPage(await options.status())
      return context.html(html, 200, { 'Content-Security-Policy': deskPolicy(style) })
    })
  }
  if (ready !== undefined) {
    app.get('/readyz', (context) => {
      const problem = ready()
      return problem === null ? context.text('ready\n') : context.text(`not ready: ${problem}\n`, 503)
    })
  }
  if (statusFeed !== undefined) {
    app.get('/status.atom', async (context) => {
      context.header('Content-Type', 'application/atom+xml; charset=utf-8')
      return context.body(await statusFeed())
    })
  }
  if (metrics !== undefined) {
    app.get('/metrics', async (context) => {
      context.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
      return context.body(await metrics())
    })
  }
  app.notFound((context) => context.text('There is nothing at this address.\n', 404))
  app.onError((cause, context) => {
    options.log.error('serve.failed', { cause })
    return context.text('Something went wrong here.\n', 500)
  })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return (request, response) => {
    void listener(request, response)
  }
}
