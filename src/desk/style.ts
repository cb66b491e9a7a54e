import { createHash } from 'node:crypto'
import { PALETTE_CSS } from '../publish/palette.ts'

/**
 * The desk's style sheet: the published pages' colours and type, set closer. It stands in each page, so that a page is
 * one request; its digest is the only style that the page's policy lets in. Tables become cards on a phone.
 */
export const DESK_CSS = `${PALETTE_CSS}
:root { --kept: #0b5563; --review: #b06c00; --merged: #6d5aa6; --dropped: #968c79; --held: #8a6d3b; --broken: #a3271c; --waiting: #5f7d8c; }
@media (prefers-color-scheme: dark) {
  :root { --kept: #7fcad2; --review: #e6b65c; --merged: #b9a9ea; --dropped: #6f7678; --held: #c9b184; --broken: #ff9a8d; --waiting: #8fb0bf; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 3rem; background: var(--ground); color: var(--ink); font: 0.9375rem/1.5 var(--sans); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--ground); }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 2rem; padding: 0.9rem 0 0; border-bottom: 3px double var(--ink); }
.masthead .name { margin: 0; font: 700 1.25rem/1.4 var(--serif); }
.masthead .name a { color: inherit; text-decoration: none; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.tabs a { padding: 0.55rem 0; border-bottom: 3px solid transparent; color: var(--soft); text-decoration: none; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { border-color: var(--accent); color: var(--ink); font-weight: 600; }
.masthead .out { margin-inline-start: auto; }
h1 { margin: 1.3rem 0 0.2rem; font: 700 clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem) / 1.2 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 2rem 0 0.5rem; font: 700 1.1875rem/1.3 var(--serif); }
h3 { margin: 1.1rem 0 0.3rem; font: 700 0.9375rem/1.4 var(--sans); }
p { max-width: 48rem; margin: 0.35rem 0; }
.soft, .hint { color: var(--soft); }
.hint { font-size: 0.8125rem; }
.lead { color: var(--soft); font-size: 1rem; }
.wrong { color: var(--bad); font-weight: 600; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.fate { display: inline-flex; align-items: baseline; gap: 0.4em; white-space: nowrap; font-weight: 600; }
.fate::before { width: 0.62em; height: 0.62em; border-radius: 2px; background: var(--mark, var(--dropped)); content: ""; }
.kept { --mark: var(--kept); } .review { --mark: var(--review); } .merged { --mark: var(--merged); } .dropped { --mark: var(--dropped); }
.held { --mark: var(--held); } .broken { --mark: var(--broken); } .waiting { --mark: var(--waiting); }
.well { --mark: var(--kept); } .new { --mark: var(--waiting); } .ill { --mark: var(--broken); color: var(--bad); }

table { width: 100%; border-collapse: collapse; }
caption { padding: 0 0 0.4rem; color: var(--soft); text-align: start; font-size: 0.8125rem; }
thead th { padding: 0.35rem 0.9rem 0.35rem 0; border-bottom: 1px solid var(--ink); color: var(--soft); font-size: 0.8125rem; font-weight: 600; text-align: start; white-space: nowrap; }
tbody th, td { padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
tbody th { font-weight: 600; }
tbody tr:hover { background: var(--sheet); }
th:last-child, td:last-child { padding-inline-end: 0; }
td .hint, th .hint { display: block; font-weight: 400; }
h1, h2, h3, summary, .headline, .plain, .lead, .story { overflow-wrap: anywhere; } :is(td, th) .headline { display: inline-block; min-width: 12rem; } .plain .fate.ill { white-space: normal; }
.address { overflow-wrap: anywhere; font-size: 0.8125rem; }
.headline { display: block; color: inherit; font: 600 1rem/1.35 var(--serif); }
.reason { color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.rule { font: 0.75rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }

figure { margin: 0.5rem 0 0; }
.chart { display: block; width: 100%; height: 8rem; border-block: 1px solid var(--line); }
.chart rect { fill: var(--mark); }
.scale { display: flex; justify-content: space-between; max-width: none; margin: 0.15rem 0; color: var(--soft); font-size: 0.8125rem; }
.spark { display: block; width: 7.5rem; height: 1.6rem; }
.spark rect { fill: var(--mark); }
.spark .base { stroke: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0.4rem 0 0; padding: 0; list-style: none; font-size: 0.8125rem; }
.legend .fate { font-weight: 400; }

.filters { display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0.9rem 0 0; padding: 0; list-style: none; }
.filters a { display: flex; gap: 0.5em; align-items: baseline; padding: 0.3rem 0.75rem; border: 1px solid var(--line); border-radius: 1rem; color: inherit; text-decoration: none; }
.filters a:hover { border-color: var(--accent); }
.filters a[aria-current] { border-color: var(--accent); background: var(--sheet); }
.filters .number { color: var(--soft); font-weight: 400; }
form.ask { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; margin: 1rem 0; }
form.ask.inline { margin: 0; }
.field { margin: 0; display: flex; flex-direction: column; gap: 0.2rem; min-width: 0; }
.field.wide { flex: 1 1 22rem; }
label { font-size: 0.8125rem; font-weight: 600; }
input, select, button { min-height: 2.5rem; padding: 0.4rem 0.7rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--ground); color: var(--ink); font: inherit; max-width: 100%; }
button { border-color: var(--accent); background: var(--accent); color: var(--ground); font-weight: 600; cursor: pointer; }
button.quiet { background: transparent; color: var(--accent); }
.pages { display: flex; gap: 1.5rem; padding: 1rem 0; }
.panel { margin: 1rem 0; padding: 0.9rem 1.1rem; background: var(--sheet); border-inline-start: 4px solid var(--mark, var(--accent)); border-radius: 4px; }
.panel p:first-child { margin-top: 0; } .panel p:last-child { margin-bottom: 0; }
.panel pre, pre.said { margin: 0.5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
dl.facts { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 0.25rem 1.25rem; margin: 0.4rem 0; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
ol.chain { margin: 1rem 0 0; padding: 0; list-style: none; border-inline-start: 2px solid var(--line); }
ol.chain > li { position: relative; padding: 0 0 1.1rem 1.4rem; }
ol.chain > li::before { position: absolute; inset-inline-start: -0.42rem; top: 0.45rem; width: 0.7rem; height: 0.7rem; border-radius: 50%; background: var(--mark, var(--accent)); content: ""; }
ol.chain h3 { margin-top: 0; }
ul.plain { margin: 0.3rem 0; padding: 0; list-style: none; }
ul.plain > li { padding: 0.2rem 0; }
.story { max-width: 42rem; padding: 0.5rem 0 1rem; font: 1.0625rem/1.65 var(--serif); }
details { margin: 0.6rem 0; } summary { padding: 0.3rem 0; cursor: pointer; color: var(--soft); }
.one { padding: 1rem 0; border-bottom: 1px solid var(--line); }
details.one { margin: 0; padding: 0.25rem 0; } details.one[open] { padding-bottom: 1rem; } details.one summary { color: var(--ink); font: 600 1rem/1.4 var(--serif); }
.foot { margin-top: 2.5rem; padding-top: 0.8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8125rem; }

@media (max-width: 46rem) {
  body { padding: 0 1rem 2rem; }
  .masthead .tabs:not(.out) { order: 3; width: 100%; justify-content: space-between; gap: 0 0.6rem; }
  .cards .reason { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
  table.cards, .cards caption, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .cards tbody th, .cards td { padding: 0.12rem 0; border: 0; }
  .cards td[data-label] { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.5rem; }
  .cards td[data-label]::before { color: var(--soft); font-size: 0.8125rem; content: attr(data-label); }
  .cards td:empty { display: none; }
  input, select, button { font-size: 1rem; }
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: 0.4rem; }
}
@media print { .masthead, form, .pages, .filters { display: none; } }
`

/** The style sheet's digest, as a Content-Security-Policy names it. */
export const DESK_STYLE_SOURCE = `'sha256-${createHash('sha256').update(DESK_CSS).digest('base64')}'`
