import { describe, expect, test } from 'vitest'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import type { Told } from '../../src/domain/types.ts'
import { foldText } from '../../src/locale/fold.ts'
import { STAGE_WORDS } from '../../src/locale/stage-words.ts'

const said = (at: string, headline: string, text: string): Told => ({
  url: `https://bao-${at}.vn/${at}-1.html`,
  language: 'vi',
  headline,
  text,
})

/** All of it is made up. */
const charged = said(
  'a',
  'Khởi tố bảo vệ trường tiểu học dâm ô nữ sinh lớp 3',
  `Ngày 14/3, Cơ quan CSĐT Công an TP Mỹ Tho (Tiền Giang) đã ra quyết định khởi tố vụ án, khởi tố bị can, bắt tạm giam 4 tháng đối với Đỗ Văn Bảnh (61 tuổi, ngụ phường 5) về tội dâm ô đối với trẻ em.
Theo điều tra, Bảnh làm bảo vệ tại một trường tiểu học trên địa bàn phường 6. Trưa 2/3, thấy cháu N.T.H.A (học sinh lớp 3) ngồi một mình chờ mẹ, Bảnh gọi vào phòng trực cho bánh rồi giở trò đồi bại.
Về nhà, cháu kể lại sự việc với mẹ. Gia đình đã làm đơn tố cáo đến công an.`,
)
const sentenced = said(
  'b',
  'Dâm ô nữ sinh lớp 3, cựu bảo vệ trường học lãnh 3 năm tù',
  `Ngày 29/8, TAND TP Mỹ Tho (Tiền Giang) mở phiên tòa xét xử sơ thẩm, tuyên phạt bị cáo Đỗ Văn Bảnh (61 tuổi, ngụ phường 5) 3 năm tù về tội dâm ô đối với trẻ em.
Theo cáo trạng, Bảnh làm bảo vệ tại một trường tiểu học trên địa bàn phường 6. Trưa 2/3, thấy cháu N.T.H.A (học sinh lớp 3) ngồi một mình chờ mẹ, Bảnh gọi vào phòng trực cho bánh rồi giở trò đồi bại.
Tại tòa, bị cáo cúi đầu nhận tội và xin lỗi gia đình cháu bé.`,
)
const sentencedToo = said(
  'c',
  'Ba năm tù cho gã bảo vệ dụ bé gái vào phòng trực',
  `Ngày 29/8, TAND TP Mỹ Tho (Tiền Giang) mở phiên tòa xét xử sơ thẩm, tuyên phạt bị cáo Đỗ Văn Bảnh (61 tuổi, ngụ phường 5) 3 năm tù về tội dâm ô đối với trẻ em.
Theo cáo trạng, trưa 2/3, thấy cháu N.T.H.A (học sinh lớp 3) ngồi một mình chờ mẹ, Bảnh gọi vào phòng trực cho bánh rồi giở trò đồi bại.`,
)
const verified = said(
  'd',
  'Xác minh clip cô giáo tát học sinh ở Thủy Nguyên',
  `Ngày 10/5, Phòng GD-ĐT huyện Thủy Nguyên (Hải Phòng) cho biết đang xác minh clip dài 45 giây ghi cảnh cô giáo tát liên tiếp một học sinh tiểu học.
Clip được phụ huynh đăng lên mạng tối 9/5. Cô giáo trong clip là T.T.L., chủ nhiệm lớp 2A1 Trường Tiểu học Quảng Thanh.`,
)
const dismissed = said(
  'e',
  'Hải Phòng: Buộc thôi việc cô giáo tát học sinh lớp 2',
  `Chiều 11/5, UBND huyện Thủy Nguyên (Hải Phòng) ra quyết định buộc thôi việc cô giáo T.T.L., chủ nhiệm lớp 2A1 Trường Tiểu học Quảng Thanh vì tát liên tiếp học sinh.
Hiệu trưởng nhà trường bị kiểm điểm trách nhiệm người đứng đầu.
Trước đó, clip dài 45 giây ghi lại sự việc được đăng lên mạng tối 9/5.`,
)

describe('a stage of an affair that only one report tells of parts the two', () => {
  test.each([
    { name: 'a charge and the trial', a: charged, b: sentenced, stage: 'the trial' },
    { name: 'an inquiry and the dismissal', a: verified, b: dismissed, stage: 'a dismissal' },
  ])('$name', ({ a, b, stage }) => {
    for (const { relation, likeness, reasons } of [compareArticles(a, b), compareArticles(b, a)]) {
      expect(relation).toBe('same-affair')
      expect(likeness).toBeLessThan(0.5)
      expect(reasons).toContain(`but only one tells of ${stage}`)
    }
  })

  test('two papers at one trial are one report', () => {
    expect(compareArticles(sentenced, sentencedToo).relation).toBe('duplicate')
  })

  test('a teaser that stops before the stage is one with its report', () => {
    const teaser = { ...verified, headline: dismissed.headline, text: dismissed.text.slice(0, 140) }
    expect(compareArticles(teaser, dismissed).relation).toBe('duplicate')
  })
})

test.each(STAGE_WORDS.map((row) => ({ ...row })))('$language, $stage: $example', ({ language, example, ...row }) => {
  const folded = foldText(example, language)
  expect(folded).toMatch(row.headline)
  expect(folded).toMatch(row.report)
})
