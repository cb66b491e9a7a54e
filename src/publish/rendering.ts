import type { EditionInput } from '../domain/edition.ts'
import type { Source } from '../domain/settings.ts'
import { interfaceFor } from '../locale/interface.ts'
import type { Interface } from '../locale/interface-text.ts'
import { regionName } from '../locale/regions.ts'
import { normalInstant } from './dates.ts'
import { type EditionEntry, editionEntries } from './entry.ts'
import { safeAddress, safeLanguage, safeLine } from './guard.ts'

/** Everything that the formats of one edition share, read and guarded once. */
export interface Rendering {
  readonly input: EditionInput
  readonly title: string
  readonly description: string
  readonly language: string
  readonly generator: string
  readonly words: Interface
  /** The name of a region for people, as the tables or its papers spell it. */
  readonly regionName: (region: string) => string
  readonly entries: readonly EditionEntry[]
  /**
   * ISO 8601 in UTC: the latest change of substance among the entries, else when the feed began. Of the feed itself never
   * before what it said the last time: where the entry that changed last leaves by age, nobody has changed anything.
   */
  readonly updated: string
  /** Folder of the feed, ending in "/". */
  readonly folder: string
  readonly pageUrl: string
  readonly selfUrls: Readonly<Record<'rss' | 'atom' | 'json' | 'opml', string>>
  /** From the document to the style sheet of feeds, so that the folder may be served from anywhere. */
  readonly styleSheet: string
  /** Whether pages show the papers' pictures. */
  readonly pictures: boolean
  readonly hub: string | null
  /** The closed archive document before this one, in each format; null where nothing is archived. */
  readonly archiveUrls: FormatUrls | null
  /** Where the feed itself stands, for an archive document of it; null for the feed itself. */
  readonly currentUrls: FormatUrls | null
  /** The archive document after this one, where it was known from the start. */
  readonly nextUrls: FormatUrls | null
}

/** Where an archive document stands: paths in Atom. */
export interface ArchivePlace {
  readonly path: string
  readonly next: string | null
}

export type FormatUrls = Readonly<Record<'rss' | 'atom' | 'json', string>>

/** Reads the input once for every format, as the feed itself or as an archive document of it. */
export function prepare(input: EditionInput, archive: ArchivePlace | null = null): Rendering {
  const entries = editionEntries(input)
  const folder = `${input.feed.id}/`
  const pageUrl = input.baseUrl + folder
  const title = safeLine(input.feed.title) || input.feed.id
  const newest = input.newestArchive ?? null
  const own = formatUrls(`${pageUrl}feed.atom`)
  return {
    input,
    title,
    description: safeLine(input.feed.description) || title,
    language: safeLanguage(input.feed.language) ?? 'en',
    generator: safeLine(input.generator) || 'Rivermouth',
    words: interfaceFor(input.feed.language),
    regionName: regionNamer(input.sources),
    entries,
    updated: updatedOf(input, entries, archive),
    folder,
    pageUrl,
    selfUrls: {
      ...(archive === null ? own : formatUrls(input.baseUrl + archive.path)),
      opml: `${pageUrl}sources.opml`,
    },
    styleSheet: `${'../'.repeat((archive?.path ?? `${folder}feed`).split('/').length - 1)}feed.css`,
    pictures: input.pictures ?? input.feed.pictures,
    hub: safeAddress(input.hub),
    archiveUrls: newest === null ? null : formatUrls(input.baseUrl + newest),
    currentUrls: archive === null ? null : own,
    nextUrls: archive === null || archive.next === null ? null : formatUrls(input.baseUrl + archive.next),
  }
}

function regionNamer(sources: readonly Source[]): (region: string) => string {
  const printed = Map.groupBy(sources, (source) => source.region)
  return (region) =>
    regionName(
      region,
      (printed.get(region) ?? []).map((source) => safeLine(source.name)),
    )
}

/** The same document in every format, from its address in Atom. */
function formatUrls(atom: string): FormatUrls {
  const stem = atom.replace(/\.atom$/u, '')
  return { rss: `${stem}.rss`, atom: `${stem}.atom`, json: `${stem}.json` }
}

function updatedOf(input: EditionInput, entries: readonly EditionEntry[], archive: ArchivePlace | null): string {
  const own = latest(entries) ?? normalInstant(input.begunAt) ?? '1970-01-01T00:00:00.000Z'
  const before = archive === null ? normalInstant(input.updatedBefore) : null
  return before !== null && before > own ? before : own
}

function latest(entries: readonly EditionEntry[]): string | null {
  let found: string | null = null
  for (const entry of entries) if (found === null || entry.updated > found) found = entry.updated
  return found
}
