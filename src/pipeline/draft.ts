import { canonicalAddress } from '../dedupe/address.ts'
import type { FetchOutcome, FetchTrace } from '../domain/fetching.ts'
import { type PackedPage, pack, unpackPage } from '../domain/packed.ts'
import type { PendingEntry, World } from '../domain/ports.ts'
import type { Layout, Source } from '../domain/settings.ts'
import type { Article, ExtractOutcome, StoredArticle } from '../domain/types.ts'
import { tellsAnnounced } from '../extract/announced.ts'
import { clocksAmong } from '../extract/known-clocks.ts'
import { scoreHeadline } from '../match/phases.ts'
import { addressesOf } from './addresses.ts'
import type { ArticleDraft, Draft, SettledDraft, UnreadPage } from './drafted.ts'
import { extractJob } from './extract-job.ts'
import { entryDigest } from './identity.ts'
import { hostOf, readLaterPages } from './later-pages.ts'
import { bundlePages } from './page-bundle.ts'
import type { Plan } from './plan.ts'
import { readByOf } from './read-by.ts'
import { heldUntil, minutesFromNow, refusedMinutes, retryMinutes, settled, type Unhad } from './retries.ts'
import { worldOfPage } from './saved-page.ts'
import { tornOutcome } from './torn.ts'

/** Fetch and extract: from a waiting entry to its article. One that cannot be had now is held and tried again. */
export async function draftArticle(world: World, plan: Plan, announced: PendingEntry): Promise<Draft> {
  const source = plan.sources.get(announced.sourceId)
  if (source === undefined)
    return settled(announced, 'dropped', 'read', `source ${announced.sourceId} is no longer in config/`)
  const known = await knownArticle(world, announced)
  if (known !== null && !isToldAnew(known, announced)) {
    return settled(announced, 'duplicate', 'dedupe', `the same address as “${known.article.headline}”, which is known`)
  }
  const pending = { ...announced, before: announced.before ?? known }
  const link = pending.entry.link
  if (link === null || source.article.pages === 'none') return draftFromEntry(world, source, pending, null)
  if (pending.before === null && source.article.pages === 'undecided' && isOffTopic(plan, source, pending)) {
    const reason = 'headline and summary have nothing of any topic; its page was not asked for'
    return settled(pending, 'dropped', 'match', reason)
  }
  return draftFromLink(world, source, pending, link)
}

/** The article that stands at the entry's address, where it is not the entry's own. */
async function knownArticle(world: World, { address, before }: PendingEntry): Promise<StoredArticle | null> {
  return address === null || before !== null ? null : world.articles.byAddress(address)
}

/** Whether a paper announces its own article again with other words, and only the id is new: a correction. */
function isToldAnew(known: StoredArticle, { sourceId, entry }: PendingEntry): boolean {
  return known.sourceId === sourceId && entryDigest(known.entry) !== entryDigest(entry)
}

async function draftFromLink(world: World, source: Source, pending: PendingEntry, link: string): Promise<Draft> {
  const permitted = source.permission !== null
  const outcome = await world.fetcher.fetch({ url: link, kind: 'page', validators: null, permitted, keepsPacked: true })
  return outcome.kind === 'fresh'
    ? draftFromAnswer(world, source, pending, outcome)
    : draftWithoutPage(world, source, pending, outcome)
}

/** Whether headline and summary alone rule every topic out. */
function isOffTopic(plan: Plan, source: Source, { entry }: PendingEntry): boolean {
  if (plan.config.topics.length === 0) return false
  const announced = {
    url: entry.link ?? '',
    headline: entry.title ?? '',
    summary: entry.summary?.replace(/<[^>]*>/gu, ' ') ?? null,
    region: source.region,
  }
  return plan.config.topics.every((topic) => {
    const { decided, match } = scoreHeadline(topic, announced, source.marks[topic.id])
    return decided && match.verdict === 'drop'
  })
}

/** Nothing holds on to the answer's bytes while its page waits to be read: they would outlive two collections. */
function draftFromAnswer(
  world: World,
  source: Source,
  pending: PendingEntry,
  { bytes, packed = pack(bytes), contentType, trace }: FetchOutcome & { kind: 'fresh' },
): Promise<Draft> {
  if (!isMarkup(contentType)) {
    return draftFromEntry(world, source, pending, `its address is no page but ${contentType}`)
  }
  return draftFromPage(world, source, pending, { url: trace.finalUrl, packed, contentType }, trace)
}

