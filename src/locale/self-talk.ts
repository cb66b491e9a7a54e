/** A credit in brackets within a paragraph. */
export const CREDIT = /\((?:[Ảả]nh|ẢNH|[Nn]guồn|[Pp]hoto|[Ff]oto|[Ss]ource|[Qq]uelle)\s?:[^()]{0,60}\)/gu

/** Sentences in which a paper speaks of itself. To add one, add a pattern; each is anchored and linear. */
export const SELF_TALK: readonly RegExp[] = [
  /^Mời (?:quý )?(?:bạn đọc|độc giả|khán giả|quý vị)/u,
  /^(?:Mọi ý kiến|Bản quyền|Hotline|Đường dây nóng|Liên hệ tòa soạn)/u,
  /^(?:Tin tức|Bản tin|Thông tin) được .{2,60} cập nhật/u,
]
/** A cheap look before them, and before a caption's label. */
export const SELF_TALK_WORD = /Mời |Mọi ý kiến|Bản quyền|Hotline|Đường dây nóng|Liên hệ|cập nhật|Ảnh/u
