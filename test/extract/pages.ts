import type { Article, Bases } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'
import type { ExtractAt } from '../../src/extract/extract-at.ts'

const PARAGRAPHS = [
  'Sở Lao động, Thương binh và Xã hội tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các huyện, thành phố trong tỉnh.',
  'Gần ba trăm học viên được phổ biến các quy định mới và trao đổi kinh nghiệm về phòng, chống tai nạn thương tích trẻ em ở cơ sở.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ cấp huyện đến thôn, bản trên địa bàn.',
]

/** What a test page is made of; each part is put in as it stands. */
export interface Parts {
  readonly lang?: string
  readonly head?: string
  readonly top?: string
  readonly headline?: string
  readonly afterHeadline?: string
  readonly paragraphs?: readonly string[]
  readonly end?: string
  readonly below?: string
}

/** A plain page of a paper, with what a test puts in. */
export function pageOf(parts: Parts): string {
  const {
    lang = 'vi',
    head = '',
    top = '',
    headline = '<h1>Tập huấn công tác trẻ em tại Sơn Khê</h1>',
    afterHeadline = '',
    end = '',
    below = '',
  } = parts
  const body = (parts.paragraphs ?? PARAGRAPHS).map((text) => `<p>${text}</p>`).join('\n')
  return `<html lang="${lang}"><head><title>Tập huấn công tác trẻ em tại Sơn Khê - Báo Sơn Khê</title>${head}</head><body>
    <div id="top">${top}<ul><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi/">Xã hội</a></li></ul></div>
    <div class="detail">${headline}${afterHeadline}<div class="content">${body}${end}</div></div>${below}</body></html>`
}

export const PAGE_URL = 'https://baosonkhe.example/xa-hoi/32833-tap-huan-cong-tac-tre-em-tai-son-khe.html'

/** The article read from a page of those parts; throws where it is refused. */
export function articleOf(
  parts: Parts,
  at: Partial<ExtractAt> = {},
): Article & { readonly doubts: readonly string[]; readonly bases: Bases } {
  const outcome = extractArticle(pageOf(parts), { url: PAGE_URL, timezone: 'Asia/Ho_Chi_Minh', ...at })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { ...outcome.article, doubts: outcome.doubts, bases: outcome.bases }
}
