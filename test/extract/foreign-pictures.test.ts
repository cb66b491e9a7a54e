import { describe, expect, test } from 'vitest'
import { articleOf } from './pages.ts'

const P = [
  'Sáng 20/11, huyện Sơn Khê tổ chức lễ bàn giao nhà nhân ái cho gia đình em Lộc Thị Mai, học sinh lớp 5 mồ côi cha mẹ.',
  'Ngôi nhà rộng 60 mét vuông, được xây dựng trong ba tháng với tổng kinh phí 120 triệu đồng do các nhà hảo tâm góp.',
  'Phát biểu tại buổi lễ, lãnh đạo huyện mong các em cố gắng vươn lên, học tập tốt để không phụ lòng bà con thôn bản.',
]
const OTHER = 'Khám bệnh miễn phí cho trẻ em vùng cao'
const LINK = '/xa-hoi/1-khac.html'
const THUMB = `<a href="${LINK}"><img src="/thumb/khac.jpg" width="240" height="160"></a>`
const OWN = '<p><img src="/anh/ban-giao.jpg" width="600" height="400"></p>'

/** The files of the pictures in the body, of a page with this amid its paragraphs; and of the report's own. */
function picturesOf(amid: string, own = OWN) {
  const paragraphs = P.map((text) => `<p>${text}</p>`)
  const [first = '', ...others] = paragraphs
  const { body, image } = articleOf({ paragraphs: [], end: `${first}${own}${amid}${others.join('')}` })
  const files = [...body.html.matchAll(/ src="[^"]*\/([^"/]+)"/gu)].map(([, file]) => file)
  return { files, image: image?.url.split('/').at(-1) ?? null, html: body.html }
}

describe('the picture of another report, amid the body', () => {
  test.each([
    { name: 'in a box named for them', amid: `<div class="box-related">${THUMB}<a href="${LINK}">${OTHER}</a></div>` },
    { name: 'in a table', amid: `<table><tr><td>${THUMB}</td><td><a href="${LINK}">${OTHER}</a></td></tr></table>` },
    { name: 'in a plain box', amid: `<div>${THUMB}<p><a href="${LINK}"><b>${OTHER}</b></a></p></div>` },
    {
      name: 'in one link with its headline',
      amid: `<p><a href="${LINK}"><img src="/thumb/khac.jpg"> ${OTHER}</a></p>`,
    },
    {
      name: 'with its headline for a caption',
      amid: `<figure>${THUMB}<figcaption><a href="${LINK}">${OTHER}</a></figcaption></figure>`,
    },
    {
      name: 'in a list',
      amid: `<div>Tin liên quan</div><ul><li>${THUMB}<a href="${LINK}">${OTHER}</a></li><li><a href="/xa-hoi/2.html"><img src="/thumb/khac2.jpg">Tặng áo ấm cho học sinh</a></li></ul>`,
    },
    {
      name: 'in a card with its lead',
      amid: `<article>${THUMB}<h3><a href="${LINK}">${OTHER}</a></h3><p>Đoàn y bác sĩ đã về tận thôn bản khám cho gần 300 em nhỏ.</p></article>`,
    },
  ])('is not shown: $name', ({ amid }) => {
    const { files, html } = picturesOf(amid)
    expect(files).toEqual(['ban-giao.jpg'])
    expect(html).not.toContain(OTHER)
    expect(picturesOf(amid, '').image).toBeNull()
  })
})

describe('the report’s own picture is shown', () => {
  test.each([
    { name: 'that links to its large form', amid: '<p><a href="/anh/mai-lon.jpg"><img src="/anh/mai.jpg"></a></p>' },
    {
      name: 'that links to the page of its gallery',
      amid: '<figure><a href="/gallery/12"><img src="/anh/mai.jpg"></a><figcaption><a href="/gallery/12">Em Mai trước ngôi nhà mới</a></figcaption></figure>',
    },
    {
      name: 'that links to a page, with words of its own',
      amid: '<figure><a href="/xa-hoi/dien-hinh.html"><img src="/anh/mai.jpg"></a><figcaption>Em Mai trước ngôi nhà mới sáng 20/11.</figcaption></figure>',
    },
    {
      name: 'that links to another site',
      amid: '<p><a href="https://khac.example/x"><img src="/anh/mai.jpg"></a><a href="https://khac.example/x">Khác</a></p>',
    },
    { name: 'that alone links', amid: '<p><a href="/xa-hoi/dien-hinh.html"><img src="/anh/mai.jpg"></a></p>' },
  ])('$name', ({ amid }) => {
    expect(picturesOf(amid).files).toEqual(['ban-giao.jpg', 'mai.jpg'])
  })
})
