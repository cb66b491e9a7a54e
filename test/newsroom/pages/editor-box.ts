import { DAYS_VI, localTime, two } from '../calendar.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, headlineOf, pictureOf, teaserOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, lazyCard, megaMenu, others } from './boilerplate.ts'
import { comments, SECTIONS, SHARE } from './vietnamese.ts'

/**
 * A page of a small CMS with a rich-text box: the body is what an editor's browser left there (spans, styles, empty
 * paragraphs, a table around the picture), the day is printed only, the writer is a bold last line.
 */
export function editorBoxPage(story: Story, edition: PaperEdition): string {
  const headline = escapeXml(headlineOf(story))
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>${headline} - Báo Duyên Hải</title>
<meta property="og:title" content="${headline}">
<meta property="og:description" content="${escapeXml(teaserOf(story, 160))}">
<meta property="og:image" content="${pictureOf(story, edition)}">
${bulkyCss('dh', 170)}
</head>
<body>
<div id="wrapper">
<div id="header"><a href="/"><img src="/anh/logo.png" alt="Báo Duyên Hải"></a><div class="hotline">Đường dây nóng: 0900 000 000</div></div>
${megaMenu(SECTIONS, 'menu-ngang')}
<div id="content-left">
<div class="duongdan"><a href="/">Trang chủ</a> / <a href="/xa-hoi/">${escapeXml(story.section)}</a></div>
<div class="detail-news">
<h1 class="detail-title">${headline}</h1>
<div class="pubdate">Cập nhật lúc: ${printedTime(story, edition)}</div>
${SHARE}
${story.deck === null ? '' : `<div class="detail-desc"><p>${escapeXml(story.deck)}</p></div>`}
<div id="newscontents"><div class="content-fck">
${richText(story, edition)}
</div></div>
<div class="tags-list">Tags: <a href="/tags/duyen-hai">duyên hải</a>, <a href="/tags/xa-hoi">xã hội</a></div>
${comments(story.id)}
</div>
<div class="other-news"><div class="other-title">Tin cùng chuyên mục</div><ul>${others(story, edition, 10)
    .map(
      (other) =>
        `<li><a href="${urlOf(other, edition)}">${escapeXml(other.headline)}</a> <span>(${shortDay(other, edition)})</span></li>`,
    )
    .join('\n')}</ul></div>
</div>
<div id="content-right">${others(story, edition, 8)
    .map((other) => lazyCard(other, edition, 'tinmoi'))
    .join(
      '\n',
    )}<div class="quangcao"><a href="#"><img src="/anh/cho.png" data-src="/anh/logo.png" alt="Quảng cáo"></a></div></div>
<div id="footer">BÁO DUYÊN HẢI ĐIỆN TỬ<br>Giấy phép số 00/GP-TTĐT<br>Báo Duyên Hải điện tử - Kênh thông tin chính thống, tiếng nói của nhân dân vùng cửa biển.<br><a href="#">Đầu trang</a></div>
</div>
${bulkyScript('dhStat', 110)}
</body>
</html>
`
}

function richText(story: Story, edition: PaperEdition): string {
  const lines = story.paragraphs.map(
    (text) =>
      `<p style="text-align: justify;"><span style="font-size:14px;"><span style="font-family:arial,helvetica,sans-serif;">${escapeXml(text)}</span></span></p>`,
  )
  const picture =
    story.caption === null
      ? ''
      : `<table align="center" border="0" cellpadding="1" cellspacing="1" style="width:500px;"><tbody><tr><td style="text-align:center;"><img class="lazy" src="/anh/cho.png" data-original="${pictureOf(story, edition)}" style="width:500px;height:281px;" alt=""></td></tr><tr><td style="text-align:center;"><em>${escapeXml(story.caption)}</em></td></tr></tbody></table>`
  const byline = `<p style="text-align: right;"><strong>${escapeXml(story.byline)}</strong></p>`
  return [lines[0], picture, '<p>&nbsp;</p>', ...lines.slice(1), byline, '<p>&nbsp;</p>'].filter(Boolean).join('\n')
}

function printedTime(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${two(t.hour)}:${two(t.minute)}, ${DAYS_VI[t.weekday]}, ${two(t.day)}/${two(t.month)}/${t.year} (GMT+7)`
}

function shortDay(story: Story, edition: PaperEdition): string {
  const t = localTime(story.published, edition.paper.timezone)
  return `${two(t.day)}/${two(t.month)}`
}
