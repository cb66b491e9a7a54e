import type { NoisePattern } from './label-row.ts'

/** Lines that keep a text for those who pay or sign in. The tests read `example`. */
export const PAY_PATTERNS: readonly NoisePattern[] = [
  {
    language: 'vi',
    kind: 'subscribe',
    example: 'Vui lòng đăng nhập để đọc tiếp bài viết.',
    pattern:
      /^(?:(?:bạn cần|vui lòng|hãy) đăng (?:nhập|ký)(?: tài khoản)? để (?:đọc tiếp|xem tiếp|đọc toàn bộ|đọc đầy đủ)[^.]{0,40}|(?:bài viết|nội dung)(?: này)? (?:chỉ )?dành (?:riêng )?cho (?:thành viên|độc giả|tài khoản|người đọc|bạn đọc) (?:trả phí|vip|đặt báo|đăng ký|premium)[^.]{0,40})\.?$/iu,
  },
  {
    language: 'en',
    kind: 'subscribe',
    example: 'You have reached your limit of free articles this month.',
    pattern:
      /^(?:you(?:[’']ve| have) (?:reached (?:your|the) (?:monthly )?limit of|used all (?:of )?your|read (?:your|all your) (?:last )?) ?(?:\d+ )?free (?:articles|stories)|you have \d+ free (?:articles?|stor(?:y|ies)) (?:left|remaining)|existing subscribers?,? (?:log|sign) in|log in or subscribe to (?:continue|keep|read))(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'de',
    kind: 'subscribe',
    example: 'Bereits Abonnent? Hier anmelden',
    pattern:
      /^(?:(?:sie sind |du bist )?(?:bereits|schon) (?:digital-?)?(?:abonnent(?:in)?|abo(?:nniert)?|kunde|mitglied|registriert)\s?\?|sie (?:möchten|wollen) (?:diesen artikel )?weiterlesen\s?\?|für [\d.,]+ ?€ können sie diesen artikel (?:erwerben|kaufen|lesen)\.?$|(?:nur|exklusiv) für (?:unsere )?abonnent(?:en|innen)(?: und abonnent(?:en|innen))?$).{0,100}$/iu,
  },
  {
    language: 'fr',
    kind: 'subscribe',
    example: 'Vous êtes déjà abonné ? Connectez-vous',
    pattern:
      /^(?:(?:vous êtes )?déjà (?:abonnée?|inscrit)[^.?]{0,12}\?.{0,60}|pour lire (?:gratuitement )?(?:la suite|cet article)[^.]{0,40}(?:connectez-vous|abonnez-vous|inscrivez-vous|identifiez-vous).{0,60}|cet article vous est offert.{0,60})$/iu,
  },
  {
    language: 'es',
    kind: 'subscribe',
    example: 'Necesitas ser suscriptor para acceder a esta funcionalidad.',
    pattern:
      /^(?:(?:necesitas|debes|tienes que) (?:ser suscriptora?|estar (?:suscrito|registrado)|iniciar sesión|registrarte) para (?:acceder a est[ea]|leer est[ea]|ver est[ea]|seguir leyendo|continuar leyendo|comentar)(?!\p{L})[^.]{0,60}|(?:suscr[ií]bete|suscríbase|regístrate|inicia sesión)[^.]{0,20} para (?:seguir|continuar) leyendo[^.]{0,60}|(?:este )?(?:artículo|contenido|noticia)(?: es)? (?:exclusiv[oa]|sólo|solo) para (?:nuestros )?suscriptores[^.]{0,30}|¿ya (?:eres|es(?: usted)?) (?:suscriptora?|suscrito|socio)\?.{0,60})\.?$/iu,
  },
  {
    language: 'pt',
    kind: 'subscribe',
    example: 'Conteúdo exclusivo para assinantes',
    pattern:
      /^(?:(?:est[ea] )?(?:conteúdo|matéria|reportagem|artigo|texto)(?: é)? (?:exclusiv[oa]|restrit[oa]|reservad[oa]) (?:para|a|aos) (?:nossos )?assinantes[^.]{0,40}|assine (?:já |agora )?para (?:continuar lendo|continuar a ler|ler)[^.]{0,60}|já é assinante\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'it',
    kind: 'subscribe',
    example: 'Questo contenuto è riservato agli abbonati',
    pattern:
      /^(?:(?:quest[oa] )?(?:contenuto|articolo|notizia)(?: è)? (?:riservat[oa]|dedicat[oa]) (?:agli|ai(?: soli)?) (?:soli )?(?:abbonati|sostenitori|iscritti)[^.]{0,40}|(?:abbonati|accedi|registrati) per (?:continuare a leggere|leggere (?:l[’']|quest))[^.]{0,60}|sei già (?:abbonat[oa]|registrat[oa]|iscritt[oa])\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'nl',
    kind: 'subscribe',
    example: 'Bent u al abonnee? Log in om verder te lezen.',
    pattern:
      /^(?:(?:ben je|bent u) al abonnee\s?\?.{0,60}|log in om (?:dit artikel|verder) te lezen[^.]{0,40}\.?|(?:alleen|exclusief) voor abonnees\.?)$/iu,
  },
  {
    language: 'pl',
    kind: 'subscribe',
    example: 'Artykuł dostępny tylko dla prenumeratorów',
    pattern:
      /^(?:(?:ten )?(?:artykuł|tekst|materiał)(?: jest)? (?:dostępny )?(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów|abonentów)[^.]{0,40}|masz już (?:prenumeratę|subskrypcję)\s?\?.{0,60}|pozostało(?: do przeczytania)? \d{1,3}\s?% (?:artykułu|tekstu)[^.]{0,20})\.?$/iu,
  },
  {
    language: 'sv',
    kind: 'subscribe',
    example: 'Den här artikeln är bara för prenumeranter',
    pattern:
      /^(?:(?:den här |denna )?artikeln är (?:bara|endast|exklusiv|låst|reserverad) för (?:dig som är |våra )?prenumeranter?[^.]{0,40}|(?:redan|är du (?:redan )?) ?prenumerant\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'da',
    kind: 'subscribe',
    example: 'Er du allerede abonnent? Log ind',
    pattern:
      /^(?:er du (?:allerede )?abonnent\s?\?.{0,60}|(?:denne |artiklen er )(?:artikel er )?(?:kun|forbeholdt|låst) (?:for )?(?:vores )?abonnenter[^.]{0,30})\.?$/iu,
  },
  {
    language: 'nb',
    kind: 'subscribe',
    example: 'Denne saken er kun for abonnenter',
    pattern:
      /^(?:denne (?:saken|artikkelen) er (?:kun|bare|forbeholdt)(?: for)? (?:våre )?abonnenter[^.]{0,30}|allerede abonnent\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'fi',
    kind: 'subscribe',
    example: 'Tämä artikkeli on vain tilaajille',
    pattern:
      /^(?:(?:tämä )?(?:artikkeli|juttu) on (?:vain|tarkoitettu) tilaajille[^.]{0,30}|oletko jo tilaaja\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'cs',
    kind: 'subscribe',
    example: 'Tento článek je pouze pro předplatitele',
    pattern:
      /^(?:(?:tento )?(?:článek|text|obsah) je (?:určen )?(?:pouze|jen) (?:pro )?předplatitel(?:e|ům)[^.]{0,40}|(?:už|již) (?:mám|máte|jste) předplat(?:né|itel)\s?\??.{0,60})\.?$/iu,
  },
  {
    language: 'sk',
    kind: 'subscribe',
    example: 'Tento článok je určený iba predplatiteľom',
    pattern:
      /^(?:(?:tento )?(?:článok|text|obsah) je (?:určený )?(?:iba|len) (?:pre )?predplatiteľ(?:ov|om)[^.]{0,40}|už (?:mám|máte|ste) predplat(?:né|iteľ)\s?\??.{0,60})\.?$/iu,
  },
  {
    language: 'hu',
    kind: 'subscribe',
    example: 'Ez a cikk csak előfizetőink számára elérhető.',
    pattern:
      /^(?:(?:ez a |a )(?:cikk|tartalom) (?:csak|kizárólag) előfizető(?:k|ink)[^.]{0,40}|(?:már előfizető|van már előfizetése)[^.?]{0,10}\?.{0,60})\.?$/iu,
  },
  {
    language: 'ro',
    kind: 'subscribe',
    example: 'Acest articol este disponibil doar abonaților.',
    pattern:
      /^(?:acest (?:articol|conținut) este (?:disponibil|destinat|rezervat) (?:doar|numai|exclusiv) (?:abonaților|pentru abonați)[^.]{0,40}|(?:ești|sunteți) deja abonat\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'ru',
    kind: 'subscribe',
    example: 'Материал доступен только подписчикам',
    pattern:
      /^(?:(?:этот |полный )?(?:материал|текст|статья) доступ(?:ен|на) только (?:для )?подписчик(?:ам|ов)[^.]{0,40}|оформите подписку,? чтобы (?:читать|прочитать|продолжить)[^.]{0,60}|уже (?:есть подписка|подписаны)\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'uk',
    kind: 'subscribe',
    example: 'Матеріал доступний лише передплатникам',
    pattern:
      /^(?:(?:цей |повний )?(?:матеріал|текст|стаття) доступн(?:ий|а) (?:лише|тільки) (?:для )?передплатник(?:ам|ів)[^.]{0,40}|(?:вже|уже) маєте передплату\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'tr',
    kind: 'subscribe',
    example: 'Bu içerik yalnızca abonelere özeldir.',
    pattern:
      /^(?:bu (?:içerik|haber|yazı) (?:yalnızca|sadece) abone(?:lere|lerimize|ler için)[^.]{0,30}|okumaya devam etmek için (?:abone|üye|giriş)[^.]{0,30}|zaten abone misiniz\s?\?.{0,60})\.?$/iu,
  },
  {
    language: 'el',
    kind: 'subscribe',
    example: 'Το άρθρο είναι διαθέσιμο μόνο για συνδρομητές',
    pattern:
      /^(?:(?:αυτό )?το (?:άρθρο|περιεχόμενο) είναι διαθέσιμο μόνο (?:για|σε) συνδρομητές[^.]{0,30}|αποκλειστικά για συνδρομητές)\.?$/iu,
  },
  {
    language: 'id',
    kind: 'subscribe',
    example: 'Sudah berlangganan? Silakan masuk',
    pattern:
      /^(?:sudah (?:berlangganan|jadi pelanggan)\s?\?.{0,60}|(?:artikel|konten|berita) ini (?:hanya |khusus )(?:untuk|bagi) (?:pelanggan|anggota|member)[^.]{0,30}\.?)$/iu,
  },
  {
    language: 'ar',
    kind: 'subscribe',
    example: 'هذا المحتوى متاح للمشتركين فقط',
    pattern: /^(?:هذا )?(?:المحتوى|المقال|مقال|محتوى) (?:متاح |خاص |حصري )?(?:ل|بال)ل?مشتركين(?: فقط)?[.!]?$/u,
  },
  {
    language: 'th',
    kind: 'subscribe',
    example: 'เนื้อหานี้สำหรับสมาชิกเท่านั้น',
    pattern: /^(?:เนื้อหา|บทความ)(?:นี้)?(?:เฉพาะ|สำหรับ|สงวนไว้สำหรับ)สมาชิก(?:เท่านั้น)?[.!]?$/u,
  },
  {
    language: 'ja',
    kind: 'subscribe',
    example: 'この記事は有料会員限定です。残り1234文字',
    pattern:
      /^(?:この記事は(?:有料|プレミアム|登録)?会員(?:限定|専用)(?:記事)?です[。！]?.{0,40}|(?:有料|プレミアム|登録)?会員(?:限定|専用)の?記事(?:です)?[。！]?|(?:残り|あと)[:：]?\s?[\d,，０-９]+\s?文字.{0,20}|(?:ログイン|会員登録|有料登録)(?:して|すると|をして|後)、?(?:続きを|全文を|この記事の続きを)[^。]{0,20}。?)$/u,
  },
  {
    language: 'zh',
    kind: 'subscribe',
    example: '请登录后继续阅读全文',
    pattern:
      /^(?:本文(?:为|為|系|係)(?:付费|付費|会员|會員|订阅|訂閱)(?:内容|內容|文章|专享|專享)|(?:请|請)?(?:登录|登入|登錄|订阅|訂閱|注册|註冊)(?:后|後)?(?:即可|可|以)?(?:继续|繼續)?(?:阅读|閱讀)(?:全文|更多)?)[。！!]?$/u,
  },
  {
    language: 'ko',
    kind: 'subscribe',
    example: '이 기사는 유료회원 전용 기사입니다.',
    pattern:
      /^(?:이 (?:기사|콘텐츠)는 (?:유료 ?(?:회원|독자)|구독자|로그인 ?회원)[^.]{0,12}(?:전용|한정)[^.]{0,14}|(?:로그인|구독|회원가입)[^.]{0,12}(?:이용|열람|구독|확인)(?:해|하시기) ?(?:주세요|바랍니다|주시기 바랍니다))[.!]?$/u,
  },
]
