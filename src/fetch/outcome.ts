import type { FetchOutcome, FetchRequest, FetchTrace, Validators } from '../domain/fetching.ts'
import { sizeUnpacked } from '../domain/packed.ts'
import {
  type Headers,
  readFreshSeconds,
  readPushOffer,
  readRetryAfter,
  readValidators,
  renewValidators,
} from './headers.ts'
import type { Journey } from './journey.ts'

/** Makes the outcome of a journey. `now` is the time of the answer, in ms since 1970. */
export function toOutcome(request: FetchRequest, journey: Journey, begun: Begun, now: number): FetchOutcome {
  const trace = (end: TraceEnd) => traceOf(request, journey, begun, end)
  switch (journey.kind) {
    case 'answered':
      return fromAnswer(request, journey, trace, now)
    case 'broken':
      return fromBroken(journey.answer, trace, now)
    case 'astray':
      return failed(trace({ status: journey.status }), 'redirects', journey.reason, null, null)
    case 'stopped':
      return fromStopped(journey.passage, trace({}))
  }
}

export interface Begun {
  readonly startedAt: string
  readonly milliseconds: number
}

interface TraceEnd {
  readonly status?: number | null
  readonly bytes?: number
  readonly received?: Validators | null
}
type MakeTrace = (end: TraceEnd) => FetchTrace

function traceOf(request: FetchRequest, journey: Journey, begun: Begun, end: TraceEnd): FetchTrace {
  return {
    url: request.url,
    finalUrl: journey.finalUrl,
    kind: request.kind,
    startedAt: begun.startedAt,
    milliseconds: begun.milliseconds,
    status: end.status ?? null,
    bytes: end.bytes ?? 0,
    sent: journey.sent,
    received: end.received ?? null,
  }
}

type Answered = Journey & { readonly kind: 'answered' }

function fromAnswer(request: FetchRequest, journey: Answered, makeTrace: MakeTrace, now: number): FetchOutcome {
  const { status, headers, packed } = journey.answer
  const received = readValidators(headers)
  const bytes = packed === undefined ? journey.answer.bytes.length : sizeUnpacked(packed)
  const trace = makeTrace({ status, bytes, received })
  if (status === 200 || status === 203 || isGoodPost(request, status)) {
    if (bytes === 0 && MUST_HAVE_BODY.includes(request.kind)) {
      return failed(trace, 'protocol', `${status} with an empty body`, null, null)
    }
    return fresh(journey, trace, now)
  }
  if (status === 304) return fromNotModified(journey, trace, now)
  if (status === 410) return { kind: 'gone', trace }
  return failed(trace, 'status', reasonOf(status), retryAfter(status, headers, now), readFreshSeconds(headers, now))
}

const MUST_HAVE_BODY: readonly string[] = ['feed', 'list', 'page']

function isGoodPost(request: FetchRequest, status: number): boolean {
  return request.form !== undefined && status >= 200 && status < 300
}

function fresh({ answer, movedTo }: Answered, trace: FetchTrace, now: number): FetchOutcome {
  const push = readPushOffer(answer.headers, trace.finalUrl)
  return {
    kind: 'fresh',
    trace,
    bytes: answer.bytes,
    contentType: answer.headers.get('content-type') ?? null,
    contentLanguage: answer.headers.get('content-language') ?? null,
    validators: trace.received,
    movedTo,
    freshSeconds: readFreshSeconds(answer.headers, now),
    ...(push === null ? {} : { push }),
    ...(answer.packed === undefined ? {} : { packed: answer.packed }),
  }
}

function fromNotModified({ answer, sent }: Answered, trace: FetchTrace, now: number): FetchOutcome {
  const freshSeconds = readFreshSeconds(answer.headers, now)
  if (sent === null) {
    return failed(trace, 'protocol', '304 although nothing was asked on a condition', null, freshSeconds)
  }
  return { kind: 'unchanged', trace, validators: renewValidators(sent, trace.received), freshSeconds }
}

function fromBroken(answer: (Journey & { kind: 'broken' })['answer'], makeTrace: MakeTrace, now: number): FetchOutcome {
  const trace = makeTrace({ status: answer.status, bytes: answer.read, received: readValidators(answer.headers) })
  if (answer.failure === 'guard') return { kind: 'refused', trace, by: 'guard', reason: answer.reason }
  return failed(trace, answer.failure, answer.reason, null, readFreshSeconds(answer.headers, now))
}

function fromStopped(passage: (Journey & { kind: 'stopped' })['passage'], trace: FetchTrace): FetchOutcome {
  if (passage.as === 'refused') return { kind: 'refused', trace, by: passage.by, reason: passage.reason }
  return failed(trace, passage.failure, passage.reason, passage.retryAfterSeconds, null)
}

type Failed = FetchOutcome & { readonly kind: 'failed' }

function failed(
  trace: FetchTrace,
  failure: Failed['failure'],
  reason: string,
  retryAfterSeconds: number | null,
  freshSeconds: number | null,
): Failed {
  return { kind: 'failed', trace, failure, reason, retryAfterSeconds, freshSeconds }
}

/** Statuses whose Retry-After is a request to be left alone (RFC 9110, 15.6.4; RFC 6585, 4). */
function retryAfter(status: number, headers: Headers, now: number): number | null {
  return status === 429 || status === 503 ? readRetryAfter(headers, now) : null
}

/** What an operator should make of a status; others speak for themselves. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  204: 'nothing in it',
  401: 'asks for a password',
  403: 'the paper refuses us; ask it for leave',
  404: 'no such address; has it moved?',
  429: 'we come too often',
  500: "the paper's server is broken",
  502: "the paper's server is broken",
  503: 'the paper is busy or under repair',
}

function reasonOf(status: number): string {
  const words = STATUS_WORDS[status]
  return words === undefined ? `answered ${status}` : `answered ${status}: ${words}`
}
