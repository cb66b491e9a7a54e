import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/extract/article.ts'
import { PRESETS } from '../../src/extract/presets.ts'

const AT = { url: 'https://paper.example/a.html', atLeast: { words: 3, paragraphs: 1 } }

describe('presets', () => {
  test.each(PRESETS)('$id reads its example', ({ id, example }) => {
    const outcome = extractArticle(`<html><head><title>Headline</title></head><body>${example}</body></html>`, {
      ...AT,
      layouts: [{ id: 'own', preset: id }],
    })
    expect(outcome).toMatchObject({ ok: true, layout: 'own', article: { body: { text: 'Part one.\nPart two.' } } })
  })

  test('no two have one name', () => {
    expect(new Set(PRESETS.map((row) => row.id)).size).toBe(PRESETS.length)
  })
})
