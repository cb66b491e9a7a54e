import type { RefusalWords } from './refusal-row.ts'

/** How papers mark, in a line above a text or at its start, what they were paid to print. The tests read `example`. */
export const ADVERT_WORDS: readonly RefusalWords[] = [
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
    pattern: /^\W{0,2}(?:publi-?r[ée](?:portage|dactionnel)|contenu (?:sponsorisé|partenaire))\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'es',
    example: 'Publirreportaje: diez maneras de ahorrar',
    pattern: /^\W{0,2}(?:publirreportaje|contenido (?:patrocinado|de marca))\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'pt',
    example: 'Conteúdo patrocinado',
    pattern:
      /^\W{0,2}(?:publieditorial|conte[úu]do (?:patrocinado|de marca)|informe publicitário)\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'it',
    example: 'Contenuto sponsorizzato',
    pattern: /^\W{0,2}(?:contenuto sponsorizzato|publiredazionale|informazione pubblicitaria)\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'nl',
    example: 'Gesponsord: tien manieren om te sparen',
    pattern: /^\W{0,2}(?:gesponsord(?:e inhoud)?|ingezonden mededeling|advertorial)\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'pl',
    example: 'Artykuł sponsorowany',
    pattern: /^\W{0,2}(?:artykuł sponsorowany|materiał (?:sponsorowany|partnera|promocyjny))\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'id',
    example: 'Advertorial: Sepuluh cara berhemat',
    pattern: /^\W{0,2}(?:advetorial|advertorial|konten bersponsor|pariwara)\W{0,3}(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'hi',
    example: 'प्रायोजित: दूध के पाँच गुण',
    pattern: /^\P{L}{0,2}(?:प्रायोजित|विज्ञापन)(?:\s(?:सामग्री|लेख))?\s*(?:[-–—:|].*)?$/u,
  },
  {
    refusal: 'advert',
    language: 'ar',
    example: 'محتوى مدفوع',
    pattern: /^\P{L}{0,2}(?:محتوى (?:مدفوع|إعلاني|برعاية)|إعلان مدفوع)\s*(?:[-–—:|].*)?$/u,
  },
  {
    refusal: 'advert',
    language: 'th',
    example: 'บทความประชาสัมพันธ์',
    pattern: /^\P{L}{0,2}(?:บทความประชาสัมพันธ์|เนื้อหาสนับสนุน|\[?advertorial\]?)\s*(?:[-–—:|].*)?$/iu,
  },
  {
    refusal: 'advert',
    language: 'ja',
    example: '【PR】毎日の牛乳',
    pattern: /^(?:[[(（【]\s?(?:PR|広告|提供)\s?[\])）】]|広告\s*$)/u,
  },
  {
    refusal: 'advert',
    language: 'zh',
    example: '【广告】每天一杯牛奶',
    pattern: /^(?:[[(（【]\s?(?:广告|廣告|推广)\s?[\])）】]|(?:广告|廣告|推广)\s*$)/u,
  },
]
