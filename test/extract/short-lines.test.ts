import { describe, expect, test } from 'vitest'
import { isBylineLine, isDateLine } from '../../src/extract/short-lines.ts'

describe('byline lines', () => {
  test.each([
    'Bài, ảnh: Phú Xuyên',
    'Theo TTXVN',
    'Von Anna Martel',
    'By Jane Doe',
    'Par Denis Loctier',
    'Nguồn: Doãn Hòa (Tuổi Trẻ)',
    'Penulis: Siti Nurhaliza',
  ])('sign a report: %s', (line) => {
    expect(isBylineLine(line)).toBe(true)
  })

  test.each([
    'Theo ông Nam, trẻ em cần được bảo vệ.',
    'By Monday, the council had decided.',
    'Von der Straße aus sieht man nichts',
    'Sở Lao động tổ chức hội nghị',
    'Thúy Hường',
    '',
  ])('are not prose: %s', (line) => {
    expect(isBylineLine(line)).toBe(false)
  })
})

describe('date lines', () => {
  test.each([
    'Thứ Ba, 20/06/2006, 08:24',
    'Thứ bảy, ngày 10/06/2017 14:25 PM (GMT+7)',
    '08/08/2011 21:22 GMT+7',
    '09:11 | 09/09/2022 GMT+7',
    '( Cập nhật lúc: 05/05/2017  )',
    'Đăng ngày 28/08/2020 20:02',
    'Aktualisiert: 13.04.2022, 17:05 Uhr',
    'Publié le 12/03/2024 à 18h30',
    '12 MAR 2024 - 18:30 CET',
    '2024年7月23日 8時15分',
  ])('only date a report: %s', (line) => {
    expect(isDateLine(line)).toBe(true)
  })

  test.each([
    'Ngày 28/4/2011, tại TP Lạng Sơn, Sở tổ chức hội nghị.',
    'Am 13.04.2022 tagte der Rat.',
    'Năm 2011',
    '28/4',
    'The vote was 12-10',
  ])('are not prose: %s', (line) => {
    expect(isDateLine(line)).toBe(false)
  })
})
