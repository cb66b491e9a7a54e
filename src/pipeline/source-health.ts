import { pagesRefusedText } from '../domain/advice.ts'
import type { Health } from '../domain/fetching.ts'
import type { SourceStatus } from '../domain/status.ts'

/** The state of a whole paper: the worst of its addresses and layouts. */
export interface SourceHealth {
  readonly kind: Health['kind'] | 'off' | 'layout' | 'pages'
  /** ISO instant, or null where it is not known. */
  readonly since: string | null
  /** What is wrong, in an editor's words; empty where nothing is. */
  readonly note: string
  /** Whether a person should look. */
  readonly ill: boolean
}

/** The worst first; what only a person can mend goes before what may pass. */
const WORST_FIRST = ['gone', 'refused', 'failing', 'silent', 'flooding', 'moved'] as const

/** One word and one note for a paper. */
export function worstHealth(source: SourceStatus): SourceHealth {
  if (!source.enabled) return { kind: 'off', since: null, note: source.offBecause ?? '', ill: false }
  const [alarm] = source.alarms
  const ill = WORST_FIRST.flatMap((kind) => source.targets.filter(({ health }) => health.kind === kind))[0]
  if (ill !== undefined && ill.health.kind !== 'moved') return { ...ill.health, ill: true }
  if (alarm !== undefined)
    return { kind: 'layout', since: alarm.since, note: `${alarm.note} (${alarm.example})`, ill: true }
  const { pagesRefused: refused } = source
  if (refused !== null) {
    const note = `${pagesRefusedText(refused)} (${refused.example})`
    return { kind: 'pages', since: refused.since, note, ill: true }
  }
  if (ill !== undefined) return { ...ill.health, ill: true }
  const well = source.targets.find(({ health }) => health.kind === 'well')
  return { kind: well === undefined ? 'new' : 'well', since: well?.health.since ?? null, note: '', ill: false }
}
