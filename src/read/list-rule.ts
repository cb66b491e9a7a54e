import { type Cheerio, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { ListRule } from '../domain/settings.ts'
import { webAddress } from './addresses.ts'
import type { ListContext, ListItem } from './list-item.ts'
import { tidyLine } from './markup.ts'
import { lineOf, type PageTree } from './page-tree.ts'

/**
 * The items by an editor's selectors: `item` holds one entry each (or `link` alone is the entry), `link`, `title`,
 * `summary` and `date` are looked for within it. A selector that is no selector finds nothing.
 */
export function readByRule(page: PageTree, rule: ListRule, context: ListContext): ListItem[] {
  try {
    const $ = load(page.document)
    return $<Element, string>(rule.item ?? rule.link ?? 'a')
      .toArray()
      .map((element) => itemOf($(element), rule, context))
      .filter((item) => item !== null)
  } catch {
    return []
  }
}

/**
 * Which of a rule's selectors for what stands within an entry find nothing in any of the entries, in an editor's words.
 * For a page on which the rule finds entries.
 */
export function idleInRule(page: PageTree, rule: ListRule): string[] {
  try {
    const entries = load(page.document)<Element, string>(rule.item ?? rule.link ?? 'a')
    return (['title', 'summary', 'date'] as const).flatMap((key) => {
      const selector = rule[key]
      const isIdle = selector !== undefined && entries.find(selector).length === 0
      return isIdle ? [`${key}: ${selector} finds nothing in any entry of the list`] : []
    })
  } catch {
    return []
  }
}

function itemOf(box: Cheerio<Element>, rule: ListRule, context: ListContext): ListItem | null {
  const anchor = anchorOf(box, rule)
  const link = webAddress(anchor.attr('href'), context.base)
  if (link === null) return null
  const box0 = box.get(0) ?? null
  return {
    link,
    title: titleOf(box, anchor, rule),
    summary: textOf(box, rule.summary),
    date: rule.date === undefined ? null : dateOf(box, rule.date),
    box: rule.item === undefined ? null : box0,
  }
}

function anchorOf(box: Cheerio<Element>, rule: ListRule): Cheerio<Element> {
  if (rule.item !== undefined && rule.link !== undefined) return box.find(rule.link).first()
  return box.is('a[href]') ? box.first() : box.find('a[href]').first()
}

function titleOf(box: Cheerio<Element>, anchor: Cheerio<Element>, rule: ListRule): string {
  const own = textOf(box, rule.title)
  if (own !== null) return own
  const printed = anchor.get(0)
  const line = printed === undefined ? '' : lineOf(printed)
  return line === '' ? tidyLine(anchor.attr('title') ?? anchor.find('img').attr('alt') ?? '') : line
}

function textOf(box: Cheerio<Element>, selector: string | undefined): string | null {
  const element = selector === undefined ? undefined : box.find(selector).get(0)
  const line = element === undefined ? '' : lineOf(element)
  return line === '' ? null : line
}

function dateOf(box: Cheerio<Element>, selector: string): string | null {
  const element = box.find(selector).first()
  return element.attr('datetime') ?? textOf(box, selector)
}
