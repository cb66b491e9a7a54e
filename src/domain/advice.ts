import { counted } from './counted.ts'
import type { Health } from './fetching.ts'
import type { PagesRefused } from './habit.ts'

/** What to do about each kind of trouble, for somebody woken at night; `ID` stands for the source's. Null: nothing. */
const ADVICE: Readonly<Record<Health['kind'], string | null>> = {
  new: null,
  well: null,
  failing:
    'nothing tonight: it is asked again by itself, ever more seldom. If it opens in a browser, try `rivermouth preview ID`; a new address belongs in config/sources/ID.yaml',
  gone: 'the paper took this address away for good (410): write its new feed into config/sources/ID.yaml, or `enabled: false` with `off-because:`',
  refused:
    'robots.txt or our own guard forbids it: ask the paper and write its yes under `permission:` in config/sources/ID.yaml, or `enabled: false`',
  moved:
    'the new address is asked by itself: write it into config/sources/ID.yaml, for the old one may stop leading there',
  flooding:
    'an archive came at once, and what is old is held back: look with `rivermouth explain ADDRESS`. Nothing has to be done',
  silent:
    'open the paper: if it has news, its feed has moved or changed, and `rivermouth preview ID` shows what we get. If it rests, nothing has to be done',
}

const LAYOUT =
  'compare the example with `rivermouth preview --article ADDRESS`, mend the selector in config/sources/ID.yaml and run `rivermouth check`; until then the generic extractor reads its pages'

const PAGES_REFUSED =
  'open one of its pages in a browser. If it opens there, the paper keeps us out: ask it for leave, and write its yes under `permission:` in config/sources/ID.yaml where robots.txt forbids its pages. If it wants a login, write `article: {pages: none}` there, and its feed alone is read'

/** What to do about an address in this state, or null where nothing is wrong. */
export function adviceOn(kind: Health['kind'], sourceId: string): string | null {
  return ADVICE[kind]?.replaceAll('ID', sourceId) ?? null
}

/** What to do about a layout that yields something else than it did. */
export function adviceOnLayout(sourceId: string): string {
  return LAYOUT.replaceAll('ID', sourceId)
}

/** What to do about a source none of whose pages comes. */
export function adviceOnPagesRefused(sourceId: string): string {
  return PAGES_REFUSED.replaceAll('ID', sourceId)
}

/** That none of a source's pages comes, for people who look now: how many of how many, and why. */
export function pagesRefusedText({ pages, reason }: PagesRefused): string {
  const many = pages === 1 ? 'the last page was' : `${pages} of the last ${counted(pages, 'page')} were`
  return `${many} refused (${reason}): its reports are told by its feed's words alone`
}

/** What to do about a feed that is published no more. */
export function leftFeedText(id: string): string {
  return `the feed ${id} is in the config no more, and its last edition is still served: \`npm run rivermouth remove ${id}\` takes it away`
}
