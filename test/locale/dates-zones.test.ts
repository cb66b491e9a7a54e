import { describe, expect, test } from 'vitest'
import { readDate, readInstant } from '../../src/locale/dates.ts'

describe('a zone that is the time of a place has that place’s season', () => {
  test.each([
    ['Jan 12, 2016 3:30 PM ET', '2016-01-12T20:30:00.000Z'],
    ['July 12, 2016 3:30 PM ET', '2016-07-12T19:30:00.000Z'],
    ['July 12, 2016, 3:30 p.m. (ET)', '2016-07-12T19:30:00.000Z'],
    ['July 12, 2016, 3:30 p.m. E.T.', '2016-07-12T19:30:00.000Z'],
    ['3:30 PM Eastern, July 12, 2016', '2016-07-12T19:30:00.000Z'],
    ['3:30 PM Eastern Time, July 12, 2016', '2016-07-12T19:30:00.000Z'],
    ['3:30 PM ET on July 12, 2016', '2016-07-12T19:30:00.000Z'],
    ['3:30 PM ET Tuesday, July 12, 2016', '2016-07-12T19:30:00.000Z'],
    ['July 12, 2016 3:30 PM CT', '2016-07-12T20:30:00.000Z'],
    ['July 12, 2016 3:30 PM MT', '2016-07-12T21:30:00.000Z'],
    ['July 12, 2016 3:30 PM PT', '2016-07-12T22:30:00.000Z'],
    ['12.07.2016, 15:30 мск', '2016-07-12T12:30:00.000Z'],
    ['12.07.2016 в 15:30 (МСК)', '2016-07-12T12:30:00.000Z'],
    ['12/7/2016 15h30 giờ Việt Nam', '2016-07-12T08:30:00.000Z'],
    ['15:30 (giờ Hà Nội) ngày 12/7/2016', '2016-07-12T08:30:00.000Z'],
  ])('%s', (text, at) => {
    expect(readDate(text, { timezone: 'Europe/Paris' })?.at).toBe(at)
  })
})

describe('a name that several lands have is the source’s own, else the commonest', () => {
  test.each([
    ['12 Jul 2016 15:30 BST', 'Asia/Dhaka', '2016-07-12T09:30:00.000Z'],
    ['12 Jul 2016 15:30 BST', 'Europe/London', '2016-07-12T14:30:00.000Z'],
    ['12 Jul 2016 15:30 CST', 'Asia/Shanghai', '2016-07-12T07:30:00.000Z'],
    ['12 Jul 2016 15:30 CST', 'Asia/Ho_Chi_Minh', '2016-07-12T21:30:00.000Z'],
    ['12 Jan 2016 15:30 IST', 'Asia/Jerusalem', '2016-01-12T13:30:00.000Z'],
    ['12 Jul 2016 15:30 IST', 'Europe/Dublin', '2016-07-12T14:30:00.000Z'],
    ['12 Jul 2016 15:30 IST', 'UTC', '2016-07-12T10:00:00.000Z'],
    ['12 Jul 2016 15:30 AST', 'Asia/Riyadh', '2016-07-12T12:30:00.000Z'],
    ['12 Jul 2016 15:30 AST', 'America/Halifax', '2016-07-12T19:30:00.000Z'],
    ['12 Jul 2016 15:30 GST', 'Asia/Dubai', '2016-07-12T11:30:00.000Z'],
    ['12 Jul 2016 15:30 EST', 'Australia/Sydney', '2016-07-12T05:30:00.000Z'],
    ['12 Jul 2016 15:30 EST', 'America/New_York', '2016-07-12T20:30:00.000Z'],
    ['Tue, 12 Jul 2016 15:30:00 CST', 'Asia/Taipei', '2016-07-12T07:30:00.000Z'],
    ['Tue, 12 Jul 2016 15:30:00 CST', 'UTC', '2016-07-12T21:30:00.000Z'],
  ])('%s in %s', (text, timezone, at) => {
    expect(readDate(text, { timezone })?.at).toBe(at)
    expect(readInstant(text, { timezone })).toBe(at)
  })
})

describe('a name that is a word elsewhere is a zone in capitals right behind a time', () => {
  test.each([
    ['12 July 2016 15:30 EAT', '2016-07-12T12:30:00.000Z'],
    ['12 July 2016 15:30 CAT', '2016-07-12T13:30:00.000Z'],
    ['12 July 2016 15:30 WAT', '2016-07-12T14:30:00.000Z'],
    ['12 July 2016 15:30 ART', '2016-07-12T18:30:00.000Z'],
    ['12 July 2016 15:30 COT', '2016-07-12T20:30:00.000Z'],
    ['12 July 2016 15:30 CLT', '2016-07-12T19:30:00.000Z'],
    ['12 July 2016 15:30 cat', '2016-07-12T13:30:00.000Z'],
    ['12 July 2016 15:30 Art', '2016-07-12T13:30:00.000Z'],
    ['12 juillet 2016 15h30 et 18h', '2016-07-12T13:30:00.000Z'],
    ['12/07/2016 15:30 PT anuncia nome', '2016-07-12T13:30:00.000Z'],
    ['12 July 2016 15:30 Eastern Cape', '2016-07-12T13:30:00.000Z'],
    ['12 July 2016 15:30 GST council', '2016-07-12T13:30:00.000Z'],
    ['12/7/2016 15:30 (giờ địa phương)', '2016-07-12T13:30:00.000Z'],
  ])('%s', (text, at) => {
    expect(readDate(text, { timezone: 'Europe/Paris' })?.at).toBe(at)
  })
})
