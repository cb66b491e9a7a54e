import { canonicalAddress } from '../dedupe/address.ts'
import { judgeFlood } from '../dedupe/flood.ts'
import { isSamePage } from '../domain/apart.ts'
import type { FetchOutcome, PollState } from '../domain/fetching.ts'
import type { KnownMarks } from '../domain/jobs.ts'
import type { AnnouncedEntry, World } from '../domain/ports.ts'
import type { ListAddress, Source } from '../domain/settings.ts'
import type { PushOffer } from '../domain/subscriptions.ts'
import type { Entry, Feed, ReadOutcome } from '../domain/types.ts'
import { nameDigest } from '../schedule/news.ts'
import { afterPoll, type Reading } from '../schedule/next.ts'
import { validatorsToSend, withoutRepeat } from '../schedule/state.ts'
import { readFurther } from './further.ts'
import { digest, entryDigest } from './identity.ts'
import { addressOf, type Plan } from './plan.ts'
import { NOTHING, type PolledSource, type RoundReport } from './report.ts'

/** Fetch and read: one poll of one address, stored as one transaction with what it announced. */
export async function pollTarget(world: World, plan: Plan, state: PollState): Promise<RoundReport> {
  const source = plan.sources.get(state.target.sourceId)
  if (source === undefined) return NOTHING
  const startedAt = world.clock.now().toISOString()
  const answer = await world.fetcher.fetch({
    url: state.url,
    kind: state.target.kind,
    validators: validatorsToSend(state, startedAt),
    permitted: source.permission !== null,
  })
  const outcome = withoutRepeat(state, answer, startedAt, digest)
  const read = outcome.kind === 'fresh' ? await readWhole(world, plan, source, state, outcome) : null
  const announced = read?.ok === true ? announcedBy(state, read.feed) : []
  const next = afterPoll(state, {
    now: world.clock.now().toISOString(),
    jitter: world.chance(),
    settings: source.poll,
    language: source.language,
    outcome,
    reading: read === null || outcome.kind !== 'fresh' ? null : readingOf(state, read, announced, outcome),
  })
  const entries = await holdFlood(world, state, announced, startedAt)
  const [saved] = await world.sources.savePolls([
    {
      state: flooding(next, entries, startedAt),
      trace: outcome.trace,
      entries,
      reader: read?.ok === true ? read.reader : null,
      repairs: read?.ok === true ? read.repairs : [],
      problem: problemOf(outcome, read),
    },
  ])
  if (saved?.lost === true) return tellLost(world, state)
  const polled: PolledSource = {
    sourceId: source.id,
    url: state.target.url,
    outcome: read?.ok === false ? 'unreadable' : outcome.kind,
    fresh: saved?.fresh ?? 0,
    changed: saved?.changed ?? 0,
    problem: problemOf(outcome, read) ?? '',
    ...(read?.ok === true && read.idle !== undefined && { idle: read.idle }),
  }
  tell(world, polled, outcome, next)
  tellHealth(world, state, next)
  return { ...NOTHING, polled: [polled] }
}

function tellLost(world: World, { target }: PollState): RoundReport {
  const what = 'this worker was silent past its lease and another has the source; what it found is dropped'
  world.log.warn('poll.lost', { source: target.sourceId, url: target.url, what })
  return NOTHING
}

/** The document, and what it leads on to where that is due. */
async function readWhole(
  world: World,
  plan: Plan,
  source: Source,
  state: PollState,
  outcome: FetchOutcome & { kind: 'fresh' },
): Promise<ReadOutcome> {
  const read = await readDocument(world, plan, source, state, outcome)
  return readFurther(world, state, read, async (url) => {
    const permitted = source.permission !== null
    const more = await world.fetcher.fetch({ url, kind: state.target.kind, validators: null, permitted })
    return more.kind === 'fresh' ? readDocument(world, plan, source, state, more) : null
  })
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
  if (state.target.kind === 'feed') {
    const remembered = { known: marksKnown(world, source, state), meansOwnZone: meansOwnZone(state, job.now) }
    return world.workshop.readFeed({ ...job, ...remembered })
  }
  const address = addressOf(plan, state.target)
  return world.workshop.readList({ ...job, rule: address !== null && isList(address) ? address.rule : null })
}

function isList(address: object): address is ListAddress {
  return 'page' in address
}

/** What was read of a feed last; nothing of it is known to another program, or by other settings. */
function marksKnown(world: World, source: Source, { habits, lastGoodAt }: PollState): KnownMarks {
  const seed = digest(JSON.stringify([world.workshop.program, source.id, source.timezone, source.charset])).slice(0, 16)
  return { seed, marks: habits?.marks ?? [], ...(lastGoodAt === null ? {} : { readAt: lastGoodAt }) }
}

/** A weekend and the days about it: a paper that mislabels its times shows it with nearly every report. */
const ZONE_REMEMBERED_MS = 4 * 24 * 3_600_000

