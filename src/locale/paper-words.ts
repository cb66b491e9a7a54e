/** What a paper or a station calls itself beside its own name. To add a language, add a row: the tests read `example`. */
export interface PaperWords {
  readonly language: string
  /** Lower-case NFC phrases, parted by bars; those of several words stand in this order. */
  readonly words: string
  readonly example: string
}

export const PAPER_WORDS: readonly PaperWords[] = [
  {
    language: 'vi',
    words:
      'báo|nhật báo|tạp chí|điện tử|trang tin|trang chủ|cổng thông tin|trang thông tin|cơ quan ngôn luận|tiếng nói của|đài phát thanh|phát thanh truyền hình|truyền hình|tin tức|đọc báo|tin nhanh|tin mới nhất',
    example: 'Báo Sơn Khê điện tử',
  },
  {
    language: 'en',
    words: 'newspaper|news|online|daily|times|gazette|herald|tribune|journal|magazine|radio|tv|media|network|homepage',
    example: 'The Sonkhe Gazette',
  },
  {
    language: 'de',
    words:
      'zeitung|tageszeitung|nachrichten|anzeiger|tageblatt|tagblatt|rundschau|magazin|startseite|das portal|die plattform',
    example: 'Sonkhe Nachrichten',
  },
  {
    language: 'fr',
    words: 'journal|quotidien|actualités|actualité|actu|accueil|le site',
    example: 'Sonkhe actualités',
  },
  { language: 'es', words: 'diario|periódico|noticias|portada|el portal', example: 'Diario Sonkhe' },
  { language: 'pt', words: 'jornal|notícias|capa|o portal', example: 'Jornal Sonkhe' },
  { language: 'it', words: 'giornale|quotidiano|notizie|gazzetta|corriere', example: 'Il Giornale Sonkhe' },
  { language: 'nl', words: 'krant|dagblad|nieuws|nieuwsblad|courant', example: 'Sonkhe nieuws' },
  { language: 'pl', words: 'gazeta|wiadomości|dziennik|aktualności', example: 'Gazeta Sonkhe' },
  { language: 'cs', words: 'noviny|deník|zprávy|zpravodaj', example: 'Sonkhe deník' },
  {
    language: 'sv',
    words: 'tidning|tidningen|nyheter|nyheterna|dagblad|tidende|avis|avisa|uutiset',
    example: 'Sonkhe tidning',
  },
  { language: 'tr', words: 'gazetesi|haberleri|haber|haberler', example: 'Sonkhe gazetesi' },
  { language: 'id', words: 'koran|berita|situs|portal', example: 'Portal Sonkhe' },
  { language: 'ru', words: 'газета|новости|новини|вести|портал', example: 'Sonkhe новости' },
]

/** Whether words beside a paper's name are but what papers call themselves. Words in lower case, NFC, without signs. */
export function namesPaper(words: readonly string[]): boolean {
  const line = ` ${words.join(' ')} `
  return PHRASES.some((phrase) => line.includes(phrase))
}

const PHRASES: readonly string[] = PAPER_WORDS.flatMap(({ words }) => words.split('|').map((word) => ` ${word} `))
