/** Pages and feeds for the pipeline's tests, written for them. */

export interface RssItem {
  readonly title: string
  readonly link: string
  readonly date?: string
}

export function rss(title: string, items: readonly RssItem[]): string {
  const entries = items.map(
    (item) =>
      `<item><title>${item.title}</title><link>${item.link}</link><guid>${item.link}</guid>${
        item.date === undefined ? '' : `<pubDate>${item.date}</pubDate>`
      }</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://paper.example/</link><description>Tin</description>${entries.join('')}</channel></rss>`
}

export function page(headline: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headline} - Báo</title></head><body>
<header><nav><a href="/">Trang chủ</a> <a href="/xa-hoi">Xã hội</a> <a href="/the-thao">Thể thao</a></nav></header>
<main><article><h1>${headline}</h1><div class="content">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></article></main>
<aside><h3>Tin liên quan</h3><ul><li><a href="/a.html">Tin khác của báo trong ngày hôm nay</a></li></ul></aside>
<footer>Báo điện tử, giấy phép số 12/GP-BC</footer></body></html>`
}

const OPENING =
  'BSO-Ngày 21/4/2011, tại TP Sơn, Sở Lao động, Thương binh và Xã hội tổ chức lớp tập huấn công tác bảo vệ, chăm sóc trẻ em cho 180 cán bộ của 96 xã, phường, thị trấn trong tỉnh.'
const MIDDLE =
  'Trong hai ngày, các học viên được giới thiệu Luật Bảo vệ, chăm sóc và giáo dục trẻ em, cách phòng, chống tai nạn thương tích trẻ em và kỹ năng lập kế hoạch truyền thông tại cơ sở.'
const END =
  'Lớp tập huấn góp phần nâng cao kiến thức cho đội ngũ làm công tác bảo vệ, chăm sóc trẻ em từ huyện đến cơ sở, đồng thời giúp các địa phương xây dựng xã, phường phù hợp với trẻ em.'

/** Built as the provincial pages of that time were: a live clock, a teaser glued and cut, the body, the byline bare. */
export const OLD_PAGE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Báo Sơn</title></head><body>
<table width="980"><tr><td class="top"><span class="clock">Thứ sáu, 20/11/2026</span></td></tr>
<tr><td><a href="/">Trang chủ</a> | <a href="/xa-hoi/">Xã hội</a> | <a href="/kinh-te/">Kinh tế</a></td></tr>
<tr><td><div class="title">Tập huấn công tác bảo vệ, chăm sóc trẻ em cho 180 cán bộ xã</div>
<div class="teaser">${OPENING}${MIDDLE.slice(0, 120)}...</div>
<div class="content"><p>${OPENING}</p><p>${MIDDLE}</p><p>${END}</p><p><b>Minh Hiền</b></p></div></td></tr>
<tr><td>Tòa soạn: 1 đường Hùng Vương, TP Sơn</td></tr></table></body></html>`
