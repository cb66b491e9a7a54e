import { describe, expect, test } from 'vitest'
import { FRAMES } from '../../src/extract/players.ts'
import { faultsOf } from './allow-list.ts'
import { articleOf, type Parts } from './pages.ts'

/** What is written of some markup between the page's paragraphs and its last one, in the body's HTML. */
function written(markup: string, parts: Parts = {}): string {
  const { html } = articleOf({ ...parts, end: `${markup}<p>${CLOSING}</p>` }).body
  expect(faultsOf(html)).toEqual([])
  const paragraphs = /^(?:<p>[^<]{100,}<\/p>){3}/u.exec(html)?.[0].length ?? 0
  expect(html.endsWith(`<p>${CLOSING}</p>`)).toBe(true)
  return html.slice(paragraphs, -`<p>${CLOSING}</p>`.length)
}

const CLOSING =
  'Chương trình được tổ chức lần thứ ba, và sẽ đến năm xã khác trước Tết Nguyên đán năm nay, theo lời của bà Nga.'
const LONG =
  'Các em được khám mắt, đo thị lực và nhận kính miễn phí ngay tại nhà văn hóa, và được hẹn ngày khám lại sau sáu tháng. '

const ENGLISH = ['officers', 'teachers', 'parents'].map(
  (who) =>
    `The county has trained three hundred ${who} in how to keep children safe at home, at school and on the roads.`,
)

describe('tables of the page', () => {
  test('keep their empty cells, so that figures stay in their columns', () => {
    const table =
      '<table><tr><th>Trường</th><th>2024</th><th>2025</th></tr><tr><td>Tân Mỹ</td><td></td><td>20</td></tr><tr><td>Hòa An</td><td>11</td><td>&nbsp;</td></tr></table>'
    expect(written(table)).toBe(table.replace('&nbsp;', ''))
  })

  test('keep how far cells reach, and a row that has nothing but cells from above', () => {
    const table =
      '<table><tr><th colspan="2" scope="col">Nam</th><th scope="col">Nữ</th></tr><tr><td rowspan="2">Yên Phú</td><td>1</td><td>2</td></tr><tr><td></td><td></td></tr><tr><td>Tân Mỹ</td><td>3</td><td>4</td></tr></table>'
    expect(written(table)).toBe(table)
  })

  test('lose what is no number, and cells that the page hides', () => {
    const table =
      '<table><tr><th colspan="x">Trường</th><th rowspan="99999">Số em</th></tr><tr><td hidden>kín</td><td onclick="x()">Tân Mỹ</td><td>20</td></tr></table>'
    expect(written(table)).toBe(
      '<table><tr><th>Trường</th><th>Số em</th></tr><tr><td>Tân Mỹ</td><td>20</td></tr></table>',
    )
  })

  test('take as long to write as they are, also where they have thousands of rows', { timeout: 5000 }, () => {
    const rows = '<tr><td>Tân Mỹ</td><td>120 hộ</td><td>30 em</td><td>4</td></tr>'.repeat(5000)
    expect(written(`<table>${rows}</table>`)).toBe(`<table>${rows}</table>`)
  })

  test('hold their pictures in the cells, and their caption', () => {
    expect(
      written(
        '<table><caption>Số em theo lớp</caption><tr><td>Lớp A</td><td><img src="/a.jpg"></td><td>10 em</td></tr><tr><td>Lớp B</td><td></td><td>12 em</td></tr></table>',
      ),
    ).toBe(
      '<table><caption>Số em theo lớp</caption><tr><td>Lớp A</td><td><figure><img src="https://baosonkhe.example/a.jpg" alt=""></figure></td><td>10 em</td></tr><tr><td>Lớp B</td><td></td><td>12 em</td></tr></table>',
    )
  })

  test('that lay out the page are none of the body', () => {
    const texts = ['Bà Nga nói.', 'Ông Páo nói.', 'Cô Vân nói.'].map((end) => `<p>${LONG}${LONG}${end}</p>`)
    const cell = `<td>${texts.join('')}</td>`
    expect(written(`<table><tr><td></td>${cell}</tr></table>`)).toBe(texts.join(''))
    expect(written(`<table><tr>${cell}<td>Hai điểm khám</td></tr></table>`)).toBe(
      `${texts.join('')}<p>Hai điểm khám</p>`,
    )
  })
})

