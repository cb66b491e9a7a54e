/** What the names that a page gives an element (class, id, itemprop, role, data-…) say it holds. */
export type Trait =
  | 'body'
  | 'deck'
  | 'intro'
  | 'headline'
  | 'byline'
  | 'author-box'
  | 'caption'
  | 'related'
  | 'share'
  | 'comments'
  | 'newsletter'
  | 'advert'
  | 'navigation'
  | 'tags'
  | 'legal'
  | 'furniture'
  | 'box'
  | 'fold'
  | 'post'

interface NameRow {
  readonly trait: Trait
  /** Names as pages write them, in any language, that the row must know. */
  readonly example: string
  /** Tested on names in lower case, words parted by "-", names by a space, a space at each end. */
  readonly pattern: RegExp
}

/** Every kind of name, the most telling first. To add one, add it to its row, with an example where it is a new kind. */
export const NAMES: readonly NameRow[] = [
  {
    trait: 'comments',
    example: 'comments disqus_thread binhluan kommentare idcomment',
    pattern:
      /(?<!live|match|ticker)[ -](?:(?:id|show|list|form|box|user|post|new|all)?comments?|commenting|commentary-list|disqus|livefyre|respond|replies|binh-?luan|kommentare?|kommentarer|commentaires?|comentarios?|comentários|reacties|komentar[iezy]*|fb-comments|vuukle|spot-?im|coral)(?=[ -]|s |section|area|list|box|form|wrap|block|thread|container|detail|item|content)/u,
  },
  {
    trait: 'post',
    example: 'twitter-tweet instagram-media',
    pattern:
      / (?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|reddit-card|reddit-embed-bq|bluesky-embed|mastodon-embed|telegram-post|text-post-media)(?=[ -])/u,
  },
  {
    trait: 'newsletter',
    example: 'newsletter-signup subscribe-box paywall-offer',
    pattern:
      /[ -](?:newsletters?|news-letter|subscri(?:be|ption|ptions|ber)|sign-?up|signin|sign-in|register|registration|login|log-in|paywall-(?:offer|message|banner|box|overlay)|regwall|meter(?:ed)?|membership|donat(?:e|ion)|app-?(?:promo|banner|download|install|bottom|teaser)[a-z-]*|download-app|inline-?promo|promo|promos|promotion|promo-box|abo-?(?:box|teaser|hinweis)|abonnement|nhan-tin|optin|opt-in|cta|call-to-action|callout-(?:signup|newsletter))(?=[ -]|box|form|block|widget|module|banner|link|unit)/u,
  },
  {
    trait: 'share',
    example: 'share-buttons social_links chia-se',
    pattern:
      /[ -](?:shar(?:e|es|ing|ethis|edaddy)|sharebar|sharebox|social|socials|sosmed|addthis|addtoany|a2a|chia-?se|teilen|partage[rs]?|compart(?:ir|e|ilhar|ilhe)|condividi|bagikan|udostepnij|whatsapp|follow-?us|follow-buttons?|followers|print-?(?:button|link|tools)|email-?(?:button|link|tools)|article-?tools|tools|toolbar|utilities|jp-relatedposts-share|fb-like|fb-share|zalo|likes?|reactions?)(?=[ -]|buttons?|bar|box|links?|icons?|block|tools|media|list)/u,
  },
  {
    trait: 'related',
    example: 'related-articles tin-lien-quan read-more mas-leidas',
    pattern:
      /[ -](?:related|relat(?:ed|es|ion)-?(?:news|articles?|posts?|stories|content|links?|items?|box|block)|relacionad[oa]s?|correlat[io]|verwandt\w*|gerelateerd|aehnlich\w*|recirc(?:ulation)?|recommend(?:ed|s|ation|ations)?|recommended-\w+|recos?|read-?(?:more|also|next|on|too)|see-?(?:also|more)|also-?(?:read|like|see)|more-?(?:stories|news|articles|from|on|like|links|posts|to-read|info|headlines)|lire-?aussi|a-lire|leia-?(?:mais|tambem)|lea-?tambien|lee-?tambien|ver-?(?:mas|mais|tambien)|leggi-?anche|lees-?(?:ook|meer)|lesen-?sie|mehr-?(?:zum|dazu|lesen)|baca-?juga|czytaj-?(?:tez|takze|wiecej)|polecane|tin-?(?:lien-?quan|khac|cung|moi|nong|doc-?nhieu|tuc-?khac)|lien-?quan|bai-?(?:lien-?quan|viet-?(?:khac|lien-?quan)|cung)|cung-?(?:chuyen-?muc|chu-?de)|xem-?them|doc-?(?:them|tiep|nhieu)|drelated|outbrain|taboola|trending|trend|trends|popular|mostpopular|most-?(?:read|viewed|popular|shared|recent|commented)|meist-?gelesen|plus-?lus|mas-?leid[ao]s|mais-?lid[ao]s|piu-?letti|latest|latest-?(?:news|posts|stories)|recent-?(?:posts|news|articles)|teaser|teasers|teaserlist|zergnet|revcontent|mgid|plista|dianomi|nativo|suggest(?:ed|ions?)|similar\w*|up-?next|next-?(?:article|story|post|up)|prev(?:ious)?-?(?:article|story|post)|post-?(?:navigation|nav|pagination)|nav-?(?:links|previous|next)|(?:post|story|article|news|teaser|link)-?card[a-z-]*|jp-relatedposts|yarpp|crp-related|rp4wp|further-?reading|see-?more|linkbox|link-?box|storylinks?|story-?links|rich-?link|rec-?(?:list|box)|onward|headlines?-?list|article-?list|news-?list|list-?news|story-?list|post-?list|card-?list|promo-?(?:list|card|story)|more)(?=[ -]|s |\d|box|block|list|widget|module|wrap|links?|news|items?|container|posts?|stories|articles?)/u,
  },
  {
    trait: 'advert',
    example: 'advertisement ad-slot quang-cao werbung',
    pattern:
      /[ -](?:ads?|adv|adv?ert(?:s|isement|isements|ising|orial)?|adbox|ad-?(?:slot|unit|container|wrapper|block|banner|label|placeholder|zone|box|tag)|adsbygoogle|google-?ads?|dfp|gpt|sponsor(?:ed|s|ship)?|banner-?ads?|quang-?cao|qc|werbung|anzeige|publicit[eày]|publicidad[e]?|pubblicita|reklam[ae]?|iklan|annonce|native-?ad|promoted|commercial|affiliate)(?=[ -]|\d)/u,
  },
  {
    trait: 'caption',
    example: 'wp-caption-text image-credit chu-thich bildunterschrift',
    pattern:
      /[ -](?:captions?|figcaption|image-?(?:caption|credit|description|desc|info|meta|title|source|copyright)|img-?(?:caption|desc|credit|title|info)|photo-?(?:caption|credit|description|desc|info|by|title)|picture-?(?:caption|credit|desc)|media-?(?:caption|credit|description|info|meta)|video-?(?:caption|title|description|desc|info|meta)|credits?|cutline|photographer|copyright-?(?:holder|image)|legende|l[eé]gende|bildunterschrift|bildtext|bildnachweis|bu|chu-?thich|chuthich|pcaption|imagedesc|pie-?(?:de-?)?foto|piefoto|foto-?(?:credit|legenda|caption)|legenda|didascalia|bijschrift|podpis|keterangan|[a-z]*(?:gallery|galleries|galeria|galleria)|slide-?show|slides?|slider|carousel|swiper|lightbox|photo-?(?:gallery|album|essay)|thumbs?|thumbnails?|wp-caption|wp-block-gallery|pswp|video-?(?:player|wrapper|container)|player|jwplayer|brightcove|fotostrecke|diaporama)(?=[ -]|\d|s |box|wrap|text|list|item|container)/u,
  },
  {
    trait: 'author-box',
    example: 'author-bio about-the-author autor-box',
    pattern:
      /[ -](?:author-?(?:bio|box|info|card|desc|description|profile|about|details?|section|block|module|footer|bottom|end|contact|widget|text)|about-?(?:the-)?authors?|authors?-?(?:bio|about|list)|bio|biography|article-?(?:author-?bio|bio)|writer-?(?:bio|info|profile)|contributors?|autor(?:en)?-?(?:box|info|profil|kasten)|autoren?info|user-?(?:info|profile|card|bio)|reporter-?(?:info|profile|box)|profile-?(?:card|box|info)|tac-?gia-?(?:box|info)|saboxplugin\w*|molongui\w*|pp-author\w*|post-?author)(?=[ -]|\d|s |box|wrap)/u,
  },
  {
    trait: 'deck',
    example: 'sapo standfirst article-dek chapeau hat article-head-sub',
    pattern:
      /[ -](?:sapo|detail-?(?:sapo|summary|desc)|article-?(?:summary|sapo|dek|deck|subtitle|sub-?head(?:line|ing)?|standfirst|subtitulo)|de[kc]k?|standfirst|stand-first|strap-?line|sub-?(?:title|headline|heading|titulo|deck)|subhead|sub-?head|(?:story|post|entry|news|content|page|head(?:er|line)?)-?(?:summary|subtitle|sub-?title|dek|deck|desc|subhead(?:line)?|standfirst)|summary|chap[oô]|chapeau|(?<= )hat(?= )|article-?head-?sub|entradilla|bajada|copete|volanta|epigrafe|linha-?fina|olho|gravata|sottotitolo|occhiello|sommario|catenaccio|unterzeile|untertitel|onderkop|tom-?tat|kicker|trich-?dan|alternative-?headline)(?=[ -]|\d|text|box|wrap)/u,
  },
  {
    trait: 'intro',
    example: 'article-intro lead teaser-text ingress vorspann',
    pattern:
      /[ -](?:(?:article|story|post|entry|news|content|page|detail)-?-?(?:intro|lead|excerpt|description|abstract|teaser|ingress|vorspann)|intro|introduction|intro-?(?:text|box)|introtext|lead|lead-?(?:text|paragraph|content)|text-lead|excerpt|abstract|teaser-?text|anrisstext|anriss|vorspann|inleiding|ingress|manchet|zajawka|einleitung|first-paragraph|field-summary|article-hook|hook)(?=[ -]|\d|text|box|wrap)(?!-(?:images?|img|media|photos?|foto|pictures?|pics?|video|art|gallery|figure)(?=[ -]|$))/u,
  },
  {
    trait: 'byline',
    example: 'byline article-date ngay-dang tac-gia entry-meta',
    pattern:
      /[ -](?:bylines?|by-line|authors?|author-?(?:name|line|link|meta|byline)|writer|writers|autor(?:e|es|in|en)?|auteurs?|tac-?gia|nguoi-?viet|reporter|signature|signed|firma|penulis|redaktor|datelines?|date|dates|datum|fecha|data-?(?:hora|pub\w*|notizia)|ngay|ngay-?dang|thoi-?gian|time|times|timestamp|time-?stamp|date-?(?:time|published|modified|updated|created|posted|line|info)|datetime|pub-?date|publish(?:ed|date|ing|er)?|pubdate|published-?\w*|publication-?(?:date|info)|[a-z]*post-?meta(?:data)?|post-?(?:date|info|time|details|data)|posted-?(?:on|by|in|at)|entry-?(?:meta|date|author|info)|article-?(?:meta|info|date|time|author|byline|details?-?bar|published|timestamp|source|infos?)|story-?(?:meta|date|time|info|author|byline|source)|news-?(?:date|time|meta|info|author|source)|meta|metas|meta-?(?:data|info|bar|wrapper|line|author|date)|updated?|update-?(?:time|date)|last-?(?:updated?|modified)|modified|reading-?time|read-?time|time-?to-?read|view-?counts?|(?:page|post)-?views|dateblock|infobar|credit-?line|attribution|dtreviewed|vcard)(?=[ -]|\d|wrap|box|text)/u,
  },
  {
    trait: 'tags',
    example: 'tags-list article-topics tu-khoa schlagworte',
    pattern:
      /[ -](?:tags|tag-?(?:list|cloud|links|box|wrapper|container|block|section)|article-?(?:tags?|topics?|keywords)|post-?(?:tags?|categories|cats)|entry-?(?:tags|categories|footer)|story-?(?:tags?|topics?)|news-?tags?|tagged|topics?|topic-?list|keywords?|key-?words|tu-?khoa|schlagw[oö]rter|schlagworte|stichworte|mots-?cles|etiquetas|palavras-?chave|temas|categories|category-?(?:list|links|label|name)|cat-?links|filed-?under|labels)(?=[ -]|\d)/u,
  },
  {
    trait: 'legal',
    example: 'copyright disclaimer terms-of-use',
    pattern:
      /[ -](?:copyright|disclaimer|legal|terms|terms-of-\w+|privacy|cookies?|cookie-?\w+|consent|gdpr|ccpa|license|imprint|impressum|ban-quyen|correction-?policy|trust-?(?:project|label|link)|ethics|disclosure|reprints?|permissions)(?=[ -]|notice|text|line|box|bar|banner)/u,
  },
  {
    trait: 'navigation',
    example: 'breadcrumbs main-nav pagination site-footer',
    pattern:
      /[ -](?:breadcrumbs?|bread-crumbs?|nav|navs|navbar|navigation|navi|menu|menus|submenu|pagination|pager|page-?(?:nav|numbers|links)|skip-?(?:link|to-\w+)|toc|table-of-contents|ez-toc\w*|jump-?(?:links?|to)|footer|site-?(?:footer|header|nav)|page-?(?:footer)|masthead|topbar|top-?bar|sitemap|duong-?dan|thanh-?dieu-?huong)(?=[ -]|\d|container|wrap|list)/u,
  },
  {
    trait: 'furniture',
    example: 'sidebar widget modal popup audio-player binh-chon',
    pattern:
      /[ -](?:sidebar|side-?bar|side-?(?:col|column|rail)|right-?(?:rail|col|column|sidebar)|rail|aside|widgets?|widget-?\w+|modal|modals|popup|pop-?up|pop-?over|overlay|tooltip|dialog|flyout|off-?canvas|offscreen|screen-?reader(?:-text)?|sr-only|visually-?hidden|visuallyhidden|noprint|no-?print|print-?only|alert-?(?:banner|box|bar)|notice|notification|push-?(?:notification|prompt)|audio|podcasts?|listen|text-?to-?speech|tts|read-?aloud|speechify|bao-?noi|nghe-?bai|rating|ratings|stars?|vote|voting|polls?|binh-?chon|tham-?do|survey|quiz|weather|(?<!live[ -])ticker|breaking-?news|live-?ticker-nav|stocks?|quotes-?ticker|font-?size|text-?size|accessibility|search-?(?:box|form|bar)|searchform|feedback|report-?(?:error|correction|typo|abuse)|bao-?loi|errors?|loading|placeholder|skeleton|fact-?box|infobox|info-?box|side-?box|read-?later|bookmark|saved?|speakable-?player|edit-?link|trust|google-?news|googlenews|ai-?(?:article-?)?(?:summary|content)[a-z-]*|expand(?:able)?-?\w*|collaps(?:e|able|ible)\w*|accordion|show-?more)(?=[ -]|\d|box|wrap|bar|container|block|content)/u,
  },
  {
    // Furniture that may hold prose of the report as well.
    trait: 'box',
    example: 'notice infobox widget',
    pattern:
      /[ -](?:notice|notification|alert-?(?:banner|box|bar)|fact-?box|infobox|info-?box|side-?box|sidebar-?box|aside|widgets?|widget-\w+|errors?|trust|placeholder)(?=[ -]|\d|box|wrap|bar|container|block|content)/u,
  },
  {
    // Furniture by which a part of a text is folded away until readers ask for it.
    trait: 'fold',
    example: 'expandable collapse accordion',
    pattern:
      /[ -](?:expand(?:able)?-?\w*|collaps(?:e|able|ible)\w*|accordion|show-?more)(?=[ -]|\d|box|wrap|bar|container|block|content)/u,
  },
  {
    trait: 'headline',
    example: 'article-title entry-title post-headline tieu-de',
    pattern:
      /[ -](?:headlines?|article-?(?:title|headline|heading)|entry-?(?:title|header)|post-?(?:title|header)|story-?(?:title|headline|heading)|news-?(?:title|headline)|page-?(?:title|heading)|content-?title|detail-?title|title-?(?:detail|news|article)|titulo|titre|titolo|titel|tytul|tieu-?de|main-?title)(?=[ -]|\d)/u,
  },
  {
    trait: 'body',
    example: 'articleBody entry-content noi-dung artikeltext cuerpo',
    pattern:
      /[ -](?:article-?(?:body|content|text|copy|main|inner|section|page|detail|wrap(?:per)?|container|paragraphs?|chunk)|articlebody|articlecontent|articletext|post-?(?:body|content|text|entry|article)|entry-?(?:content|body|text)|story-?(?:body|content|text|copy|main|paragraph|elements?)|storybody|storytext|storycontent|news-?(?:body|content|text|detail|article|body-text|details?-content)|body-?(?:text|copy|content|main)|bodycopy|bodytext|main-?(?:content|text|article|detail|body)|maincontent|content-?(?:body|detail|text|main|article|inner|area|news|fck|block|wrapper)|detail-?(?:content|body|text|news)|rich-?text|field-?(?:name-)?body|text-?(?:body|content|formatted|block)|single-?(?:content|post-content|body)|page-?content|cms-?(?:body|content)|noi-?dung|noidung|artikel-?(?:text|body|inhalt|content)|article|artikel|articolo|articulo|article-?(?:full|text-body)|texte|text-?article|corpo|corpo-?(?:texto|materia)|cuerpo|cuerpo-?(?:noticia|nota)|nota|noticia|notizia|testo|texto|berita|isi|isi-?(?:berita|artikel)|read-?content|read__content|td-post-content|kontent|tresc|tekst|artykul|story|post|entry|prose|paragraphs?|paywall|body|content|hentry|newscontents?|fulltext|itemfulltext|item-?page|maindetail)(?=[ -]|\d|s |text|copy)/u,
  },
]

