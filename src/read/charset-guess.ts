/**
 * The encoding in which unlabelled bytes look most like writing: each candidate is tried, and judged by how many of its
 * letters outside ASCII are among the commonest of that writing. Windows-1252 where none looks like anything.
 * `decode` gives null for a label it does not know. Cost: linear, in a sample of at most 64 kB.
 */
export function guessCharset(bytes: Uint8Array, decode: Decode): string {
  return likeliest(bytes, decode, CANDIDATES, LEAST_SHARE) ?? 'windows-1252'
}

/**
 * The old Vietnamese encoding that bytes labelled Latin-1 are really in, or null. Pages written in a VNI or TCVN3 font
 * had to say Latin-1. Nine of ten letters outside ASCII must stand in whole Vietnamese syllables, of at least twenty:
 * no text of the examples below comes near that when it is misread.
 */
export function guessVietnamese(bytes: Uint8Array, decode: Decode): string | null {
  if (bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0) < LEAST_LETTERS) return null
  const vietnamese = CANDIDATES.filter(({ common }) => common === 'syllables')
  return likeliest(bytes, decode, vietnamese, SURE_SHARE)
}

type Decode = (bytes: Uint8Array, label: string) => string | null

const LEAST_LETTERS = 20
const SURE_SHARE = 0.9

function likeliest(bytes: Uint8Array, decode: Decode, candidates: readonly Candidate[], least: number): string | null {
  const sample = sampleOf(bytes)
  let best: string | null = null
  let highest = least
  for (const candidate of candidates) {
    const text = decode(sample, candidate.charset)
    const share = text === null ? 0 : likeness(text.normalize('NFC'), candidate)
    if (share > highest) {
      highest = share
      best = candidate.charset
    }
  }
  return best
}

const SAMPLE_BYTES = 64_000
/** Below this share of common letters nothing is claimed. */
const LEAST_SHARE = 0.3

/** The first stretch that has bytes beyond ASCII in it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - 200)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

/** Less than nothing is left of a text with what no text has: replacements, C1 controls, private use. */
function likeness(text: string, candidate: Candidate): number {
  const foreign = count(text, FOREIGN)
  if (foreign === 0) return 0
  const wrong = count(text, /[\ufffd\x80-\x9f\ue000-\uf8ff]/gu) + (candidate.never ? count(text, candidate.never) : 0)
  const good = candidate.common === 'syllables' ? vietnameseLetters(text) : count(text, candidate.common)
  return (good - 3 * wrong) / foreign
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

const FOREIGN = /[^\0-\x7f\s\u2010-\u2026\u3000-\u3002]/gu

/** Letters beyond ASCII that stand in whole Vietnamese syllables. */
function vietnameseLetters(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter(isSyllable).reduce((sum, word) => sum + (word.match(FOREIGN)?.length ?? 0), 0)
}

/** Onset, nucleus, coda, and at most one tone. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  if ((parts.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'))
}

interface Candidate {
  readonly charset: string
  readonly example: string
  /** The commonest letters, or signs, of running news text; or whether its letters make Vietnamese syllables. */
  readonly common: RegExp | 'syllables'
  /** What the writing never has: a mark without its letter, a capital within a word. */
  readonly never?: RegExp
}

const COMMON_HAN =
  '的一是不了在人有我他这中大来上个国和也子时道出会三要于下得可你年生自那后能对着事其里所去行过家十用发天如然作方成者多日都前进经同现没动面起看定分还小部其些主样理心本开问社市政公新文法学工业部民长场高与为以'
const COMMON_HAN_OLD =
  '的一是不了在人有我他這中大來上個國和也子時道出會三要於下得可你年生自那後能對著事其裡所去行過家十用發天如然作方成者多日都前進經同現沒動面起看定分還小部些主樣理心本開問社市政公新文法學工業民長場高與為以希望很'

/** Letters of a writing that is mostly ASCII: three of its own in a row are another writing, misread. */
function sparse(letters: string): RegExp {
  return new RegExp(`(?<![À-ž]{2})[${letters}](?![À-ž]{2})`, 'gu')
}

const INNER_CAPITAL = /[а-яё][А-ЯЁ]/gu
const LONE_THAI_MARK = /(?<![ก-ฮ])[ะ-ฺ็-๎]{3}|(?<![ก-ฮะ-ฺ็-๎])[ัิ-ฺ็-๎]|[ฃฅ฿ฯ๏๚๛]|[เแโใไ](?![ก-ฮ])/gu

