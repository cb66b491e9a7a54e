import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'

function textsOf(html: string): string[] {
  const read = readDocument(html, 'https://paper.example/a/b.html')
  return read.ok ? read.page.blocks.filter((block) => !block.hidden).map((block) => block.text) : []
}

describe('the walk over a page', () => {
  test.each([
    { name: 'cells are never glued', html: '<table><tr><td>One<td>Two</table>', texts: ['One', 'Two'] },
    { name: 'line breaks end a block', html: '<div>One<br>Two<br/><br>Three</div>', texts: ['One', 'Two', 'Three'] },
    { name: 'inline tags do not', html: '<p>One <b>t</b>wo<span>, three</span></p>', texts: ['One two, three'] },
    {
      name: 'bare text before and after a block',
      html: '<div>One<p>Two</p>Three</div>',
      texts: ['One', 'Two', 'Three'],
    },
    {
      name: 'scripts and styles are no text',
      html: '<script>var a</script><style>p{}</style><p>One</p>',
      texts: ['One'],
    },
    { name: 'readings of characters are no text', html: '<p><ruby>海<rt>うみ</rt></ruby>辺</p>', texts: ['海辺'] },
    {
      name: 'entities are read',
      html: '<p>N&ocirc;ng&nbsp;th&ocirc;n &amp; ph&#7889;</p>',
      texts: ['Nông thôn & phố'],
    },
    { name: 'combining accents are composed', html: '<p>Tr\u0065\u0309 em</p>', texts: ['Trẻ em'] },
    {
      name: 'hidden text is marked',
      html: '<p style="display: none">One</p><p hidden>Two</p><p>Three</p>',
      texts: ['Three'],
    },
    {
      name: 'what waits for payment is not hidden',
      html: '<p class="paywall" style="display:none">One</p>',
      texts: ['One'],
    },
    {
      name: 'pop-overs within a sentence are left out',
      html: '<p>One <span class="rollover-box">card</span>two</p>',
      texts: ['One two'],
    },
  ])('$name', ({ html, texts }) => {
    expect(textsOf(html)).toEqual(texts)
  })

  test('says what the head says', () => {
    const read = readDocument(
      `<html lang="vi"><head><base href="/goc/"><title> Tiêu\nđề </title><meta property="OG:Title" content="T">
       <link rel="Canonical" href="x.html"><script type="application/ld+json">{"a":1}</script></head></html>`,
      'https://paper.example/a/b.html',
    )
    expect(read).toMatchObject({
      ok: true,
      page: {
        baseUrl: 'https://paper.example/goc/',
        title: 'Tiêu đề',
        language: 'vi',
        metas: [{ name: 'og:title', content: 'T' }],
        links: [{ rel: 'canonical', href: 'x.html' }],
        jsonLd: ['{"a":1}'],
      },
    })
  })

  test.each([
    { name: 'nested too deep', html: '<div>'.repeat(600), ok: false },
    { name: 'formatting left open a thousand times', html: '<font>x<br>'.repeat(1000), ok: true },
    { name: 'a million elements', html: '<p>x'.repeat(1_000_000), ok: false },
  ])('$name', ({ html, ok }) => {
    expect(readDocument(html, 'https://paper.example/').ok).toBe(ok)
  })
})
