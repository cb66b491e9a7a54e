/** What makes an hour of twelve one of twenty-four: hours within `adds` gain twelve; twelve becomes nought where `noughts`. */
export interface DayHalf {
  readonly words: string
  readonly adds: readonly [from: number, to: number] | null
  readonly noughts: boolean
  /** Where the word stands: before the hour (上午8时) or after (8 SA). */
  readonly before: boolean
}

export const DAY_HALVES: readonly DayHalf[] = [
  { words: 'am|a\\.m\\.?|a\\. m\\.|sa|sáng|ص|صباحا|صباحًا|πμ|π\\.μ\\.', adds: null, noughts: true, before: false },
  {
    words: 'pm|p\\.m\\.?|p\\. m\\.|ch|chiều|tối|م|مساء|مساءً|μμ|μ\\.μ\\.',
    adds: [1, 11],
    noughts: false,
    before: false,
  },
  { words: 'trưa', adds: [1, 3], noughts: false, before: false },
  { words: 'đêm|khuya', adds: [6, 11], noughts: false, before: false },
  {
    words: 'pagi|subuh|सुबह|पूर्वाह्न|এএম|পূর্বাহ্ণ|সকাল|ق\\.ظ|صبح|umaga|asubuhi|காலை|முற்பகல்|de la mañana|du matin|da manhã',
    adds: null,
    noughts: true,
    before: false,
  },
  { words: 'siang|tengah hari|दोपहर|ظهر|tanghali|mchana', adds: [1, 5], noughts: false, before: false },
  {
    words:
      'sore|petang|शाम|अपराह्न|পিএম|অপরাহ্ণ|অপরাহ্ন|বিকাল|বিকেল|সন্ধ্যা|ب\\.ظ|بعدازظهر|بعد از ظهر|عصر|شام|hapon|jioni|மாலை|பிற்பகல்|de la tarde|da tarde|du soir',
    adds: [1, 11],
    noughts: false,
    before: false,
  },
  { words: 'malam|रात|রাত|gabi|usiku|இரவு|de la noche|da noite', adds: [6, 11], noughts: true, before: false },
  { words: '上午|午前|오전|凌晨|早上', adds: null, noughts: true, before: true },
  { words: '下午|午後|오후|晚上', adds: [1, 11], noughts: false, before: true },
  { words: '中午', adds: [1, 3], noughts: false, before: true },
]

/** The hour from 0 to 24 that a printed hour and its word ("PM", "SA", "tối") mean: "14:25 PM" stays 14. */
export function hourOfTwentyFour(hour: number, word: string | undefined): number {
  if (word === undefined) return hour
  const half = COMPILED.find(({ pattern }) => pattern.test(word))
  if (half === undefined) return hour
  if (half.noughts && hour === 12) return 0
  if (half.adds === null) return hour
  return hour >= half.adds[0] && hour <= half.adds[1] ? hour + 12 : hour
}

const COMPILED = DAY_HALVES.map((half) => ({ ...half, pattern: new RegExp(`^(?:${half.words})$`, 'iu') }))
