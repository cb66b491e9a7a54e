import type { ChildNode } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import type { PageDocument } from './document.ts'
import { attribute } from './parse.ts'
import { isSurelyLarger, largestOfSet } from './renditions.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Box } from './walk.ts'

/** A picture of the body, with its largest rendition. */
export interface BodyPicture {
  readonly box: Box
  /** Absolute. */
  readonly url: string
  /** The addresses of all its renditions, absolute, that one among them: others may know it by any. */
  readonly known: readonly string[]
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
}

/** The pictures within a box, lazy ones resolved, tracking pixels, icons and repeats left out; in document order. */
export function findPictures(page: PageDocument, within: Box): BodyPicture[] {
  const seen = new Set<string>()
  const pictures: BodyPicture[] = []
  for (const box of page.boxes.slice(within.index, within.end)) {
    const picture = pictureIn(page, box, pictures.at(-1))
    if (picture === null || seen.has(picture.url)) continue
    for (const url of [picture.url, ...picture.known]) seen.add(url)
    pictures.push(picture)
  }
  return pictures
}

/** The picture that a box is; that of a noscript, unless the lazy one right before it was resolved. */
function pictureIn(page: PageDocument, box: Box, last: BodyPicture | undefined): BodyPicture | null {
  if (PICTURE_TAGS.has(box.name)) return readPicture(page, box)
  if (box.name !== 'noscript') return null
  if (last !== undefined && last.box.parent === box.parent && box.index - last.box.index <= NEXT) return null
  const image = DomUtils.findOne(({ name }) => PICTURE_TAGS.has(name), box.element.children)
  return image === null ? null : readPicture(page, { ...box, element: image })
}

/** Boxes between a lazy picture and the noscript that says the same. */
const NEXT = 2

const PICTURE_TAGS = new Set(['img', 'amp-img'])

function readPicture(page: PageDocument, box: Box): BodyPicture | null {
  const [width, height] = [pixels(box, 'width'), pixels(box, 'height')]
  if (isSmall(width ?? styled(box, 'width'), height ?? styled(box, 'height'))) return null
  const { best, offered } = addressesOf(box)
  const known = offered.flatMap((address) => absolute(page, address))
  const url = best.flatMap((address) => absolute(page, address))[0]
  if (url === undefined || isNoPicture(url, width, height)) return null
  const alt = cleanLine(attribute(box.element, 'alt') ?? '')
  return { box, url, known, alt, width, height }
}

function isSmall(width: number | null, height: number | null): boolean {
  const sides = [width, height].filter((side) => side !== null)
  return sides.some((side) => side < LEAST_SIDE) || (sides.length === 2 && sides.every((side) => side < LEAST_SQUARE))
}

/** Pixels; smaller pictures are icons and tracking pixels. */
const LEAST_SIDE = 50
/** Pixels; what is smaller both ways is a sign to scan or a portrait. */
const LEAST_SQUARE = 100
/** Pixels: what is declared to be as large is no icon, whatever its name or its folder's. */
const LARGE_SIDE = 200
/** What stands for a picture that comes later, and what counts readers: these may be declared as large as a picture. */
const STAND_IN =
  /\/(?:placeholder|default-?(?:pic|img|image|photo))[^/]*$|\/(?:ct|px|hit|hits|imp|track|tracker|tracking|counter|collect)(?:\.(?:gif|php|aspx?))?\?|[/_.-](?:spacer|blank|transparent|1x1|tracking|placeholder|loading|lazyload)[/_.-]|\/(?:pixel|beacon)\?|doubleclick\.net|google-analytics|facebook\.com\/tr/iu
const SMALL = /\/ic_[a-z_]+\.(?:png|gif|webp)|[/_.-](?:pixel|beacon|emoji|smilies|icon|icons)[/_.-]|\.svg(?:$|\?)/iu

function isNoPicture(url: string, width: number | null, height: number | null): boolean {
  if (STAND_IN.test(url)) return true
  return SMALL.test(url) && ((width ?? 0) < LARGE_SIDE || (height ?? 0) < LARGE_SIDE)
}

function pixels(box: Box, name: 'width' | 'height'): number | null {
  const value = /^(\d{1,5})(?:px)?$/u.exec(attribute(box.element, name) ?? '')?.[1]
  return value === undefined ? null : Number(value)
}

/** A side in pixels as the page shows it, whatever the picture's own is. */
function styled(box: Box, name: 'width' | 'height'): number | null {
  const value = STYLED[name].exec(box.element.attribs['style'] ?? '')?.[1]
  return value === undefined ? null : Number(value)
}

const STYLED = {
  width: /(?:^|[;\s])width\s*:\s*(\d{1,5})(?:\.\d+)?px/iu,
  height: /(?:^|[;\s])height\s*:\s*(\d{1,5})(?:\.\d+)?px/iu,
} as const

/** Where lazy loaders keep the real address, the most telling first. */
const NAMING_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazyload',
  'data-original-src',
  'data-url',
  'data-hi-res-src',
  'data-image',
  'data-img',
  'data-full-src',
  'lazy-src',
  'src',
] as const
const SOURCE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const

/** An address made absolute, in a list of one; none where it cannot be, or is a stand-in's. */
function absolute(page: PageDocument, address: string): string[] {
  const url = absoluteAddress(address, page.baseUrl)
  return url === null || STAND_IN.test(url) ? [] : [url]
}

/** Where a picture lies: which address is best, and the next best, and all that are offered. */
interface Addresses {
  readonly best: readonly string[]
  readonly offered: readonly string[]
}

/** By its own attributes, the lazy ones first, and by its sets; of those the largest. */
function addressesOf({ element, parent }: Box): Addresses {
  const { attribs } = element
  const named = NAMING_ATTRIBUTES.map((name) => attribs[name]).filter(isAddress)
  const own = largestOfSet(SOURCE_SETS.map((name) => attribs[name]))
  const others = parent?.name === 'picture' ? largestOfSet(parent.element.children.flatMap(setsOfSource)) : null
  const sets = [own, others].filter((set) => set !== null)
  const largest = sets.map(({ address }) => address)
  const isSetFirst =
    own !== null && (!isAddress(attribs['src']) || isSurelyLarger(own, named[0] ?? '', attribs['width']))
  const offered = [...named, ...sets.flatMap((set) => set.offered)]
  return {
    best: isSetFirst ? [...largest, ...named] : [...named, ...largest],
    offered: offered.slice(0, MOST_RENDITIONS),
  }
}

const MOST_RENDITIONS = 40

/** An address may have blanks in it, which browsers encode, where it ends as files of pictures do; a list of addresses is none. */
function isAddress(value: string | undefined): value is string {
  if (value === undefined || value.length >= 3000) return false
  const address = value.trim()
  if (address === '' || /^data:|[{}<>]/u.test(address)) return false
  return !/\s/u.test(address) || (PICTURE_FILE.test(address) && !/\s[\d.]{1,9}[wx](?:,|$)/u.test(address))
}

const PICTURE_FILE = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp)(?:[?#]\S*)?$/iu

function setsOfSource(node: ChildNode): (string | undefined)[] {
  if (!('attribs' in node) || node.name !== 'source') return []
  return SOURCE_SETS.map((name) => node.attribs[name])
}
