import type { EditionInput } from '../../src/domain/edition.ts'
import type { Article } from '../../src/domain/types.ts'
import { sampleArticle, sampleCluster, sampleEntry, sampleFeed, sampleInput, sampleSource } from './sample.ts'

/** Whatever the stages can hand over, one oddity a row. Every format must stay valid on every row. */
export const ODD_INPUT: readonly { readonly name: string; readonly input: EditionInput }[] = [
  { name: 'a plain report', input: sampleInput() },
  { name: 'an empty feed', input: sampleInput({ clusters: [], sources: [] }) },
  { name: 'an empty description', input: sampleInput({ feed: sampleFeed({ description: '' }) }) },
  {
    name: 'control characters',
    input: told({ headline: 'Tin\u0000 \u0008nóng\u001F\u000B \uFFFE\uFFFF\u0085hôm nay' }),
  },
  { name: 'control characters in the body', input: body('<p>Một\u0000 hai\u0001 ba\u0084</p>') },
  { name: 'only control characters in the headline', input: told({ headline: '\u0001\u0002' }) },
  { name: 'a lone surrogate', input: told({ headline: 'Vỡ \uD83D đôi', lead: 'Nửa \uDE00 kia' }) },
  { name: 'a replacement character', input: told({ headline: 'Mất \uFFFD chữ', lead: 'Mất \uFFFD chữ' }) },
  { name: 'the end of a CDATA section', input: told({ headline: 'a ]]> b ]]> c', lead: 'x ]]> y ]]> z' }) },
  { name: 'the end of a CDATA section in the body', input: body('<p>a ]]> b ]]> c]]></p>') },
  { name: 'emoji', input: told({ headline: 'Trẻ em 👧🏽👨‍👩‍👧 vui hội', lead: '🎉🎉' }) },
  { name: 'decomposed letters', input: told({ headline: 'Bảo vệ trẻ em'.normalize('NFD') }) },
  { name: 'ampersand and less-than', input: told({ headline: 'AT&T: 1 < 2', lead: 'AT&T: 1 < 2 && 3 > 2' }) },
  { name: 'a tag in the headline', input: told({ headline: 'Thẻ <b> là gì?', lead: 'Dùng <b> khi nào' }) },
  { name: 'a closed tag in the headline', input: told({ headline: 'Dùng <b>đậm</b> & <i>nghiêng</i>' }) },
  {
    name: 'a script in the headline',
    input: told({ headline: '<script>alert(1)</script>', lead: '<script>x</script>' }),
  },
  { name: 'an entity in the headline', input: told({ headline: 'Viết &amp; hay &lt;b&gt; và &#8217;' }) },
  { name: 'a comment in the headline', input: told({ headline: 'Tin <!-- ẩn --> hôm nay' }) },
  { name: 'quotes of every kind', input: told({ headline: `"Kép" 'đơn' “cong” «góc»` }) },
  { name: 'line breaks and tabs in the headline', input: told({ headline: ' Hai\n dòng\t\tvà tab ' }) },
  {
    name: 'two authors',
    input: told({ byline: { names: ['Thúy Hường', 'Lê Minh'], printed: 'Thúy Hường - Lê Minh' } }),
  },
  { name: 'no author', input: told({ byline: null }) },
  { name: 'an author with an address', input: told({ byline: { names: ['An <an@bao.example>'], printed: '' } }) },
  { name: 'an author with markup', input: told({ byline: { names: ['<b>An</b> & Bình', ' '], printed: '' } }) },
  { name: 'a picture without an extension', input: told({ image: { url: 'https://img.example/anh/12345' } }) },
  {
    name: 'a picture with a query',
    input: told({
      image: { url: 'https://img.example/a.jpg?w=1&h=2', width: 640, height: 360, caption: 'Ảnh: <An> & Bình' },
    }),
  },
  { name: 'a picture with a relative address', input: told({ image: { url: '/anh/1.jpg' } }) },
  { name: 'a picture of no web', input: told({ image: { url: 'data:image/png;base64,AAAA', width: 0, height: -1 } }) },
  { name: 'a picture with odd letters', input: told({ image: { url: 'https://img.example/ảnh đẹp [1]{2}|3^.jpg' } }) },
  {
    name: 'an audio enclosure',
    input: enclosed({ url: 'https://cdn.example/tin.mp3', type: 'audio/mpeg', length: 1234 }),
  },
  {
    name: 'an enclosure without type and length',
    input: enclosed({ url: 'https://cdn.example/tin.mp3?x=1&y=2', type: null, length: null }),
  },
  {
    name: 'an enclosure of unknown type',
    input: enclosed({ url: 'https://cdn.example/tin', type: 'nonsense', length: -5 }),
  },
  {
    name: 'an enclosure with a broken length',
    input: enclosed({ url: 'https://cdn.example/tin.mp4', type: 'video/mp4; codecs="x"', length: Number.NaN }),
  },
  {
    name: 'several enclosures',
    input: enclosed(
      { url: 'https://cdn.example/1.mp3', type: 'audio/mpeg', length: 1 },
      { url: 'https://cdn.example/2.mp3', type: 'audio/mpeg', length: 2 },
    ),
  },
  {
    name: 'categories with markup',
    input: sampleInput({
      clusters: [
        sampleCluster(1, { entry: sampleEntry({ categories: ['A & B', '1 < 2', '<b>C</b>', '', 'A & B', '"D"'] }) }),
      ],
    }),
  },
  { name: 'a relative link', input: linked('/xa-hoi/1.html') },
  { name: 'a missing link', input: linked('') },
  { name: 'a link that is no address', input: linked('javascript:alert(1)') },
  { name: 'a link with Vietnamese letters', input: linked('https://báo.example/xã-hội/bảo vệ trẻ em.html?q=trẻ&em') },
  { name: 'a link with brackets and pipes', input: linked('https://bao.example/a|b{c}[d]^e`f"g<h>.html') },
  { name: 'a link that was escaped once too often', input: linked('https://bao.example/1.html?a=1&amp;b=2') },
  { name: 'an id that is no URI', input: sampleInput({ clusters: [{ ...sampleCluster(1), id: 'số 1 & <b>' }] }) },
  {
    name: 'an id with capitals and ampersand',
    input: sampleInput({ clusters: [{ ...sampleCluster(1), id: 'tag:x.example,2026:A/../B?a=1&b=2' }] }),
  },
  { name: 'a link with a password', input: linked('https://user:secret@bao.example/1.html') },
  { name: 'no date', input: told({ published: null }) },
  {
    name: 'a day without a time',
    input: told({ published: { at: '2011-04-28', precision: 'day', basis: 'dateline' } }),
  },
  {
    name: 'an instant with seconds',
    input: told({ published: { at: '2026-11-20T00:30:15Z', precision: 'second', basis: 'feed' } }),
  },
  { name: 'a date that is none', input: told({ published: { at: 'hôm qua', precision: 'minute', basis: 'page' } }) },
  { name: 'a day that is none', input: told({ published: { at: '2026-02-31', precision: 'day', basis: 'page' } }) },
  {
    name: 'a date before the web',
    input: told({ published: { at: '1970-01-01T00:00:00Z', precision: 'second', basis: 'feed' } }),
  },
  {
    name: 'a date to come',
    input: told({ published: { at: '2062-11-20T07:30:00+07:00', precision: 'minute', basis: 'feed' } }),
  },
  {
    name: 'a broken change date',
    input: sampleInput({ clusters: [sampleCluster(1, { updatedAt: 'x', firstSeenAt: '2026-11-20T02:00:00Z' })] }),
  },
  { name: 'an unknown time zone', input: sampleInput({ sources: [sampleSource({ timezone: 'Mars/Olympus' })] }) },
  { name: 'equal dates', input: sampleInput({ clusters: [sampleCluster(1), sampleCluster(2), sampleCluster(3)] }) },
  { name: 'duplicate ids', input: sampleInput({ clusters: [sampleCluster(1), sampleCluster(1), sampleCluster(2)] }) },
  {
    name: 'a cluster without members',
    input: sampleInput({ clusters: [{ id: 'tag:x.example,2026:0', members: [] }, sampleCluster(1)] }),
  },
  { name: 'five hundred entries', input: sampleInput({ clusters: many(500) }) },
  {
    name: 'right-to-left text',
    input: sampleInput({
      clusters: [
        sampleCluster(1, {
          article: sampleArticle({ language: 'ar', headline: 'حماية الأطفال: 1 < 2', lead: 'خبر \u202Eمقلوب\u202C' }),
        }),
      ],
    }),
  },
  { name: 'a language that is none', input: told({ language: 'tiếng Việt' }) },
  { name: 'a language with underscore', input: told({ language: 'vi_VN' }) },
  { name: 'a paper that is not configured', input: sampleInput({ sources: [] }) },
  {
    name: 'a paper without feeds',
    input: sampleInput({
      sources: [sampleSource({ feeds: [], lists: [{ page: 'https://bao.example/', section: null, rule: null }] })],
    }),
  },
  {
    name: 'a paper with markup in its name',
    input: sampleInput({ sources: [sampleSource({ name: 'Báo <An> & Ninh', home: 'not an address' })] }),
  },
  {
    name: 'a report that three papers tell',
    input: sampleInput({
      clusters: [
        sampleCluster(
          1,
          {},
          { sourceId: 'b', url: 'https://b.example/1?a=1&b=2' },
          { sourceId: 'c', url: 'https://c.example/1' },
          { sourceId: 'c', url: 'https://c.example/1' },
        ),
      ],
      sources: [sampleSource(), sampleSource({ id: 'b', name: 'Báo "B" & con', home: 'https://b.example/' })],
    }),
  },
  { name: 'summaries only', input: sampleInput({ feed: sampleFeed({ content: 'summary' }) }) },
  { name: 'links only', input: sampleInput({ feed: sampleFeed({ content: 'link' }) }) },
  { name: 'no text at all', input: told({ lead: null, deck: null, body: { html: '', text: '' }, headline: '' }) },
  { name: 'a very long lead', input: told({ lead: 'Trẻ em 👧🏽 '.repeat(300) }) },
  {
    name: 'relative links and pictures in the body',
    input: body(
      '<p><a href="/a">a</a> <a href="javascript:x">b</a> <img src="b.jpg" alt="b"> <img src="data:,x" alt="c"></p>',
    ),
  },
  {
    name: 'ill-nested HTML in the body',
    input: body('<p>Một<div>hai</div></p><li>ba</li><td>bốn</td></span><b>năm<i>sáu</b></i>'),
  },
  {
    name: 'bare ampersands in the body',
    input: body('<p>AT&T &copy &nbsp; 1 < 2 &unknown; <a href="https://x.example/?a=1&b=2">x</a></p>'),
  },
  {
    name: 'a table in the body',
    input: body('<table><tbody><tr><td>1</td></tr></tbody></table><table><tr><td>2</td></tr></table>'),
  },
  {
    name: 'a figure in the body',
    input: body(
      '<figure><img src="https://img.example/1.jpg" alt="" width="10" height="5"><figcaption>Ảnh & chữ</figcaption></figure>',
    ),
  },
  {
    name: 'hub and archive',
    input: sampleInput({ hub: 'https://hub.example/?a=1&b=2', newestArchive: 'tre-em/archive/2026-10-001.atom' }),
  },
  {
    name: 'a title with markup',
    input: sampleInput({
      feed: sampleFeed({ title: 'A & <b>B</b>', description: '1 < 2 & </b>' }),
      generator: 'R & <b>',
    }),
  },
]

function told(changes: Partial<Article>): EditionInput {
  return sampleInput({ clusters: [sampleCluster(1, { article: sampleArticle(changes) })] })
}

function body(html: string): EditionInput {
  return told({ body: { html, text: 'Một' } })
}

function linked(url: string): EditionInput {
  return sampleInput({ clusters: [sampleCluster(1, { url })] })
}

function enclosed(...enclosures: { url: string; type: string | null; length: number | null }[]): EditionInput {
  return sampleInput({ clusters: [sampleCluster(1, { entry: sampleEntry({ enclosures }) })] })
}

function many(count: number) {
  return Array.from({ length: count }, (_, at) => sampleCluster(at + 1))
}