function meansOwnZone({ habits }: PollState, now: string): boolean {
  const shownAt = habits?.ownZoneShownAt
  return shownAt !== undefined && Date.parse(now) - Date.parse(shownAt) < ZONE_REMEMBERED_MS
}

function readingOf(
  before: PollState,
  read: ReadOutcome,
  announced: readonly AnnouncedEntry[],
  { bytes, push }: FetchOutcome & { kind: 'fresh' },
): Reading {
  if (!read.ok) return read
  const { marks } = read
  const names = lastingNames(announced).map(nameDigest)
  return {
    ok: true,
    entryIds: marks === undefined ? names : withKnown(before, marks, names),
    pace: read.feed.pace,
    bodyHash: digest(bytes),
    whole: read.whole !== false,
    ...(read.ownZoneShown === undefined ? {} : { ownZoneShown: read.ownZoneShown }),
    ...(marks === undefined ? {} : { marks }),
    ...(push === undefined ? pushOf(read.feed) : { push }),
  }
}

/** The hub that the feed names, and itself as that hub knows it; an offer without either is none. */
function pushOf({ hubs, self }: Feed): { readonly push?: PushOffer } {
  const hub = hubs.find(isWebAddress)
  return hub === undefined || self === null || !isWebAddress(self) ? {} : { push: { hub, topic: self } }
}

function isWebAddress(address: string): boolean {
  return /^https?:$/u.test(URL.parse(address)?.protocol ?? '')
}

/** The names of all entries of a document: of those read now, and of those known by their marks. */
function withKnown({ habits }: PollState, marks: readonly string[], names: readonly string[]): readonly string[] {
  if (names.length === marks.length) return names
  const known = new Map((habits?.marks ?? []).map((mark, at) => [mark, habits?.lastIds[at]]))
  let next = 0
  return marks.map((mark) => {
    const name = known.get(mark) ?? names[next] ?? ''
    if (!known.has(mark)) next += 1
    return name
  })
}

/** Names that stay although a paper makes new ids at each poll: the address, where no other entry has the same. */
function lastingNames(announced: readonly AnnouncedEntry[]): string[] {
  const times = new Map<string | null, number>()
  for (const { address } of announced) times.set(address, (times.get(address) ?? 0) + 1)
  return announced.map(({ address, entry }) => (address === null || times.get(address) !== 1 ? entry.id : address))
}

function announcedBy({ target }: PollState, feed: Feed): AnnouncedEntry[] {
  const { id = null, link, updated, entries } = feed
  const document = { url: target.url, id, updated }
  return entries.map((entry) => announcedEntry({ ...entry, announcedBy: document }, link))
}

/** An entry that links to its channel's own page has no page: under that address it would be one with all others there. */
function announcedEntry(told: Entry, home: string | null): AnnouncedEntry {
  const entry = told.link !== null && isSamePage(told.link, home) ? { ...told, link: null } : told
  const address = entry.link === null ? null : canonicalAddress(entry.link)
  return { entry, address, digest: entryDigest(entry), heldBecause: null }
}

/** At one poll after the first, more new entries than this are a flood unless they are news. */
const FLOOD = { most: 100, days: 30 }

/** What an archive poured out is held back and said so. */
async function holdFlood(
  world: World,
  state: PollState,
  announced: readonly AnnouncedEntry[],
  now: string,
): Promise<readonly AnnouncedEntry[]> {
  if (announced.length <= FLOOD.most || state.lastGoodAt === null) return announced
  const known = await world.sources.known(state.target.sourceId, announced)
  const arrivals = announced.map(({ entry }) => ({ published: entry.published, known: known.has(entry.id) }))
  const judged = judgeFlood(arrivals, FLOOD, now, state.lastGoodAt)
  if (judged.kind !== 'flood') return announced
  world.log.warn('source.flood', { source: state.target.sourceId, reason: judged.reason })
  const letThrough = new Set(judged.letThrough)
  return announced.map((one, at) => ({ ...one, heldBecause: letThrough.has(at) ? null : judged.reason }))
}

/** The state with the flood told, for status; the next poll without one is well again. */
function flooding(state: PollState, entries: readonly AnnouncedEntry[], now: string): PollState {
  const reason = entries.find((entry) => entry.heldBecause !== null)?.heldBecause ?? null
  if (reason === null) return state
  const note = `${reason}; the rest is held back and told by explain`
  return { ...state, health: { kind: 'flooding', since: now, note } }
}

function problemOf(outcome: FetchOutcome, read: ReadOutcome | null): string | null {
  if (read?.ok === false) return `could not be read: ${read.reason}`
  if (outcome.kind === 'gone') return 'gone for good (410)'
  return outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome.reason : null
}

/** A change of health is told once, as it happens. */
function tellHealth(world: World, { health: was }: PollState, { target, health: is }: PollState): void {
  if (was.kind === is.kind || was.kind === 'new') return
  const fields = { source: target.sourceId, url: target.url, was: was.kind, is: is.kind, note: is.note }
  if (is.kind === 'well') world.log.info('source.recovered', fields)
  else world.log.warn('source.ill', fields)
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
