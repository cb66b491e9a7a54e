import type { EditionDocument } from '../domain/edition.ts'
import type { PublishedFeed } from '../domain/settings.ts'
import { interfaceFor } from '../locale/interface.ts'
import { editionDocument } from './document.ts'
import { safeLanguage, safeLine } from './guard.ts'
import { type Html, html } from './html.ts'
import { renderFrame } from './page-frame.ts'
import { TYPES } from './page-subscribe.ts'

/** One published feed as the index tells of it. */
export interface FeedOnIndex {
  readonly feed: PublishedFeed
  /** The edition's. */
  readonly updated: string
  /** How many entries stand in it. */
  readonly entries: number
  /** The newest headline, with its language; null for an empty feed. */
  readonly newest: { readonly headline: string; readonly language: string } | null
}

export interface IndexInput {
  readonly title: string
  readonly baseUrl: string
  readonly language: string
  readonly generator: string
  readonly begunAt: string
  readonly timezone: string
  /** In the order in which they are shown. Feeds that another one was split into stand below it. */
  readonly feeds: readonly FeedOnIndex[]
}

/** The page at the root of the output folder: every feed, what is new in it, and where to follow it. */
export function renderIndexPage(input: IndexInput): EditionDocument {
  const words = interfaceFor(input.language)
  const updated = input.feeds.reduce((latest, feed) => (feed.updated > latest ? feed.updated : latest), input.begunAt)
  const whole = input.feeds.filter((one) => !one.feed.id.includes('/'))
  const body = html`<main id="reports" tabindex="-1">
${
  whole.length === 0
    ? html`<p class="empty">${words.text.empty}</p>`
    : html`<ul class="feeds">
${whole.map((one) => renderFeed(one, input, words))}
</ul>`
}
</main>`
  const page = renderFrame({
    words,
    language: safeLanguage(input.language) ?? 'en',
    title: input.title,
    heading: input.title,
    subtitle: words.text.aboutText,
    path: 'index.html',
    baseUrl: input.baseUrl,
    feeds: null,
    hasFilters: false,
    pictures: false,
    updated,
    timezone: input.timezone,
    generator: input.generator,
    body,
  })
  return editionDocument('index.html', 'html', page, updated)
}

function renderFeed(one: FeedOnIndex, input: IndexInput, words: ReturnType<typeof interfaceFor>): Html {
  const { feed, newest } = one
  const split = input.feeds.filter((other) => other.feed.id.startsWith(`${feed.id}/`))
  const addresses = (['rss', 'atom', 'json'] as const).map(
    (format) => html` <a href="${feed.id}/feed.${format}" type="${TYPES[format]}">${words.text.formats[format]}</a>`,
  )
  return html`<li lang="${safeLanguage(feed.language) ?? 'en'}">
<h2><a href="${feed.id}/">${safeLine(feed.title)}</a></h2>
<p>${safeLine(feed.description)}</p>
<p class="latest">${words.count(one.entries)}${
    newest === null ? null : html` · ${words.text.latest}: <span lang="${newest.language}">${newest.headline}</span>`
  }</p>
<p class="regions">${addresses}</p>
${split.length === 0 ? null : html`<p class="regions">${split.map((part) => html` <a href="${part.feed.id}/">${safeLine(part.feed.title)}</a>`)}</p>`}
</li>
`
}
