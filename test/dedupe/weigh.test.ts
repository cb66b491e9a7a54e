import { describe, expect, test } from 'vitest'
import type { Measures } from '../../src/dedupe/measures.ts'
import { weigh } from '../../src/dedupe/weigh.ts'

const unlike: Measures = {
  length: 400,
  contained: 0,
  openings: 0,
  rest: 0,
  headlines: 0,
  headlinesTold: 0,
  openingWords: 0,
  leads: 0,
  wordsShared: 0,
  days: 0,
  facts: 0,
  factsShared: 0,
  factsFewer: 20,
  hours: null,
}
const background = { contained: 0.7, openings: 0.1, facts: 0.9, factsShared: 18, headlinesTold: 0.5 }

describe('weigh', () => {
  test.each([
    { name: 'nothing shared', measures: {}, relation: 'different' },
    { name: 'a whole copy', measures: { contained: 1, openings: 1, headlines: 1 }, relation: 'duplicate' },
    { name: 'a copy under another headline', measures: { contained: 0.92, openings: 0.85 }, relation: 'duplicate' },
    { name: 'the headline alone', measures: { headlines: 1, headlinesTold: 1 }, relation: 'different' },
    { name: 'shared background, undated', measures: background, relation: 'same-affair' },
    { name: 'shared background within hours', measures: { ...background, hours: 3 }, relation: 'duplicate' },
    { name: 'shared background a day later', measures: { ...background, hours: 30 }, relation: 'same-affair' },
    { name: 'a report under a new lead, undated', measures: { ...background, rest: 0.95 }, relation: 'duplicate' },
    {
      name: 'a report under a new lead, a week later',
      measures: { ...background, rest: 0.95, hours: 170 },
      relation: 'same-affair',
    },
    {
      name: 'shared background within hours, other facts',
      measures: { ...background, hours: 3, facts: 0.5 },
      relation: 'same-affair',
    },
    {
      name: 'the same news in other words',
      measures: { contained: 0.14, headlinesTold: 0.8, openingWords: 0.38, leads: 0.45, days: 1 },
      relation: 'duplicate',
    },
    {
      name: 'the same words for other news',
      measures: { contained: 0.14, headlinesTold: 0.4, openingWords: 0.38, leads: 0.45, days: 1 },
      relation: 'different',
    },
  ])('judges $name: $relation', ({ measures, relation }) => {
    expect(weigh({ ...unlike, ...measures }, null).relation).toBe(relation)
  })

  test('keeps a vetoed pair below the mark, and says why last', () => {
    const weighed = weigh({ ...unlike, contained: 1, openings: 1, headlines: 1 }, 'the years differ: 2010 and 2011')
    expect(weighed.relation).toBe('different')
    expect(weighed.likeness).toBeLessThan(0.5)
    expect(weighed.reasons.at(-1)).toBe('but the years differ: 2010 and 2011')
  })
})
