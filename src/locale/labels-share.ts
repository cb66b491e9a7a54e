import { type LabelRow, phrases } from './label-row.ts'

/** How a page asks to be shared, followed, saved or heard. */
export const SHARE_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'share',
    example: 'Chia sẻ bài viết',
    phrases: phrases(`
      chia sẻ | chia sẻ bài viết | chia sẻ bài viết này | chia sẻ facebook | chia sẻ lên facebook | gửi bài viết |
      gửi cho bạn bè | gửi email | thích | theo dõi chúng tôi | theo dõi chúng tôi trên | theo dõi chúng tôi tại | sao chép liên kết | copy link | lưu bài |
      lưu bài viết | đánh giá bài viết | theo dõi`),
  },
  {
    language: 'en',
    kind: 'share',
    example: 'Share this article',
    phrases: phrases(`
      share | share this | share this article | share this story | share this post | share this page | share on |
      share on facebook | share on twitter | share on x | share on whatsapp | share on linkedin | share via |
      share via email | share with | share article | share page | shares | follow us | follow us on | follow |
      follow on | like us on facebook | like this | tweet | tweet this | pin it | email | email this | e-mail |
      send | send by email | copy link | link copied | copied | save | save article | save this article |
      save for later | saved | bookmark | facebook | twitter | x | instagram | whatsapp | linkedin | reddit |
      telegram | pinterest | threads | bluesky | flipboard | messenger | tumblr | google+ | viber | line |
      print this article | republish this article | republish | give this article | gift article |
      gift this article | listen to article | listen to this article | listen | add us on google | reprints |
      connect with us | report a typo | report an error`),
  },
  {
    language: 'de',
    kind: 'share',
    example: 'Artikel teilen',
    phrases: phrases(`
      teilen | artikel teilen | beitrag teilen | diesen artikel teilen | diesen beitrag teilen |
      teilen sie diesen artikel | jetzt teilen | auf facebook teilen | per mail teilen | per e-mail teilen |
      folgen sie uns | folgen sie uns auf | folgen | empfehlen | weiterempfehlen | twittern | merken |
      artikel merken | mailen | link kopieren | link kopiert | artikel anhören | anhören | vorlesen |
      artikel vorlesen | verschenken | artikel verschenken | e-mail senden | fehler melden | fehler gefunden`),
  },
  {
    language: 'fr',
    kind: 'share',
    example: 'Partager cet article',
    phrases: phrases(`
      partager | partager cet article | partager l’article | partager l'article | partager sur |
      partager sur facebook | partagez | partagez cet article | suivez-nous | suivez-nous sur | suivre |
      copier le lien | lien copié | envoyer par mail | envoyer par e-mail | envoyer | écouter l’article |
      écouter l'article | écouter cet article | offrir l’article | offrir l'article | enregistrer | sauvegarder |
      réagir | tweeter | signaler une erreur | ajouter aux favoris`),
  },
  {
    language: 'es',
    kind: 'share',
    example: 'Compartir en Facebook',
    phrases: phrases(`
      compartir | comparte | compartir en | compartir en facebook | compartir en twitter | compartir en whatsapp |
      comparte esta noticia | comparte este artículo | compartir noticia | compartir artículo | compártelo |
      síguenos | síguenos en | síganos | síganos en | seguir | copiar enlace | enlace copiado | copiar link |
      copiar url | enviar por correo | enviar | guardar | guardar artículo | me gusta | escuchar |
      escuchar artículo | escucha esta noticia | reportar error | síguenos en google news`),
  },
  {
    language: 'pt',
    kind: 'share',
    example: 'Compartilhe esta notícia',
    phrases: phrases(`
      compartilhar | compartilhe | compartilhe no | compartilhe esta notícia | compartilhe essa notícia |
      compartilhe este artigo | compartilhar no facebook | compartilhar no whatsapp | partilhar | partilhe |
      partilhar artigo | siga-nos | siga-nos no | seguir | copiar link | link copiado | enviar por e-mail | salvar |
      salvar artigo | guardar | ouvir | ouça | ouvir notícia | ouvir artigo | reportar erro`),
  },
  {
    language: 'it',
    kind: 'share',
    example: 'Condividi questo articolo',
    phrases: phrases(`
      condividi | condividi su | condividi questo articolo | condividi l’articolo | condividi l'articolo |
      condividi su facebook | seguici | seguici su | segui | copia link | link copiato | copia il link | invia |
      invia per email | salva | ascolta | ascolta l’articolo | ascolta l'articolo | stampa | regala |
      regala questo articolo | mi piace`),
  },
  {
    language: 'nl',
    kind: 'share',
    example: 'Deel dit artikel',
    phrases: phrases(`
      deel | delen | deel dit artikel | deel dit | artikel delen | deel via | deel op facebook | deel op | volg ons |
      volg ons op | volg | kopieer link | link gekopieerd | mail | bewaar | bewaren | bewaar artikel |
      luister naar dit artikel | beluister | cadeau geven | geef cadeau | reageer | foutje gezien`),
  },
  {
    language: 'pl',
    kind: 'share',
    example: 'Udostępnij artykuł',
    phrases: phrases(`
      udostępnij | udostępnij artykuł | udostępnij na facebooku | podziel się | podziel się artykułem |
      obserwuj nas | obserwuj | śledź nas | skopiuj link | kopiuj link | zapisz | wyślij | posłuchaj |
      posłuchaj artykułu | lubię to | zgłoś błąd`),
  },
  {
    language: 'id',
    kind: 'share',
    example: 'Bagikan artikel ini',
    phrases: phrases(`
      bagikan | bagikan artikel ini | bagikan ini | bagikan ke | bagikan berita | ikuti kami | ikuti kami di |
      salin tautan | salin link | tautan disalin | kirim | simpan | dengarkan | ikuti`),
  },
  {
    language: 'hi',
    kind: 'share',
    example: 'शेयर करें',
    phrases: phrases(`
      शेयर करें | शेयर | साझा करें | फॉलो करें | हमें फॉलो करें | सेव करें | लिंक कॉपी करें | सुनें | खबर शेयर करें`),
  },
  {
    language: 'ar',
    kind: 'share',
    example: 'شارك المقال',
    phrases: phrases(`
      شارك | شارك المقال | شارك الخبر | مشاركة | مشاركة الخبر | مشاركة المقال | شارك على | شاركها | تابعنا |
      تابعنا على | تابعونا | نسخ الرابط | حفظ | استمع | إرسال | طباعة`),
  },
  {
    language: 'th',
    kind: 'share',
    example: 'แชร์ข่าวนี้',
    phrases: phrases(`
      แชร์ | แชร์ข่าวนี้ | แชร์เรื่องนี้ | แชร์บทความ | แบ่งปัน | ติดตามเรา | ติดตามเราได้ที่ | คัดลอกลิงก์ |
      บันทึก | ฟังข่าว | ส่งต่อ`),
  },
  {
    language: 'ja',
    kind: 'share',
    example: 'シェアする',
    phrases: phrases(`
      シェア | シェアする | 共有 | 共有する | この記事をシェア | 記事をシェア | ツイート | フォローする | フォロー | リンクをコピー | 保存 | 保存する | 印刷 | 印刷する | ブックマーク |
      メールで送る | クリップ | クリップする | スクラップ | この記事を共有 | いいね`),
  },
  {
    language: 'zh',
    kind: 'share',
    example: '分享到微信',
    phrases: phrases(`
      分享 | 分享到 | 分享至 | 分享到微信 | 分享文章 | 分享本文 | 关注我们 | 追蹤我們 | 复制链接 | 複製連結 | 收藏 | 点赞 | 打印 | 列印 | 举报 | 微信 | 微博 | 朋友圈 |
      分享让更多人看到 | 转发 | 扫一扫`),
  },
]
