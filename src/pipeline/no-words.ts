/** An entry that says nothing of itself. */
export const NO_WORDS = {
  title: null,
  summary: null,
  content: null,
  published: null,
  updated: null,
  authors: [],
  categories: [],
  enclosures: [],
  media: [],
  source: null,
}
