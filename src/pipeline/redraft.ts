import type { PendingEntry, World } from '../domain/ports.ts'
import type { ReplayEntry } from '../domain/replay.ts'
import type { StoredArticle } from '../domain/types.ts'
import { addressesOf } from './addresses.ts'
import { clocksKnown, draftArticle } from './draft.ts'
import type { Draft } from './drafted.ts'
import { extractJob } from './extract-job.ts'
import type { Plan } from './plan.ts'
import { readByOf } from './read-by.ts'
import { worldOfPage, worldWithoutPages } from './saved-page.ts'
import { soundDraft } from './watch.ts'

/**
 * What the config makes of an entry that was decided before, without the network: the article it gave where its page would
 * be read the same way, else from the page that was kept, else from the article, else from its own words. Null where
 * nothing can be said anew and the old verdict stands.
 */
export async function redraft(world: World, plan: Plan, entry: ReplayEntry): Promise<Draft | null> {
  const { pending } = entry
  const { before: known } = pending
  if (known !== null && (await isReadTheSame(world, plan, pending, known))) {
    return draftFromStored(world, plan, entry, known)
  }
  const page = await entry.page()
  if (page !== null) return soundDraft(world, await draftArticle(worldOfPage(world, page), plan, pending))
  if (known === null) return redraftWithoutArticle(world, plan, entry)
  const told = known.doubts.find((doubt) => doubt.startsWith(TOLD_BY_FEED))
  if (told === undefined && known.layout !== FROM_ENTRY) return draftFromStored(world, plan, entry, known)
  const reason = told?.slice(TOLD_BY_FEED.length) ?? 'its page was not kept'
  return draftArticle(
    worldWithoutPages(world, pending.firstSeenAt, reason, () => undefined),
    plan,
    pending,
  )
}

/** Whether reading its page again could only give what is stored: the same program, told the same. */
async function isReadTheSame(world: World, plan: Plan, pending: PendingEntry, known: StoredArticle): Promise<boolean> {
  const source = plan.sources.get(pending.sourceId)
  if (known.readBy === null || source === undefined || source.article.pages === 'none') return false
  const job = extractJob(world, source, pending, null, await clocksKnown(world, known.url))
  return known.readBy === readByOf(world.workshop.program, job)
}

const TOLD_BY_FEED = 'told by the feed alone: '
const FROM_ENTRY = 'entry'

/** Verdicts that rested on the entry's words alone: with other words in the topics its page may be wanted after all. */
const BY_WORDS: ReadonlySet<string> = new Set(['match', 'read'])

async function redraftWithoutArticle(world: World, plan: Plan, entry: ReplayEntry): Promise<Draft | null> {
  const { pending, verdict } = entry
  let wanted = false
  const blind = worldWithoutPages(world, pending.firstSeenAt, 'its page was not kept', () => {
    wanted = true
  })
  const draft = await draftArticle(blind, plan, pending)
  if (!wanted) return draft
  if (!BY_WORDS.has(verdict.stage)) return null
  const reason = 'its headline is open now, and its page was never asked for: it is fetched at the next round'
  const held = { kind: 'held', stage: 'fetch', reason, rule: null } as const
  return { kind: 'settled', pending, verdict: held, retryAt: world.clock.now().toISOString() }
}

/** The article as it was read then, where its page is past its time. */
export async function draftFromStored(
  world: World,
  plan: Plan,
  { pending }: ReplayEntry,
  before: StoredArticle,
): Promise<Draft> {
  const source = plan.sources.get(pending.sourceId)
  if (source === undefined) return draftArticle(world, plan, pending)
  const { article, url, layout, doubts, readBy } = before
  return {
    kind: 'article',
    pending,
    source,
    article,
    url,
    ...addressesOf(article, source, pending, url),
    layout,
    doubts,
    readBy,
    page: null,
    later: [],
    datesOutside: [],
  }
}