describe('lists of the page', () => {
  test('keep where they begin, which way they count and what an item counts as', () => {
    const list = '<ol start="4" reversed=""><li>Mục bốn</li><li value="2">Mục hai</li></ol>'
    expect(written(list)).toBe(list)
    expect(written(list.replace('"4"', '"4x"').replace('"2"', '"-2"'))).toBe(
      '<ol reversed=""><li>Mục bốn</li><li>Mục hai</li></ol>',
    )
  })

  test.each([
    { name: 'in an item', list: '<ol><li>Một</li><li>Hai<br><img src="/b.jpg"></li><li>Ba</li></ol>' },
    { name: 'between two items', list: '<ol><li>Một</li><li>Hai</li><img src="/b.jpg"><li>Ba</li></ol>' },
  ])('count on behind a picture $name', ({ list }) => {
    expect(written(list)).toBe(
      '<ol><li>Một</li><li>Hai<figure><img src="https://baosonkhe.example/b.jpg" alt=""></figure></li><li>Ba</li></ol>',
    )
  })

  test('of pictures alone are pictures', () => {
    expect(written('<ul><li><img src="/b.jpg"></li></ul>')).toBe(
      '<figure><img src="https://baosonkhe.example/b.jpg" alt=""></figure>',
    )
  })
})

describe('line ends', () => {
  test('stay in preformatted text, and its indentation', () => {
    expect(written('<pre>\n  Con cò bay lả bay la\n    Bay từ <b>cửa phủ</b>\r\nbay ra &lt;đồng&gt;\n\n</pre>')).toBe(
      '<pre>  Con cò bay lả bay la\n    Bay từ <b>cửa phủ</b>\nbay ra &lt;đồng&gt;</pre>',
    )
    expect(written('<pre><code>if a:\n    b()\n</code></pre>')).toBe('<pre><code>if a:\n    b()\n</code></pre>')
    expect(written('<pre>Dòng một<br>Dòng hai</pre>')).toBe('<pre>Dòng một\nDòng hai</pre>')
  })

  test('of a poem part its lines, empty ones its stanzas', () => {
    expect(
      written('<p>Em yêu <i>trường em</i><br>Với bao bạn thân<br><br>Và cô giáo hiền<br/>\nNhư yêu quê hương</p>'),
    ).toBe('<p>Em yêu <i>trường em</i><br>Với bao bạn thân</p><p>Và cô giáo hiền<br>Như yêu quê hương</p>')
  })

  test('of an old page part paragraphs', () => {
    expect(written(`<div>${LONG}<br>Bà Nga rất vui.<br>${LONG}Còn nữa.</div>`)).toBe(
      `<p>${LONG.trim()}</p><p>Bà Nga rất vui.</p><p>${LONG}Còn nữa.</p>`,
    )
  })

  test('do not join what a picture parts', () => {
    expect(written('<p>Em yêu trường em<br><img src="/b.jpg">Với bao bạn thân</p>')).toBe(
      '<p>Em yêu trường em</p><figure><img src="https://baosonkhe.example/b.jpg" alt=""></figure><p>Với bao bạn thân</p>',
    )
  })
})

