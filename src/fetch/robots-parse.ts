import { foldPattern, type Pattern } from './robots-pattern.ts'

/** The rules of one robots.txt that count for one robot. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[]
}

export interface RobotsRule {
  readonly allows: boolean
  readonly pattern: Pattern
  /** From 1. */
  readonly line: number
  /** The line as written, for the reason. */
  readonly text: string
}

/** What is read at the least by RFC 9309, 2.5, in characters; the rest of a longer file is left unread. */
const MOST_CHARACTERS = 512_000
/** A longer line is cut here: eight times the longest address that browsers take. */
const MOST_LINE_CHARACTERS = 2083 * 8

/** Names as they stand in the wild, with the slips that Google's reader forgives too. */
const FIELDS: readonly { readonly field: Field; readonly pattern: RegExp }[] = [
  { field: 'agent', pattern: /^user[\s-]?agent/iu },
  { field: 'disallow', pattern: /^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)/iu },
  { field: 'allow', pattern: /^allow/iu },
]
type Field = 'agent' | 'allow' | 'disallow'

interface Line {
  readonly field: Field
  readonly value: string
  readonly line: number
  readonly text: string
}

/**
 * Reads the groups that name the robot, all of them as one, or those for "*" where none does (RFC 9309, 2.2.1).
 * A name in the file counts up to the first character that is no letter, "-" or "_"; the robot's own up to its "/version".
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const name = (agent.split('/', 1)[0] ?? '').trim().toLowerCase()
  const named = new Map<GroupName, RobotsRule[]>()
  let group = new Set<GroupName>()
  let groupHasRules = false
  for (const line of readLines(text)) {
    if (line.field === 'agent') {
      if (groupHasRules) group = new Set()
      groupHasRules = false
      enterGroup(line.value, name, group, named)
    } else {
      groupHasRules ||= group.size > 0
      for (const groupName of group) named.get(groupName)?.push(...readRule(line))
    }
  }
  return { rules: named.get('own') ?? named.get('everybody') ?? [] }
}

/** Whom a group speaks to, as far as it concerns the robot. */
type GroupName = 'own' | 'everybody'

function enterGroup(value: string, name: string, group: Set<GroupName>, named: Map<GroupName, RobotsRule[]>): void {
  const token = productToken(value)
  const groupName = /^\*(?:\s|$)/u.test(value) ? 'everybody' : token !== '' && token === name ? 'own' : null
  if (groupName === null) return
  group.add(groupName)
  if (!named.has(groupName)) named.set(groupName, [])
}

function productToken(agent: string): string {
  return (/^[a-z_-]+/iu.exec(agent.trim())?.[0] ?? '').toLowerCase()
}

function readRule({ field, value, line, text }: Line): RobotsRule[] {
  const rule = (written: string) => ({ allows: field === 'allow', pattern: foldPattern(written), line, text })
  const directory = field === 'allow' ? /^(?<path>.*\/)index\.html?$/iu.exec(value)?.groups?.['path'] : undefined
  if (directory !== undefined) return [rule(value), rule(`${directory}$`)]
  return [rule(value)]
}

function* readLines(text: string): Generator<Line> {
  const lines = text
    .slice(0, MOST_CHARACTERS)

    .split(/\r\n|\n|\r/u)
  for (const [index, raw] of lines.entries()) {
    const line = readLine(raw.slice(0, MOST_LINE_CHARACTERS), index + 1)
    if (line !== null) yield line
  }
}

/** `name: value`, or `name value` where the colon was forgotten; null for comments and fields that are not ours. */
function readLine(raw: string, line: number): Line | null {
  // trim() takes a byte order mark for white space too.
  const text = (raw.split('#', 1)[0] ?? '').trim()
  const parts =
    /^(?<name>[^:]*?)\s*:\s*(?<value>.*)$/u.exec(text)?.groups ?? /^(?<name>\S+)\s+(?<value>\S+)$/u.exec(text)?.groups
  if (parts === undefined) return null
  const field = FIELDS.find((row) => row.pattern.test(parts['name'] ?? ''))?.field
  if (field === undefined) return null
  return { field, value: copy(parts['value'] ?? ''), line, text: copy(text.slice(0, 120)) }
}

/** A string of its own: a slice would keep the whole robots.txt in memory as long as the rule is kept. */
function copy(slice: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(slice))
}
