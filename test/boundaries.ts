/** The import rule of the house (CONTRIBUTING.md, "The house"), as data: who may know whom, and where each package lives. */

export interface ImportLine {
  /** Relative to src/, such as "read/feed.ts". */
  readonly from: string
  /** Relative to src/ for our own files; the specifier for anything else. */
  readonly to: string
}

const STAGES = ['schedule', 'read', 'extract', 'dedupe', 'match', 'publish'] as const

/** Which folders each folder may import from, beside itself. Files at the top of src/ are the composition roots. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  locale: ['domain'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['domain', 'locale']])),
  pipeline: ['domain', ...STAGES],
  fetch: ['domain'],
  store: ['domain'],
  serve: ['domain', 'locale'],
  ops: ['domain'],
  config: ['domain', 'locale'],
  workers: ['domain'],
  desk: ['domain', 'locale', 'pipeline', 'publish'],
  daemon: ['domain', 'pipeline', 'ops'],
  cli: ['domain', 'pipeline', 'ops', 'config', 'daemon', 'desk'],
}

const PURE = ['domain', 'locale', 'pipeline', ...STAGES]
const PURE_BUILT_INS = ['node:crypto', 'node:url', 'node:zlib']

/** The one folder in which each outside package may be imported. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'rss-parser': ['read'],
  'iconv-lite': ['read'],
  cheerio: ['read', 'extract', 'publish'],
  htmlparser2: ['read', 'extract', 'publish'],
  domhandler: ['read', 'extract', 'publish'],
  entities: ['extract'],
  'sanitize-html': ['extract'],
  parse5: ['publish'],
  'parse5-htmlparser2-tree-adapter': ['publish'],
  feed: ['publish'],
  'node-cron': ['daemon'],
  undici: ['fetch'],
  'ipaddr.js': ['fetch'],
  hono: ['serve'],
  '@hono/node-server': ['serve'],
  yaml: ['config'],
  zod: ['config'],
  pino: ['ops'],
  'prom-client': ['ops'],
  pg: ['store'],
}

/** Every import line that the rule forbids, with the reason. */
export function violations(imports: readonly ImportLine[]): string[] {
  return imports.flatMap((line) => {
    const reason = reasonAgainst(line)
    return reason === null ? [] : [`${line.from} imports ${line.to}: ${reason}`]
  })
}

function reasonAgainst({ from, to }: ImportLine): string | null {
  const room = roomOf(from)
  if (room === null) return null
  if (to.startsWith('node:')) return builtInReason(room, from, to)
  if (to.endsWith('.ts')) return roomReason(room, to)
  const name = packageOf(to)
  const homes = HOMES[name]
  if (homes === undefined)
    return `package ${name} has no home; give it one in test/boundaries.ts and a line in README.md`
  return homes.includes(room) ? null : `package ${name} is at home in ${homes.join(', ')}`
}

function roomReason(room: string, to: string): string | null {
  const other = roomOf(to)
  if (other === room) return null
  if (other === null) return 'only a thread or process starts at the top of src/'
  return MAY_KNOW[room]?.includes(other) ? null : `${room} may know ${MAY_KNOW[room]?.join(', ') || 'nothing'}`
}

function builtInReason(room: string, from: string, to: string): string | null {
  if (to === 'node:sqlite' && from !== 'store/sqlite/database.ts')
    return 'node:sqlite belongs to store/sqlite/database.ts'
  if (!PURE.includes(room)) return null
  return PURE_BUILT_INS.includes(to) ? null : `${room} is pure: no clock, chance, file or network`
}

function roomOf(file: string): string | null {
  const slash = file.indexOf('/')
  return slash < 0 ? null : file.slice(0, slash)
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

/** Every circle of imports, as the files on the way round, each circle once. */
export function circlesIn(imports: readonly ImportLine[]): string[] {
  const next = Map.groupBy(imports, (line) => line.from)
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) circles.push([...way.slice(at), file].join(' > '))
    if (at >= 0 || done.has(file)) return
    for (const line of next.get(file) ?? []) walk(line.to, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return circles
}
