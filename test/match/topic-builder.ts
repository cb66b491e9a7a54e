import type { Gate, Topic, TopicGroup, TopicNear, TopicTerm } from '../../src/domain/settings.ts'

/** A topic in short: `child: ['trẻ em']`; the keep mark is 3, every field weighs 1 and counts a term once. */
export function topicOf(groups: Readonly<Record<string, readonly string[]>>, more: Partial<Topic> = {}): Topic {
  const field = { weight: 1, cap: 1, chars: 4000 }
  return {
    id: 'sample',
    title: 'Sample',
    language: 'vi',
    keepAt: 3,
    reviewAt: 2,
    fields: { headline: { ...field, weight: 3 }, lead: { ...field, weight: 2, chars: 60 }, body: field },
    groups: Object.entries(groups).map(([id, phrases]) => groupOf(id, phrases)),
    masks: [],
    never: [],
    gate: [],
    fold: false,
    examples: [],
    file: 'topics/sample.yaml',
    ...more,
  }
}

export function groupOf(id: string, phrases: readonly string[], more: Partial<TopicGroup> = {}): TopicGroup {
  return { id, weight: 1, fields: ['headline', 'lead', 'body'], most: null, terms: phrases.map(termOf), ...more }
}

export function termOf(phrase: string, at = 0): TopicTerm {
  return { phrase, weight: null, rule: `topics/sample.yaml:${at + 1}` }
}

export function nearOf(groups: readonly string[], syllables: number, more: Partial<TopicNear> = {}): TopicNear {
  const fields = ['headline', 'lead', 'body'] as const
  return {
    id: groups.join(' + '),
    groups,
    syllables,
    weight: 1,
    fields,
    most: null,
    rule: 'topics/sample.yaml:90',
    ...more,
  }
}

export function gateOf(kind: 'any' | 'all', groups: readonly string[]): Gate {
  return { kind, groups, rule: 'topics/sample.yaml:95' }
}

/** An article with a body that no topic here speaks of, unless one is given. */
export function toldOf(headline: string, text = '', more: { lead?: string; region?: string; section?: string } = {}) {
  return { url: 'https://example.org/1', headline, text, ...more }
}
