import { describe, expect, test } from 'vitest'
import { afterPoll } from '../../src/schedule/next.ts'
import { mendClock, newPollState, validatorsToSend, withoutRepeat } from '../../src/schedule/state.ts'
import { ETAG, failedOf, freshOf, GONE, knownState, NOON, readingOf, resultOf, stateOf, unchangedOf } from './poll.ts'

const TARGET = { sourceId: 'paper', url: 'https://paper.example/rss', kind: 'feed' } as const

describe('an address never polled', () => {
  test('is due at once where chance is left out', () => {
    expect(newPollState(TARGET, NOON, 0)).toMatchObject({
      url: TARGET.url,
      nextPollAt: NOON,
      nextPollReason: 'never polled',
    })
  })
  test('is due within five minutes, by chance', () => {
    expect(newPollState(TARGET, NOON, 0.5).nextPollAt).toBe('2026-11-23T12:02:30.000Z')
  })
})

describe('what is sent with the next poll', () => {
  test.each([
    { name: 'nothing before a body was read', state: stateOf({ validators: ETAG }), sent: null },
    {
      name: 'the validators of a body of today',
      state: stateOf({ validators: ETAG, lastFullAt: '2026-11-23T00:00:00.000Z' }),
      sent: ETAG,
    },
    {
      name: 'the validators of a body eight days old',
      state: stateOf({ validators: ETAG, lastFullAt: '2026-11-15T12:00:00.000Z' }),
      sent: ETAG,
    },
    {
      name: 'nothing after that: a server may say 304 to everything',
      state: stateOf({ validators: ETAG, lastFullAt: '2026-11-15T11:59:59.000Z' }),
      sent: null,
    },
    {
      name: 'nothing where the last body came on a clock far ahead',
      state: stateOf({ validators: ETAG, lastFullAt: '2027-11-23T12:00:00.000Z' }),
      sent: null,
    },
  ])('$name', ({ state, sent }) => {
    expect(validatorsToSend(state, NOON)).toEqual(sent)
  })

  test('a server that answers 304 for ever is asked for a body after eight days', () => {
    let state = knownState(['tin'], { lastFullAt: NOON })
    let unconditional = 0
    for (let hour = 1; hour <= 24 * 9; hour += 1) {
      const now = new Date(Date.parse(NOON) + hour * 3_600_000).toISOString()
      if (validatorsToSend(state, now) === null) unconditional += 1
      state = afterPoll(state, resultOf(unchangedOf(), { now }))
    }
    expect(unconditional).toBe(24)
  })
})

test('a server that answers 304 to every condition is asked without one each eight days, and no oftener', () => {
  let state = knownState(['tin'], { lastFullAt: NOON })
  let whole = 0
  for (let hour = 1; hour <= 24 * 41; hour += 1) {
    const now = new Date(Date.parse(NOON) + hour * 3_600_000).toISOString()
    const sent = validatorsToSend(state, now)
    whole += sent === null ? 1 : 0
    const answer =
      sent === null ? withoutRepeat(state, freshOf({ validators: ETAG }), now, () => 'hash') : unchangedOf()
    state = afterPoll(state, resultOf(answer, { now, reading: answer.kind === 'fresh' ? readingOf(['tin']) : null }))
  }
  expect(whole).toBe(5)
})

