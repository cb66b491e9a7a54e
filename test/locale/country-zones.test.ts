import { expect, test } from 'vitest'
import { guessZone } from '../../src/extract/guess-zone.ts'
import { COUNTRY_ZONES } from '../../src/locale/country-zones.ts'

test.each(COUNTRY_ZONES)('$domain: $timezone is a time zone', ({ timezone }) => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: timezone })).not.toThrow()
})

test('each domain and each language stands once', () => {
  const domains = COUNTRY_ZONES.map(({ domain }) => domain)
  const languages = COUNTRY_ZONES.flatMap(({ language }) => language ?? [])
  expect([new Set(domains).size, new Set(languages).size]).toEqual([domains.length, languages.length])
})

test('the domain goes before the language; where neither tells, nothing is guessed', () => {
  expect(guessZone('bote.at', 'de')).toEqual({ timezone: 'Europe/Vienna', by: 'domain' })
  expect(guessZone('bao.com', 'vi-VN')).toEqual({ timezone: 'Asia/Ho_Chi_Minh', by: 'language' })
  expect(guessZone('paper.com', 'en')).toBeNull()
})
