import type { NoisePattern } from './label-row.ts'
import { ASKING_PATTERNS } from './labels-noise-asking.ts'
import { LEAD_PATTERNS } from './labels-noise-lead.ts'
import { PAY_PATTERNS } from './labels-noise-pay.ts'
import { REPLY_PATTERNS } from './labels-noise-reply.ts'
import { RIGHTS_PATTERNS } from './labels-noise-rights.ts'
import { SPREAD_PATTERNS } from './labels-noise-spread.ts'

/** Lines whose words vary too much for a label. To add one, add a row: the tests read `example`. */
export const NOISE_PATTERNS: readonly NoisePattern[] = [
  ...ASKING_PATTERNS,
  ...REPLY_PATTERNS,
  ...PAY_PATTERNS,
  ...RIGHTS_PATTERNS,
  ...SPREAD_PATTERNS,
  ...LEAD_PATTERNS,
  {
    language: 'vi',
    kind: 'navigation',
    example: 'Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình Việt Nam',
    pattern:
      /^(?:\*\s*)?(?:kính )?mời (?:quý (?:vị|độc giả|khán giả|bạn đọc)|(?:quý )?bạn đọc|độc giả)(?!\p{L})[^.]{0,20}(?:theo dõi|đón đọc|đón xem|xem thêm|đọc thêm|tham khảo|gửi)/iu,
  },
  {
    language: 'vi',
    kind: 'share',
    example: 'Tổng số điểm của bài viết là: 5 trong 1 đánh giá',
    pattern:
      /^(?:tổng số điểm của bài viết là|xếp hạng)\s?:[^.]{0,60}(?:đánh giá|phiếu bầu)$|^(?:click|bấm|nhấn)(?: vào)? để (?:đánh giá|bình chọn)[^.]{0,40}$/iu,
  },
  {
    language: 'vi',
    kind: 'legal',
    example: 'Giấy phép số 123/GP-BTTTT cấp ngày 01/01/2020',
    pattern:
      /^(?:giấy phép (?:số|hoạt động|xuất bản)|ghi rõ nguồn|® ghi rõ|©|cấm sao chép|bản quyền (?:thuộc|©|của))/iu,
  },
  {
    language: 'en',
    kind: 'legal',
    example: 'Copyright 2024 The Associated Press. All rights reserved.',
    pattern:
      /^.{0,160}(?:all rights reserved|may not be (?:published|reproduced|republished|reprinted|broadcast)|without (?:the )?(?:prior )?(?:written )?(?:permission|consent) of)[^.]{0,100}\.?$/iu,
  },
  {
    language: 'en',
    kind: 'legal',
    example: '(c) 2024 The Example',
    pattern: /^(?:©|copyright|\(c\))\s?.{0,120}$/iu,
  },
  {
    language: 'en',
    kind: 'legal',
    example: 'This story has been published from a wire agency feed without modifications to the text.',
    pattern:
      /^(?:\(?(?:except for the headline, )?this (?:story|article|report|content|copy) (?:has (?:not )?been|was|is) (?:edited|published|auto-generated|generated|translated|originally published|first published|syndicated|republished))(?!\p{L}).{0,220}$/iu,
  },
  {
    language: 'en',
    kind: 'legal',
    example: 'We may earn a commission from links on this page.',
    pattern:
      /^(?:we may (?:earn|receive|get)|if you (?:buy|purchase|click)(?!\p{L}).{0,80}(?:commission|link)|when you (?:buy|purchase)(?!\p{L}).{0,80}(?:commission|link)).{0,260}$/iu,
  },
  {
    language: 'en',
    kind: 'legal',
    example: 'Our products are independently selected by our editors.',
    pattern: /^.{0,40}independently (?:selected|reviewed).{0,260}$/iu,
  },
  {
    language: 'en',
    kind: 'advert',
    example: 'Story continues below advertisement',
    pattern:
      /^[-–—(\s]*(?:(?:story|article|post|content) continues (?:below|after)|continue reading (?:below|after)|scroll (?:down )?to continue|advertisement[.:]? ?(?:story|article|scroll)?)(?!\p{L}).{0,60}$/iu,
  },
  {
    language: 'en',
    kind: 'related',
    example: 'Read more: https://example.org/next',
    pattern: /^(?:read|see|watch|also|more|related|click here)(?!\p{L})[^.!?]{0,30}(?:https?:\/\/\S+|here\s*[.>»]*)$/iu,
  },
  {
    language: 'en',
    kind: 'navigation',
    example: '5 min read',
    pattern:
      /^(?:\d{1,3}\s?(?:min(?:ute)?s?)\.?(?: read| to read)?|(?:reading time|read time|est(?:imated)?\. read(?:ing)? time)[:\s].{0,20})$/iu,
  },
  {
    language: 'de',
    kind: 'legal',
    example: '© dpa-infocom, dpa:230428-99-488327/3',
    pattern:
      /^(?:©\s?dpa.{0,60}|dpa(?:-\w+)?[:/]\d.{0,40}|(?:dieser|der) (?:artikel|text|beitrag) (?:ist (?:zuerst )?erschienen|erschien (?:zuerst|zunächst)|wurde (?:mithilfe|mit hilfe|maschinell|automatisch|aus dem)).{0,200}|an dieser stelle (?:finden|findest|befindet).{0,200}|(?:externer|empfohlener) (?:redaktioneller )?inhalt.{0,120})$/iu,
  },
  {
    language: 'de',
    kind: 'navigation',
    example: 'Lesezeit: 3 Minuten',
    pattern: /^(?:lesezeit|lesedauer)(?!\p{L}).{0,30}$|^\d{1,3} min(?:\.|uten)? lese(?:zeit|dauer)$/iu,
  },
  {
    language: 'fr',
    kind: 'navigation',
    example: 'Temps de lecture : 3 min',
    pattern: /^(?:temps de lecture|lecture)(?!\p{L}).{0,20}\d.{0,10}$|^\d{1,3} min(?:utes)? de lecture$/iu,
  },
  {
    language: 'it',
    kind: 'legal',
    example: '© RIPRODUZIONE RISERVATA',
    pattern: /^.{0,30}riproduzione (?:riservata|vietata).{0,60}$/iu,
  },
  {
    language: 'pl',
    kind: 'advert',
    example: 'Dalsza część artykułu pod materiałem wideo',
    pattern: /^(?:dalsza|ciąg dalszy|reszta)(?!\p{L}).{0,30}(?<!\p{L})(?:artykułu|tekstu)(?!\p{L}).{0,40}$/iu,
  },
  {
    language: 'ja',
    kind: 'legal',
    example: '無断転載・複製を禁じます',
    pattern: /^.{0,60}(?:無断(?:転載|複製|複写)|転載を禁|禁無断).{0,30}$/u,
  },
  {
    language: 'zh',
    kind: 'legal',
    example: '（责任编辑：张三、李四）',
    pattern: /^[（(【[]?\s?(?:责任?编辑?|責任編輯|责编|責編|编辑|編輯|校对|审核)\s?[:：].{1,30}$/u,
  },
  {
    language: 'zh',
    kind: 'legal',
    example: '原标题：雨夜 小镇的书店为何不打烊？',
    pattern: /^[（(【[]?\s?原(?:标题|標題)\s?[:：][^。\n]{2,90}$/u,
  },
  {
    language: 'zh',
    kind: 'legal',
    example: '版权声明：本文系转载，版权归原作者所有',
    pattern:
      /^.{0,40}(?:版权(?:归|所有|声明)|未经(?:授权|许可)|不代表本(?:网|站|台)|仅代表作者|转载请注明|分享让更多人看到).{0,80}$/u,
  },
]
