import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { loadConfig } from '../../src/config/load.ts'
import { argsFor, recordedParts } from '../cli/parts.ts'
import { problemsOf, SMALL_SOURCE, SMALL_TOPIC, withFolder } from './folder.ts'

/** The places of all that check says, without what is said. */
async function places(source: string, topic = SMALL_TOPIC): Promise<string[]> {
  return withFolder({ 'sources/a.yaml': source, 'topics/t.yaml': topic }, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    await check.run(argsFor([], { config: folder }), parts)
    const lines = said().replaceAll(`${folder}/`, '').trim().split('\n').slice(0, -1)
    return lines.map((line) => line.replace(/^(?<file>[^ ]+) (?<path>[^ :]+):.*$/u, '$1 $2'))
  })
}

test("a source's broken key hides neither selectors nor days, layouts, pages nor expectations", async () => {
  const source = `${SMALL_SOURCE}formerly: ["https://old.example"]
article:
  layouts:
    - {id: a, since: 01/03/2020, body: "div["}
    - {id: b, since: 2021-01-01, until: 2020-01-01}
    - {id: b, drop: [.x, 5, "##"]}
lists:
  - {page: https://a.example/1, item: "li[", sumary: .x}
tests:
  - {page: gone.html, url: "https://a.example/1.html", expect: {}}
`
  expect(await places(source)).toEqual([
    'sources/a.yaml:4:12 formerly[0]',
    'sources/a.yaml:7:22 article.layouts[0].since',
    'sources/a.yaml:7:40 article.layouts[0].body',
    'sources/a.yaml:8:41 article.layouts[1].until',
    'sources/a.yaml:9:12 article.layouts[2].id',
    'sources/a.yaml:9:26 article.layouts[2].drop[1]',
    'sources/a.yaml:9:29 article.layouts[2].drop[2]',
    'sources/a.yaml:11:39 lists[0].item',
    'sources/a.yaml:11:46 lists[0].sumary',
    'sources/a.yaml:13:12 tests[0].page',
  ])
})

test("a topic's broken key hides neither twins nor marks; a broken phrase none below it", async () => {
  const topic = `${SMALL_TOPIC}      - true
      - trẻ em
      - an toàn:5
review-at: 9
folds: true
`
  expect(await places(SMALL_SOURCE, topic)).toEqual([
    'topics/t.yaml:8:9 groups.child.terms[1]',
    'topics/t.yaml:9:9 groups.child.terms[2]',
    'topics/t.yaml:10:9 groups.child.terms[3]',
    'topics/t.yaml:11:12 review-at',
    'topics/t.yaml:12:1 folds',
  ])
})

const WITH_EXAMPLES = `${SMALL_TOPIC}examples:\n  keep:\n    - headline: Bóng đá\n`

test('examples are tried where what is broken bears on no verdict, and only there', async () => {
  const example = 'topics/t.yaml:10:1 examples.keep'
  expect(await places(SMALL_SOURCE, WITH_EXAMPLES.replace('Bảo vệ trẻ em', '[]'))).toEqual([
    'topics/t.yaml:1:8 title',
    example,
  ])
  expect(await places(SMALL_SOURCE, WITH_EXAMPLES.replace('- trẻ em', '- true'))).not.toContain(example)
})

test('what could not be read makes no further problems', async () => {
  const source = 'name: A\nfeed: 5\npoll: {every-minutes: x, at-most-minutes: 30}\n'
  expect(await places(source)).toEqual(['sources/a.yaml:2:7 feed', 'sources/a.yaml:3:23 poll.every-minutes'])
  expect(await places(SMALL_SOURCE, SMALL_TOPIC.replace('keep-at: 5', 'keep-at: x\nreview-at: 9'))).toEqual([
    'topics/t.yaml:3:10 keep-at',
  ])
})

test('an empty file is told all that it lacks', async () => {
  expect(await problemsOf({ 'sources/a.yaml': '' })).toEqual([
    'sources/a.yaml:1:1: there is nothing to poll; write feed: or list: with an address',
    'sources/a.yaml:1:1 name: is missing; write the name of the paper, such as "Báo Lạng Sơn"',
  ])
})

test('one slip is one problem', async () => {
  const topic = `${SMALL_TOPIC}      - !hot\n`
  expect(await places(SMALL_SOURCE, topic)).toEqual([
    'topics/t.yaml:8:9 a text that starts with ! needs quotes around it',
  ])
  expect(await places(`${SMALL_SOURCE}marks: {Trẻ: 3}\n`)).toEqual(['sources/a.yaml:4:9 marks.Trẻ'])
})
