import type { Layout, Source } from '../domain/settings.ts'

/** What a person should know of a source file that a program wrote. */
export interface FileNotes {
  /** Lines above everything, without "#". */
  readonly head: readonly string[]
  /** Beside a value: how sure it is, and why. */
  readonly name: string
  readonly address: string
  readonly layout: string
  readonly language: string
  readonly timezone: string
}

/** The page that is kept beside the file, with what is read from it. */
export interface KeptPage {
  /** Relative to the file. */
  readonly page: string
  readonly url: string
  readonly expect: Readonly<Record<string, string | number>>
}

/** A source file (YAML) as a person would write it, with comments where something is to be looked at. */
export function sourceFileText(source: Source, notes: FileNotes, kept: KeptPage | null): string {
  return [
    '# yaml-language-server: $schema=../schema/source.schema.json',
    ...notes.head.map((line) => `# ${line}`),
    `name: ${quoted(source.name)}${beside(notes.name)}`,
    `home: ${source.home}`,
    '# region: lang-son  # the slug of its region; without it the paper counts as national',
    `language: ${source.language}${beside(notes.language)}`,
    `timezone: ${source.timezone}${beside(notes.timezone)}`,
    ...(source.charset === null ? [] : [`charset: ${source.charset}  # only its server says so`]),
    ...offLines(source),
    ...addressLines(source, notes.address),
    ...layoutLines(source.article.layouts, notes.layout),
    ...(kept === null ? [] : testLines(kept)),
    '',
  ].join('\n')
}

function offLines({ enabled, offBecause }: Source): string[] {
  return enabled ? [] : ['enabled: false', `off-because: ${quoted(offBecause ?? '')}`]
}

function addressLines({ feeds, lists }: Source, note: string): string[] {
  return [
    ...(feeds.length === 0 ? [] : ['feeds:', ...feeds.map(({ url }) => `  - ${quoted(url)}${beside(note)}`)]),
    ...(lists.length === 0 ? [] : ['lists:', ...lists.map(({ page }) => `  - ${quoted(page)}${beside(note)}`)]),
  ]
}

function layoutLines(layouts: readonly Layout[], note: string): string[] {
  if (layouts.length === 0) return [`# article: no layout is needed; ${note}`]
  return ['article:', `  layouts:${beside(note)}`, ...layouts.flatMap(layoutLine)]
}

function layoutLine({ id, preset, body }: Layout): string[] {
  return [
    `    - id: ${quoted(id)}`,
    ...(preset === undefined ? [] : [`      preset: ${preset}`]),
    ...(body === undefined ? [] : [`      body: ${quoted(body)}`]),
  ]
}

function testLines({ page, url, expect }: KeptPage): string[] {
  return [
    'tests:',
    `  - page: ${page}`,
    `    url: ${quoted(url)}`,
    '    expect:  # as it was read: correct what is wrong, and `check` tells until the layout reads it so',
    ...Object.entries(expect).map(
      ([key, value]) => `      ${key}: ${typeof value === 'number' ? value : quoted(value)}`,
    ),
  ]
}

/** A JSON string is a YAML string, whatever stands in it. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function beside(note: string): string {
  return note === '' ? '' : `  # ${note.replaceAll(/\s+/gu, ' ')}`
}
