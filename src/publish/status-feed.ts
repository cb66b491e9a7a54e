import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import type { PollState } from '../domain/fetching.ts'
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
 * The Atom feed for ops: an entry for each address of a source in trouble, with an id for each change of its health, so
 * that a reader shows it once. What is well again leaves it. No entry shows what may change while the trouble lasts.
 */
export function renderStatusFeed(report: StatusReport, settings: StatusFeedSettings): string {
  const { authority, since } = settings.tag
  const tag = `tag:${authority},${since}:ops-status`
  const troubles = report.sources.flatMap((source) => troublesOf(source, tag, report.at)).sort(byNewest)
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

function troublesOf(source: SourceStatus, tag: string, now: string): Trouble[] {
  if (!source.enabled) return []
  return source.targets.flatMap((state) => {
    const trouble = troubleOf(state, now)
    if (trouble === null) return []
    const { kind, since, words } = trouble
    const place = createHash('sha256').update(state.target.url).digest('hex').slice(0, 12)
    return [
      {
        id: `${tag}/${encodeURIComponent(source.id)}/${place}/${kind}/${since.replaceAll(/[^0-9]/gu, '')}`,
        title: `${safeLine(source.name)}: ${words}`,
        text: safeLine(`${state.target.url} has been so since ${since}. ${state.health.note}`),
        since,
      },
    ]
  })
}

/** One failure is no news for ops: a paper that is restarted is back at the next poll. */
const FAILURES_LEAST = 3
/** A guess, measured on nothing: long enough for Tết, when small papers rest. */
const SILENT_DAYS = 14
const DAY_MS = 86_400_000

function troubleOf(state: PollState, now: string): { kind: string; since: string; words: string } | null {
  const { health, failuresInARow, lastNewsAt } = state
  if (health.kind === 'failing' && failuresInARow < FAILURES_LEAST) return null
  const words = WORDS[health.kind]
  if (words !== undefined && health.since !== null) return { kind: health.kind, since: health.since, words }
  const silentAt = lastNewsAt === null ? Number.NaN : Date.parse(lastNewsAt) + SILENT_DAYS * DAY_MS
  if (!(silentAt <= Date.parse(now))) return null
  const since = new Date(silentAt).toISOString()
  return { kind: 'silent', since, words: `answers, but has told nothing new for ${SILENT_DAYS} days` }
}

const WORDS: Readonly<Record<string, string>> = {
  failing: 'fails again and again',
  gone: 'is gone',
  refused: 'may not be asked',
  moved: 'has moved',
  flooding: 'floods',
}

function byNewest(left: Trouble, right: Trouble): number {
  if (left.since !== right.since) return left.since > right.since ? -1 : 1
  return left.id < right.id ? -1 : 1
}
