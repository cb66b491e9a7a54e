import { expect, test } from 'vitest'
import { redactText, redactUrl } from '../../src/domain/redact-url.ts'

test.each([
  {
    name: 'what holds no secret stays as it was',
    url: 'https://paper.example/tin?b=2&a=%20x',
    safe: 'https://paper.example/tin?b=2&a=%20x',
  },
  { name: 'user and password go', url: 'https://me:pass@paper.example/', safe: 'https://paper.example/' },
  {
    name: 'a token goes',
    url: 'https://paper.example/rss?token=abc&page=2',
    safe: 'https://paper.example/rss?token=***&page=2',
  },
  {
    name: 'any name that speaks of a secret',
    url: 'https://p.example/?API_Key=1&my-password=2&sig=3&X-Amz-Signature=4',
    safe: 'https://p.example/?API_Key=***&my-password=***&sig=***&X-Amz-Signature=***',
  },
  {
    name: 'a parameter named key, but not keyword',
    url: 'https://p.example/?key=1&keyword=tre',
    safe: 'https://p.example/?key=***&keyword=tre',
  },
  { name: 'the fragment goes', url: 'https://p.example/#access_token=1', safe: 'https://p.example/' },
  { name: 'what is no address is not repeated', url: 'hunter2', safe: '(not an address)' },
])('$name', ({ url, safe }) => {
  expect(redactUrl(url)).toBe(safe)
})

test('a very long address is cut', () => {
  expect(redactUrl(`https://p.example/${'x'.repeat(1_000)}`)).toHaveLength(300)
})

test.each([
  { name: 'a text without an address stays', text: 'answered 500: key=1', safe: 'answered 500: key=1' },
  {
    name: 'every address in a text is made safe',
    text: 'from http://a.example/?sid=1 to "https://u:p@b.example/x"',
    safe: 'from http://a.example/?sid=*** to "https://b.example/x"',
  },
])('$name', ({ text, safe }) => {
  expect(redactText(text)).toBe(safe)
})
