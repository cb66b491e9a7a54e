/** What listing pages say around their lists, by language. To add a language, add a row: the tests read `example`. */
export interface ListingWords {
  readonly language: string
  /** A link to the next page. */
  readonly example: string
  /** Whole texts of a link to the next page, in lower case, apart by `|`. */
  readonly next: string
  /** Whole texts of a link that leads to an article and is no headline. */
  readonly more: string
}

export const LISTING_WORDS: readonly ListingWords[] = [
  {
    language: 'vi',
    example: 'Trang sau',
    next: 'trang sau|trang kế|trang tiếp|trang tiếp theo|trang kế tiếp|tiếp theo|tiếp|sau|xem tiếp|tin cũ hơn|bài cũ hơn|cũ hơn',
    more: 'xem thêm|xem tiếp|đọc tiếp|chi tiết|xem chi tiết|đọc thêm|tiếp tục đọc|xem tiếp bài viết|xem bài viết',
  },
  {
    language: 'en',
    example: 'Next page',
    next: 'next|next page|older|older posts|older stories|load more|more stories',
    more: 'read more|more|continue reading|full story|read article|read on',
  },
  {
    language: 'de',
    example: 'Weiter',
    next: 'weiter|nächste|nächste seite|ältere beiträge|ältere artikel',
    more: 'weiterlesen|mehr|mehr lesen|zum artikel|artikel lesen',
  },
  {
    language: 'fr',
    example: 'Page suivante',
    next: 'suivant|suivante|page suivante|articles plus anciens',
    more: 'lire la suite|lire plus|en savoir plus|lire l’article|lire',
  },
  {
    language: 'es',
    example: 'Siguiente',
    next: 'siguiente|página siguiente|siguiente página|anteriores',
    more: 'leer más|seguir leyendo|ver más|más información',
  },
  {
    language: 'pt',
    example: 'Próxima página',
    next: 'próxima|próximo|próxima página|seguinte|mais antigas',
    more: 'leia mais|ler mais|continue lendo|saiba mais|veja mais',
  },
  {
    language: 'it',
    example: 'Successiva',
    next: 'successiva|successivo|avanti|pagina successiva|prossima',
    more: 'leggi tutto|leggi|continua a leggere|continua',
  },
  { language: 'nl', example: 'Volgende', next: 'volgende|volgende pagina|ouder', more: 'lees meer|lees verder|meer' },
  {
    language: 'pl',
    example: 'Następna',
    next: 'następna|następna strona|dalej|starsze',
    more: 'czytaj więcej|czytaj dalej|więcej',
  },
  {
    language: 'id',
    example: 'Selanjutnya',
    next: 'selanjutnya|berikutnya|halaman berikutnya|next',
    more: 'baca selengkapnya|selengkapnya|baca juga|lihat semua',
  },
  { language: 'hi', example: 'अगला', next: 'अगला|अगला पृष्ठ|अगला पेज', more: 'और पढ़ें|पूरा पढ़ें|आगे पढ़ें' },
  { language: 'ar', example: 'التالي', next: 'التالي|الصفحة التالية', more: 'اقرأ المزيد|المزيد|قراءة المزيد' },
  { language: 'th', example: 'ถัดไป', next: 'ถัดไป|หน้าถัดไป|หน้าต่อไป', more: 'อ่านต่อ|อ่านเพิ่มเติม|ดูทั้งหมด' },
  { language: 'ja', example: '次へ', next: '次へ|次のページ|次ページ|もっと見る', more: '続きを読む|もっと読む|詳細' },
  {
    language: 'zh',
    example: '下一页',
    next: '下一页|下一頁|下页|下頁|更多',
    more: '阅读全文|阅读更多|閱讀更多|详细|詳細|更多',
  },
  {
    language: 'ru',
    example: 'Следующая',
    next: 'следующая|следующая страница|далее|вперёд|вперед',
    more: 'читать далее|читать дальше|читать полностью|подробнее|читать ещё',
  },
  {
    language: 'uk',
    example: 'Наступна',
    next: 'наступна|наступна сторінка',
    more: 'читати далі|докладніше|детальніше',
  },
  {
    language: 'cs',
    example: 'Další strana',
    next: 'další|další strana|další stránka',
    more: 'číst dále|číst více|celý článek|více',
  },
  {
    language: 'sk',
    example: 'Ďalšia strana',
    next: 'ďalšia|ďalšia strana',
    more: 'čítať ďalej|čítať viac|celý článok|viac',
  },
  {
    language: 'hu',
    example: 'Következő',
    next: 'következő|következő oldal',
    more: 'tovább|tovább olvasom|bővebben|részletek',
  },
  {
    language: 'ro',
    example: 'Pagina următoare',
    next: 'pagina următoare|următoarea',
    more: 'citește mai mult|citește tot|mai mult|detalii',
  },
  {
    language: 'tr',
    example: 'Sonraki sayfa',
    next: 'sonraki|sonraki sayfa',
    more: 'devamını oku|haberin devamı|devamı',
  },
  { language: 'el', example: 'Επόμενη', next: 'επόμενη|επόμενη σελίδα', more: 'διαβάστε περισσότερα|περισσότερα' },
  { language: 'sv', example: 'Nästa sida', next: 'nästa|nästa sida', more: 'läs mer|läs hela artikeln' },
  {
    language: 'da',
    example: 'Næste side',
    next: 'næste|næste side',
    more: 'læs mere|læs hele artiklen|les mer|les hele saken',
  },
  { language: 'fi', example: 'Seuraava sivu', next: 'seuraava|seuraava sivu', more: 'lue lisää|lue koko juttu' },
  { language: 'ko', example: '다음', next: '다음|다음 페이지', more: '더보기|더 보기|자세히 보기' },
  { language: 'any', example: '»', next: '»|›|>|>>|→|❯', more: '…|...|»' },
]

const words = (key: 'next' | 'more'): ReadonlySet<string> =>
  new Set(LISTING_WORDS.flatMap((row) => row[key].split('|')))

export const NEXT_WORDS: ReadonlySet<string> = words('next')
export const MORE_WORDS: ReadonlySet<string> = words('more')

/** Words of several, so that no headline begins with one by chance: "Đọc tiếp “…”", "Read more about …". */
const LEADING = new RegExp(
  `^(?:${[...MORE_WORDS]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => phrase.replace(/[.|]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
)

/** Whether a link's text only leads on to an article, though it may name its headline behind that. */
export function leadsOn(text: string): boolean {
  return MORE_WORDS.has(text.toLowerCase()) || LEADING.test(text)
}
