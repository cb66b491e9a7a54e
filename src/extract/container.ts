import { allParts } from './all-parts.ts'
import type { PageDocument } from './document.ts'
import { holderOfPosts, withEntries } from './entry-holder.ts'
import type { Ground } from './ground.ts'
import type { BodyHints } from './hints.ts'
import { Holders } from './holders.ts'
import { linksIn } from './link-around.ts'
import { bare } from './text.ts'
import type { Block, Box } from './walk.ts'

/**
 * The element that holds the report: where prose is thickest, led by what the page calls its body, and widened to what
 * holds all parts of a body that is split. Null where the page has no prose. Cost: linear in its blocks.
 */
export function findContainer(ground: Ground, hints: BodyHints): Box | null {
  const own = ownArticle(ground, hints.headlines)
  const scores = scoreBoxes(ground, own, hints)
  let best: Box | null = null
  let bestScore = 0
  for (const [box, score] of scores) {
    const weighed = score * nameFactor(ground, box)
    if (weighed > bestScore) [best, bestScore] = [box, weighed]
  }
  if (best === null) return null
  if (hints.live) return holderOfPosts(ground, best)
  const box = withEntries(ground, widen(ground, best, hints))
  return hints.reports ? box : allParts(ground, box)
}

/** Characters of prose that make an article element of the headline's own worth looking at alone. */
const LEAST_OWN = 600

/** Where several articles stand on the page, the one that has the page's headline within it; else null. */
function ownArticle(ground: Ground, headlines: readonly string[]): Box | null {
  const articles = ground.page.byName.get('article') ?? []
  if (articles.length < 2) return null
  const wanted = lettersOf(headlines)
  return articles.find((article) => ground.prose(article) >= LEAST_OWN && hasHeadline(ground, article, wanted)) ?? null
}

function lettersOf(headlines: readonly string[]): ReadonlySet<string> {
  return new Set(headlines.map(bare).filter((text) => text.length > 8))
}

function hasHeadline(ground: Ground, article: Box, wanted: ReadonlySet<string>): boolean {
  const first = ground.page.blocks.slice(article.firstBlock, Math.min(article.endBlock, article.firstBlock + 10))
  return first.some((block) => /^h[1-3]$/u.test(block.box.name) && wanted.has(bare(block.text)))
}

/** How much of a paragraph's weight each element above it gets: parent, grandparent, and so on. */
const SHARES = [1, 0.5, 0.33, 0.25, 0.2] as const

/** Letters of the page's description, or of the feed's, that a paragraph must open with to be known as the report's, and what it counts then. */
const OPENING = 30
const KNOWN = 1.6

/** What holds several articles is no report. */
const OUT_OF_ARTICLE = 0.3

function scoreBoxes(ground: Ground, own: Box | null, { decks, told }: BodyHints): ReadonlyMap<Box, number> {
  const openings = decks.map((deck) => bare(deck).slice(0, OPENING)).filter((opening) => opening.length === OPENING)
  const holders = new Holders(ground)
  const scores = new Map<Box, number>()
  const [from, to] = own === null ? [0, ground.page.blocks.length] : [own.firstBlock, own.endBlock]
  for (const block of ground.page.blocks.slice(from, to)) {
    const weight = ground.weight(block)
    if (weight === 0 || ground.boilerplate(block.box) !== null) continue
    const known = told.knows(block) || isOpening(ground, block, openings) ? KNOWN : 1
    addScore(scores, holders.of(block), known * likelihood(block) * Math.min(weight, 600))
  }
  return scores
}

/** Lists and lines with links are half as likely to be the report. */
function likelihood(block: Block): number {
  return block.linked > 0.3 * block.text.length || block.box.name === 'li' ? 0.5 : 1
}

function addScore(scores: Map<Box, number>, holder: Box | null, weight: number): void {
  let inside = 1
  let box = holder
  for (const share of SHARES) {
    if (box === null) return
    scores.set(box, (scores.get(box) ?? 0) + share * inside * weight)
    if (box.name === 'article') inside *= OUT_OF_ARTICLE
    box = box.parent
  }
}

