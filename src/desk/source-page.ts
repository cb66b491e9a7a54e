import type { DeskAnswer } from '../domain/desk.ts'
import type { FetchTrace, PollState } from '../domain/fetching.ts'
import { redactUrl } from '../domain/redact-url.ts'
import type { Source } from '../domain/settings.ts'
import type { SourceStatus } from '../domain/status.ts'
import { regionName } from '../locale/regions.ts'
import { type Html, html } from '../publish/html.ts'
import { barsOf, dayBefore, renderChart } from './chart.ts'
import { pageAnswer } from './frame.ts'
import { missingPage } from './missing-page.ts'
import { isIll, renderHealth, renderPageTroubles } from './sources-table.ts'
import { renderTable } from './table.ts'
import { digits, linkTo, moment, utc } from './words.ts'
import type { DeskWorld } from './world.ts'

const DAYS = 60
const FETCHES_MOST = 6

/** One paper: what is wrong, each address with its last and next poll, the last fetches, what came in. */
export async function sourcePage(world: DeskWorld, id: string): Promise<DeskAnswer> {
  const now = world.now()
  const source = world.plan().sources.get(id)
  const status = (await world.status()).sources.find((one) => one.id === id)
  if (source === undefined || status === undefined) return missingPage(world, 'There is no such source in config/.')
  const tallies = (await world.fates.perDay(dayBefore(now, DAYS - 1))).filter((tally) => tally.sourceId === id)
  const fetches = await lastFetches(world, source)
  return pageAnswer({
    title: source.name,
    lead: html`${leadOf(status)}`,
    tab: 'sources',
    now,
    refused: world.refused(),
    version: world.version,
    body: html`${renderPageTroubles(status, now).map((trouble) => html`<div class="panel broken">${trouble}</div>`)}
${renderFacts(source)}
<form class="ask" method="post" action="preview"><input type="hidden" name="address" value="${id}"><button>Preview what it yields now</button></form>
<h2>Entries per day</h2>
${renderChart(barsOf(tallies, now, DAYS), id)}
<p><a href="${linkTo('verdicts', { source: id })}">Every verdict on its entries</a></p>
<h2>Addresses</h2>
${renderTargets(status.targets, now)}
<h2>Last fetches</h2>
${renderFetches(fetches, now)}`,
  })
}

function leadOf(status: SourceStatus): string {
  if (!status.enabled) return `Off: ${status.offBecause ?? 'no reason given'}`
  return isIll(status) ? 'It needs a look.' : 'It is well.'
}

function renderFacts(source: Source): Html {
  const facts: [string, string][] = [
    ['File', source.file],
    ['Home', redactUrl(source.home)],
    ['Region', source.region === null ? 'national' : regionName(source.region, [source.name])],
    ['Language, time', `${source.language}, ${source.timezone}`],
    [
      'Polled',
      `every ${source.poll.everyMinutes} min, from ${source.poll.atLeastMinutes} to ${source.poll.atMostMinutes}`,
    ],
    ['Layouts', source.article.layouts.map((layout) => layout.id).join(', ') || 'none: the generic extractor'],
    ['Republished', source.content],
  ]
  return html`<dl class="facts">${facts.map(([what, value]) => html`<dt>${what}</dt><dd>${value}</dd>`)}</dl>`
}

function renderTargets(targets: readonly PollState[], now: string): Html {
  if (targets.length === 0) return html`<p class="soft">None of its addresses was polled yet.</p>`
  return renderTable({
    caption: 'Each address that is polled',
    columns: ['Address', 'State', 'Last poll', 'Last well', 'Last news', 'Next poll and why'],
    rows: targets.map((target) => [
      html`<span class="address">${target.url}</span>`,
      renderHealth(target, now),
      moment(target.lastPolledAt, now),
      moment(target.lastGoodAt, now),
      moment(target.lastNewsAt, now),
      html`${moment(target.nextPollAt, now)}<span class="hint">${target.nextPollReason}</span>`,
    ]),
  })
}

async function lastFetches(world: DeskWorld, source: Source): Promise<FetchTrace[]> {
  const addresses = [...source.feeds.map(({ url }) => url), ...source.lists.map(({ page }) => page)]
  const all = await Promise.all(addresses.map((url) => world.sources.fetches(url, FETCHES_MOST)))
  return all
    .flat()
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .slice(0, FETCHES_MOST * 2)
}

function renderFetches(fetches: readonly FetchTrace[], now: string): Html {
  if (fetches.length === 0) return html`<p class="soft">None yet.</p>`
  return renderTable({
    caption: 'The newest first; what was sent and received lets you see whether conditional requests work',
    columns: ['When', 'Address', 'Answer', 'Bytes', 'Took', 'Validators'],
    rows: fetches.map((fetch) => [
      html`<time datetime="${fetch.startedAt}" title="${utc(fetch.startedAt)}" class="number">${moment(fetch.startedAt, now)}</time>`,
      html`<span class="address">${redactUrl(fetch.url)}</span>`,
      html`${fetch.status ?? 'no answer'}`,
      html`<span class="number">${digits(fetch.bytes)}</span>`,
      html`<span class="number">${digits(Math.round(fetch.milliseconds))} ms</span>`,
      html`<span class="hint">${validatorsOf(fetch)}</span>`,
    ]),
  })
}

function validatorsOf({ sent, received }: FetchTrace): string {
  const told = (validators: FetchTrace['sent']) => validators?.etag ?? validators?.lastModified ?? 'none'
  return `sent ${told(sent)}, received ${told(received)}`
}
