import { redactText } from '../domain/redact-url.ts'
import type { PolledSource, RoundReport } from '../pipeline/report.ts'
import { clip } from './table.ts'

/** A line for each polled address: its paper, what came, and what went wrong. */
export function reportLines(report: RoundReport, names: ReadonlyMap<string, string>): string[] {
  const polled = report.polled.map((one) => `${MARKS[one.outcome]} ${nameOf(one, report, names)}: ${outcomeWords(one)}`)
  const broken = report.broken.map(
    (one) => `✗ ${names.get(one.sourceId) ?? one.sourceId}: a fault of ours on ${one.url}: ${one.problem}`,
  )
  return [...polled, ...broken].map(redactText)
}

/** The paper's name, with the address where several of its addresses were polled. */
function nameOf(one: PolledSource, report: RoundReport, names: ReadonlyMap<string, string>): string {
  const name = names.get(one.sourceId) ?? one.sourceId
  const addresses = new Set(report.polled.filter((other) => other.sourceId === one.sourceId).map((other) => other.url))
  return addresses.size < 2 ? name : `${name}, ${URL.parse(one.url)?.pathname ?? one.url}`
}

const MARKS = { fresh: '✓', unchanged: '✓', gone: '✗', refused: '✗', failed: '✗', unreadable: '✗' } as const

function outcomeWords(one: PolledSource): string {
  if (one.outcome === 'unchanged') return 'nothing new (304)'
  if (one.outcome !== 'fresh') return clip(`${one.problem} — ${one.url}`, 200)
  const changed = one.changed === 0 ? '' : `, ${counted(one.changed, 'changed')}`
  return one.fresh + one.changed === 0 ? 'nothing new' : `${counted(one.fresh, 'new')}${changed}`
}

/** "six papers polled, 41 articles read, 3 merged, 12 on topic" */
export function summaryLine(report: RoundReport): string {
  const papers = new Set(report.polled.map((one) => one.sourceId)).size
  const parts = [
    `${papers} ${papers === 1 ? 'paper' : 'papers'} polled`,
    `${report.articles} ${report.articles === 1 ? 'article' : 'articles'} read`,
    `${report.merged} merged`,
    `${report.kept} on topic`,
    `${report.dropped} off topic or no report`,
  ]
  if (report.again > 0) parts.push(`${report.again} announced again`)
  if (report.held > 0) parts.push(`${report.held} waiting for a person or for their page`)
  return `${parts.join(', ')}.`
}

/** Whether sources were polled and not one of them answered. */
export function nothingReached(report: RoundReport): boolean {
  return report.polled.length > 0 && report.polled.every((one) => one.outcome === 'failed' || one.outcome === 'refused')
}

function counted(count: number, what: string): string {
  return `${count} ${what}`
}
