import type { Picture } from '../domain/types.ts'
import type { PageDocument } from './document.ts'
import type { LdArticle } from './ld-article.ts'
import { boxLine, metaTexts } from './metadata.ts'
import { findPictures } from './pictures.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Box } from './walk.ts'

/**
 * The report's picture: what the page's head names, unless that is a logo or a stand-in, else the first of the body.
 * Its caption is the one printed under it.
 */
export function findPicture(page: PageDocument, ld: LdArticle | null, around: Box | null): Picture | null {
  const told = [
    ...openGraphPictures(page),
    ...(ld?.pictures ?? []),
    ...metaTexts(page, OTHER_METAS).map((url) => ({ url })),
  ]
  const absolute = told
    .flatMap((picture) => resolved(picture, page.baseUrl))
    .filter((picture) => !STAND_IN.test(picture.url))
  const printed = around === null ? [] : findPictures(page, around)
  const first = absolute[0]
  if (first !== undefined) return captioned(page, first, printed)
  const own = printed[0]
  if (own === undefined) return null
  const { url, width, height } = own
  const sized = { url, ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) }
  return captioned(page, sized, printed)
}

const OTHER_METAS = [
  'twitter:image',
  'twitter:image:src',
  'thumbnail',
  'parsely-image-url',
  'sailthru.image.full',
  'image',
]
/** Names of files that stand for a site and not for a report. */
const STAND_IN =
  /(?:^|[/_.-])(?:logos?|default|fallback|placeholder|no-?image|noimage|og-?default|default-?og|share-?default|social-?default|site-?icon|favicon|apple-touch-icon|blank|avatar|spacer|sharing-?logo|fb-?share|facebook-?share)(?:[/_.@-]|\d|$)|\.svg(?:$|\?)/iu

function openGraphPictures(page: PageDocument): Picture[] {
  const [url] = metaTexts(page, ['og:image', 'og:image:secure_url', 'og:image:url'])
  if (url === undefined) return []
  const [width, height] = ['og:image:width', 'og:image:height'].map((name) => Number(metaTexts(page, [name])[0] ?? 0))
  return [
    {
      url,
      ...(width !== undefined && width > 0 ? { width } : {}),
      ...(height !== undefined && height > 0 ? { height } : {}),
    },
  ]
}

function resolved(picture: Picture, baseUrl: string): Picture[] {
  const url = absoluteAddress(picture.url, baseUrl)
  return url === null ? [] : [{ ...picture, url }]
}

function captioned(page: PageDocument, picture: Picture, printed: readonly { url: string; box: Box }[]): Picture {
  if (picture.caption !== undefined) return picture
  const name = fileName(picture.url)
  const same = printed.find((other) => other.url === picture.url || (name !== '' && fileName(other.url) === name))
  const caption = same === undefined ? null : captionOf(page, same.box)
  return caption === null ? picture : { ...picture, caption }
}

/** The text of the figcaption beside a picture. */
function captionOf(page: PageDocument, picture: Box): string | null {
  for (let at = picture.parent; at !== null && at.name !== 'body'; at = at.parent) {
    if (at.name !== 'figure') continue
    const inner = page.boxes.slice(at.index, at.end).find((box) => box.name === 'figcaption')
    const text = inner === undefined ? '' : boxLine(page, inner)
    return text === '' ? null : text
  }
  return null
}

function fileName(url: string): string {
  return URL.parse(url)?.pathname.split('/').at(-1)?.toLowerCase() ?? ''
}
