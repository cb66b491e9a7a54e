/**
 * Text typed in a VNI font for Windows: a base letter, then one byte of Latin-1 that stands for its hat and tone
 * ("Laïng Sôn"). Letters that need no second byte stand alone. Source: the VNI-Windows character set.
 */
export function decodeVni(bytes: Uint8Array): string {
  const latin = windows1252.decode(bytes)
  return latin.replace(PAIRS, (pair, base: string | undefined, mark: string | undefined) => {
    if (base === undefined || mark === undefined) return SINGLES[pair] ?? pair
    const marks = MARKS[mark.toLowerCase()]
    const letter = SINGLES[base] ?? base
    return marks === undefined ? pair : `${letter}${marks}`.normalize('NFC')
  })
}

const windows1252 = new TextDecoder('windows-1252')

const BREVE = '\u0306'
const HAT = '\u0302'
const ACUTE = '\u0301'
const GRAVE = '\u0300'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'

/** The second byte, as the small letter it is in Latin-1, and the marks it puts on the letter before. */
const MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: HAT,
  á: HAT + ACUTE,
  à: HAT + GRAVE,
  å: HAT + HOOK,
  ã: HAT + TILDE,
  ä: DOT + HAT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: DOT + BREVE,
}

/** Bytes that are a whole letter. */
const SINGLES: Readonly<Record<string, string>> = {
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  ñ: 'đ',
  Ñ: 'Đ',
  í: 'í',
  Í: 'Í',
  ì: 'ì',
  Ì: 'Ì',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
}

const PAIRS = /([aeouyAEOUYôÔöÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôÔöÖñÑæÆóÓòÒîÎ]/g
