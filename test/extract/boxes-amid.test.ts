import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const LEAD =
  'Sáng 12/11, xã Đồng Lúa tổ chức hội nghị triển khai kế hoạch phòng chống rét cho đàn gia súc trong vụ đông năm nay.'
const SECOND = 'Toàn xã hiện có hơn 4.200 con trâu, bò, trong đó gần một nửa chưa được chủ nuôi làm chuồng kiên cố.'
const LAST = 'Các tổ công tác sẽ đi từng nhà kiểm tra, lập danh sách hộ khó khăn để kịp thời giúp đỡ.'
const LAW = 'Theo quy định, hộ có gia súc chết vì rét được hỗ trợ tối đa năm triệu đồng một con, chi trả một lần.'
const MORE = 'Mức hỗ trợ do huyện quyết định dựa trên báo cáo của xã, gửi về trước ngày 30 hằng tháng.'
const TITLE = 'Xã Đồng Lúa chủ động phòng chống rét'

/** The lines of a report whose body is what is given. */
function linesOf(body: string, headline = `<h1>${TITLE}</h1>`): readonly string[] {
  const html = `<html lang="vi"><head><title>${TITLE}</title></head><body><div class="detail">${headline}<div class="content">${body}</div></div></body></html>`
  const outcome = extractArticle(html, { url: 'https://bao.example/tin/phong-ret-1234.html', language: 'vi' })
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(outcome.article.headline).toBe(TITLE)
  return outcome.article.body.text.split('\n')
}

const amid = (box: string) => `<p>${LEAD}</p><p>${SECOND}</p>${box}<p>${LAST}</p>`
const law = `<p>${LAW}</p><p>${MORE}</p>`

describe('what stands in a box amid the body', () => {
  test.each([
    { name: 'a paragraph of its own style', box: `<p class="notification">${LAW}</p>`, has: [LAW] },
    { name: 'a notice', box: `<div class="notice">${LAW}</div>`, has: [LAW] },
    { name: 'a box of facts', box: `<div class="infobox"><h4>Quy định</h4>${law}</div>`, has: ['Quy định', LAW, MORE] },
    {
      name: 'a box whose parts are named after it',
      box: `<div class="fact-box"><div class="fact-box__title">Quy định</div><div class="fact-box__text">${law}</div></div>`,
      has: ['Quy định', LAW, MORE],
    },
    { name: 'an aside without links', box: `<aside><h3>Quy định</h3>${law}</aside>`, has: ['Quy định', LAW, MORE] },
    {
      name: 'a list in an aside',
      box: `<aside class="box"><ul><li>${LAW}</li><li>${MORE}</li></ul></aside>`,
      has: [LAW, MORE],
    },
    { name: 'a quotation', box: `<blockquote class="notice"><p>${LAW}</p></blockquote>`, has: [LAW] },
    { name: 'a table of one cell', box: `<table class="notice"><tr><td>${law}</td></tr></table>`, has: [LAW, MORE] },
    {
      name: 'a box with a picture and a heading',
      box: `<div class="khung"><img src="/a.jpg" width="600"><h3>Quy định</h3>${law}</div>`,
      has: ['Quy định', LAW, MORE],
    },
  ])('stays: $name', ({ box, has }) => {
    expect(linesOf(amid(box))).toEqual([LEAD, SECOND, ...has, LAST])
  })

  test.each([
    {
      name: 'links to other reports',
      box: `<aside><h3>Tin liên quan</h3><p><a href="/b">Rét đậm ở vùng cao</a></p></aside>`,
    },
    { name: 'a box that links as a whole', box: `<aside><a href="/b"></a><p>${LAW}</p></aside>` },
    { name: 'a form', box: `<div class="notice"><p>${LAW}</p><form><input name="email"></form></div>` },
    {
      name: 'what is shown only with consent',
      box: `<div class="infobox"><p>${LAW}</p><iframe src="/x"></iframe></div>`,
    },
    {
      name: 'a request to readers',
      box: '<div class="notice"><p>Mời bạn đọc theo dõi chúng tôi trên Google News.</p></div>',
    },
    { name: 'a comment', box: `<aside class="top-comment"><p>${LAW}</p></aside>` },
    {
      name: 'the button of a box',
      box: '<div class="expandable"><span class="expandable-toggle">Mở rộng</span></div>',
    },
  ])('is left out where it is $name', ({ box }) => {
    expect(linesOf(amid(box))).toEqual([LEAD, SECOND, LAST])
  })

  test('is left out behind the body, where boxes are about other things', () => {
    expect(linesOf(`<p>${LEAD}</p><p>${SECOND}</p><p>${LAST}</p><div class="notice">${LAW}</div>`)).not.toContain(LAW)
  })
})

describe('what is folded away until readers ask for it', () => {
  const question = 'Hộ nào được hỗ trợ'
  const entry = (attributes: string) =>
    `<div class="accordion"><div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button" aria-expanded="false" aria-controls="c1">${question}</button></h3><div id="c1" class="accordion-collapse" ${attributes}><p>${LAW}</p></div></div></div>`

  test.each([
    { name: 'by a class', attributes: '' },
    { name: 'by its attribute', attributes: 'hidden' },
    { name: 'by its style', attributes: 'style="display:none"' },
  ])('is read with its heading, though it stands last: $name', ({ attributes }) => {
    const body = `<p>${LEAD}</p><p>${SECOND}</p><p>${LAST}</p>${entry(attributes)}`
    expect(linesOf(body)).toEqual([LEAD, SECOND, LAST, question, LAW])
  })
})

describe('an h1 within the body', () => {
  const parts = `<h1>Che chắn chuồng trại</h1><p>${SECOND}</p><h1>Hỗ trợ hộ nghèo</h1><p>${LAW}</p><p>${LAST}</p>`

  test.each([`<h1>${TITLE}</h1>`, `<h2>${TITLE}</h2>`])('is a subheading below %s', (headline) => {
    expect(linesOf(`<p>${LEAD}</p>${parts}`, headline)).toEqual([
      LEAD,
      'Che chắn chuồng trại',
      SECOND,
      'Hỗ trợ hộ nghèo',
      LAW,
      LAST,
    ])
  })

  test('may open it', () => {
    expect(linesOf(parts)[0]).toBe('Che chắn chuồng trại')
  })

  test.each([
    { name: 'the headline told again', end: `<h1>${TITLE}</h1><p>${LAST}</p>`, without: TITLE },
    {
      name: 'a heading of links',
      end: `<p>${LAST}</p><h1>Xem thêm</h1><p><a href="/b">Rét đậm</a></p>`,
      without: 'Xem thêm',
    },
    {
      name: 'what heads only a signature',
      end: `<p>${LAST}</p><h1>Rét về</h1><h5>Bài, ảnh: Phú Xuyên</h5>`,
      without: 'Rét về',
    },
  ])('is left out where it is $name', ({ end, without }) => {
    expect(linesOf(`<p>${LEAD}</p><p>${SECOND}</p>${end}`)).not.toContain(without)
  })
})
