import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { findLanguage } from '../../src/extract/page-language.ts'
import { LANGUAGE_SIGNS } from '../../src/locale/language-signs.ts'
import { PARAGRAPHS } from './paragraphs.ts'

function languageOf(text: string, said: string | null, source: string | null) {
  const lang = said === null ? '' : ` lang="${said}"`
  const read = readDocument(`<html${lang}><body><p>x</p></body></html>`, 'https://paper.example/')
  if (!read.ok) throw new Error(read.reason)
  return findLanguage(read.page, null, text, source)
}

test.each(LANGUAGE_SIGNS.map((row) => ({ ...row })))(
  '$language is known by its text: $example',
  ({ language, example }) => {
    expect(languageOf(`${example} ${example}`, null, null).value).toBe(language)
  },
)

const paragraphs = Object.entries(PARAGRAPHS).map(([language, text]) => ({ language, text: `${text} ${text}` }))

describe('a paragraph in each of many languages', () => {
  test.each(paragraphs)('is $language where page and source say so', ({ language, text }) => {
    expect(languageOf(text, language, language)).toMatchObject({ value: language, basis: 'the page', doubts: [] })
  })

  test.each(paragraphs.filter(({ language }) => KNOWN.has(language)))(
    'is $language where the source says so and a template says it is English',
    ({ language, text }) => {
      expect(languageOf(text, 'en', language).value).toBe(language)
    },
  )

  test.each(paragraphs)('in $language is taken for no other where nothing is said', ({ language, text }) => {
    expect(NEAR[language] ?? [language.split('-')[0], null]).toContain(languageOf(text, null, null).value)
  })

  test.each(paragraphs)(
    'in $language is taken for no other where the page says so and the source is Vietnamese',
    ({ language, text }) => {
      expect(languageOf(text, language, 'vi').value).toBe(language)
    },
  )
})

describe('a paper', () => {
  const few =
    'Trong danh sách của Sunrise Travel có Hotel Continental, Grand Plaza, Metro Star và Blue Ocean Resort. Khách đặt qua app Booking Asia Pacific cho mùa hè đã tăng gần 15%, theo Google Trends.'
  test.each([
    { name: 'Vietnamese of few signs', text: few },
    { name: 'Vietnamese taken apart to base letters and signs', text: (PARAGRAPHS['vi'] ?? '').normalize('NFD') },
    { name: 'Vietnamese of few signs, taken apart', text: few.normalize('NFD') },
  ])('$name is Vietnamese, undeclared or called English', ({ text }) => {
    expect(languageOf(text, null, null).value).toBe('vi')
    expect(languageOf(`${text} ${text}`, 'en', 'vi').value).toBe('vi')
  })

  test('that has pages in two languages under one declaration is read page by page', () => {
    const [vi = '', en = ''] = [PARAGRAPHS['vi'], PARAGRAPHS['en']]
    expect(languageOf(`${en} ${en}`, 'vi', 'vi')).toMatchObject({
      value: 'en',
      basis: 'its words',
      doubts: ['language: the page says vi, its words are en'],
    })
    expect(languageOf(`${vi} ${vi}`, 'en', 'en').value).toBe('vi')
    expect(languageOf(`${en} ${en}`, 'en', 'vi')).toMatchObject({ value: 'en', doubts: [] })
  })

  test('that names Vietnamese people in Romanian or English is in no other language for it', () => {
    const named =
      'Nguyễn Thị Hương și Trần Văn Đức au venit la școala din sat, unde au vorbit cu părinții despre copii.'
    expect(languageOf(`${named} ${PARAGRAPHS['ro']} ${PARAGRAPHS['ro']}`, 'ro', 'ro').value).toBe('ro')
  })

  test('keeps what a page says where few words tell, or those of one who quotes', () => {
    expect(languageOf('Arsenal 2, Chelsea 1. Leeds 0, Everton 0. '.repeat(12), 'en', 'es').value).toBe('en')
    const quoted = 'The mayor said of the bridge: “El puente viejo no se va a reparar con el dinero de la escuela”. '
    expect(languageOf(quoted.repeat(4), 'en', 'es').value).toBe('en')
  })
})

/** Those with words or letters in the table, and the languages written like them. */
const KNOWN: ReadonlySet<string> = new Set([
  ...LANGUAGE_SIGNS.flatMap(({ language, kin = [] }) => [language, ...kin]),
  'sr-Latn',
])
/** Languages that differ in too few words to be told without a declaration. */
const NEAR: Readonly<Record<string, readonly (string | null)[]>> = { nb: ['no'], bs: ['hr', 'sr', null] }
