import type { Problem, Source, Topic, TopicGroup } from '../domain/settings.ts'
import type { ConfigDocument } from './document.ts'
import { problemAt } from './issues.ts'

/** What no schema sees in one source: one that polls nothing, bounds that cross, what is written twice. */
export function checkSourceSense(source: Source, document: ConfigDocument): Problem[] {
  return [...checkAddresses(source, document), ...checkPoll(source, document), ...checkLayouts(source, document)]
}

/** What no schema sees in one topic: marks that cross, phrases written twice. */
export function checkTopicSense(topic: Topic, document: ConfigDocument): Problem[] {
  const problems = topic.groups.flatMap((group) => checkTerms(group, document))
  if (topic.reviewAt <= topic.keepAt) return problems
  const message = `${topic.reviewAt} is above keep-at (${topic.keepAt}); write a smaller number`
  return [...problems, problemAt(document, ['review-at'], message)]
}

/** Sub-topics that are parts of each other in a ring would never hold. */
export function checkTopicRings(
  topics: readonly { readonly topic: Topic; readonly document: ConfigDocument }[],
): Problem[] {
  const within = new Map(topics.map(({ topic }) => [topic.id, topic.within ?? null]))
  return topics.flatMap(({ topic, document }) => {
    const ring = ringFrom(topic.id, within)
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

/** The same address twice would be polled twice and tell everything twice. */
function checkAddresses(source: Source, document: ConfigDocument): Problem[] {
  const addresses = [...source.feeds.map((feed) => feed.url), ...source.lists.map((list) => list.page)]
  if (addresses.length === 0) {
    return [problemAt(document, [], 'there is nothing to poll; write feed: or list: with an address')]
  }
  const twice = addresses.filter((address, index) => addresses.indexOf(address) !== index)
  return [...new Set(twice)].map((address) =>
    problemAt(document, [], `the address ${address} is written twice; keep one of the two`),
  )
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
    if (layout.since !== undefined && layout.until !== undefined && layout.since >= layout.until) {
      const message = `${layout.until} is not after since (${layout.since}); write a later day`
      problems.push(problemAt(document, [...path, 'until'], message))
    }
    return problems
  })
}

function checkTerms(group: TopicGroup, document: ConfigDocument): Problem[] {
  const firstLines = new Map<string, string>()
  return group.terms.flatMap((term, index) => {
    const phrase = term.phrase.toLowerCase()
    const first = firstLines.get(phrase)
    firstLines.set(phrase, first ?? term.rule.slice(term.rule.lastIndexOf(':') + 1))
    if (first === undefined) return []
    const message = `the phrase "${term.phrase}" stands in this group already, at line ${first}; keep one of the two`
    return [problemAt(document, ['groups', group.id, 'terms', index], message)]
  })
}
