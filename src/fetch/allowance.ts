/** The time that one fetch may spend on the wire, over all its redirects. Waiting for a host's turn is not counted. */
export interface Allowance {
  readonly totalSeconds: number
  /** Runs work under a signal that aborts when the allowance is used up. */
  within<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  isSpent(): boolean
}

export function createAllowance(totalSeconds: number): Allowance {
  let leftMs = totalSeconds * 1000
  return {
    totalSeconds,
    async within(work) {
      const started = performance.now()
      const controller = new AbortController()
      const timer = setTimeout(() => controller.abort(), Math.max(leftMs, 1))
      try {
        return await work(controller.signal)
      } finally {
        clearTimeout(timer)
        leftMs = controller.signal.aborted ? 0 : leftMs - (performance.now() - started)
      }
    },
    isSpent: () => leftMs <= 0,
  }
}
