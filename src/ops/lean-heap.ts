import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { keepBuffersApart } from '../domain/packed.ts'

/**
 * V8 notes which objects live long and makes their like in the old space at once. Here it notes wrongly: what is made of
 * a page or an article lives until the next one comes, and one such object in the old space holds the page's whole tree
 * there until a collection of everything, which then comes every few pages (`--trace-gc` tells).
 * Counts for the process and the threads that it begins; to be called first of all.
 */
export function letGarbageDieYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/**
 * V8 lets garbage grow to four times what is in use, and its nursery to 64 MB: kept short, a thousand papers with
 * nothing new take half the memory. For a daemon whose config is read: reading 1,000 sources so spends more than half
 * its CPU on collecting.
 *
 * V8 has these for the process, and threads begun later take them too. A page's tree does not fit a nursery of 1 MB: it
 * was copied out and collected again, two fifths of the CPU of a page. So threads have 4 MB from their beginning. The main
 * thread's nursery stands by now, as wide as the command line lets it become: it shrinks with every rest, and must be able
 * to grow again.
 */
export function keepHeapLean(): void {
  keepBuffersApart()
  setFlagsFromString('--heap-growing-percent=60')
  setFlagsFromString('--max-semi-space-size=4')
  setFlagsFromString('--min-semi-space-size=4')
}

let collect: (() => void) | undefined

/**
 * Collects all of the heap's garbage at once and gives its room back to the system some seconds later. For the moment at
 * which the work of a round is done: what it left would otherwise stay until the next round's garbage brings a collection
 * on. Cost: the thread waits for some tens of milliseconds.
 */
export function collectGarbage(): void {
  collect ??= makeCollect()
  collect()
}

/** V8 gives the means to contexts that are made after it was told to. */
function makeCollect(): () => void {
  setFlagsFromString('--expose-gc')
  const given: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return typeof given === 'function' ? () => void given() : () => undefined
}
