import { crc32, deflateSync } from 'node:zlib'
import type { Served } from './origin.ts'

/** A picture for a story, drawn from its number: three rows of hills under a sun. */
export function hillsPng(id: number, width: number, height: number, modified: Date): Served {
  const hue = (id * 47) % 360
  const palette = [
    colour(hue, 0.55, 0.86),
    ...HILLS.map((_, row) => colour(hue, 0.4, 0.58 - row * 0.14)),
    [253, 214, 122] as const,
  ]
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(width + 1)
    for (let x = 0; x < width; x += 1) line[x + 1] = shade(id, x / width, y / height, width / height)
    return line
  })
  return png(width, height, 3, [chunk('PLTE', Buffer.from(palette.flat()))], lines, modified)
}

/** How high each row of hills begins, from 0 at the top to 1. */
const HILLS = [0.55, 0.68, 0.8]

/** Which colour of the palette stands at a place: sky, a hill, or the sun. */
function shade(id: number, x: number, y: number, ratio: number): number {
  const front = HILLS.findLastIndex((base, row) => y > base + Math.sin(id + x * (8.8 + row * 8)) * 0.08)
  if (front >= 0) return front + 1
  return Math.hypot((x - 0.75) * ratio, y - 0.25) < 0.1 ? HILLS.length + 1 : 0
}

function colour(hue: number, saturation: number, lightness: number): [number, number, number] {
  const part = (shift: number): number => {
    const at = (shift + hue / 30) % 12
    const spread = saturation * Math.min(lightness, 1 - lightness)
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
}

/** A plain PNG of one colour, for logos and the one-pixel stand-ins of lazy pictures. */
export function plainPng(
  width: number,
  height: number,
  rgb: readonly [number, number, number],
  modified: Date,
): Served {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(rgb))])
  return png(
    width,
    height,
    2,
    [],
    Array.from({ length: height }, () => line),
    modified,
  )
}

/** Colour type 2 is three bytes a pixel, 3 an index into a palette; each line begins with its filter, 0. */
function png(
  width: number,
  height: number,
  colourType: 2 | 3,
  more: readonly Buffer[],
  lines: readonly Buffer[],
  modified: Date,
): Served {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourType, 0, 0, 0], 8)
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(lines)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = Buffer.concat([signature, chunk('IHDR', header), ...more, pixels, chunk('IEND', Buffer.alloc(0))])
  return { contentType: 'image/png', body, modified }
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
