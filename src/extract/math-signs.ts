import { type ChildNode, type Element, Text } from 'domhandler'

/**
 * The children of an element of MathML with the signs between them that its layout stands for, so that a half is read
 * "1/2" and not "12"; null for other elements, whose children are read one after the other.
 */
export function withMathSigns(element: Element): readonly ChildNode[] | null {
  const signs = SIGNS.get(element.name)
  if (signs === undefined) return null
  let part = 0
  return element.children.flatMap((child): ChildNode[] => {
    if (!('attribs' in child)) return [child]
    const sign = signs[part]
    part += 1
    const whole = isCompound(child) ? [signOf('(', element), child, signOf(')', element)] : [child]
    return sign === undefined || sign === '' ? whole : [signOf(sign, element), ...whole]
  })
}

/** What stands before the first part, the second, the third. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['mfrac', ['', '/']],
  ['msup', ['', '^']],
  ['msub', ['', '_']],
  ['msubsup', ['', '_', '^']],
  ['munderover', ['', '_', '^']],
  ['msqrt', ['√']],
])

/** Several signs in a row, which a fraction or a power takes as one. */
function isCompound({ name, children }: Element): boolean {
  return name === 'mfrac' || (name === 'mrow' && children.filter((child) => 'attribs' in child).length > 1)
}

/** A text that stands in an element, though the page has none there. */
function signOf(sign: string, element: Element): Text {
  const text = new Text(sign)
  text.parent = element
  return text
}
