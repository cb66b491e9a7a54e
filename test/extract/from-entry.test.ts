import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/domain/types.ts'
import { articleFromEntry } from '../../src/extract/from-entry.ts'
import { sampleEntry } from '../contract/samples.ts'

const SUMMARY = '<p>Sáng nay, trẻ em xã Hữu Lũng đến trường. Buổi chiều các em học bơi.</p>'

function articleOf(fields: Partial<Entry>) {
  const entry = sampleEntry('1', { summary: SUMMARY, ...fields })
  return articleFromEntry(entry, { url: 'https://bao.example/1.html', language: 'vi' })
}

describe('who wrote what is made of an entry alone', () => {
  test.each([
    { authors: ['Tin, ảnh: Nguyễn Văn An'], names: ['Nguyễn Văn An'] },
    { authors: ['Trần Thị Bình (tổng hợp)'], names: ['Trần Thị Bình'] },
    { authors: ['Nguyễn An, Trần Bình'], names: ['Nguyễn An', 'Trần Bình'] },
    { authors: ['Nguyễn An', 'Trần Bình'], names: ['Nguyễn An', 'Trần Bình'] },
    { authors: ['TTXVN'], names: ['TTXVN'] },
  ])('$authors', ({ authors, names }) => {
    const read = articleOf({ authors })
    expect(read.ok && read.article.byline).toEqual({ names, printed: authors.join(', ') })
  })
  test.each(['admin', 'Unknown', 'null', 'N/A', 'undefined', 'Anonymous', 'toasoan@bao.example', 'Theo TTXVN'])(
    '%s names nobody',
    (author) => {
      const read = articleOf({ authors: [author] })
      expect(read.ok && read.article.byline).toBeNull()
    },
  )
})

test('whence it was taken is its credit', () => {
  const read = articleOf({ authors: ['Theo TTXVN'] })
  expect(read.ok && read.article.creditText).toBe('Theo TTXVN')
})

describe('an entry without a title', () => {
  const long = `Đoàn công tác của Hội Bảo trợ trẻ em mồ côi ${'rất '.repeat(20)}đông, đến thăm các em`
  test.each([
    { name: 'is headed by its first sentence', summary: SUMMARY, headline: 'Sáng nay, trẻ em xã Hữu Lũng đến trường' },
    { name: 'keeps a question mark', summary: 'Các em học ở đâu? Tại xã.', headline: 'Các em học ở đâu?' },
    { name: 'is not cut in a number', summary: 'Có 1.200 em đến lớp. Hết.', headline: 'Có 1.200 em đến lớp' },
    {
      name: 'is cut at a word',
      summary: long,
      headline: `Đoàn công tác của Hội Bảo trợ trẻ em mồ côi${' rất'.repeat(14)}…`,
    },
  ])('$name', ({ summary, headline }) => {
    const read = articleOf({ title: null, summary })
    expect(read.ok && read.article.headline).toBe(headline)
    expect(read.ok && read.doubts).toContain('the entry has no title: its first sentence stands for the headline')
  })
  test('and without a text is refused', () => {
    const reason = 'the entry has neither a title nor a text'
    expect(articleOf({ title: null, summary: null })).toEqual({ ok: false, reason, refusal: 'empty' })
  })
})
