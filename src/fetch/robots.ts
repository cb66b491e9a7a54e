import { parseRobots, type RobotsRule, type RobotsRules } from './robots-parse.ts'
import { escapeNonAscii, matchesPath, unescapeUnreserved } from './robots-pattern.ts'

/** Whether a robot of this name may fetch an address, by RFC 9309. An address that is none is forbidden nothing but by "/". */
export function isAllowed(robotsTxt: string, agent: string, url: string): boolean {
  return judgeRobots(parseRobots(robotsTxt, agent), url).allowed
}

/** The answer with the rule that gave it; null where no rule did. */
export interface RobotsJudgement {
  readonly allowed: boolean
  readonly rule: { readonly line: number; readonly text: string } | null
}

/** The longest rule that fits decides, and of two that are equally long the one that allows (RFC 9309, 2.2.2). */
export function judgeRobots({ rules }: RobotsRules, url: string): RobotsJudgement {
  const path = readPath(url)
  let best: RobotsRule | null = null
  for (const rule of rules) {
    if (rule.pattern.written === '' || !fits(rule, path)) continue
    if (best === null || isStronger(rule, best)) best = rule
  }
  if (best === null) return { allowed: true, rule: null }
  return { allowed: best.allows, rule: { line: best.line, text: best.text } }
}

function isStronger(rule: RobotsRule, other: RobotsRule): boolean {
  const longer = rule.pattern.written.length - other.pattern.written.length
  return longer > 0 || (longer === 0 && rule.allows && !other.allows)
}

interface Path {
  readonly written: string
  readonly plain: string
  readonly decoded: string
}

/**
 * What forbids is compared decoded, as the RFC wants. What allows is compared as written, as Google's reader does, or
 * with the address alone decoded: where the two disagree, the stricter reading holds.
 */
function fits(rule: RobotsRule, path: Path): boolean {
  const { written, decoded } = rule.pattern
  if (matchesPath(written, path.written) || matchesPath(written, path.plain)) return true
  return !rule.allows && matchesPath(decoded, path.decoded)
}

/** Path and query, without fragment; "/" where there is none. Read from the text, for the URL parser would rewrite it. */
function readPath(url: string): Path {
  const rest = url.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#;]*/iu, '').split('#', 1)[0] ?? ''
  const written = rest.startsWith('/') ? rest : `/${rest}`
  return { written, plain: unescapeUnreserved(written), decoded: unescapeUnreserved(escapeNonAscii(written)) }
}
