import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'

const LEAD = `Sáng nay, tại Trường Phổ thông dân tộc nội trú huyện, Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho gần 300 cán bộ, cộng tác viên của các xã, thị trấn${', các tổ chức, đoàn thể, trường học'.repeat(8)}.`
const STORY = [
  'Các học viên được phổ biến quy định mới về phòng, chống tai nạn thương tích trẻ em; xây dựng ngôi nhà an toàn.',
  'Lớp tập huấn góp phần nâng cao kiến thức, kỹ năng cho đội ngũ cán bộ làm công tác trẻ em từ huyện đến cơ sở.',
  'Dịp này, Sở trao 20 suất quà cho các em có hoàn cảnh đặc biệt khó khăn đang học tại trường.',
  'Theo kế hoạch, trong năm nay sẽ có thêm năm lớp tập huấn như vậy ở các huyện vùng cao.',
]

const TITLE = 'Gần 300 cán bộ dự tập huấn công tác trẻ em'
const PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join('')

/** The report of a page, read on the evening of 28 April 2011. */
function read(inside: string, heading = `<h1>${TITLE}</h1>`): Article {
  const html = `<html lang="vi"><head><title>${TITLE}</title></head><body>${heading}${inside}</body></html>`
  const outcome = extractArticle(html, {
    url: 'https://huyen.example/news/tin-12.html',
    language: 'vi',
    timezone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2011-04-28T13:00:00Z',
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article
}

const divs = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<div style="text-align: justify;">${text}</div>`).join('\n')

test('paragraphs that an editor made as divs outweigh a long introduction in a box of its own', () => {
  const { body } = read(`<div id="mo-dau">${LEAD}</div><div id="bodytext" class="details-content">${divs(STORY)}</div>`)
  expect(body.text).toContain(STORY.join('\n'))
})

test('what style sheets hide for machines is no text: names, times and addresses', () => {
  const at = '2026-03-18T10:56:00+07:00'
  const machine = [at, at, 'https://huyen.example/news/tin-12.html', 'https://huyen.example/uploads/news/a.jpg']
  const hidden = machine.map((text) => `<span class="hidden hide d-none">${text}</span>`).join('\n')
  const [first, ...rest] = STORY
  const html = `<div class="panel-body">${hidden}<div class="hometext">${first}</div><div class="bodytext">${rest.join('<br>')}</div></div>`
  expect(read(html).body.text).toBe(STORY.join('\n'))
})

test.each([
  { name: 'long enough to wait for “read on”', html: `<div class="hidden">${LEAD}</div>`, text: LEAD },
  { name: 'shown on wider screens', html: `<p class="hidden md:block">${STORY[0]}</p>`, text: STORY[0] },
])('text that a class hides stays where it is $name', ({ html, text }) => {
  expect(
    read(
      `<div>${html}${STORY.slice(1)
        .map((each) => `<p>${each}</p>`)
        .join('')}</div>`,
    ).body.text,
  ).toContain(text)
})

test.each([
  { name: 'in a comments’ box', open: '<div id="idcomment"><div id="showcomment"><div class="commentdetail">' },
  { name: 'in a list of comments', open: '<div id="list_comments"><div class="comment_list"><div>' },
])('who wrote a comment did not write the report: $name', ({ open }) => {
  const comment = `${open}<div class="name">Thu Trang - <span class="time">12/10/2026 20:11</span></div><div>Bài viết rất hay.</div></div></div></div>`
  const article = read(`<div class="content">${STORY.map((text) => `<p>${text}</p>`).join('')}</div>${comment}`)
  expect(article.byline).toBeNull()
  expect(article.body.text).toBe(STORY.join('\n'))
})

test('a date in an element of its own at the end of the heading is the date, and no part of the headline', () => {
  const article = read(`<div>${PARAGRAPHS}</div>`, `<h1>${TITLE}<span>27/4/2011</span></h1>`)
  expect(article.headline).toBe(TITLE)
  expect(article.published?.at).toBe('2011-04-27')
})

test('a day that a headline sets in another colour stays in it', () => {
  const html = `<html lang="vi"><head><title>Lịch cúp điện Lạng Sơn ngày 30/4/2011 - Báo</title></head><body><h1>Lịch cúp điện Lạng Sơn ngày <span>30/4/2011</span></h1><div>${PARAGRAPHS}</div></body></html>`
  const outcome = extractArticle(html, { url: 'https://huyen.example/news/tin-12.html', language: 'vi' })
  expect(outcome.ok && outcome.article.headline).toBe('Lịch cúp điện Lạng Sơn ngày 30/4/2011')
})

test('an old blog tells the instant below the text, in the title of its hour, and the day alone above the headline', () => {
  const above = '<h2 class="date-header"><span>Thứ Năm, 28 tháng 4, 2011</span></h2>'
  const below =
    '<div class="post-footer">Người đăng: <a rel="author" href="/nguoi-viet/1">Thúy Hường</a> vào lúc <abbr class="published" title="2011-04-28T08:15:00+07:00">08:15</abbr></div>'
  const article = read(
    `<div class="post-body">${PARAGRAPHS}</div>${below}`,
    `${above}<h3 class="post-title">${TITLE}</h3>`,
  )
  expect(article.published?.at).toBe('2011-04-28T08:15:00+07:00')
  expect(article.byline?.names).toEqual(['Thúy Hường'])
})

test('microdata tells the writer’s name from the words about it, which stay as printed', () => {
  const by = '<dd itemprop="author" itemscope>Được viết bởi: <span itemprop="name">Thúy Hường</span> lúc 8 giờ</dd>'
  expect(read(`<dl>${by}</dl><div>${PARAGRAPHS}</div>`).byline).toEqual({
    names: ['Thúy Hường'],
    printed: 'Được viết bởi: Thúy Hường lúc 8 giờ',
  })
})

const SIGNED = '<div align="right"><b>Thúy Hường</b></div>'
const OTHERS = ['Khám bệnh cho học sinh bán trú', 'Trao nhà tình thương cho hộ nghèo']

test.each([
  {
    name: 'a list of other reports with their dates',
    below: `<div><b>Các tin khác</b>${OTHERS.map((title, at) => `<div><a href="/${at}.html">${title}</a> (2${at}/4/2011)</div>`).join('')}</div>`,
  },
  {
    name: 'a sentence about where and when it was published',
    below:
      '<p class="postmetadata"><small>Bài viết này được đăng vào Thứ năm, 28/04/2011 lúc 08:15 trong chuyên mục <a href="/xa-hoi">Xã hội</a>.</small></p>',
  },
])('a report is signed above $name', ({ below }) => {
  const article = read(`<div id="left">${PARAGRAPHS}${SIGNED}${below}</div>`)
  expect(article.byline?.names).toEqual(['Thúy Hường'])
  expect(article.body.text).toBe(STORY.join('\n'))
})

test.each([
  'Xem thêm: <a href="/1.html">Khám bệnh cho học sinh bán trú</a>',
  '&gt;&gt; <a href="/1.html">Khám bệnh cho học sinh bán trú</a>',
])('a report is signed below one line about another: %s', (line) => {
  expect(read(`<div>${PARAGRAPHS}<p>${line}</p><p><b>Thúy Hường</b></p></div>`).byline?.names).toEqual(['Thúy Hường'])
})

test('a name below the list of other reports signs nothing', () => {
  const others = OTHERS.map((title, at) => `<li><a href="/${at}.html">${title}</a></li>`).join('')
  expect(read(`<div>${PARAGRAPHS}<h4>Tin liên quan</h4><ul>${others}</ul>${SIGNED}</div>`).byline).toBeNull()
})

describe('pages in other languages', () => {
  const readIn = (language: string, inside: string): Article => {
    const html = `<html lang="${language}"><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${inside}</body></html>`
    const outcome = extractArticle(html, {
      url: 'https://paper.example/12',
      language,
      fetchedAt: '2026-09-01T00:00:00Z',
    })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.article
  }

  test('a report in the cell of a page’s layout loses its caption and its advert, however short its paragraphs are', () => {
    const rows = [TITLE, '27/4/2011'].map((text) => `<tr><td>${text}</td></tr>`).join('')
    const caption =
      '<p align="center"><img src="/a.jpg"></p><figure><img src="/b.jpg"><figcaption>Foto: Jan Bakker</figcaption></figure>'
    const cell = `${PARAGRAPHS}${caption}<div>Advertentie</div><p>${STORY[0]}</p>`
    expect(readIn('vi', `<table>${rows}<tr><td>${cell}</td></tr></table>`).body.text).toBe(
      [...STORY, STORY[0]].join('\n'),
    )
  })

  test('paragraphs of a script that ends no sentence with a mark are no fringe at the end of a text', () => {
    const paragraphs = [
      'สภาเทศบาลมีมติเมื่อค่ำวันอังคารด้วยคะแนนสิบเอ็ดต่อสองเสียงให้สร้างศูนย์เด็กเล็กแห่งใหม่ข้างห้องสมุดประชาชน',
      'จังหวัดจะออกค่าใช้จ่ายสองในสามส่วน ที่เหลือมาจากเงินสะสมของเทศบาล',
      'สมาชิกสองคนลงมติไม่เห็นด้วยเพราะต้องการให้ซ่อมอาคารโรงเรียนเก่าบนถนนโรงสี',
    ]
    const inside = paragraphs.map((text) => `<p>${text}</p>`).join('')
    expect(readIn('th', `<div class="article-body">${inside}</div>`).body.text).toBe(paragraphs.join('\n'))
  })

  test('the date behind a long byline below the headline', () => {
    const line = 'Por Juliana Prado, Folha do Vale — Vale Verde do Sul | 14/08/2026'
    const article = readIn('pt', `<div>${line}</div><div>${PARAGRAPHS}</div>`)
    expect(article.published?.at).toBe('2026-08-14')
    expect(article.byline?.names).toEqual(['Juliana Prado'])
  })

  test('a signature with the word for what its writer does', () => {
    const paragraphs = [
      'नगर परिषद ने मंगलवार की शाम दो के मुकाबले ग्यारह मतों से पुस्तकालय के पास नया बाल केंद्र बनाने को मंजूरी दे दी।',
      'लागत का दो तिहाई हिस्सा राज्य सरकार देगी और बाकी राशि परिषद के कोष से आएगी, ऐसा अध्यक्ष ने बताया।',
    ].map((text) => `<p>${text}</p>`)
    const article = readIn('hi', `<div>${paragraphs.join('')}<p align="right"><i>सुनील कुमार की रिपोर्ट</i></p></div>`)
    expect(article.byline?.names).toEqual(['सुनील कुमार'])
  })
})
