import type { Picture } from '../domain/types.ts'
import type { Trait } from '../locale/element-names.ts'
import type { PageDocument } from './document.ts'
import { isOfAnotherReport } from './foreign-pictures.ts'
import type { LdArticle } from './ld-article.ts'
import { boxLine, metaTexts } from './metadata.ts'
import { type BodyPicture, findPictures } from './pictures.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Box } from './walk.ts'

/**
 * The report's picture: what the page's head names, one that the report shows before one that it does not; else the
 * first that the report shows; logos and stand-ins never. Its caption is the one printed under it.
 */
export function findPicture(page: PageDocument, ld: LdArticle | null, around: PictureGround): FoundPicture {
  const told = toldPictures(page, ld)
  const printed = printedPictures(page, around)
  const shown = firstShown(told, printed)
  const cropped = printed.find((other) =>
    told.some(({ picture }) => other.known.some((url) => isCropOf(picture.url, url))),
  )
  const first = printed[0]
  const chosen: ToldPicture | undefined =
    shown ??
    (cropped === undefined ? told[0] : { picture: sized(cropped), from: 'the page' }) ??
    (first === undefined ? undefined : { picture: sized(first), from: 'the page' })
  if (chosen === undefined) return { picture: null, basis: null, doubts: [] }
  const borneOut = shown !== undefined || cropped !== undefined
  const doubts = borneOut ? [] : doubtsOf(told)
  return { picture: captioned(page, chosen.picture, printed), basis: chosen.from, doubts }
}

/** A report's picture, what names it, and who names another one. */
export interface FoundPicture {
  readonly picture: Picture | null
  readonly basis: string | null
  readonly doubts: readonly string[]
}

interface ToldPicture {
  readonly picture: Picture
  readonly from: string
}

/** What the page's head names, the most trusted first, stand-ins left out. */
function toldPictures(page: PageDocument, ld: LdArticle | null): ToldPicture[] {
  const told: readonly (readonly [string, readonly Picture[]])[] = [
    ['OpenGraph', openGraphPictures(page)],
    ['JSON-LD', ld?.pictures ?? []],
    ['a meta tag', metaTexts(page, OTHER_METAS).map((url) => ({ url }))],
  ]
  return told
    .flatMap(([from, pictures]) => pictures.map((picture) => ({ from, picture })))
    .flatMap(({ from, picture }) => resolved(picture, page.baseUrl).map((each) => ({ from, picture: each })))
    .filter(({ picture }) => !isStandIn(picture.url))
}

/** Where nothing that the head names is shown with the report: who else in the head names another one. */
function doubtsOf(told: readonly ToldPicture[]): string[] {
  const [named] = told
  if (named === undefined) return []
  const own = likenessOf(named.picture.url)
  const other = told.find(({ from, picture }) => {
    const like = likenessOf(picture.url)
    return from !== named.from && !isSamePicture(like, own) && !isCropOf(own.url, like.url) && !sharesStem(own, like)
  })
  if (other === undefined) return []
  return [`picture: ${named.from} names ${own.url}, ${other.from} names ${other.picture.url}`]
}

/** "meteorit142_v-contentxl.jpg" and "meteorit142_v-fullhd.jpg". */
function sharesStem({ file: a }: AddressLikeness, { file: b }: AddressLikeness): boolean {
  return a.slice(0, LEAST_SHARED_STEM) === b.slice(0, LEAST_SHARED_STEM)
}

const LEAST_SHARED_STEM = 8

/** Where the report stands: its headline, and the box of its body. */
export interface PictureGround {
  readonly headline: Box | null
  readonly container: Box | null
  /** Block index → why it is no part of the body. */
  readonly dropped?: ReadonlyMap<number, string>
  readonly names: Vocabulary
}

/** The pictures from the headline to the end of the body, but for those of a logo's kind, of writers and of other reports. */
function printedPictures(
  page: PageDocument,
  { headline, container, names, dropped = NONE }: PictureGround,
): readonly BodyPicture[] {
  if (container === null) return []
  const from = headline !== null && headline.index < container.index ? headline.index : container.index
  return findPictures(page, { ...container, index: from }).filter(
    (picture) =>
      !isStandIn(picture.url) &&
      !isAnothers(picture.box, container, names) &&
      !isOfAnotherReport(page, { container, dropped }, picture.box) &&
      !isSign(picture, container),
  )
}

const NONE: ReadonlyMap<number, string> = new Map()

/** A drawing above the body of which the page says nothing, its size neither: a sign, or a code to scan. */
function isSign({ url, box, alt, width, height }: BodyPicture, container: Box): boolean {
  return box.index < container.index && alt === '' && width === null && height === null && /\.(?:png|gif)$/iu.test(url)
}

