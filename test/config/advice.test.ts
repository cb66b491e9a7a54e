import { expect, test } from 'vitest'
import { nearestTimeZone } from '../../src/config/nearest-zone.ts'
import { problemsOf, SMALL_SOURCE, SMALL_TOPIC } from './folder.ts'

const INDENTED = 'the line begins with a blank too many; line it up with its neighbours'

test.each([
  {
    name: 'a blank too many before a key',
    text: 'name: Báo\n region: b\nfeed: https://a.example/rss\n',
    said: `2:2: ${INDENTED}`,
  },
  {
    name: 'a blank too many deep inside',
    text: `${SMALL_SOURCE}article:\n  layouts:\n    - body: .a\n       headline: .b\n`,
    said: `7:8: ${INDENTED}`,
  },
  {
    name: 'a colon without its blank',
    text: 'name: A\nregion:b\nfeed: https://a.example/rss\n',
    said: '2:1: a blank is missing after the colon; write "key: value"',
  },
  {
    name: 'a text that holds a colon',
    text: 'name: Báo: tiếng nói\nfeed: https://a.example/rss\n',
    said: '1:7: a text that holds ": " needs quotes around it',
  },
  {
    name: 'a quote that closes where the next one opens',
    text: 'name: "A\nregion: "b"\n',
    said: '1:7: what " opens here is not closed; write " where it ends',
  },
  {
    name: 'a single quote',
    text: "name: 'A\nfeed: https://a.example/rss\n",
    said: "1:7: what ' opens here is not closed; write ' where it ends",
  },
  {
    name: 'a bracket',
    text: `${SMALL_SOURCE}formerly: [a.example,\n  b.example\nmarks: {}\n`,
    said: '4:11: what [ opens here is not closed; write ] where it ends',
  },
  {
    name: 'a bracket within braces',
    text: 'name: A\nlists:\n  - {page: https://a.example/, drop: [x}\n',
    said: '3:38: what [ opens here is not closed; write ] where it ends',
  },
  {
    name: 'a name of blanks',
    text: 'name: "  "\nfeed: https://a.example/rss\n',
    said: '1:7 name: "  " will not do; write the name of the paper, such as "Báo Lạng Sơn"',
  },
  {
    name: 'a name of signs nobody sees',
    text: 'name: "\u200b"\nfeed: https://a.example/rss\n',
    said: '1:7 name: "\\u200b" will not do; write the name of the paper, such as "Báo Lạng Sơn"',
  },
  {
    name: 'a sign nobody sees at the end of an address',
    text: 'name: A\nfeed: "https://a.example/rss\u200b"\n',
    said: '2:7 feed: "https://a.example/rss\\u200b" will not do; write it anew, without the invisible signs: "https://a.example/rss"',
  },
  {
    name: 'a sign nobody sees in a name of few letters',
    text: `${SMALL_SOURCE.replace('suoi-may', '"suoi\u00admay"')}`,
    said: '2:9 region: "suoi\\u00admay" will not do; write the region in small letters, digits and hyphens, such as "lang-son"',
  },
])('$name is told where it stands', async ({ text, said }) => {
  expect(await problemsOf({ 'sources/a.example.yaml': text })).toEqual([`sources/a.example.yaml:${said}`])
})

test('a phrase that begins a blank too far in is no part of the one above', async () => {
  expect(await problemsOf({ 'topics/tre-em.yaml': `${SMALL_TOPIC}        - mồ côi\n` })).toEqual([
    'topics/tre-em.yaml:8:9: the line begins with a blank too many; line its "- " up with those above',
  ])
})

test.each([
  { phrase: 'an toàn:5', said: ['write an toàn: 5 for a weight, or an toàn 5 for a phrase'] },
  { phrase: 'an toàn:-2,5', said: ['write an toàn: -2.5 for a weight, or an toàn -2,5 for a phrase'] },
  { phrase: 'covid19:5', said: ['write covid19: 5 for a weight, or covid19 5 for a phrase'] },
  { phrase: 'tỷ số 3:5', said: [] },
  { phrase: 'lúc 19:30', said: [] },
])('the phrase $phrase', async ({ phrase, said }) => {
  const told = await problemsOf({ 'topics/tre-em.yaml': `${SMALL_TOPIC}      - ${phrase}\n` })
  expect(told).toEqual(
    said.map(
      (instead) => `topics/tre-em.yaml:8:9 groups.child.terms[1]: a blank is missing after the colon; ${instead}`,
    ),
  )
})

test.each([
  ['Asia/Hanoi', 'Asia/Ho_Chi_Minh'],
  ['Hà Nội', 'Asia/Ho_Chi_Minh'],
  ['Asia/Danang', 'Asia/Ho_Chi_Minh'],
  ['Asia/Beijing', 'Asia/Shanghai'],
  ['Asia/Mumbai', 'Asia/Kolkata'],
  ['München', 'Europe/Berlin'],
  ['berlin', 'Europe/Berlin'],
  ['Europe/Tokyo', 'Asia/Tokyo'],
  ['Asia/Ho_Chi_Min', 'Asia/Ho_Chi_Minh'],
  ['Asia/Rangoom', 'Asia/Rangoon'],
  ['+07:00', null],
  ['GMT+7', null],
])('for %s the zone is %s', (written, zone) => {
  expect(nearestTimeZone(written)).toBe(zone)
})
