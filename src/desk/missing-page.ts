import type { DeskAnswer } from '../domain/desk.ts'
import { html } from '../publish/html.ts'
import { pageAnswer } from './frame.ts'
import type { DeskWorld } from './world.ts'

/** What was asked for is not there; nothing of what was asked is repeated. */
export function missingPage(world: DeskWorld, why: string): DeskAnswer {
  const frame = {
    title: 'Not here',
    lead: html`${why}`,
    tab: 'sources',
    now: world.now(),
    refused: world.refused(),
    version: world.version,
  } as const
  return pageAnswer({ ...frame, body: html`<p><a href="./">Back to the sources</a></p>` }, 404)
}
