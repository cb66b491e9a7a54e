import { describe, expect, test } from 'vitest'
import type { AlarmKind, Oddity, PageMeasures, PageReading, SourceHabit } from '../../src/domain/habit.ts'
import { isOver, judgeLayout } from '../../src/extract/layout-alarm.ts'
import { learnHabit, newHabit } from '../../src/extract/learn-habit.ts'
import { isDoubtful, odditiesOf } from '../../src/extract/oddities.ts'
import type { MeasuredPage } from '../../src/extract/page-reading.ts'

const SOUND: PageMeasures = { layout: 'epi', words: 400, paragraphs: 8, dated: true, signed: true, echo: 0.9 }

/** A page read at some hour; each has its own headline and text unless said otherwise. */
function page(number: number, hour: number, more: Partial<PageReading> = {}): PageReading {
  return {
    ...SOUND,
    readAt: new Date(Date.UTC(2026, 10, 20, hour)).toISOString(),
    url: `https://bao.example/${number}.html`,
    title: `t${number}`,
    lines: [`a${number}`, `b${number}`, `c${number}`],
    saysSummary: false,
    tellsSummary: false,
    visual: false,
    unread: null,
    oddities: [],
    ...more,
  }
}

const usual = (count: number, more: Partial<PageMeasures> = {}): PageMeasures[] =>
  Array.from({ length: count }, (_, at) => ({ ...SOUND, words: 300 + at * 10, ...more }))
const habitOf = (sound: readonly PageMeasures[]): SourceHabit => ({ ...newHabit('bao.example', 'a'), sound })
const measured = (number: number, more: Partial<PageReading> = {}): MeasuredPage => page(number, 1, more)

describe('what is odd about one page', () => {
  const cookies = { lines: ['cookie 1', 'cookie 2'], words: 60, echo: 0.1 }
  const rows: readonly {
    readonly name: string
    readonly sound?: readonly PageMeasures[]
    readonly page: Partial<PageReading>
    readonly others?: readonly MeasuredPage[]
    readonly odd: readonly Oddity[]
    readonly held: boolean
  }[] = [
    { name: 'a report as usual', page: {}, odd: [], held: false },
    { name: 'a short brief is short, and passes', page: { words: 60 }, odd: ['short'], held: false },
    {
      name: 'a brief of a paper that prints briefs is as usual',
      sound: [...usual(16), ...usual(4, { words: 70 })],
      page: { words: 60 },
      odd: [],
      held: false,
    },
    { name: 'a gallery is short by its nature', page: { words: 20, visual: true }, odd: [], held: false },
    { name: 'only the summary', page: { words: 40, saysSummary: true }, odd: ['summary', 'short'], held: true },
    { name: 'a full text that the feed carries as well', page: { saysSummary: true }, odd: [], held: false },
    { name: 'a text of something else', page: { echo: 0.2 }, odd: ['unrelated'], held: true },
    {
      name: 'a headline that is about nothing in the text, which tells what the feed told',
      page: { echo: 0.2, tellsSummary: true },
      odd: [],
      held: false,
    },
    { name: 'a first cookie notice', page: cookies, odd: ['unrelated', 'short'], held: true },
    {
      name: 'a second cookie notice',
      page: cookies,
      others: [measured(9, cookies)],
      odd: ['repeated', 'unrelated', 'short'],
      held: true,
    },
    {
      name: 'a report put out twice under two headlines',
      page: { lines: ['a9', 'b9', 'c9'] },
      others: [measured(9)],
      odd: [],
      held: false,
    },
    {
      name: 'the same long text under three headlines',
      page: { lines: ['a9', 'b9'] },
      others: [measured(9), measured(8, { lines: ['a9', 'b9', 'x'] })],
      odd: ['repeated'],
      held: true,
    },
    {
      name: 'the same report at two addresses',
      page: { title: 't9', lines: ['a9'], words: 60 },
      others: [measured(9)],
      odd: ['short'],
      held: false,
    },
    {
      name: 'one standing paragraph under each report',
      page: { lines: ['a', 'b', 'standing'] },
      others: [7, 8, 9].map((number) => measured(number, { lines: [`x${number}`, `y${number}`, 'standing'] })),
      odd: [],
      held: false,
    },
    { name: 'no layout fits', page: { layout: 'generic' }, odd: ['unmatched'], held: false },
    {
      name: 'no layout fits, as for half of the paper',
      sound: [...usual(10), ...usual(10, { layout: 'generic' })],
      page: { layout: 'generic' },
      odd: [],
      held: false,
    },
    { name: 'no report on the page', page: { unread: 'a consent wall', words: 0 }, odd: ['unread'], held: false },
    {
      name: 'before anything is learnt nothing is short',
      sound: usual(4),
      page: { words: 5, echo: 0 },
      odd: [],
      held: false,
    },
    {
      name: 'before anything is learnt the same text on three pages is odd',
      sound: [],
      page: { lines: ['a'] },
      others: [measured(8, { lines: ['a'] }), measured(9, { lines: ['a'] })],
      odd: ['repeated'],
      held: true,
    },
    {
      name: 'bodies that never take up their headlines say nothing',
      sound: usual(20, { echo: 0.1 }),
      page: { echo: 0 },
      odd: [],
      held: false,
    },
  ]
  test.each(rows)('$name', ({ sound = usual(20), page: odd, others = [], odd: oddities, held }) => {
    const found = odditiesOf(measured(1, odd), habitOf(sound), others)
    expect(found).toEqual(oddities)
    expect(isDoubtful(found)).toBe(held)
  })
})

