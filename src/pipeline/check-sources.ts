import type { Layout, Source } from '../domain/settings.ts'
import { PRESETS } from '../extract/presets.ts'
import { selectorProblem } from '../extract/selector-problem.ts'

/** What is wrong at a path of one file; the line and column are looked up by who has the file. */
export interface PathProblem {
  readonly file: string
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Selectors that no engine can read and presets that nobody wrote, in all layouts and lists of these sources. */
export function checkSelectors(sources: readonly Source[]): PathProblem[] {
  return sources.flatMap((source) => [
    ...source.article.layouts.flatMap((layout, at) => checkLayout(source, layout, ['article', 'layouts', at])),
    ...source.article.ignoreDatesIn.flatMap((selector, at) =>
      checkSelector(source, selector, ['article', 'ignore-dates-in', at]),
    ),
    ...checkLists(source),
  ])
}

const LAYOUT_KEYS = ['headline', 'deck', 'body', 'image', 'section'] as const
const LIST_KEYS = ['item', 'link', 'title', 'summary', 'date', 'next'] as const

function checkLayout(source: Source, layout: Layout, path: PathProblem['path']): PathProblem[] {
  const byline = layout.byline?.endsWith('-paragraph') ? undefined : layout.byline
  const date = typeof layout.date === 'string' ? layout.date : undefined
  return [
    ...checkPreset(source, layout, path),
    ...LAYOUT_KEYS.flatMap((key) => checkSelector(source, layout[key], [...path, key])),
    ...checkSelector(source, byline, [...path, 'byline']),
    ...checkSelector(source, date, [...path, 'date']),
    ...(layout.drop ?? []).flatMap((selector, at) => checkSelector(source, selector, [...path, 'drop', at])),
  ]
}

function checkPreset(source: Source, layout: Layout, path: PathProblem['path']): PathProblem[] {
  const { preset } = layout
  if (preset === undefined) return []
  if (PRESETS.some((row) => row.id === preset)) return []
  const known = PRESETS.map((row) => row.id).join(', ')
  const message = `there is no preset "${preset}"; write one of ${known}`
  return [{ file: source.file, path: [...path, 'preset'], message }]
}

function checkLists(source: Source): PathProblem[] {
  return source.lists.flatMap(({ page, rule }) =>
    LIST_KEYS.flatMap((key) => checkSelector(source, rule?.[key], ['lists', page, key])),
  )
}

function checkSelector(source: Source, selector: string | undefined, path: PathProblem['path']): PathProblem[] {
  const problem = selector === undefined ? null : problemOf(selector)
  if (problem === null) return []
  const message = `${JSON.stringify(selector)} is no CSS selector (${problem}); write one such as ".detail-content" or "#news p"`
  return [{ file: source.file, path, message }]
}

/** Papers of one family have the same selectors: each is tried once. */
const TRIED = new Map<string, string | null>()

function problemOf(selector: string): string | null {
  const known = TRIED.get(selector)
  if (known !== undefined) return known
  const problem = selectorProblem(selector)
  TRIED.set(selector, problem)
  return problem
}