/** To add an encoding, add a row: the tests guess `example` from its bytes. Where two rows are equal, the first wins. */
export const CANDIDATES: readonly Candidate[] = [
  {
    charset: 'gb18030',
    example: '不归移民漫画系列，我们在这里工作和生活，他是一个有名的人',
    common: new RegExp(`[${COMMON_HAN}]`, 'gu'),
  },
  {
    charset: 'big5',
    example: '我希望這個國家的人民可以得到更好的生活，他是一個有名的人',
    common: new RegExp(`[${COMMON_HAN_OLD}]`, 'gu'),
  },
  { charset: 'shift_jis', example: '記事の投稿が反映されないことが判明しました', common: /[ぁ-んァ-ヶー]/gu },
  { charset: 'euc-jp', example: '記事の投稿が反映されないことが判明しました', common: /[ぁ-んァ-ヶー]/gu },
  {
    charset: 'euc-kr',
    example: '어린이 보호를 위한 회의가 서울에서 열렸다고 정부가 밝혔다',
    common: /[이다는에을의가한고로지하은기사를도서리대어나인자시정부일제보있과해스아라만수그들]/gu,
  },
  {
    charset: 'windows-1251',
    example: 'Как пережить новогоднюю ночь и что об этом сказали в городе',
    common: /[оеаинтсрвлкмпуія]/gu,
    never: INNER_CAPITAL,
  },
  {
    charset: 'koi8-r',
    example: 'Как пережить новогоднюю ночь и что об этом сказали в городе',
    common: /[оеаинтсрвлкмпуя]/gu,
    never: INNER_CAPITAL,
  },
  {
    charset: 'iso-8859-5',
    example: 'Как пережить новогоднюю ночь и что об этом сказали в городе',
    common: /[оеаинтсрвлкмпуя]/gu,
    never: INNER_CAPITAL,
  },
  {
    charset: 'cp866',
    example: 'Как пережить новогоднюю ночь и что об этом сказали в городе',
    common: /[оеаинтсрвлкмпуя]/gu,
    never: INNER_CAPITAL,
  },
  {
    charset: 'windows-874',
    example: 'สำนักงานส่งเสริมอุตสาหกรรมซอฟต์แวร์แห่งชาติ',
    common: /[านรกเงอมลวยส่ด้ทตะัปบคหแจพชขใไีิ์ุโำ็ู]/gu,
    never: LONE_THAI_MARK,
  },
  {
    charset: 'windows-1253',
    example: 'Η κυβέρνηση ανακοίνωσε χθες τα μέτρα για την προστασία των παιδιών',
    common: /[αοιετσνηρυπκμλςάίήέό]/gu,
  },
  { charset: 'windows-1255', example: 'הממשלה הודיעה אתמול על צעדים להגנת ילדים', common: /[יוהלאמתרבשנ]/gu },
  { charset: 'windows-1256', example: 'أعلنت الحكومة أمس عن إجراءات لحماية الأطفال', common: /[اليمنوترةبعدفسكهحق]/gu },
  {
    charset: 'windows-1258',
    example: 'Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em đợt hai ở các huyện',
    common: 'syllables',
  },
  {
    charset: 'tcvn',
    example: 'Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em đợt hai ở các huyện',
    common: 'syllables',
  },
  {
    charset: 'viscii',
    example: 'Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em đợt hai ở các huyện',
    common: 'syllables',
  },
  {
    charset: 'vni',
    example: 'Lạng Sơn: Tập huấn công tác bảo vệ, chăm sóc trẻ em đợt hai ở các huyện',
    common: 'syllables',
  },
  {
    charset: 'windows-1250',
    example: 'Zażółć gęślą jaźń, řekl včera středočeský hejtman Příliš žluťoučký kůň',
    common: sparse('ąćęłńśźżěščřžýáíéůúťďňőűłŚŻŁ'),
  },
  {
    charset: 'windows-1254',
    example: 'Başbakan dün yaptığı açıklamada çocukların güvenliği için çalıştıklarını söyledi',
    common: sparse('ışğçöüİŞĞÇÖÜ'),
  },
  {
    charset: 'windows-1252',
    example: 'Le président a déclaré à la presse où les élèves étaient déjà prêts, señor, über große Straßen',
    common: sparse('éèêàùâîôûëïçäöüßáíóúñãõåøæÉÀÄÖÜ’‘“”«»–—…°ºª€£'),
  },
]
