import type { Byline } from '../domain/types.ts'
import type { CreditLine } from './byline-names.ts'
import type { Turns } from './turns.ts'
import type { Block, Box } from './walk.ts'

/** What was found of a report's body on a page. */
export interface FoundBody {
  readonly container: Box
  readonly kept: readonly Block[]
  /** The blocks of the deck, where it is printed apart and the body does not repeat it. */
  readonly deck: readonly Block[]
  /** Block index → why it is left out, for what lies in the container. */
  readonly dropped: ReadonlyMap<number, string>
  /** Lines of it that part it into turns. */
  readonly turns: Turns
  /** The signature that was glued to the last paragraph; null where there was none. */
  readonly signed: Byline | null
  /** That signature as printed. */
  readonly signedLine?: CreditLine
}
