import { describe, expect, test } from 'vitest'
import { findDates, readDate } from '../../src/locale/dates.ts'
import { DAY_FORMATS, TIME_FORMATS } from '../../src/locale/dates-formats.ts'
import { RELATIVE_WORDS } from '../../src/locale/dates-relative.ts'

const hanoi = { timezone: 'Asia/Ho_Chi_Minh', language: 'vi' }
const half = '2011-04-28T00:30:00.000Z'

describe('the tables', () => {
  test.each(DAY_FORMATS)('the day format "$name" reads its example', ({ example, reads, pattern }) => {
    expect(readDate(example)?.local.slice(0, 10)).toBe(reads)
    expect(example.search(pattern)).toBeGreaterThanOrEqual(0)
  })
  test.each(TIME_FORMATS)('the time format "$name" reads its example', ({ example, reads, pattern }) => {
    expect(readDate(`2011-04-28 ${example}`)?.local.slice(11)).toMatch(
      new RegExp(`^${reads.replace('+', '\\+')}${reads.includes('+') ? '' : '\\+00:00'}$`),
    )
    expect(example.search(pattern)).toBeGreaterThanOrEqual(0)
  })
  test.each(RELATIVE_WORDS)('$language reads $example', ({ example, minutes }) => {
    const now = Date.UTC(2011, 3, 28, 0, 30)
    expect(readDate(example, { now: new Date(now).toISOString() })?.at).toBe(
      new Date(now - minutes * 60_000).toISOString(),
    )
  })
})

describe('Vietnamese papers', () => {
  test.each([
    ['Thứ Ba, 20/06/2006, 08:24', '2006-06-20T01:24:00.000Z'],
    ['Tháng 11 20, 2026 lúc 9:05 chiều', '2026-11-20T14:05:00.000Z'],
    ['Th11 20, 2026', '2026-11-20'],
    ['20/Th11/2026', '2026-11-20'],
    ['tháng 11 2026', undefined],
    ["08g15' ngày 20/11/2026", '2026-11-20T01:15:00.000Z'],
    ["08:15' ngày 20/11/2026", '2026-11-20T01:15:00.000Z'],
    ['2026-11-20+0708:15:00', '2026-11-20T01:15:00.000Z'],
    ['2026-11-20ICT08:15:00', '2026-11-20T01:15:00.000Z'],
    ['Thứ bảy, ngày 10/06/2017 14:25 PM (GMT+7)', '2017-06-10T07:25:00.000Z'],
    ['Ban Thời sự-Thứ năm, ngày 06/08/2015 06:00 GMT+7', '2015-08-05T23:00:00.000Z'],
    ['08/08/2011 21:22 GMT+7', '2011-08-08T14:22:00.000Z'],
    ['09:11 | 09/09/2022 GMT+7', '2022-09-09T02:11:00.000Z'],
    ['thứ hai, 12/6/2023 22:49 GMT+07', '2023-06-12T15:49:00.000Z'],
    ['LÊ MỸ - 03/12/2023 16:52', '2023-12-03T09:52:00.000Z'],
    ['Thùy Như - 09:25, 31/10/2023', '2023-10-31T02:25:00.000Z'],
    ['( Cập nhật lúc: 05/05/2017  )', '2017-05-05'],
    ['08:00 01/12/2024', '2024-12-01T01:00:00.000Z'],
    ['Thứ Ba, 24 tháng 9, 2013', '2013-09-24'],
    ['Ban biên tập | 19 September 2019', '2019-09-19'],
    ['Đăng ngày 28/08/2020 20:02', '2020-08-28T13:02:00.000Z'],
    ['Ngày 28 tháng 4 năm 2011', '2011-04-28'],
    ['07:30 | 28/04/2011', half],
    ['28/4/2011 7:30:00 SA', half],
    ['28/4/2011 7:30:00 CH', '2011-04-28T12:30:00.000Z'],
    ['28/04/2011 12:30 SA', '2011-04-27T17:30:00.000Z'],
    ['Thứ 5, 28 Thg 4 2011 07:30:00 +0700', half],
    ['Thu, 28 Apr 2011 07:30:00 ICT', half],
    ['7h30 ngày 28-4-2011', half],
    ['7 giờ 30 phút, ngày 28/4/2011', half],
    ['Chủ nhật, 24 tháng tư năm 2011 | 19:05', '2011-04-24T12:05:00.000Z'],
    ['05/04/2011 07:30', '2011-04-05T00:30:00.000Z'],
    ['4/28/2011 7:30:00 AM', half],
  ])('%s', (text, at) => {
    expect(readDate(text, hanoi)?.at).toBe(at)
  })
})

