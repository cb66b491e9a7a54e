import type { Trait } from '../locale/element-names.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Box } from './walk.ts'

const APART: ReadonlySet<Trait> = new Set([
  'comments',
  'related',
  'navigation',
  'advert',
  'newsletter',
  'share',
  'tags',
])
const OWN: ReadonlySet<Trait> = new Set(['body', 'byline', 'headline'])
const APART_TAGS = new Set(['nav', 'footer'])

/**
 * Whether a box lies in what is no part of the report; what also holds the headline is part of it, and a byline's own
 * element only lies apart where comments, teasers or adverts are around it. What is named for `spared` does not.
 */
export function isApart(box: Box, names: Vocabulary, headline: Box | null, spared: Trait | null = null): boolean {
  let apart = APART
  for (let at: Box | null = box; at !== null; at = at.parent) {
    if (at.name === 'body' || holds(at, headline)) return false
    const traits = [...names.traits(at)]
    const own = traits.some((trait) => OWN.has(trait))
    if (own) apart = ALWAYS_APART
    else if (
      traits.some((trait) => apart.has(trait) && trait !== spared) ||
      (apart === APART && APART_TAGS.has(at.name))
    )
      return true
  }
  return false
}

const ALWAYS_APART: ReadonlySet<Trait> = new Set(['comments', 'related', 'advert'])

export function holds(outer: Box, inner: Box | null): boolean {
  return inner !== null && outer.index <= inner.index && inner.index < outer.end
}
