/**
 * How much an address looks like an article's and not a section's, a tag's or a page's own: above 0 it does. Each row is
 * one sign, with what it is worth; the tests read `example`.
 */
export const ADDRESS_SIGNS: readonly AddressSign[] = [
  {
    name: 'a number at the end of the last part',
    example: '/xa-hoi/tap-huan-32833.html',
    pattern: /[-/_]\D{0,6}\d{4,}[^/]{0,12}$/,
    worth: 3,
  },
  {
    name: 'a number at the start of the last part',
    example: '/xa-hoi/32833-tap-huan',
    pattern: /\/\d{3,}[-_][^/]+$/,
    worth: 3,
  },
  { name: 'a number as a part', example: '/news/457/17692/tap-huan', pattern: /\/\d{4,}(?:\/[^/]*)?$/, worth: 2 },
  {
    name: 'a day or a month as parts',
    example: '/2011/04/28/tap-huan',
    pattern: /\/(?:19|20)\d\d(?:\/?(?:0[1-9]|1[0-2]))(?:\/|\d\d\/)/,
    worth: 3,
  },
  {
    name: 'a sentence as the last part',
    example: '/xa-hoi/tap-huan-cong-tac-bao-ve',
    pattern: /(?:[-_][^-_/]+){3}\/?$/,
    worth: 2,
  },
  {
    name: 'a long sentence as the last part',
    example: '/tap-huan-cong-tac-bao-ve-tre-em-nam',
    pattern: /(?:[-_][^-_/]+){6}\/?$/,
    worth: 1,
  },
  {
    name: 'a file',
    example: '/xa-hoi/tap-huan.html',
    pattern: /\.(?:html?|aspx|s?htm|php|bbg|vnp|ldo|tpo|epi|chn|amp)$/,
    worth: 1,
  },
  {
    name: 'a number as a parameter',
    example: '/detail.aspx?id=32833',
    pattern: /[?&](?:id|p|newsid|articleid|aid|nid|itemid|bid|sid|story|art)=\d{2,}/i,
    worth: 3,
  },
  { name: 'one short part', example: '/xa-hoi/', pattern: /^\/[^/?]{0,24}\/?$/, worth: -3 },
  {
    name: 'a page of a list',
    example: '/xa-hoi/trang-2.html',
    pattern:
      /(?:[?&](?:page|paged|trang|p|start|offset)=\d{1,3}(?:&|$)|\/(?:page|trang|p|seite|pagina)[-/]?\d{1,4}(?:\.html?)?\/?$)/i,
    worth: -8,
  },
  {
    name: 'a tag, an author, an archive, a service',
    example: '/tag/tre-em-1234.html',
    pattern:
      /\/(?:tags?|tu-khoa|chu-de|topics?|author|tac-gia|category|chuyen-muc|danh-muc|search|tim-kiem|login|dang-nhap|dang-ky|register|rss|feed|contact|lien-he|gioi-thieu|about|print|in-bai|share|cart|wp-login\.php|wp-content)(?:\/|$|\.|\?|-\d)/i,
    worth: -6,
  },
  {
    name: 'a picture or a document',
    example: '/media/anh-32833.jpg',
    pattern: /\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|xml|rss)$/i,
    worth: -8,
  },
]

export interface AddressSign {
  readonly name: string
  readonly example: string
  readonly pattern: RegExp
  readonly worth: number
}

export function addressWorth(address: URL): number {
  const path = address.pathname + address.search
  return ADDRESS_SIGNS.reduce((sum, sign) => sum + (sign.pattern.test(path) ? sign.worth : 0), 0)
}

/**
 * What addresses of one kind share: folders counted, words as "w", a number before or after them as "0", the file's ending
 * kept. Articles of a paper have one shape, or few. The first is the address's own; the others leave numbers out, since
 * where addresses have none of their own a headline's first or last word may be one. One amid the words never counts.
 */
export function addressShapes(address: URL): string[] {
  const parts = address.pathname.split('/').filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const ending = /\.[a-z]{2,5}$/i.exec(last)?.[0] ?? ''
  const body = ending === '' ? last : last.slice(0, -ending.length)
  const words = body.split(/[-_]/).filter((word) => /\D/.test(word)).length > 3 ? 'W' : 'w'
  const fronts = /^\d+(?:[-_]|$)/.test(body) ? ['0', ''] : ['']
  const backs = NUMBER_BEHIND.test(body) ? ['0', ''] : ['']
  const parameters = [...address.searchParams.keys()].sort().join('&')
  const folders = Math.min(parts.length, 4)
  return fronts.flatMap((front) => backs.map((back) => `${folders}/${front}${words}${back}${ending}?${parameters}`))
}

/** "-32833", "-post32833", "-a7bbc0", "n32833", "-2026". */
const NUMBER_BEHIND = /(?:^|[-_])[a-z]*\d[a-z\d]*$/i
