import type { Source } from '../domain/settings.ts'
import type { ExtractOutcome } from '../domain/types.ts'
import { guessZone } from '../extract/guess-zone.ts'
import { paperName } from '../extract/paper-name.ts'
import { type Proposal, type ProposedLayout, proposeLayout } from '../extract/propose-layout.ts'
import { decodeText } from '../read/decode.ts'
import { readSaved } from './check-pages.ts'
import type { Announcing, SampleArticle, Visit, VisitNote } from './visit.ts'

export type Sureness = 'sure' | 'likely' | 'a guess'

/** One thing that was found out about a paper, how sure it is, and by what. */
export interface Choice {
  readonly what: 'name' | 'feed' | 'listing' | 'layout' | 'language' | 'time zone'
  /** As it is written into the source's file. */
  readonly chosen: string
  readonly sureness: Sureness
  readonly why: string
}

/** A paper as it was found, ready to be written down. */
export interface Captured {
  /** The paper without its tests; its `file` is not there yet. */
  readonly source: Source
  readonly choices: readonly Choice[]
  /** The page to keep, with what is read from it; null where no article could be had. */
  readonly saved: SavedArticle | null
  readonly asked: readonly VisitNote[]
}

export interface SavedArticle {
  readonly url: string
  readonly bytes: Uint8Array
  /** As `check` reads it back. */
  readonly expect: Readonly<Record<string, string | number>>
}

/** Where a paper announces its articles. */
export interface Found {
  /** The fullest first. */
  readonly announcing: readonly [Announcing, ...Announcing[]]
  readonly kind: 'feed' | 'listing'
  readonly sureness: Sureness
  readonly why: string
  /** The article whose address was given. */
  readonly given: SampleArticle | null
  /** A page of the paper that tells its name; null where only a feed was seen. */
  readonly front: { readonly url: string; readonly html: string } | null
}

/** All that was found out of a paper, each choice with its reason. Nothing is asked any more. */
export function describePaper(visit: Visit, found: Found, samples: readonly SampleArticle[]): Captured {
  const { announcing, kind } = found
  const [first] = announcing
  const name = nameOf(visit, found)
  const language = languageOf(first, samples)
  const zone = zoneChoice(visit, language.chosen)
  const timezone = zone.chosen
  const pages = samples.map(({ page }) => ({ url: page.url, html: decodeText(page.bytes, page).text }))
  const year = visit.world.clock.now().toISOString().slice(0, 4)
  const proposal = proposeLayout(pages, { language: language.chosen, timezone }, year)
  const source: Source = {
    ...visit.source,
    name: name.chosen,
    home: new URL('/', first.feed.link ?? visit.source.home).href,
    language: language.chosen,
    timezone,
    feeds: kind === 'feed' ? announcing.map(({ url }) => ({ url, section: null })) : [],
    lists: kind === 'listing' ? announcing.map(({ url }) => ({ page: url, section: null, rule: null })) : [],
    article: { ...visit.source.article, layouts: proposal.proposed === null ? [] : [proposal.proposed.layout] },
    charset: charsetOf(samples),
  }
  const addresses = announcing.map(({ url }) => url).join(', ')
  const entries = announcing.map(({ feed }) => feed.entries.length).join(' and ')
  const where: Choice = {
    what: kind,
    chosen: addresses,
    sureness: found.sureness,
    why: `${found.why}; ${entries} entries`,
  }
  const choices = [name, where, layoutChoice(proposal, samples.length), language, zone]
  return { source, choices, saved: savedOf(source, samples), asked: visit.asked }
}

function nameOf(visit: Visit, { announcing, front }: Found): Choice {
  const { title } = announcing[0].feed
  const printed = front === null ? null : paperName(front.html, front.url)
  if (printed?.told === true) return { what: 'name', chosen: printed.name, sureness: 'sure', why: 'its page says so' }
  if (printed !== null)
    return { what: 'name', chosen: printed.name, sureness: 'likely', why: 'a part of its page’s title' }
  if (title !== null) return { what: 'name', chosen: title, sureness: 'likely', why: 'the title of its feed' }
  return { what: 'name', chosen: visit.source.id, sureness: 'a guess', why: 'its host; nothing else names it' }
}

