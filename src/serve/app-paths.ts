/** The addresses that the app (app.ts) answers; every other one is a document or nothing. */
export const APP_PATHS: ReadonlySet<string> = new Set([
  '/healthz',
  '/readyz',
  '/status',
  '/status.json',
  '/status.atom',
  '/metrics',
])

/** Of these, what is not for everybody (watchers.ts). */
export const WATCHED_PATHS: ReadonlySet<string> = new Set(['/status', '/status.json', '/status.atom', '/metrics'])
