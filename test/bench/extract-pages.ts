/**
 * Pages that cost what papers' pages cost. On average over a hundred news pages from as many papers one has 170 kB (half
 * of them less than 120), a quarter of it scripts in 39 elements, a quarter styles (half of the pages have hardly any),
 * 40 kB of attribute values (1,270 attributes, 720 class names), 770 elements at a mean depth of 9 and at most 17, 890
 * texts of which 660 are blank, 8,500 characters of text, 155 links, 21 pictures, 45 comments, 8 drawings, 60 meta and
 * link tags; these come within an eighth of each, and every page has the names of a paper of its own. They differ as
 * papers' pages do, the smallest having half of the mean's elements and the largest twice as many, and their reports
 * are as tidy: every paragraph in a box of its own, and lists, offers and further reading between them, on half of
 * the pages; comments below on some; one in 48 is a notice of two lines. All that stands in them is made up.
 */
export function makePages(count: number): string[] {
  return Array.from({ length: count }, (_, number) => makePage(number))
}

function makePage(number: number): string {
  const paper = nameOf(number)
  const headline = `Council keeps reading room number ${number} open`
  return `<!DOCTYPE html>
<html lang="en" class="no-js ${paper}-html">
<head>
${head(number, headline)}
</head>
<body class="${paper}-page single single-post ${paper}-theme-${number}">
${wrapped(['page-wrap', 'site', 'site-inner'], paper, `${top(number, paper)}\n${middle(number, paper, headline)}\n${bottom(number, paper)}`)}
${scripts(number, share(number, 19))}
</body>
</html>`
}

const WORDS =
  'the council voted on tuesday to keep reading room open another three years after residents wrote that building not be sold members agreed spend repairs roof work begin april until then collection moves old post office canal street which will open four afternoons week mayor said plan was fair and cheap'.split(
    ' ',
  )

function sentence(seed: number, words: number): string {
  const text = Array.from(
    { length: words },
    (_, index) => WORDS[(seed * 31 + index * 17 + ((index * seed) % 7)) % WORDS.length],
  )
  return `${text.join(' ').replace(/^./u, (letter) => letter.toUpperCase())}.`
}

/** A short name for all that is one paper's. */
function nameOf(number: number): string {
  return `${WORDS[number % WORDS.length]}${(number * 7) % 10}`
}

/** How many of something a page has: as many as said on average over sixteen pages. */
function share(number: number, mean: number): number {
  return Math.round(mean * (SHARES[number % SHARES.length] ?? 1))
}

/** Elements of a hundred papers' pages beside their mean, every sixth of them. */
const SHARES = [1, 0.5, 1.25, 0.8, 1.6, 0.65, 1.05, 0.9, 0.6, 1.1, 0.45, 1.4, 0.75, 2, 0.95, 1]

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('\n')
}

/** Elements around elements, as themes nest them: what is inside lies that much deeper. */
function wrapped(names: readonly string[], paper: string, inner: string): string {
  return names.reduceRight(
    (html, name) => `\n  <div id="${paper}-${name}" class="${name} ${paper}-${name}">\n${html}\n  </div>\n`,
    inner,
  )
}

function head(number: number, headline: string): string {
  const day = `2026-11-${String(10 + (number % 18)).padStart(2, '0')}T08:30:00Z`
  return `<meta charset="utf-8">
<title>${headline} | Millbrook Courier</title>
<meta property="og:title" content="${headline}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="${day}">
<script type="application/ld+json">${jsonLd(headline, day)}</script>
${times(31, (index) => `<meta name="courier:${nameOf(index)}-${index}" content="${sentence(number + index, 7)}">`)}
${times(25, (index) => `<link rel="${index % 3 === 0 ? 'stylesheet' : 'preload'}" href="https://static.courier.example/assets/${nameOf(index)}-${number}.min.css?ver=5.${index}" media="all">`)}
${scripts(number + 5, share(number, 18))}
${styles(number)}`
}

function jsonLd(headline: string, day: string): string {
  const crumbs = Array.from({ length: 24 }, (_, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: sentence(index, 6),
    item: `https://courier.example/section/${index}/`,
  }))
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'NewsArticle', headline, author: { '@type': 'Person', name: 'Ruth Calder' }, datePublished: day },
      { '@type': 'BreadcrumbList', itemListElement: crumbs },
    ],
  })
}