/** Whether a block opens as the page's description does, and is no teaser that was cut off. */
function isOpening(ground: Ground, block: Block, openings: readonly string[]): boolean {
  if (openings.length === 0 || /(?:\.\.\.|…)$/u.test(block.text)) return false
  const start = bare(block.text.slice(0, 2 * OPENING))
  return openings.some((opening) => start.startsWith(opening)) && !ground.traits(block.box).has('deck')
}

function nameFactor(ground: Ground, box: Box): number {
  if (box.element.attribs['itemprop']?.toLowerCase().includes('articlebody')) return 2
  return ground.traits(box).has('body') || box.name === 'article' ? 1.25 : 1
}

/** Climbs while what lies above holds more prose of the same making, in no other article. Cost: linear, each block once. */
function widen(ground: Ground, chosen: Box, { headlines, told }: BodyHints): Box {
  const articles = new OtherArticles(ground, chosen, lettersOf(headlines))
  const makings = new Set(ground.page.blocks.slice(chosen.firstBlock, chosen.endBlock).flatMap(makingsOf))
  let best = chosen
  let gain = 0
  for (let box = chosen; box.parent !== null && !TOP.has(box.parent.name) && !isWhole(ground, best); box = box.parent) {
    const outer = box.parent
    const paragraphs = ringOf(ground.page, box, outer).filter((block) => isParagraph(ground, block))
    const alike = paragraphs.filter(
      (block) =>
        told.knows(block) ||
        isDirectIn(ground, block, outer, box) ||
        isMadeAs(block, makings) ||
        goesOn(ground, block, outer, box),
    )
    const known = new Set(alike)
    const others = paragraphs.filter((block) => !known.has(block))
    gain += total(
      ground,
      [...alike, ...laidAlike(ground.page, others, box, outer)].filter((block) => !articles.hold(block)),
    )
    if (gain < LEAST_GAIN * ground.prose(best)) continue
    best = outer
    gain = 0
  }
  return best
}

/** The blocks that lie in an outer box as the paragraphs of an inner one do, with several named elements between. */
function laidAlike(page: PageDocument, blocks: readonly Block[], inner: Box, outer: Box): readonly Block[] {
  if (blocks.length === 0) return blocks
  const own = page.blocks.slice(inner.firstBlock, inner.endBlock)
  // A look at the parents is cheap, and refuses nearly all.
  const parents = new Set(own.map(({ box }) => box.parent?.element.attribs['class']))
  const likely = blocks.filter(({ box }) => parents.has(box.parent?.element.attribs['class']))
  if (likely.length === 0) return likely
  const paths = new Set(own.map(({ box }) => pathOf(box, outer)).filter((path) => LONG_PATH.test(path)))
  return paths.size === 0 ? [] : likely.filter(({ box }) => paths.has(pathOf(box, outer)))
}

const LONG_PATH = /^p[^<]*<[^<]*\.[^<]*<[^<]*\./u

/** Tags and classes from a block up to an outer box; classes with numbers are not the same for two parts, but for those of grids. */
function pathOf(box: Box, outer: Box): string {
  let path = ''
  for (let at: Box | null = box; at !== null && at !== outer; at = at.parent) {
    const classes = (at.element.attribs['class'] ?? '').split(/\s+/u)
    path += `${[at.name, ...classes.filter((name) => name !== '' && (!/\d/u.test(name) || GRID.test(name)))].join('.')}<`
  }
  return path
}

/** A plain paragraph right behind a nameless box that holds the others, closed too early, or behind the box of the lead. */
function goesOn(ground: Ground, { box, index }: Block, outer: Box, inner: Box): boolean {
  if (box.name !== 'p' || box.parent !== outer || index !== inner.endBlock) return false
  return isNameless(box) && (isNameless(inner) || ground.traits(inner).has('intro'))
}

function isNameless({ element }: Box): boolean {
  return element.attribs['class'] === undefined && element.attribs['id'] === undefined
}

function isMadeAs(block: Block, makings: ReadonlySet<string>): boolean {
  return makingsOf(block).some((making) => makings.has(making))
}

