import { phrases } from './label-row.ts'

/** What programs and people write where an author is asked for and none is told, by language. */
export interface NobodyWords {
  /** BCP 47, primary subtag; "*" for what programs write in any. */
  readonly language: string
  readonly example: string
  /** Whole texts, in lower case. */
  readonly words: readonly string[]
}

/** To add a language, add a row: the tests read `example`. */
export const NOBODY_WORDS: readonly NobodyWords[] = [
  {
    language: '*',
    example: 'N/A',
    words: phrases('null | undefined | nil | none | n/a | n.a. | [object object] | - | . | ?'),
  },
  {
    language: 'vi',
    example: 'Khuyết danh',
    words: phrases(
      'khuyết danh | ẩn danh | vô danh | không rõ | chưa rõ | không rõ tác giả | chưa có tác giả | đang cập nhật',
    ),
  },
  {
    language: 'en',
    example: 'Unknown',
    words: phrases(
      'unknown | unknown author | author unknown | anonymous | anon | nobody | no author | noname | no name | not available | guest | user | username',
    ),
  },
  { language: 'de', example: 'Unbekannt', words: phrases('unbekannt | autor unbekannt | unbekannter autor | anonym') },
  { language: 'fr', example: 'Anonyme', words: phrases('inconnu | auteur inconnu | anonyme') },
  { language: 'es', example: 'Desconocido', words: phrases('desconocido | autor desconocido | anónimo') },
  { language: 'pt', example: 'Desconhecido', words: phrases('desconhecido | autor desconhecido | anônimo | anónimo') },
  { language: 'it', example: 'Sconosciuto', words: phrases('sconosciuto | autore sconosciuto | anonimo') },
  { language: 'nl', example: 'Onbekend', words: phrases('onbekend | auteur onbekend | anoniem') },
  { language: 'pl', example: 'Nieznany', words: phrases('nieznany | autor nieznany | anonimowy') },
  { language: 'ru', example: 'Аноним', words: phrases('аноним | неизвестен | неизвестный автор | автор неизвестен') },
  { language: 'id', example: 'Anonim', words: phrases('anonim | tidak diketahui') },
  { language: 'zh', example: '佚名', words: phrases('佚名 | 匿名 | 未知') },
  { language: 'ja', example: '匿名', words: phrases('匿名 | 不明') },
  { language: 'ko', example: '익명', words: phrases('익명') },
]

/** Whether what stands in an author's place says that there is none. */
export function namesNobody(author: string): boolean {
  return NOBODY.has(author.trim().toLowerCase())
}

const NOBODY: ReadonlySet<string> = new Set(NOBODY_WORDS.flatMap(({ words }) => words))
