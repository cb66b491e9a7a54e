import type { ExtractJob } from '../domain/jobs.ts'
import { isAsSent, type Packed, unpack } from '../domain/packed.ts'
import type { ExtractOutcome } from '../domain/types.ts'
import { extractArticle } from '../extract/article.ts'
import { articleFromEntry } from '../extract/from-entry.ts'
import { decodeText } from '../read/decode.ts'

/** Reads the article of a job: from its page, or from the entry where there is none. A page that is torn is refused as such. */
export function readPage(job: ExtractJob): ExtractOutcome {
  if (job.packed === null) return articleFromEntry(job.entry, job)
  const bytes = unpackUnlessTorn(job.packed)
  return bytes instanceof Uint8Array ? extractArticle(decodeText(bytes, job).text, job) : bytes
}

/** What was kept as it was sent is first unpacked here. Throws where what we packed ourselves is damaged. */
function unpackUnlessTorn(packed: Packed): Uint8Array | (ExtractOutcome & { readonly ok: false }) {
  try {
    return unpack(packed)
  } catch (cause) {
    if (!isAsSent(packed)) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, refusal: 'torn', reason: `the gzip body cannot be unpacked (${why})` }
  }
}