function isAnothers(picture: Box, container: Box, names: Vocabulary): boolean {
  for (let at: Box | null = picture; at !== null && at !== container && at.name !== 'body'; at = at.parent) {
    const traits = names.traits(at)
    if (traits.has('body')) return false
    if (ANOTHERS.some((trait) => traits.has(trait))) return true
  }
  return false
}

const ANOTHERS: readonly Trait[] = ['author-box', 'related', 'comments', 'advert', 'newsletter', 'share', 'byline']

function sized({ url, width, height }: BodyPicture): Picture {
  return { url, ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) }
}

function firstShown(told: readonly ToldPicture[], printed: readonly BodyPicture[]): ToldPicture | undefined {
  if (told.length === 0) return undefined
  const others = printed.flatMap(({ known }) => known.map(likenessOf))
  return told.find(({ picture }) => {
    const own = likenessOf(picture.url)
    return others.some((other) => isSamePicture(own, other))
  })
}

/** What an address shares with those of the same picture in other sizes. */
interface AddressLikeness {
  readonly url: string
  readonly file: string
  readonly keys: readonly string[]
}

function likenessOf(url: string): AddressLikeness {
  return { url, file: fileName(url), keys: keysOf(url) }
}

/** The same picture in whatever size: one file name, or one long number or key in the address. */
function isSamePicture(a: AddressLikeness, b: AddressLikeness): boolean {
  if (a.url === b.url || (a.file.length > 7 && a.file === b.file)) return true
  return b.keys.some((key) => a.keys.includes(key))
}

/** Another crop of a picture: its name is the same up to a size or a key, or its folder is the picture's own. */
function isCropOf(a: string, b: string): boolean {
  const [left, right] = [fileName(a), fileName(b)]
  let same = 0
  while (same < left.length && left[same] === right[same]) same += 1
  if (same >= LEAST_STEM && [left, right].every((name) => CROP_END.test(name.slice(same)))) return true
  return /\d+x\d+/u.test(left) && folderOf(a).length > 2 * LEAST_STEM && folderOf(a) === folderOf(b)
}

const LEAST_STEM = 12
/** What two crops' names end in: a key or a size on both. */
const CROP_END = /^[\da-fx._-]{3,}[a-z]{0,2}\.(?:jpe?g|png|webp|gif|avif)$/u

function folderOf(url: string): string {
  return URL.parse(url)?.pathname.split('/').at(-2) ?? ''
}

function keysOf(url: string): string[] {
  const path = withSlashes(URL.parse(url)?.pathname ?? '')
  return path
    .split(/[^0-9A-Za-z]+/u)
    .filter((key) => key.length >= 6 && (key.match(/\d/gu)?.length ?? 0) >= 4 && !DATE_OR_SIZE.test(key))
}

const DATE_OR_SIZE = /^(?:(?:19|20)\d{6}|w?\d+x\d+)$/u

function withSlashes(text: string): string {
  return text.replace(/%2F/giu, '/')
}

const OTHER_METAS = [
  'twitter:image',
  'twitter:image:src',
  'thumbnail',
  'parsely-image-url',
  'sailthru.image.full',
  'image',
]
/** Names of files that stand for a site and not for a report; tested on the last part of the address's path. */
const STAND_IN =
  /^(?:default|fallback|placeholder|blank|spacer|share|social|og|fb|facebook|noimage|no-image)(?:[-_.]|image|pic|img|photo|\d|$)|^placeholder|^ic_[a-z_]+\.(?:png|gif|webp)$|(?:^|[_.-])(?:logos?|no-?image|og-?default|default-?og|default-?image|share-?default|social-?default|site-?icon|favicon|apple-touch-icon|avatar|sharing-?logo|fb-?share|facebook-?share|placeholder)(?:[_.@-]|\d|$)|\.svg$/iu

function isStandIn(url: string): boolean {
  return STAND_IN.test(fileName(url)) || isFolder(url)
}

/** "https://img.paper.example/news", "…/images/": the address of no file. */
function isFolder(url: string): boolean {
  const { pathname, search } = URL.parse(url) ?? { pathname: '', search: '' }
  return search === '' && /^\/(?:[a-z]{1,12}|(?:[a-z_-]+\/)*)$/u.test(pathname)
}

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

function captioned(page: PageDocument, picture: Picture, printed: readonly BodyPicture[]): Picture {
  if (picture.caption !== undefined) return picture
  const name = fileName(picture.url)
  const same = printed.find(({ known }) =>
    known.some((url) => url === picture.url || (name !== '' && fileName(url) === name)),
  )
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
