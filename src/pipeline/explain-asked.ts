import type { FateRow, FateStore } from '../domain/fates.ts'
import type { ArticleStore, SourceStore } from '../domain/ports.ts'
import { type Explained, explainAll } from './explain.ts'
import type { Choose } from './place.ts'
import type { Plan } from './plan.ts'

/** What a person meant by an address, an id or words of a headline. */
export interface Meant {
  readonly explained: readonly Explained[]
  /** Entries whose headline has these words, the newest first, where there are several: one is to be chosen. */
  readonly alike: readonly FateRow[]
  /** Where nothing was found: why, and what to write, in an editor's words. */
  readonly nothing: string | null
}

export interface ExplainStores {
  readonly sources: Pick<SourceStore, 'fetches'>
  readonly articles: ArticleStore
  readonly fates: Pick<FateStore, 'list'>
}

/** So many of the newest entries are looked through for words of a headline, so many at a time. */
const SEARCHED = { most: 2_000, atOnce: 500 } as const
/** So many that have the words are told. */
const ALIKE_MOST = 20

/** The whole chain for an address (also without its https://), an id, or the one entry whose headline has these words. */
export async function explainAsked(
  stores: ExplainStores,
  plan: Plan,
  what: string,
  { now, choose }: { readonly now: string; readonly choose?: Choose },
): Promise<Meant> {
  const isAddress = URL.parse(what) !== null
  for (const name of isAddress ? [what] : spellingsOf(what)) {
    const explained = await explainAll(stores, plan, name, now, choose)
    if (explained.length > 0) return { explained, alike: [], nothing: null }
  }
  const alike = isAddress ? [] : await entriesWith(stores.fates, what)
  const [one, ...others] = alike
  if (one !== undefined && others.length === 0)
    return { explained: await explainAll(stores, plan, one.name, now, choose), alike: [], nothing: null }
  return { explained: [], alike, nothing: alike.length > 0 ? null : isAddress ? NEVER_ANNOUNCED : NOTHING_MEANT }
}

const NEVER_ANNOUNCED = 'no source that is or was on ever announced this'
const NOTHING_MEANT = `it is no address or id that is known, and none of the newest ${SEARCHED.most} entries has these words in its headline: write a whole address (https://…), an id from a feed (tag:…), or words of a headline as printed`

/** What looks like an address without a scheme is one. */
function spellingsOf(what: string): string[] {
  return /^[^\s/]+\.[^\s/]+\/\S*$/u.test(what) ? [what, `https://${what}`, `http://${what}`] : [what]
}

async function entriesWith(fates: ExplainStores['fates'], words: string): Promise<FateRow[]> {
  const wanted = plain(words)
  const found: FateRow[] = []
  const all = { fate: null, sourceId: null, day: null, most: SEARCHED.atOnce }
  let from: { readonly side: 'older'; readonly than: number } | null = null
  for (let searched = 0; searched < SEARCHED.most && wanted !== ''; searched += SEARCHED.atOnce) {
    const { rows, older } = await fates.list({ ...all, from })
    found.push(...rows.filter(({ title }) => title !== null && plain(title).includes(wanted)))
    const last = rows.at(-1)
    if (!older || last === undefined || found.length >= ALIKE_MOST) break
    from = { side: 'older', than: last.number }
  }
  return found.slice(0, ALIKE_MOST)
}

/** Whatever the case, the spelling of accents and the spaces. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
