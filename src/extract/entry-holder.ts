import type { Ground } from './ground.ts'
import { liveTimes, turnsOf } from './turns.ts'
import type { Box } from './walk.ts'

/** What also holds the entries of a live report that stand beside the box; the box itself where there are none. */
export function withEntries(ground: Ground, box: Box): Box {
  const entries = liveTimes(ground)
  if (entries.length === 0 || turnsOf(ground, box).times.size > 0) return box
  let outer: Box | null = box
  for (const { index } of entries) while (outer !== null && !holdsBlock(outer, index)) outer = outer.parent
  return outer === null || outer.name === 'body' || outer.name === 'html' || isShut(ground, box, outer) ? box : outer
}

/** Whether a box lies in something that, seen from an outer one, is named for what is no report. */
function isShut(ground: Ground, box: Box, outer: Box): boolean {
  for (let at: Box | null = box; at !== null && at !== outer; at = at.parent) {
    if (ground.ownBoilerplate(at) !== null) return true
  }
  return false
}

function holdsBlock({ firstBlock, endBlock }: Box, index: number): boolean {
  return firstBlock <= index && index < endBlock
}

/** What holds all posts of a live blog: the nearest element around one of them that has others like it; else that one. */
export function holderOfPosts(ground: Ground, post: Box): Box {
  for (let box = post; box.parent !== null && box.parent.name !== 'body'; box = box.parent) {
    const holder = box.parent
    const siblings = ground.page.boxes.slice(holder.index + 1, holder.end).filter((each) => each.parent === holder)
    if (siblings.filter((each) => isAlike(each, box)).length > 1 && box.name !== 'p') return holder
  }
  return post
}

function isAlike(a: Box, b: Box): boolean {
  return a.name === b.name && a.element.attribs['class'] === b.element.attribs['class']
}
