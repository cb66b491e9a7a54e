import type { Article } from '../domain/types.ts'
import { DEFAULT_LANGUAGE } from '../locale/default-language.ts'
import { comparableSyllables } from '../locale/fold.ts'
import { reportText } from './report-text.ts'

/**
 * Whether anything a reader would notice is different: a word or a figure in headline, deck or report. White space,
 * punctuation, case, tone placement, spelling twins, captions and agency marks are not noticed; nor is a byline or date.
 */
export function substanceChanged(before: Article, after: Article): boolean {
  return substanceOf(before) !== substanceOf(after)
}

function substanceOf(article: Article): string {
  const told = [article.headline, article.deck ?? '', article.body.text].map(reportText).join('\n')
  return comparableSyllables(told.replace(/(?<=\d)[.,](?=\d)/g, 'p'), article.language ?? DEFAULT_LANGUAGE).join(' ')
}
