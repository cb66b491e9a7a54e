import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES, type TestDatabase } from '../postgres/database.ts'
import { type Played, playWorkers } from '../postgres/workers-play.ts'

const SOURCES = 80
const SPACING_SECONDS = 0.2

/** The same at full size: `npm run bench -- workers`. */
describe.skipIf(POSTGRES === undefined)(
  `four workers, one killed, one frozen past its lease: ${NEEDS_POSTGRES}`,
  () => {
    let database: TestDatabase
    let played: Played
    beforeAll(async () => {
      database = await openTestDatabase()
      played = await playWorkers({
        database,
        sources: SOURCES,
        together: 10,
        answerAfterMs: 150,
        leaseSeconds: 4,
        spacingSeconds: SPACING_SECONDS,
        patienceSeconds: 100,
      })
    }, 120_000)
    afterAll(() => database.drop())

    test('every due source is polled, none twice within its interval', () => {
      expect(played.polls).toHaveLength(SOURCES)
      expect(Math.max(...played.polls)).toBe(1)
      expect(played.failed).toEqual([])
    })

    test('a paper is asked again only for what was in flight where a worker died or froze', () => {
      expect(played.askedAgain).toBeLessThanOrEqual(played.inFlightMost)
    })

    test('nothing is lost, nothing doubled, and each report told by two papers is one', () => {
      expect(played).toMatchObject({ entries: played.expectedEntries, articles: played.expectedEntries, waiting: 0 })
      expect(played.clusters).toBe(played.expectedClusters)
    })

    test('papers that share a machine are asked at its pace, whichever workers ask', () => {
      expect(played.shared.requests).toBeGreaterThanOrEqual(10)
      expect(played.shared.seconds).toBeGreaterThan((played.shared.requests - 1) * SPACING_SECONDS * 0.95)
    })

    test('two servers give the same bytes and ETags', () => {
      expect(played.served.map(({ first }) => first)).toEqual(played.served.map(({ second }) => second))
      expect(played.served.every(({ first }) => first.startsWith('200 "'))).toBe(true)
    })

    test('a worker with --port and each server say that they are ready, and count', () => {
      expect(played.watched).toEqual(Array.from({ length: 3 }, () => ({ ready: 'ready\n', counts: true })))
    })
  },
)
