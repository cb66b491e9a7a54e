import { canonicalAddress } from '../dedupe/address.ts'
import { judgeFlood } from '../dedupe/flood.ts'
import type { FetchOutcome, PollState } from '../domain/fetching.ts'
import type { AnnouncedEntry, World } from '../domain/ports.ts'
import type { ListAddress, Source } from '../domain/settings.ts'
import type { Entry, ReadOutcome } from '../domain/types.ts'
import { afterPoll, type Reading } from '../schedule/next.ts'
import { validatorsToSend } from '../schedule/state.ts'
import { digest, entryDigest } from './identity.ts'
import { addressOf, type Plan } from './plan.ts'
import { NOTHING, type PolledSource, type RoundReport } from './report.ts'

/** Fetch and read: one poll of one address, stored as one transaction with what it announced. */
export async function pollTarget(world: World, plan: Plan, state: PollState): Promise<RoundReport> {
  const source = plan.sources.get(state.target.sourceId)
  if (source === undefined) return NOTHING
  const startedAt = world.clock.now().toISOString()
  const outcome = await world.fetcher.fetch({
    url: state.url,
    kind: state.target.kind,
    validators: validatorsToSend(state, startedAt),
    permitted: source.permission !== null,
  })
  const read = outcome.kind === 'fresh' ? await readDocument(world, plan, source, state, outcome) : null
  const entries = read?.ok === true ? read.feed.entries : []
  const next = afterPoll(state, {
    now: world.clock.now().toISOString(),
    jitter: world.chance(),
    settings: source.poll,
    outcome,
    reading: read === null || outcome.kind !== 'fresh' ? null : readingOf(read, outcome.bytes),
  })
  const [saved] = await world.sources.savePolls([
    {
      state: next,
      trace: outcome.trace,
      entries: await announce(world, state, entries, startedAt),
      reader: read?.ok === true ? read.reader : null,
      repairs: read?.ok === true ? read.repairs : [],
      problem: problemOf(outcome, read),
    },
  ])
  const polled: PolledSource = {
    sourceId: source.id,
    url: state.target.url,
    outcome: read?.ok === false ? 'unreadable' : outcome.kind,
    fresh: saved?.fresh ?? 0,
    changed: saved?.changed ?? 0,
    problem: problemOf(outcome, read) ?? '',
  }
  tell(world, polled, outcome, next)
  return { ...NOTHING, polled: [polled] }
}

function readDocument(
  world: World,
  plan: Plan,
  source: Source,
  state: PollState,
  outcome: FetchOutcome & { kind: 'fresh' },
): Promise<ReadOutcome> {
  const job = {
    bytes: outcome.bytes,
    url: outcome.trace.finalUrl,
    contentType: outcome.contentType,
    contentLanguage: outcome.contentLanguage,
    timezone: source.timezone,
    charset: source.charset,
    now: world.clock.now().toISOString(),
  }
  if (state.target.kind === 'feed') return world.workshop.readFeed(job)
  const address = addressOf(plan, state.target)
  return world.workshop.readList({ ...job, rule: address !== null && isList(address) ? address.rule : null })
}

function isList(address: object): address is ListAddress {
  return 'page' in address
}

function readingOf(read: ReadOutcome, bytes: Uint8Array): Reading {
  if (!read.ok) return read
  return {
    ok: true,
    entryIds: read.feed.entries.map((entry) => entry.id),
    pace: read.feed.pace,
    bodyHash: digest(bytes),
  }
}

/** At one poll after the first, more new entries than this are a flood unless they are news. */
const FLOOD = { most: 100, days: 30 }

/** Entries as the store takes them; what an archive poured out is held back and said so. */
async function announce(
  world: World,
  state: PollState,
  entries: readonly Entry[],
  now: string,
): Promise<AnnouncedEntry[]> {
  const known = await world.sources.known(
    state.target.sourceId,
    entries.map((entry) => entry.id),
  )
  const arrivals = entries.map((entry) => ({ published: entry.published, known: known.has(entry.id) }))
  const judged = judgeFlood(arrivals, FLOOD, now, state.lastGoodAt !== null)
  const letThrough = judged.kind === 'flood' ? new Set(judged.letThrough) : null
  if (judged.kind === 'flood') world.log.warn('source.flood', { source: state.target.sourceId, reason: judged.reason })
  return entries.map((entry, at) => ({
    entry,
    address: entry.link === null ? null : canonicalAddress(entry.link),
    digest: entryDigest(entry),
    heldBecause: judged.kind === 'flood' && !letThrough?.has(at) ? judged.reason : null,
  }))
}

function problemOf(outcome: FetchOutcome, read: ReadOutcome | null): string | null {
  if (read?.ok === false) return `could not be read: ${read.reason}`
  if (outcome.kind === 'gone') return 'gone for good (410)'
  return outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome.reason : null
}

function tell(world: World, polled: PolledSource, outcome: FetchOutcome, next: PollState): void {
  const { trace } = outcome
  const fields = {
    source: polled.sourceId,
    url: polled.url,
    outcome: polled.outcome,
    status: trace.status,
    bytes: trace.bytes,
    milliseconds: Math.round(trace.milliseconds),
    fresh: polled.fresh,
    nextPollAt: next.nextPollAt,
    why: next.nextPollReason,
  }
  if (polled.problem === '') world.log.info('poll.done', fields)
  else world.log.warn('poll.failed', { ...fields, problem: polled.problem })
}
