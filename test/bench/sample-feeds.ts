/** Feeds as papers send them, made by rule: the same every time, no two alike. */
const WORDS =
  'tỉnh huyện trẻ em bảo vệ chăm sóc công tác tập huấn cán bộ cơ sở hội nghị triển khai năm học phòng chống xâm hại đuối nước học sinh gia đình địa phương chính quyền sáng nay đã tổ chức lớp cho gần ba trăm người tham dự với sự phối hợp của các ngành liên quan nhằm nâng cao nhận thức trách nhiệm xã hội'.split(
    ' ',
  )

/** Numbers in a fixed order that looks like none (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

type Pick = (below: number) => number

function sentence(pick: Pick, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[pick(WORDS.length)] ?? '').join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function article(pick: Pick, paragraphs: number): string {
  const body = Array.from({ length: paragraphs }, () => `<p>${sentence(pick, 20 + pick(40))}</p>`)
  return `<figure><img src="https://bao.example.vn/anh/${pick(1e6)}.jpg" alt="Ảnh minh họa"/></figure>${body.join('\n')}`
}

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function rssItem(pick: Pick, id: number): string {
  const link = `https://bao.example.vn/xa-hoi/tap-huan-${id}.html`
  return `<item>
<title><![CDATA[${sentence(pick, 8)}]]></title><link>${link}</link><guid isPermaLink="true">${link}</guid>
<description>${escaped(`<a href="${link}"><img src="https://bao.example.vn/t/${id}.jpg"></a>${sentence(pick, 40)}`)}</description>
<pubDate>Thu, 28 Apr 2011 ${10 + pick(13)}:30:00 +0700</pubDate><dc:creator>Thúy Hường</dc:creator><category>Xã hội</category><category>Trẻ em</category><comments>${link}#comments</comments><slash:comments>${pick(9)}</slash:comments>
<media:content url="https://bao.example.vn/m/${id}.jpg" medium="image"/>
${pick(6) === 0 ? `<content:encoded><![CDATA[${article(pick, 6)}]]></content:encoded>` : ''}</item>`
}

function atomEntry(pick: Pick, id: number): string {
  return `<entry><title type="html">${escaped(`<b>${sentence(pick, 8)}</b>`)}</title><id>tag:bao.example.vn,2011:${id}</id>
<link rel="alternate" type="text/html" href="/xa-hoi/tap-huan-${id}.html"/><published>2011-04-28T07:30:00+07:00</published><updated>2011-04-28T08:30:00+07:00</updated>
<author><name>Thúy Hường</name></author><category term="Xã hội"/><summary>${sentence(pick, 40)}</summary>
${pick(3) === 0 ? `<content type="html">${escaped(article(pick, 6))}</content>` : ''}</entry>`
}

/** 200 feeds of 20 to 50 entries: two of three are RSS 2.0 with modules, the rest Atom. None is plain. */
export function sampleFeeds(): Uint8Array[] {
  const encoder = new TextEncoder()
  return Array.from({ length: 200 }, (_, index) => {
    const pick = numbers(index + 7)
    const count = 20 + pick(31)
    const ids = Array.from({ length: count }, (_, entry) => index * 100 + entry)
    return encoder.encode(index % 3 === 2 ? atom(pick, ids) : rss(pick, ids))
  })
}

function rss(pick: Pick, ids: readonly number[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Báo Ví Dụ</title><link>https://bao.example.vn/</link><description>Tin xã hội</description><language>vi</language>
${ids.map((id) => rssItem(pick, id)).join('\n')}</channel></rss>`
}

function atom(pick: Pick, ids: readonly number[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example.vn/"><title>Báo Ví Dụ</title><id>tag:bao.example.vn,2011:feed</id><updated>2011-04-28T08:30:00+07:00</updated>
${ids.map((id) => atomEntry(pick, id)).join('\n')}</feed>`
}
