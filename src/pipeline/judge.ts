import { fingerprint } from '../dedupe/fingerprint.ts'
import { judgeDuplicates } from '../dedupe/judge.ts'
import { mayRelateTo, sketchOf } from '../dedupe/sketch.ts'
import { substanceChanged } from '../dedupe/substance.ts'
import type { ArticleStore, Candidate, JudgedArticle, Judgement, Likeness } from '../domain/ports.ts'
import type { Match, StoredArticle, Told, Verdict } from '../domain/types.ts'
import { scoreTopics } from '../match/topic.ts'
import type { ArticleDraft, Draft } from './drafted.ts'
import { articleTag } from './identity.ts'
import { bundlePages } from './page-bundle.ts'
import type { Plan } from './plan.ts'
import { speakingMatch } from './speaking-match.ts'

/** Dedupe, then match: what becomes of a draft, with everything that led to it. The store is asked, nothing is written. */
export async function judge(articles: ArticleStore, plan: Plan, draft: Draft, now: string): Promise<Judgement> {
  const undecided = { entryNumber: draft.pending.number, decidedAt: now, retryAt: null, article: null, page: null }
  if (draft.kind === 'settled') {
    const { verdict, retryAt, page = null, withdrawn } = draft
    const article = withdrawn === undefined ? null : takenBack(withdrawn)
    return { ...undecided, verdict, retryAt, page, article, untried: draft.resting === true }
  }
  const { twin, address } = await placeOf(articles, draft)
  if (twin !== null) return { ...undecided, verdict: sameAddress(plan, twin) }
  const told = tell(draft)
  const keys = fingerprint(told)
  const sketch = sketchOf(told)
  const candidates = await otherCandidates(articles, draft, keys, mayRelateTo(sketch))
  const likenesses = judgeDuplicates(told, candidates)
  const matches = matchTopics(plan, draft, told)
  const verdict = duplicateVerdict(plan, candidates, likenesses.duplicateOf) ?? topicVerdict(matches)
  const article = { ...judgedOf(plan, draft, address), told, keys, sketch, matches, ...likenesses }
  const page = draft.page === null ? null : bundlePages(draft.page, draft.later)
  return { ...undecided, verdict, article, page, retryAt: draft.retryAt ?? null }
}

/** A report that its paper took back: of no topic, and alike nothing, so that it leaves every feed and its cluster. */
function takenBack(before: StoredArticle): JudgedArticle {
  const { number, url, article, id, layout, doubts, readBy } = before
  const nothing = { keys: [], sketch: null, matches: [], duplicateOf: [], sameAffairAs: [] }
  return {
    corrects: number,
    id,
    url,
    address: url,
    article,
    layout,
    doubts,
    readBy,
    ...nothing,
    substanceChanged: true,
  }
}

/** How many likely twins of an article are looked at, closely if their sketches are alike. */
const CANDIDATES_MOST = 24

interface Place {
  readonly address: string
  /** The article that stands there already, if another one does. */
  readonly twin: StoredArticle | null
}

/** Where an article stands. A page that names another report's address as its own (a broken template) is not believed. */
async function placeOf(articles: ArticleStore, draft: ArticleDraft): Promise<Place> {
  const named = await otherAt(articles, draft, draft.address)
  if (named === null || draft.address === draft.readAddress) return { address: draft.address, twin: named }
  if (named.article.headline === draft.article.headline) return { address: draft.address, twin: named }
  return { address: draft.readAddress, twin: await otherAt(articles, draft, draft.readAddress) }
}

async function otherAt(articles: ArticleStore, draft: ArticleDraft, address: string): Promise<StoredArticle | null> {
  const known = await articles.byAddress(address)
  return known === null || known.number === draft.pending.before?.number ? null : known
}

async function otherCandidates(
  articles: ArticleStore,
  draft: ArticleDraft,
  keys: readonly number[],
  mayRelate: (sketch: Uint8Array) => boolean,
): Promise<readonly Candidate[]> {
  const found = await articles.candidates(keys, CANDIDATES_MOST, mayRelate)
  return found.filter((candidate) => candidate.number !== draft.pending.before?.number)
}

function tell(draft: ArticleDraft): Told {
  return {
    url: draft.url,
    headline: draft.article.headline,
    text: draft.article.body.text,
    published: draft.article.published?.at ?? null,
    language: draft.article.language ?? draft.source.language,
  }
}

function matchTopics(plan: Plan, draft: ArticleDraft, told: Told): Match[] {
  const { lead, section } = draft.article
  const about = {
    ...told,
    ...(lead === null ? {} : { lead }),
    ...(section === null ? {} : { section }),
    ...(draft.source.region === null ? {} : { region: draft.source.region }),
  }
  return scoreTopics(plan.config.topics, about, draft.source.marks)
}

function judgedOf(
  plan: Plan,
  draft: ArticleDraft,
  address: string,
): Omit<JudgedArticle, 'keys' | 'sketch' | 'matches' | 'duplicateOf' | 'sameAffairAs'> {
  const { before } = draft.pending
  return {
    corrects: before?.number ?? null,
    id: before?.id ?? articleTag(plan.config.ops.tag, address),
    article: draft.article,
    url: draft.url,
    address,
    layout: draft.layout,
    doubts: draft.doubts,
    readBy: draft.readBy,
    substanceChanged: before !== null && substanceChanged(before.article, draft.article),
  }
}

function sameAddress(plan: Plan, twin: StoredArticle): Verdict {
  const name = plan.sources.get(twin.sourceId)?.name ?? twin.sourceId
  return {
    kind: 'duplicate',
    stage: 'dedupe',
    reason: `the same address as “${twin.article.headline}” of ${name}`,
    rule: null,
  }
}

function duplicateVerdict(
  plan: Plan,
  candidates: readonly Candidate[],
  duplicateOf: readonly Likeness[],
): Verdict | null {
  const first = duplicateOf[0]
  const other = candidates.find((candidate) => candidate.number === first?.number)
  if (first === undefined || other === undefined) return null
  const name = plan.sources.get(other.sourceId)?.name ?? other.sourceId
  const reason = `told before by ${name} (${other.told.url}): ${first.reasons.join('; ')}`
  return { kind: 'duplicate', stage: 'dedupe', reason, rule: null }
}

/** The most favourable topic speaks for the article, with the line that decided there. */
function topicVerdict(matches: readonly Match[]): Verdict {
  const best = speakingMatch(matches)
  if (best === undefined) return { kind: 'dropped', stage: 'match', reason: 'no topic is configured', rule: null }
  const { topic, verdict, reason, rule = null } = best
  return { kind: KIND[verdict], stage: 'match', reason: `topic ${topic}: ${reason}`, rule }
}

const KIND = { keep: 'kept', review: 'held', drop: 'dropped' } as const
