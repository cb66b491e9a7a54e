/** Pages of about 160 kB as papers serve them: half of it scripts and styles, menus, cards, few comments, twenty paragraphs of report. */
export function makePages(count: number): string[] {
  return Array.from({ length: count }, (_, number) => makePage(number))
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

function makePage(number: number): string {
  const headline = `Council keeps reading room number ${number} open`
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${headline} | Millbrook Courier</title>
<meta property="og:title" content="${headline}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-11-${String(10 + (number % 18)).padStart(2, '0')}T08:30:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${headline}","author":{"@type":"Person","name":"Ruth Calder"},"datePublished":"2026-11-17T08:30:00Z"}</script>
${script(number, 170)}<style>${Array.from({ length: 250 }, (_, index) => `.c${number}_${index}{margin:${index}px;color:#${(index * 4097).toString(16).padStart(6, '0')}}`).join('\n')}</style>
</head><body class="article-page"><header class="site-header">${menu(number, 90)}</header>
<main><article class="story"><h1>${headline}</h1><div class="byline">By <a rel="author" href="/staff/ruth-calder">Ruth Calder</a> <time datetime="2026-11-17T08:30:00Z">17 November 2026</time></div>
<div class="story-body">${body(number)}</div></article>
<aside class="sidebar">${cards(number, 22)}</aside></main>
<section class="comments" id="comments">${comments(number, 6)}</section>
<footer class="site-footer">${menu(number + 7, 45)}<p>Copyright Millbrook Courier. All rights reserved.</p></footer>${script(number + 3, 140)}</body></html>`
}

function script(seed: number, lines: number): string {
  const code = Array.from(
    { length: lines },
    (_, index) =>
      `window.__d${seed}_${index}={"id":${index * seed},"url":"https://cdn.example/a/${index}.js","flags":["a","b<c","d"],"text":"${sentence(index, 40)}"};`,
  )
  return `<script>${code.join('\n')}</script>`
}

function menu(seed: number, items: number): string {
  const links = Array.from(
    { length: items },
    (_, index) =>
      `<li class="menu-item menu-item-${index}"><a class="menu-link menu-link--level-2 nav__link js-track" aria-haspopup="false" data-module="site-navigation" href="/section/${seed}/${index}" data-track="nav-${index}">${sentence(seed + index, 2)}</a></li>`,
  )
  return `<nav aria-label="Sections"><ul class="menu">${links.join('\n')}</ul></nav>`
}

function body(seed: number): string {
  return Array.from({ length: 20 }, (_, index) => {
    const text = sentence(seed + index, 38).replace('council', '<a href="/topic/council">council</a>')
    const aside =
      index % 8 === 5 ? `<div class="related-link"><a href="/news/${index}">${sentence(index, 8)}</a></div>` : ''
    const figure =
      index % 10 === 3
        ? `<figure class="image"><img src="/p/${index}.jpg" alt="" width="800" height="500"><figcaption>${sentence(index, 9)} Photo: R. Calder</figcaption></figure>`
        : ''
    return `<p class="paragraph">${text} <em>${sentence(index, 6)}</em></p>${aside}${figure}`
  }).join('\n')
}

function cards(seed: number, count: number): string {
  const all = Array.from(
    { length: count },
    (_, index) =>
      `<div class="card card--small"><a class="card__link" href="/news/${seed}-${index}"><img class="card__image" src="/t/${index}.jpg" width="120" height="80" alt="" loading="lazy" sizes="(max-width: 600px) 100vw, 240px" srcset="${sources(index)}" data-analytics="${analytics(seed, index)}"><h3 class="card__title">${sentence(seed + index, 9)}</h3></a><span class="card__meta">${(index % 12) + 1} November 2026</span><p class="card__text">${sentence(seed + index, 14)}</p></div>`,
  )
  return all.join('\n')
}

function sources(index: number): string {
  return [240, 480, 720, 960]
    .map((width) => `https://images.courier.example/t/2026/11/${index}-${width}x${width / 2}.jpg?quality=80 ${width}w`)
    .join(', ')
}

function analytics(seed: number, index: number): string {
  return `{&quot;module&quot;:&quot;more-news&quot;,&quot;position&quot;:${index},&quot;page&quot;:${seed},&quot;labels&quot;:[&quot;local&quot;,&quot;council&quot;,&quot;library&quot;],&quot;campaign&quot;:&quot;autumn-reading-${seed}-${index}&quot;}`
}

function comments(seed: number, count: number): string {
  const all = Array.from(
    { length: count },
    (_, index) =>
      `<div class="comment" id="comment-${index}"><div class="comment-meta"><span class="comment-author">Reader ${index}</span> <time>3 hours ago</time></div><div class="comment-text"><p>${sentence(seed + index, 34)}</p></div><a class="reply" href="#reply-${index}">Reply</a></div>`,
  )
  return all.join('\n')
}