describe('films and recordings', () => {
  test.each([
    { name: 'a film', html: '<video src="/v.mp4" controls></video>', link: '/v.mp4">Video' },
    { name: 'a film with sources', html: '<video><source src="/v.webm"></video>', link: '/v.webm">Video' },
    { name: 'a recording', html: '<audio src="/a.mp3" controls></audio>', link: '/a.mp3">Âm thanh' },
    { name: 'a frame of a film', html: '<iframe src="/embed/video/17"></iframe>', link: '/embed/video/17">Video' },
    {
      name: 'a frame that loads late',
      html: '<iframe src="about:blank" data-src="/v.mp4"></iframe>',
      link: '/v.mp4">Video',
    },
  ])('$name becomes a link', ({ html, link }) => {
    expect(written(`<p>${html}</p>`)).toBe(`<p><a href="https://baosonkhe.example${link}</a></p>`)
  })

  test('are named in the language of the page, and keep their caption', () => {
    const film = '<figure><audio src="/a.mp3"></audio><figcaption>Audio: A. Moore</figcaption></figure>'
    const [first = '', ...others] = ENGLISH
    const { html } = articleOf({ lang: 'en', paragraphs: [`${first}</p>${film}<p>${others[0]}`, ...others] }).body
    expect(html).toContain(
      '<figure><a href="https://baosonkhe.example/a.mp3">Audio</a><figcaption>Audio: A. Moore</figcaption></figure>',
    )
  })

  test('do not take the caption of a picture beside them', () => {
    const picture = '<figure><img src="/b.jpg"><figcaption>Lớp học ở Nà Mu</figcaption></figure>'
    expect(written(`<div><video src="/v.mp4"></video>${picture}</div>`)).toBe(
      '<p><a href="https://baosonkhe.example/v.mp4">Video</a></p><figure><img src="https://baosonkhe.example/b.jpg" alt=""><figcaption>Lớp học ở Nà Mu</figcaption></figure>',
    )
  })

  test.each([
    { name: 'a map', html: '<iframe src="https://maps.example/embed?place=1"></iframe>' },
    { name: 'an advertisement', html: '<iframe src="https://ads.example/video/17"></iframe>' },
    { name: 'a film without an address', html: '<video src="blob:https://baosonkhe.example/1"></video>' },
    { name: 'a script', html: '<iframe src="javascript:alert(1)//v.mp4"></iframe>' },
    { name: 'a hidden film', html: '<div style="display:none"><video src="/v.mp4"></video></div>' },
    {
      name: 'a film of a box that is none of the text',
      html: '<div class="related-news"><video src="/v.mp4"></video><p><a href="/tin-khac.html">Tin khác của báo</a></p></div>',
    },
  ])('$name is no link', ({ html }) => {
    expect(written(`${html}`)).toBe('')
  })

  test.each(FRAMES)('$example leads to its film', ({ example, leads }) => {
    expect(written(`<iframe src="${example}"></iframe>`)).toBe(
      `<p><a href="${leads.replaceAll('&', '&amp;')}">${/tiktok|youtube|vimeo|dailymotion|facebook/u.test(leads) ? 'Video' : 'Âm thanh'}</a></p>`,
    )
  })
})

describe('within a line', () => {
  test('telephone and mail addresses stay links, others that lead nowhere do not', () => {
    expect(
      written(
        '<p>Gọi <a href="tel:+84 24 111">111</a>, viết <a href="mailto:bao@son.example?body=x">cho báo</a> hay <a href="mailto:x">x</a> <a href="tel:javascript:1">y</a>.</p>',
      ),
    ).toBe('<p>Gọi <a href="tel:+8424111">111</a>, viết <a href="mailto:bao@son.example">cho báo</a> hay x y.</p>')
  })

  test('formulas leave their text, with the signs that their layout stands for', () => {
    const { html, text } = articleOf({
      end: '<p>Ta có <math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mn>2</mn></mrow></mfrac><msup><mi>y</mi><mn>2</mn></msup><annotation encoding="application/x-tex">\\frac</annotation></math> trong câu.</p>',
    }).body
    expect(text.endsWith('Ta có x=1/(a+2)y^2 trong câu.')).toBe(true)
    expect(html.endsWith('<p>Ta có x=1/(a+2)y^2 trong câu.</p>')).toBe(true)
  })
})
