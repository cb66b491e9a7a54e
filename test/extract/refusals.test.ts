import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { isScrambled } from '../../src/extract/letters.ts'
import { CLOSING_LINES, isClosingLine } from '../../src/locale/closing-lines.ts'
import { REFUSAL_WORDS, refusalOf } from '../../src/locale/refusal-words.ts'

describe('what is no report', () => {
  test.each(REFUSAL_WORDS)('$refusal, $language: $example', ({ refusal, example }) => {
    expect(refusalOf(example)).toBe(refusal)
  })

  test.each(CLOSING_LINES)('a closing line, $language: $example', ({ example }) => {
    expect(isClosingLine(example)).toBe(true)
  })

  test.each([
    'The council voted on Tuesday to keep the reading room open for another three years.',
    'Sở Y tế cho biết không phát hiện thêm ca bệnh mới trong ngày.',
    'Die Polizei sucht Zeugen, die den Unfall gesehen haben.',
    'Night bus to Millbrook no longer available after ten',
    'Trang phục truyền thống không còn được nhiều người mặc',
    'Trang trại kiểu mẫu đã bị xóa sổ sau trận lũ',
    'Zwembad in Zilverdijk bestaat niet meer',
    '广告法修订草案公开征求意见',
    'PR',
    'Police officers praised for PR campaign: children taught to swim',
  ])('a sentence of a report is neither: %s', (sentence) => {
    expect([refusalOf(sentence), isClosingLine(sentence)]).toEqual([null, false])
  })

  test('a report that speaks of cookies and of pages not found is a report', () => {
    const paragraph =
      'The agency said that the cookie settings of forty council websites break the law, and that a page not found may still set cookies. It asked the councils to mend them by June, and published the list of those that had not answered its letters. '
    const paragraphs = ['First', 'Then', 'Later', 'At last'].map((word) => `<p>${word}, ${paragraph}</p>`).join('')
    const page = `<title>Forty councils warned</title><article><h1>Forty councils warned</h1>${paragraphs}</article>`
    expect(extractArticle(page, { url: 'https://paper.example/a' })).toMatchObject({ ok: true })
  })

  test('a section named PR in the menu above the headline marks no advert', () => {
    const paragraph =
      '<p>The spokesman of the works said on Monday that the new hall opens in the spring, with room for forty.</p>'
    const page = `<title>New hall opens</title><ul><li><a href="/pr">PR</a></li></ul><h1>New hall opens</h1><div>${paragraph}${paragraph.replace('spokesman', 'owner')}</div>`
    expect(extractArticle(page, { url: 'https://paper.example/a' })).toMatchObject({ ok: true })
  })

  test.each([
    { url: 'https://paper.example/', type: 'website', ok: false },
    { url: 'https://paper.example/index.html', type: 'website', ok: false },
    { url: 'https://paper.example/', type: 'article', ok: true },
    { url: 'https://paper.example/?p=12', type: 'website', ok: true },
    { url: 'https://paper.example/new-hall', type: 'website', ok: true },
  ])('the root of a site that calls itself one is its front page: $type at $url', ({ url, type, ok }) => {
    const paragraph =
      '<p>The spokesman of the works said on Monday that the new hall opens in the spring, with room for forty.</p>'
    const page = `<title>New hall opens</title><meta property="og:type" content="${type}"><meta property="article:published_time" content="2026-11-30"><h1>New hall opens</h1><div>${paragraph}${paragraph.replace('spokesman', 'owner')}</div>`
    expect(extractArticle(page, { url })).toMatchObject(ok ? { ok } : { ok, refusal: 'listing' })
  })

  test('a page of nothing is refused as empty', () => {
    expect(extractArticle('', { url: 'https://paper.example/a' })).toMatchObject({ ok: false, refusal: 'empty' })
  })

  test('a page nested too deep is refused as hostile', () => {
    const page = '<div>'.repeat(100_000)
    expect(extractArticle(page, { url: 'https://paper.example/a' })).toMatchObject({ ok: false, refusal: 'hostile' })
  })
})

describe('letters', () => {
  const german =
    'Der Gemeinderat hat am Dienstag beschlossen, die Straße zwischen Schwarzkirchen und Angststadt zu sperren. '
  const polish =
    'Wszystkie szczegóły przedstawiono w czwartek podczas konferencji prasowej w Bydgoszczy przez wojewodę. '
  test.each([
    { name: 'German', text: german.repeat(6), scrambled: false },
    { name: 'Polish', text: polish.repeat(6), scrambled: false },
    { name: 'Japanese', text: '海辺の町で子ども食堂の新しい建物が完成しました。'.repeat(30), scrambled: false },
    {
      name: 'German with a long list of addresses',
      text: german.repeat(6) + 'http://wnzgr.example/ https://www.prblg.example/ '.repeat(40),
      scrambled: false,
    },
    { name: 'letters exchanged', text: german.repeat(6).replace(/[aeiou]/gu, 'x'), scrambled: true },
  ])('$name', ({ text, scrambled }) => {
    expect(isScrambled(text)).toBe(scrambled)
  })
})
