/** One way in which a report opens with its agency, its place or its day. */
export interface DatelineForm {
  readonly name: string
  readonly example: string
  /** What the example says; the tests read it. */
  readonly reads: { readonly agency: string | null; readonly place: string | null; readonly printed: string }
  /** Anchored; named groups `agency`, `place`, both optional. What it matches is the dateline as printed. */
  readonly pattern: RegExp
}

/** An agency's or a paper's mark: "LSO", "(Tổ Quốc)", "GD&TĐ", "VOV.VN", "Baonghean.vn". */
const MARK =
  '(?:[\\p{Lu}Đ][\\p{L}\\p{N}&.+]{1,14}(?: [\\p{Lu}Đ\\p{Ll}][\\p{L}&.]{0,12}){0,2}|[\\p{Ll}\\d]{3,24}\\.(?:vn|com|net|org))'
/** A mark without brackets must not look like a town in capitals: three letters, a sign in it, or no vowel at its start. */
const SHORT =
  '(?:[\\p{Lu}]{2,3}|[\\p{Lu}]*[Đ&+\\d][\\p{Lu}Đ&+\\d]*|[BCDFGHJKLMNPQRSTVWXZ]{3}[\\p{Lu}]{0,4}|[\\p{Lu}]{2,8}\\.[\\p{Lu}\\p{Ll}]{2,3}|[\\p{Lu}][\\p{L}\\p{N}]{2,14}\\.(?:vn|VN|com|net|org|de|info))'
/** How Vietnamese reports begin: after these a mark's hyphen needs no space, which "EU-Länder" must not pass for. */
const VIETNAMESE_OPENING =
  '(?:Ngày|Sáng|Chiều|Tối|Trưa|Đêm|Trong|Vừa|Theo|Từ|Nhằm|Mới|Hôm|Thực|Nhân|Để|Với|Sau|Trước|Tại|Nhiều|Các|Những|Một|Sở|UBND|Ban|Tỉnh|Công|Bộ|Đến|Mặc|Năm|Thời|Qua|Được|Hội|Huyện|Thành)'
const DASH = '\\s?[-–—]{1,2}\\s?'
const TOWN = "[\\p{Lu}Đ][\\p{L}\\p{M}.'’-]+(?:[ /][\\p{Lu}\\p{Ll}Đ][\\p{L}\\p{M}.'’-]*){0,4}"
const CAPITALS = "[\\p{Lu}Đ][\\p{Lu}\\p{M}Đ.'’-]+(?:[ /,]\\s?[\\p{Lu}Đ][\\p{Lu}\\p{M}Đ.'’-]+){0,4}"
const MONTH_DAY = '(?:\\d{1,2}\\.?\\s)?\\p{Lu}?[\\p{L}]{2,9}\\.?(?:\\s\\d{1,2})?(?:,?\\s\\d{4})?'

/** What may stand before a day: "Sáng ngày", "Chiều", "Trong 2 ngày", "Hôm qua", "Từ ngày 16 đến". */
const WHEN =
  '(?:(?:[Vv]ào\\s)?(?:[Rr]ạng [Ss]áng|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Đđ]êm|[Tt]rong|[Vv]ừa qua|[Hh]ôm (?:qua|nay)|[Mm]ới đây)(?:\\s(?:nay|qua|hai|ba|\\d))?,?\\s)?\\(?(?:[Nn]gày\\s)?(?:[Tt]ừ\\s(?:ngày\\s)?\\d{1,2}(?:[/-]\\d{1,2})?\\s(?:đến|-|–)\\s(?:hết\\s)?(?:ngày\\s)?)?'
const NUMBERED =
  '\\(?(?:\\d{1,2}\\s?[-–]\\s?)?\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{2,4})?|\\stháng\\s\\d{1,2}(?:\\snăm\\s\\d{4})?)\\)?'
/** A place by its name, with what it is before it: "thị xã Nghĩa Lộ", "xã Lao Chải", "TP. Lạng Sơn". */
const SITE =
  '(?<place>(?:(?:đặc khu|thành phố|thị trấn|thị xã|tỉnh|huyện|quận|phường|xã|thôn|bản|làng|ấp|khu)\\s|T[PpXxTt]\\.\\s?)?[\\p{Lu}Đ][^,.;:()]{1,40}?)'
/** A mark in brackets or bare, and what parts it from the day: a dash, a colon, or its bracket alone. */
const MARKED = `[(\\[]?(?<agency>${MARK})[)\\]]?(?:${DASH}|(?<=\\p{Lu}{3}):\\s?|(?<=[)\\]])\\s?)`

const form = (name: string, example: string, reads: DatelineForm['reads'], pattern: string): DatelineForm => ({
  name,
  example,
  reads,
  pattern: new RegExp(`^[\\s"'“”„«»]*${pattern}`, 'u'),
})

