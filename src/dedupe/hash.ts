/** A 32-bit hash of a text (FNV-1a), mixed so that every bit counts. Stable for ever: stored keys are made of it. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixBits(hash)
}

/** MurmurHash3's finaliser: spreads 32 bits, one to one. */
export function mixBits(bits: number): number {
  let mixed = bits
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Hashes of every run of `size` words, in the order of the text; empty where there are fewer words. */
export function shingleHashes(words: Uint32Array, size: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - size + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = size
    for (let next = at; next < at + size; next++) hash = mixBits(Math.imul(hash, 31) ^ (words[next] ?? 0))
    hashes[at] = hash
  }
  return hashes
}

/** A set of hashes: ascending, each once. */
export function hashSet(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  }
  return sorted.subarray(0, kept)
}

/** Hashes, or their upper halves. */
export type Hashes = Uint32Array | Uint16Array

/**
 * How many hashes two lists share, both ascending, such as `hashSet` gives them; what stands in both several times counts
 * as often as in the one that has fewer. Cost: linear.
 */
export function sharedCount(a: Hashes, b: Hashes): number {
  let shared = 0
  let right = 0
  for (let left = 0; left < a.length && right < b.length; ) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return shared
}

/** The share of the first set that the second holds, from 0 to 1; 0 for an empty set. */
export function shareIn(a: Hashes, b: Hashes): number {
  return a.length === 0 ? 0 : sharedCount(a, b) / a.length
}
