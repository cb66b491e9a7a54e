import type { Evidence, Match } from '../domain/types.ts'
import { directionOf } from '../locale/interface.ts'
import type { EditionEntry } from './entry.ts'
import { type Html, html } from './html.ts'
import type { Rendering } from './rendering.ts'

/** One report as a reader meets it: whose, where, when, its headline and opening, who else tells it, and why it is here. */
export function renderEntry(entry: EditionEntry, rendering: Rendering, isFirst: boolean): Html {
  const shown = rendering.pictures ? entry.image : null
  return html`<article class="report${isFirst ? ' first' : ''}${shown === null ? '' : ' pictured'}"${languageOf(entry, rendering)}>
${renderSlug(entry, rendering)}
<h3>${entry.url === null ? entry.headline : html`<a href="${entry.url}" rel="noopener external">${entry.headline}</a>`}</h3>
${shown === null ? null : renderPicture(shown)}
${entry.summary === null ? null : html`<p class="summary">${entry.summary}</p>`}
${renderByline(entry, rendering)}
${renderOthers(entry, rendering)}
${renderReasons(entry, rendering)}
</article>
`
}

function languageOf(entry: EditionEntry, rendering: Rendering): Html | null {
  const direction = directionOf(entry.language)
  const sameDirection = direction === directionOf(rendering.language)
  if (entry.language === rendering.language) return null
  return html` lang="${entry.language}"${sameDirection ? null : html` dir="${direction}"`}`
}

/** The line above the headline: paper, place, time. In the page's language, whatever the report's. */
function renderSlug(entry: EditionEntry, rendering: Rendering): Html {
  const { words, language } = rendering
  const region = entry.paper.region === null ? null : rendering.regionName(entry.paper.region)
  const place = entry.place ?? region
  return html`<p class="slug" lang="${language}" dir="${directionOf(language)}"><b class="paper" lang="${entry.paper.language}">${entry.paper.name}</b>${
    place === null ? null : html` <span class="place">${place}</span>`
  } ${renderTime(entry, words)}</p>`
}

/** The time, as the day heads the list; where no time is known, that, or by what the day is known. */
function renderTime({ published }: EditionEntry, words: Rendering['words']): Html {
  const note = NOTES[published.basis] ?? (published.time === null ? 'timeUnknown' : null)
  const time = published.time === null ? words.shortDay(published.day) : words.time(published.time)
  const hint = note === null ? null : html` <span class="hint">(${words.text[note]})</span>`
  return html`<span class="when"><time datetime="${published.exact ?? published.instant}">${time}</time>${hint}</span>`
}

function renderPicture(image: NonNullable<EditionEntry['image']>): Html {
  const size = image.width && image.height ? html` width="${image.width}" height="${image.height}"` : null
  const caption = image.caption ? html`<figcaption>${image.caption}</figcaption>` : null
  return html`<figure><img src="${image.url}" alt="${image.caption ?? ''}"${size} loading="lazy" decoding="async" referrerpolicy="no-referrer">${caption}</figure>`
}

function renderByline(entry: EditionEntry, rendering: Rendering): Html | null {
  const { names, credit } = entry
  if (names.length === 0) return credit === null ? null : html`<p class="byline">${credit}</p>`
  const by = html`<span class="unseen" lang="${rendering.language}">${rendering.words.text.by}: </span>`
  const isTold = credit !== null && names.every((name) => credit.includes(name))
  const line = isTold ? credit : [names.join(', '), credit].filter((part) => part !== null).join(' · ')
  return html`<p class="byline">${by}${line}</p>`
}

function renderOthers(entry: EditionEntry, rendering: Rendering): Html | null {
  if (entry.others.length === 0) return null
  const links = entry.others.map(
    (other, at) =>
      html`${at > 0 ? ', ' : null}<a href="${other.url}" rel="noopener external" title="${other.headline}">${other.paper}</a>`,
  )
  return html`<p class="others"><span lang="${rendering.language}">${rendering.words.text.alsoIn}</span> ${links}</p>`
}

function renderReasons(entry: EditionEntry, rendering: Rendering): Html | null {
  if (entry.matches.length === 0) return null
  const { words, language } = rendering
  return html`<details class="why" lang="${language}" dir="${directionOf(language)}"><summary>${words.text.why}</summary>
${entry.matches.map((match) => renderMatch(match, rendering))}
</details>`
}

function renderMatch(match: Match, rendering: Rendering): Html {
  const { words, input } = rendering
  const title = input.topics?.find((topic) => topic.id === match.topic)?.title ?? match.topic
  const rows = strongest(match.evidence).map(
    (evidence) => html`<li><q>${evidence.term}</q> ${words.text.foundIn} ${words.text.fields[evidence.field]}</li>
`,
  )
  return html`<p>${words.text.topic}: <b>${title}</b> (${match.score} ${words.text.score})</p>
<ul>
${rows}</ul>`
}

/** The terms that counted most, each once a field, at most so many. Ties by term, so that the order never wavers. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>()
  for (const one of evidence) {
    const key = `${one.field} ${one.term}`
    const known = best.get(key)
    if (known === undefined || known.weight < one.weight) best.set(key, one)
  }
  return [...best.values()]
    .filter((one) => one.weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.term < right.term ? -1 : 1))
    .slice(0, MOST_REASONS)
}

const MOST_REASONS = 8

/** What is said of a date by its basis; the others need no word. */
const NOTES: Readonly<
  Partial<Record<EditionEntry['published']['basis'], 'dateUnknown' | 'dateFromDateline' | 'timeUnknown'>>
> = {
  'first-seen': 'dateUnknown',
  dateline: 'dateFromDateline',
}
