/** Tags and attributes that nearly all markup is made of. */
const NAMES =
  `a abbr article aside b blockquote body br button div em figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr
   html i iframe img input label li link main meta nav noscript ol option p path picture script section select small
   source span strong style svg table tbody td th time title tr ul
   action align alt aria-hidden aria-label border class content crossorigin data-id data-src data-url datetime for height
   href id itemprop itemscope itemtype lang loading media method name onclick placeholder property rel role sizes src srcset
   target type value width`.split(/\s+/u)

/** By length and first letter. */
const COMMON: (readonly string[] | undefined)[] = []
for (const name of NAMES) {
  const key = keyOf(name.length, name.charCodeAt(0))
  COMMON[key] = [...(COMMON[key] ?? []), name]
}

function keyOf(length: number, letter: number): number {
  return length * 128 + (letter & 127)
}

/** The name that stands in a text from one place to another, where it is a common one: without making a string of it. */
export function commonName(text: string, start: number, end: number): string | null {
  for (const name of COMMON[keyOf(end - start, text.charCodeAt(start))] ?? NONE) {
    if (text.startsWith(name, start)) return name
  }
  return null
}

const NONE: readonly string[] = []
