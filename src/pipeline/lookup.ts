import { canonicalAddress } from '../dedupe/address.ts'
import type { ArticleStore, Chain } from '../domain/ports.ts'

/** All that is known of an address in any spelling, or of an id. */
export async function findEverywhere(
  articles: Pick<ArticleStore, 'find'>,
  addressOrId: string,
): Promise<readonly Chain[]> {
  const found = await articles.find(addressOrId)
  const canonical = found.length > 0 ? null : canonicalAddress(addressOrId)
  return canonical === null ? found : articles.find(canonical)
}
