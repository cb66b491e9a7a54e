import { DAYS_VI, localTime, two } from '../calendar.ts'
import type { PaperEdition } from '../paper.ts'
import { escapeXml, pictureOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'
import { bulkyCss, bulkyScript, others, slugOf } from './boilerplate.ts'
import { SECTIONS } from './vietnamese.ts'

/** The teaser is cut at so many characters, in the middle of the text, with "..." behind. */
const TEASER_CHARACTERS = 620

/**
 * A page of tables from about 2010: a live clock on top, the headline, a teaser that is the body's own beginning with its
 * paragraphs glued together, the body, and the writer's name as a bare last line. There is no other date, and no metadata.
 */
export function oldTablePage(story: Story, edition: PaperEdition): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${escapeXml(edition.paper.name)} điện tử</title>
${bulkyCss('sko', 150)}
${bulkyScript('skoAds', 60)}
</head>
<body topmargin="0" leftmargin="0">
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td colspan="3" class="banner"><img src="/anh/logo.png" width="1000" height="120" alt="" /></td></tr>
<tr><td class="clock" height="24">&nbsp;${clock(edition)}</td><td colspan="2" align="right"><form action="/tim-kiem"><input name="q" value="Tìm kiếm" /></form></td></tr>
<tr><td colspan="3">${topMenu()}</td></tr>
<tr>
<td width="190" valign="top">${sideMenu()}</td>
<td width="560" valign="top">
<table width="100%" border="0" cellpadding="4"><tr><td>
${report(story)}
</td></tr></table>
${below(story, edition)}
</td>
<td width="250" valign="top">${rightColumn(story, edition)}</td>
</tr>
<tr><td colspan="3" class="footer" align="center">Cơ quan chủ quản: Tỉnh ủy Sơn Khê<br />Tòa soạn: Phố Chợ Cũ, thị xã Khe Vàng, tỉnh Sơn Khê. Điện thoại: 0200 000 000<br />Ghi rõ nguồn "Báo Sơn Khê" khi phát hành lại thông tin từ trang này</td></tr>
</table>
</body>
</html>
`
}

function report(story: Story): string {
  return `<h1 class="tieude">${escapeXml(story.headline)}</h1>
<div class="trichdan">${escapeXml(gluedTeaser(story))}</div>
<div class="noidung">
${story.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}
<p>${escapeXml(story.byline)}</p>
</div>`
}

/** "…tham dự lớp học.Trong chương trình…": this CMS takes the mark-up out and forgets the space. */
function gluedTeaser(story: Story): string {
  const glued = story.paragraphs.join('')
  if (glued.length <= TEASER_CHARACTERS) return glued
  return `${glued.slice(0, glued.lastIndexOf(' ', TEASER_CHARACTERS))}...`
}

function clock(edition: PaperEdition): string {
  const now = localTime(edition.clock, edition.paper.timezone)
  return `${DAYS_VI[now.weekday]},&nbsp; ${two(now.day)}/${two(now.month)}/${now.year}`
}

function topMenu(): string {
  const cells = Object.keys(SECTIONS).map((name) => `<td class="menu"><a href="/${slugOf(name)}/">${name}</a></td>`)
  return `<table class="menutop" width="100%"><tr><td class="menu"><a href="/">Trang chủ</a></td>${cells.join('')}</tr></table>`
}

function sideMenu(): string {
  const rows = Object.entries(SECTIONS).flatMap(([name, parts]) => [
    `<tr><td class="menu1"><a href="/${slugOf(name)}/">${name}</a></td></tr>`,
    ...parts.map(
      (part) => `<tr><td class="menu2">&raquo; <a href="/${slugOf(name)}/${slugOf(part)}/">${part}</a></td></tr>`,
    ),
  ])
  return `<table width="100%">${rows.join('\n')}</table>`
}

function below(story: Story, edition: PaperEdition): string {
  const rows = others(story, edition, 8).map(
    (other) =>
      `<tr><td>&bull; <a href="${urlOf(other, edition)}" class="tinkhac">${escapeXml(other.headline)}</a></td></tr>`,
  )
  return `<table width="100%" class="congcu"><tr><td><a href="#">Về trang trước</a> | <a href="#">Gửi email</a> | <a href="#">In trang</a></td></tr></table>
<table width="100%"><tr><td class="tieudekhac">Các tin khác</td></tr>${rows.join('\n')}</table>`
}

function rightColumn(story: Story, edition: PaperEdition): string {
  const read = others(story, edition, 5).map(
    (other) =>
      `<tr><td><img src="${pictureOf(other, edition)}" width="80" alt="" /></td><td><a href="${urlOf(other, edition)}">${escapeXml(other.headline)}</a></td></tr>`,
  )
  const gold = ['SJC', 'Nhẫn tròn', 'USD', 'EUR', 'CNY'].map(
    (name, index) => `<tr><td>${name}</td><td>${17 + index}.${250 + index * 75}</td></tr>`,
  )
  const weather = ['Khe Vàng', 'Pò Mã', 'Nà Lùng', 'Thạch Bình', 'Tân Sơn'].map(
    (name, index) => `<tr><td>${name}</td><td>${15 + index} - ${23 + index}°C</td><td>Có mưa vài nơi</td></tr>`,
  )
  return `<table class="hop"><tr><td colspan="2" class="tieudehop">Đọc nhiều nhất</td></tr>${read.join('\n')}</table>
<table class="hop"><tr><td colspan="2" class="tieudehop">Giá vàng - tỷ giá</td></tr>${gold.join('')}</table>
<table class="hop"><tr><td colspan="3" class="tieudehop">Thời tiết</td></tr>${weather.join('')}</table>
<table class="hop"><tr><td class="tieudehop">Liên kết website</td></tr><tr><td><select><option>Cổng thông tin tỉnh</option><option>Sở Nông nghiệp</option><option>Sở Giáo dục</option></select></td></tr></table>
<table class="hop"><tr><td>Số lượt truy cập: 18.402.551</td></tr></table>`
}