describe('when a layout is at fault', () => {
  const odd = (number: number, hour: number, ...oddities: Oddity[]) => page(number, hour, { oddities })
  const plain = (from: number, count: number, hour: number) =>
    Array.from({ length: count }, (_, at) => page(from + at, hour))
  const bare = (number: number, hour: number) => page(number, hour, { dated: false, signed: false })

  const rows: readonly {
    readonly name: string
    readonly recent: readonly PageReading[]
    readonly kind: AlarmKind | null
  }[] = [
    { name: 'nothing odd', recent: plain(1, 9, 1), kind: null },
    { name: 'one odd page among others', recent: [...plain(1, 4, 1), odd(5, 1, 'unmatched')], kind: null },
    { name: 'one odd page, the only one of two polls', recent: [page(1, 1), odd(2, 2, 'repeated')], kind: null },
    {
      name: 'one page at each of two polls',
      recent: [odd(1, 1, 'unmatched'), odd(2, 2, 'unmatched')],
      kind: 'unmatched',
    },
    {
      name: 'two odd pages at one poll wait for the next',
      recent: [odd(1, 1, 'unmatched'), odd(2, 1, 'unmatched')],
      kind: null,
    },
    {
      name: 'three odd pages at one poll',
      recent: [...plain(1, 9, 1), odd(11, 5, 'repeated', 'short'), odd(12, 5, 'repeated'), odd(13, 5, 'repeated')],
      kind: 'repeated',
    },
    {
      name: 'odd pages at each poll, and as many that are well',
      recent: [odd(1, 1, 'unmatched'), page(2, 1), odd(3, 5, 'unmatched'), page(4, 5)],
      kind: null,
    },
    {
      name: 'briefs alone, at one poll',
      recent: [odd(1, 1, 'short'), odd(2, 1, 'short'), odd(3, 1, 'short')],
      kind: null,
    },
    { name: 'two briefs alone', recent: [odd(1, 1, 'short'), odd(2, 5, 'short')], kind: null },
    {
      name: 'nothing but short texts at two polls',
      recent: [...plain(7, 3, 0), odd(1, 1, 'short'), odd(2, 5, 'short'), odd(3, 5, 'short')],
      kind: 'short',
    },
    {
      name: 'what was odd two polls ago is past',
      recent: [odd(1, 1, 'unread'), odd(2, 1, 'unread'), page(3, 5), page(4, 9)],
      kind: null,
    },
    {
      name: 'three pages without a date at two polls',
      recent: [page(1, 1), bare(2, 1), bare(3, 5), bare(4, 5)],
      kind: 'undated',
    },
    {
      name: 'three pages without a date at one poll',
      recent: [page(1, 1), bare(2, 5), bare(3, 5), bare(4, 5)],
      kind: null,
    },
    {
      name: 'a page without a date now and then',
      recent: [bare(1, 1), page(2, 1), bare(3, 5), page(4, 9)],
      kind: null,
    },
  ]
  test.each(rows)('$name', ({ recent, kind }) => {
    expect(judgeLayout(recent, usual(20))?.kind ?? null).toBe(kind)
  })

  test('pages that were often without a byline take six to be missed', () => {
    const sound = [...usual(3, { signed: false }), ...usual(17)]
    const without = (count: number) => Array.from({ length: count }, (_, at) => page(at, at * 2, { signed: false }))
    expect(judgeLayout(without(5), sound)).toBeNull()
    expect(judgeLayout(without(6), sound)).toMatchObject({ kind: 'unsigned', layout: 'epi' })
  })

  test('it tells the layout that no page fits any more, since when, and the newest such page', () => {
    const pages = [odd(1, 1, 'unmatched'), odd(2, 5, 'unmatched')].map((one) => ({ ...one, layout: 'generic' }))
    expect(judgeLayout(pages, usual(20))).toEqual({
      layout: 'epi',
      kind: 'unmatched',
      since: '2026-11-20T01:00:00.000Z',
      example: 'https://bao.example/2.html',
    })
  })

  test('it is over when the last two pages are well', () => {
    const since = '2026-11-20T01:00:00.000Z'
    expect(isOver('unmatched', since, [odd(1, 1, 'unmatched'), page(2, 5)])).toBe(false)
    expect(isOver('unmatched', since, [odd(1, 1, 'unmatched'), page(2, 5), page(3, 5)])).toBe(true)
    expect(isOver('undated', since, [bare(1, 1), bare(2, 5), page(3, 5)])).toBe(false)
  })
})

