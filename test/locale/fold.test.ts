import { describe, expect, test } from 'vitest'
import { comparableSyllables, foldAccents, foldText } from '../../src/locale/fold.ts'
import { SPELLING_RULES } from '../../src/locale/spelling.ts'

const alike = (language: string, a: string, b: string) =>
  expect(comparableSyllables(a, language)).toEqual(comparableSyllables(b, language))
const apart = (language: string, a: string, b: string) =>
  expect(comparableSyllables(a, language)).not.toEqual(comparableSyllables(b, language))

describe('every spelling rule makes its own example one', () => {
  test.each(SPELLING_RULES.map(({ language, example }) => ({ language, a: example[0], b: example[1] })))(
    '$language: $a = $b',
    ({ language, a, b }) => alike(language, a, b),
  )
})

test.each([
  { name: 'composed and decomposed letters', language: 'vi', a: 'Trẻ em', b: 'Trẻ em'.normalize('NFD') },
  { name: 'upper and lower case', language: 'vi', a: 'TRẺ EM ĐÓ', b: 'trẻ em đó' },
  {
    name: 'either placement of the tone, in every letter case',
    language: 'vi',
    a: 'HÒA, xóa, tòe',
    b: 'HOÀ, xoá, toè',
  },
  { name: 'the tone before a final consonant', language: 'vi', a: 'hòan tòan', b: 'hoàn toàn' },
  { name: 'a tone on the u of qu', language: 'vi', a: 'qúy', b: 'quý' },
  { name: 'letters parted by a grapheme joiner', language: 'vi', a: 't͏r͏ẻ e͏m', b: 'trẻ em' },
  { name: 'soft hyphens and zero width spaces', language: 'vi', a: 'tr\u00ADẻ\u200B em', b: 'trẻ em' },
  {
    name: 'punctuation and white space',
    language: 'vi',
    a: '“Bảo vệ,  chăm sóc” trẻ em!',
    b: 'Bảo vệ chăm sóc trẻ em',
  },
  { name: 'four writings of vaccine', language: 'vi', a: 'vaccine vacxin Vắc-xin', b: 'vắc xin vắc xin vắc xin' },
  { name: 'full-width letters in Japanese', language: 'ja', a: 'ＰＴＡ１２', b: 'PTA12' },
  { name: 'Turkish letters by Turkish case', language: 'tr', a: 'ISPARTA İL', b: 'ısparta il' },
])('$name are alike', ({ language, a, b }) => alike(language, a, b))

test.each([
  { name: 'an accent carries meaning', language: 'vi', a: 'trẻ em', b: 'tre êm' },
  { name: 'another tone is another word', language: 'vi', a: 'trẻ', b: 'trễ' },
  { name: 'đ is not d', language: 'vi', a: 'đa', b: 'da' },
  { name: 'a y within a longer rhyme is no i', language: 'vi', a: 'tay', b: 'tai' },
  { name: 'a zero-width non-joiner means something in Persian', language: 'fa', a: 'می‌خواهم', b: 'میخواهم' },
  { name: 'a joiner means something in Hindi', language: 'hi', a: 'क्‍ष', b: 'क्ष' },
])('$name', ({ language, a, b }) => apart(language, a, b))

test.each([
  {
    language: 'vi',
    text: 'Ngày 28/4/2011, tại TP.Lạng Sơn',
    words: ['ngày', '28', '4', '2011', 'tại', 'tp', 'lạng', 'sơn'],
  },
  { language: 'th', text: 'คุ้มครองเด็กในประเทศไทย', words: ['คุ้มครอง', 'เด็ก', 'ใน', 'ประเทศไทย'] },
  { language: 'ja', text: '児童虐待PTA', words: ['児', '童', '虐', '待', 'pta'] },
  { language: 'de', text: 'Der Kinderschutzbund warnt', words: ['der', 'kinderschutzbund', 'warnt'] },
  { language: 'vi', text: '', words: [] },
])('$language text is cut into its own units', ({ language, text, words }) => {
  expect(comparableSyllables(text, language)).toEqual(words)
})

test('accents fold away on request, đ by hand', () => {
  expect(foldAccents('Đường đến trường của Trẻ')).toBe('Duong den truong cua Tre')
})

test('folding what is folded changes nothing', () => {
  const once = foldText('Bác sỹ Thủy tiêm Vắc-xin ở Hòa Bình, QUÝ II', 'vi')
  expect(foldText(once, 'vi')).toBe(once)
})
