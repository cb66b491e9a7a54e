import type { Interface } from '../locale/interface-text.ts'
import type { EditionEntry } from './entry.ts'
import { htmlText } from './xml.ts'

/** What a feed reader shows below the headline. */
export interface EntryHtml {
  /** The summary where one may be given, then whose report it is. Never empty. */
  readonly description: string
  /** The whole report, then whose it is; null where it may not be republished whole. */
  readonly content: string | null
}

/** Summary and content as HTML, each closed by whom the report credits, the paper's name with a link, and others that tell it. */
export function entryHtml(entry: EditionEntry, words: Interface): EntryHtml {
  const credit = creditHtml(entry, words)
  const summary = entry.summary === null ? '' : `<p>${htmlText(entry.summary)}</p>`
  return {
    description: summary + credit,
    content: entry.contentHtml === null ? null : entry.contentHtml + credit,
  }
}

function creditHtml(entry: EditionEntry, words: Interface): string {
  const paper = link(entry.url ?? entry.paper.home, entry.paper.name)
  const told = entry.credit === null ? '' : `<p>${htmlText(entry.credit)}</p>`
  const credit = `${told}<p>${htmlText(words.text.source)}: ${paper}</p>`
  if (entry.others.length === 0) return credit
  const others = entry.others.map((other) => link(other.url, other.paper)).join(', ')
  return `${credit}<p>${htmlText(words.text.alsoIn)}: ${others}</p>`
}

function link(url: string, text: string): string {
  return `<a href="${htmlText(url)}">${htmlText(text)}</a>`
}
