import { type LabelRow, phrases } from './label-row.ts'

/** How papers announce further reading, alone on a line or before a colon and a headline. To add one, add a phrase. */
export const RELATED_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'related',
    example: 'Tin liên quan',
    phrases: phrases(`
      tin liên quan | bài liên quan | tin bài liên quan | tin, bài liên quan | các tin liên quan |
      bài viết liên quan | các bài viết liên quan | tin tức liên quan | tin có liên quan | liên quan |
      sự kiện liên quan | video liên quan | đọc thêm | xem thêm | đọc tiếp | bài đọc tiếp | bài đọc thêm |
      mời xem thêm | mời đọc thêm | tham khảo thêm | có thể bạn quan tâm | bạn có thể quan tâm | có thể bạn thích |
      bạn quan tâm | tin cùng chuyên mục | cùng chuyên mục | bài cùng chuyên mục | tin cùng mục | cùng chủ đề |
      tin cùng chủ đề | bài viết cùng chủ đề | các tin khác | các tin/bài khác | các tin bài khác | các bài khác |
      tin khác | tin bài khác | bài khác | bài viết khác | tin mới | tin mới hơn | tin cũ hơn | những tin mới hơn |
      những tin cũ hơn | những tin mới | những tin khác | theo dòng sự kiện | xem tiếp | tin mới nhất |
      tin nổi bật | tin đọc nhiều | đọc nhiều | đọc nhiều nhất | xem nhiều | xem nhiều nhất | tin nóng |
      tin tiếp theo | bài trước | bài tiếp | bài tiếp theo | tin đã đưa | các tin đã đưa | tin đã đăng |
      các tin đã đăng | đừng bỏ lỡ | tiêu điểm | được quan tâm | dòng sự kiện | mời bạn đọc xem thêm |
      mời quý độc giả xem thêm | gợi ý cho bạn | dành cho bạn`),
  },
  {
    language: 'en',
    kind: 'related',
    example: 'Read more: Council votes on new school',
    phrases: phrases(`
      related | related articles | related article | related stories | related story | related news |
      related content | related topics | related posts | related links | related coverage | related reading |
      related video | related videos | read more | read also | also read | read next | read on | read this |
      read this next | more | more on this | more on this story | more on this topic | more like this |
      more stories | more news | more from | more to read | more coverage | further reading | see also | see more |
      watch also | also on | recommended | recommended for you | recommended stories | recommended reading |
      you may also like | you might also like | you may like | you might be interested in |
      you may also be interested in | don't miss | don’t miss | most read | most popular | most viewed |
      most shared | most commented | popular | popular stories | popular posts | trending | trending now |
      top stories | latest | latest news | latest stories | latest posts | latest articles | must read | must reads |
      editor’s picks | editor's picks | editors’ picks | editors' picks | up next | next article | next story |
      previous article | next post | previous post | previous story | keep reading | story continues |
      in this section | in case you missed it | what to read next | explore more | explore more on these topics |
      discover more | in other news | other stories | other news | other articles | similar articles |
      similar stories | similar posts | people also read | around the web | from around the web |
      more from this section | more in this section | more for you | suggested reading | suggested articles |
      read the full story | read full story | watch more | listen to more | elsewhere on the web |
      click here for more | click to read | catch up | read more on this | read more about this | more information |
      article continues below | find out more | related tags`),
  },
  {
    language: 'de',
    kind: 'related',
    example: 'Lesen Sie auch: Stadtrat stimmt für neue Schule',
    phrases: phrases(`
      lesen sie auch | lesen sie dazu | lesen sie dazu auch | lesen sie hier | lesen sie mehr | lesen sie mehr dazu |
      lesen sie weiter | lies auch | lies dazu auch | auch interessant | auch spannend | auch lesenswert |
      mehr zum thema | mehr dazu | mehr lesen | mehr | mehr aus | mehr nachrichten | mehr artikel | mehr zu |
      mehr von | zum thema | weitere artikel | weitere themen | weitere nachrichten | weitere meldungen |
      weitere informationen | weitere beiträge | weiterlesen | weiterlesen nach der anzeige | verwandte artikel |
      verwandte themen | verwandte beiträge | ähnliche artikel | ähnliche beiträge | passend zum thema |
      passend dazu | das könnte sie auch interessieren | das könnte sie interessieren |
      das könnte dich auch interessieren | das könnte ihnen auch gefallen | dies könnte sie auch interessieren |
      aus dem ressort | meistgelesen | meistgelesene artikel | meist gelesen | am meisten gelesen | meistgeklickt |
      meistkommentiert | beliebte artikel | beliebt | neueste artikel | neueste nachrichten | neueste |
      aktuelle nachrichten | aktuelle meldungen | top-themen | topthemen | empfohlen | empfehlungen |
      empfehlungen der redaktion | empfohlener redaktioneller inhalt | empfohlene artikel | unsere empfehlung |
      unsere empfehlungen | siehe auch | nächster artikel | vorheriger artikel | auf einer seite lesen |
      mehr aus diesem ressort | zur startseite | zur homepage | links zum thema | schlagzeilen | artikel zum thema`),
  },
  {
    language: 'fr',
    kind: 'related',
    example: 'Lire aussi : Le conseil vote la nouvelle école',
    phrases: phrases(`
      lire aussi | à lire aussi | a lire aussi | à lire | a lire | à lire également | lire également |
      lire la suite | voir aussi | à voir aussi | a voir aussi | à voir | voir plus | lire plus | en savoir plus |
      sur le même sujet | sur le même thème | dans la même rubrique | dans la même catégorie | articles liés |
      article lié | articles similaires | articles associés | articles connexes | à découvrir | à découvrir aussi |
      découvrez aussi | les plus lus | les plus lues | articles les plus lus | le plus lu | plus d’articles |
      plus d'articles | plus d’infos | plus d'infos | plus d’actualités | vous aimerez aussi |
      vous pourriez aussi aimer | vous pourriez être intéressé | cela peut vous intéresser |
      ces articles peuvent vous intéresser | notre sélection | nos articles | recommandé pour vous |
      recommandés pour vous | nos recommandations | dernières actualités | dernières infos |
      les dernières actualités | article suivant | article précédent | pour aller plus loin | à ne pas manquer |
      ne manquez pas | à écouter | écouter aussi | relire | retrouvez aussi`),
  },
  {
    language: 'es',
    kind: 'related',
    example: 'Lea también: El pleno aprueba el nuevo colegio',
    phrases: phrases(`
      lea también | lee también | leer también | le puede interesar | te puede interesar | puede interesarle |
      te podría interesar | también te puede interesar | también le puede interesar | le podría interesar |
      te interesa | puede leer | puedes leer | lea además | lee además | lea más | lee más | leer más | leer mas |
      ver más | ver también | vea también | mira también | más información | más noticias | más sobre este tema |
      más sobre | más leídas | más leídos | las más leídas | lo más leído | lo más visto | lo más | lo último |
      más en | noticias relacionadas | noticia relacionada | artículos relacionados | artículo relacionado |
      notas relacionadas | nota relacionada | contenido relacionado | contenidos relacionados | relacionado |
      relacionadas | relacionados | temas relacionados | entradas relacionadas | últimas noticias |
      ultimas noticias | recomendado | recomendados | recomendadas | recomendamos | te recomendamos |
      le recomendamos | nuestras recomendaciones | no te pierdas | no se pierda | siga leyendo | sigue leyendo |
      seguir leyendo | continúe leyendo | archivado en | artículo siguiente | artículo anterior | lee aquí |
      lea aquí | otras noticias | en otras noticias | conozca más | conoce más`),
  },
  {
    language: 'pt',
    kind: 'related',
    example: 'Leia também: Câmara aprova nova escola',
    phrases: phrases(`
      leia também | leia tambem | leia mais | leia ainda | ler mais | ler também | leia a seguir | veja também |
      veja mais | veja ainda | ver mais | saiba mais | saiba tudo | confira também | mais lidas | mais lidos |
      as mais lidas | mais vistas | mais notícias | mais sobre este assunto | mais sobre | notícias relacionadas |
      artigos relacionados | matérias relacionadas | matéria relacionada | conteúdo relacionado |
      conteúdos relacionados | posts relacionados | relacionadas | relacionados | últimas notícias |
      você pode gostar | você também pode gostar | você pode se interessar | recomendado para você |
      recomendadas para você | recomendados para você | recomendados | não perca | continue lendo | continue a ler |
      próxima notícia | notícia anterior | próximo artigo | artigo anterior | outras notícias | assista também |
      clique e leia | arquivado em`),
  },
  {
    language: 'it',
    kind: 'related',
    example: 'Leggi anche: Il consiglio approva la nuova scuola',
    phrases: phrases(`
      leggi anche | leggi pure | leggi di più | leggi tutto | leggi | per approfondire | approfondisci |
      approfondimenti | approfondimento | vedi anche | guarda anche | ascolta anche | articoli correlati |
      articolo correlato | notizie correlate | contenuti correlati | correlati | potrebbe interessarti |
      potrebbe interessarti anche | ti potrebbe interessare | ti potrebbe interessare anche | i più letti |
      le più lette | più letti | più lette | altre notizie | altri articoli | ultime notizie | ultim’ora |
      ultim'ora | consigliati | consigliati per te | da non perdere | continua a leggere | articolo successivo |
      articolo precedente | notizie del giorno | sullo stesso argomento | altro su | scopri di più |
      riproduzione riservata`),
  },
  {
    language: 'nl',
    kind: 'related',
    example: 'Lees ook: Raad stemt voor nieuwe school',
    phrases: phrases(`
      lees ook | lees ook dit | lees meer | lees verder | lees meer over | lees hier meer | lees hier | bekijk ook |
      bekijk meer | luister ook | meer over dit onderwerp | meer over | meer nieuws | meer lezen | zie ook |
      gerelateerd | gerelateerde artikelen | gerelateerde artikels | gerelateerde berichten | gerelateerd nieuws |
      verwante artikelen | aanbevolen | aanbevolen voor jou | aanbevolen artikelen | aangeraden | meest gelezen |
      best gelezen | populair | net binnen | laatste nieuws | ook interessant | misschien ook interessant |
      dit vind je misschien ook leuk | volgend artikel | vorig artikel | niet te missen | mis niets |
      ook in het nieuws | uit onze krant`),
  },
  {
    language: 'pl',
    kind: 'related',
    example: 'Czytaj także: Rada głosuje za nową szkołą',
    phrases: phrases(`
      czytaj także | czytaj też | czytaj również | czytaj więcej | czytaj dalej | przeczytaj także | przeczytaj też |
      przeczytaj również | przeczytaj | zobacz także | zobacz też | zobacz również | zobacz więcej | zobacz |
      sprawdź także | sprawdź też | sprawdź również | dowiedz się więcej | więcej na ten temat | więcej informacji |
      więcej | powiązane artykuły | powiązane | powiązane tematy | artykuły powiązane | podobne artykuły | polecane |
      polecane artykuły | polecamy | polecamy także | polecamy również | warto przeczytać | najczęściej czytane |
      najpopularniejsze | najnowsze | najnowsze wiadomości | ostatnie wiadomości | może cię zainteresować |
      to może cię zainteresować | następny artykuł | poprzedni artykuł | obejrzyj także | posłuchaj także |
      nie przegap | inne artykuły`),
  },
  {
    language: 'id',
    kind: 'related',
    example: 'Baca juga: Dewan menyetujui sekolah baru',
    phrases: phrases(`
      baca juga | baca selengkapnya | baca lainnya | baca lagi | simak juga | lihat juga | tonton juga |
      berita terkait | artikel terkait | terkait | berita lainnya | artikel lainnya | berita populer | terpopuler |
      berita terbaru | terbaru | terkini | berita terkini | rekomendasi | rekomendasi untuk anda | pilihan editor |
      pilihan untukmu | berita pilihan | jangan lewatkan | selanjutnya | sebelumnya | halaman selanjutnya |
      saksikan juga | topik terkait`),
  },
  {
    language: 'hi',
    kind: 'related',
    example: 'यह भी पढ़ें: परिषद ने नए स्कूल को मंजूरी दी',
    phrases: phrases(`
      यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | यह भी पढ़े | ये भी पढ़े | और पढ़ें | और भी पढ़ें | पढ़ें |
      यह भी देखें | ये भी देखें | संबंधित खबरें | संबंधित समाचार | सम्बंधित खबरें | ताजा खबरें | ताज़ा खबरें |
      अन्य खबरें | और खबरें | ट्रेंडिंग | सबसे ज्यादा पढ़ी गई | अगली खबर | पिछली खबर | इसे भी देखें | पढ़ें पूरी खबर`),
  },
  {
    language: 'ar',
    kind: 'related',
    example: 'اقرأ أيضا: المجلس يوافق على المدرسة الجديدة',
    phrases: phrases(`
      اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | اقرأ المزيد | اقرأ ايضا | إقرأ المزيد |
      شاهد أيضا | شاهد أيضاً | شاهد أيضًا | شاهد المزيد | المزيد | المزيد من | أخبار ذات صلة | مواضيع ذات صلة |
      موضوعات ذات صلة | مقالات ذات صلة | ذات صلة | الأكثر قراءة | الأكثر مشاهدة | آخر الأخبار | أحدث الأخبار |
      قد يهمك | قد يهمك أيضا | قد يعجبك أيضا | مواضيع متعلقة | أخبار متعلقة | موضوعات متعلقة | طالع أيضا | اخترنا لك`),
  },
  {
    language: 'th',
    kind: 'related',
    example: 'ข่าวที่เกี่ยวข้อง',
    phrases: phrases(`
      ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง | เรื่องที่เกี่ยวข้อง | เนื้อหาที่เกี่ยวข้อง | อ่านเพิ่มเติม |
      อ่านต่อ | อ่านข่าวต่อ | อ่านข่าวเพิ่มเติม | อ่านข่าว | อ่านข่าวที่เกี่ยวข้อง | อ่านประกอบ | ดูเพิ่มเติม |
      ข่าวล่าสุด | ข่าวอื่นๆ | ข่าวยอดนิยม | ยอดนิยม | แนะนำ | ข่าวแนะนำ | เรื่องแนะนำ | ข่าวก่อนหน้า | ข่าวถัดไป |
      คลิกอ่าน`),
  },
  {
    language: 'ja',
    kind: 'related',
    example: '関連記事',
    phrases: phrases(`
      関連記事 | 関連ニュース | 関連リンク | 関連情報 | 関連トピックス | 関連キーワード | 関連 | あわせて読みたい | 合わせて読みたい | こちらも読まれています | こちらもおすすめ | おすすめ |
      おすすめ記事 | おすすめの記事 | おすすめ情報 | 人気記事 | 人気の記事 | 新着記事 | 最新記事 | 最新ニュース | ランキング | アクセスランキング | 続きを読む | 続きはこちら | もっと読む |
      もっと見る | 次の記事 | 前の記事 | 次ページ | この記事に関連するニュース | 同じカテゴリの記事 | よく読まれている記事 | 注目の記事 | 特集 | 併せて読む`),
  },
  {
    language: 'zh',
    kind: 'related',
    example: '相关新闻',
    phrases: phrases(`
      相关新闻 | 相关阅读 | 相关报道 | 相关文章 | 相关链接 | 相关推荐 | 相关内容 | 相關新聞 | 相關閱讀 | 相關報導 | 相關文章 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 热门推荐 |
      热门文章 | 热点推荐 | 精彩推荐 | 猜你喜欢 | 你可能也喜欢 | 更多 | 更多新闻 | 更多新聞 | 更多文章 | 查看更多 | 阅读更多 | 閱讀更多 | 最新新闻 | 最新新聞 | 最新消息 | 最新文章 |
      热门新闻 | 熱門新聞 | 上一篇 | 下一篇 | 上一页 | 下一页 | 继续阅读 | 看更多 | 看更多文章 | 點我看更多 | 编辑推荐 | 點擊閱讀 | 人氣新聞`),
  },
]