/** Tried in this order. To add a form, add a row: the tests read `example`. */
export const DATELINE_FORMS: readonly DatelineForm[] = [
  form(
    'mark, day and place',
    'LSO-Ngày 28/4/2011, tại TP Lạng Sơn, Sở Lao động tổ chức hội nghị.',
    { agency: 'LSO', place: 'TP Lạng Sơn', printed: 'LSO-Ngày 28/4/2011, tại TP Lạng Sơn' },
    `${MARKED}${WHEN}${NUMBERED},?\\s(?:tại|ở)\\s${SITE}(?=[,.;:(])`,
  ),
  form(
    'mark, place and day',
    'LSO - Tại thị xã Nghĩa Lộ, ngày 28/4/2011, Sở Lao động tổ chức hội nghị.',
    { agency: 'LSO', place: 'thị xã Nghĩa Lộ', printed: 'LSO - Tại thị xã Nghĩa Lộ, ngày 28/4/2011' },
    `${MARKED}[Tt]ại\\s${SITE},\\s${WHEN}${NUMBERED}`,
  ),
  form(
    'mark and day',
    '(QNO) - Chiều 28/4, Sở Y tế tổ chức lớp tập huấn.',
    { agency: 'QNO', place: null, printed: '(QNO) - Chiều 28/4' },
    `${MARKED}${WHEN}${NUMBERED}`,
  ),
  form(
    'day and place',
    'Ngày 28/4/2011, tại TP Lạng Sơn, Sở Lao động tổ chức hội nghị.',
    { agency: null, place: 'TP Lạng Sơn', printed: 'Ngày 28/4/2011, tại TP Lạng Sơn' },
    `${WHEN}${NUMBERED},?\\s(?:tại|ở)\\s${SITE}(?=[,.;:(])`,
  ),
  form(
    'place, day and agency',
    'LONDON, Jan 5 (Reuters) - The council met.',
    { agency: 'Reuters', place: 'LONDON', printed: 'LONDON, Jan 5 (Reuters) -' },
    `(?<place>${TOWN}(?:, ${TOWN})?),\\s${MONTH_DAY}\\s?[(\\[/](?<agency>[\\p{L}.,\\s/-]{2,30})[)\\]]?${DASH}`,
  ),
  form(
    'place and agency in brackets',
    'FREIBURG (lsw) - Der Stadtrat tagt.',
    { agency: 'lsw', place: 'FREIBURG', printed: 'FREIBURG (lsw) -' },
    `(?<place>${TOWN}(?:, ${TOWN})?)\\s?[(\\[](?<agency>[\\p{L}.,\\s/-]{2,24})[)\\]]\\s?(?:[-–—:]{1,2}|(?=\\s\\p{Lu}))\\s?`,
  ),
  form(
    'agency in brackets, place and day',
    '(ANSA) - ROMA, 12 MAR - Il consiglio si riunisce.',
    { agency: 'ANSA', place: 'ROMA', printed: '(ANSA) - ROMA, 12 MAR -' },
    `\\((?<agency>[\\p{Lu}][\\p{L}. ]{1,20})\\)${DASH}(?<place>${CAPITALS}),\\s\\d{1,2}\\.?\\s?\\p{L}{3,9}\\.?${DASH}`,
  ),
  form(
    'mark in brackets and a dash',
    '(Tổ Quốc) - Sáng nay, hội nghị khai mạc.',
    { agency: 'Tổ Quốc', place: null, printed: '(Tổ Quốc) -' },
    `[(\\[](?<agency>${MARK})[)\\]]${DASH}`,
  ),
  form(
    'mark in brackets, capitals',
    '(NTO) Hội nghị khai mạc sáng nay.',
    { agency: 'NTO', place: null, printed: '(NTO)' },
    `\\((?<agency>[\\p{Lu}Đ][\\p{Lu}Đ&]{1,6})\\)(?=\\s?\\p{Lu})`,
  ),
  form(
    'host and place',
    'jpnn.com, JAKARTA - Dewan rapat.',
    { agency: 'jpnn.com', place: 'JAKARTA', printed: 'jpnn.com, JAKARTA -' },
    `(?<agency>[\\p{L}\\p{N}]{3,24}(?:\\.\\p{L}{2,4}){1,2}),\\s(?<place>${TOWN})\\s[-–—]{1,2}\\s`,
  ),
  form(
    'place, agency without brackets',
    'KUPANG, KOMPAS.com - Dewan rapat.',
    { agency: 'KOMPAS.com', place: 'KUPANG', printed: 'KUPANG, KOMPAS.com -' },
    `(?<place>${CAPITALS}),\\s(?<agency>[\\p{Lu}][\\p{L}\\p{N}.]{2,24})${DASH}`,
  ),
  form(
    'Hindi place and month',
    'कोडरमा, दिसम्बर 16 -- कोडरमा, वरीय संवाददाता।',
    { agency: null, place: 'कोडरमा', printed: 'कोडरमा, दिसम्बर 16 --' },
    '(?<place>[\\p{Script=Devanagari}]{2,20}),?\\s[\\p{Script=Devanagari}]{2,12}\\s\\d{1,2}\\s?--?\\s?',
  ),
  form(
    'Hindi place and correspondent',
    'दुमका, प्रतिनिधि। जिला प्रशासन ने बैठक की।',
    { agency: null, place: 'दुमका', printed: 'दुमका, प्रतिनिधि।' },
    '(?<place>[\\p{Script=Devanagari}]{2,20}),\\s(?:[\\p{Script=Devanagari}]{2,12}\\s)?(?:संवाददाता|प्रतिनिधि|ब्यूरो)\\s?[।:]',
  ),
  form(
    'Hindi place',
    'बारां। जिला प्रशासन ने बैठक की।',
    { agency: null, place: 'बारां', printed: 'बारां।' },
    '(?<place>[\\p{Script=Devanagari}]{2,16})(?:\\s\\d{1,2}\\s[\\p{Script=Devanagari}]{2,10}/|।)(?=\\s?[\\p{Script=Devanagari}])',
  ),
  form(
    'Chinese agency, place and day',
    '新华社北京7月23日电 会议召开。',
    { agency: '新华社', place: '北京', printed: '新华社北京7月23日电' },
    '(?:（|\\()?(?<agency>新华社|中新社|中新网|人民网|本报|央视网|光明网|环球网)(?<place>[\\p{Script=Han}]{2,6}?)?\\d{1,2}月\\d{1,2}日[电電讯訊](?:）|\\))?',
  ),
  form(
    'Japanese place',
    '【那覇】市は会議を開いた。',
    { agency: null, place: '那覇', printed: '【那覇】' },
    '【(?<place>[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}]{2,10})】',
  ),
  form(
    'Spanish place and bar',
    'León | El pleno aprueba el presupuesto.',
    { agency: null, place: 'León', printed: 'León |' },
    `(?<place>[\\p{Lu}][\\p{Ll}]{2,14}(?: (?:de |del |la )*[\\p{Lu}][\\p{Ll}]{2,14}){0,2})\\s\\|\\s`,
  ),
  form(
    'short mark and a dash',
    'TTO - Sáng nay, hội nghị khai mạc.',
    { agency: 'TTO', place: null, printed: 'TTO -' },
    `(?<agency>${SHORT})(?:\\s[-–—]{1,2}\\s?|[-–—]\\s(?=\\p{Lu})|[-–—](?=${VIETNAMESE_OPENING}\\s))`,
  ),
  form(
    'place in capitals and a dash',
    'WASHINGTON — The council met.',
    { agency: null, place: 'WASHINGTON', printed: 'WASHINGTON —' },
    `(?<place>[\\p{Lu}Đ][\\p{Lu}\\p{M}Đ.'’-]{3,20}(?:[ /][\\p{Lu}Đ][\\p{Lu}\\p{M}Đ.'’-]+){0,2}(?:, \\p{Lu}[\\p{Ll}.]+)?)\\s[-–—]{1,2}\\s`,
  ),
  form(
    'place in capitals and a colon',
    'RANCHI: The council met.',
    { agency: null, place: 'RANCHI', printed: 'RANCHI:' },
    `(?<place>${CAPITALS}):\\s`,
  ),
  form(
    'town and a dash',
    'Staßfurt/Schönebeck - „Wir sind bereit“, sagt der Rat.',
    { agency: null, place: 'Staßfurt/Schönebeck', printed: 'Staßfurt/Schönebeck -' },
    `(?<place>[\\p{Lu}Đ][\\p{Ll}]{2,18}(?:[ /-][\\p{Lu}Đ][\\p{Ll}]{2,18})?)\\s[-–—]\\s(?=[„"“«\\p{Lu}])`,
  ),
]

/** What looks like a mark or a place and is none: editors' notes, kinds of report, adverts, indices, names with a hyphen. */
export const NO_DATELINE =
  /^[\s("]*(?:LTS|PR|VN-Index|HNX|VN30|HTX|COVID|SARS|UEFA|FIFA|TP|UBND|HĐND|QUIZ|LIVE|VIDEO|UPDATE|EXCLUSIVE|WATCH|BREAKING|OPINION|FAQ)(?:[\s):-]|$)|^\s*【(?:编前语|編前語|编者按|編者按|编后语|独家|獨家|专访|視頻|视频|图集|组图|快讯|快訊|速报|速報|突发|最新|原创|深度|特稿|评论|評論|社论|社評|社评|导读|解读|关注|观察|调查|直播|重磅|公告|通知|更正|動画|独自|写真|特集|社説|解説|訂正|号外|詳報|連載|更新|インタビュー)】/iu
