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

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).sort(([left], [right]) => (left < right ? -1 : 1))
  if (pairs.length === 0) return ''
  return `{${pairs.map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(',')}}`
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
