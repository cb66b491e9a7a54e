import type { Box } from './walk.ts'

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
    example: 'comments disqus_thread binhluan kommentare',
    pattern:
      /(?<!live|match|ticker)[ -](?:comments?|commenting|commentary-list|disqus|livefyre|respond|replies|binh-?luan|kommentare?|kommentarer|commentaires?|comentarios?|comentários|reacties|komentar[iezy]*|fb-comments|vuukle|spot-?im|coral)(?=[ -]|s |section|area|list|box|form|wrap|block|thread|container)/u,
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
    example: 'sapo standfirst article-dek chapeau',
    pattern:
      /[ -](?:sapo|detail-?(?:sapo|summary|desc)|article-?(?:summary|sapo|dek|deck|subtitle|sub-?head(?:line|ing)?|standfirst|subtitulo)|de[kc]k?|standfirst|stand-first|strap-?line|sub-?(?:title|headline|heading|titulo|deck)|subhead|sub-?head|(?:story|post|entry|news|content|page|head(?:er|line)?)-?(?:summary|subtitle|sub-?title|dek|deck|desc|subhead(?:line)?|standfirst)|summary|chap[oô]|chapeau|entradilla|bajada|copete|volanta|epigrafe|linha-?fina|olho|gravata|sottotitolo|occhiello|sommario|catenaccio|unterzeile|untertitel|onderkop|tom-?tat|kicker|trich-?dan|alternative-?headline)(?=[ -]|\d|text|box|wrap)/u,
  },
  {
    trait: 'intro',
    example: 'article-intro lead teaser-text ingress vorspann',
    pattern:
      /[ -](?:(?:article|story|post|entry|news|content|page|detail)-?-?(?:intro|lead|excerpt|description|abstract|teaser|ingress|vorspann)|intro|introduction|intro-?(?:text|box)|introtext|lead|lead-?(?:text|paragraph|content)|text-lead|excerpt|abstract|teaser-?text|anrisstext|anriss|vorspann|inleiding|ingress|manchet|zajawka|einleitung|first-paragraph|field-summary|article-hook|hook)(?=[ -]|\d|text|box|wrap)/u,
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
    example: 'sidebar widget modal popup audio-player',
    pattern:
      /[ -](?:sidebar|side-?bar|side-?(?:col|column|rail)|right-?(?:rail|col|column|sidebar)|rail|aside|widgets?|widget-?\w+|modal|modals|popup|pop-?up|pop-?over|overlay|tooltip|dialog|flyout|off-?canvas|offscreen|screen-?reader(?:-text)?|sr-only|visually-?hidden|visuallyhidden|noprint|no-?print|print-?only|alert-?(?:banner|box|bar)|notice|notification|push-?(?:notification|prompt)|audio|podcasts?|listen|text-?to-?speech|tts|read-?aloud|speechify|bao-?noi|nghe-?bai|rating|ratings|stars?|vote|voting|polls?|survey|quiz|weather|ticker|breaking-?news|live-?ticker-nav|stocks?|quotes-?ticker|font-?size|text-?size|accessibility|search-?(?:box|form|bar)|searchform|feedback|report-?(?:error|correction|typo|abuse)|bao-?loi|errors?|loading|placeholder|skeleton|fact-?box|infobox|info-?box|side-?box|read-?later|bookmark|saved?|speakable-?player|edit-?link|trust|google-?news|googlenews|ai-?(?:article-?)?(?:summary|content)[a-z-]*|expand(?:able)?-?\w*|collaps(?:e|able|ible)\w*|accordion|show-?more)(?=[ -]|\d|box|wrap|bar|container|block|content)/u,
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

/**
 * The names of an element in the form that NAMES reads: lower case, words parted by "-", a space at each end. Names that
 * deny what they say ("no-sidebar", "has-comments") are off; ids with digits are not parted at capitals, they are codes.
 */
export function namesOf(box: Box): string {
  const names = namesRead(box).map(({ name }) => name)
  return names.length === 0 ? '' : ` ${names.join(' ')} `
}

/** One name of an element. */
interface ReadName {
  /** In the form that NAMES reads, without the spaces. */
  readonly name: string
  /** Which rows of NAMES know it: bit n for row n. */
  readonly rows: number
}

function namesRead(box: Box): readonly ReadName[] {
  const { attribs } = box.element
  let read: readonly ReadName[] = attribs['class'] === undefined ? NO_NAMES : classesRead(attribs['class'])
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = attribs[attribute]
    if (value !== undefined && value !== '') read = [...read, ...valueRead(value)]
  }
  const { id } = attribs
  return id === undefined || id === '' ? read : [...read, ...valueRead(id, /\d/u.test(id) ? '#' : '')]
}

