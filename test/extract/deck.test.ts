import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const H1 = '<h1>Reading room stays open</h1>'
const STORY = `<p>The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a long debate.</p>
  <p>Two members had asked for a delay, since the boiler of the old school is to be replaced before the first frost.</p>
  <p>The mayor said that the money comes from the sale of timber, and that no other service of the town will suffer.</p>`
const DECK = 'The town pays for it with timber, and nobody is asked for more.'

/** The deck read from what stands between the tags of a page's body element. */
function deckOf(body: string, lang = 'en'): string | null {
  const html = `<html lang="${lang}"><head><title>Reading room stays open</title></head><body>${body}</body></html>`
  const outcome = extractArticle(html, { url: 'https://courier.example/news/reading-room', language: lang })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.deck
}

test.each<{ name: string; body: string; deck: string | null; lang?: string }>([
  {
    name: 'stands above a caption whose box is named for both',
    body: `${H1}<div class="opener">${DECK}</div><div class="storyKickerImage"><img src="/a.jpg"><div class="storyKickerImageCaption">Ada Bell, who reads there each day after her work at the mill</div></div><div class="content">${STORY}</div>`,
    deck: DECK,
  },
  {
    name: 'is not what a box for authors tells of the writer',
    body: `${H1}<div class="authors"><div class="summary"><div class="bio">Ada Bell writes about the councils of the valley. She was a clerk of the mill before.</div></div></div><div class="content">${STORY}</div>`,
    deck: null,
  },
  ...['<figure class="lead">', '<figure class="lead_art | ">', '<figure class="article-lead-media">'].map((figure) => ({
    name: `is the line below the headline, not the caption in ${figure}`,
    body: `<header>${H1}<h2>${DECK}</h2>${figure}<img src="/a.jpg"><figcaption><span>Ada Bell reads there each day after her work at the mill, in a room of her own.</span> <span>Tom Roe / AP</span></figcaption></figure></header><div class="content">${STORY}</div>`,
    deck: DECK,
  })),
  {
    name: 'is the line below the headline, not what a box around the picture says',
    body: `<header>${H1}<h2>${DECK}</h2><div class="lead-image"><img src="/a.jpg"><p>Ada Bell reads there each day after her work at the mill, in a room of her own.</p></div></header><div class="content">${STORY}</div>`,
    deck: DECK,
  },
  {
    name: 'is no caption where no deck is printed',
    body: `<header>${H1}<figure class="lead"><img src="/a.jpg"><figcaption>Ada Bell reads there each day after her work at the mill, in a room of her own.</figcaption></figure></header><div class="content">${STORY}</div>`,
    deck: null,
  },
  {
    name: 'is no date, whatever its element is named',
    body: `<div class="titulo">Reading room stays open</div><div class="volanta">Viernes, 30 de abril de 2021</div><div class="content">${STORY}</div>`,
    deck: null,
    lang: 'es',
  },
  {
    name: 'is found above a list that names the headline again',
    body: `<article><header>${H1}</header><div><figure><img src="/a.jpg"></figure><h2 class="article-standfirst">${DECK}</h2><ul><li>Reading room stays open</li></ul><div class="article-body">${STORY}</div></div></article>`,
    deck: DECK,
  },
  {
    name: 'is what French pages call a hat, cut off or not',
    body: `<article><header>${H1}<p class="hat"><strong>TOWN</strong> The council looks for timber...</p></header><div class="content">${STORY}</div></article>`,
    deck: 'TOWN The council looks for timber...',
  },
  {
    name: 'is what Korean pages call the head’s sub',
    body: `<article>${H1}<div class="article-head-sub">- 마을 도서실, 겨울에도 문 열기로 의회에서 결정</div><div class="content">${STORY}</div></article>`,
    deck: '- 마을 도서실, 겨울에도 문 열기로 의회에서 결정',
  },
  {
    name: 'is in the box that holds the headline too, though it is named for pictures',
    body: `<meta name="description" content="${DECK}"><div class="heading heading-gallery">${H1}<h2>${DECK}</h2></div><div class="content">${STORY}</div>`,
    deck: DECK,
  },
])('the deck $name', ({ body, deck, lang }) => {
  expect(deckOf(body, lang)).toBe(deck)
})
