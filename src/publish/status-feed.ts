import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import { adviceOn, adviceOnLayout, adviceOnPagesRefused } from '../domain/advice.ts'
import type { PollState } from '../domain/fetching.ts'
import type { LayoutAlarm, PagesRefused } from '../domain/habit.ts'
import type { SourceStatus, StatusReport } from '../domain/status.ts'
import { safeLine } from './guard.ts'
import { childNamed, childrenNamed, htmlText, readXml, setText, writeXml } from './xml.ts'

export interface StatusFeedSettings {
  readonly baseUrl: string
  readonly tag: { readonly authority: string; readonly since: string }
}

interface Trouble {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly since: string
}

/**
 * The Atom feed for ops: an entry for each address or layout of a source in trouble, with an id for each change of its health, so
 * that a reader shows it once. What is well again leaves it. No entry shows what may change while the trouble lasts.
 */
export function renderStatusFeed(report: StatusReport, settings: StatusFeedSettings): string {
  const { authority, since } = settings.tag
  const tag = `tag:${authority},${since}:ops-status`
  const troubles = report.sources.flatMap((source) => troublesOf(source, tag)).sort(byNewest)
  const feed = new Feed({
    id: 'tag:',
    title: 'Rivermouth: sources in trouble',
    link: `${settings.baseUrl}status`,
    feedLinks: { atom: `${settings.baseUrl}status.atom` },
    author: { name: 'Rivermouth' },
    updated: new Date(troubles[0]?.since ?? `${since}T00:00:00.000Z`),
    generator: 'Rivermouth',
  })
  for (const { title, text, since: date } of troubles) {
    const html = `<p>${htmlText(text)}</p>`
    const link = `${settings.baseUrl}status`
    feed.addItem({ id: 'tag:', title: htmlText(title), link, date: new Date(date), content: html })
  }
  return withIds(feed.atom1(), [tag, ...troubles.map(({ id }) => id)])
}

/** The package would take ids for addresses: they are put in as they were minted. */
function withIds(xml: string, ids: readonly string[]): string {
  const $ = readXml(xml)
  const document = $.root()[0]
  const feed = document === undefined ? null : childNamed(document, 'feed')
  if (feed === null) throw new Error('the package feed wrote Atom without a feed')
  for (const [at, parent] of [feed, ...childrenNamed(feed, 'entry')].entries()) {
    const target = childNamed(parent, 'id')
    if (target !== null) setText(target, ids[at] ?? '')
  }
  return writeXml($, 'feed.css')
}

function troublesOf(source: SourceStatus, tag: string): Trouble[] {
  if (!source.enabled) return []
  const of = `${tag}/${encodeURIComponent(source.id)}`
  const name = safeLine(source.name)
  return [
    ...source.targets.flatMap((state) => troubleOf(state, of, name)),
    ...source.alarms.map((alarm) => layoutTrouble(alarm, of, name)),
    ...(source.pagesRefused === null ? [] : [pagesTrouble(source.pagesRefused, of, name)]),
  ]
}

/** One failure is no news for ops: a paper that is restarted is back at the next poll. */
const FAILURES_LEAST = 3

function troubleOf({ health, failuresInARow, target }: PollState, of: string, name: string): Trouble[] {
  const { kind, since, note } = health
  const words = WORDS[kind]
  if (words === undefined || since === null) return []
  if (kind === 'failing' && failuresInARow < FAILURES_LEAST) return []
  const place = createHash('sha256').update(target.url).digest('hex').slice(0, 12)
  const todo = adviceOn(kind, target.sourceId) ?? ''
  const text = safeLine(`${target.url} has been so since ${since}. ${note}. What to do: ${todo}`)
  return [{ id: idOf(of, `${place}/${kind}`, since), title: `${name}: ${words}`, text, since }]
}

const WORDS: Readonly<Record<string, string>> = {
  failing: 'fails again and again',
  gone: 'is gone',
  refused: 'may not be asked',
  moved: 'has moved',
  flooding: 'floods',
  silent: 'answers, but is silent longer than its habit',
}

/** The example changes with each page, and an entry shows nothing that changes: it is on the status page. */
function layoutTrouble({ sourceId, layout, kind, since, note }: LayoutAlarm, of: string, name: string): Trouble {
  const title = `${name}: its pages yield something else`
  const text = safeLine(`Since ${since}: ${note}. What to do: ${adviceOnLayout(sourceId)}`)
  return { id: idOf(of, `layout/${encodeURIComponent(layout)}/${kind}`, since), title, text, since }
}

/** How many pages, and what was answered last, changes with each: that is on the status page. */
function pagesTrouble({ sourceId, since }: PagesRefused, of: string, name: string): Trouble {
  const text = safeLine(
    `Since ${since} none of its pages comes, and its reports are told by its feed's words alone. What to do: ${adviceOnPagesRefused(sourceId)}`,
  )
  return { id: idOf(of, 'pages/refused', since), title: `${name}: its pages are refused`, text, since }
}

function idOf(of: string, what: string, since: string): string {
  return `${of}/${what}/${since.replaceAll(/[^0-9]/gu, '')}`
}

function byNewest(left: Trouble, right: Trouble): number {
  if (left.since !== right.since) return left.since > right.since ? -1 : 1
  return left.id < right.id ? -1 : 1
}
