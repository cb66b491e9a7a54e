import type { Chance } from './chance.ts'
import { chanceOf } from './chance.ts'
import { escapeMarkup, printed } from './markup.ts'
import { personName, placeName, type Report } from './report.ts'
import * as words from './words.ts'

export interface Paper {
  readonly number: number
  readonly name: string
  /** `http://127.x.y.z:port` */
  readonly origin: string
  readonly atom: boolean
  readonly layout: number
  /** What every page of the paper has above and below the report: 25 to 140 kB of menus, scripts, teasers, comments. */
  readonly above: string
  readonly below: string
  /** Newest first. */
  readonly told: readonly ToldReport[]
}

/** A report in a paper. */
export interface ToldReport extends Report {
  readonly path: string
  readonly at: number
  readonly author: string
  readonly teaser: string
  /** Equal in tellings of one report. */
  readonly cluster: number
}

/** A loopback address of its own for each paper, so that each is a host of its own. */
export function hostOf(number: number): string {
  return `127.${10 + Math.floor(number / 62_500)}.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`
}

/** Where the feed of each paper is. */
export function feedsOf({ papers, port }: { readonly papers: number; readonly port: number }): string[] {
  return Array.from({ length: papers }, (_, number) => `http://${hostOf(number)}:${port}/rss`)
}

export function foundPaper(seed: string, number: number, port: number, clockAt: number): Paper {
  const chance = chanceOf(`${seed}/paper/${number}`)
  const name = `Báo ${placeName(chance)} ${number}`
  const bytes = Math.exp(Math.log(25_000) + chance.next() * Math.log(5.2))
  const { above, below } = filler(chance, name, bytes, printed(clockAt).day)
  const origin = `http://${hostOf(number)}:${port}`
  return { number, name, origin, atom: number % 4 === 3, layout: number % LAYOUTS.length, above, below, told: [] }
}

