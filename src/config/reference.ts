import { z } from 'zod'
import { exampleOf } from './example.ts'
import { feedsSchema } from './feeds.ts'
import { opsSchema } from './ops.ts'
import { sourceSchema } from './source.ts'
import { topicSchema } from './topic-schema.ts'

/** Every key of config/ with what to write there, its default, an example and what it is for, as Markdown. */
export function configReference(): string {
  const files = [
    { title: 'sources/&lt;host&gt;.yaml: one paper', schema: sourceSchema },
    { title: 'topics/&lt;name&gt;.yaml: what is gathered', schema: topicSchema },
    { title: 'feeds.yaml: what is published', schema: feedsSchema },
    { title: 'rivermouth.yaml: how it is run', schema: opsSchema },
  ]
  const parts = files.map(({ title, schema }) => `## ${title}\n\n${table(schema)}`)
  return `${HEAD}\n\n${parts.join('\n\n')}\n`
}

const HEAD = `# Every key of config/

Made from the checks themselves, so it is never out of date. A key marked **must** has to be written, every other may be
left out. \`[]\` stands for each line of a list, \`*\` for a name of your own choice.`

function table(schema: z.ZodType): string {
  const described = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  const rows = rowsOf(described, '')
  return ['| key | write | default | example | what for |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** A part of a JSON Schema; zod's own type of it leaves out the keys that we add. */
type Node = Readonly<Record<string, unknown>>

/** The rows of a group's keys, each followed by those within it. */
function rowsOf(group: Node, path: string): string[] {
  const required = Array.isArray(group['required']) ? group['required'] : []
  return entriesOf(group['properties']).flatMap(([key, node]) => {
    const full = path === '' ? key : `${path}.${key}`
    return [rowOf(full, node, required.includes(key)), ...rowsWithin(node, full)]
  })
}

function rowsWithin(node: Node, path: string): string[] {
  const forms = [node, ...listOf(node['anyOf'])]
  return forms.flatMap((form) => {
    const items = isNode(form['items']) ? [form['items'], ...listOf(form['items']['anyOf'])] : []
    const named = isNode(form['additionalProperties']) ? form['additionalProperties'] : null
    return [
      ...rowsOf(form, path),
      ...items.flatMap((item) => rowsOf(item, `${path}[]`)),
      ...(named === null ? [] : rowsOf(named, `${path}.*`)),
    ]
  })
}

function rowOf(path: string, node: Node, isRequired: boolean): string {
  const fallback = isRequired ? '**must**' : defaultOf(node['default'])
  const write = expectedOf(node).replace(/^write /, '')
  const example = `\`${lastOf(path)}: ${exampleOf(node)}\``
  const cells = [`\`${path}\``, write, fallback, example, String(node['description'] ?? '')]
  return `| ${cells.map(escaped).join(' | ')} |`
}

/** The key as it stands in a file; a name of one's own choice is "name". */
function lastOf(path: string): string {
  const key = path.split('.').at(-1) ?? path
  return key === '*' ? 'name' : key
}

/** What to write: the field's own words, or those of its first form that has any. */
function expectedOf(node: Node): string {
  const own = node['errorMessage']
  if (typeof own === 'string') return own
  const forms = listOf(node['anyOf'])
    .map(expectedOf)
    .filter((words) => words !== '')
  if (forms.length > 0) return forms.join(', or ')
  return node['type'] === 'object' ? 'a group of keys' : ''
}

function defaultOf(value: unknown): string {
  const isPlain = (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? `\`${value}\`` : ''
}

function entriesOf(properties: unknown): (readonly [string, Node])[] {
  if (!isNode(properties)) return []
  return Object.entries(properties).flatMap(([key, node]) => (isNode(node) ? [[key, node] as const] : []))
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