describe('a clock that jumps', () => {
  const polled = afterPoll(knownState(['tin']), resultOf(unchangedOf()))

  test('forth makes everything due once, and no more', () => {
    const aYearOn = '2027-11-23T12:00:00.000Z'
    const after = afterPoll(polled, resultOf(unchangedOf(), { now: aYearOn }))
    expect(after.nextPollAt > aYearOn).toBe(true)
  })
  test('a year forth and back again silences nobody', () => {
    const ahead = afterPoll(polled, resultOf(unchangedOf(), { now: '2027-11-23T12:00:00.000Z' }))
    const mended = mendClock(ahead, NOON)
    expect(mended?.lastPolledAt).toBe(NOON)
    expect(Date.parse(mended?.nextPollAt ?? '') - Date.parse(NOON)).toBe(
      Date.parse(ahead.nextPollAt) - Date.parse('2027-11-23T12:00:00.000Z'),
    )
    expect(mended?.nextPollReason).toMatch(/the clock was set back/)
  })
  test('an hour back keeps the wait that was meant', () => {
    const anHourBack = '2026-11-23T11:00:00.000Z'
    const mended = mendClock(polled, anHourBack)
    expect(Date.parse(mended?.nextPollAt ?? '') - Date.parse(anHourBack)).toBe(
      Date.parse(polled.nextPollAt) - Date.parse(NOON),
    )
  })
  test('a wait that was only postponed on a clock ahead is mended too', () => {
    const resting = failedOf({ failure: 'resting', retryAfterSeconds: 60 }, null)
    const ahead = afterPoll(polled, resultOf(resting, { now: '2027-11-23T12:00:00.000Z' }))
    expect(Date.parse(mendClock(ahead, NOON)?.nextPollAt ?? '') - Date.parse(NOON)).toBeLessThanOrEqual(86_400_000)
  })
  test('one never polled that was to wait for a year is due at once', () => {
    expect(mendClock(stateOf({ nextPollAt: '2027-11-23T12:00:00.000Z' }), NOON)?.nextPollAt).toBe(NOON)
  })
  test.each([
    { name: 'what was written on a right clock is left alone', state: polled, now: '2026-11-23T12:30:00.000Z' },
    { name: 'a few seconds are no jump', state: polled, now: '2026-11-23T11:59:30.000Z' },
    { name: 'what is gone stays gone', state: afterPoll(polled, resultOf(GONE)), now: '2025-01-01T00:00:00.000Z' },
    { name: 'a machine that slept for a month mends nothing', state: polled, now: '2026-12-23T12:00:00.000Z' },
  ])('$name', ({ state, now }) => {
    expect(mendClock(state, now)).toBeNull()
  })
})

describe('a body that comes again', () => {
  const hash = () => 'hash'
  const read = knownState(['1'])
  test.each([
    { name: 'of a feed is nothing new', state: read, kind: 'unchanged' },
    { name: 'is read where another one was read last', state: { ...read, bodyHash: 'other' }, kind: 'fresh' },
    {
      name: 'of a list is read: its rule may be new',
      state: { ...read, target: { ...TARGET, kind: 'list' } },
      kind: 'fresh',
    },
    { name: 'is read after eight days', state: { ...read, lastFullAt: '2026-11-14T12:00:00.000Z' }, kind: 'fresh' },
    { name: 'is read where none was read before', state: stateOf({ bodyHash: 'hash' }), kind: 'fresh' },
  ] as const)('$name', ({ state, kind }) => {
    expect(withoutRepeat(state, freshOf(), NOON, hash).kind).toBe(kind)
  })
  test('is read where it came from another address, which may be adopted', () => {
    const moved = freshOf({ movedTo: 'https://paper.example/new' })
    expect(withoutRepeat(read, moved, NOON, hash).kind).toBe('fresh')
  })
  test('is read where the last one was cut off', () => {
    const reading = { ...readingOf(['1']), whole: false }
    const cut = afterPoll(stateOf(), resultOf(freshOf(), { reading }))
    expect(withoutRepeat(cut, freshOf(), NOON, hash).kind).toBe('fresh')
  })
  test('drops validators that vanished from it', () => {
    const before = { ...read, validators: ETAG }
    const repeat = withoutRepeat(before, freshOf({ validators: null }), NOON, hash)
    expect(afterPoll(before, resultOf(repeat)).validators).toBeNull()
  })
  test('keeps the validators that came with it', () => {
    expect(withoutRepeat(read, freshOf({ validators: ETAG }), NOON, hash)).toMatchObject({ validators: ETAG })
  })
})