/** Half a dozen of the elements load a file; the others hold 2.4 kB each. */
function scripts(seed: number, count: number): string {
  return times(count, (index) => {
    if (index % 6 === 5) return `<script async src="https://cdn.courier.example/js/${index}-${seed}.js"></script>`
    const code = times(
      7,
      (line) =>
        `window.__d${seed}_${index}_${line}={"id":${line * seed},"url":"https://cdn.example/a/${line}.js","flags":["a","b<c","d"],"text":"${sentence(line + index, 22)}"};`,
    )
    return `<script>\n${code}\n</script>`
  })
}

/** Every second page has next to none, one in four has 150 kB. */
function styles(number: number): string {
  const rules = [40, 900, 40, 3500][number % 4] ?? 0
  return `<style>${times(rules, (index) => `.${nameOf(number)}-c${index}{margin:${index}px;color:#${(index * 4097).toString(16).padStart(6, '0')}}`)}</style>`
}

function top(number: number, paper: string): string {
  return `<header class="site-header ${paper}-header">
    <a class="${paper}-logo" href="/" title="Millbrook Courier"><img src="/logo-${number}.png" alt="Millbrook Courier" width="180" height="40"></a>
${drawings(4, paper)}
${menu(number, share(number, 60), paper)}
  </header>`
}

function drawings(count: number, paper: string): string {
  return times(
    count,
    (index) =>
      `<a class="${paper}-icon icon-${index}" href="https://social.example/${index}"><svg viewBox="0 0 24 24" aria-hidden="true"><path class="${paper}-stroke" d="${outline(index)}"></path></svg><span class="${paper}-icon-text">Follow us</span></a>`,
  )
}

function outline(seed: number): string {
  return Array.from({ length: 40 }, (_, index) => `M${seed}.${index} 2.5h2${index}v2.0${seed}H2z`).join(' ')
}

function menu(seed: number, items: number, paper: string): string {
  const links = times(
    items,
    (index) =>
      `          <li id="menu-item-${seed}${index}" class="menu-item ${paper}-menu-item menu-item-${index}">
            <a class="${paper}-menu-link nav__link" title="${sentence(seed + index, 2)}" href="https://courier.example/section/${seed}/${index}/" data-track="${paper}-nav-${index}">${sentence(seed + index, 2)}</a>
          </li>${index % 3 === 0 ? ` <!-- ${paper} item ${index} -->` : ''}`,
  )
  return wrapped(
    ['nav-bar', 'nav-inner'],
    paper,
    `<nav aria-label="Sections">\n        <ul class="menu ${paper}-menu">\n${links}\n        </ul>\n      </nav>`,
  )
}

function middle(number: number, paper: string, headline: string): string {
  const story = `<article id="post-${number}" class="${paper}-story post-${number} post type-post">
          <h1 class="${paper}-title">${headline}</h1>
          <div class="byline ${paper}-meta">By <a rel="author" href="/staff/ruth-calder">Ruth Calder</a> <time datetime="2026-11-17T08:30:00Z">17 November 2026</time></div>
${wrapped(['row', 'story-body', 'story-text'], paper, body(number, paper))}
        </article>`
  const main = wrapped(['content', 'content-area', 'primary'], paper, `<main class="${paper}-main">${story}</main>`)
  const side = wrapped(['secondary', 'sidebar'], paper, `<aside>${cards(number, share(number, 14), paper)}</aside>`)
  return `${main}${side}${wrapped(['discussion'], paper, comments(number, number % 4 === 1 ? 24 : 0, paper))}`
}

function body(number: number, paper: string): string {
  const untidy = number % 2 === 1
  const paragraphs = number % 48 === NOTICE ? 2 : share(number, 18)
  return times(paragraphs, (index) => {
    const text = sentence(number + index, paragraphs === 2 ? 12 : 36).replace(
      'council',
      '<a href="/topic/council">council</a>',
    )
    const paragraph = `            <p class="${paper}-paragraph">${text} <em>${sentence(index, 4)}</em></p>`
    const boxed = untidy
      ? `<div class="${paper}-block block-text" data-position="${index}"><div>\n${paragraph}\n</div></div>`
      : paragraph
    return `${boxed}${between(number + index, index, untidy, paper)}`
  })
}

/** Which of 48 pages is a notice of two lines. */
const NOTICE = 10

/** What stands behind a paragraph: a picture, further reading; on untidy pages also buttons, an offer, a list of links. */
function between(seed: number, index: number, untidy: boolean, paper: string): string {
  if (index % 9 === 3) {
    return `\n<figure class="image"><img src="/p/${index}.jpg" alt="" width="800" height="500"><figcaption>${sentence(index, 9)} Photo: R. Calder</figcaption></figure>`
  }
  if (untidy && index % 6 === 1) {
    return `\n<div class="${paper}-more"><div class="${paper}-more-in"><h4>Read more</h4><ul>${times(5, (link) => `<li><a href="/news/${seed}-${link}/"><span>${sentence(seed + link, 8)}</span></a></li>`)}</ul></div></div>`
  }
  if (untidy && index % 8 === 4) {
    return `\n<div class="${paper}-offer"><form action="/letters"><p>${sentence(seed, 9)}</p><input type="email" name="email-${index}"><button>Sign up</button></form></div>`
  }
  if (untidy && index % 7 === 2) {
    return `\n<div class="${paper}-tools"><ul>${times(5, (tool) => `<li class="tool-${tool}"><a href="https://social.example/share?via=${tool}&amp;u=${seed}"><i class="icon"></i> Share</a></li>`)}</ul></div>`
  }
  return index % 8 === 5
    ? `\n<div class="${paper}-related"><a href="/news/${index}">${sentence(index, 8)}</a></div>`
    : ''
}

function cards(seed: number, count: number, paper: string): string {
  return times(
    count,
    (index) => `
            <div class="${paper}-card card card--small"><div class="card-frame ${paper}-frame"><div class="${paper}-box">
              <div class="${paper}-card-media" data-module="more-news" data-position="${index}">
                <a class="card__link" href="https://courier.example/news/${seed}-${index}/">
                  <img class="card__image ${paper}-lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEA" data-src="/t/${index}.jpg" width="120" height="80" alt="" sizes="(max-width: 600px) 100vw, 240px" srcset="${sources(index)}">
                </a>
              </div>
              <div class="${paper}-card-body" id="${paper}-card-${index}"><div class="card-inner" role="presentation"><span class="card__meta">${(index % 12) + 1} November 2026</span>
                <h3 class="card__title"><a href="/news/${seed}-${index}/" data-analytics="${analytics(seed, index)}">${sentence(seed + index, 8)}</a></h3></div>
              </div><!-- .${paper}-card -->
            </div></div></div>`,
  )
}

function sources(index: number): string {
  return [240, 320, 480, 720, 960, 1280]
    .map((width) => `https://images.courier.example/t/2026/11/${index}-${width}x${width / 2}.jpg?quality=80 ${width}w`)
    .join(', ')
}

function analytics(seed: number, index: number): string {
  return `{&quot;module&quot;:&quot;more-news&quot;,&quot;position&quot;:${index},&quot;page&quot;:${seed},&quot;labels&quot;:[&quot;local&quot;,&quot;council&quot;,&quot;library&quot;]}`
}

function comments(seed: number, count: number, paper: string): string {
  return times(
    count,
    (index) => `
        <div class="comment ${paper}-comment" id="comment-${index}"><div class="comment-meta"><span class="comment-author">Reader ${index}</span> <time>3 hours ago</time></div>
          <div class="comment-text"><p>${sentence(seed + index, 30)}</p></div>
          <a class="reply" href="#reply-${index}">Reply</a>
        </div>`,
  )
}

function bottom(number: number, paper: string): string {
  return `<footer class="site-footer ${paper}-footer">
${times(4, (column) => wrapped([`footer-column-${column}`, `footer-widget-${column}`], paper, `<ul class="${paper}-links">${times(share(number, 10), (index) => `\n          <li class="${paper}-link"><a class="${paper}-footer-link" title="${sentence(number + index, 3)}" href="https://courier.example/about/${column}-${index}/"><span>${sentence(number + index, 2)}</span></a></li>`)}</ul>`))}
${drawings(4, paper)}
    <p>Copyright Millbrook Courier. All rights reserved.</p>
  </footer>`
}
