import type { ListRule } from '../domain/settings.ts'
import type { Entry } from '../domain/types.ts'
import { capEntries } from './caps.ts'
import { type ListContext, toEntries } from './list-item.ts'
import { readByRule } from './list-rule.ts'
import { findByStructure } from './list-structure.ts'
import { parsePage } from './page-tree.ts'
import { looksLikeSitemap, readSitemap } from './sitemap.ts'

/**
 * The articles that a listing page announces, in its order: by an editor's rule where there is one, else by the structure
 * that repeats. A news sitemap is read as well. Undated stays undated; empty where no list is found.
 */
export function readList(
  html: string,
  at: {
    readonly url: string
    readonly rule?: ListRule
    readonly timezone?: string
    readonly now?: string
  },
): Entry[] {
  if (looksLikeSitemap(html)) return capEntries(readSitemap(html, at).entries)
  const page = parsePage(html, at.url)
  if (page === null) return []
  const context: ListContext = { base: page.base, url: at.url, timezone: at.timezone, now: at.now }
  const rule = at.rule
  const items = hasSelectors(rule) ? readByRule(page, rule, context) : findByStructure(page, context)
  return capEntries(toEntries(items, context, rule?.address))
}

function hasSelectors(rule: ListRule | undefined): rule is ListRule {
  return rule !== undefined && (rule.item !== undefined || rule.link !== undefined)
}
