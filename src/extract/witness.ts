/** What one of a page's sources says of a particular. */
export interface Witness {
  readonly from: string
  readonly says: string
}

/** A particular, the source it was taken from, and in an editor's words who says otherwise. */
export interface Judged {
  readonly value: string | null
  readonly basis: string | null
  readonly doubts: readonly string[]
}

/**
 * Believes the first witness, the most trusted one; the first of the others that does not agree with it is a doubt.
 * `what` is the particular's name for editors.
 */
export function judge(
  what: string,
  witnesses: readonly Witness[],
  agree: (believed: string, other: string) => boolean,
): Judged {
  const [first, ...others] = witnesses
  if (first === undefined) return { value: null, basis: null, doubts: [] }
  const against = others.find((other) => !agree(first.says, other.says))
  const doubt = `${what}: ${first.from} says ${quoted(first.says)}, ${against?.from} says ${quoted(against?.says ?? '')}`
  return { value: first.says, basis: first.from, doubts: against === undefined ? [] : [doubt] }
}

/** The witnesses that say something, in their order. */
export function witnessesOf(told: readonly (readonly [from: string, says: string | null])[]): Witness[] {
  return told.flatMap(([from, says]) => (says === null ? [] : [{ from, says }]))
}

function quoted(text: string): string {
  return `“${text.length > MOST ? `${text.slice(0, MOST)}…` : text}”`
}

const MOST = 120
