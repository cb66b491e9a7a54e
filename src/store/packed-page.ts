import { constants, zstdCompressSync } from 'node:zlib'

/**
 * A page as it is kept, zstd of level 1: 0.43 ms of CPU and 36 kB for a page of 173 kB, where the usual level 3 takes 0.69 ms
 * and 34 kB (mean of a hundred papers' pages). Whatever level wrote it, it is unpacked alike.
 */
export function packPage(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, LEVEL)
}

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }
