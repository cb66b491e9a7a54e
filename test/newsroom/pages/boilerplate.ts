import type { PaperEdition } from '../paper.ts'
import { escapeXml, pictureOf, urlOf } from '../paper.ts'
import type { Story } from '../story.ts'

/** Style sheets as a CMS pours them into each page: one rule for each of so many modules, some kilobytes in all. */
export function bulkyCss(prefix: string, modules: number): string {
  const parts = ['header', 'item', 'title', 'thumb', 'meta', 'more', 'wrap', 'list']
  const rules = Array.from({ length: modules }, (_, index) => {
    const part = parts[index % parts.length]
    const size = 11 + (index % 9)
    return `.${prefix}-${part}-${index}{display:block;margin:0 ${index % 7}px ${index % 11}px;padding:${index % 5}px;font:400 ${size}px/1.4 Arial,Helvetica,sans-serif;color:#${((index * 7919) % 4096).toString(16).padStart(3, '0')}}`
  })
  return `<style>${rules.join('\n')}</style>`
}

/** A script that fills a table, as advertising and counting scripts do; it does nothing. */
export function bulkyScript(name: string, rows: number): string {
  const slots = Array.from({ length: rows }, (_, index) => {
    const id = `${name}_zone_${index}`
    return `{"id":"${id}","sizes":[[${300 + index},${250 + (index % 60)}],[320,${50 + index}]],"targeting":{"pos":"p${index}","page":"detail"}}`
  })
  return `<script>window.${name}=window.${name}||[];window.${name}.push({"slots":[${slots.join(',')}]});</script>`
}

/** Nested menus, each section with its sub-sections, written twice (desk and pocket) as responsive pages do. */
export function megaMenu(sections: Readonly<Record<string, readonly string[]>>, className: string): string {
  const list = Object.entries(sections)
    .map(([section, parts]) => {
      const items = parts.map((part) => `<li class="${className}__sub"><a href="/${slugOf(part)}/">${part}</a></li>`)
      return `<li class="${className}__item"><a href="/${slugOf(section)}/" title="${section}">${section}</a><ul>${items.join('')}</ul></li>`
    })
    .join('\n')
  return `<nav class="${className}"><ul>${list}</ul></nav>\n<div class="${className} ${className}--mobile" hidden><ul>${list}</ul></div>`
}

export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return plain
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Other stories of the same paper, for the blocks around and below an article. */
export function others(story: Story, edition: PaperEdition, most: number): readonly Story[] {
  return edition.stories.filter((other) => other.id !== story.id).slice(0, most)
}

/** A linked headline with its picture, which is loaded late. */
export function lazyCard(story: Story, edition: PaperEdition, className: string): string {
  const url = urlOf(story, edition)
  const title = escapeXml(story.headline)
  return `<div class="${className}"><a class="${className}__thumb" href="${url}"><img class="lazy" src="/anh/cho.png" data-src="${pictureOf(story, edition)}" width="240" height="135" alt="${title}"></a><h3 class="${className}__title"><a href="${url}" title="${title}">${title}</a></h3></div>`
}

export function paragraphs(story: Story): string {
  return story.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')
}
