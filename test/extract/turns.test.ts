import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'

const LEAD =
  'The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a long debate.'
const ASKED = ['Why does the room stay open?', 'Who pays for the heating?', 'What of those who voted no?']
const ANSWERED = [
  'Because the children need it. I have been there every week, and it is full from four until seven.',
  'The sale of timber does, and there is enough left for two winters.',
  'They were right about the boiler, which will be replaced in spring.',
]
const WHO = 'Anna Harlow'

/** The article of a page whose body is what is given. */
function articleOf(body: string, above = ''): Article {
  const html = `<html lang="en"><head><title>Reading room stays open</title></head><body><h1>Reading room stays open</h1>${above}<div class="content">${body}</div></body></html>`
  const outcome = extractArticle(html, { url: 'https://courier.example/news/reading-room', language: 'en' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article
}

const linesOf = (article: Article) => article.body.text.split('\n')

describe('an interview', () => {
  const portrait = (name: string, role: string) =>
    `<div class="person"><img src="/p.jpg" width="60" height="60"><div class="${name}">${WHO}</div><div class="${role}">Mayor</div></div>`
  const asked = (make: (question: string, answer: string) => string) =>
    `<p>${LEAD}</p>${ASKED.map((question, at) => make(question, ANSWERED[at] ?? '')).join('')}`

  test.each([
    ['name', 'role'],
    ['author-name', 'author-title'],
    ['user-info', 'user-info-job'],
  ])('keeps the speaker’s name in a box of its own (%s), who did not write it', (name, role) => {
    const body = asked((question, answer) => `<p><b>${question}</b></p>${portrait(name, role)}<p>${answer}</p>`)
    const article = articleOf(body)
    expect(linesOf(article)).toEqual([LEAD, ...ASKED.flatMap((line, at) => [line, WHO, 'Mayor', ANSWERED[at]])])
    expect(article.byline).toBeNull()
  })

  test.each([
    ['message', 'author'],
    ['chat-item', 'name'],
  ])('keeps every turn of a chat: %s, %s', (turn, name) => {
    const say = (who: string, text: string) =>
      `<div class="${turn}"><img class="avatar" src="/a.jpg"><span class="${name}">${who}</span><div class="text">${text}</div></div>`
    const article = articleOf(asked((question, answer) => say('Courier', question) + say(WHO, answer)))
    expect(linesOf(article)).toEqual([LEAD, ...ASKED.flatMap((line, at) => ['Courier', line, WHO, ANSWERED[at]])])
    expect(article.byline).toBeNull()
  })

  test('keeps the byline of who led it', () => {
    const body = asked((question, answer) => `<p>${question}</p>${portrait('author-name', 'role')}<p>${answer}</p>`)
    expect(articleOf(body, '<p class="author">Bea Lowell</p>').byline?.names).toEqual(['Bea Lowell'])
  })

  test('takes no caption for a speaker, though it comes again and again', () => {
    const body = asked(
      (_, answer) => `<p>${answer}</p><figure><img src="/a.jpg"><div class="by">Carl Dean</div></figure>`,
    )
    expect(linesOf(articleOf(body))).not.toContain('Carl Dean')
  })
})

describe('a live report', () => {
  const times = ['10:32', '10:05', '9:40', '8:15']
  const heads = ['The vote is over', 'The mayor speaks', 'The gallery is full', 'Doors open']
  const texts = [
    'Seven members voted to keep the room open, and two against it.',
    'She says that the money comes from the sale of timber in spring.',
    'There is no seat left, and people stand along the walls of the hall.',
    'The first members arrive in the rain, and shake hands with the clerk.',
  ]
  const share = '<div class="share"><a href="https://www.facebook.com/sharer.php?u=x">Share</a></div>'
  const entries = (make: (time: string) => string, item = 'live-item') =>
    texts.map(
      (text, at) => `<div class="${item}">${make(times[at] ?? '')}<h3>${heads[at]}</h3><p>${text}</p>${share}</div>`,
    )
  const printed = texts.flatMap((text, at) => [times[at], heads[at], text])

  test.each([
    { name: 'a span', make: (time: string) => `<span class="time">${time}</span>` },
    { name: 'a box', make: (time: string) => `<div class="timestamp">${time}</div>` },
    { name: 'its tag', make: (time: string) => `<time datetime="2026-11-12T${time}:00Z">${time}</time>` },
    {
      name: 'a line with who wrote the entry',
      make: (time: string) => `<span class="time">${time}</span><span class="author">Bea Lowell</span>`,
    },
  ])('keeps its entries with their times, none of which dates or signs it: in $name', ({ make }) => {
    const article = articleOf(
      `<p>${LEAD}</p>${entries(make).join('')}`,
      '<p class="date">Published 11 November 2026</p>',
    )
    expect(linesOf(article)).toEqual([LEAD, ...printed])
    expect(article).toMatchObject({ kind: 'live', byline: null, published: { at: '2026-11-11' } })
  })

  test('keeps them in the order printed, and begins with them where nothing stands above', () => {
    const oldest = entries((time) => `<div class="time">${time}</div>`).toReversed()
    const lines = linesOf(articleOf(oldest.join('')))
    expect(lines.slice(0, 3)).toEqual(['8:15', 'Doors open', texts[3]])
    expect(lines.at(-1)).toBe(texts[0])
  })

  test('is read where its entries stand beside the summary', () => {
    const list = entries((time) => `<div class="time">${time}</div>`).join('')
    const html = `<html lang="en"><head><title>Reading room stays open</title></head><body><div id="page"><h1>Reading room stays open</h1><div class="content"><p>${LEAD}</p><p>${LEAD.replace('Tuesday', 'Monday')}</p><p>${LEAD.replace('Tuesday', 'Sunday')}</p></div><div id="live-list">${list}</div></div></body></html>`
    const outcome = extractArticle(html, { url: 'https://courier.example/news/reading-room', language: 'en' })
    expect(outcome.ok && linesOf(outcome.article)).toEqual(expect.arrayContaining([LEAD, ...printed]))
  })

  test('is none where only a programme has times', () => {
    const body = entries((time) => `<div class="time">${time}</div>`, 'programme-item').join('')
    expect(articleOf(`<p>${LEAD}</p>${body}`)).toMatchObject({ kind: 'report' })
  })
})
