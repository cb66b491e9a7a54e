import type { NoisePattern } from './label-row.ts'

/** Lines about whose a text is and who may print it. The tests read `example`. */
export const RIGHTS_PATTERNS: readonly NoisePattern[] = [
  {
    language: 'en',
    kind: 'legal',
    example: 'This copy is for your personal non-commercial use only. To order copies for colleagues, go to our shop.',
    pattern:
      /^(?:this copy is for (?:your )?personal,? non-?commercial use only|distribution and use of this material (?:are|is) governed by)(?!\p{L}).{0,340}$/iu,
  },
  {
    language: 'de',
    kind: 'legal',
    example: 'Alle Rechte vorbehalten.',
    pattern: /^[^.]{0,60}alle rechte vorbehalten[^.]{0,40}\.?$/iu,
  },
  { language: 'de', kind: 'navigation', example: 'Bild-Infos', pattern: /^bild-?infos?$/iu },
  {
    language: 'fr',
    kind: 'legal',
    example: '© Le Valmeurois. Tous droits réservés.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:tous droits (?:de reproduction (?:et de représentation )?)?réservés|(?:toute )?reproduction(?:,? même partielle,?| totale ou partielle)? (?:est )?(?:strictement )?interdite(?: sans [^.]{0,60})?)\.?$/iu,
  },
  {
    language: 'es',
    kind: 'legal',
    example: 'Prohibida su reproducción total o parcial. Todos los derechos reservados.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:todos los derechos reservados(?=$|[.,;]| ©)|(?:queda )?prohibida (?:la|su|toda) reproducción (?:total|parcial))(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'pt',
    kind: 'legal',
    example: 'Todos os direitos reservados. Proibida a reprodução total ou parcial.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:todos os direitos reservados(?=$|[.,;]| ©)|(?:é )?proibida (?:a|sua) reprodução (?:total|parcial|d[oe]ste (?:conteúdo|material|texto)))(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'it',
    kind: 'legal',
    example: 'Tutti i diritti riservati',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?tutti i diritti riservati[^.]{0,40}\.?$/iu,
  },
  {
    language: 'nl',
    kind: 'legal',
    example: 'Alle rechten voorbehouden.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?(?:alle rechten voorbehouden|niets uit deze uitgave mag)(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'pl',
    kind: 'legal',
    example: 'Materiał chroniony prawem autorskim - wszelkie prawa zastrzeżone.',
    pattern:
      /^[^.]{0,60}(?:wszelkie|wszystkie) prawa zastrzeżone.{0,160}$|^dalsze rozpowszechnianie (?:artykułu|tekstu|materiału)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'sv',
    kind: 'legal',
    example: 'Alla rättigheter förbehållna.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?alla rättigheter (?:är )?förbehållna[^.]{0,40}\.?$/iu,
  },
  {
    language: 'da',
    kind: 'legal',
    example: 'Alle rettigheder forbeholdes.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?alle rettighe[dt]er (?:er )?forbehold(?:es|t)[^.]{0,40}\.?$/iu,
  },
  {
    language: 'fi',
    kind: 'legal',
    example: 'Kaikki oikeudet pidätetään.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?kaikki oikeudet pidätetään[^.]{0,40}\.?$/iu,
  },
  {
    language: 'cs',
    kind: 'legal',
    example: 'Všechna práva vyhrazena.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?všechna práva (?:jsou )?vyhrazena[^.]{0,60}\.?$/iu,
  },
  {
    language: 'sk',
    kind: 'legal',
    example: 'Všetky práva vyhradené.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:všetky práva (?:sú )?vyhradené|autorské práva sú vyhradené)(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'hu',
    kind: 'legal',
    example: 'Minden jog fenntartva.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?minden jog fenntartva[^.]{0,40}\.?$/iu,
  },
  {
    language: 'ro',
    kind: 'legal',
    example: 'Toate drepturile rezervate.',
    pattern: /^(?:[©(][^.]{0,60}[.,]? )?toate drepturile (?:sunt )?rezervate[^.]{0,40}\.?$/iu,
  },
  {
    language: 'ru',
    kind: 'legal',
    example: 'При использовании материалов ссылка на сайт обязательна.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:все права (?:защищены|сохранены)(?=[\s.©\d–-]*$)|(?:при|любое) (?:использовани[ие]|перепечатк[аеи]|копировани[ие]|цитировани[ие])[^.]{0,60}(?:материал(?:ов|а)|текст(?:ов|а)|статьи)[^.]{0,60}ссылка[^.]{0,60}обязательна)[^.]{0,60}\.?$/iu,
  },
  {
    language: 'uk',
    kind: 'legal',
    example: 'Усі права захищені.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:[ву]сі права (?:захищен[оі]|застережен[оі])(?=[\s.©\d–-]*$)|(?:при|у разі) (?:використанн[іія]|передрук[уів])[^.]{0,60}матеріал(?:ів|у)[^.]{0,60}посилання[^.]{0,60}обов[’']язкове)[^.]{0,60}\.?$/iu,
  },
  {
    language: 'tr',
    kind: 'legal',
    example: 'Tüm hakları saklıdır.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:(?:bu haberin )?tüm hakları saklıdır|kaynak gösterilmeden (?:alıntı|kullanıla))[^.]{0,60}\.?$/iu,
  },
  {
    language: 'el',
    kind: 'legal',
    example: 'Με επιφύλαξη παντός δικαιώματος.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:με επιφύλαξη παντός δικαιώματος|απαγορεύεται η αναδημοσίευση)[^.]{0,80}\.?$/iu,
  },
  {
    language: 'id',
    kind: 'legal',
    example: 'Dilarang menyalin atau mengutip seluruh isi berita tanpa izin redaksi.',
    pattern:
      /^(?:[©(][^.]{0,60}[.,]? )?(?:hak cipta dilindungi(?: (?:oleh )?undang-undang)?|dilarang (?:keras )?(?:menyalin|mengutip|mengambil|menyiarkan|menyebarluaskan|memperbanyak)[^.]{0,60} (?:isi|berita|artikel|konten|materi)(?!\p{L})[^.]{0,60}(?:tanpa (?:izin|seizin|menyebut|mencantumkan)))[^.]{0,80}\.?$/iu,
  },
  {
    language: 'hi',
    kind: 'legal',
    example: 'सर्वाधिकार सुरक्षित',
    pattern: /^(?:[©(].{0,60} )?(?:सर्वाधिकार|सभी अधिकार) (?:©? ?)सुरक्षित(?: हैं| है)?[।.]?$/u,
  },
  {
    language: 'ar',
    kind: 'legal',
    example: 'جميع الحقوق محفوظة',
    pattern: /^(?:[©(].{0,60} )?(?:جميع|كافة|كل) (?:ال)?حقوق(?: النشر)? محفوظة.{0,40}$/u,
  },
  {
    language: 'he',
    kind: 'legal',
    example: 'כל הזכויות שמורות',
    pattern: /^(?:[©(].{0,60} )?כל הזכויות שמורות.{0,40}$/u,
  },
  {
    language: 'fa',
    kind: 'legal',
    example: 'تمامی حقوق محفوظ است',
    pattern: /^(?:[©(].{0,60} )?(?:تمامی|تمام|کلیه) حقوق .{0,40}محفوظ .{0,20}$/u,
  },
  { language: 'th', kind: 'legal', example: 'สงวนลิขสิทธิ์', pattern: /^(?:[©(].{0,60} )?สงวนลิขสิทธิ์(?:ตาม.{0,60})?[.]?$/u },
  {
    language: 'ko',
    kind: 'legal',
    example: '[ⓒ 봄날신문 & example.kr, 무단전재 및 재배포 금지]',
    pattern:
      /^[[［<(【《]?\s?(?:[ⓒ©]|\(c\)|copyrights?(?!\p{L})|저작권자).{0,80}무단\s?(?:전재|복제|사용|배포|도용).{0,30}금지(?:합니다|됩니다)?\s?[\]］>)】》.]*$/iu,
  },
]
