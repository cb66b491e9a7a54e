/** One way in which papers put an article's own number into its address. To add a way, add a row: the tests read the examples. */
export interface IdForm {
  /** Two addresses of one article, of which the slug (and section) was changed, and that of another article. */
  readonly example: { readonly first: string; readonly changed: string; readonly other: string }
  /** Read on the path, beginning with "/". Linear: no nested repeats. */
  readonly pattern: RegExp
  /** Whether what stands where the number should is one. */
  readonly holds: (id: string) => boolean
  /** What is left of the path. */
  readonly key: (groups: Readonly<Record<string, string | undefined>>) => string
}

/**
 * A word that a CMS sets before the number ("-post123.html") makes it sure; a letter may be a name's ("-a380"), so it
 * needs five digits; so does a bare number, where neither a day nor a round sum counts: both stand at the end of slugs.
 */
export const ID_FORMS: readonly IdForm[] = [
  {
    example: {
      first: '/xa-hoi/tap-huan-post1234.html',
      changed: '/tap-huan-bao-ve-tre-em-post1234.html',
      other: '/xa-hoi/tap-huan-post1235.html',
    },
    pattern: /-(?<mark>postid|post|art)(?<id>\d{3,20})(?:\.[a-z]{2,5})?$/,
    holds: (id) => id.length >= 3,
    key: ({ mark, id }) => `-${mark}${id}`,
  },
  {
    example: {
      first: '/xa-hoi/trao-28-thiet-bi-a258479.html',
      changed: '/trao-thiet-bi-hoc-tap-a258479.html',
      other: '/xa-hoi/trao-28-thiet-bi-a258480.html',
    },
    pattern: /-(?<mark>[adi])(?<id>\d{5,20})(?:\.[a-z]{2,5})?$/,
    holds: (id) => !id.endsWith('000'),
    key: ({ mark, id }) => `-${mark}${id}`,
  },
  {
    example: {
      first: '/giao-duc/202109/trao-tang-thiet-bi-dd61f2e',
      changed: '/xa-hoi/202109/trao-thiet-bi-dd61f2e',
      other: '/giao-duc/202109/trao-tang-thiet-bi-dd61f2f',
    },
    pattern: /\/(?<month>(?:19|20)\d{4})\/[^/]+-(?<id>[0-9a-f]{7,12})$/,
    holds: (id) => /\d/.test(id),
    key: ({ month, id }) => `${month}/-${id}`,
  },
  {
    example: {
      first: '/xa-hoi/mua-dong-961893.ldo',
      changed: '/thoi-su/mua-dong-den-som-961893.ldo',
      other: '/xa-hoi/mua-dong-961894.ldo',
    },
    pattern: /[^/]-(?<id>\d{5,20})(?:\.[a-z]{2,5})?$/,
    holds: isArticleNumber,
    key: ({ id }) => `-${id}`,
  },
  {
    example: {
      first: '/xa-hoi/32833-300-hoc-vien-tap-huan.html',
      changed: '/xa-hoi/32833-gan-300-can-bo-tap-huan.html',
      other: '/xa-hoi/32834-300-hoc-vien-tap-huan.html',
    },
    pattern: /\/(?<id>\d{5,9})-[^/]+$/,
    holds: isArticleNumber,
    key: ({ id }) => `${id}-`,
  },
  {
    example: {
      first: '/news/457/17692/tap-huan',
      changed: '/news/457/17692/tap-huan-tre-em',
      other: '/news/457/17693/tap-huan',
    },
    pattern: /\/(?<list>(?!19\d\d\/|20\d\d\/)\d{1,6})\/(?<id>\d{4,9})\/[^/]+$/,
    holds: (id) => id.length >= 4,
    key: ({ list, id }) => `${list}/${id}/`,
  },
  {
    example: {
      first: '/tin/xa-hoi/tap-huan-tre-em/1331234.html',
      changed: '/tin/xa-hoi/tap-huan/1331234.html',
      other: '/tin/xa-hoi/tap-huan-tre-em/1331235.html',
    },
    pattern: /^(?<section>.*)\/[^/]+-[^/]+\/(?<id>\d{5,20})(?:\.[a-z]{2,5})?$/,
    holds: isArticleNumber,
    key: ({ section, id }) => `${(section ?? '').slice(1)}/${id}`.replace(/^\//, ''),
  },
]

function isArticleNumber(id: string): boolean {
  return !id.endsWith('000') && !DAY_NUMBERS.some((pattern) => pattern.test(id))
}

/** 20211009, 09102021, 091021 and 211009: a number that can be read as a day is no article's number. */
const DAY_NUMBERS: readonly RegExp[] = [
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/,
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[0-4]\d$/,
  /^[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
]

/** Path segments that say that a number counts something other than articles. */
export const OTHER_KINDS: ReadonlySet<string> = new Set(
  [
    'tag',
    'tags',
    'tu-khoa',
    'chu-de',
    'su-kien',
    'event',
    'topic',
    'tac-gia',
    'author',
    'user',
    'category',
    'chuyen-muc',
  ]
    .concat([
      'video',
      'videos',
      'clip',
      'media',
      'photo',
      'photos',
      'anh',
      'gallery',
      'podcast',
      'audio',
      'infographic',
    ])
    .concat(['emagazine', 'longform', 'poll', 'comment', 'comments', 'search', 'tim-kiem', 'page', 'trang']),
)

/** Pages that a folder serves of itself. */
export const DEFAULT_PAGE = /^(?:index|default)\.(?:html?|php\d?|aspx?|jsp|cgi|shtml)$/i

/**
 * Parameters that say where a reader came from, never what is read. Kept from the documentation of the tools that add
 * them (analytics, advertising, mail and share buttons); names only, in lower case.
 */
export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  // Google, and its AMP viewer
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'srsltid', '_ga', '_gl', '_gac', 'usqp', 'amp', 'outputtype'],
  // Facebook, Instagram, X, TikTok, Pinterest, LinkedIn, Reddit
  ...['fbclid', 'mibextid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igshid', 'igsh', 'twclid'],
  ...['ref_src', 'ref_url', 'ttclid', 'epik', 'li_fat_id', 'rdt_cid', 'share_id'],
  // Zalo
  ...['zarsrc', 'gidzl', 'zalo_source'],
  // Microsoft, Yandex, Yahoo, Alibaba
  ...[
    'msclkid',
    'ocid',
    'cvid',
    'yclid',
    'ysclid',
    'ymclid',
    'guccounter',
    'guce_referrer',
    'guce_referrer_sig',
    'spm',
    'scm',
  ],
  // mail
  ...['mc_cid', 'mc_eid', 'mkt_tok', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking'],
  ...['oly_enc_id', 'oly_anon_id', 'vero_id', 'vero_conv', 'wickedid', '_openstat', 'ck_subscriber_id', 'sc_customer'],
  // newsroom analytics
  ...[
    'cmpid',
    'cmp',
    'ncid',
    'icid',
    'intcid',
    'xtor',
    'wt_mc',
    'wt_zmc',
    'wt_nav',
    's_cid',
    'ns_campaign',
    'ns_mchannel',
  ],
  ...[
    'ns_source',
    'ns_linkname',
    '_branch_match_id',
    '_branch_referrer',
    'rb_clickid',
    'irclickid',
    'sr_share',
    'taid',
  ],
  // sessions
  ...['phpsessid', 'jsessionid', 'aspsessionid'],
])

export const TRACKING_PREFIXES: readonly string[] = [
  ...['utm_', 'hsa_', 'pk_', 'piwik_', 'mtm_', 'matomo_', 'at_', 'stm_', 'amp_', 'trk_'],
]

/** Words that other sites use for content: tracking only with a value that names a way of sharing. */
export const SHARED_FROM: { readonly names: ReadonlySet<string>; readonly values: ReadonlySet<string> } = {
  names: new Set(['ref', 'from', 'source', 'src', 'via', 'share', 'referrer', 'medium', 'partner']),
  values: new Set(
    [
      'facebook',
      'fb',
      'twitter',
      'x',
      'zalo',
      'rss',
      'feed',
      'atom',
      'home',
      'homepage',
      'newsletter',
      'email',
      'mail',
      'app',
    ]
      .concat([
        'mobile',
        'desktop',
        'share',
        'social',
        'google',
        'googlenews',
        'bing',
        'baomoi',
        'telegram',
        'whatsapp',
        'viber',
      ])
      .concat(['line', 'linkedin', 'pinterest', 'reddit', 'push', 'notification', 'widget', 'related', 'copy']),
  ),
}
