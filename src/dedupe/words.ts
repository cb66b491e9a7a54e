import { comparableSyllables, primaryLanguage } from '../locale/fold.ts'
import { hashSet, hashText } from './hash.ts'

/** Hashes of the comparable syllables of a text, in its order; number words are digits. Cost: linear. */
export function wordHashes(text: string, language: string): Uint32Array {
  const spoken = NUMBER_WORDS.get(primaryLanguage(language))
  const words = comparableSyllables(text, language)
  const hashes = new Uint32Array(words.length)
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashText(words[at] ?? '')
    hashes[at] = spoken?.get(hash) ?? hash
  }
  return hashes
}

/** The set of those that say what a text is about: function words of the language are left out. */
export function contentSet(words: Uint32Array, language: string): Uint32Array {
  const idle = IDLE_WORDS.get(primaryLanguage(language))
  return hashSet(idle === undefined ? words : words.filter((word) => !idle.has(word)))
}

/** Words too common to tell two reports apart. A language without a row is compared by all its words. */
const IDLE_WORDS: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  idleWords(
    'vi',
    `và của là có cho với các những một được trong tại từ đến tới ngày đã đang sẽ bị do theo này đó khi ở trên dưới ra vào
    về người ông bà anh chị em cháu bé để mà thì cũng như không chưa còn vẫn nên rằng nhiều nhất hơn lại nay sau trước lên
    xuống qua vì bởi nếu hay hoặc gì ai sao thế vụ việc năm tháng sáng chiều tối giờ phút lúc vừa mới rất quá đều cùng giữa
    bằng phải cần cả mỗi mọi từng gần khoảng ấy kia đây đấy nào thêm liên quan biết thông tin báo`,
  ),
  idleWords(
    'en',
    `the a an of to in on at for by with from and or but is are was were be been has have had will would as it its this that
    these those he she they his her their after before over into about said says not no up out more than who`,
  ),
  idleWords(
    'de',
    `der die das den dem des ein eine einen einem einer und oder aber ist sind war waren wird werden hat haben in im an am
    auf aus bei mit nach von vom zu zum zur für über unter um nicht auch als wie es er sie ihr sein seine dass noch`,
  ),
  idleWords(
    'fr',
    `le la les un une des de du d l et ou mais est sont a ont en au aux à dans par pour sur avec sans ce cette ces il elle
    ils elles son sa ses leur leurs que qui se s ne pas plus`,
  ),
  idleWords(
    'es',
    `el la los las un una unos unas de del y o pero es son ha han en al a por para con sin su sus que se no lo más como este
    esta`,
  ),
])

/** "năm" is a year and "ba" a father as often as 5 and 3, so they are left out. */
const NUMBER_WORDS: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map([
  numberWords('vi', 'hai 2 bốn 4 sáu 6 bảy 7 tám 8 chín 9 mười 10'),
  numberWords('en', 'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10'),
  numberWords('de', 'zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10'),
])

function idleWords(language: string, words: string): [string, ReadonlySet<number>] {
  return [language, new Set(words.split(/\s+/).map(hashText))]
}

function numberWords(language: string, pairs: string): [string, ReadonlyMap<number, number>] {
  const words = [...pairs.matchAll(/(\S+) (\S+)/g)]
  return [language, new Map(words.map(([, word = '', digits = '']) => [hashText(word), hashText(digits)]))]
}
