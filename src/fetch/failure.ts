import type { FetchFailure } from '../domain/fetching.ts'
import { GuardError } from './connector.ts'

/** Why a request gave no answer that can be used. */
export interface Failure {
  readonly failure: FetchFailure | 'guard'
  /** In an operator's words; never holds an address with its secrets. */
  readonly reason: string
}

/** Error codes of Node, OpenSSL, llhttp and undici, by their beginning; the first that fits counts. */
const CAUSES: readonly { readonly code: RegExp; readonly failure: FetchFailure; readonly reason: string }[] = [
  { code: /^UND_ERR_CONNECT_TIMEOUT|^ETIMEDOUT/u, failure: 'timeout', reason: 'no connection in time' },
  { code: /^UND_ERR_HEADERS_TIMEOUT/u, failure: 'timeout', reason: 'no answer in time' },
  { code: /^UND_ERR_BODY_TIMEOUT/u, failure: 'timeout', reason: 'the answer stopped half way' },
  {
    code: /^UND_ERR_HEADERS_OVERFLOW|^HPE_HEADER_OVERFLOW/u,
    failure: 'protocol',
    reason: 'more than 16 kB of headers',
  },
  { code: /^HPE_INVALID_EOF_STATE|^UND_ERR_RES_CONTENT/u, failure: 'connection', reason: 'the answer was cut off' },
  { code: /^HPE_|^UND_ERR_RESPONSE/u, failure: 'protocol', reason: 'the answer is not valid HTTP' },
  { code: /^ENOTFOUND|^EAI_/u, failure: 'dns', reason: 'the name has no address' },
  {
    code: /^ERR_TLS|^ERR_SSL|^EPROTO|CERT|^UNABLE_TO|^HOSTNAME_MISMATCH/u,
    failure: 'tls',
    reason: 'the certificate or the TLS handshake is not accepted',
  },
  { code: /^ECONNREFUSED/u, failure: 'connection', reason: 'the connection was refused' },
  {
    code: /^ECONNRESET|^EPIPE|^UND_ERR_SOCKET/u,
    failure: 'connection',
    reason: 'the connection was closed before the end',
  },
  { code: /^UND_ERR_ABORTED|^UND_ERR_DESTROYED|^UND_ERR_CLOSED/u, failure: 'resting', reason: 'shutting down' },
  { code: /^E[A-Z]+$/u, failure: 'connection', reason: 'the host cannot be reached' },
]

/** What went wrong, from an error that undici or Node threw. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof GuardError) return { failure: 'guard', reason: error.message }
  const code = codeOf(error)
  const cause = CAUSES.find((row) => row.code.test(code))
  if (cause === undefined) return { failure: 'connection', reason: `the request broke: ${firstLine(error)}` }
  return { failure: cause.failure, reason: `${cause.reason} (${code})` }
}

/** The first code found on an error, its causes, or the parts of an AggregateError. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  // undici 8 leaves the code of a parser error undefined; the reason is in its message.
  if (error.name === 'HTTPParserError') return error.message.includes('EOF') ? 'HPE_INVALID_EOF_STATE' : 'HPE_INVALID'
  if (error instanceof AggregateError) return codeOf(error.errors[0], depth + 1)
  return codeOf(error.cause, depth + 1)
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0]?.slice(0, 120) ?? ''
}
