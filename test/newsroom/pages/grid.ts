import { localTime, two } from '../calendar.ts'
import type { Served } from '../origin.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, lastChange, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, lazyCard, megaMenu, others, paragraphs } from './boilerplate.ts'
import { comments, SECTIONS, SHARE } from './vietnamese.ts'

/** A page built of grid blocks; the paper has no feed. The day is in the metadata and printed over the headline. */
export function gridPage(story: Story, edition: PaperEdition): string {
  return frame(
    headlineOf(story),
    `<meta name="pubdate" content="${metaDate(story, edition)}"><meta property="og:title" content="${escapeXml(headlineOf(story))}"><link rel="canonical" href="${urlOf(story, edition)}">`,
    `<div class="b-maincontent">
<div class="c-detail-head"><span class="c-detail-head__time">${printedTime(story, edition)}</span><h1 class="c-detail-head__title">${escapeXml(headlineOf(story))}</h1></div>
${SHARE}
${story.deck === null ? '' : `<p class="sc-longform-header-sapo">${escapeXml(story.deck)}</p>`}
<div class="entry entry-no-padding">
${figure(story, edition)}
${paragraphs(story)}
</div>
<p class="c-author">${escapeXml(story.byline)}</p>
<div class="c-box c-box--related"><div class="c-box__title">Bài liên quan</div>${others(story, edition, 3)
      .map((other) => lazyCard(other, edition, 'c-related'))
      .join('\n')}</div>
${comments(story.id)}
<div class="c-box"><div class="c-box__title">Bài đọc tiếp</div>${others(story, edition, 8)
      .map((other) => lazyCard(other, edition, 'b-grid'))
      .join('\n')}</div>
</div>`,
    edition,
  )
}

/** The one way in: a page that lists the paper's stories, each with teaser and day. */
export function gridList(edition: PaperEdition, section: string): Served {
  const items = edition.stories.map(
    (story) =>
      `<div class="b-grid"><div class="b-grid__img"><a href="${urlOf(story, edition)}"><img class="lazy" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" alt=""></a></div><div class="b-grid__content"><h3 class="b-grid__title"><a href="${edition.paper.pathOf(story)}">${escapeXml(headlineOf(story))}</a></h3><span class="b-grid__time">${printedTime(story, edition)}</span><div class="b-grid__desc">${escapeXml(teaserOf(story, 180))}</div></div></div>`,
  )
  const main = `<h1 class="c-cate-title">${section}</h1><div class="l-content">${items.join('\n')}</div><div class="c-pager"><span>1</span></div>`
  return {
    contentType: 'text/html; charset=utf-8',
    body: frame(`${section} - Báo Cao Lĩnh`, '', main, edition),
    modified: lastChange(edition.stories),
  }
}

function frame(title: string, head: string, main: string, edition: PaperEdition): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="UTF-8"><title>${escapeXml(title)}</title>${head}${bulkyCss('clg', 640)}</head>
<body><header class="c-header"><a href="/" class="c-logo"><img src="/anh/logo.png" alt="${edition.paper.name}"></a>${megaMenu(SECTIONS, 'c-menu')}</header>
<div class="l-main">${main}</div>
<div class="c-newsletter"><p>Đăng ký nhận bản tin</p><input placeholder="Email của bạn"><button>Đăng ký</button></div>
<footer class="c-footer"><p>Báo và Phát thanh, Truyền hình Cao Lĩnh</p><p>Liên hệ quảng cáo: 0900 111 222</p></footer>
${bulkyScript('clgTrack', 70)}</body></html>
`
}

function figure(story: Story, edition: PaperEdition): string {
  if (story.caption === null) return ''
  return `<div class="sc-img"><img class="lazy" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" data-width="640" alt=""><p class="sc-img__caption">${escapeXml(story.caption)}</p></div>`
}

function printedTime(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${two(t.day)}/${two(t.month)}/${t.year} - ${two(t.hour)}:${two(t.minute)}`
}

function metaDate(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${t.year}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}:00+07:00`
}
