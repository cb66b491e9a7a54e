import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/domain/types.ts'
import { extractArticle } from '../../src/extract/article.ts'

const LEAD =
  'The council of Millbrook voted on Tuesday to keep the reading room open through the winter, after a long debate.'
const SECOND =
  'Two members had asked for a delay, since the boiler of the old school is to be replaced before the first frost.'
const THIRD =
  'The mayor said that the money comes from the sale of timber, and that no other service of the town will suffer.'
const OTHER =
  'Readers who like walks will find the new map of the valley in the shop by the bridge, next to the old bakery.'
const OTHERS = [
  OTHER,
  'Those who ride will find two stables at the edge of the wood, where the road to the old mill leaves the valley floor.',
  'In summer a boat takes guests over the lake, from the pier at the inn to the beach below the ruins of the old castle.',
]
const REPORT = [LEAD, SECOND, THIRD]

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const ld = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Reading room stays open', articleBody })}</script>`

const ENTRY: Entry = {
  id: 'tag:courier.example,2026:1',
  link: 'https://courier.example/news/reading-room',
  title: 'Reading room stays open',
  summary: null,
  content: null,
  published: null,
  updated: null,
  authors: [],
  categories: [],
  enclosures: [],
  media: [],
  source: null,
}

interface Told {
  readonly head?: string
  readonly body: string
  readonly entry?: Partial<Entry>
}

function linesOf({ head = '', body, entry = {} }: Told): readonly string[] {
  const html = `<html lang="en"><head><title>Reading room stays open</title>${head}</head><body><h1>Reading room stays open</h1>${body}</body></html>`
  const outcome = extractArticle(html, { url: ENTRY.link ?? '', language: 'en', entry: { ...ENTRY, ...entry } })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.article.body.text.split('\n')
}

/** The report beside a longer text that is none, in boxes that say nothing of themselves. */
const TWO_TEXTS = `<div><div>${paragraphs(REPORT)}</div><div>${paragraphs(OTHERS)}</div></div>`

describe('what is told of the report elsewhere', () => {
  test.each<{ name: string; told: Told; lines: readonly string[] }>([
    {
      name: 'nothing: the longer text is taken',
      told: { body: TWO_TEXTS },
      lines: OTHERS,
    },
    {
      name: 'JSON-LD’s articleBody leads to its text, as the page prints it',
      told: { head: ld(REPORT.join('').toUpperCase()), body: TWO_TEXTS },
      lines: REPORT,
    },
    {
      name: 'so does the content of the feed',
      told: { entry: { content: `<p>${LEAD}</p><p>${SECOND}</p>` }, body: TWO_TEXTS },
      lines: REPORT,
    },
    {
      name: 'so does the summary of the feed, which is cut',
      told: { entry: { summary: `${LEAD.slice(0, 60)} […]` }, body: TWO_TEXTS },
      lines: REPORT,
    },
    {
      name: 'a text that is not on the page changes nothing',
      told: { head: ld('A whole other report, of which not one word stands on this page here.'), body: TWO_TEXTS },
      lines: OTHERS,
    },
    {
      name: 'its parts are gathered, however they are made',
      told: {
        head: ld(REPORT.join(' ')),
        body: `<section><div class="alpha">${paragraphs([LEAD, SECOND])}</div><div class="beta"><span>${THIRD}</span></div></section>`,
      },
      lines: REPORT,
    },
    {
      name: 'the body ends where it ends',
      told: { head: ld(REPORT.join(' ')), body: `<div>${paragraphs([...REPORT, OTHER])}</div>` },
      lines: REPORT,
    },
    {
      name: 'a text that is cut does not cut the body',
      told: { head: ld(LEAD), body: `<div>${paragraphs([...REPORT, OTHER])}</div>` },
      lines: [...REPORT, OTHER],
    },
    {
      name: 'a first line without a full stop is the report’s where it is told as such',
      told: {
        head: ld(['Fire in Sandford, Millbrook and Hill', ...REPORT].join(' ')),
        body: `<div>${paragraphs(['Fire in Sandford, Millbrook and Hill', ...REPORT])}</div>`,
      },
      lines: ['Fire in Sandford, Millbrook and Hill', ...REPORT],
    },
    {
      name: 'the headline of the feed is no line of the body',
      told: {
        entry: { title: 'Council: the reading room of Millbrook is to stay open all winter, with longer hours.' },
        body: `<div><p>Council: the reading room of Millbrook is to stay open all winter, with longer hours.</p>${paragraphs(REPORT)}</div>`,
      },
      lines: REPORT,
    },
  ])('$name', ({ told, lines }) => {
    expect(linesOf(told)).toEqual(lines)
  })
})
