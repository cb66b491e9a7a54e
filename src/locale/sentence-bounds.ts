/**
 * Whether a sentence, or a block of HTML, begins where `after` follows `before`. A point within a number and one behind a
 * short word in capitals ("TP. Hồ Chí Minh", "Mr. Hale") end none. Cost: a look at the ends that meet.
 */
export function isSentenceBound(before: string, after: string): boolean {
  const next = after.slice(0, LOOK)
  if (BLOCK_BEGINS.test(next)) return true
  if (!BEGINS.test(next)) return false
  const last = before.slice(-LOOK)
  if (last.trim() === '' || BLOCK_ENDS.test(last) || FULL_STOP.test(last)) return true
  return (/\s$/.test(last) || /^\s/.test(next)) && STOP.test(last) && !ABBREVIATED.test(last)
}

/** Where in a text a sentence begins, the beginning left out; -1 where none does. */
export function firstSentenceBound(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (!MAY_BEGIN.test(text.charAt(at)) || !MAY_END.test(text.charAt(at - 1) + text.charAt(at))) continue
    if (isSentenceBound(text.slice(Math.max(0, at - LOOK), at), text.slice(at, at + LOOK))) return at
  }
  return -1
}

/** In characters: more than an opening tag of a block usually has. */
const LOOK = 120
const BLOCKS =
  'address|article|aside|blockquote|br|center|div|dl|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|td|tr|ul'
const BLOCK_BEGINS = new RegExp(`^\\s*<(?:${BLOCKS})\\b`, 'i')
const BLOCK_ENDS = new RegExp(`(?:\\n|</?(?:${BLOCKS})\\b[^<>]*>)\\s*$`, 'i')
const BEGINS = /^\s*(?:<[a-zA-Z]|["“‘«([]*[\p{Lu}\p{N}\p{Lo}©])/u
/** Scripts without spaces have stops of their own. */
const FULL_STOP = /[。！？][\])"”’»」』]*\s*$/
const STOP = /[.!?…][\])"”’»]*\s*$/
const ABBREVIATED = /(?<![\p{L}\p{M}])(?:\p{Lu}{1,4}|(?<!\p{Lu}[\p{L}\p{M}]*\s)\p{Lu}[\p{L}\p{M}]{0,3})\.\s*$/u
const MAY_BEGIN = /[^\s.,;:!?…)\]>]/
const MAY_END = /[\s>。！？」』]|<$/
