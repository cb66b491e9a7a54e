import type { Desk } from '../domain/desk.ts'
import type { DeskOpening } from './desk.ts'

/** The desk, whose code is loaded with the first request for one of its pages: a daemon starts without it. */
export function deskWhenAsked(opening: DeskOpening): Desk {
  let desk: Promise<Desk> | null = null
  return {
    answer: async (request) => {
      desk ??= import('./desk.ts').then(({ openDesk }) => openDesk(opening))
      return (await desk).answer(request)
    },
    close: async () => (await desk)?.close(),
  }
}
