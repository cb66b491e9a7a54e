import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const LEAD =
  'The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a long debate.'
const SECOND =
  'Two members had asked for a delay, since the boiler of the old school is to be replaced before the first frost.'
const THIRD =
  'The mayor said that the money comes from the sale of timber, and that no other service of the town will suffer.'
/** As long as several reports. */
const MORE = ['one', 'two', 'three', 'four', 'five'].flatMap((room) =>
  [SECOND, THIRD].map((text) => text.replace('the ', `the ${room} `)),
)
const STORY = [LEAD, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('')

/** The lines of the body read from what stands between the tags of a page's body element. */
function linesOf(body: string, head = ''): readonly string[] {
  const html = `<html lang="en"><head><title>Reading room stays open</title>${head}</head><body>${body}</body></html>`
  const outcome = extractArticle(html, { url: 'https://courier.example/news/reading-room', language: 'en' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.body.text.split('\n')
}

const step = (number: number, text: string) =>
  `<div class="stage"><div><b>Step ${number}</b><p>${text}</p></div><figure><img src="/s${number}.jpg"><figcaption>Photo ${number}</figcaption></figure></div>`

const teaser = (heading: string, text: string) =>
  `<article class="x1"><h3><a href="/news/${heading.length}">${heading}</a></h3><p>${text}</p></article>`

describe('the body', () => {
  test.each<{ name: string; body: string; lines: readonly string[] }>([
    {
      name: 'is found within an anchor that an old page never closes',
      body: `<a name="top"><h1>Reading room stays open</h1><div class="content">${STORY}</div>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'keeps the beginning that stands above the part shown on request',
      body: `<h1>Reading room stays open</h1><div class="articleContent"><p>${LEAD}</p><div class="rest">${MORE.map((text) => `<p>${text}</p>`).join('')}</div></div>`,
      lines: [LEAD, ...MORE],
    },
    {
      name: 'leaves out the teaser of another report between its paragraphs, with what it says',
      body: `<h1>Reading room stays open</h1><div class="content"><p>${LEAD}</p>${teaser('School boiler fails again', 'The old school was cold for the third time in a month, and parents were angry.')}<p>${SECOND}</p><p>${THIRD}</p></div>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'keeps subheadings that link to their own place, and drops a list of the contents',
      body: `<h1>Reading room stays open</h1><div class="content"><h3><a href="#costs">Costs of the boiler</a></h3><p>${LEAD}</p><a href="#costs"><h2 id="costs">Costs of the boiler</h2></a><p>${SECOND}</p><h2><a href="#timber">What timber pays for</a></h2><p>${THIRD}</p></div>`,
      lines: [LEAD, 'Costs of the boiler', SECOND, 'What timber pays for', THIRD],
    },
    {
      name: 'keeps a subheading whose id is made of its words, whatever they are, and drops a label',
      body: `<h1>Reading room stays open</h1><div class="content"><p>${LEAD}</p><h2 id="Boiler_related_risks_to_the_town">Boiler-related risks to the town</h2><p>${SECOND}</p><p>${THIRD}</p><h2 id="related-articles">Related articles</h2></div>`,
      lines: [LEAD, 'Boiler-related risks to the town', SECOND, THIRD],
    },
    {
      name: 'goes on behind the box of its lead, which the page’s description repeats',
      body: `<meta name="description" content="${LEAD} ${SECOND}"><h1>Reading room stays open</h1><div id="article-text"><div class="article-lead"><p>${LEAD} ${SECOND}</p></div><p>${THIRD}</p></div>`,
      lines: [`${LEAD} ${SECOND}`, THIRD],
    },
    {
      name: 'begins behind what a Chinese page says of another headline',
      body: `<h1>Reading room stays open</h1><div class="content"><p>原标题：小镇的书店为何雨夜不打烊？</p>${STORY}<p>（原标题：小镇的书店为何雨夜不打烊？）</p></div>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'keeps the things of a list, each with its link',
      body: `<h1>Reading room stays open</h1><div class="content">${[LEAD, SECOND, THIRD].map((text) => teaser(text.slice(0, 20), text).replaceAll('article', 'section')).join('')}</div>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'leaves out a heading when all that it announced was links',
      body: `<h1>Reading room stays open</h1><div class="content">${STORY}<h3>In this matter</h3><p><a href="/news/1">Boiler of the old school to be replaced</a></p><p><a href="/news/2">Timber sold for more than was hoped</a></p></div>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'keeps a subheading with a link to another report right below it',
      body: `<h1>Reading room stays open</h1><div class="content"><p>${LEAD}</p><h3>Boiler to be replaced</h3><p><a href="/news/1">Boiler of the old school fails again</a></p><p>${SECOND}</p><p>${THIRD}</p></div>`,
      lines: [LEAD, 'Boiler to be replaced', SECOND, THIRD],
    },
    {
      name: 'takes the steps of an instruction, each with its picture, for no captions',
      body: `<h1>Reading room stays open</h1><div class="content">${step(1, 'Cut the wood to the length of the shelf, and sand it.')}${step(2, 'Screw the boards together, and let the glue dry for a day.')}${step(3, 'Put the shelf on the wall, and fill it with books of all kinds.')}</div>`,
      lines: [
        'Cut the wood to the length of the shelf, and sand it.',
        'Step 2',
        'Screw the boards together, and let the glue dry for a day.',
        'Step 3',
        'Put the shelf on the wall, and fill it with books of all kinds.',
      ],
    },
    {
      name: 'begins with the paragraph under the headline, however far above the others',
      body: `<header><h1>Reading room stays open</h1><p>${LEAD} It was late.</p></header><ul>${'<li><a href="https://share.example/">Share</a></li>'.repeat(30)}</ul><div class="content"><p>${SECOND}</p><p>${THIRD}</p></div>`,
      lines: [`${LEAD} It was late.`, SECOND, THIRD],
    },
    {
      name: 'is the ticker of a match, though its classes speak of comments',
      body: `<h1>Reading room stays open</h1><main>${[LEAD, SECOND, THIRD].map((text) => `<div class="live-match-comment"><div class="live-match-comment-body">${text}</div></div>`).join('')}</main>`,
      lines: [LEAD, SECOND, THIRD],
    },
    {
      name: 'keeps short paragraphs in boxes that are named for how they are viewed',
      body: `<h1>Reading room stays open</h1><div class="content">${STORY}${STORY.replaceAll('the', 'this')}<div class="paragraph paragraph--view-mode--default"><p>The doors open at nine on Monday.</p></div><p>${SECOND.replace('Two', 'Three')}</p></div>`,
      lines: [
        LEAD,
        SECOND,
        THIRD,
        ...[LEAD, SECOND, THIRD].map((text) => text.replaceAll('the', 'this')),
        'The doors open at nine on Monday.',
        SECOND.replace('Two', 'Three'),
      ],
    },
  ])('$name', ({ body, lines }) => {
    expect(linesOf(body)).toEqual(lines)
  })
})

describe('the last line of a report', () => {
  test.each([
    { name: 'may begin with what asks readers elsewhere', line: 'Jetzt ermittelt die Polizei gegen zwei Männer.' },
    { name: 'may tell who supports something', line: 'El hospital recibe a trescientos pacientes al día.' },
    { name: 'may tell of gifts', line: 'Many of them donate food to the shelter every week.' },
  ])('$name: $line', ({ line }) => {
    expect(linesOf(`<h1>Reading room stays open</h1><div class="content">${STORY}<p>${line}</p></div>`)).toContain(line)
  })

  test.each([
    'Jetzt kostenlos den Newsletter abonnieren',
    'Suscríbete para recibir las noticias',
    'Donate now to keep us going.',
  ])('is left out where it asks the reader: %s', (line) => {
    expect(linesOf(`<h1>Reading room stays open</h1><div class="content">${STORY}<p>${line}</p></div>`)).not.toContain(
      line,
    )
  })
})

test.each([
  { script: 'Khmer', story: 'ក្រុមប្រឹក្សាបានជួបប្រជុំអំពីការការពារកុមារនៅក្នុងខេត្ត និងសាលារៀនទាំងអស់។', last: 'កិច្ចប្រជុំបានបញ្ចប់។' },
  {
    script: 'Ethiopic',
    story: 'ምክር ቤቱ ስለ ሕፃናት ጥበቃ በክልሉና በትምህርት ቤቶች ሁሉ ለመወያየት ዛሬ ስብሰባ አካሂዷል ብለዋል።',
    last: 'ስብሰባው ትናንት ተጠናቀቀ።',
  },
])('a short last sentence in $script stays', ({ story, last }) => {
  const lines = linesOf(
    `<h1>${story.slice(0, 20)}</h1><div>${`<p>${story.repeat(3)}</p>`.repeat(3)}<p>${last}</p></div>`,
  )
  expect(lines.at(-1)).toBe(last)
})
