import { DEFAULT_LANGUAGE } from '../locale/default-language.ts'
import { foldText, primaryLanguage } from '../locale/fold.ts'
import { STAGE_WORDS, type StageWords } from '../locale/stage-words.ts'
import type { Measures } from './measures.ts'
import type { Prepared } from './prepare.ts'

/**
 * The stage of an affair that one headline tells and the other report knows nothing of: a trial and the arrest before it. Null
 * where there is none, where one text holds most of the other, and where one is too short to have told it.
 */
export function laterStage(a: Prepared, b: Prepared, { contained, length }: Measures): string | null {
  if (contained >= COPIED || length < TOLD_SYLLABLES) return null
  const [left, right] = [foldedOf(a), foldedOf(b)]
  const row = stagesOf(a, b).find((one) => isAhead(one, left, right) || isAhead(one, right, left))
  return row?.stage ?? null
}

/** A copy has the words of its headline's stage, or none of the two has. */
const COPIED = 0.8
/** A teaser of fewer syllables may not have come to it. */
const TOLD_SYLLABLES = 40

interface Folded {
  readonly headline: string
  readonly whole: string
}

function isAhead({ headline, report }: StageWords, ahead: Folded, behind: Folded): boolean {
  return headline.test(ahead.headline) && !report.test(behind.whole)
}

function stagesOf(a: Prepared, b: Prepared): readonly StageWords[] {
  const language = languageOf(a)
  return language === languageOf(b) ? STAGE_WORDS.filter((row) => row.language === language) : []
}

function languageOf({ told }: Prepared): string {
  return primaryLanguage(told.language ?? DEFAULT_LANGUAGE)
}

function foldedOf({ told }: Prepared): Folded {
  const language = told.language ?? DEFAULT_LANGUAGE
  const headline = foldText(told.headline, language)
  return { headline, whole: `${headline}\n${foldText(told.text, language)}` }
}
