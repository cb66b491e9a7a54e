/** What a page that is no report says of itself. */
export interface RefusalWords {
  readonly refusal: 'not-found' | 'consent' | 'shell' | 'advert'
  /** BCP 47, primary subtag. */
  readonly language: string
  readonly example: string
  readonly pattern: RegExp
}

/** Read in headlines and in pages of few words only: reports may say the same. To add one, add a row: the tests read `example`. */
export const REFUSAL_WORDS: readonly RefusalWords[] = [
  {
    refusal: 'not-found',
    language: 'en',
    example: '404 – Page not found',
    pattern:
      /\b(?:error )?40[34]\b.{0,40}\b(?:error|not found|forbidden)|^\W*(?:error )?404\W*(?:error)?\W*$|\b(?:page|article|story|content|file|document)(?: you (?:requested|are looking for|were looking for))? (?:was |is |could |can )?(?:not|no longer|n['’]t)(?: be)? (?:found|available|exist)|page (?:does not|doesn['’]t) exist|no longer (?:available|exists)|we can['’]t find (?:that|the) page/iu,
  },
  {
    refusal: 'not-found',
    language: 'vi',
    example: 'Không tìm thấy trang bạn yêu cầu',
    pattern:
      /không tìm thấy (?:trang|bài|nội dung|đường dẫn|kết quả)|(?:trang|bài viết|nội dung|đường dẫn)[^.]{0,40}(?:không tồn tại|đã bị xóa|đã bị gỡ|không còn)|lỗi 404/iu,
  },
  {
    refusal: 'not-found',
    language: 'de',
    example: 'Seite nicht gefunden',
    pattern:
      /(?:seite|artikel|inhalt|beitrag)[^.]{0,40}(?:nicht (?:gefunden|verfügbar|vorhanden)|existiert nicht)|fehler 404/iu,
  },
  {
    refusal: 'not-found',
    language: 'fr',
    example: 'Page introuvable',
    pattern:
      /(?:page|article|contenu)[^.]{0,40}(?:introuvable|n['’]existe (?:pas|plus)|n['’]a pas été trouvée?)|erreur 404/iu,
  },
  {
    refusal: 'not-found',
    language: 'es',
    example: 'Página no encontrada',
    pattern:
      /p[áa]gina[^.]{0,40}(?:no (?:encontrada|existe|disponible|se encuentra|se ha encontrado))|error 404|erro 404/iu,
  },
  {
    refusal: 'not-found',
    language: 'pt',
    example: 'Página não encontrada',
    pattern: /p[áa]gina[^.]{0,40}n[ãa]o (?:foi )?(?:encontrada|existe|dispon[íi]vel)/iu,
  },
  {
    refusal: 'not-found',
    language: 'it',
    example: 'Pagina non trovata',
    pattern: /pagina[^.]{0,40}non (?:è stata )?(?:trovata|esiste|disponibile)|errore 404/iu,
  },
  {
    refusal: 'not-found',
    language: 'nl',
    example: 'Pagina niet gevonden',
    pattern: /(?:pagina|artikel)[^.]{0,40}niet (?:gevonden|beschikbaar)|bestaat niet (?:meer)?/iu,
  },
  {
    refusal: 'not-found',
    language: 'pl',
    example: 'Nie znaleziono strony',
    pattern: /nie znaleziono (?:strony|artykułu)|strona[^.]{0,40}nie (?:istnieje|została znaleziona)/iu,
  },
  {
    refusal: 'not-found',
    language: 'id',
    example: 'Halaman tidak ditemukan',
    pattern: /(?:halaman|artikel|berita)[^.]{0,40}tidak (?:ditemukan|tersedia)/iu,
  },
  {
    refusal: 'not-found',
    language: 'ja',
    example: 'お探しのページは見つかりませんでした',
    pattern: /(?:ページ|記事)[^。]{0,20}(?:見つかりません|存在しません|ありません|削除され)/u,
  },
  {
    refusal: 'not-found',
    language: 'zh',
    example: '您访问的页面不存在',
    pattern:
      /(?:页面|頁面|网页|網頁|文章)[^。]{0,12}(?:不存在|找不到|未找到|已(?:被)?删除|已(?:被)?刪除)|找不到(?:页面|頁面|网页|網頁)/u,
  },
  {
    refusal: 'consent',
    language: 'en',
    example: 'We value your privacy. We and our partners store and access information on a device, such as cookies.',
    pattern:
      /before you continue to|we (?:value|care about|respect) your privacy|(?:we and our|our) (?:\d+ )?partners (?:store|process|use)|(?:accept|agree to|manage) (?:all )?(?:the use of )?cookies|cookie (?:settings|preferences|consent|policy)|this (?:site|website) uses cookies/iu,
  },
  {
    refusal: 'consent',
    language: 'de',
    example: 'Mit Werbung und Cookies weiterlesen',
    pattern:
      /(?:mit werbung|werbefrei) (?:und cookies )?(?:weiter)?lesen|cookies (?:akzeptieren|zustimmen|zulassen)|(?:zustimmung|einwilligung)[^.]{0,60}cookies|wir und unsere (?:\d+ )?partner/iu,
  },
  {
    refusal: 'consent',
    language: 'fr',
    example: 'Accepter et continuer : nous et nos partenaires utilisons des cookies',
    pattern: /nous et nos (?:\d+ )?partenaires|accepter (?:et continuer|les cookies)|continuer sans accepter/iu,
  },
  {
    refusal: 'consent',
    language: 'es',
    example: 'Nosotros y nuestros socios almacenamos cookies',
    pattern:
      /nosotros y nuestros (?:\d+ )?socios|aceptar (?:las )?cookies|(?:aceitar|usamos) (?:os )?cookies|accett(?:a|are) (?:i )?cookie/iu,
  },
  {
    refusal: 'shell',
    language: 'en',
    example: 'You need to enable JavaScript to run this app.',
    pattern:
      /(?:enable|turn on|requires?|need) (?:to enable )?(?:javascript|js\b)|javascript (?:is (?:disabled|required|not enabled)|must be enabled)|checking (?:if|your) (?:the site connection|browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|access (?:to this page has been |was )?denied|just a moment|attention required|ddos protection|bitte (?:aktivieren|javascript)|bật javascript|activez javascript|habilit[ae] javascript/iu,
  },
  {
    refusal: 'advert',
    language: 'vi',
    example: '(PR) - Doanh nghiệp ra mắt sản phẩm mới',
    pattern: /^\W{0,2}\(?(?:PR|P\.R|QC|thông tin quảng cáo|bài quảng cáo|tin tài trợ|nội dung tài trợ)\)?\s*[-–—:.|]/u,
  },
  {
    refusal: 'advert',
    language: 'en',
    example: 'Sponsored content: ten ways to save',
    pattern:
      /^\W{0,2}(?:sponsored(?: (?:content|post|article|story))?|advertorial|paid (?:content|post|partnership)|partner content|brand(?:ed)? content|promoted (?:content|post))\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'de',
    example: 'Anzeige: Zehn Wege zu sparen',
    pattern:
      /^\W{0,2}(?:advertorial|anzeigensonderveröffentlichung|sonderveröffentlichung|sponsored|bezahlter inhalt)\W{0,3}(?:[-–—:|].*)?$|^anzeige: /iu,
  },
  {
    refusal: 'advert',
    language: 'fr',
    example: 'Publireportage : dix façons d’économiser',
    pattern:
      /^\W{0,2}(?:publi-?r[ée]portage|contenu (?:sponsorisé|partenaire)|publirreportaje|contenido (?:patrocinado|de marca)|publieditorial|conte[úu]do (?:patrocinado|de marca)|informe publicitário|contenuto sponsorizzato|publiredazionale|gesponsord|artykuł sponsorowany|materiał (?:sponsorowany|partnera)|advetorial)\W{0,3}(?:[-–—:|].*)?$/iu,
  },
]

/** What a line says a page is that is no report; null for any other. */
export function refusalOf(line: string): RefusalWords['refusal'] | null {
  return REFUSAL_WORDS.find((row) => row.pattern.test(line))?.refusal ?? null
}

/** Whether a line marks what it stands over as an advert. Most lines do not, and are read by the adverts' rows alone. */
export function isAdvertMark(line: string): boolean {
  return ADVERT_WORDS.some((row) => row.pattern.test(line)) && refusalOf(line) === 'advert'
}

const ADVERT_WORDS = REFUSAL_WORDS.filter((row) => row.refusal === 'advert')
