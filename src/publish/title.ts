import { htmlText } from './xml.ts'

/**
 * A headline as the text of an RSS title. RSS never said whether titles are HTML; readers guess by a closing tag or an
 * entity (SimplePie, feedparser, W3C's validator all look for these two). A headline that would make them guess HTML
 * is therefore given as HTML; every other one as it is, which both readings show alike.
 */
export function titleForRss(headline: string): string {
  return LOOKS_LIKE_HTML.test(headline) ? htmlText(headline) : headline
}

const LOOKS_LIKE_HTML = /<\/[a-z]|&#|&[a-z]+\d*;/iu
