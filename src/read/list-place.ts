import type { Element } from 'domhandler'
import { ancestorsOf } from './page-tree.ts'

/** Where a link stands on its page. */
export type Place = 'main' | 'side' | 'menu'

/** By the elements around it. */
export function placeOf(anchor: Element): Place {
  let place: Place = 'main'
  for (const element of ancestorsOf(anchor)) {
    if (element.name === 'main' || element.name === 'body' || element.name === 'html') return place
    const named = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.slice(0, 200)
    if (element.name === 'nav' || element.name === 'footer' || element.attribs['role'] === 'navigation') return 'menu'
    if (MENU.test(named)) return 'menu'
    if (element.name === 'aside' || SIDE.test(named)) place = 'side'
  }
  return place
}

const MENU =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mainmenu|submenu|topmenu|breadcrumbs?|footer|topbar|toolbar|pagination|paging|pager|tags?|tagcloud|social|share|login|search|lang|language)(?:$|[\s_-])/i

/** "ui-widget" and "elementor-widget" are any part of a page, "ui-widget-content" as well. */
const SIDE =
  /(?:^|[\s_-])(?:sidebar|aside|popular|trending|most|mostread|most-read|xem-nhieu|doc-nhieu|tin-doc-nhieu|xemnhieu|docnhieu|(?<!ui-|elementor-)widget(?!-content)|ads?|advert|banner|quangcao|right|col-right|rightcol|hot-news|ticker|marquee)(?:$|[\s_-])/i
