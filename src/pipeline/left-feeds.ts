import { leftFeedText } from '../domain/advice.ts'
import { FRONT } from '../domain/edition.ts'
import type { World } from '../domain/ports.ts'
import type { Config } from '../domain/settings.ts'

/** Of the feeds whose documents stand, those that the config has no more. */
export function leftFeeds({ feeds }: Pick<Config, 'feeds'>, standing: readonly string[]): string[] {
  const published = new Set(feeds.map(({ id }) => id))
  return standing.filter((id) => id !== FRONT && !published.has(id))
}

/** Says in the log which feeds are served still though the config has them no more. A store that cannot say is told of. */
export async function tellLeftFeeds({ editions, log }: World, { config }: { readonly config: Config }): Promise<void> {
  try {
    for (const feed of leftFeeds(config, await editions.feeds()))
      log.warn('feed.left', { feed, what: leftFeedText(feed) })
  } catch (cause) {
    log.error('upkeep.failed', { cause, what: 'feeds that left the config are told by `status`' })
  }
}