/** A paragraph right in what is named as the body, above the box that holds the others: shown until the reader asks for more. */
function isDirectIn(ground: Ground, { box, index }: Block, outer: Box, inner: Box): boolean {
  return box.name === 'p' && box.parent === outer && index < inner.firstBlock && ground.traits(outer).has('body')
}

/** Share of what is found already; less is a stray line. */
const LEAST_GAIN = 0.05
const TOP: ReadonlySet<string> = new Set(['body', 'html'])

/** The blocks that the outer box holds around the inner one. */
function ringOf(page: PageDocument, inner: Box, outer: Box): Block[] {
  const before = page.blocks.slice(outer.firstBlock, inner.firstBlock)
  return [...before, ...page.blocks.slice(inner.endBlock, outer.endBlock)]
}

/** An article element with a headline is all there is. */
function isWhole(ground: Ground, box: Box): boolean {
  if (box.name !== 'article') return false
  return ground.page.boxes.slice(box.index, box.end).some((each) => each.name === 'h1' || each.name === 'h2')
}

/** The article elements of a page that are other reports: with a headline that links, or an h1 that is not the page's. */
class OtherArticles {
  readonly #ground: Ground
  readonly #chosen: Box
  readonly #headlines: ReadonlySet<string>
  readonly #judged = new Map<Box, boolean>()

  constructor(ground: Ground, chosen: Box, headlines: ReadonlySet<string>) {
    this.#ground = ground
    this.#chosen = chosen
    this.#headlines = headlines
  }

  /** Whether a block lies in one. */
  hold(block: Block): boolean {
    for (let box: Box | null = block.box; box !== null; box = box.parent) {
      if (box.name === 'article') return this.#isOther(box)
    }
    return false
  }

  #isOther(article: Box): boolean {
    if (article.index <= this.#chosen.index && this.#chosen.index < article.end) return false
    const known = this.#judged.get(article)
    if (known !== undefined) return known
    const { page } = this.#ground
    const reports = !hasHeadline(this.#ground, article, this.#headlines) && looksLikeReport(page, article)
    this.#judged.set(article, reports)
    return reports
  }
}

function looksLikeReport(page: PageDocument, article: Box): boolean {
  return page.boxes.slice(article.index, article.end).some((box) => {
    if (box.name === 'h1' || box.name === 'time') return true
    return isHeading(box) && linksIn(page, box)
  })
}

function isHeading(box: Box): boolean {
  return box.name === 'h2' || box.name === 'h3' || box.name === 'h4'
}

function isParagraph(ground: Ground, block: Block): boolean {
  return ground.weight(block) >= 60 && ground.boilerplate(block.box) === null
}

function total(ground: Ground, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + ground.weight(block), 0)
}

/** How a paragraph is made: its own first class, and the nearest class above it. Classes of grids say nothing. */
function makingsOf(block: Block): string[] {
  const makings: string[] = []
  const own = classOf(block.box)
  if (own !== '') makings.push(`${block.box.name}.${own}`)
  for (let box = block.box.parent, level = 0; box !== null && level < 4; box = box.parent, level += 1) {
    const above = classOf(box)
    if (above === '') continue
    makings.push(`${block.box.name}<${above}`)
    break
  }
  return makings
}

/** The first class of an element that is no grid's; '' where it has none. */
function classOf(box: Box): string {
  const names = box.element.attribs['class']?.trim()
  if (names === undefined || names === '') return ''
  return (names.split(/\s+/u).find((name) => !GRID.test(name)) ?? '').replace(NUMBERED, '')
}

/** "part-1" and "part-2" hold two parts of one text. */
const NUMBERED = /[-_]?\d{1,2}$/u

const GRID =
  /^(?:[a-z]{1,3}:|row|col|columns?|cell|grid|container|wrap|wrapper|inner|outer|clearfix|box|block|item|small|medium|large|hide|show|text-|m[bltrxy]?-?\d|p[bltrxy]?-?\d|w-|flex|d-|mx-|my-|px-|py-|space-|leading-|font-|bg-|dark|large-|span\d)/u