/** A cheap look before AUTHOR_NAME. */
export const MAYBE_AUTHOR =
  /auth|by-?line|autor|auteur|tac-?gia|viet|writer|reporter|penulis|redaktor|firma|signature|journalist|skribent|forfatter/iu
/** Names of what names the writer, read as NAMES is. */
export const AUTHOR_NAME =
  /[ -](?:authors?|by-?lines?|by-line|autor(?:e|es|in|en|a)?|auteurs?|tac-?gia|nguoi-?viet|writers?|reporter|penulis|redaktor|firma|signature|journalist|skribent|forfatter)(?=[ -]|name|s? |link|line|text|block)/u
/** Where papers keep the pages of those who write for them. */
export const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|e)?|auteurs?|autore|autori|editors|staff|profiles?|people|journalists?|tac-gia|penulis|redaktion|redakt(?:eure|oren)|contributors?|writers?|by|byline|medewerkers|firmas|equipo|team|reporters?|columnists?|journalistes?|szerzok?|kirjoittaja|yazar(?:lar)?|muhabir|forfatter|skribent|autorzy|autori?|redaktor|avtor(?:y|i)?|wartawan|jurnalis|periodistas?|nha-bao|tacgia)\/[^/?#]+\/?(?:[?#].*)?$/iu
/** Such names that hold no name of a writer. */
export const NOT_AUTHOR = /avatar|image|photo|bio|social|follow|twitter|email|count|date|time|comment|desc/u

/** Names of what holds a picture: who is named there took it. */
export const PICTURE_NAME = /[ -](?:photos?|fotos?|pictures?|pics?|images?|img|captions?|figcaption|figure)(?=[ -])/u
/** Names of what holds a quotation: who is named there said it. */
export const QUOTE_NAME = /[ -](?:quotes?|block-?quote|pull-?quote|quotation|cite)(?=[ -])/u

/** Names of what dates a report. */
export const DATE_NAME =
  /[ -](?:date|datum|fecha|ngay|time|timestamp|publish\w*|pubdate|posted|posted-on|published|updated|modified|dateline|post-?meta|entry-?meta|meta|datetime)(?=[ -]|\d)/u
/** Names of live clocks and of today's weather. */
export const CLOCK_NAME =
  /[ -](?:clock|today|todays?-date|current-?(?:date|time|day)|date-?now|now|dong-?ho|ngay-?hien-?tai|hom-?nay|weather|thoi-?tiet|live-?(?:date|time|clock)|site-?date|header-?date|top-?date|datetime-?now|realtime|digital|jclock|watch|date-?today|system-?date|wetter)(?=[ -]|\d)/u
/** Names of what dates its last change. */
export const MODIFIED_NAME = /[ -](?:updated?|modified|last-?(?:updated?|modified)|cap-?nhat|aktualisiert)(?=[ -])/u
