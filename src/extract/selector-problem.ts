import { load } from 'cheerio/slim'

const EMPTY = load('<p></p>')

/** What is wrong with a CSS selector, in the words of the engine that will use it; null where it can be used. */
export function selectorProblem(selector: string): string | null {
  if (/^\s*</u.test(selector)) return 'it is markup, not a selector'
  try {
    EMPTY(selector)
    return null
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}
