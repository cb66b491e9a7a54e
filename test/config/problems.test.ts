import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { problemsOf, SMALL_SOURCE, withFolder } from './folder.ts'

const KNOWN_OPS =
  'store, output, listen, base-url, tag, user-agent, limits, allow-hosts, hub, websub-callback, desk, keep, log, tick-seconds, parallel-polls, lease-seconds, workers, defaults'

test.each([
  {
    name: 'an unknown key is told with the nearest known one',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}formely: [old.example]\n`,
    said: ['sources/a.example.yaml:4:1 formely: "formely" is not known here; did you mean "formerly"?'],
  },
  {
    name: 'an unknown key deep inside is told with its whole path',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}article:\n  layouts:\n    - {bdy: .text}\n`,
    said: ['sources/a.example.yaml:6:8 article.layouts[0].bdy: "bdy" is not known here; did you mean "body"?'],
  },
  {
    name: 'an unknown key with no near one is told with those that are known',
    file: 'rivermouth.yaml',
    text: 'telemetry: true\n',
    said: [`rivermouth.yaml:1:1 telemetry: "telemetry" is not known here; known here: ${KNOWN_OPS}`],
  },
  {
    name: 'a missing name is told at the top of the file',
    file: 'sources/a.example.yaml',
    text: 'region: b\nfeed: https://a.example/rss\n',
    said: ['sources/a.example.yaml:1:1 name: is missing; write the name of the paper, such as "Báo Lạng Sơn"'],
  },
  {
    name: 'an address without its scheme is no address',
    file: 'sources/a.example.yaml',
    text: 'name: A\nfeed: a.example/rss\n',
    said: [
      'sources/a.example.yaml:2:7 feed: "a.example/rss" will not do; write a whole address such as "https://paper.example/rss/society.rss"',
    ],
  },
  {
    name: 'a source with nothing to poll',
    file: 'sources/a.example.yaml',
    text: 'name: A\n',
    said: ['sources/a.example.yaml:1:1: there is nothing to poll; write feed: or list: with an address'],
  },
  {
    name: 'one address twice',
    file: 'sources/a.example.yaml',
    text: 'name: A\nfeed: https://a.example/rss\nfeeds: [https://a.example/rss]\n',
    said: [
      'sources/a.example.yaml:3:9 feeds[0]: the address https://a.example/rss is written twice, first at line 2; keep one of the two',
    ],
  },
  {
    name: 'ticks that the minute is no multiple of would not be even: the nearest number is told',
    file: 'rivermouth.yaml',
    text: 'tick-seconds: 45\n',
    said: [
      'rivermouth.yaml:1:15 tick-seconds: 45 will not do; write 30, or a whole part of a minute in seconds, one of 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30',
    ],
  },
  {
    name: 'a mistyped time zone is told with the nearest one',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}timezone: Asia/Ho_Chi_Min\n`,
    said: [
      'sources/a.example.yaml:4:11 timezone: "Asia/Ho_Chi_Min" will not do; write "Asia/Ho_Chi_Minh", or another time zone by its IANA name',
    ],
  },
  {
    name: 'an offset is no time zone',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}timezone: "+07:00"\n`,
    said: [
      'sources/a.example.yaml:4:11 timezone: "+07:00" will not do; write a time zone by its IANA name, such as "Asia/Ho_Chi_Minh" or "Europe/Berlin"',
    ],
  },
  {
    name: 'a language by its name is no language tag',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}language: tiếng Việt\n`,
    said: [
      'sources/a.example.yaml:4:11 language: "tiếng Việt" will not do; write a language tag such as "vi", "de" or "hi-IN"',
    ],
  },
  {
    name: 'a word that is nearly one of the choices',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}content: ful\n`,
    said: ['sources/a.example.yaml:4:10 content: "ful" will not do; did you mean "full"?'],
  },
  {
    name: 'a word that is none of the choices',
    file: 'rivermouth.yaml',
    text: 'log: everything\n',
    said: ['rivermouth.yaml:1:6 log: "everything" will not do; write one of debug, info, warn, error'],
  },
  {
    name: 'a day that no calendar has',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}article: {layouts: [{until: 2020-02-30}]}\n`,
    said: [
      'sources/a.example.yaml:4:29 article.layouts[0].until: "2020-02-30" will not do; write a day as year-month-day, such as 2020-03-01',
    ],
  },
  {
    name: 'a layout that ends before it begins',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}article: {layouts: [{since: 2020-03-01, until: 2020-02-29}]}\n`,
    said: [
      'sources/a.example.yaml:4:48 article.layouts[0].until: 2020-02-29 is before since (2020-03-01); write that day or a later one',
    ],
  },
  {
    name: 'poll bounds that cross',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}poll:\n  at-least-minutes: 60\n  at-most-minutes: 30\n`,
    said: ['sources/a.example.yaml:5:21 poll.at-least-minutes: 60 is more than at-most-minutes (30); swap the two'],
  },
  {
    name: 'an expression that could run without end',
    file: 'sources/a.example.yaml',
    text: `name: A\nlists:\n  - page: https://a.example/\n    address: "(a+)+$"\n`,
    said: [
      'sources/a.example.yaml:4:14 lists[0].address: "(a+)+$" will not do; write a regular expression without (?=…), \\1 or a repeat within a repeat, such as "-\\\\d+\\\\.html$"',
    ],
  },
  {
    name: 'a value that was left empty',
    file: 'sources/a.example.yaml',
    text: 'name:\nfeed: https://a.example/rss\n',
    said: [
      'sources/a.example.yaml:1:1 name: is empty; write the name of the paper, such as "Báo Lạng Sơn", or take the line out',
    ],
  },
  {
    name: 'a selector that YAML takes for a comment',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}article:\n  layouts:\n    - body: #content\n`,
    said: [
      'sources/a.example.yaml:6:7 article.layouts[0].body: is empty, since what follows # is a comment; put it in quotes: "#content"',
    ],
  },
  {
    name: 'a list where one value belongs',
    file: 'sources/a.example.yaml',
    text: 'name: [A, B]\nfeed: https://a.example/rss\n',
    said: ['sources/a.example.yaml:1:7 name: a list will not do; write the name of the paper, such as "Báo Lạng Sơn"'],
  },
  {
    name: 'a number beyond its bounds',
    file: 'rivermouth.yaml',
    text: 'listen:\n  port: 99999\n',
    said: ['rivermouth.yaml:2:9 listen.port: 99999 will not do; write a port from 0 to 65535'],
  },
  {
    name: 'one key twice',
    file: 'sources/a.example.yaml',
    text: `${SMALL_SOURCE}name: B\n`,
    said: ['sources/a.example.yaml:4:1: this key is written twice in the same group; keep one of the two'],
  },
  {
    name: 'a tab for indentation',
    file: 'sources/a.example.yaml',
    text: 'name: A\nlists:\n\t- page: https://a.example/\n',
    said: ['sources/a.example.yaml:3:1: a tab stands at the start of the line; indent with spaces'],
  },
  {
    name: 'a quote that is not closed',
    file: 'sources/a.example.yaml',
    text: 'name: "A\nfeed: https://a.example/rss\n',
    said: ['sources/a.example.yaml:1:7: what " opens here is not closed; write " where it ends'],
  },
  {
    name: 'an alias of nothing',
    file: 'sources/a.example.yaml',
    text: 'name: *paper\nfeed: https://a.example/rss\n',
    said: ['sources/a.example.yaml:1:7: a text that starts with * needs quotes around it: "*paper"'],
  },
  {
    name: 'a tag of somebody else',
    file: 'sources/a.example.yaml',
    text: 'name: !paper A\nfeed: https://a.example/rss\n',
    said: ['sources/a.example.yaml:1:7: a text that starts with ! needs quotes around it'],
  },
  {
    name: 'a file name with capitals',
    file: 'sources/Báo A.yaml',
    text: SMALL_SOURCE,
    said: [
      'sources/Báo A.yaml:1:1: "Báo A" will not do as a name; name the file in small letters, digits, hyphens and dots, such as "baolangson.vn.yaml"',
    ],
  },
  {
    name: 'one name with two endings',
    file: 'sources/ground.example.yml',
    text: SMALL_SOURCE,
    said: [
      'sources/ground.example.yml:1:1: "ground.example" is already the name of sources/ground.example.yaml; rename or remove one of the two',
    ],
  },
])('$name', async ({ file, text, said }) => {
  expect(await problemsOf({ [file]: text })).toEqual(said)
})

