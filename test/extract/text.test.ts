import { expect, test } from 'vitest'
import { wordCount } from '../../src/extract/text.ts'

test.each([
  { name: 'Vietnamese', text: 'Sở Lao động “tập huấn” – 2 lần', words: 8 },
  { name: 'Japanese', text: '市は会議を開いた。', words: 5 },
  { name: 'Thai behind Latin letters', text: 'TAT ประชุม', words: 4 },
  { name: 'nothing', text: '', words: 0 },
])('counts words of $name', ({ text, words }) => {
  expect(wordCount(text)).toBe(words)
})
