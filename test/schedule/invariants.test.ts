import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FetchOutcome, PollState } from '../../src/domain/fetching.ts'
import { afterPoll, type PollResult } from '../../src/schedule/next.ts'
import { NEVER } from '../../src/schedule/plan.ts'
import { mendClock, validatorsToSend } from '../../src/schedule/state.ts'
import { ETAG, failedOf, freshOf, GONE, NOON, readingOf, refusedOf, SETTINGS, stateOf, unchangedOf } from './poll.ts'

const HOUR_MS = 3_600_000
const LONGEST_MS = 9 * 24 * HOUR_MS

const hint = fc.option(fc.integer({ min: 0, max: 86_400 }))
const pace = fc.record({
  ttlMinutes: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  skipHours: fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 30 }),
  skipDays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 10 }),
})
const reading = fc.oneof(
  fc.tuple(fc.array(fc.string({ maxLength: 3 }), { maxLength: 10 }), pace).map(([ids, said]) => readingOf(ids, said)),
  fc.constant({ ok: false as const, reason: 'cut' }),
)
const movedTo = fc.constantFrom(
  null,
  'https://paper.example/moi',
  'https://paper.example/login',
  'http://paper.example/',
)
const poll: fc.Arbitrary<Pick<PollResult, 'outcome' | 'reading'>> = fc.oneof(
  fc.record({
    outcome: fc
      .tuple(hint, movedTo, fc.constantFrom(null, ETAG))
      .map(([freshSeconds, to, validators]) => freshOf({ freshSeconds, movedTo: to, validators })),
    reading,
  }),
  fc.record({
    outcome: fc.oneof<fc.Arbitrary<FetchOutcome>[]>(
      hint.map((freshSeconds) => unchangedOf({ freshSeconds })),
      fc
        .tuple(hint, hint, fc.constantFrom(403, 404, 429, 500, 503, null))
        .map(([freshSeconds, retryAfterSeconds, status]) => failedOf({ freshSeconds, retryAfterSeconds }, status)),
      fc.constantFrom(refusedOf('robots'), refusedOf('guard'), GONE),
    ),
    reading: fc.constant(null),
  }),
)
const jitter = fc.double({ min: 0, max: 1, noNaN: true })

test('whatever a paper answers, the next poll is never too soon and never out of sight', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(poll, jitter), { minLength: 1, maxLength: 40 }), (polls) => {
      let state: PollState = stateOf()
      let now = Date.parse(NOON)
      for (const [{ outcome, reading: read }, chance] of polls) {
        const at = new Date(now).toISOString()
        state = afterPoll(state, {
          now: at,
          jitter: chance,
          settings: SETTINGS,
          language: 'vi',
          outcome,
          reading: read,
        })
        if (state.nextPollAt === NEVER) return
        const wait = Date.parse(state.nextPollAt) - now
        expect(wait).toBeGreaterThanOrEqual(SETTINGS.atLeastMinutes * 60_000)
        expect(wait).toBeLessThanOrEqual(LONGEST_MS)
        expect(state.nextPollReason).not.toBe('')
        expect(state.intervalMinutes === 0 || state.intervalMinutes >= SETTINGS.atLeastMinutes).toBe(true)
        expect(state.intervalMinutes).toBeLessThanOrEqual(SETTINGS.atMostMinutes)
        now += wait
      }
    }),
  )
})

test('a state is the same after it was kept as JSON', () => {
  fc.assert(
    fc.property(poll, jitter, ({ outcome, reading: read }, chance) => {
      const state = afterPoll(stateOf(), {
        now: NOON,
        jitter: chance,
        settings: SETTINGS,
        language: 'vi',
        outcome,
        reading: read,
      })
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
  )
})

test('whatever the clock did, a mended state is due within nine days and needs no second mending', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(poll, instant, instant, ({ outcome, reading: read }, then, later) => {
      const written = afterPoll(stateOf(), {
        now: then.toISOString(),
        jitter: 0.5,
        settings: SETTINGS,
        language: 'vi',
        outcome,
        reading: read,
      })
      const now = later.toISOString()
      const state = mendClock(written, now) ?? written
      expect(mendClock(state, now)).toBeNull()
      expect(state.nextPollAt === NEVER || Date.parse(state.nextPollAt) - later.getTime() <= LONGEST_MS).toBe(true)
      expect([null, state.validators]).toContain(validatorsToSend(state, now))
    }),
  )
})
