/**
 * The same work, never twice at once: calls that come while it runs share one further run after it, so that nobody's
 * reason to call is overlooked. The promise of a call is that of the run which began after it.
 */
export function joined(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let following: Promise<void> | null = null
  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return run()
    following ??= running
      .catch(() => undefined)
      .then(() => {
        following = null
        return run()
      })
    return following
  }
}