async function draftFromPage(
  world: World,
  source: Source,
  pending: PendingEntry,
  page: PackedPage,
  trace: FetchTrace,
): Promise<Draft> {
  const job = extractJob(world, source, pending, page, await clocksKnown(world, page.url))
  const extracted = await world.workshop.extractArticle(job)
  const other = extracted.ok ? whyAnother(extracted.article, pending, trace) : null
  if (other !== null) return draftWithoutPage(world, source, pending, tornOutcome(trace, other))
  if (extracted.ok) {
    const whole = await draftWhole(world, source, pending, page, extracted)
    return whole.kind === 'article' ? { ...whole, readBy: readByOf(world.workshop.program, job) } : whole
  }
  const { refusal, reason } = extracted
  if (refusal === 'torn' || refusal === 'unavailable')
    return draftWithoutPage(world, source, pending, tornOutcome(trace, reason))
  if (refusal === 'advert') return settled(pending, 'dropped', 'extract', reason)
  const unread = { page, reason }
  if (refusal === 'not-found') return notThere(world, pending, reason, unread)
  return { ...(await draftFromEntry(world, source, pending, reason)), unread }
}

/** A page that says it is not there may be behind its feed: it is asked for again before that is believed. */
function notThere(world: World, pending: PendingEntry, reason: string, unread: UnreadPage): SettledDraft {
  const minutes = pending.before === null ? NOT_THERE_MINUTES[pending.attempts] : undefined
  if (minutes === undefined) return { ...settled(pending, 'broken', 'extract', reason), unread }
  const retryAt = minutesFromNow(world, minutes)
  return { ...settled(pending, 'held', 'extract', `${reason}; tried again from ${retryAt}`), retryAt, unread }
}

const NOT_THERE_MINUTES = [30, 180]

/** Why a page to which the entry's address led elsewhere is not the report that was announced; null where it may be. */
function whyAnother(article: Article, { entry }: PendingEntry, { url, finalUrl }: FetchTrace): string | null {
  if (canonicalAddress(url) === canonicalAddress(finalUrl) || namesTheSame(url, finalUrl)) return null
  const isHome = URL.parse(finalUrl)?.pathname === '/' && URL.parse(url)?.pathname !== '/'
  const tells = tellsAnnounced(article, entry)
  if (tells === true || (tells === null && !isHome)) return null
  return `its address led to ${finalUrl}, which tells something else: “${article.headline}”`
}

/** Whether two addresses have a report's number or its slug in common: "/tin/40213" and "/xa-hoi/trao-qua-40213.html". */
function namesTheSame(url: string, finalUrl: string): boolean {
  const names = (URL.parse(url)?.pathname ?? '').match(/\d{4,}|[^/.]{16,}/gu) ?? []
  return names.some((name) => (URL.parse(finalUrl)?.pathname ?? '').includes(name))
}

/** The dates on this page that are known as clocks from other pages of its host. */
export async function clocksKnown(world: World, url: string): Promise<readonly string[]> {
  return clocksAmong(await world.hosts.datesSeen(hostOf(url)), url)
}

/** A draft's own pages read again, by these layouts; null where no report is found so. The network is not asked. */
export async function reread(
  world: World,
  draft: ArticleDraft,
  layouts: readonly Layout[] = draft.source.article.layouts,
): Promise<ArticleDraft | null> {
  if (draft.page === null) return null
  const page = unpackPage(bundlePages(draft.page, draft.later))
  const kept = { ...page, fetchedAt: world.clock.now().toISOString() }
  const source = { ...draft.source, article: { ...draft.source.article, layouts } }
  const again = await draftFromLink(worldOfPage(world, kept), source, draft.pending, draft.url)
  return again.kind === 'article' && again.page !== null ? { ...again, source: draft.source } : null
}

