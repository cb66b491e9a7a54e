/** A part of a JSON Schema. */
type Node = Readonly<Record<string, unknown>>

/** What could be written for a field, in YAML's short form: its own example or default, else what its words name, else what fits. */
export function exampleOf(node: Node): string {
  const { default: fallback, enum: choices, examples, type, errorMessage } = node
  if (Array.isArray(examples)) return written(examples[0])
  if (typeof fallback === 'string' && fallback !== '') return quoted(fallback)
  if (typeof fallback === 'number' || typeof fallback === 'boolean') return String(fallback)
  if (Array.isArray(choices)) return String(choices[0])
  const named = typeof errorMessage === 'string' ? nameIn(errorMessage) : null
  if (type === 'array') return `[${firstOf(node, 'items') ?? ''}]`
  if (type === 'object') return exampleOfGroup(node)
  if (named !== null) return named
  if (type === 'boolean') return 'true'
  if (type === 'number' || type === 'integer') return String(Math.max(1, Number(node['minimum'] ?? 1)))
  return (
    firstOf(node, 'anyOf') ?? quoted(typeof errorMessage === 'string' ? errorMessage.replace(/^write /u, '') : 'text')
  )
}

/** The first example that a field's own words give: such as "X", or such as X at their end. */
function nameIn(words: string): string | null {
  return /such as ("[^"]+"|\d[\w.-]*)/u.exec(words)?.[1] ?? /"([^"]+)"/u.exec(words)?.[0] ?? null
}

function firstOf(node: Node, key: 'items' | 'anyOf'): string | null {
  const inner = node[key]
  const first: unknown = Array.isArray(inner) ? inner[0] : inner
  return isNode(first) ? exampleOf(first) : null
}

/** The keys that must be written, or else the first one. */
function exampleOfGroup(node: Node): string {
  const properties = isNode(node['properties']) ? Object.entries(node['properties']) : []
  const required = Array.isArray(node['required']) ? node['required'] : []
  const must = properties.filter(([key]) => required.includes(key))
  const shown = (must.length > 0 ? must : properties.slice(0, 1)).flatMap(([key, inner]) =>
    isNode(inner) ? [`${key}: ${exampleOf(inner)}`] : [],
  )
  const named = node['additionalProperties']
  if (shown.length === 0 && isNode(named)) return `{name: ${exampleOf(named)}}`
  return `{${shown.join(', ')}}`
}

function written(example: unknown): string {
  return Array.isArray(example) ? `[${example.map(String).map(quoted).join(', ')}]` : quoted(String(example))
}

function quoted(text: string): string {
  return /^[\w./:-]+$/u.test(text) ? text : JSON.stringify(text)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
