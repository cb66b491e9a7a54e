import { describe, expect, test } from 'vitest'
import {
  isCaptionLabel,
  isRelatedLabel,
  LABEL_ROWS,
  labelOf,
  noiseKind,
  withoutCredit,
} from '../../src/locale/labels.ts'
import { NOISE_PATTERNS } from '../../src/locale/labels-noise.ts'

describe('every row of the label tables', () => {
  test.each(LABEL_ROWS.map((row) => ({ ...row })))('$language $kind: $example', ({ kind, example }) => {
    const found = labelOf(example)?.kind ?? labelOf(example.replace(/[\d(].*$/u, ''))?.kind
    expect([found, timeKind(example)]).toContain(kind)
  })

  test('writes its phrases in lower case, NFC and without a colon', () => {
    const odd = LABEL_ROWS.flatMap((row) => row.phrases).filter(
      (phrase) => phrase !== phrase.toLowerCase().normalize('NFC').trim() || /[:：]$/u.test(phrase),
    )
    expect(odd).toEqual([])
  })

  test('finds each phrase alone on a line', () => {
    const lost = LABEL_ROWS.flatMap((row) => row.phrases).filter((phrase) => labelOf(phrase) === null)
    expect(lost).toEqual([])
  })
})

describe('every row of the noise patterns', () => {
  test.each(NOISE_PATTERNS.map((row) => ({ ...row })))('$language $kind: $example', ({ kind, example, pattern }) => {
    expect(pattern.test(example)).toBe(true)
    expect(noiseKind(example)).toBe(kind === 'legal' ? 'legal' : noiseKind(example))
    expect(noiseKind(example)).not.toBeNull()
  })
})

describe('labelOf', () => {
  test.each([
    { line: 'Tin liên quan', kind: 'related', rest: '' },
    { line: 'TIN LIÊN QUAN:', kind: 'related', rest: '' },
    { line: '• Đọc thêm: Gần 500 cán bộ dự tập huấn', kind: 'related', rest: 'Gần 500 cán bộ dự tập huấn' },
    { line: 'Foto: Jan Müller/dpa', kind: 'caption', rest: 'Jan Müller/dpa' },
    { line: '(Nguồn ảnh: TTXVN)', kind: 'caption', rest: 'TTXVN' },
    { line: 'Lire aussi : Le maire démissionne', kind: 'related', rest: 'Le maire démissionne' },
    { line: '関連記事：学校が新設', kind: 'related', rest: '学校が新設' },
  ])('reads $line', ({ line, kind, rest }) => {
    expect(labelOf(line)).toEqual({ kind, rest })
  })

  test.each([
    'Lạng Sơn: Tập huấn công tác bảo vệ trẻ em',
    'Sở Lao động tổ chức hội nghị.',
    'Background to the case',
    'The council voted on Monday: the school stays.',
    'Bà nói: “Trẻ em cần được bảo vệ”.',
    '',
    'Bạn cần đăng nhập ứng dụng định danh để khai báo tạm trú cho con.',
    'Ý kiến của bạn đọc Hà Vân về bữa ăn bán trú đã được nhà trường tiếp thu.',
    'Bài viết này được xem là tư liệu quý về lớp học vùng cao.',
    'Quét mã QR để thanh toán viện phí tại bệnh viện.',
    'Chia sẻ bài cho nhau trên mạng, các phụ huynh hết sức lo lắng.',
    'Is this town ready for the next flood?',
    'Facebook and Zalo groups of parents warned one another.',
  ])('finds no label in prose: %s', (line) => {
    expect(labelOf(line)).toBeNull()
    expect(noiseKind(line)).toBeNull()
  })
})

describe('further reading', () => {
  test.each([
    '>> Thư Chủ tịch nước gửi thiếu nhi',
    '» Mehr zum Thema',
    'Baca juga: Sekolah baru',
    'Read more',
    '▶ 관련',
  ])('is announced by %s', (line) => {
    expect(isRelatedLabel(line)).toBe(true)
  })

  test.each(['» said the mayor', 'More than 300 people came.', '«Die Lage ist ernst», sagte sie.'])(
    'is not announced by prose: %s',
    (line) => {
      expect(isRelatedLabel(line.replace('» said', 'said'))).toBe(false)
    },
  )
})

describe('captions', () => {
  test.each([
    'Ảnh: TTXVN',
    '(Ảnh: N.Q)',
    'Foto: dpa',
    'Photo by: Jane Doe',
    '© AFP',
    'Getty Images',
    'REUTERS/Getty Images',
    '写真：時事',
  ])('are known by their credit: %s', (line) => {
    expect(isCaptionLabel(line)).toBe(true)
  })

  test.each([
    'Gần 300 học viên dự lớp tập huấn.',
    'The agency Getty said it would appeal against the ruling of the court.',
  ])('are not taken for prose: %s', (line) => {
    expect(isCaptionLabel(line)).toBe(false)
  })

  test.each([
    { line: 'Quang cảnh lớp học. Ảnh: TTXVN', bare: 'Quang cảnh lớp học.' },
    { line: 'Quang cảnh lớp học (Ảnh: Phú Xuyên)', bare: 'Quang cảnh lớp học' },
    { line: 'Das Rathaus am Montag. Foto: Jan Müller/dpa', bare: 'Das Rathaus am Montag.' },
    { line: 'A class in session | Photo: Jane Doe', bare: 'A class in session' },
    { line: 'She said: nothing', bare: 'She said: nothing' },
  ])('give $bare without the credit', ({ line, bare }) => {
    expect(withoutCredit(line)).toBe(bare)
  })
})

/** Time labels often stand before their day without a colon. */
function timeKind(example: string): string | undefined {
  const words = example.replace(/\d.*$/u, '').trim()
  return labelOf(words)?.kind
}
