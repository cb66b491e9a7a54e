import type { ReadReport } from './ours.ts'
import type { LoadTruth } from './press.ts'

/** What was read and judged, held against what the papers wrote: shares from 0 to 1. */
export interface Score {
  readonly found: number
  readonly headline: number
  /** The paper's day, and the minute where the page or the feed tells it. */
  readonly published: number
  readonly author: number
  readonly bodyF1: number
  readonly duplicatesPrecision: number
  readonly duplicatesRecall: number
  readonly topicF1: number
}

export function scoreReads(truth: readonly LoadTruth[], read: readonly ReadReport[]): Score {
  const byUrl = new Map(read.map((report) => [report.url, report]))
  const pairs = truth.flatMap((wanted) => {
    const got = byUrl.get(wanted.url)
    return got === undefined ? [] : [{ wanted, got }]
  })
  const share = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length / pairs.length
  return {
    found: pairs.length / truth.length,
    headline: share(({ wanted, got }) => wanted.headline === got.headline),
    published: share(isDateRight),
    author: share(({ wanted, got }) => wanted.author === got.author),
    bodyF1: pairs.reduce((sum, { wanted, got }) => sum + tokenF1(wanted.body, got.body), 0) / pairs.length,
    ...duplicates(pairs),
    topicF1: f1(pairs.map(({ wanted, got }) => [wanted.onTopic, got.topics.length > 0])),
  }
}

interface Pair {
  readonly wanted: LoadTruth
  readonly got: ReadReport
}

/** A page that prints a day may be dated by it or, to the minute, by its feed: both fall on that day in Vietnam. */
function isDateRight({ wanted, got }: Pair): boolean {
  if (!wanted.dayOnly) return Date.parse(wanted.published) === Date.parse(got.published)
  if (got.published.length === 10) return got.published === wanted.published
  return new Date(Date.parse(got.published) + 7 * 3_600_000).toISOString().startsWith(wanted.published)
}

function tokenF1(wanted: string, got: string): number {
  const left = tokens(wanted)
  let shared = 0
  let all = 0
  for (const [token, times] of tokens(got)) {
    shared += Math.min(times, left.get(token) ?? 0)
    all += times
  }
  const whole = [...left.values()].reduce((sum, times) => sum + times, 0)
  return (2 * shared) / (whole + all)
}

function tokens(text: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const token of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counted.set(token, (counted.get(token) ?? 0) + 1)
  return counted
}

/** Pairs of tellings: those we call one report, held against those that are. */
function duplicates(pairs: readonly Pair[]): {
  readonly duplicatesPrecision: number
  readonly duplicatesRecall: number
} {
  const ours = pairsWithin(pairs, ({ got }) => got.cluster)
  const true_ = pairsWithin(pairs, ({ wanted }) => wanted.cluster)
  const both = pairsWithin(pairs, ({ wanted, got }) => `${wanted.cluster} ${got.cluster}`)
  return { duplicatesPrecision: both / ours, duplicatesRecall: both / true_ }
}

function pairsWithin(pairs: readonly Pair[], clusterOf: (pair: Pair) => string | number): number {
  const sizes = new Map<string | number, number>()
  for (const pair of pairs) sizes.set(clusterOf(pair), (sizes.get(clusterOf(pair)) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function f1(answers: readonly (readonly [boolean, boolean])[]): number {
  const hits = answers.filter(([wanted, got]) => wanted && got).length
  const all = answers.reduce((sum, [wanted, got]) => sum + Number(wanted) + Number(got), 0)
  return (2 * hits) / all
}
