import { fingerprint } from '../../../src/dedupe/fingerprint.ts'
import { sketchOf } from '../../../src/dedupe/sketch.ts'
import type { PendingEntry, World } from '../../../src/domain/ports.ts'
import { announced, sampleArticle, sampleEntry, sampleJudgement, sampleRecord } from '../../contract/samples.ts'
import { chanceOf } from './chance.ts'
import { writeReport } from './report.ts'

const AT_ONCE = 500

/**
 * Fills a store with reports that were judged long ago, past the pipeline: about a millisecond each, where a page takes
 * ten times that. None is kept by a topic, as nearly all of what a daemon sees is not. `before`: how many it was filled with
 * already.
 */
export async function fillStore(world: World, articles: number, before: number): Promise<void> {
  const now = world.clock.now().toISOString()
  const lease = { worker: 'bench', leaseSeconds: 600 }
  for (let done = 0; done < articles; done += AT_ONCE) {
    const [state] = await world.sources.claimDue({ ...lease, now: NEVER, most: 1 })
    if (state === undefined) throw new Error('no source to fill the store with')
    const ids = Array.from({ length: Math.min(AT_ONCE, articles - done) }, (_, at) => `old-${before + done + at}`)
    await world.sources.savePolls([
      sampleRecord(
        state,
        now,
        ids.map((id) => announced(sampleEntry(id))),
      ),
    ])
    const pending = await world.articles.claimPending({ ...lease, now, most: AT_ONCE }, null)
    await world.articles.atomically(async (store) => {
      for (const entry of pending) await store.saveJudgement(judgementOf(entry, now))
    })
  }
}

/** Later than any source's next poll, so that one can be had whose turn it is not. */
const NEVER = '2999-01-01T00:00:00.000Z'

function judgementOf(entry: PendingEntry, now: string) {
  const { headline, paragraphs } = writeReport(chanceOf(entry.entry.id))
  const text = paragraphs.join('\n')
  const url = entry.entry.link ?? ''
  const told = { url, headline, text }
  const judged = {
    id: `tag:bench,2026:${entry.entry.id}`,
    article: sampleArticle(headline, { body: { html: `<p>${paragraphs.join('</p><p>')}</p>`, text } }),
    url,
    address: url,
    keys: fingerprint(told),
    sketch: sketchOf(told),
  }
  const dropped = { kind: 'dropped', stage: 'match', reason: 'score 0', rule: null } as const
  return { ...sampleJudgement(entry.number, judged, now), verdict: dropped }
}
