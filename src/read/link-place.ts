import type { Element } from 'domhandler'
import { ancestorsOf } from './page-tree.ts'

/** Tabs repeat headlines that stand elsewhere with their teasers. */
export type Place = 'main' | 'tabs' | 'side' | 'menu'

export function isMain(place: Place): boolean {
  return place === 'main' || place === 'tabs'
}

/** Where a link stands, by the elements around it. */
export function placeOf(anchor: Element): Place {
  let place: Place = 'main'
  for (const element of ancestorsOf(anchor)) {
    if (element.name === 'main' || element.name === 'body' || element.name === 'html') return place
    const named = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.slice(0, 200)
    if (element.name === 'nav' || element.name === 'footer' || element.attribs['role'] === 'navigation') return 'menu'
    if (MENU.test(named)) return 'menu'
    if (element.name === 'aside' || SIDE.test(named)) place = 'side'
    else if (place === 'main' && TABS.test(named)) place = 'tabs'
  }
  return place
}

const MENU =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mainmenu|submenu|topmenu|breadcrumbs?|footer|topbar|toolbar|pagination|paging|pager|tags?|tagcloud|social|share|login|search|lang|language)(?:$|[\s_-])/i
const TABS = /(?:^|\s)ui-(?:tabs|widget)(?:$|[\s-])/i
/** A script's tabs call whatever they hold "ui-widget-content". */
const SIDE =
  /(?:^|[\s_-])(?:sidebar|aside|popular|trending|most|mostread|most-read|xem-nhieu|doc-nhieu|tin-doc-nhieu|xemnhieu|docnhieu|(?<!ui-)widget(?!-content)|ads?|advert|banner|quangcao|right|col-right|rightcol|hot-news|ticker|marquee)(?:$|[\s_-])/i