/** The whole page of one report. */
export function pageOf(paper: Paper, report: ToldReport): string {
  const layout = LAYOUTS[paper.layout]
  if (layout === undefined) throw new Error(`there is no layout ${paper.layout}`)
  const related = paper.told
    .slice(0, 6)
    .map((one) => `<li><a href="${paper.origin}${one.path}">${escapeMarkup(one.headline)}</a></li>`)
  const { head, body } = layout(report, `${paper.origin}${report.path}`)
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${escapeMarkup(report.headline)} - ${paper.name}</title>${head}${paper.above}${body}<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul>${related.join('')}</ul></div>${paper.below}`
}

type Layout = (report: ToldReport, url: string) => { readonly head: string; readonly body: string }

/** How the played papers mark a report. The last prints only a day. */
const LAYOUTS: readonly Layout[] = [
  (report, url) => ({
    head: `${openGraph(report, url)}<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: report.headline, datePublished: printed(report.at).iso, author: { '@type': 'Person', name: report.author } })}</script>`,
    body: `<main><article><h1>${escapeMarkup(report.headline)}</h1><time datetime="${printed(report.at).iso}">${moment(report)}</time><p class="sapo">${escapeMarkup(report.teaser)}</p><div class="noi-dung">${paragraphs(report, 'p')}</div><p class="tac-gia">${report.author}</p></article></main>`,
  }),
  (report, url) => ({
    head: `${openGraph(report, url)}<meta property="article:published_time" content="${printed(report.at).iso}">`,
    body: `<div id="chi-tiet"><h1>${escapeMarkup(report.headline)}</h1><div class="ngay-dang">Cập nhật: ${moment(report)}</div><h2>${escapeMarkup(report.teaser)}</h2>${paragraphs(report, 'p')}<p align="right"><strong>${report.author}</strong></p></div>`,
  }),
  (report) => ({
    head: '',
    body: `<div class="cot-chinh"><h1 class="post-title">${escapeMarkup(report.headline)}</h1><div class="post-date">${moment(report)}</div><div class="entry-content">${paragraphs(report, 'div')}<div class="author"><b>${report.author}</b></div></div></div>`,
  }),
  (report) => ({
    head: '',
    body: `<table width="100%"><tr><td><font size="4"><b>${escapeMarkup(report.headline)}</b></font><br><font color="gray">(${moment(report)})</font><div class="tomtat">${escapeMarkup(report.teaser)}</div><div class="noidung">${report.paragraphs.map(escapeMarkup).join('<br><br>')}<br><br><div align="right"><b>${report.author}</b></div></div></td></tr></table>`,
  }),
  (report) => ({
    head: '',
    body: `<div class="bai-viet"><div class="tieu-de">${escapeMarkup(report.headline)}</div><div class="thoi-gian">Ngày đăng: ${printed(report.at).day}</div><div class="than-bai"><p><b>${escapeMarkup(report.teaser)}</b></p>${paragraphs(report, 'p')}<p align="right"><em>${report.author}</em></p></div></div>`,
  }),
]

/** Whether a paper's pages print the day alone. */
export function tellsDayOnly(paper: Paper): boolean {
  return paper.layout === LAYOUTS.length - 1
}

function openGraph(report: ToldReport, url: string): string {
  return `<meta property="og:type" content="article"><meta property="og:url" content="${url}"><meta property="og:title" content="${escapeMarkup(report.headline)}"><meta property="og:description" content="${escapeMarkup(report.teaser)}">`
}

function moment({ at }: ToldReport): string {
  const { day, minute } = printed(at)
  return `${day} ${minute}`
}

function paragraphs(report: ToldReport, tag: string): string {
  return report.paragraphs.map((text) => `<${tag}>${escapeMarkup(text)}</${tag}>`).join('\n')
}

/** A live clock that is no publication date stands on top. */
function filler(
  chance: Chance,
  name: string,
  bytes: number,
  day: string,
): { readonly above: string; readonly below: string } {
  const menu = Array.from(
    { length: 24 },
    () => `<li><a href="/${chance.between(1, 9999)}/">${placeName(chance)}</a></li>`,
  ).join('')
  const blocks: string[] = []
  for (let size = 3 * menu.length; size < bytes; size += 1.2 * (blocks.at(-1)?.length ?? 0))
    blocks.push(chance.pick(BLOCKS)(chance))
  const half = Math.floor(blocks.length / 3)
  return {
    above: `${blocks
      .slice(0, 6)
      .filter((block) => block.startsWith('<s'))
      .join(
        '',
      )}</head><body><div id="top"><span class="clock">${day}</span><b>${name}</b></div><nav><ul>${menu}</ul></nav><aside>${blocks.slice(0, half).join('\n')}</aside>`,
    below: `<aside class="sidebar">${blocks.slice(half).join('\n')}</aside><footer><p>Cơ quan của Đảng bộ tỉnh. Tổng Biên tập: ${personName(chance)}.</p><ul>${menu}</ul></footer></body></html>`,
  }
}

const BLOCKS: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `<div class="tin-nho"><a href="/t/${chance.between(1, 1e6)}.html"><img src="/i/${chance.between(1, 1e6)}.jpg" width="120" height="80" alt=""></a><h3><a href="/t/${chance.between(1, 1e6)}.html">${placeName(chance)} ${chance.pick(words.DEEDS)} ${chance.pick(words.OFF_TOPIC).things[0]} ${chance.pick(words.MANNERS)}</a></h3></div>`,
  (chance) =>
    `<div class="binh-luan"><b>${personName(chance)}</b> <span>${chance.between(1, 23)} giờ trước</span><p>${chance.pick(words.VIEWS)}, ${chance.pick(words.VIEWS)}.</p><a href="#">Trả lời</a></div>`,
  (chance) =>
    `<script>window.q${chance.between(1, 1e6)}=function(a){if(a&&a.id<${chance.between(1, 1e9)}){document.write('<div class="qc">'+a.html+'</div>')}return {"zone":${chance.between(1, 1e6)},"sizes":[[300,250],[728,90]]}};</script>`,
  (chance) =>
    `<style>.k${chance.between(1, 1e6)}{margin:${chance.between(0, 30)}px;background:url(/i/${chance.between(1, 1e6)}.png) no-repeat;color:#${chance.between(0, 0xffffff).toString(16)}}</style>`,
]
