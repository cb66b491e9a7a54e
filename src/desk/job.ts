/** What one thing that takes longer than a page is doing, or did last. */
export type JobState<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly what: string; readonly since: string; readonly progress: string }
  | {
      readonly kind: 'done'
      readonly what: string
      readonly since: string
      readonly until: string
      readonly result: Result
    }
  | { readonly kind: 'failed'; readonly what: string; readonly since: string; readonly problem: string }

export interface Job<Result> {
  state(): JobState<Result>
  /** Begins, or says no: one runs, or the last one began less than the least spacing ago. */
  begin(what: string, work: Work<Result>): 'begun' | 'busy' | 'too-soon'
  /** Tells what runs to end. */
  stop(): void
}

type Work<Result> = (tell: (progress: string) => void, signal: AbortSignal) => Promise<Result>

export interface JobSettings {
  readonly now: () => string
  readonly atLeastSeconds: number
  /** After so long the work is told to end. */
  readonly atMostSeconds: number
  readonly onFailure: (cause: unknown) => void
}

/** One slot: what is asked for while it is taken is refused, so that no number of clicks makes more than one run. */
export function createJob<Result>({ now, atLeastSeconds, atMostSeconds, onFailure }: JobSettings): Job<Result> {
  let state: JobState<Result> = { kind: 'idle' }
  let ending = new AbortController()
  const run = async (what: string, work: Work<Result>, since: string): Promise<void> => {
    const timer = setTimeout(
      () => ending.abort(new Error(`it took more than ${atMostSeconds} s`)),
      atMostSeconds * 1000,
    )
    try {
      const tell = (progress: string): void => {
        if (state.kind === 'running') state = { ...state, progress }
      }
      const result = await work(tell, ending.signal)
      state = { kind: 'done', what, since, until: now(), result }
    } catch (cause) {
      onFailure(cause)
      state = { kind: 'failed', what, since, problem: cause instanceof Error ? cause.message : String(cause) }
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    state: () => state,
    begin: (what, work) => {
      if (state.kind === 'running') return 'busy'
      const since = now()
      if (state.kind !== 'idle' && Date.parse(since) - Date.parse(state.since) < atLeastSeconds * 1000)
        return 'too-soon'
      ending = new AbortController()
      state = { kind: 'running', what, since, progress: '' }
      void run(what, work, since)
      return 'begun'
    },
    stop: () => ending.abort(new Error('it was stopped')),
  }
}
