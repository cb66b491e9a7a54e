import type { ArticleOutline, ClusterOf } from '../domain/types.ts'
import { hoursApart } from './time-window.ts'

/** Two articles, by their numbers, that are one report. */
export type Tie = readonly [number, number]

/**
 * Articles that are tied, directly or through others, are one cluster. Each article's cluster is named by its oldest
 * member, which is the one with the least number: more ties can only join clusters, and the joint one keeps the oldest
 * name. The order of articles and ties changes nothing. Cost: all but linear.
 */
export function clusterArticles(numbers: readonly number[], ties: readonly Tie[]): ReadonlyMap<number, number> {
  const parent = new Map(numbers.map((number) => [number, number]))
  for (const [a, b] of ties) join(parent, a, b)
  return new Map(numbers.map((number) => [number, rootOf(parent, number)]))
}

function join(parent: Map<number, number>, a: number, b: number): void {
  const left = rootOf(parent, a)
  const right = rootOf(parent, b)
  if (left !== right) parent.set(Math.max(left, right), Math.min(left, right))
}

/** Halves the way on each walk, so that later walks are short. */
function rootOf(parent: Map<number, number>, number: number): number {
  let at = number
  for (;;) {
    const above = parent.get(at)
    if (above === undefined || above === at) return at
    const beyond = parent.get(above) ?? above
    parent.set(at, beyond)
    at = beyond
  }
}

/**
 * A cluster as the reports that stand more than so many days apart: a report told again much later is an entry of its
 * own. Each part is named by its oldest member, so that the first keeps the cluster's name. Null days: one part.
 */
export function partByDays<Member extends ArticleOutline>(
  cluster: ClusterOf<Member>,
  days: number | null,
): ClusterOf<Member>[] {
  if (days === null) return [cluster]
  const parts: Member[][] = []
  for (const member of [...cluster.members].sort((a, b) => a.number - b.number)) {
    const near = parts.find((part) => part[0] !== undefined && isNear(part[0], member, days))
    if (near === undefined) parts.push([member])
    else near.push(member)
  }
  return parts.map((members) => ({ id: members[0]?.id ?? cluster.id, members }))
}

function isNear(a: ArticleOutline, b: ArticleOutline, days: number): boolean {
  const hours = hoursApart(a.article.published?.at ?? a.firstSeenAt, b.article.published?.at ?? b.firstSeenAt)
  return hours === null || hours <= days * 24
}

/**
 * Who leads: the paper that the editor named first in `prefer` (source ids), else a paper of its own before one that
 * re-posts others (`copies`, source ids), else the earliest published, else the first seen. Null where there is none.
 */
export function chooseLead<Member extends ArticleOutline>(
  members: readonly Member[],
  prefer: readonly string[],
  copies: ReadonlySet<string>,
): Member | null {
  return [...members].sort((a, b) => byRank(rankOf(a, prefer, copies), rankOf(b, prefer, copies)))[0] ?? null
}

type Rank = readonly [number, number, number, number]

function rankOf(member: ArticleOutline, prefer: readonly string[], copies: ReadonlySet<string>): Rank {
  const preferred = prefer.indexOf(member.sourceId)
  return [
    preferred === -1 ? prefer.length : preferred,
    copies.has(member.sourceId) ? 1 : 0,
    publishedMs(member),
    member.number,
  ]
}

/** A day counts from its first moment; what has no date, or a date after it was seen, counts from its first sight. */
function publishedMs(member: ArticleOutline): number {
  const seen = Date.parse(member.firstSeenAt)
  const published = Date.parse(member.article.published?.at ?? '')
  return Number.isNaN(published) ? seen : Math.min(published, seen)
}

function byRank(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]
}
