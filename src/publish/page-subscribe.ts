import { type Html, html } from './html.ts'
import type { Rendering } from './rendering.ts'

/** The box that says how to follow the feed: its addresses, whole, to be copied. */
export function renderSubscribe(rendering: Rendering): Html {
  const { words, selfUrls } = rendering
  const rows = FORMATS.map(
    (format) => html`<dt>${words.text.formats[format]}</dt>
<dd><a href="${selfUrls[format]}" type="${TYPES[format]}">${selfUrls[format]}</a></dd>
`,
  )
  return html`<section class="subscribe" id="subscribe" aria-labelledby="subscribe-title">
<h2 id="subscribe-title">${words.text.subscribe}</h2>
<p>${words.text.subscribeHow}</p>
<dl>
${rows}<dt>${words.text.formats.opml}</dt>
<dd><a href="${selfUrls.opml}" type="${TYPES.opml}">${selfUrls.opml}</a> <span class="hint">${words.text.opmlHow}</span></dd>
</dl>
</section>`
}

const FORMATS = ['rss', 'atom', 'json'] as const
export const TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  opml: 'text/x-opml',
} as const
