import type { Layout } from '../domain/settings.ts'
import type { PageDocument } from './document.ts'
import { boxesOf } from './select.ts'

/**
 * Each selector of a layout, as the editor wrote it, that finds nothing on the page: a slip, or a page that has no such
 * thing. The body is not among them: a layout that finds none is not used.
 */
export function idleSelectors(page: PageDocument, layout: Layout): string[] {
  const { headline, section, deck, byline, date, image, drop = [] } = layout
  const written: readonly (readonly [string, string | undefined])[] = [
    ['headline', headline],
    ['section', section],
    ['deck', deck],
    ['byline', byline === 'first-paragraph' || byline === 'last-paragraph' ? undefined : byline],
    ['date', typeof date === 'string' ? date : undefined],
    ['image', image],
    ...drop.map((selector) => ['drop', selector] as const),
  ]
  return written.flatMap(([key, selector]) =>
    selector === undefined || boxesOf(page, selector).length > 0
      ? []
      : [`layout ${layout.id}: ${key}: ${selector} finds nothing on the page`],
  )
}
