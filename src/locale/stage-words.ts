/**
 * How a headline says that an affair is at a new stage, and the words that no report of that stage goes without. To add a
 * stage or a language, add a row: the tests read `example`. Both are looked for in folded text.
 */
export interface StageWords {
  readonly language: string
  readonly stage: string
  /** In a headline. */
  readonly headline: RegExp
  /** Anywhere in a report that tells of it. */
  readonly report: RegExp
  readonly example: string
}

const words = (alternatives: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'u')

export const STAGE_WORDS: readonly StageWords[] = [
  {
    language: 'vi',
    stage: 'the trial',
    headline: words(
      'tuyên phạt|tuyên án|lãnh án|lĩnh án|nhận án|(?:lãnh|lĩnh|nhận) \\d+ (?:năm|tháng)|\\d+ (?:năm|tháng) tù|hầu tòa|hầu toà|ra tòa|ra toà|xét xử|phiên tòa|phiên toà|tử hình|chung thân|kháng cáo|y án',
    ),
    report: words('tòa|toà|tand|hđxx|tù|tử hình|chung thân|án treo|tuyên|bị cáo|xét xử'),
    example: 'Cựu bảo vệ lãnh 3 năm tù vì dâm ô bé gái',
  },
  {
    language: 'vi',
    stage: 'a dismissal',
    headline: words('buộc thôi việc|cho thôi việc|sa thải|cách chức|miễn nhiệm|đuổi việc|kỷ luật'),
    report: words('thôi việc|sa thải|cách chức|miễn nhiệm|đuổi việc|kỷ luật|đình chỉ|chấm dứt hợp đồng|khiển trách'),
    example: 'Buộc thôi việc cô giáo tát học trò',
  },
  {
    language: 'vi',
    stage: 'an arrest or charge',
    headline: words('khởi tố|truy tố|tạm giam|tạm giữ|bắt giữ|bị bắt'),
    report: words('khởi tố|truy tố|tạm giam|tạm giữ|bắt|giam|triệu tập|bị can|khống chế'),
    example: 'Tạm giữ cha dượng đánh bé trai 5 tuổi',
  },
  {
    language: 'vi',
    stage: 'a find',
    headline: words('tìm thấy|tìm được|phát hiện thi thể|vớt được'),
    report: words('tìm thấy|tìm được|phát hiện|vớt|thi thể|trục vớt|trở về'),
    example: 'Tìm thấy thi thể hai cháu bé bị lũ cuốn',
  },
  {
    language: 'vi',
    stage: 'an apology',
    headline: words('xin lỗi'),
    report: words('xin lỗi|cáo lỗi|nhận lỗi|nhận sai'),
    example: 'Công viên nước xin lỗi vì màn múa phản cảm',
  },
  {
    language: 'en',
    stage: 'the trial',
    headline: words('sentenced|jailed|convicted|found guilty|on trial|acquitted'),
    report: words(
      'courts?|trials?|sentenced?|sentencing|jail(?:ed)?|prison|convicted|conviction|guilty|acquitted|judges?',
    ),
    example: 'Carer jailed for nine years over baby’s death',
  },
  {
    language: 'en',
    stage: 'an arrest or charge',
    headline: words('arrested|charged|indicted'),
    report: words('arrest(?:ed|s)?|charge[ds]?|indicted|custody|detained|held'),
    example: 'Man arrested after boy is hit by van',
  },
  {
    language: 'de',
    stage: 'the trial',
    headline: words('verurteilt|vor gericht|freigesprochen|haftstrafe'),
    report: words(
      '[\\p{L}]*gericht[\\p{L}]*|[\\p{L}]*urteil[\\p{L}]*|prozess[\\p{L}]*|freigesprochen|[\\p{L}]*haft[\\p{L}]*|richter(?:in)?',
    ),
    example: 'Erzieherin zu zwei Jahren verurteilt',
  },
]
