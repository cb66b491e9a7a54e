import { expect, test } from 'vitest'
import { problemsOf } from './folder.ts'

const ADDRESS = 'https://bao.example/rss/home.rss'
const told = (at: string, address: string, first: string): string[] => [
  `sources/b.example.yaml:${at}: the address ${address} is polled for another paper already, at sources/a.example.yaml:${first}; keep it in the file of the paper it belongs to, or write enabled: false in one of the two`,
]

test.each([
  { name: 'two feeds', a: `feed: ${ADDRESS}`, b: `feed: ${ADDRESS}`, said: told('2:7 feed', ADDRESS, '2') },
  {
    name: 'another scheme, a slash and the port that goes without saying',
    a: 'lists: [https://bao.example/tin]',
    b: 'name: B\nlists:\n  - page: http://bao.example:80/tin/\n',
    said: told('3:11 lists[0].page', 'http://bao.example:80/tin/, as https://bao.example/tin,', '2'),
  },
  {
    name: 'a feed and a list, though the rest of the file is broken',
    a: `feeds:\n  - {url: "${ADDRESS}"}\nregion: Bắc`,
    b: `list: ${ADDRESS}\nenabeld: true`,
    said: [
      'sources/a.example.yaml:4:9 region: "Bắc" will not do; write the region in small letters, digits and hyphens, such as "lang-son"',
      ...told('2:7 list', ADDRESS, '3'),
      'sources/b.example.yaml:3:1 enabeld: "enabeld" is not known here; did you mean "enabled"?',
    ],
  },
  { name: 'one that is off', a: `feed: ${ADDRESS}\nenabled: false`, b: `feed: ${ADDRESS}`, said: [] },
  { name: 'another query', a: `feed: ${ADDRESS}?a=1`, b: `feed: ${ADDRESS}?a=2`, said: [] },
])('one address in the files of two papers: $name', async ({ a, b, said }) => {
  const files = {
    'sources/a.example.yaml': `name: A\n${a}\n`,
    'sources/b.example.yaml': b.startsWith('name') ? b : `name: B\n${b}\n`,
  }
  expect(await problemsOf(files)).toEqual(said)
})
