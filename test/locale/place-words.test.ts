import { describe, expect, test } from 'vitest'
import { isNamedAsPlace, PLACE_WORDS } from '../../src/locale/place-words.ts'
import { isRegionName } from '../../src/locale/regions.ts'

describe('a name', () => {
  test.each(PLACE_WORDS.map(({ language, example }) => ({ language, ...example })))(
    'is a place’s in $language: $text',
    ({ text, place }) => {
      expect(isNamedAsPlace(place, text)).toBe(true)
    },
  )

  test.each([
    { name: 'Thúy Hường', text: 'Chị Thúy Hường cho biết lớp học rất bổ ích.' },
    { name: 'Sơn Khê', text: 'Báo Sơn Khê đưa tin.' },
    { name: 'Lê Hà', text: 'Phóng viên Lê Hà.' },
  ])('is no place’s where no such word stands before it: $text', ({ name, text }) => {
    expect(isNamedAsPlace(name, text)).toBe(false)
  })

  test.each([
    { name: 'Lạng Sơn', region: true },
    { name: 'Thúy Hường', region: false },
  ])('$name is a region: $region', ({ name, region }) => {
    expect(isRegionName(name)).toBe(region)
  })
})
