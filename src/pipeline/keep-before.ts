import type { World } from '../domain/ports.ts'
import type { StoredArticle } from '../domain/types.ts'
import { lettersOf } from '../extract/likeness-of-lines.ts'
import { addressesOf } from './addresses.ts'
import type { ArticleDraft, Draft } from './drafted.ts'

/**
 * A report that was read from its page before and is announced with other words, while its page cannot be read now (asked
 * for a login, moved, out of order): the announcement alone is less than what is known, so it is no article. The page is
 * asked for again, at last twelve hours later; then the text that was read stands, under the new headline.
 */
export function keepBefore(world: World, draft: Draft): Draft {
  const { before } = draft.pending
  if (draft.kind !== 'article' || before === null || !isLess(draft, before)) return draft
  const why = draft.doubts.at(-1) ?? 'its page could not be read'
  const minutes = RETRY_MINUTES[draft.pending.attempts]
  return minutes === undefined ? asBefore(draft, before, why) : heldFor(world, draft, minutes, why)
}

const RETRY_MINUTES = [10, 60, 240, 720]
const FROM_ENTRY = 'entry'

function isLess(draft: ArticleDraft, before: StoredArticle): boolean {
  return draft.source.article.pages !== 'none' && draft.layout === FROM_ENTRY && before.layout !== FROM_ENTRY
}

function heldFor(world: World, { pending, unread }: ArticleDraft, minutes: number, why: string): Draft {
  const retryAt = new Date(world.clock.now().getTime() + minutes * 60_000).toISOString()
  const reason = `${why}; what was read of it before stands, and it is tried again from ${retryAt}`
  const verdict = { kind: 'held', stage: 'fetch', reason, rule: null } as const
  return { kind: 'settled', pending, verdict, retryAt, ...(unread === undefined ? {} : { unread }) }
}

function asBefore(draft: ArticleDraft, before: StoredArticle, why: string): ArticleDraft {
  const { pending, source } = draft
  const headline = headlineNow(draft, before)
  const doubt = `its page could not be read again, so this is what it said before (${why})`
  return {
    ...draft,
    article: { ...before.article, headline },
    url: before.url,
    ...addressesOf(before.article, source, pending, before.url),
    layout: before.layout,
    doubts: [...before.doubts.filter((one) => !one.startsWith('its page could not be read again')), doubt],
    readBy: before.readBy,
  }
}

/** The headline that is announced now, where it is no shorter form of the one before. */
function headlineNow({ article }: ArticleDraft, before: StoredArticle): string {
  const isShorter = lettersOf(before.article.headline).includes(lettersOf(article.headline))
  return isShorter ? before.article.headline : article.headline
}
