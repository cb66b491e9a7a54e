import { type AnyNode, Element, isTag } from 'domhandler'
import { findDates } from '../locale/dates.ts'
import { webAddress } from './addresses.ts'
import { canonical, type ListContext } from './list-item.ts'
import { elementsOf, lineOf } from './page-tree.ts'

/** A headline that nothing else stands in one element with. */
export interface BareHeadline {
  readonly element: Element
  /** Of its report. */
  readonly address: string
}

/** Siblings of a headline on one side of it, up to what belongs to another. */
type Run = readonly AnyNode[]

type Side = 'before' | 'behind'

/**
 * What belongs to headlines that stand in a row with their dates and teasers, in no element of their own: "h3, p, p, h3,
 * p, p". Whether a headline's own stand before or behind it shows at the first and the last of a row; where it does not,
 * nothing is said to belong to any.
 */
export class FlatRuns {
  /** How many headlines an element holds. */
  readonly #holders: ReadonlyMap<Element, number>
  readonly #addresses: ReadonlySet<string>
  readonly #context: ListContext
  readonly #sides = new Map<AnyNode, Side | null>()

  constructor(holders: ReadonlyMap<Element, number>, addresses: ReadonlySet<string>, context: ListContext) {
    this.#holders = holders
    this.#addresses = addresses
    this.#context = context
  }

  /** The headline's element with what belongs to it, as one element that stands nowhere; null where nothing does. */
  around(headline: BareHeadline): Element | null {
    const side = this.#sideIn(headline)
    if (side === null) return null
    const before = this.#run(headline, 'before')
    const parts =
      side === 'before'
        ? [...this.#lastDated(before), headline.element]
        : [...this.#ownPicture(before, headline), headline.element, ...this.#run(headline, 'behind')]
    return new Element('div', {}, parts as Element['children'])
  }

  #sideIn({ element, address }: BareHeadline): Side | null {
    const { parent } = element
    if (parent === null) return null
    const known = this.#sides.get(parent)
    if (known !== undefined) return known
    const row = parent.children.filter((node): node is Element => this.#headlinesIn(node) === 1)
    const side = this.#judge(row.map((each) => ({ element: each, address: each === element ? address : '' })))
    this.#sides.set(parent, side)
    return side
  }

  #judge(row: readonly BareHeadline[]): Side | null {
    const [first, last] = [row[0], row.at(-1)]
    if (first === undefined || last === undefined) return null
    const before = this.#run(first, 'before').some((node) => this.#isDated(node))
    const behind = this.#run(last, 'behind').some((node) => this.#isDated(node))
    if (before === behind) return null
    return before ? 'before' : 'behind'
  }

  #run({ element, address }: BareHeadline, side: Side): Run {
    const run: AnyNode[] = []
    const way = side === 'before' ? 'prev' : 'next'
    for (let node = element[way]; node !== null && run.length < LONGEST_RUN; node = node[way]) {
      if (this.#headlinesIn(node) > 0 || isEnd(node)) break
      if ((side === 'behind' || address !== '') && this.#leads(node, (to) => to !== address)) break
      run.push(node)
    }
    return side === 'before' ? run.reverse() : run
  }

  /** What stands before the first of a row may be the section's; its own date is the nearest. */
  #lastDated(run: Run): Run {
    return run.slice(
      Math.max(
        0,
        run.findLastIndex((node) => this.#isDated(node)),
      ),
    )
  }

  /** A picture that links to the report stands before its headline as often as behind. */
  #ownPicture(before: Run, { address }: BareHeadline): Run {
    return before.filter((node) => this.#leads(node, (to) => to === address))
  }

  #headlinesIn(node: AnyNode): number {
    return isTag(node) ? (this.#holders.get(node) ?? 0) : 0
  }

  /** Whether a link to one of the page's reports, as asked for, stands in a node. */
  #leads(node: AnyNode, isAsked: (address: string) => boolean): boolean {
    if (!isTag(node)) return false
    return [node, ...elementsOf(node)].some((element) => {
      if (element.name !== 'a') return false
      const link = webAddress(element.attribs['href'], this.#context.base)
      if (link === null) return false
      const address = canonical(link)
      return this.#addresses.has(address) && isAsked(address)
    })
  }

  #isDated(node: AnyNode): boolean {
    return findDates(lineOf(node, LONGEST_LINE), this.#context).length > 0
  }
}

/** Nodes, white space between elements counted. */
const LONGEST_RUN = 12
/** Characters. */
const LONGEST_LINE = 600

/** Another section begins, or the list's foot. */
function isEnd(node: AnyNode): boolean {
  return isTag(node) && ENDS.has(node.name)
}

const ENDS: ReadonlySet<string> = new Set([
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'nav',
  'form',
  'script',
])
