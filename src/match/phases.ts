import type { Topic } from '../domain/settings.ts'
import type { Match } from '../domain/types.ts'
import type { TopicTold } from './reading.ts'
import { judgeTopic } from './topic.ts'

/** What an entry says before its page is fetched. */
export interface Announced {
  readonly url: string
  readonly headline: string
  /** Plain text; null or empty where the feed gives none. */
  readonly summary: string | null
  readonly region?: string | null
  readonly section?: string | null
}

/** The first phase: whether headline and summary settle it, and how it stands so far. */
export interface FirstPhase {
  readonly decided: boolean
  readonly match: Match
}

/**
 * Scores what is announced. Settled are: a keep that nothing speaks against; a phrase or region that rules it out;
 * and an entry with a real summary that gives no prospect of one. All else needs the article.
 */
export function scoreHeadline(topic: Topic, announced: Announced, mark?: number): FirstPhase {
  const { summary, ...rest } = announced
  const told: TopicTold = { ...rest, lead: summary, text: '' }
  const { match, hopeful, refusal } = judgeTopic(topic, told, mark)
  if (refusal !== null && refusal.by !== 'gate') return { decided: true, match }
  if (match.verdict === 'keep') return { decided: match.evidence.every(({ weight }) => weight > 0), match }
  return { decided: !hopeful && saysEnough(summary), match }
}

/**
 * Whether an entry needs no look at its page, since headline and summary already say that the topic drops it. A
 * sub-topic never asks for a page: where its topic does not, it cannot hold.
 */
export function headlineSettles(
  topic: Topic,
  entry: { readonly link: string | null; readonly title: string | null; readonly summary: string | null },
  mark?: number,
): boolean {
  if (typeof topic.within === 'string') return true
  const summary = plainText(entry.summary)
  const phase = scoreHeadline(topic, { url: entry.link ?? '', headline: entry.title ?? '', summary }, mark)
  return phase.decided && phase.match.verdict === 'drop'
}

/** A summary's words without its markup; null where it holds letters as entities, which are not read here. */
function plainText(html: string | null): string | null {
  const text = html?.replace(/<[^>]*>/gu, ' ').replace(/&(?:nbsp|amp|quot|apos|lt|gt|#\d+|#x[\da-f]+);/giu, ' ') ?? null
  return text === null || /&[a-z]+;/iu.test(text) ? null : text
}

/** A summary of fewer words is a slogan or the paper's name, and says nothing about what the article is about. */
const SUMMARY_WORDS_LEAST = 15

function saysEnough(summary: string | null): boolean {
  return (summary ?? '').split(/\s+/u).filter(Boolean).length >= SUMMARY_WORDS_LEAST
}
