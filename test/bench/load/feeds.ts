import { escapeMarkup, printed } from './markup.ts'
import type { Paper, ToldReport } from './paper.ts'

/** The paper's feed: RSS 2.0, or Atom for one paper in four. */
export function feedOf(paper: Paper): string {
  return paper.atom ? atomOf(paper) : rssOf(paper)
}

function rssOf(paper: Paper): string {
  const items = paper.told.map(
    (report) =>
      `<item><title>${escapeMarkup(report.headline)}</title><link>${addressOf(paper, report)}</link><guid>${addressOf(paper, report)}</guid><pubDate>${new Date(report.at).toUTCString()}</pubDate><description><![CDATA[${report.teaser}]]></description></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${paper.name}</title><link>${paper.origin}/</link><description>${paper.name}</description><language>vi</language>\n${items.join('\n')}\n</channel></rss>`
}

function atomOf(paper: Paper): string {
  const entries = paper.told.map((report) => {
    const { iso } = printed(report.at)
    return `<entry><title>${escapeMarkup(report.headline)}</title><link href="${addressOf(paper, report)}"/><id>${addressOf(paper, report)}</id><published>${iso}</published><updated>${iso}</updated><author><name>${report.author}</name></author><summary>${escapeMarkup(report.teaser)}</summary></entry>`
  })
  const { iso } = printed(paper.told[0]?.at ?? 0)
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>${paper.name}</title><id>${paper.origin}/</id><link href="${paper.origin}/"/><updated>${iso}</updated>\n${entries.join('\n')}\n</feed>`
}

function addressOf(paper: Paper, report: ToldReport): string {
  return `${paper.origin}${report.path}`
}
