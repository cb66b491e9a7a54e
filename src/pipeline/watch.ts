import type { Oddity, PageReading, SourceHabit } from '../domain/habit.ts'
import type { PackedPage } from '../domain/packed.ts'
import type { World } from '../domain/ports.ts'
import type { Source } from '../domain/settings.ts'
import { type LearntHabit, learnHabit, newHabit } from '../extract/learn-habit.ts'
import { GENERIC, isDoubtful, odditiesOf } from '../extract/oddities.ts'
import { type MeasuredPage, measurePage, measureUnread } from '../extract/page-reading.ts'
import { learnRefusals, type PageAnswer } from '../extract/refused-pages.ts'
import { draftFromEntry, reread } from './draft.ts'
import type { ArticleDraft, Draft, SettledDraft } from './drafted.ts'
import { digest } from './identity.ts'
import type { Plan } from './plan.ts'

/** Drafts that may be judged, and what was learnt of their sources from them. */
export interface Watched {
  readonly drafts: readonly Draft[]
  readonly learnt: readonly LearntHabit[]
}

/**
 * Looks at what pages gave beside what their source's pages usually give. What a layout read wrongly is read by the
 * generic extractor; what is doubtful even then is held and tried again.
 */
export async function watchYield(world: World, plan: Plan, drafts: readonly Draft[]): Promise<Watched> {
  const replaced = new Map<Draft, Draft>()
  const learnt: LearntHabit[] = []
  for (const [sourceId, ofSource] of Map.groupBy(drafts, (draft) => draft.pending.sourceId)) {
    const source = plan.sources.get(sourceId)
    if (source === undefined) continue
    const read = readingsOf(world, ofSource)
    const answers = ofSource.flatMap(answerOf)
    if (read.length + answers.length === 0) continue
    const known = await world.habits.habit(source.id)
    const before = habitUnder(known, source)
    const pages = withOddities(read, before)
    const after = withRefusals(world, answers, learnPages(before, pages, source))
    const mended = before === known ? [] : (known?.alarms ?? [])
    learnt.push({ ...after, ended: [...mended, ...after.ended] })
    const look = { world, source, habit: after.habit, measured: read.map(({ page }) => page) }
    for (const [at, { draft }] of read.entries()) replaced.set(draft, await settleDoubt(look, draft, pages[at]))
  }
  return { drafts: drafts.map((draft) => replaced.get(draft) ?? draft), learnt }
}

/** Where no page was read nothing is learnt of them. */
function learnPages(before: SourceHabit, pages: readonly PageReading[], source: Source): LearntHabit {
  return pages.length === 0
    ? { habit: before, raised: [], ended: [] }
    : learnHabit(before, pages, source.article.layouts)
}

/** What came of asking for a draft's page; none where it was not asked for, or is asked for again before it is judged. */
function answerOf(draft: Draft): PageAnswer[] {
  const { unhad, unread, pending } = draft
  const refused = unhad ?? unread?.reason ?? null
  const came = draft.kind === 'article' && draft.page !== null
  const url = pending.entry.link ?? ''
  return refused === null && !came ? [] : [{ url, key: digest(url).slice(0, 12), refused }]
}

function withRefusals(world: World, answers: readonly PageAnswer[], learnt: LearntHabit): LearntHabit {
  const { refusals: before, ...habit } = learnt.habit
  const isOddAnyway = habit.alarms.length > 0
  const now = world.clock.now().toISOString()
  const { refusals, raised, ended } = learnRefusals(before, answers, { sourceId: habit.sourceId, now, isOddAnyway })
  return {
    ...learnt,
    habit: refusals === undefined ? habit : { ...habit, refusals },
    ...(raised === null ? {} : { refused: raised }),
    ...(ended === null ? {} : { refusedNoMore: ended }),
  }
}

/** A draft made anew of what was kept; null where it is doubtful beside the habit, and what was decided then stands. */
export async function soundDraft(world: World, draft: Draft): Promise<Draft | null> {
  if (draft.kind !== 'article') return draft
  const [read] = readingsOf(world, [draft])
  if (read === undefined) return draft
  const habit = habitUnder(await world.habits.habit(draft.source.id), draft.source)
  const settled = await settleDoubt(
    { world, source: draft.source, habit, measured: [] },
    draft,
    withOddities([read], habit)[0],
  )
  return settled.kind === 'settled' ? null : settled
}

interface ReadPage {
  readonly draft: Draft
  readonly page: MeasuredPage
}

/** What is known while one source's pages are looked at. */
interface Look {
  readonly world: World
  readonly source: Source
  readonly habit: SourceHabit
  readonly measured: readonly MeasuredPage[]
}

function readingsOf(world: World, drafts: readonly Draft[]): ReadPage[] {
  const readAt = world.clock.now().toISOString()
  return drafts.flatMap((draft) => {
    const page = measure(draft, readAt)
    return page === null ? [] : [{ draft, page }]
  })
}