describe('feeds', () => {
  test.each([
    ['Thu, 28 Apr 2011 07:30:00 +0700', half],
    ['Thurs, 28 April 2011 07:30:00 +0700', half],
    ['Thu, 28 Apr 2011 07:30:00 GMT+7', half],
    ['Thu, 28 Apr 2011 07:30:00 GMT+0700', half],
    ['Thu, 28 Apr 2011 07:30:00 +07:00', half],
    ['Thu,  28  Apr 2011  07:30:00  +0700', half],
    ['Thu, 28-Apr-2011 00:30:00 GMT', half],
    ['28 Apr 11 00:30 Z', half],
    ['Thu, Apr 28 2011 00:30:00 GMT', half],
    ['Thu Apr 28 00:30:00 2011', half],
    ['2011-04-28T07:30:00+0700', half],
    ['2011-04-28T07:30:00.123+07', half],
    ['2011-04-28 07:30:00 +0700', half],
    ['2011-04-28T00:30Z', half],
    ['20110428T003000Z', half],
    ['2011-04-28', '2011-04-28'],
    ['Wed, 27 Apr 2011 20:30:00 EDT', half],
    ['Wed, 27 Apr 2011 24:30:00 GMT', half],
    ['Thu, 28 Apr 2011 07:30:00 +7', half],
    ['Thu, 28 Avril 2011 07:30:00 +0700', half],
    ['28/Apr/2011 00:30', half],
    ['1303950600', half],
    ['1303950600000', half],
  ])('%s', (text, at) => {
    expect(readDate(text)?.at).toBe(at)
  })
})

