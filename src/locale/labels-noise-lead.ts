import type { NoisePattern } from './label-row.ts'

/** Lines that lead to other texts of a paper, to its letters and channels, and that tell a text's age. The tests read `example`. */
export const LEAD_PATTERNS: readonly NoisePattern[] = [
  {
    language: 'fr',
    kind: 'related',
    example: 'Lire l’entretien : « Le pont sera réparé avant l’hiver »',
    pattern:
      /^(?:article réservé à nos abonnés )?(?:re)?(?:lire|voir)(?: aussi| également)? (?:l[’']|la |le |les |nos |notre )(?:entretien|interview|reportage|enquête|tribune|portrait|analyse|éditorial|décryptage|récit|explications?|articles?|chronique|critique|point de vue|témoignages?|vidéo|podcast|dossier|infographie|compte rendu)(?: \p{L}[^:.]{0,40})?\s?:.{0,220}$/iu,
  },
  {
    language: 'en',
    kind: 'related',
    example: 'For more on news and current affairs from around the world please visit Valley News.',
    pattern:
      /^for (?:more|the latest|all the latest)(?: on)? (?:[\p{L}’'-]+ ){0,3}(?:news|headlines|coverage|updates)(?!\p{L})[^.]{0,80} (?:visit|go to|click|follow|check out|head to) (?:our|us|here|https?:|www\.|@|the [\p{L} ]{2,30}(?:website|page|site|app)|[\p{L}\d-]+\.\p{L}{2,3}|[\p{L} ]{2,20} (?:news|online|website))(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'en',
    kind: 'related',
    example: 'More by Carol Winter',
    pattern:
      /^(?:More|MORE)(?: (?:stories|articles|posts|STORIES|ARTICLES))? (?:by|BY) \p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}’'-]+$/u,
  },
  {
    language: 'en',
    kind: 'navigation',
    example: 'This article is more than 5 years old',
    pattern:
      /^this (?:article|story) (?:is|was (?:last )?(?:published|updated)) more than \d+ (?:years?|months?) (?:old|ago)\.?$/iu,
  },
  {
    language: 'hu',
    kind: 'navigation',
    example: 'Ez a cikk 1 éve frissült utoljára. A benne szereplő információk mára elavultak lehetnek.',
    pattern:
      /^ez a cikk (?:több mint )?(?:\d+|egy|két) (?:éve|évvel|hónapja|napja)(?: ezelőtt)? (?:frissült|jelent meg|íródott)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'nb',
    kind: 'navigation',
    example: 'Denne artikkelen er mer enn ett år gammel.',
    pattern:
      /^denne (?:artikkelen|artikel|saken|nyheden) er (?:mer|mere) (?:enn|end) (?:\d+|ett|et|to) år gammel\.?$/iu,
  },
  {
    language: 'sv',
    kind: 'navigation',
    example: 'Den här artikeln är mer än ett år gammal.',
    pattern: /^(?:den här|denna) artikeln? är mer än (?:\d+|ett|två) år gammal\.?$/iu,
  },
  {
    language: 'nl',
    kind: 'navigation',
    example: 'Dit artikel is meer dan een jaar oud.',
    pattern: /^dit (?:artikel|bericht) is meer dan (?:\d+|een|één|twee) jaar oud\.?$/iu,
  },
  {
    language: 'id',
    kind: 'related',
    example: 'Yuk, Simak Juga Video ini!',
    pattern:
      /^(?:(?:yuk|ayo),? )?(?:simak|tonton|lihat|saksikan)(?: juga| pula)? (?:video|foto|infografis)(?: ini| berikut| pilihan| di bawah ini| (?:menarik|lainnya|terkait))[^.]{0,60}[.!:]?$|^(?:simak|tonton|lihat|saksikan) juga(?: video)?\s?:.{0,160}$/iu,
  },
  {
    language: 'id',
    kind: 'related',
    example: 'JANGAN LEWATKAN!!!',
    pattern: /^(?:jangan (?:lewatkan|ketinggalan)|pilihan editor)(?:[!.]{1,4}|\s?:.{0,160})?$/iu,
  },
  {
    language: 'id',
    kind: 'newsletter',
    example: 'Dapatkan update berita pilihan dan terkini setiap hari dari kami.',
    pattern:
      /^(?:dapatkan (?:update berita|berita (?:pilihan|terbaru|terkini))|(?:daftarkan|masukkan) (?:alamat )?e-?mail|(?:berlangganan|daftar|ikuti) newsletter|(?:mari|yuk|ayo),? (?:bergabung|gabung|join) (?:di|ke|dengan) (?:grup|channel|kanal|saluran) (?:telegram|whatsapp))(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'zh',
    kind: 'related',
    example: '延伸 · 推荐',
    pattern: /^(?:延伸|相关|相關|精彩)\s?[·•・|]?\s?(?:推荐|推薦|阅读|閱讀|新闻|新聞)\s?[:：]?$/u,
  },
  {
    language: 'es',
    kind: 'related',
    example: 'Más noticias en nuestro canal de WhatsApp',
    pattern:
      /^más (?:noticias|información) (?:en|sobre esto en) nuestr[ao]s? (?:canal|web|redes|página|portal)(?!\p{L})[^.]{0,60}\.?$/iu,
  },
  {
    language: 'ko',
    kind: 'share',
    example: '네이버에서 봄날신문을 구독해주세요',
    pattern: /^(?:네이버|카카오|유튜브|구글)[^.]{0,40}(?:구독|팔로우|추가)(?:을|를)? ?해 ?(?:주세요|보세요)[.!]?$/u,
  },
  {
    language: 'ja',
    kind: 'related',
    example: '【あわせて読みたい】古い橋の話',
    pattern:
      /^[【［[〈＜<■▼●◆]\s?(?:あわせて読みたい|合わせて読みたい|関連記事|こちらもおすすめ|おすすめ記事|人気記事)\s?[】］\]〉＞>]?.{0,80}$/u,
  },
  {
    language: 'sv',
    kind: 'navigation',
    example: 'Artikeln fortsätter under bilden',
    pattern:
      /^[-–—(\s]*(?:artikeln|texten) fortsätter (?:under|efter|nedanför) (?:bilden|bilderna|videon|klippet|grafiken|kartan|annonsen|tabellen)[\s.)↓]*$/iu,
  },
  {
    language: 'no',
    kind: 'navigation',
    example: 'Saken fortsetter under bildet',
    pattern:
      /^[-–—(\s]*(?:artikkelen|saken|teksten) fortsetter (?:under|etter) (?:bildet|bildene|videoen|grafikken|kartet|annonsen)[\s.)↓]*$/iu,
  },
  {
    language: 'da',
    kind: 'navigation',
    example: 'Artiklen fortsætter under billedet',
    pattern:
      /^[-–—(\s]*(?:artiklen|teksten) fortsætter (?:under|efter) (?:billedet|billederne|videoen|grafikken|kortet|annoncen)[\s.)↓]*$/iu,
  },
  {
    language: 'nl',
    kind: 'navigation',
    example: 'Tekst loopt door onder de foto',
    pattern:
      /^[-–—(\s]*(?:(?:de |het )?(?:tekst|artikel|verhaal) (?:loopt door|gaat verder)|lees verder|lees door) onder (?:de|het) (?:foto|foto’s|foto's|video|afbeelding|advertentie|kaart|grafiek|tweet|filmpje)[\s.)↓]*$/iu,
  },
  {
    language: 'fi',
    kind: 'navigation',
    example: 'Juttu jatkuu kuvan jälkeen',
    pattern:
      /^[-–—(\s]*(?:juttu|artikkeli|teksti) jatkuu (?:kuvan|kuvien|videon|grafiikan|kartan|mainoksen) (?:jälkeen|alla|alapuolella)[\s.)↓]*$/iu,
  },
  {
    language: 'de',
    kind: 'navigation',
    example: 'Der Artikel geht unter dem Bild weiter',
    pattern:
      /^[-–—(\s]*(?:der )?(?:artikel|text|beitrag) (?:geht|wird) (?:unter|nach) (?:dem|der) (?:bild|foto|video|grafik|karte|anzeige|werbung) (?:weiter|weitergeführt|fortgesetzt)[\s.)↓]*$/iu,
  },
  {
    language: 'sr',
    kind: 'navigation',
    example: 'Bonus video:',
    pattern: /^bonus video\s?:?$/iu,
  },
]
