import { phrases } from './label-row.ts'

/** Words that stand right before the name of a place, by language; what follows one of them in a text is no person. */
export const PLACE_WORDS: readonly {
  readonly language: string
  readonly words: readonly string[]
  /** A phrase as printed, and the place it names; read by the tests. */
  readonly example: { readonly text: string; readonly place: string }
}[] = [
  {
    language: 'vi',
    words:
      phrases(`tỉnh | thành phố | tp | tp. | huyện | thị xã | thị trấn | quận | phường | xã | thôn | bản | ấp | buôn | làng | khu | đảo | núi | sông |
      chợ | cầu | đường | phố | trường | trường thcs | trường thpt | trường tiểu học | bệnh viện | công ty | tại | ở | từ | đến | về`),
    example: { text: 'Lớp học mở ở huyện Sơn Khê.', place: 'Sơn Khê' },
  },
  {
    language: 'en',
    words: phrases('in | at | from | near | of'),
    example: { text: 'The council of Millbrook Green met.', place: 'Millbrook Green' },
  },
  {
    language: 'de',
    words: phrases('in | aus | bei | nach | im | am | gemeinde | stadt | landkreis'),
    example: { text: 'Der Rat der Stadt Bad Oberweil tagt.', place: 'Bad Oberweil' },
  },
  {
    language: 'fr',
    words: phrases('à | de | en | dans | ville de | commune de'),
    example: { text: 'Le conseil de Saint Aubin vote.', place: 'Saint Aubin' },
  },
  {
    language: 'es',
    words: phrases('en | de | desde | ciudad de'),
    example: { text: 'El pleno de Villa Hermosa vota.', place: 'Villa Hermosa' },
  },
]

/** Whether a text speaks of a name as a place: "huyện Sơn Khê", "the council of Millbrook Green". Cost: linear. */
export function isNamedAsPlace(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text
      .slice(Math.max(0, at - MOST_BEFORE), at)
      .toLowerCase()
      .trimEnd()
    if (PLACE_WORDS.some(({ words }) => words.some((word) => endsInWord(before, word)))) return true
  }
  return false
}

const MOST_BEFORE = 24

function endsInWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false
  const before = text.at(-word.length - 1)
  return before === undefined || !/[\p{L}\p{M}]/u.test(before)
}
