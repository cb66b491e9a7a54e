import type { Source } from '../domain/settings.ts'
import type { Article } from '../domain/types.ts'
import { dateInFull } from '../pipeline/date-words.ts'
import type { Preview } from '../pipeline/preview.ts'
import { basesText } from './preview-text.ts'

/** One article as a reader would see it; where there is none, why. */
export function readerText(source: Source, { draft, judgement }: Preview): string {
  if (draft.kind === 'settled') return `No article: ${judgement.verdict.reason}`
  const { article, layout, doubts, idle = [], bases, url } = draft
  const { published, byline, deck, dateline, section } = article
  const { pending } = draft
  const day = published === null ? 'no date' : dateInFull(published, pending.firstSeenAt, draft.source.timezone)
  const head = [source.name, section, day, byline?.printed ?? 'no byline', creditOf(article), dateline?.printed ?? null]
  return [
    article.headline,
    head.filter((one) => one !== null).join(' · '),
    url,
    '',
    ...(deck === null ? [] : [deck, '']),
    ...article.body.text.split('\n').flatMap((paragraph) => [paragraph, '']),
    `— read by ${layout}${[...doubts, ...idle].map((doubt) => `; ${doubt}`).join('')}`,
    ...(bases === undefined ? [] : [`— ${basesText(bases)}`]),
  ].join('\n')
}

/** Whom the article credits, where its byline does not say so. */
function creditOf({ byline, creditText }: Article): string | null {
  return creditText === undefined || creditText === byline?.printed ? null : creditText
}
