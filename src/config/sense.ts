import type { Problem, Source, Topic, TopicGroup, TopicTerm } from '../domain/settings.ts'
import { hasAddress } from './addresses.ts'
import type { ConfigDocument, Path } from './document.ts'
import { problemAt } from './issues.ts'

/** What no schema sees in one source: one that polls nothing, bounds that cross, what is written twice. */
export function checkSourceSense(source: Source, document: ConfigDocument): Problem[] {
  return [...checkAddresses(document), ...checkPoll(source, document), ...checkLayouts(source, document)]
}

/** What no schema sees in one topic: marks that cross, phrases written twice. */
export function checkTopicSense(topic: Topic, document: ConfigDocument): Problem[] {
  const problems = [
    ...topic.groups.flatMap((group) => checkTerms(group, document)),
    ...topic.groups.flatMap(({ id, terms }) => checkGluedWeights(document, ['groups', id, 'terms'], terms)),
    ...checkGluedWeights(document, ['masks'], topic.masks),
    ...checkGluedWeights(document, ['never'], topic.never),
  ]
  if (topic.reviewAt <= topic.keepAt) return problems
  const message = `${topic.reviewAt} is above keep-at (${topic.keepAt}); write a smaller number`
  return [...problems, problemAt(document, ['review-at'], message)]
}

/** Sub-topics that are parts of each other in a ring would never hold. */
export function checkTopicRings(
  topics: readonly { readonly read: Topic; readonly document: ConfigDocument }[],
): Problem[] {
  const within = new Map(topics.map(({ read }) => [read.id, read.within ?? null]))
  return topics.flatMap(({ read, document }) => {
    const ring = ringFrom(read.id, within)
    if (ring === null) return []
    return [problemAt(document, ['within'], `the topics are parts of each other (${ring}); take one within: out`)]
  })
}

function ringFrom(start: string, within: ReadonlyMap<string, string | null>): string | null {
  const passed = [start]
  let next = within.get(start) ?? null
  while (next !== null && !passed.includes(next)) {
    passed.push(next)
    next = within.get(next) ?? null
  }
  return next === start ? [...passed, start].join(' → ') : null
}

function checkAddresses(document: ConfigDocument): Problem[] {
  if (hasAddress(document)) return []
  return [problemAt(document, [], 'there is nothing to poll; write feed: or list: with an address')]
}

function checkPoll(source: Source, document: ConfigDocument): Problem[] {
  const { everyMinutes, atLeastMinutes, atMostMinutes } = source.poll
  if (atLeastMinutes > atMostMinutes) {
    const message = `${atLeastMinutes} is more than at-most-minutes (${atMostMinutes}); swap the two`
    return [problemAt(document, ['poll', 'at-least-minutes'], message)]
  }
  if (everyMinutes >= atLeastMinutes && everyMinutes <= atMostMinutes) return []
  const message = `${everyMinutes} is outside the bounds; write a number from ${atLeastMinutes} to ${atMostMinutes}`
  return [problemAt(document, ['poll', 'every-minutes'], message)]
}

function checkLayouts(source: Source, document: ConfigDocument): Problem[] {
  const { layouts } = source.article
  return layouts.flatMap((layout, index) => {
    const path = ['article', 'layouts', index]
    const problems: Problem[] = []
    if (layouts.findIndex((other) => other.id === layout.id) !== index) {
      problems.push(problemAt(document, [...path, 'id'], `"${layout.id}" names two layouts; give each its own name`))
    }
    if (layout.since !== undefined && layout.until !== undefined && layout.since > layout.until) {
      const message = `${layout.until} is before since (${layout.since}); write that day or a later one`
      problems.push(problemAt(document, [...path, 'until'], message))
    }
    return problems
  })
}

function checkTerms(group: TopicGroup, document: ConfigDocument): Problem[] {
  const firstLines = new Map<string, string>()
  return group.terms.flatMap((term, index) => {
    const path = ['groups', group.id, 'terms', index]
    const phrase = term.phrase.toLowerCase()
    const first = firstLines.get(phrase)
    firstLines.set(phrase, first ?? term.rule.slice(term.rule.lastIndexOf(':') + 1))
    if (first === undefined) return []
    const message = `the phrase "${term.phrase}" stands in this group already, at line ${first}; keep one of the two`
    return [problemAt(document, path, message)]
  })
}

/** "phrase:5" is to YAML a phrase with a 5 in it; one that means it can be written with a blank, since signs count for nothing. */
function checkGluedWeights(document: ConfigDocument, path: Path, terms: readonly TopicTerm[]): Problem[] {
  return terms.flatMap(({ phrase }, index) => {
    const glued = /^(?<words>.*\p{L}[\p{L}\p{M}\p{N}]*) ?:(?<weight>[+-]?\d+(?:[.,]\d+)?)$/u.exec(phrase)?.groups
    if (glued === undefined) return []
    const { words, weight } = glued
    const message = `a blank is missing after the colon; write ${words}: ${weight?.replace(',', '.')} for a weight, or ${words} ${weight} for a phrase`
    return [problemAt(document, [...path, index], message)]
  })
}
