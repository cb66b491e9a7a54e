import { crc32, deflateSync } from 'node:zlib'
import type { Served } from './origin.ts'

/** A picture for a story, drawn from its number: hills under a sun, as SVG. */
export function hillsSvg(id: number, width: number, height: number, modified: Date): Served {
  const hue = (id * 47) % 360
  const ridge = (base: number, wave: number) =>
    Array.from({ length: 9 }, (_, step) => {
      const x = Math.round((width * step) / 8)
      const y = Math.round(height * base + Math.sin(id + step * wave) * height * 0.12)
      return `${x},${y}`
    }).join(' ')
  const hills = [0.55, 0.68, 0.8].map(
    (base, index) =>
      `<polygon fill="hsl(${hue},40%,${58 - index * 14}%)" points="0,${height} ${ridge(base, 1.1 + index)} ${width},${height}"/>`,
  )
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="hsl(${hue},55%,86%)"/><circle cx="${Math.round(width * 0.75)}" cy="${Math.round(height * 0.25)}" r="${Math.round(height * 0.1)}" fill="#fdd67a"/>${hills.join('')}</svg>`
  return { contentType: 'image/svg+xml', body, modified }
}

/** A plain PNG of one colour, for logos and the one-pixel stand-ins of lazy pictures. */
export function plainPng(
  width: number,
  height: number,
  rgb: readonly [number, number, number],
  modified: Date,
): Served {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(rgb))])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
  return { contentType: 'image/png', body, modified }
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
