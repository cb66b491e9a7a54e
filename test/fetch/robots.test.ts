import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAllowed, judgeRobots } from '../../src/fetch/robots.ts'
import { parseRobots } from '../../src/fetch/robots-parse.ts'

const SITE = 'https://paper.example'

function robots(...lines: string[]): string {
  return lines.join('\n')
}

describe('which group counts', () => {
  test.each([
    { name: 'no robots.txt forbids nothing', text: '', path: '/a', allowed: true },
    {
      name: 'what is no robots.txt forbids nothing',
      text: '<html><body>Not found</body></html>',
      path: '/a',
      allowed: true,
    },
    { name: 'a group for everybody', text: robots('User-agent: *', 'Disallow: /a'), path: '/a', allowed: false },
    {
      name: 'our own group, in any case',
      text: robots('user-agent: RIVERMOUTH', 'disallow: /a'),
      path: '/a',
      allowed: false,
    },
    {
      name: 'a version after our name',
      text: robots('User-agent: Rivermouth/2.0', 'Disallow: /a'),
      path: '/a',
      allowed: false,
    },
    {
      name: 'a name that ours begins with is not ours',
      text: robots('User-agent: River', 'Disallow: /'),
      path: '/a',
      allowed: true,
    },
    {
      name: 'a name that begins with ours is not ours',
      text: robots('User-agent: Rivermouth-News', 'Disallow: /'),
      path: '/a',
      allowed: true,
    },
    {
      name: 'our own group silences the one for everybody',
      text: robots('User-agent: *', 'Disallow: /', 'User-agent: Rivermouth', 'Disallow: /b'),
      path: '/a',
      allowed: true,
    },
    {
      name: 'our own group may be empty',
      text: robots('User-agent: *', 'Disallow: /', '', 'User-agent: Rivermouth', 'Disallow:'),
      path: '/a',
      allowed: true,
    },
    {
      name: 'two groups of ours are one',
      text: robots(
        'User-agent: Rivermouth',
        'Disallow: /a',
        'User-agent: Other',
        'Disallow: /b',
        'User-agent: Rivermouth',
        'Disallow: /c',
      ),
      path: '/c',
      allowed: false,
    },
    {
      name: "another robot's group after ours is not ours",
      text: robots('User-agent: Rivermouth', 'Disallow: /b', 'User-agent: Other', 'Disallow: /a'),
      path: '/a',
      allowed: true,
    },
    {
      name: 'names that follow one another share their rules',
      text: robots('User-agent: Rivermouth', 'User-agent: Other', 'Disallow: /a'),
      path: '/a',
      allowed: false,
    },
    {
      name: 'a line that is no rule does not part a group from its rules',
      text: robots(
        'User-agent: Rivermouth',
        'Crawl-delay: 5',
        'Sitemap: https://paper.example/s.xml',
        'User-agent: Other',
        'Disallow: /a',
      ),
      path: '/a',
      allowed: false,
    },
    {
      name: 'rules before any group count for nobody',
      text: robots('Disallow: /', 'User-agent: *', 'Disallow: /b'),
      path: '/a',
      allowed: true,
    },
  ])('$name', ({ text, path, allowed }) => {
    expect(isAllowed(text, 'Rivermouth', SITE + path)).toBe(allowed)
  })
})

