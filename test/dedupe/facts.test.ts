import { describe, expect, test } from 'vitest'
import { gatherFacts, readFacts } from '../../src/dedupe/facts.ts'
import { hashText, sharedCount } from '../../src/dedupe/hash.ts'

function facts(text: string) {
  return gatherFacts(readFacts(text, 'vi'))
}

describe('facts', () => {
  test.each([
    { text: 'Chiều 12/5, tại xã', days: [512], years: [], figures: [] },
    { text: 'ngày 12-5 và (13.5)', days: [512, 513], years: [], figures: [] },
    { text: 'trẻ 3-11 tuổi', days: [], years: [], figures: ['3', '11'] },
    { text: 'động đất 6.7 độ', days: [], years: [], figures: ['6.7'] },
    { text: 'ngày 28/04/2011', days: [428], years: [2011], figures: [] },
    { text: 'ngày 2011-04-28', days: [428], years: [2011], figures: [] },
    { text: 'hơn 1.200 viên, 6,7 độ', days: [], years: [], figures: ['1200', '6,7'] },
    { text: '45/99 phiếu', days: [], years: [], figures: ['45', '99'] },
  ])('reads $text', ({ text, days, years, figures }) => {
    expect(facts(text)).toMatchObject({ days, years, figures })
  })

  test.each([
    { name: 'a shortened name', a: 'bác sĩ Trần Châu Thái nói', b: 'bác sĩ Châu Thái nói', shared: 1 },
    { name: 'another tone placement', a: 'tại Hòa Bình', b: 'tại Hoà Bình', shared: 1 },
    { name: 'another case', a: 'tại HÒA BÌNH', b: 'tại Hòa Bình', shared: 1 },
    { name: 'another name', a: 'ông Nguyễn Văn An', b: 'ông Trần Thị Bình', shared: 0 },
    { name: 'the first word of a sentence', a: 'Theo lời kể. Sau đó', b: 'Theo lời kể. Sau đó', shared: 0 },
    { name: 'names parted by a comma', a: 'tại Hà Nội, Hải Phòng', b: 'tại Nội, Hải', shared: 0 },
  ])('counts $name', ({ a, b, shared }) => {
    expect(sharedCount(facts(a).names, facts(b).names)).toBe(shared)
  })

  test('takes a lone capitalised word inside a sentence', () => {
    expect([...facts('chị em Vân và Lan').names].sort()).toEqual([hashText('vân'), hashText('lan')].sort())
  })
})