/** Null for what was not read from a page. */
function measure(draft: Draft, readAt: string): MeasuredPage | null {
  const { unread, pending } = draft
  const { entry } = pending
  if (unread !== undefined) {
    return measureUnread(unread.reason, { url: unread.page.url, readAt, layout: GENERIC, entry })
  }
  if (draft.kind === 'settled' || draft.page === null) return null
  return measurePage(draft.article, { url: draft.url, readAt, layout: draft.layout, entry })
}

/** What was learnt under the same settings; what an editor changed is learnt anew, but for what its paper refuses. */
function habitUnder(known: SourceHabit | null, source: Source): SourceHabit {
  const { layouts, ignoreDatesIn, atLeast } = source.article
  const settings = digest(JSON.stringify([layouts, ignoreDatesIn, atLeast])).slice(0, 16)
  if (known?.settings === settings) return known
  const refusals = known?.refusals
  return { ...newHabit(source.id, settings), ...(refusals === undefined ? {} : { refusals }) }
}

function withOddities(read: readonly ReadPage[], habit: SourceHabit): PageReading[] {
  const others = [...habit.recent, ...read.map(({ page }) => page)]
  return read.map(({ page }) => ({ ...page, oddities: odditiesOf(page, habit, others) }))
}

/** The draft as it may be judged: as it is, read by the generic extractor, or held. */
async function settleDoubt(look: Look, draft: Draft, reading: PageReading | undefined): Promise<Draft> {
  if (reading === undefined || !mustNotPass(reading.oddities, look.habit)) return draft
  const { world, habit, measured } = look
  if (draft.kind === 'article' && draft.page !== null && draft.layout !== GENERIC) {
    const again = await reread(world, draft, [])
    if (again !== null && isSound(again, habit, [...habit.recent, ...measured], reading.readAt)) {
      return { ...again, doubts: [...again.doubts, `layout ${draft.layout}: ${WORDS[gravest(reading)]}`] }
    }
  }
  return hold(look, draft, reading)
}

/**
 * Doubtful text never passes; while an alarm about the text is up, nothing that is short or told by the feed alone does
 * either. A date or a byline that is missing says nothing against the text.
 */
function mustNotPass(oddities: readonly Oddity[], habit: SourceHabit): boolean {
  if (isDoubtful(oddities)) return true
  const textAlarm = habit.alarms.some(({ kind }) => kind !== 'undated' && kind !== 'unsigned')
  return textAlarm && (oddities.includes('unread') || oddities.includes('short'))
}

function isSound(again: ArticleDraft, habit: SourceHabit, others: readonly MeasuredPage[], readAt: string): boolean {
  const page = measure(again, readAt)
  return page !== null && !mustNotPass(odditiesOf(page, habit, others), habit)
}

/** When a doubtful page is asked for again, in hours: a week in all, in which a layout is mended. */
const RETRY_HOURS = [1, 6, 24, 24, 24, 48, 48]
/** Where other pages of the paper are well, so many tries are enough for an odd one. */
const TRIES_ALONE = 2

function hold(look: Look, draft: Draft, reading: PageReading): Promise<Draft> | Draft {
  const { pending } = draft
  const why = `${WORDS[gravest(reading)]} (${reading.words} words by ${nameOf(reading.layout)})`
  const alone = look.habit.alarms.length === 0
  const hours = RETRY_HOURS[pending.attempts]
  if (hours === undefined || (alone && pending.attempts >= TRIES_ALONE)) return giveIn(look, draft, reading, why)
  const retryAt = new Date(Date.parse(reading.readAt) + hours * 3_600_000).toISOString()
  const reason = `doubtful beside what this paper's pages usually give: ${why}; tried again from ${retryAt}`
  return heldDraft(draft, reason, retryAt)
}

function heldDraft(draft: Draft, reason: string, retryAt: string): SettledDraft {
  const { pending } = draft
  const page: PackedPage | null = draft.unread?.page ?? draft.page ?? null
  const verdict = { kind: 'held', stage: 'extract', reason, rule: null } as const
  return { kind: 'settled', pending, verdict, retryAt, ...(page === null ? {} : { page }) }
}

/** After the last try an odd page among sound ones is taken as it is; otherwise the paper's own announcement must do. */
function giveIn(look: Look, draft: Draft, reading: PageReading, why: string): Promise<Draft> | Draft {
  const { world, source, habit } = look
  const believed = habit.alarms.length === 0 && !reading.oddities.includes('repeated')
  if (!believed) return draftFromEntry(world, source, draft.pending, `its page is doubtful: ${why}`)
  return draft.kind === 'article' ? { ...draft, doubts: [...draft.doubts, why] } : draft
}

function gravest({ oddities }: PageReading): Oddity {
  return oddities[0] ?? 'short'
}

function nameOf(layout: string): string {
  return layout === GENERIC ? 'the generic extractor' : `layout ${layout}`
}

const WORDS: Readonly<Record<Oddity, string>> = {
  repeated: 'its text stands on other pages of the paper as well',
  summary: 'it says no more than the summary',
  unrelated: 'its text has nothing of its headline',
  unread: 'its page holds no report',
  unmatched: 'no layout fits it',
  short: 'it is far shorter than usual',
}
