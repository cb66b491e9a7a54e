import { NAMESPACES } from './xml-names.ts'

/**
 * Whether a decoded document is plain RSS 2.0, which rss-parser is known to read right: well nested, only elements and
 * attributes that it knows, each once where it keeps one, references that XML defines, nothing before or after. Atom
 * never is: rss-parser reads its dates by guess and its texts without their types. Cost: one pass, given up early.
 */
export function isPlainRss(text: string): boolean {
  if (text.length > LONGEST || !OPENING.test(text.slice(0, 4000))) return false
  const walk: Walk = { open: [], seen: new Set(), items: false, done: false }
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    if (!isPlainText(text.slice(from, at), walk)) return false
    from = passMarkup(text, at, walk)
    if (from < 0) return false
  }
  return walk.done && text.slice(from).trim() === ''
}

/** Where what begins at "<" ends, or -1 where it is not plain. */
function passMarkup(text: string, at: number, walk: Walk): number {
  const fence = FENCES.find(({ opens }) => text.startsWith(opens, at))
  if (fence !== undefined) {
    const close = text.indexOf(fence.closes, at + fence.opens.length)
    return close < 0 ? -1 : close + fence.closes.length
  }
  TAG.lastIndex = at
  const tag = TAG.exec(text)
  return tag !== null && isPlainTag(tag, walk) ? TAG.lastIndex : -1
}

const FENCES = [
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<!--', closes: '-->' },
  { opens: '<?xml ', closes: '?>' },
] as const

interface Walk {
  readonly open: string[]
  /** Elements seen within the innermost item, image or channel, which may not come twice. */
  seen: Set<string>
  items: boolean
  done: boolean
}

/** In characters. What is longer is read by the reader whose cost and memory are known. */
const LONGEST = 2_000_000
const OPENING = /^(?:<\?xml\s[^?]*\?>)?\s*<rss\s[^>]*version="2\.0"[^>]*>\s*<channel>/
const TAG = /<(\/?[A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/y
/** Numbers beyond ASCII may be controls, or marks that grow together with a letter. */
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#3[2-9]|#[4-9]\d|#1[01]\d|#12[0-6]);)/

function isPlainText(text: string, walk: Walk): boolean {
  if (text.includes('<') || (text.includes('&') && REFERENCE.test(text))) return false
  return text.trim() === '' || (walk.open.length > 0 && !HOLDERS.has(walk.open.at(-1) ?? ''))
}

const LEAF: readonly string[] = []
/** What may stand in what. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['rss'],
  rss: ['channel'],
  channel: [
    'title',
    'link',
    'description',
    'language',
    'copyright',
    'lastBuildDate',
    'pubDate',
    'generator',
    'docs',
    'ttl',
    'webMaster',
    'image',
    'atom:link',
    'item',
  ],
  image: ['url', 'title', 'link', 'width', 'height', 'description'],
  item: [
    'title',
    'link',
    'description',
    'pubDate',
    'guid',
    'category',
    'dc:creator',
    'author',
    'content:encoded',
    'enclosure',
    'comments',
  ],
}
const HOLDERS = new Set(Object.keys(CHILDREN))
const REPEATED = new Set(['item', 'category'])
/** Elements that say the same thing: only one of them is plain. */
const SAME: Readonly<Record<string, string>> = { author: 'dc:creator' }

const QUOTED = /^(?:\s+[\w:]+="[^"<&]*")*\s*$/
const ATTRIBUTED = new Set(['rss', 'guid', 'category', 'enclosure', 'atom:link'])

function isPlainTag(tag: RegExpExecArray, walk: Walk): boolean {
  const [, name = '', attributes = '', slash = ''] = tag
  if (name.startsWith('/')) return closes(name.slice(1), walk)
  const parent = walk.open.at(-1) ?? ''
  if (walk.done || !(CHILDREN[parent] ?? LEAF).includes(name) || !isNew(name, walk)) return false
  if (!isPlainAttributes(name, attributes)) return false
  if (slash === '/') return !HOLDERS.has(name)
  walk.open.push(name)
  if (name === 'item') walk.seen = new Set()
  return true
}

function closes(name: string, walk: Walk): boolean {
  if (walk.open.pop() !== name) return false
  walk.done = walk.open.length === 0
  return true
}

/** An image's title is its own. What a channel says of itself after its first item is not plain: it may come twice. */
function isNew(name: string, walk: Walk): boolean {
  if (walk.open.at(-1) === 'channel' && walk.items && name !== 'item') return false
  if (name === 'item') walk.items = true
  const key = `${walk.open.includes('image') ? 'image/' : ''}${SAME[name] ?? name}`
  if (REPEATED.has(name)) return true
  if (walk.seen.has(key)) return false
  walk.seen.add(key)
  return true
}

function isPlainAttributes(name: string, attributes: string): boolean {
  if (attributes.trim() === '') return true
  if (!ATTRIBUTED.has(name) || !QUOTED.test(attributes) || /\sxml:/.test(attributes)) return false
  if (name === 'atom:link') return /\srel="(?:self|hub)"/.test(attributes)
  return name !== 'rss' || isUsualBinding(attributes)
}

/** Prefixes bound to what they usually mean, and no default namespace. */
function isUsualBinding(attributes: string): boolean {
  if (/\sxmlns=/.test(attributes)) return false
  return [...attributes.matchAll(/\sxmlns:(dc|content|atom)="([^"]*)"/g)].every(
    ([, prefix = '', uri = '']) => NAMESPACES[uri.toLowerCase()] === prefix.replace('atom', ''),
  )
}
