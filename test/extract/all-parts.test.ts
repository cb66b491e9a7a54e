import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const TEXTS = [
  'The lamp stands on three legs of beech, which are turned by hand in a small workshop at the edge of the wood.',
  'Its shade is made of linen from the valley, and is sewn so that it can be taken off and washed at home.',
  'A switch of brass sits in the cord, where it is found in the dark, and lasts for some ten thousand turns.',
  'We send it in two boxes, with a key for the screws and a leaf that shows how the parts go together.',
]

const MORE = [
  'The first of these lamps was made for a reading room in Millbrook, where it has stood on the desk for nine years.',
  'Since then the workshop has sold some two hundred of them, most to libraries and to schools of the county.',
]

/** The lines read from what stands between the tags of a page's body element. */
function linesOf(body: string, head = ''): readonly string[] {
  const html = `<html lang="en"><head><title>Lamp of beech</title>${head}</head><body>${body}</body></html>`
  const outcome = extractArticle(html, { url: 'https://shop.example/lamp', language: 'en' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.body.text.split('\n')
}

const part = (name: string, text: string | undefined) =>
  `<div class="${name}-part"><div class="${name}"><h3>${name}</h3><p>${text}</p></div></div>`
const parts = ['legs', 'shade', 'switch', 'parcel'].map((name, at) => part(name, TEXTS[at])).join('')

describe('a page in several parts', () => {
  test('that is no report is read in all of them', () => {
    expect(linesOf(`<h1>Lamp of beech</h1><main>${parts}</main>`)).toEqual(expect.arrayContaining(TEXTS))
  })

  test('that is a report is read where most of it stands', () => {
    const lines = linesOf(
      `<h1>Lamp of beech</h1><main><div class="story"><p>${TEXTS[0]}</p><p>${TEXTS[1]}</p></div>${part('shop', TEXTS[2])}</main>`,
      '<meta property="og:type" content="article">',
    )
    expect(lines).toEqual(TEXTS.slice(0, 2))
  })

  test('gives nothing of the teasers beside it', () => {
    const teaser = (name: string, text: string | undefined) =>
      `<div class="box ${name}"><div><a href="/${name}"><h3>${name}</h3></a><p>${text}</p></div></div>`
    const teasers = ['stool', 'chair', 'table'].map((name) => teaser(name, TEXTS[3]?.replace('We', `${name}s: we`)))
    const text = `<div class="text"><p>${TEXTS[0]}</p><p>${TEXTS[1]}</p></div>`
    expect(linesOf(`<h1>Lamp of beech</h1><main>${text}${teasers.join('')}</main>`)).toEqual(TEXTS.slice(0, 2))
  })

  test('of one making goes on where rows of a grid part it', () => {
    const row = (texts: readonly string[]) =>
      `<section class="row"><div class="col-8">${texts.map((text) => `<p>${text}</p>`).join('')}</div><div class="col-4"><ins></ins></div></section>`
    const rows = [TEXTS.slice(0, 2), TEXTS.slice(2), MORE].map(row).join('')
    const body = `<h1>Lamp of beech</h1><main>${rows}</main>`
    expect(linesOf(body, '<meta property="og:type" content="article">')).toEqual([...TEXTS, ...MORE])
  })
})
