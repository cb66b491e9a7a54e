/** What becomes of somebody who asks to be let in. Who was let in says when he is out again. */
export type Turn =
  | { readonly granted: true; readonly leave: () => void }
  | { readonly granted: false; readonly waitSeconds: number; readonly reason: string }

/** Why a host waits between two requests. */
export const SPACING = 'spacing'

export interface Gate {
  /** Resolves when it is one's turn, first come first served, or at once with a no while the host rests. */
  enter(): Promise<Turn>
  /** Lets nobody in for so long; those who wait are sent away. */
  rest(milliseconds: number, reason: string): void
  /** Nobody inside, nobody waiting, nothing to remember: it may be forgotten. */
  isIdle(): boolean
  /** Sends everybody away, for good. */
  close(): void
}

export interface GateRules {
  readonly inFlight: number
  /** The least time between two entrances. */
  readonly spacingMs: number
  /** Told at each entrance and rest for how long nobody else comes in. */
  readonly onPace: (milliseconds: number, reason: string) => void
}

/** Who would have to wait longer than this for a resting host is told so instead. */
export const PATIENCE_MS = 5_000

/** Time is `performance.now()`: a clock that is set back or forth changes nothing here. */
export function createGate(rules: GateRules): Gate {
  const waiting: ((turn: Turn) => void)[] = []
  let inside = 0
  let notBefore = 0
  let restingUntil = 0
  let restReason = ''
  let closed = false
  let timer: NodeJS.Timeout | null = null

  function admit(): void {
    while (waiting.length > 0 && inside < rules.inFlight && notBefore <= performance.now()) letIn()
    if (waiting.length > 0 && inside < rules.inFlight) wakeIn(notBefore - performance.now())
  }

  function wakeIn(milliseconds: number): void {
    if (timer !== null) return
    timer = setTimeout(() => {
      timer = null
      admit()
    }, Math.ceil(milliseconds))
  }

  function letIn(): void {
    inside += 1
    if (rules.spacingMs > 0) {
      notBefore = performance.now() + rules.spacingMs
      rules.onPace(rules.spacingMs, SPACING)
    }
    waiting.shift()?.({ granted: true, leave: once(leave) })
  }

  function leave(): void {
    inside -= 1
    admit()
  }

  function sendAway(waitMs: number, reason: string): void {
    for (const tell of waiting.splice(0)) tell(noTurn(waitMs, reason))
  }

  return {
    enter() {
      const restMs = restingUntil - performance.now()
      if (closed) return Promise.resolve(noTurn(0, SHUTTING_DOWN))
      if (restMs > PATIENCE_MS) return Promise.resolve(noTurn(restMs, restReason))
      const turn = Promise.withResolvers<Turn>()
      waiting.push(turn.resolve)
      admit()
      return turn.promise
    },
    rest(milliseconds, reason) {
      const until = performance.now() + milliseconds
      if (until <= restingUntil) return
      restingUntil = until
      restReason = reason
      notBefore = Math.max(notBefore, until)
      rules.onPace(milliseconds, reason)
      if (milliseconds > PATIENCE_MS) sendAway(milliseconds, reason)
    },
    isIdle: () => inside === 0 && waiting.length === 0 && notBefore <= performance.now(),
    close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      sendAway(0, SHUTTING_DOWN)
    },
  }
}

const SHUTTING_DOWN = 'shutting down'

function noTurn(waitMs: number, reason: string): Turn {
  return { granted: false, waitSeconds: Math.ceil(waitMs / 1000), reason }
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
