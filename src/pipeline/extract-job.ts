import type { ExtractJob } from '../domain/jobs.ts'
import type { PackedPage } from '../domain/packed.ts'
import type { PendingEntry, World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'

/** What a thread needs to read one entry's article from its page; without a page, from the entry alone. */
export function extractJob(
  world: World,
  source: Source,
  pending: PendingEntry,
  page: PackedPage | null,
  knownClocks: readonly string[] = [],
): ExtractJob {
  return {
    packed: page?.packed ?? null,
    contentType: page?.contentType ?? null,
    charset: source.charset,
    url: page?.url ?? pending.entry.link ?? source.home,
    layouts: source.article.layouts,
    ignoreDatesIn: source.article.ignoreDatesIn,
    atLeast: source.article.atLeast,
    language: source.language,
    timezone: source.timezone,
    fetchedAt: world.clock.now().toISOString(),
    entry: pending.entry,
    sourceName: source.name,
    knownClocks,
  }
}
