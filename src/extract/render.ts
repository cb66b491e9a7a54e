import { interfaceFor } from '../locale/interface.ts'
import type { PageDocument } from './document.ts'
import { isOfAnotherReport } from './foreign-pictures.ts'
import type { FoundBody } from './found-body.ts'
import { writeInline } from './inline.ts'
import { KeptPlaces } from './kept-places.ts'
import { type BodyPicture, findPictures } from './pictures.ts'
import { findPlayers, type Player } from './players.ts'
import { PrintedTables } from './printed-tables.ts'
import { escapeHtml, safeAttributes } from './sanitise.ts'
import { type Level, Structure } from './structure.ts'
import { paragraphsOf } from './verse.ts'
import type { Block, Box } from './walk.ts'

/**
 * The body as safe HTML: its blocks as paragraphs, subheadings, lists, quotes and tables, whatever tags the page set
 * them in, its pictures with their captions where they stood, and links to its films and recordings, named in its
 * language. Safe by making: only tags and attributes of the allow-list of sanitise.ts are written, only addresses that it
 * lets through, and all text is escaped; the mutation test holds it to that.
 */
export function renderBody(page: PageDocument, found: FoundBody, language: string | null): string {
  return new Writer(page, found, language).write()
}

class Writer {
  readonly #page: PageDocument
  readonly #found: FoundBody
  readonly #words: Readonly<Record<Player['kind'], string>>
  readonly #tables: PrintedTables
  readonly #structure: Structure
  readonly #kept: KeptPlaces
  /** Of a table how many rows are written or passed over, of a row how many cells. */
  readonly #written = new Map<Box, number>()
  #open: Level[] = []
  #html = ''
  /** What was added last: to look at the end of all would copy all of it, once for each line of a list. */
  #end = ''

  constructor(page: PageDocument, found: FoundBody, language: string | null) {
    this.#page = page
    this.#found = found
    this.#words = interfaceFor(language ?? '').text
    this.#kept = new KeptPlaces(page.blocks.length, found.kept)
    this.#tables = new PrintedTables(page, this.#kept)
    this.#structure = new Structure(found.container, this.#kept, this.#tables)
  }

