import { ADVERT_WORDS } from './advert-words.ts'
import { anyOf } from './any-of.ts'
import type { RefusalWords } from './refusal-row.ts'
import { UNAVAILABLE_WORDS } from './unavailable-words.ts'

/** Read in headlines and in pages of few words only: reports may say the same. To add one, add a row: the tests read `example`. */
export const REFUSAL_WORDS: readonly RefusalWords[] = [
  {
    refusal: 'not-found',
    language: 'en',
    example: '404 – Page not found',
    pattern:
      /\b(?:error )?40[34]\b.{0,40}\b(?:error|not found|forbidden)|^\W*(?:error )?404\W*(?:error)?\W*$|\b(?:page|article|story|content|file|document)(?: you (?:requested|are looking for|were looking for))? (?:was |is |could |can )?(?:not|no longer|n['’]t)(?: be)? (?:found|available|exist)|page (?:does not|doesn['’]t) exist|\b(?:page|article|story|content|link|item|post)\b.{0,30}\bno longer (?:available|exists)|we can['’]t find (?:that|the) page/iu,
  },
  {
    refusal: 'not-found',
    language: 'vi',
    example: 'Không tìm thấy trang bạn yêu cầu',
    pattern:
      /không tìm thấy (?:trang|bài viết|nội dung|đường dẫn|kết quả)|(?:trang(?: web)?|bài viết|nội dung|đường dẫn|liên kết)(?: này| bạn [^.]{1,30}| được yêu cầu)? (?:không tồn tại|(?:này )?đã bị (?:xóa|xoá|gỡ)|không còn tồn tại)|lỗi 404/iu,
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
    pattern: /(?:pagina|artikel)[^.]{0,40}(?:niet (?:gevonden|beschikbaar)|bestaat niet)/iu,
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
    refusal: 'not-found',
    language: 'hi',
    example: 'पेज नहीं मिला',
    pattern: /(?:पेज|पृष्ठ|लेख|खबर)[^।]{0,30}(?:नहीं मिला|नहीं मिली|उपलब्ध नहीं|मौजूद नहीं)/u,
  },
  {
    refusal: 'not-found',
    language: 'ar',
    example: 'الصفحة غير موجودة',
    pattern: /(?:الصفحة|المقال|المحتوى)[^.]{0,30}(?:غير موجود|لم يتم العثور|غير متاح|لا توجد)|خطأ 404/u,
  },
  {
    refusal: 'not-found',
    language: 'th',
    example: 'ไม่พบหน้าที่คุณต้องการ',
    pattern: /ไม่พบ(?:หน้า|เพจ|บทความ|ข้อมูลที่)|(?:หน้า|เพจ|บทความ)(?:นี้|ที่คุณ.{0,30})?(?:ไม่มีอยู่|ถูกลบ)/u,
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
    pattern: /nosotros y nuestros (?:\d+ )?socios|aceptar (?:las )?cookies/iu,
  },
  {
    refusal: 'consent',
    language: 'pt',
    example: 'Nós e os nossos parceiros usamos cookies',
    pattern: /n[óo]s e (?:os )?nossos (?:\d+ )?parceiros|(?:aceitar|usamos|utilizamos) (?:os )?cookies/iu,
  },
  {
    refusal: 'consent',
    language: 'it',
    example: 'Noi e i nostri partner archiviamo cookie: Accetta',
    pattern: /noi e (?:i )?nostri (?:\d+ )?partner|accett(?:a|are) (?:i |tutti i )?cookie/iu,
  },
  {
    refusal: 'consent',
    language: 'nl',
    example: 'Wij en onze 142 partners plaatsen cookies',
    pattern: /wij en onze (?:\d+ )?partners|cookies (?:accepteren|toestaan)|toestemming[^.]{0,40}cookies/iu,
  },
  {
    refusal: 'consent',
    language: 'pl',
    example: 'My i nasi zaufani partnerzy przechowujemy pliki cookie',
    pattern: /my i nasi (?:zaufani )?(?:\d+ )?partnerzy|(?:akceptuj|zgadzam się na)[^.]{0,40}(?:pliki )?cookie/iu,
  },
  {
    refusal: 'consent',
    language: 'id',
    example: 'Kami dan mitra kami menggunakan cookie',
    pattern: /kami dan (?:\d+ )?mitra kami|(?:terima|setujui) (?:semua )?cookie/iu,
  },
  {
    refusal: 'consent',
    language: 'vi',
    example: 'Chúng tôi và các đối tác sử dụng cookie',
    pattern: /chúng tôi và (?:các )?(?:\d+ )?đối tác[^.]{0,60}cookie|(?:chấp nhận|đồng ý)[^.]{0,30}cookie/iu,
  },
  {
    refusal: 'consent',
    language: 'ja',
    example: '当サイトはCookieを使用しています。同意する',
    pattern: /(?:当|本)(?:サイト|ウェブサイト)[^。]{0,20}cookie/iu,
  },
  {
    refusal: 'consent',
    language: 'zh',
    example: '本网站使用Cookie，请点击同意',
    pattern: /本(?:网站|網站|站)[^。]{0,16}cookie/iu,
  },
  {
    refusal: 'shell',
    language: 'en',
    example: 'You need to enable JavaScript to run this app.',
    pattern:
      /(?:enable|turn on|requires?|need) (?:to enable )?(?:javascript|js\b)|javascript (?:is (?:disabled|required|not enabled)|must be enabled)|checking (?:if|your) (?:the site connection|browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|access (?:to this page has been |was )?denied|just a moment|attention required|ddos protection/iu,
  },
  {
    refusal: 'shell',
    language: 'vi',
    example: 'Vui lòng bật JavaScript để xem trang này',
    pattern:
      /bật javascript|trình duyệt[^.]{0,40}không hỗ trợ javascript|xác minh (?:rằng )?bạn (?:là (?:con )?người|không phải)/iu,
  },
  {
    refusal: 'shell',
    language: 'de',
    example: 'Bitte aktivieren Sie JavaScript.',
    pattern: /aktivieren sie (?:bitte )?javascript|javascript (?:ist )?(?:deaktiviert|aktivieren)/iu,
  },
  {
    refusal: 'shell',
    language: 'fr',
    example: 'Veuillez activer JavaScript pour continuer.',
    pattern: /activ(?:ez|er) (?:le )?javascript|javascript est désactivé/iu,
  },
  {
    refusal: 'shell',
    language: 'es',
    example: 'Habilite JavaScript para ver esta página.',
    pattern: /(?:habilit[ae]r?|active|activar|ative|attiva(?:re)?|abilita(?:re)?) (?:o |el )?javascript/iu,
  },
  ...UNAVAILABLE_WORDS,
  ...ADVERT_WORDS,
]

/** What a line says a page is that is no report; null for any other. */
export function refusalOf(line: string): RefusalWords['refusal'] | null {
  return REFUSAL_WORDS.find((row) => row.pattern.test(line))?.refusal ?? null
}

/** Whether a line marks what it stands over as an advert. Most lines do not, and are read by the adverts' rows alone. */
export function isAdvertMark(line: string): boolean {
  return MAY_BE_ADVERT(line) && refusalOf(line) === 'advert'
}

const MAY_BE_ADVERT = anyOf(ADVERT_WORDS.map(({ pattern }) => pattern))
