import type { NoisePattern } from './label-row.ts'

const NETWORKS =
  '(?:facebook|fb|twitter|x|whats ?app|telegram|instagram|linkedin|pinterest|messenger|viber|zalo|line|vk|reddit|threads|bluesky|e-?mail|mail|sms)'

/** Lines that ask to send a text on by a network: "Share this … on …". The tests read `example`. */
export const SPREAD_PATTERNS: readonly NoisePattern[] = [
  spread(
    'vi',
    'Chia sẻ bài viết qua Zalo',
    '(?:chia sẻ|gửi)(?: (?:bài viết|bài|tin|tin tức|câu chuyện))?(?: này)? (?:lên|qua|trên|tới) ',
    '',
  ),
  spread(
    'en',
    'Share this story via WhatsApp',
    '(?:share|send|post)(?: (?:this|the) (?:article|story|post|page|news|report))? (?:on|via|by|to|with) ',
    '',
  ),
  spread(
    'de',
    'Artikel per E-Mail teilen',
    '(?:(?:diesen |den )?(?:artikel|beitrag|text) )?(?:auf|bei|per|über|via|mit) ',
    ' (?:teilen|senden|versenden|verschicken|empfehlen)',
  ),
  spread(
    'fr',
    'Partager cet article sur WhatsApp',
    "(?:partage[rz]|envoye[rz])(?: (?:cet |l[’']|l )article)? (?:sur|via|par) ",
    '',
  ),
  spread(
    'es',
    'Comparte esta noticia por WhatsApp',
    '(?:compart[ei](?:r)?|compártelo|env[ií]a(?:r)?)(?: (?:est[ea]|la|el) (?:noticia|artículo|nota|contenido|página))? (?:en|por|vía|a través de) ',
    '',
  ),
  spread(
    'pt',
    'Compartilhe esta notícia no WhatsApp',
    '(?:compartilh(?:e|ar)|partilh(?:e|ar)|envi(?:e|ar))(?: (?:ess[ea]|est[ea]|a|o) (?:notícia|matéria|artigo|reportagem|conteúdo|página))? (?:n[oa]|pel[oa]|por|via|em) ',
    '',
  ),
  spread(
    'it',
    'Condividi l’articolo su WhatsApp',
    "(?:condividi|invia)(?: (?:questo |l[’']) ?articolo| questa notizia)? (?:su|via|tramite|per) ",
    '',
  ),
  spread(
    'nl',
    'Deel dit artikel via WhatsApp',
    '(?:deel|delen|stuur)(?: dit (?:artikel|bericht))? (?:op|via|met|per) ',
    '',
  ),
  spread(
    'pl',
    'Udostępnij artykuł na Facebooku',
    '(?:udostępnij|wyślij|podziel się)(?: (?:artykuł|tekst|artykułem))? (?:na|przez|w|za pomocą) ',
    '(?:u|ie|em|a|zie)?',
  ),
  spread(
    'id',
    'Bagikan artikel ini ke WhatsApp',
    'bagikan(?: (?:artikel|berita)(?: ini)?)? (?:ke|di|lewat|melalui|via) ',
    '',
  ),
  spread(
    'ru',
    'Поделиться в Telegram',
    '(?:поделиться|отправить)(?: (?:статьей|новостью|материалом))? (?:в|во|через|на|по) ',
    '',
    'телеграме?|вконтакте|фейсбуке?|одноклассниках|вотсапе?|вайбере?|соцсетях',
  ),
  spread(
    'uk',
    'Поширити у Facebook',
    '(?:поділитися|поширити|надіслати)(?: (?:статтею|новиною))? (?:в|у|через|на) ',
    '',
    'телеграмі?|фейсбуці?|вайбері?|соцмережах',
  ),
  spread(
    'cs',
    'Sdílet článek na Facebooku',
    '(?:sdílet|sdílejte|poslat)(?: článek)? (?:na|přes|v|pomocí) ',
    '(?:u|em)?',
  ),
  spread('sk', 'Zdieľať článok na Facebooku', '(?:zdieľať|zdieľajte|poslať)(?: článok)? (?:na|cez|v) ', '(?:u|e)?'),
  spread('ro', 'Distribuie articolul pe Facebook', '(?:distribuie|trimite)(?: (?:articolul|știrea))? (?:pe|prin) ', ''),
  spread('sv', 'Dela artikeln på Facebook', 'dela(?: (?:artikeln|nyheten))? (?:på|via|med) ', ''),
  spread('da', 'Del artiklen på Facebook', 'del(?: (?:artiklen|artikkelen|saken|nyheden))? (?:på|via|med) ', ''),
  spread('fi', 'Jaa juttu Facebookissa', 'jaa(?: (?:artikkeli|juttu))? ', '(?:issa|ssa|ssä|essa|illa|lla|llä)?'),
  spread(
    'tr',
    'Haberi Facebook’ta paylaş',
    '(?:(?:bu )?(?:haberi|yazıyı) )?',
    "(?:[’'](?:[dt][ae]|[ıiuü]))?(?: (?:üzerinden|üzerinde|ile))? paylaş(?:ın)?",
  ),
  spread('el', 'Κοινοποίηση στο Facebook', '(?:κοινοποίηση|μοιράσου το|κοινοποιήστε το)(?: άρθρο)? (?:στο|μέσω) ', ''),
  spread(
    'ja',
    'LINEで送る',
    '(?:この記事を|記事を)?',
    '(?:で|に)(?:シェア|共有|送る|投稿|ポスト)(?:する)?',
    'フェイスブック|ツイッター|ライン|はてなブックマーク',
  ),
  spread(
    'ko',
    '카카오톡으로 공유하기',
    '(?:(?:이 )?기사를? )?',
    '(?:으?로|에)? ?(?:공유|보내기|공유하기)',
    '페이스북|트위터|카카오톡|카카오스토리|네이버 ?(?:밴드|블로그)|밴드|라인|엑스|이메일|메일',
  ),
  spread(
    'zh',
    '分享到朋友圈',
    '(?:将本文|將本文|把文章)?(?:分享|转发|轉發)(?:文章|本文)?(?:到|至|给|給)',
    '',
    '微信(?:好友|朋友圈)?|朋友圈|微博|新浪微博|qq(?:空间|好友)?|好友',
  ),
]

/** The whole of a line: what stands before a network's name or two, the names, what stands behind. */
function spread(language: string, example: string, before: string, behind: string, own = ''): NoisePattern {
  const names = own === '' ? NETWORKS : `(?:${NETWORKS}|${own})`
  const pattern = new RegExp(
    `^${before}${names}(?:(?:\\s?[,/&]\\s?|(?: \\p{L}{1,3}){1,2} )${names}){0,3}${behind}[.!]?$`,
    'iu',
  )
  return { language, kind: 'share', example, pattern }
}
