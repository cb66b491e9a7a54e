import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalAddress } from '../../src/dedupe/address.ts'
import type { Entry, Feed } from '../../src/domain/types.ts'
import { readFeed } from '../../src/read/feed.ts'
import { readList } from '../../src/read/list.ts'
import type { Newsroom } from './newsroom.ts'
import { startNewsroom } from './newsroom.ts'
import { PAPERS } from './papers.ts'
import { truthOf } from './truth.ts'

const FIRST_DAY = new Date('2026-11-23T05:00:00Z')

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ day: 3, today: FIRST_DAY })
})
afterAll(() => newsroom.close())

const withFeeds = PAPERS.filter((paper) => paper.feeds.length > 0)

describe.each(withFeeds)('the feeds of $name', ({ id }) => {
  test('tell every story, each at its own address, with its headline in composed letters', async () => {
    const told = await entriesOf(id)
    for (const truth of truthOf(newsroom).filter((one) => one.paper === id)) {
      const entry = told.find((one) => canonicalAddress(one.link ?? '') === canonicalAddress(truth.url))
      expect(entry?.title).toBe(truth.headline)
    }
  })

  test('tell nothing else', async () => {
    const known = truthOf(newsroom).map((truth) => canonicalAddress(truth.url))
    for (const entry of await entriesOf(id)) expect(known).toContain(canonicalAddress(entry.link ?? ''))
  })

  test('date what they date to the minute, and leave the rest undated', async () => {
    const { stories, paper, origin } = newsroom.edition(id)
    for (const entry of await entriesOf(id)) {
      const address = canonicalAddress(entry.link ?? '')
      const story = stories.find((one) => canonicalAddress(origin + paper.pathOf(one)) === address)
      expect(entry.published).toBe(story?.undated === true ? null : story?.published.toISOString())
    }
  })
})

test('what one paper says at the end of every description is no news, and is cut', async () => {
  const summaries = (await entriesOf('bao-duyen-hai')).map((entry) => entry.summary ?? '')
  expect(summaries.filter((summary) => summary.includes('tiếng nói của nhân dân'))).toEqual([])
})

test('the listing page of the paper without a feed gives every story, with its day, the shortest headline included', async () => {
  const paper = newsroom.papers.find((one) => one.id === 'bao-cao-linh')
  const list = paper?.lists[0]?.url ?? ''
  const html = await (await fetch(list)).text()
  const told = readList(html, { url: list, timezone: paper?.timezone ?? 'UTC', now: '2026-11-25T05:00:00Z' })
  const said = told.map(({ link, title, published }) => ({ link, title, published }))
  const truths = truthOf(newsroom).filter((truth) => truth.paper === 'bao-cao-linh')
  expect(said).toEqual(truths.map(({ url, headline, published }) => ({ link: url, title: headline, published })))
})

async function entriesOf(paperId: string): Promise<readonly Entry[]> {
  const paper = newsroom.papers.find((one) => one.id === paperId)
  const feeds = await Promise.all((paper?.feeds ?? []).map(({ url }) => feedAt(url, paper?.timezone ?? 'UTC')))
  return feeds.flatMap((feed) => feed.entries)
}

async function feedAt(url: string, timezone: string): Promise<Feed> {
  const response = await fetch(url)
  const contentType = response.headers.get('content-type')
  const outcome = await readFeed(new Uint8Array(await response.arrayBuffer()), { url, contentType, timezone })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.feed
}
