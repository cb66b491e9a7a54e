import { type DayTally, FATES, type Fate } from '../domain/fates.ts'
import { type Html, html } from '../publish/html.ts'
import { counted, digits, FATE_WORDS, linkTo, shortDay } from './words.ts'

/** Entries of one day by fate. */
export interface DayBar {
  readonly day: string
  readonly counts: ReadonlyMap<Fate, number>
  readonly total: number
}

/** A bar for each of the last so many days up to today, also those without entries, oldest first. */
export function barsOf(tallies: readonly DayTally[], now: string, days: number): DayBar[] {
  const byDay = Map.groupBy(tallies, ({ day }) => day)
  return Array.from({ length: days }, (_, at) => {
    const day = dayBefore(now, days - 1 - at)
    const counts = new Map<Fate, number>()
    for (const { fate, entries } of byDay.get(day) ?? []) counts.set(fate, (counts.get(fate) ?? 0) + entries)
    return { day, counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) }
  })
}

/** The ISO day so many days before an instant's, in UTC. */
export function dayBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The sum of some days, by fate. */
export function sumOf(bars: readonly DayBar[]): ReadonlyMap<Fate, number> {
  const sum = new Map<Fate, number>()
  for (const { counts } of bars) for (const [fate, count] of counts) sum.set(fate, (sum.get(fate) ?? 0) + count)
  return sum
}

/** A line of small bars for one source, said in words to whoever cannot see it. */
export function renderSpark(bars: readonly DayBar[]): Html {
  const width = bars.length * SPARK_STEP
  const most = Math.max(1, ...bars.map(({ total }) => total))
  return html`<svg class="spark" role="img" aria-label="${wordsOf(bars)}" viewBox="0 0 ${width} ${SPARK_HEIGHT}" preserveAspectRatio="none"><title>${wordsOf(bars)}</title>${bars.flatMap(
    (bar, at) => stack(bar, { left: at * SPARK_STEP, width: SPARK_STEP - 1, height: SPARK_HEIGHT - 1, most }),
  )}<line class="base" x1="0" x2="${width}" y1="${SPARK_HEIGHT - 0.5}" y2="${SPARK_HEIGHT - 0.5}"/></svg>`
}

const SPARK_STEP = 4
const SPARK_HEIGHT = 26

/** The bars of many days with their scale, a legend, and the same numbers as a list for whoever wants them. */
export function renderChart(bars: readonly DayBar[], of: string | null): Html {
  const most = Math.max(1, ...bars.map(({ total }) => total))
  const [first, last] = [bars[0], bars.at(-1)]
  return html`<figure role="group" aria-label="Entries per day">
<svg class="chart" role="img" aria-label="${wordsOf(bars)}" viewBox="0 0 ${bars.length * STEP} ${HEIGHT}" preserveAspectRatio="none">
<title>${wordsOf(bars)}</title>
${bars.map(
  (
    bar,
    at,
  ) => html`<g><title>${dayWords(bar)}</title>${stack(bar, { left: at * STEP + 2, width: STEP - 4, height: HEIGHT, most })}</g>
`,
)}</svg>
<p class="scale" aria-hidden="true"><span>${first === undefined ? '' : shortDay(first.day)}</span> <span>${bars.some(({ total }) => total > 0) ? `the tallest day: ${digits(most)}` : 'no entries'}</span> <span>${last === undefined ? '' : shortDay(last.day)}</span></p>
${renderLegend(bars)}
${renderNumbers(bars, of)}
</figure>`
}

const STEP = 20
const HEIGHT = 100

interface Stacking {
  readonly left: number
  readonly width: number
  readonly height: number
  readonly most: number
}

/** One day's bar, what was kept at the bottom. */
function stack({ counts }: DayBar, { left, width, height, most }: Stacking): Html[] {
  let y = height
  return FATES.flatMap((fate) => {
    const count = counts.get(fate) ?? 0
    if (count === 0) return []
    const tall = (count / most) * height
    y -= tall
    return [
      html`<rect class="${fate}" x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(tall)}"/>`,
    ]
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function renderLegend(bars: readonly DayBar[]): Html {
  const sum = sumOf(bars)
  const shown = FATES.filter((fate) => (sum.get(fate) ?? 0) > 0)
  return html`<ul class="legend">${shown.map(
    (fate) =>
      html`<li><span class="fate ${fate}">${FATE_WORDS[fate]}</span> <span class="number soft">${digits(sum.get(fate) ?? 0)}</span></li>`,
  )}</ul>`
}

/** The chart in numbers, newest day first; each day leads to its entries. */
function renderNumbers(bars: readonly DayBar[], of: string | null): Html {
  const rows = bars.toReversed().filter(({ total }) => total > 0)
  return html`<details><summary>The same in numbers</summary>
<ul class="plain">${rows.map(
    (bar) =>
      html`<li><a href="${linkTo('verdicts', { day: bar.day, source: of })}">${shortDay(bar.day)}</a>: ${fatesWords(bar)}</li>
`,
  )}</ul></details>`
}

function wordsOf(bars: readonly DayBar[]): string {
  const sum = sumOf(bars)
  const total = [...sum.values()].reduce((all, count) => all + count, 0)
  const most = bars.reduce((best, bar) => (bar.total > (best?.total ?? 0) ? bar : best), bars[0])
  const peak = most === undefined || most.total === 0 ? '' : `; most on ${shortDay(most.day)}: ${digits(most.total)}`
  return `${bars.length} days: ${counted(total, 'entry', 'entries')}, ${digits(sum.get('kept') ?? 0)} kept${peak}`
}

function dayWords(bar: DayBar): string {
  return `${shortDay(bar.day)}: ${fatesWords(bar)}`
}

function fatesWords({ counts, total }: DayBar): string {
  const parts = FATES.filter((fate) => (counts.get(fate) ?? 0) > 0).map(
    (fate) => `${digits(counts.get(fate) ?? 0)} ${FATE_WORDS[fate]}`,
  )
  return total === 0 ? 'nothing' : `${counted(total, 'entry', 'entries')} (${parts.join(', ')})`
}
