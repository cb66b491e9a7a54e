import { directionOf } from '../locale/interface.ts'
import type { Interface } from '../locale/interface-text.ts'
import { dayIn } from './dates.ts'
import { type Html, html } from './html.ts'
import { TYPES } from './page-subscribe.ts'

/** What stands around every page for people. */
export interface Frame {
  readonly words: Interface
  readonly language: string
  readonly title: string
  readonly heading: string
  readonly subtitle: string
  /** Of the page itself, below the public address. */
  readonly path: string
  readonly baseUrl: string
  /** For discovery; null on a page that belongs to no feed. */
  readonly feeds: Readonly<Record<'rss' | 'atom' | 'json', string>> | null
  readonly hasFilters: boolean
  /** Whether it may show pictures of the papers' hosts. */
  readonly pictures: boolean
  readonly updated: string
  /** The papers' own, in which the day of it is told. */
  readonly timezone: string
  readonly generator: string
  readonly body: Html
}

/**
 * A whole page. Style sheet and links are relative, so that the folder can be served from anywhere; no script, no
 * inline style, no picture of another host.
 */
export function renderFrame(frame: Frame): string {
  const { words } = frame
  const up = '../'.repeat(frame.path.split('/').length - 1)
  const address = frame.baseUrl + frame.path.replace(/index\.html$/u, '')
  const page = html`<!doctype html>
<html lang="${frame.language}" dir="${directionOf(frame.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(frame)}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${frame.generator}">
<meta name="description" content="${frame.subtitle}">
<title>${frame.title}</title>
<link rel="canonical" href="${address}">
<link rel="icon" type="image/svg+xml" href="${up}icon.svg">
<link rel="stylesheet" href="${up}page.css">
${frame.feeds === null ? null : discovery(frame)}
</head>
<body>
<a class="skip" href="#reports">${words.text.skip}</a>
<header class="masthead">
<nav aria-label="${words.text.navigation}">${frame.feeds === null ? null : html`<a href="${up === '' ? './' : up}">${words.text.allFeeds}</a>`}${
    frame.feeds === null
      ? null
      : html`<span class="jumps">${toFilters(frame)}<a class="follow" href="#subscribe">${words.text.subscribe}</a></span>`
  }</nav>
<h1>${frame.feeds === null ? frame.heading : html`<a href="${homeOfFeed(frame)}">${frame.heading}</a>`}</h1>
<p class="subtitle">${frame.subtitle}</p>
</header>
${frame.body}
<footer class="foot">
${frame.feeds === null ? null : html`<p>${words.text.aboutText}</p>`}
<p>${words.text.updated}: <time datetime="${frame.updated}">${words.shortDay(dayIn(frame.updated, frame.timezone))}</time> · ${frame.generator}</p>
</footer>
</body>
</html>
`
  return page.html
}

/** What the page may load, where a static host sends no such header: our style sheet and icon, and pictures if wanted. */
function policyOf({ pictures }: Frame): string {
  const images = pictures ? "'self' https: http:" : "'self'"
  return `default-src 'none'; style-src 'self'; img-src ${images}; base-uri 'none'; form-action 'none'`
}

/** On a narrow page the filters stand far below. */
function toFilters({ hasFilters, words }: Frame): Html | null {
  return hasFilters ? html`<a class="to-filters" href="#filters">${words.text.filter}</a> ` : null
}

/** The feed's own page from one of its filters, two folders up; from itself, itself. */
function homeOfFeed(frame: Frame): string {
  return /\/(?:region|paper)\/[^/]+\/index\.html$/u.test(frame.path) ? '../../' : './'
}

function discovery(frame: Frame): Html[] {
  const { feeds } = frame
  if (feeds === null) return []
  return (['rss', 'atom', 'json'] as const).map(
    (
      format,
    ) => html`<link rel="alternate" type="${TYPES[format]}" title="${frame.heading} (${frame.words.text.formats[format]})" href="${feeds[format]}">
`,
  )
}