function languageOf({ feed }: Announcing, samples: readonly SampleArticle[]): Choice & { what: 'language' } {
  const read = samples.flatMap(({ read }) => (read.ok && read.article.language !== null ? [read.article.language] : []))
  const [first] = read
  const agreed = first !== undefined && read.every((one) => one === first)
  if (agreed) return { what: 'language', chosen: first, sureness: 'sure', why: 'its articles are written in it' }
  const chosen = first ?? feed.language ?? FALLBACK_LANGUAGE
  return {
    what: 'language',
    chosen,
    sureness: 'a guess',
    why: first === undefined ? 'no article tells' : 'its articles differ',
  }
}

const FALLBACK_LANGUAGE = 'en'

function zoneChoice({ source }: Visit, language: string): Choice {
  const zone = guessZone(new URL(source.home).hostname, language)
  if (zone === null) {
    return {
      what: 'time zone',
      chosen: 'UTC',
      sureness: 'a guess',
      why: 'nothing tells where the paper is: its dates may be a day off',
    }
  }
  const why = zone.by === 'domain' ? 'by the country of its domain' : 'by its language: look whether the paper is there'
  return { what: 'time zone', chosen: zone.timezone, sureness: zone.by === 'domain' ? 'likely' : 'a guess', why }
}

/** The encoding that only the server tells, for pages that are read again without it. */
function charsetOf(samples: readonly SampleArticle[]): string | null {
  const page = samples.find(({ read }) => read.ok)?.page
  if (page === undefined) return null
  const told = decodeText(page.bytes, page)
  return told.charset === decodeText(page.bytes).charset ? null : told.charset
}

function layoutChoice({ proposed, articles }: Proposal, tried: number): Choice {
  const of = `${articles} of ${tried} articles`
  if (proposed === null) {
    const why = `no selector agrees with what is read without one (${of} read)`
    return {
      what: 'layout',
      chosen: 'none: the generic extractor',
      sureness: articles >= 2 ? 'likely' : 'a guess',
      why,
    }
  }
  const share = `${Math.round(proposed.agreement * 100)} % of the text that is read without it, on ${of}`
  return { what: 'layout', chosen: layoutWords(proposed), sureness: layoutSureness(proposed, articles), why: share }
}

function layoutWords({ layout, basis }: ProposedLayout): string {
  return basis === 'preset' ? `preset ${layout.preset}` : `body: ${layout.body}`
}

/** One article shows that it can be so, three that it is. */
function layoutSureness({ agreement }: ProposedLayout, articles: number): Sureness {
  if (articles < 2) return 'a guess'
  return articles > 2 && agreement > 0.97 ? 'sure' : 'likely'
}

type Read = ExtractOutcome & { readonly ok: true }

/** The longest of the articles, as it is read again from what is kept: what stands in it is for a person to correct. */
function savedOf(source: Source, samples: readonly SampleArticle[]): SavedArticle | null {
  const saved = samples.flatMap(({ page }) => {
    const read = readSaved(source, { url: page.url }, page.bytes)
    return read.ok ? [{ page, read }] : []
  })
  const [longest] = saved.sort((a, b) => b.read.article.body.text.length - a.read.article.body.text.length)
  if (longest === undefined) return null
  const { url, bytes } = longest.page
  return { url, bytes, expect: expectationsOf(longest.read) }
}

/** Opening words that are compared. */
const OPENING_WORDS = 8

function expectationsOf({ article, layout }: Read): Record<string, string | number> {
  const { headline, published, byline, body } = article
  const words = body.text.split(/\s+/u).filter((word) => word !== '')
  const opening = words.slice(0, OPENING_WORDS).join(' ')
  return {
    headline,
    date: published === null ? 'none' : published.at,
    ...(byline === null ? {} : { byline: byline.names.join(', ') }),
    'body-starts': opening,
    ...(words.join(' ').split(opening).length === 2 ? { 'body-once': opening } : {}),
    words: words.length,
    layout,
  }
}
