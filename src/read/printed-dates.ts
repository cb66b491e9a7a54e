const DATES =
  /<(?:\w+:)?(?:pubDate|published|updated|date|issued|created|modified)\b[^>]*>\s*(?:<!\[CDATA\[\s*)?([^<\]]{6,60}?)\s*[<\]]/gi

/** All dates of a feed as printed, its own and its entries', in the order of the document. Cost: one pass over the text. */
export function printedDates(text: string): readonly string[] {
  return [...text.matchAll(DATES)].map(([, date = '']) => date)
}
