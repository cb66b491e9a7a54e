import { phrases } from './label-row.ts'

/** Small words in the lines that sign reports, by language. Lower case, NFC, save where it says otherwise. */
export interface BylineWords {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Stand between two names: "and". */
  readonly joining?: readonly string[]
  /** Follow a name and lead to where or for whom it works: "Jane Doe in Valencia". */
  readonly atWork?: readonly string[]
  /** Of the words before names, those that also begin names or prose: a colon must follow. */
  readonly needsColon?: readonly string[]
  /** As printed: begin the source behind a name ("An Bình Theo Đời sống"). */
  readonly source?: readonly string[]
  /** Name somebody in the middle of a line: "Published on 26 May by Tom Stelling". */
  readonly inner?: readonly string[]
  /** As printed: glued to a name where only the looks part them ("ByAlex Bozarjian"). */
  readonly glued?: readonly string[]
  /** Stand in no name, so that a line in capitals with one of them is a heading: "TRAO NHÀ CHO NGƯỜI NGHÈO". */
  readonly unnamed?: readonly string[]
}

/** To add a language, add a row; test/locale/byline-words.test.ts reads lines of each. */
export const BYLINE_WORDS: readonly BylineWords[] = [
  {
    language: 'vi',
    joining: phrases('và | với'),
    atWork: phrases('tại | ở'),
    needsColon: phrases('tin | bài | nội dung | theo dõi'),
    source: phrases('Theo | Nguồn'),
    unnamed: phrases('của | các | những | không | người | này'),
  },
  {
    language: 'en',
    joining: phrases('and | with'),
    atWork: phrases('in | for | at | from | of'),
    needsColon: phrases('from | interview'),
    source: phrases('Source'),
    inner: phrases('by'),
    glued: phrases('By'),
  },
  {
    language: 'de',
    joining: phrases('und | sowie | mit'),
    atWork: phrases('aus | bei'),
    needsColon: phrases('aus | interview | bericht'),
    source: phrases('Quelle'),
    inner: phrases('von'),
    glued: phrases('Von'),
  },
  {
    language: 'fr',
    joining: phrases('et | avec'),
    atWork: phrases('à | en'),
    needsColon: phrases('texte'),
    inner: phrases('par'),
    glued: phrases('Par'),
  },
  {
    language: 'es',
    joining: phrases('y | e | con'),
    atWork: phrases('en'),
    needsColon: phrases('firma | informa'),
    source: phrases('Fuente'),
    inner: phrases('por'),
    glued: phrases('Por'),
  },
  {
    language: 'pt',
    joining: phrases('e | com'),
    atWork: phrases('em | da'),
    source: phrases('Fonte'),
    inner: phrases('por'),
    glued: phrases('Por'),
  },
  {
    language: 'it',
    joining: phrases('e | ed | con'),
    atWork: phrases('da'),
    needsColon: phrases('da'),
    source: phrases('Fonte'),
    inner: phrases('di | da'),
  },
  { language: 'nl', joining: phrases('en'), inner: phrases('door') },
  { language: 'pl', joining: phrases('i | oraz'), needsColon: phrases('tekst | za'), inner: phrases('przez | autor:') },
  { language: 'id', joining: phrases('dan'), inner: phrases('oleh') },
  { language: 'hi', joining: phrases('और | एवं') },
  { language: 'ja', needsColon: phrases('文') },
  { language: 'zh', needsColon: phrases('文') },
  { language: 'ko', needsColon: phrases('글') },
  { language: 'da', joining: phrases('og | och'), needsColon: phrases('text | ja'), inner: phrases('af | av') },
  { language: 'ru', joining: phrases('и'), inner: phrases('автором') },
  { language: 'uk', joining: phrases('та'), inner: phrases('автором') },
  { language: 'cs', joining: phrases('a'), needsColon: phrases('text | foto'), inner: phrases('od') },
  { language: 'hu', joining: phrases('és'), needsColon: phrases('szöveg') },
  { language: 'he', needsColon: phrases('כתב | כתבה') },
  { language: 'ro', joining: phrases('și'), needsColon: phrases('de | redactor'), inner: phrases('de') },
  { language: 'tr', joining: phrases('ve'), needsColon: phrases('haber | yazar | muhabir | editör | röportaj') },
  { language: 'el', joining: phrases('και'), needsColon: phrases('του | της | κείμενο | ρεπορτάζ') },
  { language: 'th', joining: phrases('และ'), inner: phrases('โดย') },
]

/** All words of one kind, in every language, each once. */
export function bylineWords(kind: Exclude<keyof BylineWords, 'language'>): readonly string[] {
  return [...new Set(BYLINE_WORDS.flatMap((row) => row[kind] ?? []))]
}