describe('other languages', () => {
  test.each([
    ['20 maja 2026 r. 16:47', 'Europe/Warsaw', '2026-05-20T14:47:00.000Z'],
    ['20 мая 2026 г. в 16:47', 'Europe/Moscow', '2026-05-20T13:47:00.000Z'],
    ['16:47 h 20/05/2026', 'Europe/Madrid', '2026-05-20T14:47:00.000Z'],
    ['24/09/2569 20:07', 'Asia/Bangkok', '2026-09-24T13:07:00.000Z'],
    ['13.04.2022, 17:05 Uhr', 'Europe/Berlin', '2022-04-13T15:05:00.000Z'],
    ['Mittwoch, 13. April 2022, 17.05 Uhr', 'Europe/Berlin', '2022-04-13T15:05:00.000Z'],
    ['Publié le 12/03/2024 à 18h30', 'Europe/Paris', '2024-03-12T17:30:00.000Z'],
    ['mardi 1er août 2023 à 08h05', 'Europe/Paris', '2023-08-01T06:05:00.000Z'],
    ['12 MAR 2024 - 18:30 CET', 'Europe/Madrid', '2024-03-12T17:30:00.000Z'],
    ['martes, 12 de marzo de 2024 a las 18:30 h.', 'Europe/Madrid', '2024-03-12T17:30:00.000Z'],
    ['23/07/2024 08h15', 'America/Sao_Paulo', '2024-07-23T11:15:00.000Z'],
    ['terça-feira, 23 de julho de 2024 às 08:15', 'America/Sao_Paulo', '2024-07-23T11:15:00.000Z'],
    ['lunedì 22 luglio 2024 ore 18.30', 'Europe/Rome', '2024-07-22T16:30:00.000Z'],
    ['maandag 22 juli 2024 om 18:30', 'Europe/Amsterdam', '2024-07-22T16:30:00.000Z'],
    ['22 lipca 2024, godz. 18:30', 'Europe/Warsaw', '2024-07-22T16:30:00.000Z'],
    ['Selasa, 23 Juli 2024 | 08:15 WIB', 'Asia/Jakarta', '2024-07-23T01:15:00.000Z'],
    ['Selasa, 23 Juli 2024 pukul 08.15 WITA', 'Asia/Jakarta', '2024-07-23T00:15:00.000Z'],
    ['दिनांक 20.5.2021', 'Asia/Kolkata', '2021-05-20'],
    ['२३ जुलाई २०२४', 'Asia/Kolkata', '2024-07-23'],
    ['12 Jan, 2016, 10.34PM IST', 'Asia/Kolkata', '2016-01-12T17:04:00.000Z'],
    ['12 January 2016, 8.05 a.m.', 'Europe/London', '2016-01-12T08:05:00.000Z'],
    ['12 January 2016, 3:30 PM PHT', 'UTC', '2016-01-12T07:30:00.000Z'],
    ['12 January 2016 15:30 SAST', 'UTC', '2016-01-12T13:30:00.000Z'],
    ['12 January 2016 15:30 AWST', 'UTC', '2016-01-12T07:30:00.000Z'],
    ['Updated: Dec 20, 2025, 04:10 IST', 'Asia/Kolkata', '2025-12-19T22:40:00.000Z'],
    ['٢٣ يوليو ٢٠٢٤ الساعة ١٠:٣٠', 'Africa/Cairo', '2024-07-23T07:30:00.000Z'],
    ['23 ก.ค. 2567 เวลา 08:15 น.', 'Asia/Bangkok', '2024-07-23T01:15:00.000Z'],
    ['23 กรกฎาคม 2567', 'Asia/Bangkok', '2024-07-23'],
    ['2024年7月23日 8時15分', 'Asia/Tokyo', '2024-07-22T23:15:00.000Z'],
    ['令和6年7月23日（火）午後8時15分', 'Asia/Tokyo', '2024-07-23T11:15:00.000Z'],
    ['2024年7月23日 星期二 下午3:15', 'Asia/Shanghai', '2024-07-23T07:15:00.000Z'],
    ['2024년 7월 23일 오후 3시 15분', 'Asia/Seoul', '2024-07-23T06:15:00.000Z'],
    ['23. heinäkuuta 2024 klo 15.15', 'Europe/Helsinki', '2024-07-23T12:15:00.000Z'],
    ['23 июля 2024, 15:15', 'Europe/Moscow', '2024-07-23T12:15:00.000Z'],
    ['23 юли 2024, 15:15', 'Europe/Sofia', '2024-07-23T12:15:00.000Z'],
    ['23. јул 2024. у 15:15', 'Europe/Belgrade', '2024-07-23T13:15:00.000Z'],
    ['23. júla 2024 o 15:15', 'Europe/Bratislava', '2024-07-23T13:15:00.000Z'],
    ['2024 m. liepos 23 d. 15:15', 'Europe/Vilnius', '2024-07-23'],
    ['2024. gada 23. jūlijs', 'Europe/Riga', '2024-07-23'],
    ['23. júlí 2024 kl. 15:15', 'Atlantic/Reykjavik', '2024-07-23T15:15:00.000Z'],
    ['23 ביולי 2024', 'Asia/Jerusalem', '2024-07-23'],
    ['২৩ জুলাই ২০২৪', 'Asia/Dhaka', '2024-07-23'],
    ['23 ஜூலை 2024', 'Asia/Colombo', '2024-07-23'],
    ['Hulyo 23, 2024', 'Asia/Manila', '2024-07-23'],
    ['23 ກໍລະກົດ 2024', 'Asia/Vientiane', '2024-07-23'],
    ['23 ก.ค. 67', 'Asia/Bangkok', '2024-07-23'],
    ['12 HAZİRAN 2024 10:15', 'Europe/Istanbul', '2024-06-12T07:15:00.000Z'],
    ['12 İyun 2024', 'Asia/Baku', '2024-06-12'],
    ['12 ΜΑΡΤΙΟΥ 2024', 'Europe/Athens', '2024-03-12'],
    ['12·03·24 | 10:15', 'Europe/Madrid', '2024-03-12T09:15:00.000Z'],
    ['12 غشت 2024', 'Africa/Casablanca', '2024-08-12'],
    ['04 آب/اغسطس 2013', 'Asia/Beirut', '2013-08-04'],
    ['12 مارس/ آذار 2024', 'Asia/Beirut', '2024-03-12'],
    ['12. března 2024 v 10.15', 'Europe/Prague', '2024-03-12T09:15:00.000Z'],
  ])('%s', (text, timezone, at) => {
    expect(readDate(text, { timezone })?.at).toBe(at)
  })
})

