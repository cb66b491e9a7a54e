import type { FetchTrace } from '../domain/fetching.ts'
import type { ArticleStore, Chain, SourceStore } from '../domain/ports.ts'
import { findEverywhere } from './lookup.ts'
import { type Choose, type Place, placesOf } from './place.ts'
import type { Plan } from './plan.ts'

/** A chain with what stands around it: the last fetches of the address that announced it, its place in each feed. */
export interface Explained extends Chain {
  /** Newest first. */
  readonly polls: readonly FetchTrace[]
  readonly places: readonly Place[]
}

const POLLS_MOST = 5

/** All that is known of an address or an id, newest first; nothing where no source ever announced it. */
export async function explainAll(
  stores: { readonly sources: Pick<SourceStore, 'fetches'>; readonly articles: ArticleStore },
  plan: Plan,
  addressOrId: string,
  now: string,
  choose?: Choose,
): Promise<Explained[]> {
  const explained: Explained[] = []
  for (const chain of await findEverywhere(stores.articles, addressOrId)) {
    const polls = await stores.sources.fetches(chain.targetUrl, POLLS_MOST)
    explained.push({ ...chain, polls, places: await placesOf(stores.articles, plan, chain, now, choose) })
  }
  return explained
}
