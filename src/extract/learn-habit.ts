import type { AlarmKind, LayoutAlarm, PageMeasures, PageReading, PagesRefused, SourceHabit } from '../domain/habit.ts'
import type { Layout } from '../domain/settings.ts'
import { isOver, judgeLayout, type LayoutFault } from './layout-alarm.ts'
import { GENERIC } from './oddities.ts'
import { withPreset } from './presets.ts'

/** So many sound pages make a habit: a fortnight of a small paper, two days of a large one. */
const SOUND_MOST = 30
/** Two polls of a large paper. */
const RECENT_MOST = 40

export interface LearntHabit {
  readonly habit: SourceHabit
  readonly raised: readonly LayoutAlarm[]
  readonly ended: readonly LayoutAlarm[]
  /** That its pages do not come any more, or come again; left out where neither is so. */
  readonly refused?: PagesRefused
  readonly refusedNoMore?: PagesRefused
}

/** A source of which nothing is known yet. */
export function newHabit(sourceId: string, settings: string): SourceHabit {
  return { sourceId, settings, sound: [], recent: [], alarms: [] }
}

/** The habit after some more pages, and the alarms that these raise or end. While an alarm is up nothing is learnt. */
export function learnHabit(
  before: SourceHabit,
  pages: readonly PageReading[],
  layouts: readonly Layout[],
): LearntHabit {
  const read = new Set(pages.map(({ url }) => url))
  const recent = [...before.recent.filter(({ url }) => !read.has(url)), ...pages].slice(-RECENT_MOST)
  const ended = before.alarms.filter(({ kind, since }) => isOver(kind, since, recent))
  const standing = before.alarms.filter((alarm) => !ended.includes(alarm)).map((alarm) => renewed(alarm, pages))
  const fault = standing.length > 0 || ended.length > 0 ? null : judgeLayout(recent, before.sound)
  const raised = fault === null ? [] : [alarmOf(before, fault, layouts)]
  const alarms = [...standing, ...raised]
  const sound = alarms.length > 0 ? before.sound : [...before.sound, ...learnable(pages)].slice(-SOUND_MOST)
  return { habit: { ...before, recent, sound, alarms }, raised, ended }
}

/** Measures alone: what is remembered of a sound page is what it was like. A short one is learnt, so that briefs become usual. */
function learnable(pages: readonly PageReading[]): PageMeasures[] {
  return pages
    .filter(({ oddities }) => oddities.every((oddity) => oddity === 'short'))
    .filter(({ unread }) => unread === null)
    .map(({ layout, words, paragraphs, dated, signed, echo }) => ({ layout, words, paragraphs, dated, signed, echo }))
}

/** The newest odd page is the example: an old one may be gone when somebody looks. */
function renewed(alarm: LayoutAlarm, pages: readonly PageReading[]): LayoutAlarm {
  const odd = pages.findLast(({ oddities }) => oddities.some((oddity) => oddity === alarm.kind))
  return odd === undefined ? alarm : { ...alarm, example: odd.url }
}

function alarmOf(habit: SourceHabit, fault: LayoutFault, layouts: readonly Layout[]): LayoutAlarm {
  const selector = selectorOf(layouts, fault)
  const usual = usualWords(habit.sound)
  return {
    ...fault,
    sourceId: habit.sourceId,
    selector,
    note: NOTES[fault.kind](nameOf(fault.layout, selector), usual),
  }
}

/** The selector of the layout that a fault is about, presets filled in. */
function selectorOf(layouts: readonly Layout[], { layout: id, kind }: LayoutFault): string | null {
  const written = layouts.find((layout) => layout.id === id)
  const layout = written === undefined ? null : withPreset(written)
  if (layout === null) return null
  if (kind === 'unsigned') return layout.byline ?? null
  if (kind === 'undated') return typeof layout.date === 'string' ? layout.date : null
  return layout.body ?? null
}

function nameOf(layout: string, selector: string | null): string {
  if (layout === GENERIC) return 'the generic extractor'
  return selector === null ? `layout ${layout}` : `layout ${layout} (${selector})`
}

/** "usually 210 to 640 words in 4 to 12 paragraphs" */
function usualWords(sound: readonly PageMeasures[]): string {
  const middle = (numbers: readonly number[]): string => {
    const sorted = [...numbers].sort((a, b) => a - b)
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
    return `${at(0.1)} to ${at(0.9)}`
  }
  const words = middle(sound.map((page) => page.words))
  return `usually ${words} words in ${middle(sound.map((page) => page.paragraphs))} paragraphs`
}

const HELD = 'what is doubtful is held and tried again; mend the layout, then look with `preview`'

/** What is wrong, what is done about it, what to do. */
const NOTES: Readonly<Record<AlarmKind, (name: string, usual: string) => string>> = {
  unmatched: (name) =>
    `${name} fits no page any more; the generic extractor reads them; mend the selector, then look with \`preview\``,
  unread: (_, usual) => `its pages hold no report any more (${usual}); ${HELD}`,
  repeated: (name) => `${name} yields the same text on each page; ${HELD}`,
  summary: (name, usual) => `${name} yields only the summary (${usual}); ${HELD}`,
  unrelated: (name) => `${name} yields text that has nothing of the headlines; ${HELD}`,
  short: (name, usual) => `${name} yields far less than it did (${usual}); ${HELD}`,
  undated: (name) => `${name} finds no date any more; the feed's dates are used; mend \`date:\``,
  unsigned: (name) => `${name} finds no byline any more; mend \`byline:\``,
}
