import type { EditionDocument } from '../domain/edition.ts'
import { editionDocument } from './document.ts'
import { FEED_CSS } from './feed-css.ts'
import { ICON_SVG } from './icon.ts'
import { PAGE_CSS } from './page-css.ts'

/** What all pages and feeds share: their style sheets and the icon. `updated` is when the program's own files changed. */
export function renderStyleSheets(updated: string): EditionDocument[] {
  return [
    editionDocument('page.css', 'css', PAGE_CSS, updated),
    editionDocument('feed.css', 'css', FEED_CSS, updated),
    editionDocument('icon.svg', 'svg', ICON_SVG, updated),
  ]
}