  write(): string {
    const insets = this.#insets()
    let next = 0
    for (const block of this.#found.deck) this.#writeParagraph([block])
    for (const paragraph of paragraphsOf(this.#found.kept)) {
      while (next < insets.length && stands(insets[next], paragraph[0])) this.#writeInset(insets[next++])
      this.#writeParagraph(paragraph)
    }
    while (next < insets.length) this.#writeInset(insets[next++])
    this.#closeTo([])
    return this.#html
  }

  /** The pictures and players of the body, in document order. */
  #insets(): Inset[] {
    const { container } = this.#found
    const pictures = findPictures(this.#page, container).filter(
      ({ box }) => !isOfAnotherReport(this.#page, this.#found, box),
    )
    const players = findPlayers(this.#page, container).filter(({ box }) => !this.#isAnothers(box))
    return players.length === 0 ? pictures : [...pictures, ...players].sort((a, b) => a.box.index - b.box.index)
  }

  /** Whether a player stands in a box whose whole text is left out as another report's or an advertisement. */
  #isAnothers(player: Box): boolean {
    for (let box = player.parent; box !== null && box !== this.#found.container; box = box.parent) {
      if (box.endBlock === box.firstBlock) continue
      const blocks = this.#page.blocks.slice(box.firstBlock, box.endBlock)
      return blocks.every(({ index }) => ANOTHERS.has(this.#found.dropped.get(index) ?? ''))
    }
    return false
  }

  #writeParagraph(lines: readonly Block[]): void {
    const [first] = lines
    if (first === undefined) return
    const chain = this.#enter(this.#structure.around(first.box))
    const leaf = chain.at(-1)
    const isPre = leaf?.tag === 'pre'
    const text = lines.map((line) => writeInline(line, this.#page.baseUrl, isPre)).join(isPre ? '\n' : '<br>')
    if (leaf === undefined || !LEAVES.has(leaf.tag)) {
      const tag = headingTag(first.box.name) ?? 'p'
      this.#add(`<${tag}>${text}</${tag}>`)
    } else this.#add(this.#separator(leaf) + text)
  }

  /** What parts a text from the one before it in its item, cell or preformatted text. */
  #separator(leaf: Level): string {
    if (this.#end === openingOf(leaf, this.#page.baseUrl) || ENDS_LINE.test(this.#end.slice(-LONGEST_END))) return ''
    return leaf.tag === 'pre' ? '\n' : '<br>'
  }

  /** Tags whole, so that what ends the whole ends what is added. */
  #add(html: string): void {
    if (html === '') return
    this.#html += html
    this.#end = html
  }

  /** Closes and opens levels until these are open; gives them, without those that hold no text by themselves. */
  #enter(wanted: readonly Level[]): readonly Level[] {
    const chain = this.#holding(wanted)
    this.#closeTo(chain)
    for (const level of chain.slice(this.#open.length)) this.#openLevel(level)
    return chain
  }

  /** What stands between the items of a list belongs to the item before; between rows and cells, behind the table. */
  #holding(wanted: readonly Level[]): readonly Level[] {
    const last = wanted.at(-1)
    if (last === undefined || !HOLLOW.has(last.tag)) return wanted
    const inside = this.#open[wanted.length]
    const isOpen = this.#open[wanted.length - 1]?.box === last.box
    if (isOpen && inside?.tag === 'li') return [...wanted, inside]
    return this.#holding(wanted.slice(0, -1))
  }

  #openLevel(level: Level): void {
    const row = this.#open.at(-1)
    if (level.tag === 'tr' && row !== undefined) this.#passRows(row.box, level.box)
    if (CELLS.has(level.tag) && row !== undefined) this.#passCells(row.box, level.box)
    this.#add(openingOf(level, this.#page.baseUrl))
    this.#open.push(level)
  }

  /** Writes the rows before one that have no text, where cells reach into them: without them these would reach too far. */
  #passRows(table: Box, until: Box): void {
    const rows = this.#tables.rowsOf(table)
    const place = rows.indexOf(until, this.#written.get(table) ?? 0)
    if (place === -1) return
    const passed = rows.slice(this.#written.get(table) ?? 0, place)
    this.#written.set(table, place + 1)
    if (passed.length === 0 || !this.#tables.reachesDown(table)) return
    for (const row of passed.filter(({ hidden }) => !hidden)) {
      this.#add('<tr>')
      this.#passCells(row, null)
      this.#add('</tr>')
    }
  }

  /** Writes the empty cells before one, or up to the end of the row: without them the others would stand in wrong columns. */
  #passCells(row: Box, until: Box | null): void {
    const cells = this.#tables.cellsOf(row)
    const from = this.#written.get(row) ?? 0
    const place = until === null ? cells.length : cells.indexOf(until, from)
    if (place === -1) return
    for (const box of cells.slice(from, place)) {
      this.#add(`${openingOf({ tag: box.name, box }, this.#page.baseUrl)}</${box.name}>`)
    }
    this.#written.set(row, place + 1)
  }

  /** Closes what is open until it is the beginning of a chain. */
  #closeTo(chain: readonly Level[]): void {
    let shared = 0
    while (shared < this.#open.length && this.#open[shared]?.box === chain[shared]?.box) shared += 1
    while (this.#open.length > shared) {
      const level = this.#open.pop()
      if (level?.tag === 'tr') this.#passCells(level.box, null)
      this.#add(`</${level?.tag}>`)
    }
  }

  #writeInset(inset: Inset | undefined): void {
    if (inset === undefined) return
    const leaf = this.#enter(this.#structure.aroundPicture(inset.box)).at(-1)
    const shown = 'kind' in inset ? this.#playerLink(inset) : imageOf(inset)
    const caption = this.#captionOf(inset)
    if (caption !== '') this.#add(`<figure>${shown}<figcaption>${escapeHtml(caption)}</figcaption></figure>`)
    else if ('alt' in inset) this.#add(`<figure>${shown}</figure>`)
    else if (leaf !== undefined && LEAVES.has(leaf.tag)) this.#add(this.#separator(leaf) + shown)
    else this.#add(`<p>${shown}</p>`)
  }

  #playerLink({ url, kind }: Player): string {
    return `<a href="${escapeHtml(url)}">${escapeHtml(this.#words[kind])}</a>`
  }

  /**
   * The texts left out as captions within the nearest element around a picture that has any, three levels up at most; for
   * a player not where a picture stands in it too, which the caption then tells of.
   */
  #captionOf(inset: Inset): string {
    let box = inset.box.parent
    for (let level = 0; level < 4 && box !== null && box !== this.#found.container; level += 1) {
      const texts = this.#captionsIn(box)
      if (texts.length > 0) return 'kind' in inset && this.#holdsPicture(box) ? '' : texts.join(' ')
      box = box.parent
    }
    return ''
  }

  #holdsPicture({ index, end }: Box): boolean {
    return (this.#page.byName.get('img') ?? []).some((image) => image.index > index && image.index < end)
  }

  #captionsIn(box: Box): string[] {
    const blocks = this.#page.blocks.slice(box.firstBlock, Math.min(box.endBlock, box.firstBlock + 6))
    const isCaption = ({ index, text }: Block) => this.#found.dropped.get(index) === 'caption' && /\p{L}/u.test(text)
    return blocks.filter(isCaption).map((block) => block.text)
  }
}

/** Why a text is left out, where a film beside it is not the report's either. */
const ANOTHERS: ReadonlySet<string> = new Set(['related', 'advert', 'comments', 'newsletter', 'navigation'])

/** What stands between paragraphs. */
type Inset = BodyPicture | Player

function stands(inset: Inset | undefined, before: Block | undefined): boolean {
  return inset !== undefined && before !== undefined && inset.box.firstBlock <= before.index
}

function imageOf({ url, alt, width, height }: BodyPicture): string {
  const size = width !== null && height !== null ? ` width="${width}" height="${height}"` : ''
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}>`
}

/** The tag with what it says of its place: spans, scope, start, reversed, value. */
function openingOf({ tag, box }: Level, baseUrl: string): string {
  return `<${tag}${safeAttributes(box.element, baseUrl)}>`
}

/** Levels that hold text as it is; in others it is a paragraph. */
const LEAVES: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'td', 'th', 'caption', 'pre'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
/** Levels that hold nothing but other levels. */
const HOLLOW: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'tr'])
/** Ends of elements after which a text begins a line by itself. */
const ENDS_LINE = /<\/(?:figure|ul|ol|dl|table|blockquote|pre|p)>$/u
const LONGEST_END = 13

function headingTag(name: string): string | null {
  if (!/^h[1-6]$/u.test(name)) return null
  return name === 'h1' ? 'h2' : name
}
