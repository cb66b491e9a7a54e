import iconv from 'iconv-lite'

/** The codec that a label stands for, or null where it stands for none that we have. */
export function codecOf(label: string): string | null {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const row = ALIASES.find(({ labels }) => labels.test(plain))
  if (row !== undefined) return row.codec
  if (iconv.encodingExists(plain)) return plain
  return isWhatwg(plain) ? plain : null
}

/** Labels that papers write and no codec knows by that name, or that mean more than they say. */
const ALIASES: readonly { readonly labels: RegExp; readonly codec: string }[] = [
  { labels: /^(?:utf-?8|unicode-1-1-utf-8|utf8mb4)$/, codec: 'utf-8' },
  { labels: /^(?:iso[-_]?8859-?1|latin-?1|us-ascii|ascii|ansi_x3\.4-1968|cp1252|iso-ir-100)$/, codec: 'windows-1252' },
  { labels: /^(?:iso[-_]?8859-?9|latin-?5)$/, codec: 'windows-1254' },
  { labels: /^(?:tis-?620|iso[-_]?8859-?11|cp874|windows-874)$/, codec: 'windows-874' },
  { labels: /^(?:gb_?2312(?:-80)?|gbk|gb18030|x-gbk|euc-cn|chinese)$/, codec: 'gb18030' },
  { labels: /^(?:big5|big5-hkscs|x-x-big5|cn-big5)$/, codec: 'big5' },
  { labels: /^(?:shift[-_]?jis|x-sjis|sjis|ms_kanji|windows-31j|cp932)$/, codec: 'shift_jis' },
  { labels: /^(?:euc-kr|ks_c_5601-1987|ksc5601|cp949|korean|windows-949)$/, codec: 'euc-kr' },
  { labels: /^(?:koi8-?r|koi)$/, codec: 'koi8-r' },
  { labels: /^(?:x-)?(?:viet-)?(?:tcvn.*|abc|x-viet-tcvn.*)$/, codec: 'tcvn' },
  { labels: /^(?:x-)?(?:viet-)?(?:viscii|csviscii|viscii1\.1-1)$/, codec: 'viscii' },
  { labels: /^(?:x-)?(?:viet-)?vni(?:-win|-windows|-times)?$/, codec: 'vni' },
  { labels: /^(?:x-)?(?:cp|windows|win|microsoft-)-?1258$/, codec: 'windows-1258' },
]

function isWhatwg(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement'
  } catch {
    return false
  }
}
