import { describe, expect, test } from 'vitest'
import { readDateline } from '../../src/extract/dateline.ts'
import { DATELINE_FORMS } from '../../src/locale/datelines.ts'

describe('every form of dateline', () => {
  test.each(DATELINE_FORMS.map((form) => ({ ...form })))('$name: $example', ({ example, reads }) => {
    const read = readDateline(example)
    expect(read && { agency: read.agency, place: read.place, printed: read.printed }).toEqual(reads)
  })
})

describe('the day of a dateline', () => {
  test.each([
    { text: 'LSO-Ngày 28/4/2011, tại TP Lạng Sơn, Sở Lao động tổ chức hội nghị.', day: '2011-04-28' },
    { text: 'LSO- Ngày 28-4-2011, Sở Lao động tổ chức hội nghị.', day: '2011-04-28' },
    { text: 'TTO - Ngày 28-4, hội nghị khai mạc.', day: null },
    { text: 'FREIBURG (lsw) - Der Stadtrat tagte am Montag.', day: null },
  ])('is told only where its year is printed: $text', ({ text, day }) => {
    expect(readDateline(text)?.day).toBe(day)
  })
})

describe('what is no dateline', () => {
  test.each([
    'LTS: Bài viết dưới đây là ý kiến của tác giả.',
    '(PR) - Sản phẩm mới.',
    'Mercedes-Benz ra mắt xe mới.',
    'VN-Index tăng điểm.',
    'Sáng 28/4/2011, Sở Lao động tổ chức hội nghị.',
    'Der Stadtrat tagt - und keiner geht hin.',
    'EU-Länder einigen sich.',
    'US-Präsident reist ab.',
    '【编前语】2026年1月1日出版的杂志刊登文章。',
    '【速報】市は会議を開いた。',
    'The council voted on Monday.',
    '',
  ])('%s', (text) => {
    expect(readDateline(text)).toBeNull()
  })
})

describe('datelines as papers print them', () => {
  test.each([
    { text: 'LSO- Sáng nay, Sở Lao động tổ chức hội nghị.', agency: 'LSO', place: null },
    { text: 'NDĐT-Sáng nay, Sở Lao động tổ chức hội nghị.', agency: 'NDĐT', place: null },
    { text: 'ROMA - Il consiglio si riunisce.', agency: null, place: 'ROMA' },
    { text: 'GD&TĐ - Sáng 28/4, hội nghị khai mạc.', agency: 'GD&TĐ', place: null },
    { text: 'SKĐS - Hội nghị khai mạc.', agency: 'SKĐS', place: null },
    { text: '(ĐCSVN) – Hội nghị khai mạc.', agency: 'ĐCSVN', place: null },
    { text: '(Baonghean.vn) - Hội nghị khai mạc.', agency: 'Baonghean.vn', place: null },
    { text: 'VOV.VN - Hội nghị khai mạc.', agency: 'VOV.VN', place: null },
    { text: 'TEMPO.CO, Jakarta - Dewan rapat.', agency: 'TEMPO.CO', place: 'Jakarta' },
    { text: 'REPUBLIKA.CO.ID, JAKARTA -- Dewan rapat.', agency: 'REPUBLIKA.CO.ID', place: 'JAKARTA' },
    { text: '(PLO)- Hội nghị khai mạc.', agency: 'PLO', place: null },
    { text: 'LCĐT - Hội nghị khai mạc.', agency: 'LCĐT', place: null },
    { text: 'Hà Nội (TTXVN) - Hội nghị khai mạc.', agency: 'TTXVN', place: 'Hà Nội' },
    { text: 'OFFENBACH (dpa) – Der Rat tagt.', agency: 'dpa', place: 'OFFENBACH' },
    { text: 'WASHINGTON (AP) — The council met.', agency: 'AP', place: 'WASHINGTON' },
    { text: 'MADRID, 12 Mar. (EUROPA PRESS) - El pleno se reúne.', agency: 'EUROPA PRESS', place: 'MADRID' },
    { text: 'जशपुर 6 अक्टूबर/ जिला प्रशासन ने बैठक की।', agency: null, place: 'जशपुर' },
  ])('$text', ({ text, agency, place }) => {
    const read = readDateline(text)
    expect({ agency: read?.agency, place: read?.place }).toEqual({ agency, place })
  })
})
