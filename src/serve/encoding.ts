/** The encodings that every document is kept in. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The best encoding that a client takes (RFC 9110 section 12.5.3): the highest weight; among equals brotli, then gzip.
 * No header, and nothing that we have, is identity. Answers of the headers seen most are remembered.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = KNOWN.get(header)
  if (known !== undefined) return known
  const chosen = weigh(header)
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(header, chosen)
  return chosen
}

function weigh(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.slice(0, LONGEST).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';')
    const weight = parameters
      .map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/u.exec(parameter)?.[1])
      .find(Boolean)
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight))
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const brotli = weightOf('br')
  const gzip = Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)
  const plain = weights.get('identity') ?? 0
  if (brotli > 0 && brotli >= gzip && brotli >= plain) return 'br'
  if (gzip > 0 && gzip >= plain) return 'gzip'
  return 'identity'
}

const KNOWN = new Map<string, Encoding>()
/** Bounds the memory that made-up headers can take. */
const MOST_KNOWN = 200
const LONGEST = 400
