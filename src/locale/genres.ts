/** Headlines that say nothing of what is told: they never help a merge. To add one, add its folded beginning or whole. */
export const GENERIC_HEADLINES: readonly RegExp[] = [
  /^(?:tin (?:vắn|nhanh|ngắn|tức|trong nước|thế giới|địa phương|hoạt động|mới|nóng)|điểm (?:tin|báo)|bản tin|thời sự)(?: |$)/u,
  /^(?:ảnh|video|infographic|podcast|thông báo|cáo phó|lời cảm ơn|hộp thư|rao vặt|mời thầu)(?: |$)/u,
  /^(?:news in brief|in brief|briefs?|news summary|morning briefing|today in)(?: |$)/u,
  /^(?:kurz notiert|kurznachrichten|meldungen|polizeibericht|en bref|brèves|breves|en breve|notizie brevi)(?: |$)/u,
]

/**
 * Bulletins that come out every day from one template, for many places: words that only they use. Two of one kind that
 * are not word for word are two bulletins.
 */
export const BULLETINS: readonly { readonly kind: string; readonly words: RegExp; readonly atLeast: number }[] = [
  {
    kind: 'weather forecast',
    words:
      /khí tượng thủy văn|dự báo thời tiết|áp thấp|không khí lạnh|mưa rào|mưa vừa|mưa to|có dông|và dông|nắng nóng|nhiệt độ|gió giật|cấp [5-9]|độ ẩm|gió nhẹ|nhiều mây|mưa vài nơi|hửng nắng|sương mù/gu,
    atLeast: 3,
  },
  { kind: 'price list', words: /giá (?:vàng|xăng|dầu|heo|lợn hơi|cà phê)|tỷ giá|vàng sjc|usd|lượng/gu, atLeast: 3 },
  { kind: 'list of draws', words: /xổ số|xsm[bnt]|kết quả|giải đặc biệt|vietlott/gu, atLeast: 3 },
  { kind: 'list of draws', words: /สลากกินแบ่ง|ตรวจหวย|รางวัลที่ 1|งวด/gu, atLeast: 2 },
]
