/** In characters. */
const LONGEST = 40
const STAMP = /^[([\s]*(?:\d{1,2}[:h]\d{2}(?::\d{2})?[\s,|-]+)?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[\d\s:,|h-]*[)\]\s]*$/u

/** Whether a text is a day with its year, or an instant, in digits and nothing else, as lists print it: "(28/4/2011 08:15)". */
export function isStamp(text: string): boolean {
  return text.length <= LONGEST && STAMP.test(text)
}
