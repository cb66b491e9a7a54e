export type Labels = Readonly<Record<string, string>>

/** One kind of number as Prometheus scrapes it: a row for each set of labels that was ever set. */
export interface Family {
  readonly name: string
  /** Adds to the row of these labels. */
  add(value: number, labels?: Labels): void
  /** Sets the row of these labels. */
  set(value: number, labels?: Labels): void
  /** Forgets every row: what is set next is all there is. */
  clear(): void
  /** The text of it all, in the exposition format 0.0.4. */
  text(): string
}

/** A number that grows until the process ends, or one that goes up and down. */
export function family(type: 'counter' | 'gauge', name: string, help: string): Family {
  const rows = new Map<string, number>()
  return {
    name,
    add: (value, labels = {}) => void rows.set(labelText(labels), (rows.get(labelText(labels)) ?? 0) + value),
    clear: () => rows.clear(),
    set: (value, labels = {}) => void rows.set(labelText(labels), value),
    text: () => {
      const lines = [...rows].map(([key, value]) => `${name}${key} ${value}\n`)
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
    },
  }
}

/** How long something took, in seconds: counted in buckets, from which Prometheus reckons quantiles. */
export interface Histogram {
  readonly name: string
  observe(seconds: number, labels?: Labels): void
  text(): string
}

interface Observed {
  readonly labels: Labels
  /** How many fell in each bucket and in none before it; the last is for all that is longer. */
  readonly inBucket: number[]
  sum: number
}

/** `bounds` are the buckets' upper ends in seconds, ascending. */
export function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const rows = new Map<string, Observed>()
  return {
    name,
    observe: (seconds, labels = {}) => {
      const key = labelText(labels)
      const row = rows.get(key) ?? { labels, inBucket: [...bounds.map(() => 0), 0], sum: 0 }
      rows.set(key, row)
      const at = bounds.findIndex((bound) => seconds <= bound)
      const bucket = at < 0 ? bounds.length : at
      row.inBucket[bucket] = (row.inBucket[bucket] ?? 0) + 1
      row.sum += seconds
    },
    text: () => {
      const lines = [...rows.values()].map((row) => observedText(name, bounds, row))
      return `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${lines.join('')}`
    },
  }
}

function observedText(name: string, bounds: readonly number[], { labels, inBucket, sum }: Observed): string {
  let count = 0
  const buckets = [...bounds, '+Inf'].map((bound, at) => {
    count += inBucket[at] ?? 0
    return `${name}_bucket${labelText({ ...labels, le: String(bound) })} ${count}\n`
  })
  return `${buckets.join('')}${name}_sum${labelText(labels)} ${sum}\n${name}_count${labelText(labels)} ${count}\n`
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).sort(([left], [right]) => (left < right ? -1 : 1))
  if (pairs.length === 0) return ''
  return `{${pairs.map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(',')}}`
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
