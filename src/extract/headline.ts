import { labelOf } from '../locale/labels.ts'
import type { PageDocument } from './document.ts'
import { headingLine } from './heading-line.ts'
import type { LdArticle } from './ld-article.ts'
import { lettersOf, plain, wordsOf } from './likeness-of-lines.ts'
import { ASIDE, mainHeadings } from './main-headings.ts'
import { metaText, propertyBoxes, within } from './metadata.ts'
import { isSite, titleSegments, withoutSite } from './site-name.ts'
import { slugOf, tellsSlug } from './slug.ts'
import { leastProse } from './text.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Box } from './walk.ts'

export interface FoundHeadline {
  readonly text: string
  /** The heading it is printed in; null where only the page's head tells it. */
  readonly box: Box | null
  /** Nothing tells it but the page's title, which may be the same on every page of the site. */
  readonly onlyTitle: boolean
  /** All that print or tell it so, in an editor's words. */
  readonly basis: string
  /** What says otherwise. */
  readonly doubts: readonly string[]
}

/** What is known besides the page. */
export interface HeadlineContext {
  readonly entryTitle: string | null
  readonly ld: LdArticle | null
  /** Letters of the names the site gives itself. */
  readonly sites: ReadonlySet<string>
}

/**
 * The headline, by vote of what prints it and what tells it: headings, JSON-LD, OpenGraph, title, the feed's entry. A
 * title that ends in its site's name votes for what is left. Null where nothing on the page can be one.
 */
export function findHeadline(page: PageDocument, names: Vocabulary, known: HeadlineContext): FoundHeadline | null {
  const { sites } = known
  const told = toldClaims(page, known, sites)
  const claims = [...headingClaims(page, names, sites, new Set(told.map(({ letters }) => letters))), ...told]
  const slug = slugOf(page.url)
  const tally = claims.map((claim) => ({ claim, votes: votesFor(claim, claims) + slugVote(claim, slug, claims) }))
  const best = tally.reduce<(typeof tally)[number] | null>((a, b) => (a === null || b.votes > a.votes ? b : a), null)
  if (best === null) return null
  const chosen = shareHeadline(best.claim, claims) ?? best.claim
  const equals = claims.filter(({ letters }) => letters === chosen.letters)
  const printed = equals.find(({ box }) => box !== null) ?? chosen
  const onlyTitle = equals.every(({ from }) => from === 'the title')
  const basis = [...new Set(equals.map(({ from }) => (from === 'page' ? 'the page' : from)))].join(', ')
  return { text: fullestForm(printed, equals), box: printed.box, onlyTitle, basis, doubts: doubtsOf(printed, claims) }
}

/**
 * As printed, save where the page tells headline and kicker apart only by their looks: "Kenia: Nairobi von unten" is
 * then told by its metadata.
 */
function fullestForm(printed: Claim, equals: readonly Claim[]): string {
  const told = equals.find(({ text, box }) => box === null && signsIn(text) > signsIn(printed.text))
  return told?.text ?? printed.text
}

/**
 * The headline that an editor wrote for sharing, where heading, JSON-LD and title are one text made for searching. Of 16
 * such pages of 12 papers, 9 papers hold the share headline for theirs. What the feed announces is believed instead.
 */
function shareHeadline(best: Claim, claims: readonly Claim[]): Claim | null {
  const shared = claims.find(({ from }) => from === 'OpenGraph')
  if (shared === undefined || shared.whole === false || claims.some(({ from }) => from === 'the feed')) return null
  if (overlaps(shared.letters, best.letters) || isCutOff(shared, best)) return null
  if (wordsOf(shared.text).length < 4) return null
  const agree = claims.filter((claim) => overlaps(claim.letters, best.letters)).map(({ from }) => from)
  const headings = claims.filter(({ box, weight }) => box?.name === 'h1' && weight >= WEIGHTS.oneOfH1)
  if (headings.length > 0 && !headings.some(({ letters }) => letters === best.letters)) return null
  return ['JSON-LD', 'the title'].every((from) => agree.includes(from)) ? shared : null
}

function overlaps(a: string, b: string): boolean {
  return a === b || (a.length > b.length ? a.endsWith(b) : b.endsWith(a))
}

/** "Mayor says the bridge is", cut off at the quotation mark that the page did not escape. */
function isCutOff(shared: Claim, best: Claim): boolean {
  return best.letters.startsWith(shared.letters)
}

function signsIn(text: string): number {
  return text.match(/[:|/–—-]/gu)?.length ?? 0
}

/** Something that claims to be the headline, and how much its word counts. */
interface Claim {
  readonly text: string
  readonly letters: string
  /** The letters without marks. */
  readonly plain: string
  readonly weight: number
  readonly box: Box | null
  /** The letters of each run of its segments that starts or ends it, where it is a title that may name its site. */
  readonly parts: ReadonlySet<string>
  readonly from: string
  /** Nothing was cut off it. */
  readonly whole: boolean
}

