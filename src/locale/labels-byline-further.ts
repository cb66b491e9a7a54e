import { type BylineRow, phrases } from './label-row.ts'

/** The rows of languages whose papers were read least so far. */
export const FURTHER_BYLINE_ROWS: readonly BylineRow[] = [
  {
    language: 'da',
    // Swedish, Norwegian and Finnish as well.
    before: phrases(
      'af | skrevet af | tekst | av | skriven av | skrevet av | text | kirjoittanut | teksti | skribent | forfatter | kirjoittaja | toimittaja',
    ),
    sources: phrases('kilde | källa | kilder | lähde'),
    roles: phrases(
      'journalist | reporter | redaktør | korrespondent | redaktör | toimittaja | skribent | ansvarlig redaktør | frilansjournalist | praktikant | journalistpraktikant | uutistoimittaja',
    ),
    newsroom: phrases('redaktionen | redaktion | redaksjonen | nyheder | nyheter'),
    examples: [{ line: 'Af Mark Sigetty og Søren Ærø', names: ['Mark Sigetty', 'Søren Ærø'] }],
  },
  {
    language: 'ru',
    before: phrases(
      'автор | текст | авторы | подготовил | подготовила | беседовал | беседовала | автор текста | автор статьи | корреспондент',
    ),
    sources: phrases('источник'),
    roles: phrases(
      'корреспондент | журналист | обозреватель | редактор | собственный корреспондент | специальный корреспондент | наш корреспондент',
    ),
    newsroom: phrases('редакция | агентство | газета | новости | пресс-служба | вестник'),
    examples: [{ line: 'Автор: Андрей Колесников', names: ['Андрей Колесников'] }],
  },
  {
    language: 'ko',
    before: phrases('글 | 글쓴이'),
    sources: phrases('출처'),
    roles: phrases('기자 | 특파원 | 선임기자 | 인턴기자 | 편집위원 | 객원기자'),
    newsroom: phrases('뉴스 | 신문 | 일보 | 편집부 | 온라인'),
    examples: [{ line: '배윤경 기자', names: ['배윤경'] }],
  },
  {
    language: 'uk',
    before: phrases('автор | авторка | текст | автори | підготував | підготувала | спілкувалася | спілкувався'),
    sources: phrases('джерело'),
    roles: phrases('кореспондент | кореспондентка | журналіст | журналістка | редактор | редакторка'),
    newsroom: phrases('редакція | агентство | газета | новини'),
    examples: [{ line: 'Авторка: Марія Шевчук', names: ['Марія Шевчук'] }],
  },
  {
    language: 'cs',
    before: phrases('autor | autorka | autoři | text | napsal | napsala | připravil | připravila'),
    sources: phrases('zdroj | zdroje | podle'),
    roles: phrases(
      'redaktor | redaktorka | reportér | reportérka | šéfredaktor | zpravodaj | zpravodajka | novinář | novinářka',
    ),
    newsroom: phrases('redakce | agentura | noviny | deník | zprávy | kancelář'),
    examples: [
      { line: 'Autor: Jana Nováková', names: ['Jana Nováková'] },
      { line: 'Autor: Redakce', names: [] },
    ],
  },
  {
    language: 'hu',
    before: phrases('szerző | szerzők | írta | szöveg | készítette | az írás szerzője'),
    sources: phrases('forrás'),
    roles: phrases('újságíró | szerkesztő | főszerkesztő | tudósító | munkatárs | riporter'),
    newsroom: phrases('szerkesztőség | hírügynökség | hírlap | hírek | napilap'),
    examples: [
      { line: 'Szerző: Kovács Anna', names: ['Kovács Anna'] },
      { line: 'Írta: Szabó Péter', names: ['Szabó Péter'] },
    ],
  },
  {
    language: 'ro',
    before: phrases('autor | autori | text | scris de | publicat de | de | a consemnat | redactor'),
    sources: phrases('sursa | sursă | surse'),
    roles: phrases('reporter | redactor | redactor-șef | corespondent | jurnalist | jurnalistă | editor'),
    newsroom: phrases('redacția | redacţia | agenția | ziarul | știri | presa'),
    examples: [
      { line: 'Autor: Ioana Popescu', names: ['Ioana Popescu'] },
      { line: 'Scris de Andrei Ionescu', names: ['Andrei Ionescu'] },
    ],
  },
  {
    language: 'tr',
    before: phrases('yazar | haber | yazan | muhabir | hazırlayan | kaleme alan | editör | röportaj'),
    sources: phrases('kaynak | kaynaklar'),
    roles: phrases('muhabir | muhabiri | gazeteci | yazar | editör | köşe yazarı'),
    newsroom: phrases('haber merkezi | ajansı | ajans | gazetesi | haberleri | servisi | redaksiyon'),
    examples: [
      { line: 'Yazar: Ayşe Demir', names: ['Ayşe Demir'] },
      { line: 'Haber: Mehmet Kaya', names: ['Mehmet Kaya'] },
      { line: 'Haber Merkezi', names: [] },
    ],
  },
  {
    language: 'el',
    before: phrases(
      'του | της | από τον | από την | γράφει ο | γράφει η | κείμενο | συντάκτης | συντάκτρια | ρεπορτάζ | επιμέλεια',
    ),
    sources: phrases('πηγή | πηγές'),
    roles: phrases('δημοσιογράφος | ανταποκριτής | ανταποκρίτρια | συντάκτης | συντάκτρια'),
    newsroom: phrases('σύνταξη | πρακτορείο | εφημερίδα | ειδήσεις'),
    examples: [{ line: 'Γράφει η Μαρία Παπαδοπούλου', names: ['Μαρία Παπαδοπούλου'] }],
  },
  {
    language: 'he',
    before: phrases('מאת | כתב | כתבה'),
    sources: phrases('מקור'),
    roles: phrases('כתב | כתבת | עורך | עורכת'),
    newsroom: phrases('מערכת | סוכנות | חדשות'),
    examples: [{ line: 'מאת: דנה לוי', names: ['דנה לוי'] }],
  },
  {
    language: 'fa',
    before: phrases('نویسنده | خبرنگار | به قلم | گزارش'),
    sources: phrases('منبع | به نقل از'),
    roles: phrases('خبرنگار | روزنامه‌نگار | روزنامه نگار | گزارشگر | دبیر'),
    newsroom: phrases('خبرگزاری | روزنامه | گروه | سرویس | تحریریه'),
    examples: [
      { line: 'نویسنده: علی رضایی', names: ['علی رضایی'] },
      { line: 'علی رضایی، روزنامه‌نگار', names: ['علی رضایی'] },
    ],
  },
  {
    language: 'bn',
    before: phrases('লেখক | লেখা | প্রতিবেদন'),
    sources: phrases('সূত্র | উৎস'),
    roles: phrases(
      'নিজস্ব প্রতিবেদক | প্রতিবেদক | স্টাফ রিপোর্টার | প্রতিনিধি | জেলা প্রতিনিধি | সাংবাদিক | নিজস্ব সংবাদদাতা | সংবাদদাতা',
    ),
    newsroom: phrases('ডেস্ক | অনলাইন ডেস্ক | নিউজ | পত্রিকা'),
    examples: [
      { line: 'লেখক: রফিকুল ইসলাম', names: ['রফিকুল ইসলাম'] },
      { line: 'নিজস্ব প্রতিবেদক', names: [] },
      { line: 'অনলাইন ডেস্ক', names: [] },
    ],
  },
  {
    language: 'sr',
    before: phrases('piše | autor | autorka | napisao | napisala | пише | аутор'),
    sources: phrases('izvor | извор'),
    roles: phrases('novinar | novinarka | dopisnik | dopisnica | urednik | urednica | новинар | новинарка'),
    newsroom: phrases('redakcija | agencija | novine | vesti | vijesti | редакција'),
    examples: [{ line: 'Piše: Jovana Petrović', names: ['Jovana Petrović'] }],
  },
  {
    language: 'bg',
    before: phrases('автор | автори | текст'),
    sources: phrases('източник'),
    roles: phrases('журналист | репортер | редактор | кореспондент'),
    newsroom: phrases('редакция | агенция | вестник | новини'),
    examples: [{ line: 'Автор: Мария Иванова', names: ['Мария Иванова'] }],
  },
  {
    language: 'sw',
    before: phrases('imeandikwa na | na mwandishi wetu | mwandishi'),
    sources: phrases('chanzo'),
    roles: phrases('mwandishi wetu | mwandishi | mwanahabari'),
    newsroom: phrases('gazeti | habari | shirika'),
    examples: [{ line: 'Imeandikwa na Juma Hassan', names: ['Juma Hassan'] }],
  },
]
