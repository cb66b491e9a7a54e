import { describe, expect, test } from 'vitest'
import { compareArticles, compareUnlessStrange } from '../../src/dedupe/likeness.ts'
import type { Told } from '../../src/domain/types.ts'
import { LABELLED_PAIRS, type Written } from '../fixtures/dedupe/pairs.ts'

function told(written: Written, url: string, published: string | null = null): Told {
  return { url, language: 'vi', published, ...written }
}

describe('compareArticles', () => {
  test.each(LABELLED_PAIRS)('judges $name', ({ a, b, same }) => {
    const there = compareArticles(told(a, 'https://baovung.vn/a'), told(b, 'https://baobien.vn/b'))
    expect(there.relation === 'duplicate').toBe(same)
    expect(there.likeness >= 0.5).toBe(same)
    expect(there.reasons.length).toBeGreaterThan(0)
  })

  test.each(LABELLED_PAIRS)('judges $name alike from the other side', ({ a, b }) => {
    const there = compareArticles(told(a, 'https://baovung.vn/a'), told(b, 'https://baobien.vn/b'))
    const back = compareArticles(told(b, 'https://baobien.vn/b'), told(a, 'https://baovung.vn/a'))
    expect(back.relation).toBe(there.relation)
    expect(back.likeness).toBeCloseTo(there.likeness, 10)
  })

  test('judges any two of the texts as it does when it looks at their words alone first', () => {
    const all = LABELLED_PAIRS.flatMap(({ a, b }) => [a, b]).map((one, at) => told(one, `https://baovung.vn/${at}`))
    const looked = { strange: 0, alike: 0 }
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        const whole = compareArticles(one, other)
        const quick = compareUnlessStrange(one, other)
        if (quick === null) expect(whole.relation).toBe('different')
        else expect(quick).toEqual(whole)
        looked[quick === null ? 'strange' : 'alike'] += 1
      }
    }
    expect(looked.strange).toBeGreaterThan(looked.alike)
    expect(looked.alike).toBeGreaterThan(0)
  })

  test('holds one address to be one article, whatever its text', () => {
    const [pair] = LABELLED_PAIRS.filter(({ name }) => name === 'nothing in common')
    if (pair === undefined) throw new Error('no such pair')
    const compared = compareArticles(
      told(pair.a, 'https://baovung.vn/xa-hoi/chay-kho-go-234567.html'),
      told(pair.b, 'https://m.baovung.vn/thoi-su/chay-lon-234567.html?utm_source=rss'),
    )
    expect(compared).toEqual({ relation: 'duplicate', likeness: 1, reasons: ['the same address'] })
  })

  test('holds a home page to be nobody’s address: what is announced without a link is judged by its words', () => {
    const [pair] = LABELLED_PAIRS.filter(({ name }) => name === 'nothing in common')
    if (pair === undefined) throw new Error('no such pair')
    const compared = compareArticles(told(pair.a, 'https://baovung.vn/'), told(pair.b, 'https://baovung.vn'))
    expect(compared.relation).toBe('different')
  })

  test.each([
    { name: 'the course of 2010 and that of 2011', veto: 'the headlines’ numbers differ: 350 and 200' },
    { name: 'gifts in two communes', veto: 'the days differ: 24/9 and 26/9' },
    { name: 'two forecasts of one day', veto: 'two of a kind that comes every day: weather forecast' },
    { name: 'one headline and no text', veto: 'too short to tell: 0 words' },
  ])('says of $name that $veto', ({ name, veto }) => {
    const pair = LABELLED_PAIRS.find((one) => one.name === name)
    if (pair === undefined) throw new Error(`no pair ${name}`)
    const { reasons } = compareArticles(told(pair.a, 'https://baovung.vn/a'), told(pair.b, 'https://baobien.vn/b'))
    expect(reasons.at(-1)).toBe(`but ${veto}`)
  })

  test('tells news in other words from news of other days by the dates of publication', () => {
    const pair = LABELLED_PAIRS.find(({ name }) => name === 'a fire, told by two papers')
    if (pair === undefined) throw new Error('no such pair')
    const relation = (day: string): string =>
      compareArticles(
        told(pair.a, 'https://baovung.vn/a', '2026-11-07T02:00:00Z'),
        told(pair.b, 'https://baobien.vn/b', day),
      ).relation
    expect(relation('2026-11-07')).toBe('duplicate')
    expect(relation('2026-11-30')).toBe('different')
  })

  test('finds an archive that is poured out again years later by its text', () => {
    const [pair] = LABELLED_PAIRS
    if (pair === undefined) throw new Error('no pair')
    const first = told(pair.a, 'https://baovung.vn/a', '2011-04-28')
    expect(compareArticles(first, told(pair.b, 'https://baovung.vn/moi/b', '2026-11-07')).relation).toBe('duplicate')
  })

  test.each([
    {
      name: 'Thai',
      language: 'th',
      text: 'ตำรวจจังหวัดเชียงใหม่จับกุมผู้ต้องหาลักพาตัวเด็กหญิงวัยเจ็ดขวบเมื่อคืนนี้ หลังจากครอบครัวแจ้งความว่าบุตรสาวหายไปจากหน้าบ้าน เจ้าหน้าที่พบเด็กปลอดภัยในบ้านร้างแห่งหนึ่งนอกเมือง',
    },
    {
      name: 'Hindi',
      language: 'hi',
      text: 'जिला प्रशासन ने मंगलवार को बाल श्रम के विरुद्ध अभियान चलाकर बाजार की चार दुकानों से छह बच्चों को मुक्त कराया और उनके मालिकों के विरुद्ध मामला दर्ज कराया गया है',
    },
    {
      name: 'German',
      language: 'de',
      text: 'Das Jugendamt der Stadt hat am Dienstag drei Kinder in Obhut genommen, nachdem Nachbarn die Polizei gerufen hatten. Die Kinder seien unverletzt, sagte eine Sprecherin.',
    },
  ])('knows a copy and a stranger in $name', ({ language, text }) => {
    const headline = text.slice(0, 40)
    const there = { url: 'https://a.example/1', headline, text, language }
    expect(compareArticles(there, { ...there, url: 'https://b.example/2' }).relation).toBe('duplicate')
    const stranger = { ...there, url: 'https://b.example/3', text: [...text].reverse().join(''), headline: 'x y z' }
    expect(compareArticles(there, stranger).relation).toBe('different')
  })

  test.each([
    { name: 'nothing', text: '' },
    { name: 'one long word', text: 'a'.repeat(100_000) },
    { name: 'only dots', text: '.'.repeat(100_000) },
    { name: 'only brackets', text: '('.repeat(100_000) },
    { name: 'capitals without end', text: 'Aa '.repeat(50_000) },
    { name: 'digits without end', text: '1.'.repeat(50_000) },
    { name: 'a lone surrogate', text: '\ud800 lẻ loi' },
  ])('bears $name', ({ text }) => {
    const odd = { url: 'not an address', headline: text.slice(0, 500), text }
    expect(['duplicate', 'same-affair', 'different']).toContain(compareArticles(odd, { ...odd }).relation)
  })
})
