/** What pages write before the date that they show of themselves. To add a language, add a row: the tests read it. */
export const CLOCK_WORDS: readonly { readonly language: string; readonly words: readonly string[] }[] = [
  { language: 'vi', words: ['hôm nay', 'hôm nay là', 'bây giờ là', 'ngày hôm nay'] },
  { language: 'en', words: ['today', 'today is', "today's date", 'it is now', 'current date'] },
  { language: 'de', words: ['heute', 'heute ist', 'aktuelles datum'] },
  { language: 'fr', words: ["aujourd'hui", 'aujourd’hui', 'nous sommes le', 'on est le'] },
  { language: 'es', words: ['hoy', 'hoy es', 'fecha actual'] },
  { language: 'pt', words: ['hoje', 'hoje é', 'data atual'] },
  { language: 'it', words: ['oggi', 'oggi è'] },
  { language: 'nl', words: ['vandaag', 'het is vandaag'] },
  { language: 'pl', words: ['dziś', 'dzisiaj', 'dziś jest', 'dzisiaj jest'] },
  { language: 'id', words: ['hari ini'] },
  { language: 'hi', words: ['आज'] },
  { language: 'ar', words: ['اليوم'] },
  { language: 'th', words: ['วันนี้'] },
  { language: 'ja', words: ['今日', '本日'] },
  { language: 'zh', words: ['今天', '今天是', '今日'] },
]

/** The end of what stands before a date that is a clock's: such words, a weekday perhaps behind them. */
export const CLOCK_LABEL = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:${CLOCK_WORDS.flatMap(({ words }) => words).join('|')})[\\s:：,|-]*(?:[\\p{L}\\p{M}]+[\\s,.|-]*){0,3}$`,
  'iu',
)
