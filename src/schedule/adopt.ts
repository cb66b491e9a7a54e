import type { PollState } from '../domain/fetching.ts'
import type { News } from './news.ts'

/** Words in an address that leads people to a door, not to news; compared in its path and query. */
const DOORS =
  /log-?in|sign-?in|dang-?nhap|account|captcha|consent|challenge|parking|parked|suspended|expired|for-?sale/iu

/** So many failures in a row at an adopted address, and the source's own is asked again. */
const PATIENCE = 3

/**
 * Whether an address that only permanent redirects led to becomes the one that is polled: never to a door, never from
 * https to http, and only after it announced entries. A listing page must show entries known from before as well, for a
 * parking page has links too; hotels and blocked lines send permanent redirects for everybody.
 */
export function mayAdopt(before: PollState, movedTo: string | null, news: News): boolean {
  if (movedTo === null) return false
  const to = new URL(movedTo)
  if (DOORS.test(`${to.hostname}${to.pathname}${to.search}`)) return false
  if (before.url.startsWith('https:') && to.protocol !== 'https:') return false
  if (before.target.kind === 'list') return news.known > 0
  return news.fresh + news.known > 0
}

/** The state with the source's own address in place of an adopted one that fails and fails. */
export function fallBack(state: PollState, failuresInARow: number): PollState {
  if (state.url === state.target.url || failuresInARow < PATIENCE) return state
  return { ...state, url: state.target.url, validators: null }
}
