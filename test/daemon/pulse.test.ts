import { expect, test } from 'vitest'
import { Pulse } from '../../src/daemon/pulse.ts'

/** A daemon of 15-second ticks, after what happened at which second. */
function after(
  ...happened: (readonly [seconds: number, what: 'well' | 'failed' | 'unpublished' | 'nothing'])[]
): Pulse {
  const clock = { ms: 0 }
  const pulse = new Pulse(15, () => clock.ms)
  for (const [seconds, what] of happened) {
    clock.ms = seconds * 1000
    if (what === 'well') pulse.tickWentWell()
    if (what === 'failed') pulse.tickFailed()
    if (what === 'unpublished') pulse.published('failing')
  }
  return pulse
}

test.each([
  { name: 'before the first tick', pulse: after(), alive: false, ready: /first tick/u },
  { name: 'after a good tick', pulse: after([1, 'well'], [61, 'nothing']), alive: true, ready: null },
  {
    name: 'ticks that fail, as on a full disk: alive, so that it goes on serving, but not ready',
    pulse: after([1, 'well'], [60, 'failed'], [100, 'failed']),
    alive: true,
    ready: /no tick went well for 99 s/u,
  },
  { name: 'a tick that does not end', pulse: after([1, 'well'], [70, 'nothing']), alive: false, ready: /for 69 s/u },
  {
    name: 'a feed that cannot be written',
    pulse: after([1, 'well'], [2, 'unpublished']),
    alive: true,
    ready: /could not be written/u,
  },
])('$name', ({ pulse, alive, ready }) => {
  expect(pulse.isAlive()).toBe(alive)
  if (ready === null) expect(pulse.notReadyBecause()).toBeNull()
  else expect(pulse.notReadyBecause()).toMatch(ready)
})

test('the bound grows with the tick', () => {
  const clock = { ms: 0 }
  const pulse = new Pulse(60, () => clock.ms)
  pulse.tickWentWell()
  clock.ms = 240_000
  expect(pulse.isAlive()).toBe(true)
})
