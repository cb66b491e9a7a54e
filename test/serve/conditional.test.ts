import { expect, test } from 'vitest'
import { isUnchanged } from '../../src/serve/conditional.ts'

const MODIFIED = Date.UTC(2026, 10, 20, 2, 0, 0) / 1000

test.each([
  { name: 'nothing said', none: undefined, since: undefined, unchanged: false },
  { name: 'the same tag', none: '"abc"', since: undefined, unchanged: true },
  { name: 'the same tag, weak', none: 'W/"abc"', since: undefined, unchanged: true },
  { name: 'another tag', none: '"abd"', since: undefined, unchanged: false },
  { name: 'a list that holds it', none: '"x", W/"abc" , "y"', since: undefined, unchanged: true },
  { name: 'a list that does not', none: '"x","y"', since: undefined, unchanged: false },
  { name: 'a tag with a comma', none: '"a,b", "abc"', since: undefined, unchanged: true },
  { name: 'the tag within another', none: '"xabc"', since: undefined, unchanged: false },
  { name: 'anything', none: '*', since: undefined, unchanged: true },
  { name: 'a tag without quotes', none: 'abc', since: undefined, unchanged: false },
  { name: 'an empty tag header', none: '', since: undefined, unchanged: false },
  { name: 'another tag although the date fits', none: '"x"', since: 'Fri, 20 Nov 2026 02:00:00 GMT', unchanged: false },
  { name: 'the same date', none: undefined, since: 'Fri, 20 Nov 2026 02:00:00 GMT', unchanged: true },
  { name: 'a later date', none: undefined, since: 'Sat, 21 Nov 2026 02:00:00 GMT', unchanged: true },
  { name: 'an earlier date', none: undefined, since: 'Fri, 20 Nov 2026 01:59:59 GMT', unchanged: false },
  { name: 'a date in another form', none: undefined, since: '2026-11-21', unchanged: false },
  { name: 'a date that is none', none: undefined, since: 'Fri, 99 Nov 2026 02:00:00 GMT', unchanged: false },
])('$name: unchanged is $unchanged', ({ none, since, unchanged }) => {
  expect(isUnchanged(none, since, '"abc"', MODIFIED)).toBe(unchanged)
})
