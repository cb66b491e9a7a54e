/**
 * The name of a region for people, from the slug that editors write: "lang-son" is "Lạng Sơn". A slug that is in no
 * table is looked for in what is printed, such as the names of its papers ("Báo Sơn Khê" spells "son-khe"); one that
 * stands nowhere is written with capitals: "upper-bavaria" is "Upper Bavaria".
 */
export function regionName(slug: string, printed: readonly string[] = []): string {
  return NAMES.get(slug) ?? spelledIn(printed, slug) ?? slug.split('-').map(capital).join(' ')
}

/** Whether a text is the name of a region that the tables know: "Lạng Sơn". */
export function isRegionName(text: string): boolean {
  return NAMES.has(slugOf(text))
}

/** The words of a text that make up the slug, as they are printed; null where none do. */
function spelledIn(texts: readonly string[], slug: string): string | null {
  for (const text of texts) {
    const words = text.split(/\s+/u)
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const name = words.slice(from, to).join(' ')
        if (slugOf(name) === slug) return name
      }
    }
  }
  return null
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** "Đắk Lắk" is "dak-lak". */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
}

/** Provinces and cities of Viet Nam: the 34 since 1 July 2025 and those merged into them, which papers go on naming. */
const PROVINCES =
  'An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,TP Hồ Chí Minh,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái'.split(
    ',',
  )

const NAMES = new Map([
  ...PROVINCES.map((name) => [slugOf(name), name] as const),
  ['ho-chi-minh', 'TP Hồ Chí Minh'],
  ['ho-chi-minh-city', 'TP Hồ Chí Minh'],
  ['vung-tau', 'Bà Rịa - Vũng Tàu'],
])
