import type { RefusalWords } from './refusal-row.ts'

/** What sites say of themselves while they are mended. */
export const UNAVAILABLE_WORDS: readonly RefusalWords[] = [
  {
    refusal: 'unavailable',
    language: 'vi',
    example: 'Website đang được nâng cấp, xin quý vị quay lại sau',
    pattern:
      /(?:website|trang (?:web|tin|báo)|báo điện tử|cổng thông tin|máy chủ|hệ thống)(?: của chúng tôi| này)? (?:hiện |tạm thời )?đang (?:được |trong quá trình )?(?:bảo trì|nâng cấp|bảo dưỡng)|tạm (?:dừng|ngừng|ngưng) (?:hoạt động|phục vụ|truy cập) để (?:bảo trì|nâng cấp)|máy chủ (?:đang )?quá tải/iu,
  },
  {
    refusal: 'unavailable',
    language: 'en',
    example: 'This site is down for maintenance. We will be back soon.',
    pattern:
      /(?:under|down for|undergoing|offline for) (?:scheduled |planned |routine |some )?maintenance|maintenance mode|we(?:['’]ll| will) be back (?:soon|shortly)|\b(?:50[0234]|service (?:is )?(?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error)\b|(?:site|website|page|service) is temporarily (?:unavailable|offline|down)|error establishing a database connection/iu,
  },
  {
    refusal: 'unavailable',
    language: 'de',
    example: 'Wegen Wartungsarbeiten ist unsere Seite vorübergehend nicht erreichbar',
    pattern:
      /wartungsarbeiten|im wartungsmodus|(?:seite|website|webseite|server) (?:wird (?:gerade|derzeit) gewartet|ist (?:derzeit|vorübergehend|momentan) nicht (?:erreichbar|verfügbar))/iu,
  },
  {
    refusal: 'unavailable',
    language: 'fr',
    example: 'Site en maintenance',
    pattern:
      /(?:site|page|service)(?: est)?(?: actuellement)? en (?:cours de )?maintenance|momentanément indisponible/iu,
  },
  {
    refusal: 'unavailable',
    language: 'es',
    example: 'Sitio en mantenimiento',
    pattern:
      /(?:sitio|p[áa]gina|web|servicio)(?: est[áa])? en mantenimiento|temporalmente (?:fuera de servicio|no disponible)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'pt',
    example: 'Site em manutenção',
    pattern:
      /(?:site|p[áa]gina|portal)(?: est[áa])? em manuten[çc][ãa]o|temporariamente (?:fora do ar|indispon[íi]vel)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'it',
    example: 'Sito in manutenzione',
    pattern: /(?:sito|pagina|servizio)(?: è)? in manutenzione|temporaneamente non (?:disponibile|raggiungibile)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'id',
    example: 'Situs sedang dalam perbaikan',
    pattern: /(?:situs|website|halaman|server)(?: ini| kami)? sedang (?:dalam )?(?:perbaikan|pemeliharaan)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'th',
    example: 'ขออภัย ปิดปรับปรุงระบบชั่วคราว',
    pattern: /ปิดปรับปรุง|อยู่ระหว่างปรับปรุง(?:ระบบ|เว็บไซต์)/u,
  },
  {
    refusal: 'unavailable',
    language: 'zh',
    example: '网站维护中，请稍后访问',
    pattern: /(?:网站|網站|系统|系統|服务器|伺服器)(?:正在|暂时)?(?:维护|維護|升级|升級)/u,
  },
  {
    refusal: 'unavailable',
    language: 'ja',
    example: 'ただいまメンテナンス中です',
    pattern: /メンテナンス(?:中|のため)/u,
  },
  {
    refusal: 'unavailable',
    language: 'ko',
    example: '서비스 점검 중입니다',
    pattern: /(?:서비스|시스템|서버|사이트) 점검 ?중/u,
  },
  {
    refusal: 'unavailable',
    language: 'ru',
    example: 'На сайте ведутся технические работы',
    pattern:
      /на сайте (?:ведутся|проводятся) (?:технические|профилактические) работы|сайт (?:временно )?(?:недоступен|на обслуживании)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'tr',
    example: 'Sitemiz bakım çalışması nedeniyle geçici olarak kapalıdır',
    pattern: /bakım (?:çalışması|modu)|sitemiz (?:şu an |geçici olarak )?(?:bakımda|hizmet dışı)/iu,
  },
  {
    refusal: 'unavailable',
    language: 'pl',
    example: 'Przerwa techniczna. Zapraszamy później.',
    pattern: /przerwa techniczna|(?:strona|serwis)(?: jest)? w (?:trakcie )?(?:konserwacji|przebudowie)/iu,
  },
]
