import { isoLocal, localTime, MONTHS_DE, two } from '../calendar.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, lazyCard, megaMenu, others, paragraphs } from './boilerplate.ts'

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  Lokales: ['Wiesental', 'Oberau', 'Niederbach', 'Tannheim', 'Kreis', 'Vereine'],
  Region: ['Wirtschaft', 'Verkehr', 'Landwirtschaft', 'Blaulicht'],
  Sport: ['Fußball', 'Handball', 'Turnen', 'Wintersport'],
  Kultur: ['Konzerte', 'Theater', 'Kino', 'Ausstellungen'],
  Service: ['Wetter', 'Notdienste', 'Traueranzeigen', 'Stellenmarkt', 'Abo', 'E-Paper'],
}

/** A German local paper: kicker and headline, "Von …" on top, the town before the text, related and newsletter boxes. */
export function germanPage(story: Story, edition: PaperEdition): string {
  const headline = escapeXml(headlineOf(story))
  return `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>${headline} - ${edition.paper.name}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${headline}"><meta property="og:description" content="${escapeXml(teaserOf(story, 180))}"><meta property="og:image" content="${pictureOf(story, edition)}">
<meta name="author" content="${escapeXml(story.byline)}"><link rel="canonical" href="${urlOf(story, edition)}">
${bulkyCss('wt', 220)}</head>
<body><header class="page-header"><a class="page-header__brand" href="/">${edition.paper.name}</a><a href="/abo">Jetzt abonnieren</a><a href="/login">Anmelden</a></header>
${megaMenu(SECTIONS, 'site-nav')}
<main><article class="park-article">
<header class="park-article__header"><span class="park-article__kicker">${escapeXml(story.section)}</span><h1 class="park-article__headline">${headline}</h1>
<div class="park-article__byline">Von ${escapeXml(story.byline)}</div><time class="park-article__date" datetime="${isoLocal(story.published, edition.paper.timezone)}">${printedTime(story, edition)}</time></header>
<ul class="sharing"><li><a href="#">Teilen</a></li><li><a href="#">E-Mail</a></li><li><a href="#">Drucken</a></li></ul>
${story.deck === null ? '' : `<p class="park-article__intro">${escapeXml(story.deck)}</p>`}
<div class="park-article__body">
${story.caption === null ? '' : `<figure><img loading="lazy" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" alt=""><figcaption>${escapeXml(story.caption)}</figcaption></figure>`}
${paragraphs(story)}
</div>
<aside class="newsletter-box"><h3>Newsletter</h3><p>Das Wichtigste aus dem Wiesental, jeden Morgen in Ihr Postfach.</p><a href="/newsletter">Kostenlos anmelden</a></aside>
<section class="comments"><h3>Kommentare</h3><p>Bitte melden Sie sich an, um zu kommentieren.</p></section>
</article>
<section class="more"><h2>Das könnte Sie auch interessieren</h2>${others(story, edition, 6)
    .map((other) => lazyCard(other, edition, 'teaser'))
    .join('\n')}</section>
</main>
<footer><nav><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a> <a href="/agb">AGB</a> <a href="/mediadaten">Mediadaten</a></nav></footer>
${bulkyScript('wtTag', 100)}</body></html>
`
}

function printedTime(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${t.day}. ${MONTHS_DE[t.month - 1]} ${t.year}, ${two(t.hour)}:${two(t.minute)} Uhr`
}
