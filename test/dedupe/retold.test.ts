import { describe, expect, test } from 'vitest'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import type { Told } from '../../src/domain/types.ts'

const said = (at: string, headline: string, text: string): Told => ({
  url: `https://bao-${at}.vn/${at}-1.html`,
  language: 'vi',
  headline,
  text,
})

/** All of it is made up. */
const ferryman = said(
  'a',
  'Trưởng thôn 30 năm chở đò miễn phí cho học trò',
  `Ba mươi năm, ông Hồ Văn Lục ở thôn Cồn Nâm chưa từng lấy một đồng tiền đò của học sinh qua sông Gianh.
Chiếc đò gỗ của ông mỗi ngày bốn lượt chở hơn 40 em từ cồn sang trường xã. Ông tự bỏ tiền mua áo phao, sửa máy.
Nhiều em giờ đã là giáo viên, bác sĩ, mỗi dịp 20/11 lại về thăm ông.`,
)
const retold = said(
  'b',
  'Người đưa đò thầm lặng bên dòng Gianh',
  `Mỗi ngày bốn lượt, ông Hồ Văn Lục (thôn Cồn Nâm) chở hơn 40 học sinh qua sông Gianh tới trường mà không lấy tiền suốt 30 năm nay.
Áo phao, máy nổ đều do ông tự bỏ tiền ra sắm. "Thấy bọn trẻ tới lớp đều là tôi vui", ông cười. 20/11 nào ông cũng đón những cô cậu học trò cũ, nay là bác sĩ, giáo viên, về thăm.`,
)
const honoured = said(
  'c',
  'Huyện tặng đò mới cho ông Lục ở Cồn Nâm',
  `Dịp 20/11, Huyện đoàn Quảng Trạch bàn giao con đò máy trị giá 85 triệu đồng cho ông Hồ Văn Lục (thôn Cồn Nâm), người 30 năm đưa học sinh qua sông Gianh.
Đò có 50 áo phao, mui che mưa. Bí thư Huyện đoàn Trần Thị Mai nói đó là tấm lòng của 1.200 đoàn viên toàn huyện, góp trong ba tháng.`,
)

const lunch = said(
  'f',
  '"Cơm có thịt" về với học trò Pa Vệ Sử',
  `Từ tháng 9 tới, 312 học sinh bán trú xã Pa Vệ Sử, huyện Mường Tè (Lai Châu) sẽ có thêm thịt trong bữa trưa nhờ chương trình do một nhóm nhà báo vận động.
Thầy Nguyễn Văn Khuê, hiệu trưởng, kể nhiều năm các em chỉ ăn cơm trắng với canh rau rừng. Mỗi suất thêm 4.000 đồng, nghĩa là mỗi tuần có ba bữa thịt.
Đoàn cũng tặng trường một tủ đông và máy phát điện.
Anh Trần Đăng, trưởng nhóm, nói họ sẽ theo trường ít nhất ba năm.`,
)
const lunchRetold = said(
  'g',
  'Bữa cơm có thịt của 312 học sinh nơi cực Tây',
  `Một nhóm nhà báo vừa lên xã Pa Vệ Sử (Mường Tè, Lai Châu) ký kết hỗ trợ bữa trưa cho 312 học sinh bán trú, mỗi suất thêm 4.000 đồng, bắt đầu từ tháng 9.
"Có thịt ba bữa mỗi tuần, các em sẽ đỡ bỏ học", hiệu trưởng Nguyễn Văn Khuê nói. Bao năm nay bữa ăn của các em chỉ có cơm trắng và canh rau rừng.
Nhóm do anh Trần Đăng đứng đầu còn tặng tủ đông, máy phát điện và cam kết gắn bó ba năm.`,
)

describe('a report in wholly other words', () => {
  test('is one with the first where all its words, names, numbers and the day are the same', () => {
    for (const { relation, likeness } of [compareArticles(ferryman, retold), compareArticles(retold, ferryman)]) {
      expect(relation).toBe('duplicate')
      expect(likeness).toBeGreaterThan(0.5)
    }
  })

  test('is one without a day where nearly all of it is the same', () => {
    expect(compareArticles(lunch, lunchRetold).relation).toBe('duplicate')
  })

  test('is another where it has news of its own', () => {
    expect(compareArticles(ferryman, honoured).relation).not.toBe('duplicate')
    expect(compareArticles(retold, honoured).relation).not.toBe('duplicate')
  })
})

/** 8 sentences of some 40 words; no name among them. */
const LETTER = [
  'Tôi lấy chồng năm 22 tuổi, anh 24, cưới ngày 12 tháng chạp, về ở chung với bố mẹ anh trong căn nhà ba gian lợp ngói cũ, phía sau là vườn cau và cái ao bèo mà mùa mưa nào nước cũng tràn lên tận bậc cửa bếp.',
  'Hồi ấy anh đi phụ xe cho người bà con, mỗi tuần về một lần, lần nào cũng có quà cho mẹ, gói xôi cho tôi, còn tiền công thì để nguyên trong phong bì đặt lên mặt tủ thờ.',
  'Con gái chào đời đúng vào vụ gặt, cả nhà bận rộn ngoài đồng nên chỉ có bà nội xách làn trứng vào viện, vừa đi vừa khóc vì mừng, rồi thức trắng đêm canh cho hai mẹ con tôi ngủ.',
  'Mọi thứ bắt đầu đổi khác từ khi anh nhận lời trông coi quán ăn ở ngoài thị trấn, nơi đèn sáng tới khuya và khách khứa ra vào không lúc nào ngớt, kể cả những hôm gió bấc.',
  'Ban đầu anh còn gọi điện hỏi han, sau thưa dần, có khi nửa tháng mới nhắn được một dòng cụt lủn, trong khi ở quê mẹ anh ốm liệt giường và lúa ngoài ruộng thì không ai gặt.',
  'Tôi gửi con cho chị dâu, bắt chuyến xe sớm ra tìm, đứng bên kia đường nhìn sang thấy anh đang cười nói, tay cầm chiếc khăn len màu đỏ mà tôi chưa từng trông thấy bao giờ.',
  'Đêm đó tôi ngồi ở bến xe tới sáng, nghĩ tới những năm tháng hai vợ chồng chia nhau củ khoai nướng, lòng nguội đi từng chút một như bếp than không còn ai cời nữa.',
  'Giờ anh trở về với hai bàn tay trắng, xin tôi tha thứ, còn tôi chỉ biết lặng lẽ dọn thêm một cái bát vào mâm cơm, vì con gái nhỏ cứ níu áo hỏi bố có ăn cùng không.',
].join('\n')

test('a long text word for word under its headline is one though captions in it name two picture libraries', () => {
  const headline = 'Nước mắt của người vợ bên mâm cơm nguội'
  const one = said('d', headline, LETTER.replace('trắng đêm', 'trắng, theo Internet Vợ Chồng, đêm'))
  const other = said('e', headline, LETTER.replace('nửa tháng', 'nửa, theo Pinterest Thấy Ngọc, tháng'))
  expect(compareArticles(one, other).relation).toBe('duplicate')
})
