import type { DeskAnswer } from '../domain/desk.ts'
import { type FateRow, fateOf } from '../domain/fates.ts'
import type { AlikeArticle } from '../domain/ports.ts'
import { redactText, redactUrl } from '../domain/redact-url.ts'
import type { StoredArticle } from '../domain/types.ts'
import type { Explained } from '../pipeline/explain.ts'
import { explainAsked, type Meant } from '../pipeline/explain-asked.ts'
import { type Html, html } from '../publish/html.ts'
import { renderMatches, renderReading } from './evidence.ts'
import { pageAnswer } from './frame.ts'
import { renderTable } from './table.ts'
import { fateMark, linkTo, moment, utc } from './words.ts'
import type { DeskWorld } from './world.ts'

/** The whole chain for anything ever seen, and the form that asks for it. */
export async function explainPage(world: DeskWorld, of: string): Promise<DeskAnswer> {
  const now = world.now()
  const { explained: found, alike, nothing } = await meantBy(world, of, now)
  const frame = { tab: 'explain', now, refused: world.refused(), version: world.version } as const
  if (found.length === 0) {
    const lead = of === '' ? 'Why an entry was kept, dropped or merged.' : leadOf(alike.length, nothing)
    return pageAnswer(
      {
        ...frame,
        title: 'Explain',
        lead: html`${lead}`,
        body: html`${askForm(of)}
${alike.length === 0 ? null : renderAlikeTitles(alike, now)}`,
      },
      of === '' || alike.length > 0 ? 200 : 404,
    )
  }
  return pageAnswer({
    ...frame,
    title: found[0]?.stored?.article.headline ?? found[0]?.entry.title ?? 'An entry without a title',
    lead: found.length === 1 ? null : html`Announced ${found.length} times.`,
    body: html`${found.map((one) => renderChain(one, world, now))}
${askForm('')}`,
  })
}

function meantBy(world: DeskWorld, of: string, now: string): Promise<Meant> | Meant {
  if (of === '') return { explained: [], alike: [], nothing: null }
  return explainAsked(world, world.plan(), of, { now, choose: world.choose })
}

function leadOf(alike: number, nothing: string | null): string {
  return nothing === null
    ? `${alike} entries have these words in their headline. Which one?`
    : `Nothing found: ${nothing}.`
}

function renderAlikeTitles(rows: readonly FateRow[], now: string): Html {
  return html`<ul class="plain">${rows.map(
    ({ name, title, fate, sourceId, firstSeenAt }) =>
      html`<li>${fateMark(fate)} <a href="${linkTo('explain', { of: name })}">${title}</a> <span class="soft">${sourceId}, ${moment(firstSeenAt, now)}</span></li>
`,
  )}</ul>`
}

function askForm(of: string): Html {
  return html`<form class="ask" action="explain">
<p class="field wide"><label for="of">Address of an article, an id from a feed, or words of a headline</label><input id="of" name="of" value="${of}" required maxlength="2000" autocomplete="off" spellcheck="false"></p>
<button>Explain</button>
</form>`
}

function renderChain(explained: Explained, world: DeskWorld, now: string): Html {
  const { verdict, stored, decidedAt } = explained
  const fate = fateOf(verdict)
  const rule = verdict?.rule ?? null
  return html`<section class="one" aria-label="${explained.entry.title ?? explained.entry.id}">
<div class="panel ${fate}"><p>${fateMark(fate)}${verdict === null ? null : html` <span class="soft">at ${verdict.stage}, ${moment(decidedAt, now)}</span>`}</p>
<p>${verdict === null ? 'It waits for its judgement.' : redactText(verdict.reason)}${rule === null ? null : html` <span class="rule">${rule}</span>`}</p></div>
<ol class="chain">
${renderAnnouncement(explained, world, now)}
${
  stored === null
    ? null
    : html`<li><h3>Read from its page</h3>${renderReading({ ...stored, timezone: world.plan().sources.get(stored.sourceId)?.timezone ?? 'UTC' })}
<dl class="facts"><dt>Id</dt><dd>${stored.id}</dd></dl></li>`
}
${renderAlike(explained)}
${stored === null ? null : html`<li><h3>Topics</h3>${renderMatches(stored.matches)}</li>`}
${renderPlaces(explained)}
</ol>
</section>`
}