/** Weights tuned on 700 pages of news, papers and blogs: what is printed as the only h1 leads, two others overrule it. */
const WEIGHTS = {
  onlyH1: 3,
  oneOfH1: 1.6,
  property: 1.5,
  named: 1.2,
  lower: 0.6,
  jsonLd: 2.2,
  openGraph: 2.4,
  twitter: 0.4,
  title: 1.6,
  meta: 1,
  entry: 1.5,
  address: 1.2,
  /** Of the only h1, which is then the report's own whatever its metadata calls it. */
  printedAddress: 3.4,
  bold: 0.7,
} as const

const SHORTEST = 2
const LONGEST = 400
const MOST_HEADINGS = 24

function headingClaims(
  page: PageDocument,
  names: Vocabulary,
  sites: ReadonlySet<string>,
  told: ReadonlySet<string>,
): Claim[] {
  const { boxes: h1, agree, leading } = mainHeadings(page, MOST_HEADINGS)
  const isAlone = (box: Box) => (agree && !leading.has(box)) || told.has(lettersOf(headingLine(page, box)))
  const weightOf = (box: Box) => (isAlone(box) ? WEIGHTS.onlyH1 : WEIGHTS.oneOfH1)
  const lower = ['h2', 'h3', 'h4'].flatMap((name) => page.byName.get(name) ?? []).slice(0, MOST_HEADINGS)
  const claims = [
    ...h1.map((box) => ({ box, weight: weightOf(box) + (names.traits(box).has('headline') ? 0.3 : 0) })),
    ...propertyBoxes(page, 'headline')
      .slice(0, MOST_HEADINGS)
      .map((box) => ({ box, weight: WEIGHTS.property })),
    ...lower.map((box) => ({ box, weight: names.traits(box).has('headline') ? WEIGHTS.named : WEIGHTS.lower })),
    ...(h1.length > 0 ? [] : page.boxes)
      .filter((box) => isNamedLine(box, names) || isLargeFont(box))
      .slice(0, MOST_HEADINGS)
      .map((box) => ({ box, weight: 0.5 })),
  ].flatMap(({ box, weight: own }) => claimOf(headingLine(page, box), own, 'page', { sites, told }, box))
  if (h1.length > 0) return claims
  const lines = [...claims, ...boldClaims(page, sites)]
  return [...lines, ...titledClaims(page, sites, lines)]
}

/** Lines that the page's title starts or ends with, where nothing marked as a heading does. */
function titledClaims(page: PageDocument, sites: ReadonlySet<string>, marked: readonly Claim[]): Claim[] {
  const title = page.title ?? ''
  const ends = endsOf(title)
  if (marked.some(({ letters }) => ends.has(letters))) return []
  return page.blocks
    .filter(({ text, linked }) => linked === 0 && text.length > leastProse(text, 12) && text.length < 200)
    .filter(({ text, box }) => title.includes(text) && ends.has(lettersOf(text)) && !within(box, ASIDE))
    .slice(0, MOST_HEADINGS)
    .flatMap((block) => claimOf(block.text, WEIGHTS.bold, 'page', { sites }, block.box))
}

/** Bold lines above the first paragraph, where a page has no h1. */
function boldClaims(page: PageDocument, sites: ReadonlySet<string>): Claim[] {
  const first = page.blocks.findIndex(({ text, linked }) => text.length > 160 && linked < text.length / 3)
  return page.blocks
    .slice(Math.max(0, first - MOST_ABOVE), Math.max(0, first))
    .filter(
      ({ text, bold, linked }) => linked === 0 && text.length > 12 && text.length < 200 && bold > text.length * 0.8,
    )
    .flatMap((block) => claimOf(block.text, WEIGHTS.bold, 'page', { sites }, block.box))
}

const MOST_ABOVE = 12

/** `<font size="5">`, `<big>`: how old pages set their headlines. */
function isLargeFont(box: Box): boolean {
  if (box.name === 'big') return true
  return box.name === 'font' && /^(?:[4-7]|\+[1-4])$/u.test(box.element.attribs['size'] ?? '')
}

/** A line that old pages set in bold or name "title", where they use no heading. */
function isNamedLine(box: Box, names: Vocabulary): boolean {
  if (box.endBlock - box.firstBlock !== 1 || /^(?:h\d|a|meta|link|title)$/u.test(box.name)) return false
  return names.traits(box).has('headline')
}

