import { expect, test } from 'vitest'
import { isOnSharedHost, SHARED_HOSTS } from '../../src/read/shared-hosts.ts'

test.each(SHARED_HOSTS)('$host is shared, as in $example', ({ example }) => {
  expect(isOnSharedHost(example)).toBe(true)
})

test.each(['https://paper.example/rss', 'https://notfeedburner.com/x', 'https://feeds.paper.example/rss'])(
  '%s stands on a host of its own',
  (url) => {
    expect(isOnSharedHost(url)).toBe(false)
  },
)