describe('months that two languages call alike', () => {
  test.each([
    ['hr', '20. listopada 2026.', '2026-10-20'],
    ['pl', '20 listopada 2026', '2026-11-20'],
  ])('in %s, %s', (language, text, at) => {
    expect(readDate(text, { language })?.at).toBe(at)
  })
})

describe('custom and doubt', () => {
  test('month first only where the language is en-US', () => {
    expect(readDate('05/04/2011', { language: 'en-US' })?.at).toBe('2011-05-04')
    expect(readDate('05/04/2011', { language: 'en' })?.at).toBe('2011-04-05')
    expect(readDate('05/04/2011')?.at).toBe('2011-04-05')
  })
  test.each([
    '0001-01-01T00:00:00',
    '0001-01-01T00:00:00Z',
    'Mon, 01 Jan 0001 00:00:00 GMT',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '31/12/1969 19:00',
    '2999-01-01T00:00:00Z',
    '31/02/2011',
    '24/62024',
    'hôm qua',
    '3 phút trước',
    'không rõ',
    '32/13/2011',
    '1.2.3',
    '192.168.2011.12',
    '',
  ])('%j is no date', (text) => {
    expect(readDate(text, hanoi)).toBeNull()
  })
  test('yesterday and today count from the given instant, in the given zone', () => {
    const at = { ...hanoi, now: '2011-04-27T23:00:00.000Z' }
    expect(readDate('Hôm nay, 07:30', at)?.at).toBe(half)
    expect(readDate('hôm qua', at)?.at).toBe('2011-04-27')
    expect(readDate('Hôm qua lúc 7h30 CH', at)?.at).toBe('2011-04-27T12:30:00.000Z')
    expect(readDate('Vừa xong', at)?.at).toBe('2011-04-27T23:00:00.000Z')
    expect(readDate('2 ngày trước', at)?.at).toBe('2011-04-26')
  })
  test('keeps what the clock showed', () => {
    expect(readDate('28/04/2011 07:30', hanoi)).toEqual({
      at: half,
      local: '2011-04-28T07:30+07:00',
      precision: 'minute',
    })
  })
})

describe('findDates', () => {
  test('finds each date with its time and its place', () => {
    const text = 'LSO-Ngày 28/4/2011, tại TP Lạng Sơn. Cập nhật lúc 07:30 ngày 29-4-2011, tỉ số 3-2, phiên bản 1.2.11.'
    const found = findDates(text, hanoi)
    expect(found.map((date) => [date.printed, date.at])).toEqual([
      ['28/4/2011', '2011-04-28'],
      ['07:30 ngày 29-4-2011', '2011-04-29T00:30:00.000Z'],
    ])
    expect(text.slice(found[1]?.start, found[1]?.end)).toBe('07:30 ngày 29-4-2011')
  })
  test('gives each of two days its own time', () => {
    const text = 'Đăng: 28/04/2011 07:30 - Cập nhật: 29/04/2011 08:15'
    expect(findDates(text, hanoi).map((date) => date.local)).toEqual([
      '2011-04-28T07:30+07:00',
      '2011-04-29T08:15+07:00',
    ])
  })
})
