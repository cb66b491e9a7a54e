import type { NoisePattern } from './label-row.ts'

/** Lines that ask the reader for something: to follow, to sign up, to pay, to comment. The tests read `example`. */
export const ASKING_PATTERNS: readonly NoisePattern[] = [
  {
    language: 'vi',
    kind: 'share',
    example: 'Theo dõi Báo Tây Ninh trên Google News',
    pattern:
      /^(?:mời (?:bạn đọc|quý (?:vị|độc giả|khán giả))[^.]{0,30} )?theo dõi [^.]{0,60} (?:trên|tại) [^.]{0,40}\.?$/iu,
  },
  {
    language: 'vi',
    kind: 'share',
    example: 'Mời bạn quét mã QR để theo dõi Zalo của Báo Lạng Sơn',
    pattern:
      /^(?:(?:hãy |vui lòng |mời (?:bạn|bạn đọc|quý (?:vị|độc giả)) )?quét mã qr(?!\p{L})[^.]{0,40}(?:theo dõi|tải ứng dụng|đọc báo|fanpage|kênh)[^.]{0,40}|(?:hãy )?chia sẻ (?:bài viết|bài|tin|trang) (?:này|trên facebook|lên facebook|qua zalo|trên zalo)(?!\p{L})[^.]{0,30})\.?$/iu,
  },
  {
    language: 'vi',
    kind: 'comment',
    example: 'Bạn không thể gửi bình luận liên tục. Xin hãy đợi 60 giây nữa.',
    pattern:
      /^(?:bạn không thể gửi bình luận|vui lòng (?:đăng nhập|nhập)|hãy là người đầu tiên bình luận|đăng nhập để (?:bình luận|gửi))/iu,
  },
  {
    language: 'vi',
    kind: 'comment',
    example: 'Ý kiến của bạn sẽ được biên tập trước khi đăng tải. Xin vui lòng gõ tiếng Việt có dấu.',
    pattern:
      /^(?:(?:các |mọi )?(?:ý kiến|bình luận|phản hồi)(?: (?:của )?(?:bạn|quý vị|bạn đọc|độc giả|quý độc giả))? (?:sẽ|phải) (?:được|không)[^.]{0,40}(?:biên tập|duyệt|đăng|hiển thị)|bạn (?:cần|phải|hãy|vui lòng) (?:đăng nhập|đăng ký|là thành viên)[^.]{0,40}(?:bình luận|ý kiến|phản hồi|nhận xét|thảo luận))(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'vi',
    kind: 'comment',
    example: 'Bạn có thấy bài viết này hữu ích không? Hãy đánh giá để chúng tôi phục vụ tốt hơn.',
    pattern:
      /^(?:bạn (?:có )?(?:thấy|thích|đánh giá) (?:bài viết|bài báo|bài|tin|thông tin|nội dung) này [^.?]{0,30}\?|bài viết (?:này )?(?:đã )?được xem [\d.,]+ lần)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'en',
    kind: 'comment',
    example: 'Was this article helpful?',
    pattern: /^(?:was|is|did you find) this (?:article|story|page|post|content|information) [^.?]{0,30}\?.{0,80}$/iu,
  },
  {
    language: 'en',
    kind: 'navigation',
    example: 'Your browser does not support the audio element.',
    pattern:
      /^(?:your|this|the) browser (?:does not|doesn[’']t|cannot|can[’']t) (?:support|play|display) (?:the |this |embedded |html5? ?)?(?:audio|video|iframes?|media|element)(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'en',
    kind: 'share',
    example: 'Facebook Twitter Zalo Email',
    pattern:
      /^(?:(?:facebook|twitter|zalo|youtube|tiktok|instagram|whatsapp|telegram|linkedin|pinterest|reddit|messenger|viber|google\+?|e-?mail|print|copy link|threads|bluesky|x)(?:[\s|,;·•/–-]+|$)){2,14}$/iu,
  },
  {
    language: 'en',
    kind: 'share',
    example: 'Follow us on Facebook and Twitter',
    pattern:
      /^(?:please )?(?:follow|like|find|join|connect with) (?:us|our [\w ]{2,30}|@\w+|[\p{Lu}][\w ]{2,30}) (?:on|at|via) (?:facebook|twitter|x|instagram|whatsapp|telegram|google|youtube|linkedin|tiktok|our|social)(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'en',
    kind: 'share',
    example: 'Click to share on Twitter (Opens in new window)',
    pattern: /^click (?:to|here to) (?:share|email|print|follow)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'en',
    kind: 'newsletter',
    example: 'Sign up to our daily newsletter for the stories that matter.',
    pattern:
      /^(?:\W{0,3})(?:sign up|subscribe|register|join)(?!\p{L})[^.]{0,60}(?<!\p{L})(?:newsletters?|mailing list|email|e-mail|alerts|briefing|inbox|podcast|youtube channel|channel)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'en',
    kind: 'newsletter',
    example: 'Get the latest headlines delivered to your inbox every morning.',
    pattern:
      /^(?:get|receive|have)(?!\p{L}).{0,100}(?<!\p{L})(?:(?:straight|delivered|direct(?:ly)?|sent) to your (?:inbox|email|phone|mailbox)|in your inbox)(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'en',
    kind: 'newsletter',
    example: 'By signing up, you agree to our privacy policy.',
    pattern:
      /^(?:by (?:signing up|subscribing|submitting|clicking|entering|providing)|you can unsubscribe|thank(?:s| you) for (?:signing up|subscribing)|please enter a valid email|we will use (?:your|this))(?!\p{L}).{0,300}$/iu,
  },
  {
    language: 'en',
    kind: 'subscribe',
    example: 'This article is for subscribers only.',
    pattern:
      /^(?:this (?:article|story|content) is (?:for|only available to|available to|reserved for|exclusive to)|to (?:continue|keep) reading|(?:already|not) (?:a|an) (?:subscriber|member)|subscribe (?:now|today|here|to (?:read|continue|unlock|get))|support (?:our|independent|quality|local) (?:journalism|work|reporting)|if you (?:value|enjoy|appreciate) (?:our|this|local|independent|quality) (?:journalism|reporting|work|coverage|content|newsletter))(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'en',
    kind: 'comment',
    example: 'You must be logged in to post a comment.',
    pattern:
      /^(?:you must (?:be logged in|log in|register|sign in)|please (?:log in|sign in|register) to|be the first to (?:comment|know)|comments (?:are|have been) (?:closed|disabled|turned off)|your email address will not be published|what do you think(?: about| of)?(?!\p{L}).{0,60}(?:comments?|below))(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'en',
    kind: 'comment',
    example: '12 comments',
    pattern:
      /^[([]?\d{1,5}[)\]]? ?(?:comments?|shares?|views?|likes?|replies|reads?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarz[ey]?|bình luận|lượt xem|lượt thích|komentar|views?)$/iu,
  },
  {
    language: 'de',
    kind: 'share',
    example: 'Folgen Sie uns auf Facebook',
    pattern: /^(?:folg(?:en sie|e|t) (?:uns|dem|der)(?!\p{L}).{0,100}|teilen sie(?!\p{L}).{0,60})$/iu,
  },
  {
    language: 'de',
    kind: 'newsletter',
    example: 'Melden Sie sich für unseren Newsletter an.',
    pattern:
      /^(?:(?:melden sie sich|melde dich|abonnieren sie|abonniere|jetzt|hier) .{0,60}newsletter|mit (?:der|ihrer|deiner) (?:anmeldung|registrierung)|ich (?:bin damit einverstanden|möchte)|sie können (?:den|unseren) newsletter)(?!\p{L}).{0,220}$/iu,
  },
  {
    language: 'de',
    kind: 'subscribe',
    example: 'Weiterlesen mit dem Plus-Abo',
    pattern:
      /^(?:weiterlesen mit|jetzt (?:weiterlesen|abonnieren|testen)|sie (?:haben|sind) (?:bereits|schon) (?:ein(?:en)? |abonnent|abo|kund)|dieser artikel ist (?:exklusiv|nur)|mit (?:einem )?abo|lesen sie diesen artikel|diesen artikel weiterlesen)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'fr',
    kind: 'share',
    example: 'Suivez-nous sur Facebook',
    pattern:
      /^(?:suivez|rejoignez|retrouvez)[- ](?:nous|toute l|toutes? (?:nos|notre|les)|l['’]actualité)(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'fr',
    kind: 'newsletter',
    example: 'Inscrivez-vous à notre newsletter quotidienne',
    pattern:
      /^(?:inscrivez-vous|abonnez-vous|recevez|en (?:vous inscrivant|cliquant)|votre adresse)(?!\p{L}).{0,80}(?:newsletter|lettre|e-?mails?|infolettre|alertes?|boîte|données)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'fr',
    kind: 'subscribe',
    example: 'La suite est réservée aux abonnés',
    pattern:
      /^(?:(?:la suite (?:de cet article )?|cet article |ce contenu |article )(?:est )?réservée? aux abonnés|il vous reste \d+|déjà abonné|abonnez-vous (?:pour|dès|à partir)).{0,160}$/iu,
  },
  {
    language: 'es',
    kind: 'share',
    example: 'Síguenos en Facebook y Twitter',
    pattern:
      /^(?:s[ií]gue(?:nos)?|s[ií]ganos|únete|[úu]nase|puedes seguir)(?!\p{L}).{0,60}(?<!\p{L})(?:en|al?|de)(?!\p{L}).{0,20}(?:facebook|twitter|x|instagram|whatsapp|telegram|google|youtube|tiktok|canal|redes)(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'es',
    kind: 'newsletter',
    example: 'Suscríbete a nuestro boletín diario',
    pattern:
      /^(?:suscr[ií]b(?:ete|ase|irse)|ap[uú]ntate|recib[ea]|inscr[ií]bete|reg[ií]strate)(?!\p{L}).{0,80}(?<!\p{L})(?:bolet[ií]n|newsletter|correo|e-?mail|alertas)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'pt',
    kind: 'share',
    example: 'Siga-nos no Instagram',
    pattern:
      /^(?:siga(?:-nos)?|acompanhe|participe|entre|receba|clique aqui)(?!\p{L}).{0,80}(?<!\p{L})(?:facebook|twitter|instagram|whatsapp|telegram|google|youtube|tiktok|canal|redes)(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'pt',
    kind: 'newsletter',
    example: 'Assine nossa newsletter e receba as notícias',
    pattern:
      /^(?:assine|inscreva-se|cadastre-se|receba|subscreva)(?!\p{L}).{0,80}(?<!\p{L})(?:newsletter|boletim|e-?mail|alertas)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'it',
    kind: 'newsletter',
    example: 'Iscriviti alla newsletter per ricevere le notizie',
    pattern:
      /^(?:iscriviti|ricevi|abbonati|registrati)(?!\p{L}).{0,80}(?<!\p{L})(?:newsletter|e-?mail|notifiche|canale)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'nl',
    kind: 'newsletter',
    example: 'Meld je aan voor onze nieuwsbrief',
    pattern:
      /^(?:meld je|meld u|schrijf je|schrijf u|ontvang|abonneer)(?!\p{L}).{0,80}(?<!\p{L})(?:nieuwsbrief|e-?mail|mailbox|inbox|whatsapp|kanaal)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'nl',
    kind: 'subscribe',
    example: 'Lees verder met een abonnement',
    pattern: /^(?:lees (?:dit artikel )?verder met|dit artikel is (?:exclusief|alleen)|al abonnee).{0,120}$/iu,
  },
  {
    language: 'pl',
    kind: 'share',
    example: 'Obserwuj nas w Google News',
    pattern:
      /^(?:obserwuj|śledź|polub|dołącz)(?!\p{L}).{0,60}(?<!\p{L})(?:facebook|twitter|google|instagram|whatsapp|kanał|x)(?!\p{L}).{0,100}$/iu,
  },
  {
    language: 'pl',
    kind: 'newsletter',
    example: 'Zapisz się na nasz newsletter',
    pattern: /^(?:zapisz się|subskrybuj|zamów|dołącz)(?!\p{L}).{0,60}newsletter.{0,120}$/iu,
  },
  {
    language: 'id',
    kind: 'share',
    example: 'Ikuti kami di Google News',
    pattern:
      /^(?:ikuti|simak|dapatkan|baca)(?!\p{L}).{0,80}(?<!\p{L})(?:google news|whatsapp channel|saluran whatsapp|kanal whatsapp|telegram|whatsapp)(?!\p{L}).{0,140}$/iu,
  },
  {
    language: 'hi',
    kind: 'share',
    example: 'हमें गूगल न्यूज पर फॉलो करें',
    pattern: /^.{0,100}(?:फॉलो करें|सब्सक्राइब करें|ज्वाइन करें|जुड़ें|लाइक करें)[।.!]?$/u,
  },
  {
    language: 'ar',
    kind: 'share',
    example: 'تابعونا على فيسبوك',
    pattern: /^(?:تابعوا?نا|تابع|اشترك|انضم).{0,60}(?:فيسبوك|تويتر|واتساب|تلغرام|تليجرام|جوجل|يوتيوب|النشرة).{0,60}$/u,
  },
  {
    language: 'th',
    kind: 'share',
    example: 'ติดตามข่าวสารได้ที่ Facebook',
    pattern: /^(?:ติดตาม|กดติดตาม|เพิ่มเพื่อน).{0,80}(?:facebook|line|twitter|เฟซบุ๊ก|ไลน์|youtube|ได้ที่).{0,80}$/iu,
  },
]
