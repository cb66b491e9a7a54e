import { describe, expect, test } from 'vitest'
import { articleOf } from './pages.ts'

const CLOSING =
  '<p>Chương trình được tổ chức lần thứ ba, và sẽ đến năm xã khác trước Tết Nguyên đán năm nay, theo lời của bà Nga.</p>'

/** The addresses of the pictures in the body of a page that holds some markup. */
function shown(markup: string): string[] {
  const { html } = articleOf({ end: markup + CLOSING }).body
  return [...html.matchAll(/<img src="(?:https:\/\/baosonkhe\.example)?([^"]*)"/gu)].map(([, url = '']) => url)
}

describe('a picture is found', () => {
  test.each([
    { name: 'though its address has blanks', html: '<img src="/lop hoc (1).jpg">', url: '/lop%20hoc%20(1).jpg' },
    {
      name: 'though its address has blanks and other letters',
      html: '<img src="/ảnh đẹp.jpg">',
      url: '/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg',
    },
    {
      name: 'though its lazy address has blanks',
      html: '<img src="data:image/gif;base64,R0" data-src="/lop hoc.jpg">',
      url: '/lop%20hoc.jpg',
    },
    {
      name: 'behind a stand-in, in a lazy set',
      html: '<img src="/theme/placeholder.gif" data-srcset="/r-400.jpg 400w, /r-800.jpg 800w">',
      url: '/r-800.jpg',
    },
    { name: 'behind a stand-in', html: '<img src="/loading.gif" data-lazyload="/y.jpg">', url: '/y.jpg' },
    {
      name: 'in the sources around an empty image',
      html: '<picture><source data-srcset="/v-900.webp 900w" type="image/webp"><img class="lazy"></picture>',
      url: '/v-900.webp',
    },
    { name: 'drawn, where it is large', html: '<img src="/chart.svg" width="600" height="400">', url: '/chart.svg' },
    {
      name: 'in a folder named for icons, where it is large',
      html: '<img src="/icon-truong/hinh.jpg" width="600" height="400">',
      url: '/icon-truong/hinh.jpg',
    },
  ])('$name', ({ html, url }) => {
    expect(shown(`<p>${html}</p>`)).toEqual([url])
  })

  test.each([
    { name: 'a small drawing', html: '<img src="/share.svg" width="60" height="60">' },
    { name: 'a drawing that tells no size', html: '<img src="/chart.svg">' },
    { name: 'a stand-in as large as the picture', html: '<img src="/img/placeholder.png" width="600" height="400">' },
    { name: 'words where an address should be', html: '<img src="Ảnh lớp học">' },
    { name: 'a list where one address should be', html: '<img src="/a.jpg 300w, /b.jpg">' },
  ])('but not $name', ({ html }) => {
    expect(shown(`<p>${html}</p>`)).toEqual([])
  })
})

describe('of several sizes is taken', () => {
  test.each([
    { name: 'the largest', set: '/s-300.jpg 300w, /s-1200.jpg 1200w', src: '/s-300.jpg', url: '/s-1200.jpg' },
    {
      name: 'the largest that a page needs',
      set: '/s-300.jpg 300w, /s-1536.jpg 1536w, /s-4000.jpg 4000w',
      src: '/s-300.jpg',
      url: '/s-1536.jpg',
    },
    { name: 'the least of those too large', set: '/s-4000.jpg 4000w, /s-2000.jpg 2000w', src: '', url: '/s-2000.jpg' },
    { name: 'the densest', set: '/s.jpg, /s-2.jpg 2x', src: '/s.jpg', url: '/s-2.jpg' },
    { name: 'the one named, where the set is small', set: '/s-300.jpg 300w', src: '/s.jpg', url: '/s.jpg' },
    { name: 'one of a set without blanks', set: '/s-300.jpg 300w,/s-900.jpg 900w', src: '', url: '/s-900.jpg' },
    { name: 'one whose address has commas', set: '/t,w_300.jpg 300w, /t,w_900.jpg 900w', src: '', url: '/t,w_900.jpg' },
  ])('$name', ({ set, src, url }) => {
    expect(shown(`<p><img ${src === '' ? '' : `src="${src}"`} srcset="${set}"></p>`)).toEqual([url])
  })

  test('one alone, though another place shows another size', () => {
    expect(shown('<p><img src="/a.jpg" srcset="/a-900.jpg 900w, /a.jpg 300w"></p><p><img src="/a.jpg"></p>')).toEqual([
      '/a-900.jpg',
    ])
  })
})

test('the picture that the head names is known by any of its sizes, and has its caption', () => {
  const article = articleOf({
    head: '<meta property="og:image" content="https://baosonkhe.example/lop-hoc-anh-1600.jpg">',
    end: `<figure><img src="/x-300.jpg" srcset="/x-300.jpg 300w, /lop-hoc-anh-1600.jpg 1600w, /x-9.jpg 900w"><figcaption>Lớp học ở Nà Mu</figcaption></figure>${CLOSING}`,
  })
  expect(article.image).toEqual({
    url: 'https://baosonkhe.example/lop-hoc-anh-1600.jpg',
    caption: 'Lớp học ở Nà Mu',
  })
})
