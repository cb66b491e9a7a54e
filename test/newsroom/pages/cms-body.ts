import { DAYS_VI, isoLocal, localTime, two } from '../calendar.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, lazyCard, megaMenu, others, paragraphs } from './boilerplate.ts'
import { comments, SECTIONS, SHARE } from './vietnamese.ts'

/** A page of today's big CMS: JSON-LD, OpenGraph, a standfirst of its own, lazy pictures with captions, related blocks. */
export function cmsBodyPage(story: Story, edition: PaperEdition): string {
  return `<!DOCTYPE html>
<html lang="vi">
${head(story, edition)}
<body class="page-detail">
<header class="site-header"><div class="site-header__top"><a class="logo" href="/"><img src="/anh/logo.png" alt="${edition.paper.name}"></a><time class="site-header__now">${today(edition)}</time></div>${megaMenu(SECTIONS, 'main-nav')}</header>
<main class="layout"><div class="layout__main">
<article class="article">
<div class="breadcrumb"><a href="/">Trang chủ</a> › <a href="/xa-hoi/">${escapeXml(story.section)}</a></div>
<h1 class="article__title cms-title">${escapeXml(headlineOf(story))}</h1>
<div class="article__meta"><span class="article__author cms-author">${escapeXml(story.byline)}</span> <time class="article__time" datetime="${isoLocal(story.published, edition.paper.timezone)}">${printedTime(story, edition)}</time></div>
${SHARE}
${story.deck === null ? '' : `<div class="article__sapo cms-desc"><p>${escapeXml(story.deck)}</p></div>`}
<div class="article__body cms-body" itemprop="articleBody">
${body(story, edition)}
</div>
<div class="article__author-foot">${escapeXml(story.byline)}</div>
<div class="article__tags"><span>Từ khóa:</span> <a href="/tag/song-tram/">Sông Trầm</a> <a href="/tag/doi-song/">đời sống</a></div>
${SHARE}
${comments(story.id)}
</article>
<section class="related-news"><h2>Tin liên quan</h2>${others(story, edition, 4)
    .map((other) => lazyCard(other, edition, 'story'))
    .join('\n')}</section>
<section class="same-zone"><h2>Cùng chuyên mục</h2>${others(story, edition, 9)
    .map((other) => lazyCard(other, edition, 'story-h'))
    .join('\n')}</section>
</div>
<aside class="layout__side"><h2>Đọc nhiều</h2>${others(story, edition, 6)
    .map((other) => lazyCard(other, edition, 'rank'))
    .join('\n')}<div class="banner-300">Quảng cáo</div></aside>
</main>
<footer class="site-footer"><p>Báo Sông Trầm - Cơ quan của Đảng bộ tỉnh Sông Trầm</p><p>Giấy phép hoạt động báo điện tử số 000/GP. Tổng Biên tập: Vũ Đình Kha</p><p>Bản quyền thuộc Báo Sông Trầm. Cấm sao chép dưới mọi hình thức nếu không có sự chấp thuận bằng văn bản.</p></footer>
${bulkyScript('sttAds', 90)}
</body></html>
`
}

function head(story: Story, edition: PaperEdition): string {
  const { timezone, name } = edition.paper
  const published = isoLocal(story.published, timezone)
  const modified = isoLocal(story.updated, timezone)
  const headline = headlineOf(story)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: story.deck ?? teaserOf(story, 200),
    datePublished: published,
    dateModified: modified,
    author: { '@type': isAgency(story.byline) ? 'Organization' : 'Person', name: story.byline },
    publisher: { '@type': 'Organization', name },
    image: [pictureOf(story, edition)],
    mainEntityOfPage: urlOf(story, edition),
    articleSection: story.section,
  }
  return `<head><meta charset="utf-8"><title>${escapeXml(headline)} | ${name}</title>
<meta name="description" content="${escapeXml(story.deck ?? teaserOf(story, 200))}">
<link rel="canonical" href="${urlOf(story, edition)}">
<meta property="og:type" content="article"><meta property="og:title" content="${escapeXml(headline)}"><meta property="og:image" content="${pictureOf(story, edition)}"><meta property="og:url" content="${urlOf(story, edition)}"><meta property="og:site_name" content="${name}">
<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}"><meta property="article:section" content="${escapeXml(story.section)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${bulkyCss('stt', 420)}</head>`
}

/** Agencies sign with capitals alone. */
function isAgency(byline: string): boolean {
  return byline === byline.toUpperCase()
}

/** The picture stands after the first paragraph, a box with another story after the second. */
function body(story: Story, edition: PaperEdition): string {
  const lines = paragraphs(story).split('\n')
  const other = others(story, edition, 1)[0]
  const box =
    other === undefined
      ? ''
      : `<div class="cms-relate"><a href="${urlOf(other, edition)}">>> ${escapeXml(other.headline)}</a></div>`
  const picture =
    story.caption === null
      ? ''
      : `<figure class="cms-photo"><img class="lazyload" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" width="640" height="360" alt="${escapeXml(story.caption)}"><figcaption>${escapeXml(story.caption)}</figcaption></figure>`
  return [lines[0], picture, lines[1] ?? '', lines.length > 2 ? box : '', ...lines.slice(2)].filter(Boolean).join('\n')
}

function printedTime(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${two(t.day)}/${two(t.month)}/${t.year} ${two(t.hour)}:${two(t.minute)} GMT+7`
}

function today(edition: PaperEdition): string {
  const t = localTime(edition.clock, edition.paper.timezone)
  return `${DAYS_VI[t.weekday]}, ${t.day}/${t.month}/${t.year}`
}
