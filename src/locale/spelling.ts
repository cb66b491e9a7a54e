/** Ways in which one word is written twice, by language. To add one, add a row: the tests read its examples. */
export interface SpellingRule {
  readonly language: string
  /** Looked for in lower-case NFC text. */
  readonly pattern: RegExp
  readonly to: string | ((found: string) => string)
  /** Two spellings that must come out alike. */
  readonly example: readonly [string, string]
}

/** The tone stands on the second vowel of oa, oe, uy: "hoà", the placement of the 1984 spelling rules. */
const MOVED_TONES = new Map([
  ...pairs('òóỏõọ', 'o', 'a', 'àáảãạ'),
  ...pairs('òóỏõọ', 'o', 'e', 'èéẻẽẹ'),
  ...pairs('ùúủũụ', 'u', 'y', 'ỳýỷỹỵ'),
])

const I_OF_Y = new Map([...'yỳýỷỹỵ'].map((y, at) => [y, [...'iìíỉĩị'][at] ?? y]))

export const SPELLING_RULES: readonly SpellingRule[] = [
  {
    language: 'vi',
    pattern: /[òóỏõọ][ae]|[ùúủũụ]y/g,
    to: (found) => MOVED_TONES.get(found) ?? found,
    example: ['Thủy, hòa, khỏe', 'Thuỷ, hoà, khoẻ'],
  },
  {
    // Only where the y is the whole rhyme: "bác sỹ" but never "tay" or "thuỷ".
    language: 'vi',
    pattern: /(?<![\p{L}\p{M}])(?:[hklmst]|qu)[yỳýỷỹỵ](?![\p{L}\p{M}])/gu,
    to: (found) => found.slice(0, -1) + (I_OF_Y.get(found.slice(-1)) ?? ''),
    example: ['bác sỹ, kỹ, quý, mỹ', 'bác sĩ, kĩ, quí, mĩ'],
  },
  {
    language: 'vi',
    pattern: /v[aắ]c[\s-]?xin|vaccine?s?/g,
    to: 'vắc xin',
    example: ['vaccine, vacxin', 'vắc-xin, vắc xin'],
  },
  { language: 'vi', pattern: /vi[\s-]ta[\s-]min/g, to: 'vitamin', example: ['vi-ta-min', 'vitamin'] },
  { language: 'de', pattern: /ß/g, to: 'ss', example: ['Straße', 'Strasse'] },
  { language: 'ru', pattern: /ё/g, to: 'е', example: ['ребёнок', 'ребенок'] },
  { language: 'ar', pattern: /[\u064B-\u0652\u0640]/g, to: '', example: ['طِفْل', 'طفل'] },
  { language: 'ar', pattern: /[أإآ]/g, to: 'ا', example: ['أطفال', 'اطفال'] },
  { language: 'fa', pattern: /ي/g, to: 'ی', example: ['ايران', 'ایران'] },
  { language: 'fa', pattern: /ك/g, to: 'ک', example: ['كودك', 'کودک'] },
]

function pairs(tonedFirst: string, first: string, second: string, tonedSecond: string): [string, string][] {
  const targets = [...tonedSecond]
  return [...tonedFirst].map((toned, at) => [toned + second, first + (targets[at] ?? second)])
}
