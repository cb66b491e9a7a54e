import { cleanText } from '../locale/clean.ts'
import { isCaptionLabel, noiseKind } from '../locale/labels.ts'

/**
 * The lines of a report that two papers would share: captions, further reading and the paper's talk of itself are off,
 * so is an agency's mark in front ("(PLO) - ", "LSO-"). NFC. Cost: linear.
 */
export function reportText(text: string): string {
  const kept: string[] = []
  for (const line of cleanText(text).split('\n')) {
    const bare = line.trim()
    if (bare === '' || noiseKind(bare) !== null || isCaptionLabel(bare)) continue
    const told = bare.replace(AGENCY_MARK, '').replace(CREDIT, ' ').replace(CUT_END, '')
    if (!SELF_TALK.some((pattern) => pattern.test(told))) kept.push(told)
  }
  return kept.join('\n')
}

/** An agency or place in brackets or capitals, then a dash: "(Dân trí) - ", "TTO - ", "OFFENBACH (dpa) – ". */
const AGENCY_MARK = /^(?:\([^()]{2,40}\)\s*[-–—:]?\s*|[\p{Lu}\p{N}&.]{2,12}(?:\s\([^()]{2,20}\))?\s*[-–—]\s*|[-–—]\s+)/u
const CREDIT = /\((?:Ảnh|Nguồn|Photo|Foto|Source|Quelle)\s*:[^()]{0,60}\)/giu
/** A teaser is cut within a word or after it: what follows the last space is not told. */
const CUT_END = /\s*\S*(?:\.\.\.|…)$/u

/** Whole lines in which a paper speaks of itself. To add one, add a pattern; each is anchored and linear. */
const SELF_TALK: readonly RegExp[] = [
  /^Mời (?:quý )?(?:bạn đọc|độc giả|khán giả|quý vị)/iu,
  /^(?:Mọi ý kiến|Bản quyền|Hotline|Đường dây nóng|Liên hệ tòa soạn)/iu,
  /^(?:Tin tức|Bản tin|Thông tin) được .{2,60} cập nhật/iu,
]
