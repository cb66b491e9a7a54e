import { PALETTE_CSS } from './palette.ts'

/**
 * The style sheet of every published page. System fonts that carry Vietnamese; one column on a phone, two from 60rem on;
 * print without what only screens need.
 */
export const PAGE_CSS = `${PALETTE_CSS}* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 72rem;
  margin: 0 auto;
  padding: 0 1.25rem 3rem;
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--sans);
  overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--ground); }
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.masthead { padding: 1rem 0 1.1rem; border-bottom: 3px double var(--ink); }
.masthead nav { display: flex; justify-content: space-between; gap: 1rem; min-height: 2.75rem; align-items: center; font-size: 0.9375rem; }
.masthead nav a { padding: 0.5rem 0; }
.masthead .jumps { display: flex; gap: 1rem; align-items: center; }
.masthead .follow {
  padding: 0.35rem 1rem;
  border: 1px solid var(--accent);
  border-radius: 2rem;
  font-weight: 600;
  text-decoration: none;
}
.masthead .follow:hover { background: var(--accent); color: var(--ground); }
h1 { margin: 0.5rem 0 0.3rem; font: 700 clamp(2rem, 1.3rem + 3.2vw, 3.5rem) / 1.12 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
h1 a { color: inherit; text-decoration: none; }
h1 a:hover { text-decoration: underline; }
.subtitle { max-width: 44rem; margin: 0; color: var(--soft); }

.day { margin: 0; }
.date {
  position: sticky;
  top: 0;
  margin: 0;
  padding: 0.9rem 0 0.55rem;
  background: var(--ground);
  border-bottom: 1px solid var(--ink);
  font: 600 0.9375rem/1.4 var(--sans);
}
.filtered { margin: 1.4rem 0 0; font: 700 1.5rem/1.3 var(--serif); }
.filtered span { color: var(--soft); font: 400 0.9375rem var(--sans); }
.empty { padding: 2rem 0; color: var(--soft); }

.report { padding: 1.15rem 0 1.2rem; border-bottom: 1px solid var(--line); }
.report::after { display: block; clear: both; content: ""; }
.slug { display: flex; flex-wrap: wrap; gap: 0 0.6rem; margin: 0 0 0.2rem; color: var(--soft); font-size: 0.875rem; line-height: 1.5; }
.slug .paper { color: var(--accent); font-weight: 700; }
.slug .place::before, .slug .when::before { margin-inline-end: 0.6rem; color: var(--line); content: "|"; }
.hint { color: var(--soft); font-size: 0.875rem; }
h3 { margin: 0; font: 700 1.3125rem/1.32 var(--serif); text-wrap: pretty; }
h3 a { color: inherit; text-decoration-color: transparent; }
h3 a:hover, h3 a:focus-visible { text-decoration-color: currentcolor; }
h3 a:visited { color: var(--soft); }
.first h3 { font-size: clamp(1.625rem, 1.3rem + 1.5vw, 2.25rem); line-height: 1.2; }
.summary { max-width: 40rem; margin: 0.45rem 0 0; }
.first .summary { font-size: 1.125rem; }
.byline, .others { margin: 0.4rem 0 0; color: var(--soft); font-size: 0.9375rem; }
.others a { font-weight: 600; }
figure { margin: 0.7rem 0 0.4rem; }
figure img { display: block; width: 100%; height: auto; max-height: 28rem; object-fit: cover; border-radius: 3px; background: var(--sheet); }
figcaption { margin-top: 0.3rem; color: var(--soft); font-size: 0.875rem; line-height: 1.45; }

summary { cursor: pointer; }
.why { margin-top: 0.35rem; font-size: 0.9375rem; }
.why > summary { display: inline-block; padding: 0.3rem 0; color: var(--soft); list-style: none; }
.why > summary::-webkit-details-marker { display: none; }
.why > summary::before { margin-inline-end: 0.4em; color: var(--accent); font-weight: 700; content: "+"; }
.why[open] > summary::before { content: "–"; }
.why > summary:hover { color: var(--ink); }
.why[open] { padding-bottom: 0.3rem; }
.why p { margin: 0.2rem 0; }
.why ul { margin: 0.2rem 0; padding-inline-start: 1.2rem; }

.side > * { margin-top: 1.6rem; }
.side h2, .group > summary { margin: 0; font: 700 1.0625rem/1.4 var(--sans); }
.group { border-bottom: 1px solid var(--line); }
.group > summary { padding: 0.75rem 0; }
.group ul { margin: 0 0 0.8rem; padding: 0; list-style: none; }
.group a { display: flex; justify-content: space-between; gap: 1rem; padding: 0.42rem 0; color: inherit; text-decoration: none; }
.group a:hover span:first-child { text-decoration: underline; }
.group a[aria-current] { color: var(--accent); font-weight: 700; }
.count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.subscribe { padding: 1.1rem 1.2rem 1.3rem; background: var(--sheet); border-radius: 4px; }
.subscribe p { margin: 0.4rem 0 0.8rem; font-size: 0.9375rem; }
.subscribe dl { margin: 0; font-size: 0.9375rem; }
.subscribe dt { margin-top: 0.6rem; font-weight: 700; }
.subscribe dd { margin: 0; }
.subscribe a { display: inline-block; padding: 0.1rem 0; overflow-wrap: anywhere; user-select: all; }

.feeds { margin: 0; padding: 0; list-style: none; }
.feeds > li { padding: 1.3rem 0; border-bottom: 1px solid var(--line); }
.feeds h2 { margin: 0; font: 700 1.625rem/1.25 var(--serif); }
.feeds p { max-width: 44rem; margin: 0.3rem 0 0; }
.feeds .latest { color: var(--soft); font-size: 0.9375rem; }
.feeds .regions { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; margin-top: 0.4rem; font-size: 0.9375rem; }

.foot { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px double var(--ink); color: var(--soft); font-size: 0.9375rem; }
.foot p { max-width: 44rem; margin: 0 0 0.4rem; }

@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 3.5rem; align-items: start; }
  .side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; scrollbar-width: thin; }
  .pictured:not(.first) figure { float: inline-end; width: 13.5rem; margin: 0.3rem 0 0.4rem 1.4rem; }
  .pictured:not(.first) figcaption { display: none; }
  .pictured:not(.first) figure img { aspect-ratio: 3 / 2; }
}
@media (min-width: 60rem) {
  .masthead .to-filters { display: none; }
}
@media (max-width: 30rem) {
  body { padding: 0 1rem 2rem; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --soft: #333; --accent: #000; --line: #999; }
  body { max-width: none; font-size: 10.5pt; }
  .masthead nav, .side, .skip, .why { display: none; }
  .columns { display: block; }
  .date { position: static; break-after: avoid; }
  .report { break-inside: avoid; }
  h3 a::after { display: block; color: #333; font: 400 8pt var(--sans); content: attr(href); overflow-wrap: anywhere; }
}
`