/** The article with the pages on which it goes on; held while one of them may yet be had. */
async function draftWhole(
  world: World,
  source: Source,
  pending: PendingEntry,
  page: PackedPage,
  first: ExtractOutcome & { ok: true },
): Promise<Draft> {
  if (first.nextPages.length === 0) return finish(world, source, pending, first, page)
  const permitted = source.permission !== null
  const { extracted, later, missing } = await readLaterPages(first, page, {
    fetch: (url) => world.fetcher.fetch({ url, kind: 'page', validators: null, permitted, keepsPacked: true }),
    read: (next, earlier) =>
      world.workshop.extractArticle({ ...extractJob(world, source, pending, next), earlier, atLeast: ANY_LENGTH }),
  })
  const minutes = missing === null ? undefined : retryMinutes(pending, missing)
  if (missing !== null && minutes !== undefined) return heldUntil(world, pending, missing, minutes)
  return { ...finish(world, source, pending, extracted, page), later }
}

/** The last page of an article may hold a few words. */
const ANY_LENGTH = { words: 1, paragraphs: 1 } as const

function isMarkup(contentType: string | null): boolean {
  return contentType === null || /html|xml|text\/plain/iu.test(contentType)
}

function draftWithoutPage(world: World, source: Source, pending: PendingEntry, outcome: Unhad): Promise<Draft> | Draft {
  if (outcome.kind === 'gone') return goneDraft(pending)
  const reason = outcome.kind === 'unchanged' ? 'its page answered 304 to a plain request' : outcome.reason
  const minutes = retryMinutes(pending, outcome)
  if (minutes !== undefined) return heldUntil(world, pending, outcome, minutes)
  return untilHad(world, draftFromEntry(world, source, pending, reason), {
    unhad: reason,
    minutes: refusedMinutes(pending, outcome),
  })
}

/** Told by the feed's words until the page, which is asked for again, can be had. */
async function untilHad(
  world: World,
  drafting: Promise<Draft>,
  { unhad, minutes }: { readonly unhad: string; readonly minutes: number | undefined },
): Promise<Draft> {
  const draft = { ...(await drafting), unhad }
  return minutes === undefined ? draft : { ...draft, retryAt: minutesFromNow(world, minutes) }
}

/** RFC 9110, section 15.5.11: taken away on purpose. What was published of it is withdrawn. */
function goneDraft(pending: PendingEntry): SettledDraft {
  const { before } = pending
  if (before === null) return { ...settled(pending, 'broken', 'fetch', GONE), unhad: GONE }
  return { ...settled(pending, 'dropped', 'fetch', `withdrawn by its paper: ${GONE}`), withdrawn: before }
}

const GONE = 'its page is gone for good (410)'

/** The article as the feed itself tells it; `why` is the doubt that says what happened to its page. */
export async function draftFromEntry(
  world: World,
  source: Source,
  pending: PendingEntry,
  why: string | null,
): Promise<Draft> {
  const extracted = await world.workshop.extractArticle(extractJob(world, source, pending, null))
  if (!extracted.ok)
    return settled(pending, 'broken', 'extract', why === null ? extracted.reason : `${why}; ${extracted.reason}`)
  const doubts = why === null ? extracted.doubts : [...extracted.doubts, `told by the feed alone: ${why}`]
  return finish(world, source, pending, { ...extracted, doubts }, null)
}

function finish(
  world: World,
  source: Source,
  pending: PendingEntry,
  extracted: ExtractOutcome & { ok: true },
  page: PackedPage | null,
): ArticleDraft {
  const { article, layout, doubts, bases, datesOutside, idle = [] } = extracted
  const url = page?.url ?? pending.entry.link ?? source.home
  const hasAddress = page !== null || pending.entry.link !== null
  const published = article.published ?? { at: pending.firstSeenAt, precision: 'minute', basis: 'first-seen' }
  const dated = { ...article, published, language: article.language ?? source.language }
  world.log.debug('article.read', {
    source: source.id,
    url,
    layout,
    doubts: doubts.length,
    digest: entryDigest(pending.entry),
  })
  return {
    kind: 'article',
    pending,
    source,
    article: dated,
    url,
    ...addressesOf(article, source, pending, hasAddress ? url : null),
    layout,
    doubts,
    readBy: null,
    bases,
    idle,
    page,
    later: [],
    datesOutside,
  }
}
