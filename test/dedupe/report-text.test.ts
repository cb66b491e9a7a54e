import { describe, expect, test } from 'vitest'
import { reportText } from '../../src/dedupe/report-text.ts'

describe('reportText', () => {
  test.each([
    { name: 'an agency in brackets', text: '(Dân trí) - Sáng nay, tỉnh', told: 'Sáng nay, tỉnh' },
    { name: 'an agency in capitals', text: 'LSO-Ngày 28/4/2011, tại', told: 'Ngày 28/4/2011, tại' },
    { name: 'a German place and agency', text: 'OFFENBACH (dpa) – Das Amt', told: 'Das Amt' },
    { name: 'a bare dash', text: '- Sáng nay', told: 'Sáng nay' },
    { name: 'the word that a teaser was cut in', text: 'Một số trẻ em được cứu số...', told: 'Một số trẻ em được cứu' },
    {
      name: 'a credit in brackets',
      text: 'Quang cảnh lớp học (Ảnh: TTXVN) sáng nay',
      told: 'Quang cảnh lớp học   sáng nay',
    },
    { name: 'a line of caption', text: 'Ảnh: Minh Đức\nSáng nay, tỉnh', told: 'Sáng nay, tỉnh' },
    { name: 'a paper’s talk of itself', text: 'Sáng nay.\nMời bạn đọc theo dõi trên trang.', told: 'Sáng nay.' },
    {
      name: 'such talk within a line',
      text: 'Tin tức được Báo Vùng cập nhật liên tục. Sáng nay, tỉnh',
      told: 'Sáng nay, tỉnh',
    },
    { name: 'further reading', text: 'Sáng nay, tỉnh\nTin liên quan', told: 'Sáng nay, tỉnh' },
    {
      name: 'nothing of a plain report',
      text: 'Sáng nay, tỉnh họp.\nÔng An nói.',
      told: 'Sáng nay, tỉnh họp.\nÔng An nói.',
    },
    { name: 'all of a text that is one cut word', text: 'số...', told: '' },
  ])('takes off $name', ({ text, told }) => {
    expect(reportText(text)).toBe(told)
  })
})
