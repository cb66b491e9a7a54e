/** What gives a language away in running text. */
export interface LanguageSigns {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Its own script, or letters that no other language writes; counted by matches. */
  readonly letters: RegExp | null
  /** A text of which its letters are so large a share, from 0 to 1, is of this language, whatever the page says. */
  readonly tells?: number
  /** Languages that its signs do not tell from it: a page that says it is of one of these is believed. */
  readonly kin?: readonly string[]
  /** Letters of its script that it does not write: its own letters alone tell nothing beside them. */
  readonly foreign?: RegExp
  /** Words that stand in nearly every paragraph of it, in lower case; those that its neighbours share are in their rows too. */
  readonly words: ReadonlySet<string>
  readonly example: string
}

/** Reads a list of words as the tables write it: parted by spaces. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
