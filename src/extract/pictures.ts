import { DomUtils } from 'htmlparser2'
import { cleanLine } from '../locale/clean.ts'
import type { PageDocument } from './document.ts'
import { attribute } from './parse.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Box } from './walk.ts'

/** A picture of the body, with its largest rendition. */
export interface BodyPicture {
  readonly box: Box
  /** Absolute. */
  readonly url: string
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
    seen.add(picture.url)
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
  const url = pictureAddress(page, box)
  if (url === null || NOT_A_PICTURE.test(url)) return null
  return { box, url, alt: cleanLine(attribute(box.element, 'alt') ?? ''), width, height }
}

function isSmall(width: number | null, height: number | null): boolean {
  const sides = [width, height].filter((side) => side !== null)
  return sides.some((side) => side < LEAST_SIDE) || (sides.length === 2 && sides.every((side) => side < LEAST_SQUARE))
}

/** Pixels; smaller pictures are icons and tracking pixels. */
const LEAST_SIDE = 50
/** Pixels; what is smaller both ways is a sign to scan or a portrait. */
const LEAST_SQUARE = 100
const NOT_A_PICTURE =
  /\/(?:placeholder|default-?(?:pic|img|image|photo))[^/]*$|\/ic_[a-z_]+\.(?:png|gif|webp)|\/(?:ct|px|hit|hits|imp|track|tracker|tracking|counter|collect)(?:\.(?:gif|php|aspx?))?\?|[/_.-](?:pixel|spacer|blank|transparent|1x1|tracking|beacon|emoji|smilies|icon|icons|placeholder|loading|lazyload)[/_.-]|\/(?:pixel|beacon)\?|doubleclick\.net|google-analytics|facebook\.com\/tr|\.svg(?:$|\?)/iu

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
const ADDRESS_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
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

/** The absolute address of a picture: the lazy one, the largest of its set, or its src; null where there is none. */
export function pictureAddress(page: PageDocument, box: Box): string | null {
  for (const value of candidates(box)) {
    const url = absoluteAddress(value, page.baseUrl)
    if (url !== null) return url
  }
  return null
}

function candidates(box: Box): string[] {
  const { attribs } = box.element
  const plain = ADDRESS_ATTRIBUTES.map((name) => attribs[name]).filter((value) => isAddress(value))
  const sets = SOURCE_SETS.map((name) => largestOfSet(attribs[name])).filter((value) => isAddress(value))
  const lazy = attribs['src'] === undefined || attribs['src'].startsWith('data:') ? [] : plain
  return [...lazy, ...sets, ...plain].filter((value) => value !== undefined)
}

function isAddress(value: string | undefined): value is string {
  return value !== undefined && value !== '' && value.length < 3000 && !/^data:|[\s{}<>]/u.test(value.trim())
}

/** The address of the widest or densest candidate of a srcset. */
export function largestOfSet(srcset: string | undefined): string | undefined {
  if (srcset === undefined || srcset.length > 20_000) return undefined
  let largest: string | undefined
  let most = -1
  for (const candidate of srcset.split(/,\s+/u)) {
    const [address, size] = candidate.trim().split(/\s+/u)
    const value = Number.parseFloat(size ?? '1')
    if (address !== undefined && address !== '' && value > most) [largest, most] = [address.replace(/,$/u, ''), value]
  }
  return largest
}