function renderAnnouncement(explained: Explained, world: DeskWorld, now: string): Html {
  const { entry, sourceId, targetUrl, firstSeenAt, reader, repairs, polls } = explained
  const paper = world.plan().sources.get(sourceId)?.name ?? null
  return html`<li><h3>Announced by ${paper === null ? html`<a href="${linkTo('verdicts', { source: sourceId })}">${sourceId}</a>, which is no longer in config/` : html`<a href="${linkTo('source', { id: sourceId })}">${paper}</a>`}</h3>
<dl class="facts"><dt>First seen</dt><dd>${moment(firstSeenAt, now)} <span class="soft">(${utc(firstSeenAt)})</span></dd>
<dt>In</dt><dd class="address">${redactUrl(targetUrl)}</dd>
<dt>Link</dt><dd class="address">${entry.link === null ? 'none' : outward(entry.link)}</dd>
<dt>Read by</dt><dd>${reader === null ? 'the listing reader' : `the ${reader} reader`}${repairs.length === 0 ? null : html`<span class="soft">; mended: ${repairs.join('; ')}</span>`}</dd></dl>
<details><summary>${polls.length === 1 ? 'The last poll' : `The last ${polls.length} polls`} of that address</summary><ul class="plain">${polls.map(
    (
      poll,
    ) => html`<li>${moment(poll.startedAt, now)}: ${poll.status ?? 'no answer'}, ${poll.bytes} bytes in ${Math.round(poll.milliseconds)} ms${poll.finalUrl === poll.url ? null : html`, led to ${redactUrl(poll.finalUrl)}`}</li>
`,
  )}</ul></details></li>`
}

/** To a paper's own page: only web addresses become links. */
function outward(address: string): Html {
  return /^https?:\/\//iu.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer external">${address}</a>`
    : html`${address}`
}

function renderAlike({ duplicateOf, sameAffairAs, cluster, stored }: Explained): Html | null {
  const members = cluster?.members ?? []
  const others = members.filter((member) => member.number !== stored?.number)
  if (others.length + duplicateOf.length + sameAffairAs.length === 0) return null
  return html`<li><h3>Alike</h3>
${others.length === 0 ? null : html`<p>One report with:</p><ul class="plain">${others.map(memberLine)}</ul>`}
${likenessList('The same words', duplicateOf)}
${likenessList('The same affair, both kept', sameAffairAs)}</li>`
}

function memberLine(member: StoredArticle): Html {
  return html`<li><a href="${linkTo('explain', { of: member.id })}">${member.article.headline}</a> <span class="soft">${member.sourceId}</span></li>
`
}

function likenessList(what: string, likenesses: readonly AlikeArticle[]): Html | null {
  if (likenesses.length === 0) return null
  return html`<ul class="plain">${likenesses.map((one) => {
    return html`<li>${what} as “<a href="${linkTo('explain', { of: one.id })}">${one.headline}</a>” of ${one.sourceId}, likeness ${one.likeness.toFixed(2)}: <span class="reason">${one.reasons.join('; ')}</span></li>
`
  })}</ul>`
}

function renderPlaces({ places }: Explained): Html | null {
  const shown = places.filter(({ position }) => position !== null)
  const absent = places.filter(({ position }) => position === null)
  if (places.length === 0) return null
  return html`<li><h3>In the published feeds</h3>
${
  shown.length === 0
    ? html`<p>In none.</p>`
    : renderTable({
        caption: 'Where it stands, as the config in use would publish it now',
        columns: ['Feed', 'Place', 'How'],
        rows: shown.map(({ feedId, position, of, why }) => [
          html`${feedId}`,
          html`<span class="number">${position} of ${of}</span>`,
          html`<span class="reason">${why}</span>`,
        ]),
      })
}
${
  absent.length === 0
    ? null
    : html`<details><summary>Not shown in ${absent.length} ${absent.length === 1 ? 'feed' : 'feeds'}</summary><ul class="plain">${absent.map(
        ({ feedId, why }) => html`<li>${feedId}: <span class="soft">${why}</span></li>
`,
      )}</ul></details>`
}</li>`
}