const NO_NAMES: readonly ReadName[] = []

/** A list, its items and their links have the same classes dozens of times on one page. */
function classesRead(classes: string): readonly ReadName[] {
  const known = CLASSES_READ.get(classes)
  if (known !== undefined) return known
  const read = valueRead(classes)
  if (CLASSES_READ.size >= MOST_CLASSES) CLASSES_READ.clear()
  CLASSES_READ.set(classes, read)
  return read
}

const CLASSES_READ = new Map<string, readonly ReadName[]>()
const MOST_CLASSES = 1000

/** All names of an attribute's value; `mark` is '#' for an id that is a code. */
function valueRead(value: string, mark: '' | '#' = ''): readonly ReadName[] {
  return (value.match(NAME) ?? []).map((raw) => readName(raw, mark))
}

const NAME = /\S+/gu

/** Beside class and id. */
const NAMING_ATTRIBUTES = [
  'itemprop',
  'role',
  'data-component',
  'data-testid',
  'data-role',
  'data-type',
  'data-field',
  'data-module',
] as const

/**
 * Names are shared by the elements of a page and the pages of a paper, and many by all papers: what was read of them is
 * remembered, up to a bound. Of the names on a hundred pages of as many papers three in four were known.
 */
const NAMES_READ = new Map<string, ReadName>()
const MOST_REMEMBERED = 8000

function readName(raw: string, mark: '' | '#'): ReadName {
  const key = mark + raw
  const known = NAMES_READ.get(key)
  if (known !== undefined) return known
  const name = tidyName(mark === '#' ? raw : raw.replace(/([a-z0-9])([A-Z])/gu, '$1-$2'))
  const padded = ` ${name} `
  const rows = NAMES.reduce((bits, row, number) => (row.pattern.test(padded) ? bits | (1 << number) : bits), 0)
  if (NAMES_READ.size >= MOST_REMEMBERED) NAMES_READ.clear()
  NAMES_READ.set(key, { name, rows })
  return { name, rows }
}

function tidyName(raw: string): string {
  const words = raw
    .toLowerCase()
    .replace(/[_:./]+/gu, '-')
    .replace(/-{2,}/gu, '-')
  return DENIAL.test(words) ? '' : words.replace(DENIED_END, '')
}

const DENIED_END = /-(?:has|have|no|not|with|without)-.+/u
const DENIAL = /^(?:no|not|non|has|have|with|without|hide|show|remove|disable|enable|exclude|skip)-./u

/** Reads what boxes are by their names; each box once. */
export class Vocabulary {
  readonly #byBox = new Map<Box, ReadonlySet<Trait>>()

  traits(box: Box): ReadonlySet<Trait> {
    const known = this.#byBox.get(box)
    if (known !== undefined) return known
    const traits = traitsOfRows(namesRead(box).reduce((bits, { rows }) => bits | rows, 0))
    this.#byBox.set(box, traits)
    return traits
  }
}

/** In the order of NAMES. Few of the combinations ever occur: each is one set, made once. */
function traitsOfRows(rows: number): ReadonlySet<Trait> {
  const known = TRAITS.get(rows)
  if (known !== undefined) return known
  const traits = new Set(NAMES.flatMap(({ trait }, number) => ((rows & (1 << number)) === 0 ? [] : [trait])))
  if (TRAITS.size >= MOST_REMEMBERED) TRAITS.clear()
  TRAITS.set(rows, traits)
  return traits
}

const TRAITS = new Map<number, ReadonlySet<Trait>>()
