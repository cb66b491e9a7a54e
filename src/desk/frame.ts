import type { DeskAnswer, StyledPage } from '../domain/desk.ts'
import { redactText } from '../domain/redact-url.ts'
import type { ConfigRefused } from '../domain/status.ts'
import { type Html, html } from '../publish/html.ts'
import { DESK_CSS, DESK_STYLE_SOURCE } from './style.ts'
import { moment, utc } from './words.ts'

/** What stands around every page of the desk. */
export interface Frame {
  readonly title: string
  /** Under the title, in a line. */
  readonly lead: Html | null
  /** Which of the tabs it belongs to; null on the public status page, which has none. */
  readonly tab: Tab | null
  readonly now: string
  readonly version: string
  /** The config on disk, where it is not in use because of problems in it: told on every page. */
  readonly refused: ConfigRefused | null
  /** The page is asked for again after so many seconds: while something runs. */
  readonly refreshSeconds?: number
  readonly body: Html
}

export type Tab = 'sources' | 'verdicts' | 'explain' | 'preview' | 'replay'

const TABS: readonly { readonly tab: Tab; readonly href: string; readonly label: string }[] = [
  { tab: 'sources', href: './', label: 'Sources' },
  { tab: 'verdicts', href: 'verdicts', label: 'Verdicts' },
  { tab: 'explain', href: 'explain', label: 'Explain' },
  { tab: 'preview', href: 'preview', label: 'Preview' },
  { tab: 'replay', href: 'replay', label: 'Replay' },
]

/** A whole page: no script, one inline style sheet that the policy knows by its digest, nothing from elsewhere. */
export function renderFrame(frame: Frame): StyledPage {
  const { title, lead, tab, now, version, body } = frame
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${frame.refreshSeconds === undefined ? null : html`<meta http-equiv="refresh" content="${frame.refreshSeconds}">`}
<title>${tab === null ? title : `${title} · Desk`}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<style>${CSS}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="masthead">
<p class="name">${tab === null ? 'Rivermouth' : html`<a href="./">Rivermouth desk</a>`}</p>
${tab === null ? null : tabs(tab)}
<nav class="tabs out" aria-label="Published"><a href="/">Published feeds</a></nav>
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${lead === null ? null : html`<p class="lead">${lead}</p>`}
${frame.refused === null ? null : refusedPanel(frame.refused, now)}
${body}
</main>
<footer class="foot">As of ${utc(now)} · Rivermouth ${version}</footer>
</body>
</html>
`
  return { html: page.html, style: DESK_STYLE_SOURCE }
}

/** What editors have to mend before anything that they wrote since counts. */
function refusedPanel({ since, problems }: ConfigRefused, now: string): Html {
  return html`<div class="panel broken" role="alert"><p><b>The config on disk is refused</b> since ${moment(since, now)}; the last good one is in use until this is mended:</p>
<pre>${redactText(problems.trim())}</pre></div>`
}

/** An answer that is a page of the desk. */
export function pageAnswer(frame: Frame, status: 200 | 400 | 404 | 429 = 200): DeskAnswer {
  return { kind: 'page', status, page: renderFrame(frame) }
}

/** Ours, and to stand in the page byte for byte as its digest was made: nothing in it is escaped. */
const CSS: Html = { html: DESK_CSS }

function tabs(current: Tab): Html {
  return html`<nav class="tabs" aria-label="Desk">${TABS.map(
    ({ tab, href, label }) => html`<a href="${href}"${tab === current ? CURRENT : null}>${label}</a>`,
  )}</nav>`
}

const CURRENT: Html = { html: ' aria-current="page"' }
