import type { Served } from './origin.ts'
import type { Story } from './story.ts'

/** One paper of the newsroom: who it is, and how its site is built. */
export interface Paper {
  readonly id: string
  readonly name: string
  /** A slug, as source files write it. */
  readonly region: string
  readonly language: string
  readonly timezone: string
  readonly feeds: readonly { readonly path: string; readonly section: string | null }[]
  readonly lists: readonly { readonly path: string; readonly section: string | null }[]
  /** Where a story stands on the site. */
  pathOf(story: Story): string
  /** Feeds and listing pages, by path. */
  documents(edition: PaperEdition): Readonly<Record<string, Served>>
  page(story: Story, edition: PaperEdition): string
}

/** What one paper tells on one day. */
export interface PaperEdition {
  readonly paper: Paper
  /** `http://host:port` */
  readonly origin: string
  /** Newest first. */
  readonly stories: readonly Story[]
  /** The day that live clocks show. */
  readonly clock: Date
  readonly day: number
}

export function urlOf(story: Story, edition: PaperEdition): string {
  return edition.origin + edition.paper.pathOf(story)
}

export function pictureOf(story: Story, edition: PaperEdition): string {
  return `${edition.origin}/anh/${story.id}.png`
}

/** As the paper sends it out: a few in decomposed letters, as some editors' machines type them. */
export function headlineOf(story: Story): string {
  return story.decomposed ? story.headline.normalize('NFD') : story.headline
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The opening of a story in so many characters, cut at a word. */
export function teaserOf(story: Story, characters: number): string {
  const text = story.deck ?? story.paragraphs.join(' ')
  if (text.length <= characters) return text
  return `${text.slice(0, text.lastIndexOf(' ', characters))}...`
}

/** The newest change on a site so far. */
export function lastChange(stories: readonly Story[]): Date {
  return new Date(Math.max(0, ...stories.map((story) => story.updated.getTime())))
}
