import { type LabelRow, phrases } from './label-row.ts'

/** The ways about a page: its buttons, its galleries, its print and font sizes. */
export const NAVIGATION_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'navigation',
    example: 'Tăng cỡ chữ',
    phrases: phrases(`
      trang chủ | về trang chủ | lên đầu trang | đầu trang | in bài | in bài viết | in trang | bản in | tăng cỡ chữ |
      giảm cỡ chữ | cỡ chữ | tăng cỡ chữ giảm cỡ chữ | trở về | trở lại | quay lại | xem nhanh | nghe đọc bài |
      nghe audio | nghe bài viết | in bài viết này | in ra | file đính kèm | tệp đính kèm | tài liệu đính kèm | lưu bài viết này | giới thiệu bài viết cho bạn bè | đọc bài viết | video | mục lục | xem toàn màn hình | thu gọn | xem ảnh | liên hệ |
      top |
      trang trước | trang sau | sơ đồ trang | hỏi đáp | lịch công tác | liên kết website | thư viện ảnh | thăm dò ý kiến |
      bình chọn | tải về | văn bản mới`),
  },
  {
    language: 'en',
    kind: 'navigation',
    example: 'Skip to main content',
    phrases: phrases(`
      skip to main content | skip to content | skip to navigation | skip past | home | back | back to top | top |
      go back | go to top | next | previous | prev | close | open | menu | search | print | print article |
      print page | view gallery | view all | view image | view full image | view image in fullscreen | view more |
      show more | show less | show all | load more | see all | expand | collapse | enlarge | enlarge image |
      toggle caption | hide caption | show caption | full screen | fullscreen | play | play video | pause | mute |
      font size | text size | reset | live | breaking | breaking news | loading | loading... | share & more |
      options | settings | table of contents | contents | jump to | watch | watch live | watch now | watch video |
      gallery | photos | images | open image in gallery | start the conversation | contact us | about us |
      click to enlarge | tap to enlarge | done | slideshow | photo gallery | caption | audio | video player |
      download | download the app | download our app |
      back to list | back to news | click here | dark mode | email page | email this page | view map |
      rate article | rate this article | article rating | register now | full story`),
  },
  {
    language: 'de',
    kind: 'navigation',
    example: 'Zum Inhalt springen',
    phrases: phrases(`
      zum inhalt springen | zur navigation springen | zum hauptinhalt | startseite | zurück | nach oben |
      zum seitenanfang | seitenanfang | weiter | drucken | artikel drucken | druckansicht | schließen | suche |
      menü | bild vergrößern | vergrößern | vollbild | bildergalerie | zur bildergalerie | fotostrecke |
      zur fotostrecke | bilder ansehen | inhalt | inhaltsverzeichnis | schriftgröße | video ansehen | lesezeit |
      mehr anzeigen | alle anzeigen | kontakt | impressum | datenschutz |
      zurück zur übersicht | zurück zur startseite | zur übersicht | zur startseite | zum archiv | vorheriger beitrag |
      nächster beitrag | vorheriger artikel | nächster artikel | alle artikel | alle meldungen | seite drucken |
      zurück nach oben`),
  },
  {
    language: 'fr',
    kind: 'navigation',
    example: 'Aller au contenu principal',
    phrases: phrases(`
      aller au contenu | aller au contenu principal | accueil | retour | retour en haut | haut de page | imprimer |
      fermer | suivant | précédent | menu | rechercher | sommaire | agrandir | agrandir l’image | agrandir l'image |
      ouvrir l’image | plein écran | voir la galerie | diaporama | voir les photos | temps de lecture | lecture |
      taille du texte | afficher plus | voir tout | contact | mentions légales`),
  },
  {
    language: 'es',
    kind: 'navigation',
    example: 'Saltar al contenido',
    phrases: phrases(`
      saltar al contenido | ir al contenido | inicio | volver | volver arriba | ir arriba | arriba | imprimir |
      cerrar | siguiente | anterior | menú | buscar | ampliar | ampliar imagen | ampliar foto | ver galería |
      galería | galería de fotos | pantalla completa | ver fotos | ver vídeo | ver video | tiempo de lectura |
      mostrar más | ver todo | contacto | aviso legal | en directo | en vivo`),
  },
  {
    language: 'pt',
    kind: 'navigation',
    example: 'Ir para o conteúdo',
    phrases: phrases(`
      ir para o conteúdo | pular para o conteúdo | início | página inicial | voltar | voltar ao topo | topo |
      imprimir | fechar | próximo | anterior | buscar | pesquisar | ampliar | ver galeria | galeria |
      galeria de fotos | tela cheia | ver fotos | ver vídeo | tempo de leitura | mostrar mais | ver tudo | contato |
      ao vivo`),
  },
  {
    language: 'it',
    kind: 'navigation',
    example: 'Vai al contenuto',
    phrases: phrases(`
      vai al contenuto | salta al contenuto | indietro | torna su | torna indietro | torna alla home | chiudi |
      avanti | successivo | precedente | cerca | ingrandisci | guarda la gallery | galleria | guarda le foto |
      schermo intero | tempo di lettura | mostra altro | vedi tutti | contatti | sommario | in diretta`),
  },
  {
    language: 'nl',
    kind: 'navigation',
    example: 'Ga naar de inhoud',
    phrases: phrases(`
      ga naar de inhoud | naar de inhoud | naar boven | terug | terug naar boven | sluiten | sluit | volgende |
      vorige | zoeken | vergroot | vergroot afbeelding | bekijk foto’s | fotoalbum | volledig scherm | leestijd |
      toon meer | bekijk alles | afdrukken | contact | inhoud | bekijk de video | speel video af`),
  },
  {
    language: 'pl',
    kind: 'navigation',
    example: 'Przejdź do treści',
    phrases: phrases(`
      przejdź do treści | strona główna | wróć | powrót | do góry | na górę | drukuj | wydrukuj | zamknij |
      następny | poprzedni | następne | poprzednie | szukaj | powiększ | zobacz galerię | galeria | galeria zdjęć |
      pełny ekran | czas czytania | pokaż więcej | rozwiń | zwiń | spis treści | kontakt | na żywo`),
  },
  {
    language: 'id',
    kind: 'navigation',
    example: 'Lewati ke konten',
    phrases: phrases(`
      lewati ke konten | beranda | kembali | kembali ke atas | cetak | tutup | berikutnya | cari | lihat galeri |
      galeri | lihat semua | lihat foto | halaman | semua halaman | daftar isi | muat lebih banyak |
      tampilkan semua | hubungi kami | tentang kami |
      halaman utama | artikel sebelumnya | artikel selanjutnya`),
  },
  {
    language: 'hi',
    kind: 'navigation',
    example: 'होम',
    phrases: phrases(`
      होम | वापस | ऊपर जाएं | प्रिंट | बंद करें | अगला | पिछला | खोजें | सभी देखें | और देखें | वीडियो | फोटो गैलरी`),
  },
  {
    language: 'ar',
    kind: 'navigation',
    example: 'الرئيسية',
    phrases: phrases(`
      الرئيسية | الصفحة الرئيسية | عودة | العودة للأعلى | إغلاق | التالي | السابق | بحث | عرض المزيد | عرض الكل |
      اطبع | حجم الخط | اتصل بنا | من نحن | معرض الصور | تكبير الصورة | بث مباشر`),
  },
  {
    language: 'th',
    kind: 'navigation',
    example: 'หน้าแรก',
    phrases: phrases(`
      หน้าแรก | กลับ | กลับขึ้นด้านบน | พิมพ์ | ปิด | ถัดไป | ก่อนหน้า | ค้นหา | ดูทั้งหมด | ขนาดตัวอักษร | ติดต่อเรา`),
  },
  {
    language: 'ja',
    kind: 'navigation',
    example: 'トップページ',
    phrases: phrases(`
      ホーム | トップ | トップページ | トップへ戻る | ページトップへ | ページの先頭へ | 戻る | 次へ | 前へ | 閉じる | 検索 | メニュー | 一覧へ | 一覧 | 一覧へ戻る | 拡大 |
      画像を拡大 | 写真を拡大 | 全文表示 | すべて見る | 目次 | 本文へ | 文字サイズ | お問い合わせ | 写真特集 | 写真一覧`),
  },
  {
    language: 'zh',
    kind: 'navigation',
    example: '返回首页',
    phrases: phrases(`
      首页 | 首頁 | 返回首页 | 返回顶部 | 返回 | 回到顶部 | 上一页 | 下一页 | 下一頁 | 上一頁 | 关闭 | 關閉 | 搜索 | 搜尋 | 查看全部 | 展开 | 收起 | 字号 | 字体 | 小字 |
      大字 | 中字 | 目录 | 联系我们 | 全文阅读 | 点击查看 | 打开`),
  },
]
