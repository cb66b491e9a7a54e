import { describe, expect, test } from 'vitest'
import { directionOf, INTERFACES, interfaceFor } from '../../src/locale/interface.ts'
import { regionName } from '../../src/locale/regions.ts'

describe.each(INTERFACES)('the interface in $language', (words) => {
  test('has every text, and none is empty', () => {
    const english = interfaceFor('en')
    expect(Object.keys(words.text).sort()).toEqual(Object.keys(english.text).sort())
    for (const text of [...Object.values(words.text).filter((one) => typeof one === 'string')])
      expect(text).not.toBe('')
    expect(Object.keys(words.text.fields)).toEqual(Object.keys(english.text.fields))
    expect(Object.keys(words.text.formats)).toEqual(Object.keys(english.text.formats))
  })

  test('leaves what is no day as it is', () => {
    expect(words.longDay('2026-02-30')).toBe('2026-02-30')
    expect(words.shortDay('hôm qua')).toBe('hôm qua')
  })
})

test.each([
  { language: 'vi', long: 'Thứ Năm, ngày 28 tháng 4 năm 2011', short: '28/4/2011', count: '1 bài' },
  { language: 'vi-VN', long: 'Thứ Năm, ngày 28 tháng 4 năm 2011', short: '28/4/2011', count: '1 bài' },
  { language: 'en', long: 'Thursday, 28 April 2011', short: '28 Apr 2011', count: '1 report' },
  { language: 'fr', long: 'Thursday, 28 April 2011', short: '28 Apr 2011', count: '1 report' },
])('a day in $language', ({ language, long, short, count }) => {
  const words = interfaceFor(language)
  expect(words.longDay('2011-04-28')).toBe(long)
  expect(words.shortDay('2011-04-28')).toBe(short)
  expect(words.count(1)).toBe(count)
})

test.each([
  ['vi', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

test.each([
  ['lang-son', 'Lạng Sơn'],
  ['dak-lak', 'Đắk Lắk'],
  ['ba-ria-vung-tau', 'Bà Rịa - Vũng Tàu'],
  ['ho-chi-minh', 'TP Hồ Chí Minh'],
  ['upper-bavaria', 'Upper Bavaria'],
])('region %s is %s', (slug, name) => {
  expect(regionName(slug)).toBe(name)
})

test.each([
  ['son-khe', ['Báo Sơn Khê'], 'Sơn Khê'],
  ['son-khe', ['Báo Cao Lĩnh', 'Sơn Khê và Đời sống'], 'Sơn Khê'],
  ['lang-son', ['LANG SON'], 'Lạng Sơn'],
  ['son-khe', ['Báo Cao Lĩnh'], 'Son Khe'],
])('region %s of %j is %s', (slug, papers, name) => {
  expect(regionName(slug, papers)).toBe(name)
})
