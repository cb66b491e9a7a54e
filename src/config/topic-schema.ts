import { z } from 'zod'
import * as field from './fields.ts'

const PHRASE = 'a phrase, or "phrase: weight"'
const weight = () => field.amount('a weight', -100, 100)
const most = () => field.amount('a score', 0, 1000).nullable().default(null)
const groupNames = () => field.listOf(field.slug('a group of this topic'), 'the name of a group')

const phrase = field
  .text(PHRASE)
  .refine((words) => /[\p{L}\p{N}]/u.test(words), { error: 'a phrase with a letter or a digit in it' })
const weighted = z.record(phrase, weight(), { error: PHRASE }).refine((pair) => Object.keys(pair).length === 1, {
  error: 'one phrase with its weight; put the next one on a line of its own',
})
const term = z.union([phrase, z.number(), weighted], { error: PHRASE })
const terms = () => field.listOf(term, PHRASE)

const fieldNames = () =>
  field
    .listOf(field.choice(['headline', 'lead', 'body', 'section']), 'headline, lead, body or section')
    .default(['headline', 'lead', 'body'])

const fieldWeight = (of: number, cap: number, chars: number) =>
  field
    .group({
      weight: weight().default(of).describe("A term's weight is multiplied by this."),
      cap: field.count('times', 1, 1000).default(cap).describe('A term counts at most so many times.'),
      chars: field.count('characters', 1, 1_000_000).default(chars).describe('Only so much is read.'),
      most: most().describe('The most that all terms together may add in it; what speaks against is not limited.'),
    })
    .prefault({})

const topicGroup = field.group({
  weight: weight().default(1).describe('Of each term that names none of its own; 0: only a word list for the rules.'),
  fields: fieldNames().describe('Where it is looked for.'),
  most: most().describe('The most it may add, or take, over all fields.'),
  unless: groupNames().default([]).describe('Where one of these is found, this group counts nothing.'),
  with: groupNames().default([]).describe('Where none of these is found, in any field, this group counts nothing.'),
  terms: terms().min(1, { error: 'at least one phrase' }),
})

const near = field.group({
  groups: groupNames()
    .min(2, { error: 'at least two groups' })
    .meta({ examples: [['children', 'water']] })
    .describe('All of them stand near each other.'),
  syllables: field.count('syllables', 1, 200).describe('How near.'),
  'in-order': field.yesNo().default(false).describe('true: only where they stand in the order of `groups`.'),
  weight: weight().default(1),
  most: most(),
  fields: fieldNames(),
  unless: groupNames().default([]).describe('Where one of these is found, the rule counts nothing.'),
  title: field.text('what to call the rule').optional().describe('Shown in the evidence. Left out: its groups.'),
})

const gate = field
  .group({
    any: groupNames().optional().describe('One of these groups is found.'),
    all: groupNames().optional().describe('Every one of these groups is found.'),
    near: groupNames().optional().describe('All of them are found close together in one field.'),
    syllables: field.count('syllables', 1, 200).default(12).describe('How close, for `near`.'),
  })
  .refine((one) => [one.any, one.all, one.near].filter((list) => list !== undefined).length === 1, {
    error: 'exactly one of any, all and near, each gate on a "- " of its own',
  })

const example = field.group({
  headline: field.text('a headline'),
  text: z.string({ error: 'the text of the report' }).default(''),
})

/** topics/<name>.yaml, as editors write it. */
export const topicSchema = field
  .group({
    title: field.text('the title of the topic, such as "Bảo vệ trẻ em"'),
    language: field.languageTag().describe('How phrases and texts are folded and cut to syllables.'),
    within: field.slug('the topic it is a part of').nullable().default(null).describe('Holds only where that keeps.'),
    regions: field.listOf(field.slug('a region'), 'a region').default([]).describe('Left out: all.'),
    'keep-at': field.amount('a score', 0, 1000).describe('From here on an article is kept.'),
    'review-at': field.amount('a score', 0, 1000).optional().describe('From here on a person decides. Left out: none.'),
    fold: field.yesNo().default(false).describe('true: accents do not matter.'),
    fields: field
      .group({
        headline: fieldWeight(3, 2, 300),
        lead: fieldWeight(2, 2, 400),
        body: fieldWeight(1, 2, 4000),
      })
      .prefault({})
      .describe('How much a term counts where.'),
    masks: terms().default([]).describe('Taken out of the text before anything is looked for.'),
    never: terms().default([]).describe('With one of these in headline or lead an article is dropped.'),
    groups: z.record(field.slug('a group'), topicGroup, { error: 'groups of phrases, each with a name' }),
    near: field.listOf(near, '{groups: […], syllables: 8}').default([]).describe('Groups that count side by side.'),
    gate: field.listOf(gate, '{any: …}, {all: …} or {near: …}').default([]).describe('At least one must hold.'),
    examples: field
      .group({
        keep: field.listOf(example, '{headline: …, text: …}').default([]),
        drop: field.listOf(example, '{headline: …, text: …}').default([]),
      })
      .prefault({})
      .describe('What must be kept, and what must not; `check` tries them.'),
  })
  .meta({ title: 'A topic of Rivermouth' })

export type WrittenTopic = z.output<typeof topicSchema>
export type WrittenTerms = readonly z.output<typeof term>[]
