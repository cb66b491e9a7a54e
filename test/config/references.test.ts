import { expect, test } from 'vitest'
import { problemsOf, SMALL_SOURCE, SMALL_TOPIC } from './folder.ts'

test.each([
  {
    name: 'a keep mark for a topic that is not there',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}marks: {tre-me: 6}\n`,
    said: ['sources/a.example.yaml:4:9 marks.tre-me: there is no topic "tre-me"; did you mean "tre-em"?'],
  },
  {
    name: 'a feed that names what is not there',
    file: 'feeds.yaml',
    text: 'feeds:\n  all:\n    topics: [tre-me]\n    regions: [suoi-mai]\n    sources: [grund.example]\n    prefer: [nobody]\n',
    said: [
      'feeds.yaml:3:14 feeds.all.topics[0]: there is no topic "tre-me"; did you mean "tre-em"?',
      'feeds.yaml:4:15 feeds.all.regions[0]: there is no region "suoi-mai"; did you mean "suoi-may"?',
      'feeds.yaml:5:15 feeds.all.sources[0]: there is no source "grund.example"; did you mean "ground.example"?',
      'feeds.yaml:6:14 feeds.all.prefer[0]: there is no source "nobody"; write one of ground.example',
    ],
  },
  {
    name: 'a slip in a feed does not hide a wrong name in the same file',
    file: 'feeds.yaml',
    text: 'feeds:\n  all:\n    topics: [tre-me]\n    entrys: 10\n',
    said: [
      'feeds.yaml:3:14 feeds.all.topics[0]: there is no topic "tre-me"; did you mean "tre-em"?',
      'feeds.yaml:4:5 feeds.all.entrys: "entrys" is not known here; did you mean "entries"?',
    ],
  },
  {
    name: 'a gate and a near rule that name no group of the topic',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}gate:\n  - any: [childs]\nnear:\n  - groups: [child, harm]\n    syllables: 8\n`,
    said: [
      'topics/other.yaml:9:11 gate[0].any[0]: there is no group "childs"; did you mean "child"?',
      'topics/other.yaml:11:21 near[0].groups[1]: there is no group "harm"; write one of child',
    ],
  },
  {
    name: 'a group that wants one by it that is not there',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}  harm:\n    with: [childs]\n    terms: [đuối nước]\n`,
    said: ['topics/other.yaml:9:12 groups.harm.with[0]: there is no group "childs"; did you mean "child"?'],
  },
  {
    name: 'a gate of two kinds at once',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}gate:\n  - any: [child]\n    all: [child]\n`,
    said: [
      'topics/other.yaml:9:5 gate[0]: a group of keys will not do; write exactly one of any, all and near, each gate on a "- " of its own',
    ],
  },
  {
    name: 'one phrase twice in one group',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}      - Trẻ em: 3\n`,
    said: [
      'topics/other.yaml:8:9 groups.child.terms[1]: the phrase "Trẻ em" stands in this group already, at line 7; keep one of the two',
    ],
  },
  {
    name: 'a review mark above the keep mark',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}review-at: 9\n`,
    said: ['topics/other.yaml:8:12 review-at: 9 is above keep-at (5); write a smaller number'],
  },
  {
    name: 'a phrase of punctuation only',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}      - "..."\n`,
    said: [
      'topics/other.yaml:8:9 groups.child.terms[1]: "..." will not do; write a phrase with a letter or a digit in it',
    ],
  },
  {
    name: 'a topic that is part of itself',
    file: 'topics/other.yaml',
    text: `${SMALL_TOPIC}within: other\n`,
    said: ['topics/other.yaml:8:9 within: the topics are parts of each other (other → other); take one within: out'],
  },
])('$name', async ({ file, text, said }) => {
  expect(await problemsOf({ [file]: text })).toEqual(said)
})