test('one broken file never hides what is wrong in another, and all are told at once', async () => {
  const said = await problemsOf({
    'rivermouth.yaml': 'listen: [\n',
    'sources/a.example.yaml': 'nam: A\n',
    'sources/b.example.yaml': 'name: "\n',
    'topics/other.yaml': 'title: T\nlanguage: vi\nkeep-at: x\ngroups: {}\n',
    'feeds.yaml': 'feeds: {all: {topics: [other, nothing]}}\n',
  })
  expect(said.map((line) => line.split(' ')[0])).toEqual([
    'feeds.yaml:1:31',
    'rivermouth.yaml:1:9:',
    'sources/a.example.yaml:1:1:',
    'sources/a.example.yaml:1:1',
    'sources/a.example.yaml:1:1',
    'sources/b.example.yaml:1:7:',
    'topics/other.yaml:3:10',
  ])
})

test('a folder that is not there is named', async () => {
  const outcome = await loadConfig('no-such-folder')
  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      {
        file: 'no-such-folder',
        line: 1,
        column: 1,
        path: '',
        message: 'there is no such folder; name the one that holds rivermouth.yaml',
      },
    ],
  })
})

test('a folder without a source says how to write one', async () => {
  const outcome = await withFolder({ 'rivermouth.yaml': '' }, loadConfig)
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.message)).toEqual([
    'there is no source yet; write sources/<host>.yaml with name, region and feed',
  ])
})
