import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExtractOutcome } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'
import { faultsOf } from './allow-list.ts'

const FOLDER = new URL('../golden/', import.meta.url)
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

const SPLINTERS = [
  '<',
  '>',
  '"',
  '</div>',
  '<p>',
  '<script>',
  '<svg>',
  '<style>',
  '<!--',
  '<table>',
  '<img src=x onerror=alert(1)>',
  '&#0;',
  '\uD800',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;ava&#9;script:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<img src="javascript:alert(1)" srcset="data:image/svg+xml,<svg/onload=alert(1)> 1x">',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">Đoạn văn có đủ chữ để được giữ lại.</p>',
  '<base href="javascript:alert(1)//">',
  '<link rel="canonical" href="javascript:alert(1)">',
  '<link rel="next" href="data:text/html,x">',
  '<meta property="og:image" content="vbscript:x">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></p><img src=x onerror=alert(1)>',
  '<math><mfrac><mrow><img src=x onerror=alert(1)></mrow><annotation-xml encoding="text/html"><p>x',
  '<iframe src="javascript:alert(1)//video/a.mp4"></iframe><video src="data:video/mp4,x"></video>',
  '<table><tr><td colspan="javascript:1" rowspan=2 onclick=x>a<td>b<tr><td><pre>',
  '<ol start="1 onclick=x" reversed=x><li value="9e9">',
  '<a href="tel:1&quot;onclick=x">x</a><a href="mailto:a@b.example?body=<script>">x</a>',
  '<template><p>Trong khuôn</p></template>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[null]},"author":[[]],"datePublished":{}}</script>',
  '\u202E',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]

/** What is laid over a page many times: nesting, unclosed tags, endless lists. */
const LAYERS = [
  '<div>',
  '<b>',
  '<p>',
  '<ul><li>',
  '<table><tr><td>',
  '<font size=5>',
  '<a href="/x">Tin khác</a> ',
  '<br>',
]

const mutated = fc
  .record({
    page: fc.constantFrom(...PAGES),
    cuts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(80) }), { maxLength: 4 }),
    splinters: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), what: fc.constantFrom(...SPLINTERS) }),
      {
        maxLength: 6,
      },
    ),
    layers: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        what: fc.constantFrom(...LAYERS),
        times: fc.nat(400),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ page, cuts, splinters, layers }) => {
    let html = page
    for (const { at, what, times } of layers) html = splice(html, at, 0, what.repeat(times))
    for (const { at, length } of cuts) html = splice(html, at, length, '')
    for (const { at, what } of splinters) html = splice(html, at, 0, what)
    return html
  })

function splice(text: string, at: number, remove: number, insert: string): string {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + insert + text.slice(place + remove)
}

test('a mutated page never throws and never lets in what no article may hold', () => {
  fc.assert(
    fc.property(mutated, (html) => {
      const outcome = extractArticle(html, { url: 'https://paper.example/a/b.html', timezone: 'Asia/Ho_Chi_Minh' })
      if (!outcome.ok) expect(outcome.reason).not.toBe('')
      else expect(faultsIn(outcome)).toEqual([])
    }),
    { numRuns: 400, endOnFailure: true },
  )
}, 120_000)

/** What must not be in an article: in its HTML, in what it names by address, and in its lines of text. */
function faultsIn({ article, nextPages }: ExtractOutcome & { readonly ok: true }): string[] {
  const addresses = [article.image?.url, article.canonicalUrl, ...nextPages].filter((url) => typeof url === 'string')
  const lines = [
    article.headline,
    article.section ?? '',
    ...(article.byline?.names ?? []),
    ...article.body.text.split('\n'),
  ]
  return [
    ...faultsOf(article.body.html),
    ...addresses.filter((url) => !/^https?:\/\//u.test(url)),
    ...lines.filter((line) => /[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDFFF]/u.test(line)),
    ...(article.headline.trim() === '' ? ['an empty headline'] : []),
  ]
}
