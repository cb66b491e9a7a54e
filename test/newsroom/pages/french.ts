import { localTime, two } from '../calendar.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, pictureOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, lazyCard, megaMenu, others, paragraphs } from './boilerplate.ts'

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  Actualité: ['Valmeure', 'Pays de la Sarne', 'Faits divers', 'Politique', 'Environnement'],
  Communes: ['Saint-Aubrac', 'Montclar', 'La Roche-Vieille', 'Les Essarts', 'Pontverre'],
  Sport: ['Football', 'Rugby', 'Cyclisme', 'Ski'],
  Loisirs: ['Sortir', 'Cinéma', 'Cuisine', 'Jardin'],
  Pratique: ['Météo', 'Avis de décès', 'Annonces légales', 'Emploi', 'Abonnements'],
}

/** A French regional paper: "Publié le … à …h…", microdata, a "Lire aussi" line within the text. */
export function frenchPage(story: Story, edition: PaperEdition): string {
  const headline = escapeXml(headlineOf(story))
  const other = others(story, edition, 1)[0]
  const lines = paragraphs(story).split('\n')
  const alsoRead =
    other === undefined
      ? ''
      : `<p class="lire-aussi"><strong>Lire aussi :</strong> <a href="${urlOf(other, edition)}">${escapeXml(other.headline)}</a></p>`
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${headline} | ${edition.paper.name}</title>
<meta property="og:title" content="${headline}"><meta property="og:image" content="${pictureOf(story, edition)}">
${bulkyCss('cv', 330)}</head>
<body><div id="bandeau-cookies" class="cookies"><p>Nous utilisons des cookies pour mesurer l'audience.</p><button>Accepter</button><button>Refuser</button></div>
<header><a href="/"><img src="/anh/logo.png" alt="${edition.paper.name}"></a>${megaMenu(SECTIONS, 'nav-principale')}</header>
<main itemscope itemtype="https://schema.org/NewsArticle">
<nav class="fil-ariane"><a href="/">Accueil</a> / <a href="/communes/">${escapeXml(story.section)}</a></nav>
<h1 itemprop="headline">${headline}</h1>
<p class="signature"><span itemprop="author">${escapeXml(story.byline)}</span></p>
<p class="publication">Publié le <time itemprop="datePublished">${printedTime(story, edition)}</time></p>
<div class="partage">Partager : <a href="#">Facebook</a> <a href="#">Courriel</a></div>
${story.deck === null ? '' : `<p class="chapo">${escapeXml(story.deck)}</p>`}
${story.caption === null ? '' : `<figure><img class="lazyload" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" alt=""><figcaption>${escapeXml(story.caption)}</figcaption></figure>`}
<div class="texte" itemprop="articleBody">
${[lines[0], alsoRead, ...lines.slice(1)].join('\n')}
</div>
<section class="a-lire"><h2>À lire également</h2>${others(story, edition, 5)
    .map((one) => lazyCard(one, edition, 'vignette'))
    .join('\n')}</section>
<section class="reactions"><h2>Réagir à cet article</h2><p>Connectez-vous pour laisser un commentaire.</p></section>
</main>
<footer><a href="/mentions-legales">Mentions légales</a> <a href="/cgu">Conditions générales</a> <a href="/contact">Contact</a></footer>
${bulkyScript('cvPub', 90)}</body></html>
`
}

function printedTime(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${two(t.day)}/${two(t.month)}/${t.year} à ${two(t.hour)}h${two(t.minute)}`
}