describe('what is learnt', () => {
  const layouts = [{ id: 'epi', body: '.detail-content', byline: '.author' }]
  const broken = [1, 2, 3].map((number) => page(number, 30, { layout: 'generic', oddities: ['unmatched'] }))

  test('an alarm names the selector, what is done and what to do, and nothing is learnt while it is up', () => {
    const before = habitOf(usual(20))
    const { habit, raised } = learnHabit(before, broken, layouts)
    expect(raised).toEqual(habit.alarms)
    expect(raised[0]).toMatchObject({ sourceId: 'bao.example', layout: 'epi', selector: '.detail-content' })
    expect(raised[0]?.note).toContain('layout epi (.detail-content) fits no page any more')
    expect(habit.sound).toEqual(before.sound)
    expect(learnHabit(habit, [page(4, 31)], layouts).habit.sound).toEqual(before.sound)
  })

  test('it ends by itself, tells so once, and learns again', () => {
    const { habit } = learnHabit(habitOf(usual(20)), broken, layouts)
    const well = learnHabit(habit, [page(4, 31), page(5, 31)], layouts)
    expect(well.ended).toHaveLength(1)
    expect(well.habit.alarms).toEqual([])
    const after = learnHabit(well.habit, [page(6, 32)], layouts)
    expect([after.ended, after.raised]).toEqual([[], []])
    expect(after.habit.sound.length).toBeGreaterThan(20)
  })

  test('a page that is read again counts once', () => {
    let habit = habitOf(usual(20))
    for (const hour of [1, 2, 8, 32]) {
      const learnt = learnHabit(habit, [page(1, hour, { oddities: ['repeated'] })], layouts)
      expect(learnt.raised).toEqual([])
      habit = learnt.habit
    }
    expect(habit.recent).toHaveLength(1)
  })

  test('what is kept of a source does not grow', () => {
    let habit = newHabit('bao.example', 'a')
    for (let number = 0; number < 300; number += 1) habit = learnHabit(habit, [page(number, number)], layouts).habit
    expect(JSON.stringify(habit).length).toBeLessThan(20_000)
  })
})