function toldClaims(page: PageDocument, known: HeadlineContext, sites: ReadonlySet<string>): Claim[] {
  const told: readonly (readonly [string | null, number, string])[] = [
    [known.ld?.headline ?? null, WEIGHTS.jsonLd, 'JSON-LD'],
    [metaText(page, ['og:title']), WEIGHTS.openGraph, 'OpenGraph'],
    [metaText(page, ['twitter:title']), WEIGHTS.twitter, 'twitter:title'],
    [
      metaText(page, ['headline', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'title']),
      WEIGHTS.meta,
      'meta',
    ],
    [known.entryTitle, WEIGHTS.entry, 'the feed'],
    [page.title, WEIGHTS.title, 'the title'],
  ]
  return told.flatMap(([text, weight, from]) => (text === null ? [] : claimOf(text, weight, from, { sites }, null)))
}

function claimOf(text: string, weight: number, from: string, known: KnownNames, box: Box | null): Claim[] {
  const bare = box === null ? withoutSite(text, known.sites) : text
  if (bare.length > LONGEST) return []
  const letters = lettersOf(bare)
  const run = plain(letters)
  if (letters.length < SHORTEST || isNoHeadline(bare, { letters, run, from }, known) || labelOf(bare) !== null)
    return []
  if (box !== null && leadsHome(box)) return []
  const parts = box === null ? endsOf(bare) : NO_PARTS
  return [{ text: bare, letters, plain: run, weight: weighed(letters, weight), box, parts, from, whole: bare === text }]
}

/** What is no headline: the site's names; and which letters are one all the same, since something tells them of this report. */
interface KnownNames {
  readonly sites: ReadonlySet<string>
  readonly told?: ReadonlySet<string>
}

/** The site's name is in every tag of some pages; as an article's own headline, or an entry's, it is told by mistake alone. */
function isNoHeadline(
  text: string,
  { letters, run, from }: { readonly letters: string; readonly run: string; readonly from: string },
  { sites, told }: KnownNames,
): boolean {
  const isOwn = from === 'JSON-LD' || from === 'the feed' || told?.has(letters) === true
  return isOwn ? sites.has(run) : isSite(text, sites, run)
}

/** A heading that only links to the home page holds the paper's name. */
function leadsHome(box: Box): boolean {
  const link = box.element.children.find((child) => 'attribs' in child && child.name === 'a')
  const href = link !== undefined && 'attribs' in link ? link.attribs['href'] : undefined
  return href !== undefined && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/iu.test(href)
}

const NO_PARTS: ReadonlySet<string> = new Set()

/** A single short word is seldom a headline. */
function weighed(letters: string, weight: number): number {
  return letters.length < 5 ? weight / 2 : weight
}

function endsOf(title: string): ReadonlySet<string> {
  const segments = titleSegments(title)
  const ends = segments.flatMap((segment) => [
    lettersOf(title.slice(0, segment.end)),
    lettersOf(title.slice(segment.start)),
  ])
  return new Set(ends)
}

/** All weight that stands behind a claim's words: its own, its equals', and titles that it is one end of. */
function votesFor(claim: Claim, claims: readonly Claim[]): number {
  const backers = new Map<string, number>()
  for (const other of claims) {
    const share = shareOf(claim, other)
    if (share === 0) continue
    const kind = other.box === null ? other.from : `page:${other.weight >= WEIGHTS.named ? 'heading' : 'line'}`
    backers.set(kind, Math.max(backers.get(kind) ?? 0, other.weight * share))
  }
  return [...backers.values()].reduce((sum, weight) => sum + weight, 0)
}

/** A vote for a printed claim whose words are nearly all that the address is made of. */
function slugVote(claim: Claim, slug: readonly string[], claims: readonly Claim[]): number {
  const { text, plain: run, box, weight, letters } = claim
  if (box === null || !tellsSlug(text, run, slug)) return 0
  const isAlone = box.name === 'h1' && weight >= WEIGHTS.onlyH1
  // With a kicker, or more of its line, it holds what the metadata tells by itself.
  return isAlone && !claims.some((other) => other !== claim && letters.includes(other.letters))
    ? WEIGHTS.printedAddress
    : WEIGHTS.address
}

/** How much of its weight a claim lends to another: all to its equal, most to what it starts with, less to its end. */
function shareOf(claim: Claim, backer: Claim): number {
  if (backer.letters === claim.letters) return 1
  if (!backer.parts.has(claim.letters)) return 0
  return backer.letters.startsWith(claim.letters) ? 0.8 : 0.5
}

function doubtsOf(chosen: Claim, claims: readonly Claim[]): string[] {
  const other = claims.find(
    (claim) =>
      claim.box === null &&
      claim.weight > WEIGHTS.title &&
      claim.letters !== chosen.letters &&
      !claim.parts.has(chosen.letters),
  )
  if (other === undefined || other.letters.includes(chosen.letters) || chosen.letters.includes(other.letters)) return []
  return [`headline: ${other.from} says “${other.text}”`]
}
