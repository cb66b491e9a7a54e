import { expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'

const PARAGRAPH =
  '<p>The council voted on Monday to keep the school in Carrowmore open for two more years, after parents and teachers had asked for it.</p>'

function bodyWith(lines: string): string {
  const html = `<html lang="en"><head><title>Carrowmore school stays open</title></head><body><article><h1>Carrowmore school stays open</h1>${PARAGRAPH}${lines}${PARAGRAPH.replace('Monday', 'Tuesday')}</article></body></html>`
  const read = extractArticle(html, {
    url: 'https://example.org/school',
    language: 'en',
    timezone: 'UTC',
    fetchedAt: '2026-11-30T00:00:00Z',
  })
  return read.ok ? read.article.body.text : ''
}

test.each([
  'https://api.whatsapp.com/send?text=School%20https%3A%2F%2Fexample.org',
  'https://wa.me/?text=School',
  'https://telegram.me/share/url?url=https://example.org',
  'https://t.me/share/url?url=https://example.org',
  'https://www.facebook.com/sharer/sharer.php?u=https://example.org',
  'https://twitter.com/intent/tweet?text=School',
  'https://x.com/intent/post?text=School',
  'https://sp.zalo.me/share?u=https://example.org',
  'https://line.me/R/msg/text/?School',
  'https://www.pinterest.com/pin/create/button/?url=x',
  'https://www.linkedin.com/shareArticle?url=x',
  'mailto:?subject=School&body=x',
])('a short line whose link sends the page on is no report: %s', (address) => {
  const body = bodyWith(
    `<ul><li><a href="${address}">Tell a neighbour of it</a></li></ul><p>Pass it <a href="${address}">on</a></p>`,
  )
  expect(body).not.toContain('Tell a neighbour')
  expect(body).not.toContain('Pass it')
  expect(body).toContain('Tuesday')
})

test.each([
  {
    name: 'a helpline',
    line: '<p>Parents may write to the school by <a href="https://wa.me/35312345">WhatsApp</a> until May.</p>',
  },
  {
    name: 'a helpline’s number',
    line: '<p>Write by <a href="https://api.whatsapp.com/send?phone=35312345&text=x">WhatsApp</a> until May.</p>',
  },
  {
    name: 'an office',
    line: '<p>Write to the <a href="mailto:school@example.org?subject=School">office</a> until May.</p>',
  },
  {
    name: 'a report beside the network',
    line: '<p>Write until May, <a href="https://example.org/may">says the office</a>, <a href="https://t.me/share/url?url=x">share</a></p>',
  },
])('a line that leads to $name is the report’s', ({ line }) => {
  expect(bodyWith(line)).toContain('until May')
})
