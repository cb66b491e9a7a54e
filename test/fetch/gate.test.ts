import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createGate, type Gate, type Turn } from '../../src/fetch/gate.ts'

let gate: Gate
let paces: string[]

function open(inFlight: number, spacingMs: number): void {
  paces = []
  gate = createGate({ inFlight, spacingMs, onPace: (milliseconds, reason) => paces.push(`${reason} ${milliseconds}`) })
}

/** Who has come in, in the order of coming. */
function enterAs(names: readonly string[]): { readonly inside: string[]; readonly turns: Map<string, Turn> } {
  const inside: string[] = []
  const turns = new Map<string, Turn>()
  for (const name of names) {
    void gate.enter().then((turn) => {
      turns.set(name, turn)
      if (turn.granted) inside.push(name)
    })
  }
  return { inside, turns }
}

function leave(turn: Turn | undefined): void {
  if (turn?.granted === true) turn.leave()
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  gate.close()
  vi.useRealTimers()
})

describe('a gate', () => {
  test('lets in so many at a time, first come first served', async () => {
    open(2, 0)
    const { inside, turns } = enterAs(['a', 'b', 'c', 'd'])
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b'])
    leave(turns.get('b'))
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b', 'c'])
  })

  test('counts who leaves twice once', async () => {
    open(1, 0)
    const { inside, turns } = enterAs(['a', 'b', 'c'])
    await vi.advanceTimersByTimeAsync(0)
    leave(turns.get('a'))
    leave(turns.get('a'))
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b'])
  })

  test('keeps its spacing, to the millisecond', async () => {
    open(9, 1_000)
    const { inside } = enterAs(['a', 'b', 'c'])
    await vi.advanceTimersByTimeAsync(999)
    expect(inside).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(inside).toEqual(['a', 'b'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(inside).toEqual(['a', 'b', 'c'])
    expect(paces).toEqual(['spacing 1000', 'spacing 1000', 'spacing 1000'])
  })

  test('makes nobody wait for a long rest, and everybody for a short one', async () => {
    open(9, 0)
    gate.rest(3_000, 'busy')
    const short = enterAs(['a'])
    await vi.advanceTimersByTimeAsync(2_999)
    expect(short.inside).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(short.inside).toEqual(['a'])
    gate.rest(60_000, 'closed for repair')
    const long = enterAs(['b'])
    await vi.advanceTimersByTimeAsync(0)
    expect(long.turns.get('b')).toEqual({ granted: false, waitSeconds: 60, reason: 'closed for repair' })
  })

  test('is not talked out of a long rest by a shorter one', async () => {
    open(9, 0)
    gate.rest(60_000, 'long')
    gate.rest(10_000, 'short')
    const { turns } = enterAs(['a'])
    await vi.advanceTimersByTimeAsync(0)
    expect(turns.get('a')).toMatchObject({ waitSeconds: 60, reason: 'long' })
    expect(paces).toEqual(['long 60000'])
  })

  test('opens by itself when the rest is over', async () => {
    open(9, 0)
    gate.rest(60_000, 'long')
    await vi.advanceTimersByTimeAsync(60_000)
    const { inside } = enterAs(['a'])
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a'])
  })

  test('may be forgotten only when nobody is inside and nothing is to be waited for', async () => {
    open(1, 1_000)
    expect(gate.isIdle()).toBe(true)
    const { turns } = enterAs(['a'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(gate.isIdle()).toBe(false)
    leave(turns.get('a'))
    expect(gate.isIdle()).toBe(true)
    gate.rest(60_000, 'long')
    expect(gate.isIdle()).toBe(false)
  })

  test('closed, sends everybody away', async () => {
    open(1, 0)
    const { turns } = enterAs(['a', 'b'])
    await vi.advanceTimersByTimeAsync(0)
    gate.close()
    const late = enterAs(['c'])
    await vi.advanceTimersByTimeAsync(0)
    expect([turns.get('b')?.granted, late.turns.get('c')?.granted]).toEqual([false, false])
  })
})
