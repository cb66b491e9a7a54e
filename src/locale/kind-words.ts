/** How papers mark what they were paid to print, at the start of a headline or a text. The tests read `example`. */
export const ADVERT_MARKS: readonly {
  readonly language: string
  readonly pattern: RegExp
  readonly example: string
}[] = [
  {
    language: 'vi',
    pattern: /^[\s"]*\(?(?:PR|QC|Quảng cáo|Thông tin doanh nghiệp)\)?\s*[-–—:]\s/u,
    example: '(PR) - Ra mắt sữa mới cho trẻ',
  },
  {
    language: 'en',
    pattern:
      /^[\s[(]*(?:Sponsored|Advertorial|Paid (?:content|post)|Partner content|Advertisement)[\])]?\s*[-–—:|]\s/iu,
    example: 'Sponsored: Five reasons to love milk',
  },
  {
    language: 'de',
    pattern: /^[\s[(]*(?:Anzeige|Advertorial|Sonderveröffentlichung)[\])]?\s*[-–—:|]\s/iu,
    example: 'Anzeige: Fünf Gründe für Milch',
  },
  {
    language: 'fr',
    pattern: /^[\s[(]*(?:Publi-?rédactionnel|Publireportage|Contenu sponsorisé)[\])]?\s*[-–—:|]\s/iu,
    example: 'Publirédactionnel : le lait',
  },
  {
    language: 'es',
    pattern: /^[\s[(]*(?:Publirreportaje|Contenido patrocinado|Remitido)[\])]?\s*[-–—:|]\s/iu,
    example: 'Publirreportaje: la leche',
  },
  {
    language: 'pt',
    pattern: /^[\s[(]*(?:Publieditorial|Conteúdo patrocinado|Informe publicitário)[\])]?\s*[-–—:|]\s/iu,
    example: 'Informe publicitário: o leite',
  },
  {
    language: 'zh',
    pattern: /^(?:[[(（【](?:广告|廣告|推广)[\])）】]|(?:广告|廣告|推广)\s*[-–—:：|])/u,
    example: '【广告】牛奶',
  },
  { language: 'ja', pattern: /^[[(（【](?:PR|広告)[\])）】]/u, example: '【PR】牛乳' },
]

/** Words of an address's folders or of a section's name that tell the kind. Tested on lower case. */
export const KIND_WORDS: readonly {
  readonly kind: 'opinion' | 'gallery' | 'video' | 'live' | 'advert'
  readonly pattern: RegExp
  readonly example: string
}[] = [
  {
    kind: 'live',
    pattern:
      /[/ -](?:live-?blog|live-?ticker|liveticker|minute-par-minute|en-direct|minuto-a-minuto|en-vivo|ao-vivo|in-diretta|liveblog|na-zywo|siaran-langsung|truc-tiep|tuong-thuat)(?=[/ -]|$)/u,
    example: '/liveticker/',
  },
  {
    kind: 'gallery',
    pattern:
      /[/ -](?:gallery|galleries|photo-gallery|bildergalerie|fotostrecke|diaporama|fotogaleria|fotogalerie|galeria|galerija|fotoreportage|fotoserie|galeri-foto|foto-galeri|zdjecia|fotogallery|photos|phong-su-anh|chum-anh|thu-vien-anh)(?=[/ -]|$)/u,
    example: '/bildergalerie/',
  },
  { kind: 'video', pattern: /\/(?:videos?|tv|truyen-hinh|video-clip|mediathek)\//u, example: '/video/' },
  {
    kind: 'opinion',
    pattern:
      /[/ ](?:opinions?|opinion-editorial|editorials?|commentary|comment-is-free|columnists?|op-ed|meinung|kommentare?|leitartikel|tribunes?|débats|opinion|opiniones|columnas?|opini|goc-nhin|binh-luan|xa-luan|y-kien|góc nhìn|bình luận|xã luận|ý kiến)(?=[/ ]|$)/u,
    example: '/goc-nhin/',
  },
  {
    kind: 'advert',
    pattern:
      /\/(?:advertorials?|sponsored|partner-content|brand-?content|branded|thong-tin-doanh-nghiep|quang-cao|paid-content|anzeige)\//u,
    example: '/advertorial/',
  },
]
