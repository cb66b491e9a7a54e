/** One benchmark: what it measures, and rows of figures with their unit. Peers are rows of the same run. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<readonly BenchRow[]>
}

export interface BenchRow {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What it is compared with, what it leaves out. */
  readonly note?: string
}
