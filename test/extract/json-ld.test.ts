import { describe, expect, test } from 'vitest'
import { plainText, readJsonLd } from '../../src/extract/json-ld.ts'
import { findLdArticle } from '../../src/extract/ld-article.ts'

const page = { url: 'https://paper.example/news/1', title: 'New school - The Paper' }
const article = '{"@type":"NewsArticle","headline":"New school","author":{"@type":"Person","name":"Jane Doe"}}'

describe('the report in JSON-LD', () => {
  test.each([
    { name: 'stands by itself', text: article },
    { name: 'stands in a list', text: `[{"@type":"WebSite","name":"The Paper"},${article}]` },
    { name: 'stands in a graph', text: `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},${article}]}` },
    { name: 'is the main entity of a page', text: `{"@type":"WebPage","mainEntity":${article}}` },
    {
      name: 'is written with its types in full',
      text: article.replace('NewsArticle', 'http://schema.org/NewsArticle'),
    },
    { name: 'is one of several types', text: article.replace('"NewsArticle"', '["Article","NewsArticle"]') },
    { name: 'is wrapped in a comment', text: `<!-- ${article} -->` },
    { name: 'is wrapped in CDATA', text: `//<![CDATA[\n${article}\n//]]>` },
    { name: 'holds raw line breaks', text: article.replace('New school', 'New\nschool') },
    { name: 'has a comma too many', text: article.replace('"}}', '"},}') },
    { name: 'ends in a semicolon', text: `${article};` },
  ])('is found where it $name', ({ text }) => {
    const found = findLdArticle(readJsonLd([text]), page)
    expect(found?.headline).toBe('New school')
    expect(found?.authors).toEqual([{ name: 'Jane Doe', kind: 'person' }])
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"@type":"BreadcrumbList"}',
    '{"@graph":{"@graph":[]}}',
    '[[[[[[[[[{"@type":"NewsArticle","headline":"x"}]]]]]]]]]',
  ])('is none in %s', (text) => {
    expect(findLdArticle(readJsonLd([text]), page)).toBeNull()
  })

  test('is the one that names this page, where other reports are told of too', () => {
    const other = '{"@type":"NewsArticle","headline":"Old bridge","url":"https://paper.example/news/2"}'
    const own = '{"@type":"NewsArticle","headline":"New school","url":"https://paper.example/news/1"}'
    expect(findLdArticle(readJsonLd([`[${other},${own}]`]), page)?.headline).toBe('New school')
  })

  test('gives its authors by name where it only points to them', () => {
    const graph =
      '{"@graph":[{"@type":"NewsArticle","headline":"New school","author":{"@id":"#jd"}},{"@type":"Person","@id":"#jd","name":"Jane Doe"}]}'
    expect(findLdArticle(readJsonLd([graph]), page)?.authors).toEqual([{ name: 'Jane Doe', kind: 'person' }])
  })

  test.each([
    { says: '"False"', free: false },
    { says: 'false', free: false },
    { says: '"true"', free: true },
    { says: '"maybe"', free: null },
  ])('says $says of being free', ({ says, free }) => {
    const text = `{"@type":"NewsArticle","headline":"x","isAccessibleForFree":${says}}`
    expect(findLdArticle(readJsonLd([text]), page)?.free).toBe(free)
  })
})

test.each([
  { name: 'white space', text: ' '.repeat(200_000) },
  { name: 'white space within', text: `{"a":1${' '.repeat(200_000)}x}` },
  { name: 'comments never closed', text: '/*'.repeat(100_000) },
  { name: 'objects one after another', text: '{} '.repeat(60_000) },
  { name: 'brackets', text: '['.repeat(100_000) },
])('a long run of $name is read as nothing', ({ text }) => {
  expect(findLdArticle(readJsonLd([text]), page)).toBeNull()
})

describe('texts', () => {
  test.each([
    { raw: 'R&uuml;ckbau von Atomkraftwerk', plain: 'Rückbau von Atomkraftwerk' },
    { raw: 'Türkiye&#039;de', plain: "Türkiye'de" },
    { raw: '&amp;#39;Quote&amp;#39;', plain: "'Quote'" },
    { raw: 'A <i>new</i>  school', plain: 'A new school' },
    { raw: '3 < 4 & 5', plain: '3 < 4 & 5' },
    { raw: '  ', plain: null },
  ])('are plain: $raw', ({ raw, plain }) => {
    expect(plainText(raw)).toBe(plain)
  })
})
