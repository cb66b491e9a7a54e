import { describe, expect, test } from 'vitest'
import { substanceChanged } from '../../src/dedupe/substance.ts'
import { articleWith } from './stored.ts'

const text = 'Chiều 12/5, tại suối Nà Lầu, hai em nhỏ được cứu. Thiệt hại 6,7 triệu đồng.\nÔng Hòa cảm ơn mọi người.'
const before = articleWith({ headline: 'Cứu hai em nhỏ', deck: 'Người dân lao xuống suối', body: { html: '', text } })

function withText(changed: string) {
  return articleWith({ ...before, body: { html: '', text: changed } })
}

describe('substanceChanged', () => {
  test.each([
    { name: 'white space', after: withText(text.replaceAll(' ', '  ')) },
    { name: 'paragraphs', after: withText(text.replace('\n', ' ')) },
    { name: 'tone placement', after: withText(text.replace('Hòa', 'Hoà')) },
    { name: 'the Unicode form', after: withText(text.normalize('NFD')) },
    { name: 'punctuation and case', after: withText(text.replace('. Thiệt', '; thiệt')) },
    { name: 'a caption', after: withText(`${text}\nẢnh: Minh Đức`) },
    { name: 'the byline', after: articleWith({ ...before, byline: { names: ['An'], printed: 'An' } }) },
    { name: 'the picture', after: articleWith({ ...before, image: { url: 'https://baovung.vn/a.jpg' } }) },
  ])('does not count $name', ({ after }) => {
    expect(substanceChanged(before, after)).toBe(false)
  })

  test.each([
    { name: 'the headline', after: articleWith({ ...before, headline: 'Cứu ba em nhỏ' }) },
    { name: 'the deck', after: articleWith({ ...before, deck: 'Bộ đội lao xuống suối' }) },
    { name: 'a sentence', after: withText(`${text} Ba em khác cũng an toàn.`) },
    { name: 'a figure', after: withText(text.replace('6,7', '67')) },
    { name: 'a day', after: withText(text.replace('12/5', '13/5')) },
    { name: 'an accent that makes another word', after: withText(text.replace('cứu', 'cừu')) },
  ])('counts $name', ({ after }) => {
    expect(substanceChanged(before, after)).toBe(true)
  })
})
