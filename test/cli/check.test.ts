import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { loadConfig } from '../../src/config/load.ts'
import { SMALL_SOURCE, SMALL_TOPIC, withFolder } from '../config/folder.ts'
import { page } from '../pipeline/round-pages.ts'
import { argsFor, recordedParts } from './parts.ts'

const BODY = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const SAVED = page('Tặng quà trẻ em mồ côi', BODY)

function withTest(expectations: readonly string[], file = 'saved.html'): string {
  return `${SMALL_SOURCE}tests:
  - page: pages/${file}
    url: https://baosuoimay.example/xa-hoi/tang-qua-1234.html
    expect:
${expectations.map((line) => `      ${line}`).join('\n')}
`
}

/** What check says of a source file beside a saved page and a topic; the folder's own name is taken out. */
async function checked(source: string, topic = SMALL_TOPIC): Promise<{ code: number; said: string }> {
  const files = { 'sources/a.yaml': source, 'topics/t.yaml': topic, 'sources/pages/saved.html': SAVED }
  return withFolder(files, async (folder) => {
    const { parts, said } = recordedParts({ loadConfig })
    const code = await check.run(argsFor([], { config: folder }), parts)
    return { code, said: said().replaceAll(`${folder}/`, '') }
  })
}

test.each([
  {
    name: 'a selector that no engine can read',
    source: `${SMALL_SOURCE}article:\n  layouts:\n    - body: "div[class="\n`,
    says: /^sources\/a\.yaml:6:13 article\.layouts\[0\]\.body: "div\[class=" is no CSS selector/u,
  },
  {
    name: 'a preset nobody wrote',
    source: `${SMALL_SOURCE}article:\n  layouts:\n    - preset: epii\n`,
    says: /^sources\/a\.yaml:6:15 article\.layouts\[0\]\.preset: there is no preset "epii"; write one of epi/u,
  },
  {
    name: "a listing page's selector",
    source: 'name: A\nlists:\n  - page: https://a.example/xa-hoi\n    item: "li:nonsense("\n',
    says: /^sources\/a\.yaml:4:11 lists\[0\]\.item: /u,
  },
  {
    name: 'a date that is to be ignored in no selector',
    source: `${SMALL_SOURCE}article:\n  ignore-dates-in: [".clock", "##"]\n`,
    says: /^sources\/a\.yaml:5:31 article\.ignore-dates-in\[1\]/u,
  },
  {
    name: 'a saved page that is not there',
    source: withTest(['headline: Tặng quà trẻ em mồ côi'], 'gone.html'),
    says: /^sources\/a\.yaml:5:11 tests\[0\]\.page: sources\/pages\/gone\.html cannot be read/u,
  },
  {
    name: 'an expected headline that is another',
    source: withTest(['headline: Tặng quà']),
    says: /tests\[0\]\.expect\.headline: pages\/saved\.html: the headline is “Tặng quà trẻ em mồ côi”, expected “Tặng quà”/u,
  },
  {
    name: 'words that stand too often',
    source: withTest(['body-once: trẻ em']),
    says: /“trẻ em” stands 2 times in the body, expected 1/u,
  },
  {
    name: 'an expectation nobody knows',
    source: withTest(['heading: Tặng quà']),
    says: /"heading" is nothing that can be expected; write one of headline, date, byline/u,
  },
  {
    name: 'a date where the page has none',
    source: withTest(['date: 2011-04-28']),
    says: /no date was found, expected 2011-04-28|the date is /u,
  },
])('$name is told at its place', async ({ source, says }) => {
  const { code, said } = await checked(source)
  expect(said).toMatch(says)
  expect(code).toBe(1)
})

test('a saved page that reads as expected is praised', async () => {
  const { code, said } = await checked(
    withTest([
      'headline: Tặng quà trẻ em mồ côi',
      'body-starts: Ngày 19/11, Hội Bảo vệ',
      'body-once: 40 trẻ em mồ côi',
    ]),
  )
  expect(said).toContain('1 saved pages read as expected')
  expect(code).toBe(0)
})

test('a file that breaks the schema hides no problem of another', async () => {
  const topic = `${SMALL_TOPIC}examples:\n  keep:\n    - headline: Bóng đá\n`
  const { said } = await checked(`${SMALL_SOURCE}polls: 3\n`, topic)
  expect(said).toContain('"polls" is not known here')
  expect(said).toContain('“Bóng đá” should be kept but comes out as drop')
})

test('a drop example in the review band is as good as dropped', async () => {
  const topic = SMALL_TOPIC.replace('keep-at: 5', 'keep-at: 50\nreview-at: 1')
  const { code } = await checked(SMALL_SOURCE, `${topic}examples:\n  drop:\n    - headline: Chăm sóc trẻ em\n`)
  expect(code).toBe(0)
})