describe('which rule counts', () => {
  test.each([
    {
      name: 'the longer one that allows',
      rules: ['Disallow: /tin', 'Allow: /tin/tre-em'],
      path: '/tin/tre-em/1',
      allowed: true,
    },
    {
      name: 'the longer one that forbids',
      rules: ['Allow: /tin', 'Disallow: /tin/tre-em'],
      path: '/tin/tre-em/1',
      allowed: false,
    },
    {
      name: 'the one that allows, of two equally long',
      rules: ['Disallow: /tin', 'Allow: /tin'],
      path: '/tin/1',
      allowed: true,
    },
    { name: 'capitals are not small letters', rules: ['Disallow: /Tin'], path: '/tin', allowed: true },
    { name: 'a star within', rules: ['Disallow: /*/in/'], path: '/tin/in/1', allowed: false },
    { name: 'a dollar at the end', rules: ['Disallow: /*.pdf$'], path: '/a.pdf', allowed: false },
    {
      name: 'a dollar that is not at the end of the address',
      rules: ['Disallow: /*.pdf$'],
      path: '/a.pdf?x',
      allowed: true,
    },
    { name: 'a dollar without a star', rules: ['Disallow: /tin$'], path: '/tin/1', allowed: true },
    { name: 'a star and an end that would overlap', rules: ['Disallow: /ab*ba$'], path: '/aba', allowed: true },
    { name: 'the query', rules: ['Disallow: /*?print='], path: '/tin?print=1', allowed: false },
    { name: 'not the fragment', rules: ['Disallow: /*top'], path: '/tin#top', allowed: true },
    { name: 'an empty rule forbids nothing', rules: ['Disallow:'], path: '/tin', allowed: true },
    { name: 'a colon that was forgotten', rules: ['Disallow /tin'], path: '/tin', allowed: false },
    { name: 'a slip of the pen', rules: ['Disalow: /tin'], path: '/tin', allowed: false },
    { name: 'a comment behind', rules: ['Disallow: /tin # nothing here'], path: '/tin', allowed: false },
    { name: 'letters beyond ASCII', rules: ['Disallow: /tin-tức'], path: '/tin-t%E1%BB%A9c', allowed: false },
    {
      name: 'escapes in small letters',
      rules: ['Disallow: /tin-t%e1%bb%a9c'],
      path: '/tin-t%E1%BB%A9c',
      allowed: false,
    },
    { name: 'what is forbidden is compared decoded', rules: ['Disallow: /%74in'], path: '/tin', allowed: false },
    { name: 'an escaped slash is no slash', rules: ['Disallow: /a%2Fb'], path: '/a/b', allowed: true },
    {
      name: 'an index page that is allowed opens its folder',
      rules: ['Disallow: /', 'Allow: /tin/index.html'],
      path: '/tin/',
      allowed: true,
    },
  ])('$name', ({ rules, path, allowed }) => {
    expect(isAllowed(robots('User-agent: *', ...rules), 'Rivermouth', SITE + path)).toBe(allowed)
  })
})

test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
  expect(isAllowed(['User-agent: *', 'Disallow: /a', ''].join(end), 'Rivermouth', `${SITE}/a`)).toBe(false)
})

test('a byte order mark hides no line', () => {
  expect(isAllowed('\ufeffUser-agent: *\nDisallow: /a', 'Rivermouth', `${SITE}/a`)).toBe(false)
})

test('a rule at 500 KiB is still read', () => {
  const text = `User-agent: *\n${'# pad\n'.repeat(500 * 170)}Disallow: /a\n`
  expect(text.length).toBeGreaterThan(500 * 1000)
  expect(isAllowed(text, 'Rivermouth', `${SITE}/a`)).toBe(false)
})

test('the judgement names the rule and its line', () => {
  const rules = parseRobots(robots('# for all', 'User-agent: *', 'Disallow: /in/ # print'), 'Rivermouth')
  expect(judgeRobots(rules, `${SITE}/in/1`)).toEqual({ allowed: false, rule: { line: 3, text: 'Disallow: /in/' } })
})

test('many stars cost no more than their length', () => {
  const started = performance.now()
  expect(
    isAllowed(
      robots('User-agent: *', `Disallow: /${'*a'.repeat(2_000)}$`),
      'Rivermouth',
      `${SITE}/${'a'.repeat(5_000)}b`,
    ),
  ).toBe(true)
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('whatever stands in robots.txt, there is an answer', () => {
  const line = fc.oneof(
    fc.constantFrom('User-agent: *', 'Disallow: /*a*$', 'Allow: /', 'Disallow: %', '\ud800'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, path) => {
      expect(isAllowed(lines.join('\n'), 'Rivermouth', `${SITE}/${path}`)).toBeTypeOf('boolean')
    }),
  )
})
