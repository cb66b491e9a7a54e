const DATES =
  /<(?:\w+:)?(pubDate|published|updated|date|issued|created|modified)\b[^>]*>\s*(?:<!\[CDATA\[\s*)?([^<\]]{6,60}?)\s*[<\]]/gi

/** All dates of a feed as printed, its own and its entries', in the order of the document. Cost: one pass over the text. */
export function printedDates(text: string): readonly string[] {
  return [...text.matchAll(DATES)].map(([, , date = '']) => date)
}

/** The same without those of changes; all of them where nothing else is dated. */
export function publishedDates(text: string): readonly string[] {
  const found = [...text.matchAll(DATES)].map(([, name = '', date = '']) => ({ name: name.toLowerCase(), date }))
  const published = found.filter(({ name }) => name !== 'updated' && name !== 'modified')
  return (published.length > 0 ? published : found).map(({ date }) => date)
}
