import type { PageDocument } from './document.ts'
import type { FoundBody } from './found-body.ts'
import { linkAround } from './link-around.ts'
import { isLocal } from './related-lines.ts'
import type { Block, Box } from './walk.ts'

/**
 * Whether a picture amid a body is another report's: it links to a page of the same site, and all that its box says beside it was left out as
 * leading elsewhere, or links to that page too. A picture that links to its own large form, or has words of its own, is none.
 */
export function isOfAnotherReport(
  page: PageDocument,
  { container, dropped }: Pick<FoundBody, 'container' | 'dropped'>,
  picture: Box,
): boolean {
  const link = linkOver(picture, container)
  const address = link === null ? null : pageLinked(page, link)
  if (address === null) return false
  for (let box = link; box !== null && box !== container; box = box.parent) {
    if (box.endBlock === box.firstBlock) continue
    const beside = page.blocks.slice(box.firstBlock, box.endBlock).filter(({ hidden }) => !hidden)
    return beside.every((block) => LEADING.has(dropped.get(block.index) ?? '') || leadsTo(block, address))
  }
  return false
}

/** What was left out for these reasons speaks of something else than the report. */
const LEADING: ReadonlySet<string> = new Set([
  'related',
  'link',
  'links',
  'advert',
  'comments',
  'newsletter',
  'navigation',
])

function linkOver(picture: Box, container: Box): Box | null {
  for (let box = picture.parent; box !== null && box !== container; box = box.parent) if (box.name === 'a') return box
  return null
}

/** The address of a link to another page; null where it is a picture's, or leads nowhere else. */
function pageLinked(page: PageDocument, { element }: Box): string | null {
  const address = element.attribs['href']?.trim() ?? ''
  const url = address === '' || address.startsWith('#') ? null : URL.parse(address, page.baseUrl)
  if (url === null || !isLocal(page, url.href) || PICTURE_FILE.test(url.pathname)) return null
  return url.pathname === URL.parse(page.url)?.pathname || PICTURE_PAGE.test(url.pathname) ? null : address
}

/** Where papers show a picture large, or several: "/articles/photo/AS2019", "/wiki/File:Flag.svg". */
const PICTURE_PAGE =
  /(?:^|[/_.-])(?:photos?|pictures?|images?|media|file|zoom|gallery|galleries|galleria|galer[íi]as?|galerie|slideshow|diaporama|fotos?|fotostrecken?|bilder|bilderstrecken?|bildergalerien?|anh|chum-anh)(?:[/_.:\d-]|$)/iu

const PICTURE_FILE = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?)$/iu

function leadsTo({ text, linked, nodes }: Block, address: string): boolean {
  return linked > 0.8 * text.length && nodes.some((node) => linkAround(node) === address)
}
