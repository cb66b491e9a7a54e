import type { ArticleStore, Candidate, Judgement } from '../domain/ports.ts'
import type { StoredArticle } from '../domain/types.ts'
import type { ArticleDraft, Draft } from './drafted.ts'
import { judge } from './judge.ts'
import type { Plan } from './plan.ts'

/** What a store is asked to say what was told before; nothing is written there. */
export type Stored = Pick<ArticleStore, 'byAddress' | 'candidates'>

/** Two stores: one that is forgotten and holds what was judged just now, and the one in use; null where there is none yet. */
export interface Beside {
  readonly forgotten: ArticleStore
  readonly stored: Stored | null
}

/**
 * What becomes of a draft beside all that is stored, as the next round would decide it. An article that is stored already
 * is judged as it was then: by what came before it. What is stored goes by its number below 0, so that it is none of those
 * judged just now.
 */
export async function judgeBeside(
  { forgotten, stored }: Beside,
  plan: Plan,
  draft: Draft,
  now: string,
): Promise<Judgement> {
  if (stored === null || draft.kind === 'settled') return judge(forgotten, plan, draft, now)
  const own = await ownOf(stored, draft)
  const both: ArticleStore = {
    ...forgotten,
    byAddress: async (address) => (await forgotten.byAddress(address)) ?? negative(await stored.byAddress(address)),
    candidates: async (keys, most, mayRelate) => {
      const found = await stored.candidates(keys, most, mayRelate)
      const earlier = found.filter(({ number }) => own === null || number < own.number)
      return [...(await forgotten.candidates(keys, most, mayRelate)), ...earlier.map(apart)]
    },
  }
  return judge(both, plan, { ...draft, pending: { ...draft.pending, before: negative(own) } }, now)
}

/** The judgement as the store that is forgotten can keep it: without what only the other one knows. */
export function alone(judgement: Judgement): Judgement {
  const { article } = judgement
  if (article === null) return judgement
  const known = ({ number }: { readonly number: number }): boolean => number > 0
  const [duplicateOf, sameAffairAs] = [article.duplicateOf.filter(known), article.sameAffairAs.filter(known)]
  return { ...judgement, article: { ...article, corrects: null, duplicateOf, sameAffairAs } }
}

/** The article as the same paper gave it before. */
async function ownOf(stored: Stored, draft: ArticleDraft): Promise<StoredArticle | null> {
  for (const address of [draft.address, draft.readAddress]) {
    const known = await stored.byAddress(address)
    if (known?.sourceId === draft.source.id) return known
  }
  return null
}

function negative(known: StoredArticle | null): StoredArticle | null {
  return known === null ? null : { ...known, number: -known.number }
}

function apart(candidate: Candidate): Candidate {
  return { ...candidate, number: -candidate.number, clusterNumber: -candidate.clusterNumber }
}
