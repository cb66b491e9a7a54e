import type { Gate, Topic, TopicExample, TopicGroup, TopicNear, TopicTerm } from '../domain/settings.ts'
import type { ConfigDocument, Path } from './document.ts'
import type { WrittenTerms, WrittenTopic } from './topic-schema.ts'

/** The topic with every default filled in, each term and rule with the `file:line` it is written at. */
export function toTopic(written: WrittenTopic, id: string, document: ConfigDocument): Topic {
  const where: Where = (path) => `${document.file}:${document.valueAt(path).line}`
  const terms = (words: WrittenTerms, path: Path) => toTerms(words, path, document)
  const { keep, drop } = written.examples
  return {
    id,
    title: written.title,
    language: written.language,
    within: written.within,
    regions: written.regions,
    keepAt: written['keep-at'],
    reviewAt: written['review-at'] ?? written['keep-at'],
    markRule: where(['keep-at']),
    fields: written.fields,
    groups: Object.entries(written.groups).map(([name, group]) => toGroup(name, group, document)),
    masks: terms(written.masks, ['masks']),
    never: terms(written.never, ['never']),
    near: written.near.map((one, index) => toNear(one, where(['near', index]))),
    gate: written.gate.flatMap((one, index) => toGate(one, where(['gate', index]))),
    fold: written.fold,
    examples: [
      ...keep.map((one, index) => toExample('keep', one, where(['examples', 'keep', index]))),
      ...drop.map((one, index) => toExample('drop', one, where(['examples', 'drop', index]))),
    ],
    file: document.file,
  }
}

type Where = (path: Path) => string

function toGroup(id: string, written: WrittenTopic['groups'][string], document: ConfigDocument): TopicGroup {
  return { ...written, id, terms: toTerms(written.terms, ['groups', id, 'terms'], document) }
}

function toTerms(written: WrittenTerms, path: Path, document: ConfigDocument): TopicTerm[] {
  return written.map((term, index) => toTerm(term, [...path, index], document))
}

/** A number among the phrases is the figures that the editor wrote: 0123 is no 123, and 1.50 no 1.5. */
function toTerm(written: WrittenTerms[number], path: Path, document: ConfigDocument): TopicTerm {
  const rule = `${document.file}:${document.valueAt(path).line}`
  const [phrase, weight] = typeof written === 'object' ? (Object.entries(written)[0] ?? ['', 0]) : [written, null]
  return { phrase: (document.numberAt(path) ?? String(phrase)).normalize('NFC'), weight, rule }
}

function toNear(written: WrittenTopic['near'][number], rule: string): TopicNear {
  const { title, 'in-order': inOrder, ...rest } = written
  return { ...rest, inOrder, id: title ?? written.groups.join(' + '), rule }
}

function toGate(written: WrittenTopic['gate'][number], rule: string): Gate[] {
  if (written.any !== undefined) return [{ kind: 'any', groups: written.any, rule }]
  if (written.all !== undefined) return [{ kind: 'all', groups: written.all, rule }]
  if (written.near !== undefined) return [{ kind: 'near', groups: written.near, syllables: written.syllables, rule }]
  return []
}

function toExample(
  verdict: TopicExample['verdict'],
  written: WrittenTopic['examples']['keep'][number],
  where: string,
): TopicExample {
  return { verdict, headline: written.headline, text: written.text, where }
}
