import { Parser } from 'htmlparser2'
import { cleaned } from './dirt.ts'

/**
 * Text with its character references resolved: those of the document's own DTD, XML's five, HTML's by name, and
 * numbers, where 128 to 159 mean windows-1252 as in browsers. What is no reference stays as written; clean NFC text
 * stays clean and NFC. Cost: linear.
 */
export function decodeReferences(text: string, own?: ReadonlyMap<string, string>): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let decoded = ''
  let from = 0
  let end = -1
  let hasMark = false
  while (at >= 0) {
    if (end < at) end = text.indexOf(';', at)
    if (end < 0) break
    const spent = own !== undefined && decoded.length > MOST_GROWTH * text.length + SPARE_GROWTH
    const character = end - at > LONGEST ? null : characterFor(text.slice(at + 1, end), spent ? undefined : own)
    if (character !== null) {
      decoded += text.slice(from, at) + character
      from = end + 1
      hasMark ||= character.charCodeAt(0) >= FIRST_MARK
    }
    at = text.indexOf('&', character === null ? at + 1 : end + 1)
  }
  const whole = decoded + text.slice(from)
  return hasMark ? whole.normalize('NFC') : whole
}

/** From here on characters may grow together with the one before: references are the only way for one into clean text. */
const FIRST_MARK = 0x300

/** A DTD's own entities may make a text so many times as long, and a little more: beyond it is an attack. */
const MOST_GROWTH = 4
const SPARE_GROWTH = 200
/** The longest reference: HTML's longest name has 31 letters. */
const LONGEST = 34

/** What stands between "&" and ";" as a character, or null where it is no reference. */
function characterFor(reference: string, own: ReadonlyMap<string, string> | undefined): string | null {
  if (own === undefined && (reference === 'lt' || reference === 'gt')) return reference === 'lt' ? '<' : '>'
  if (reference.charCodeAt(0) !== NUMBER_SIGN) return own?.get(reference) ?? namedCharacter(reference)
  const digits = NUMBER.exec(reference)
  if (digits === null) return null
  const [, decimal, hex] = digits
  return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10))
}

const NUMBER_SIGN = 35
const NUMBER = /^#(?:(\d{1,9})|[xX]([\da-fA-F]{1,8}))$/
const NAME = /^[a-zA-Z][\w.-]{1,31}$/

/** What browsers show for the numbers 128 to 159: windows-1252. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function characterOf(code: number): string {
  if (code >= 128 && code <= 159) return C1[code - 128] ?? ''
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  return cleaned(String.fromCodePoint(code))
}

/** HTML 4's names, in the order of their characters, after the number of the first: a comma parts, a number jumps. */
const HTML4_NAMES = [
  '34 quot 38 amp,apos 60 lt 62 gt',
  '160 nbsp,iexcl,cent,pound,curren,yen,brvbar,sect,uml,copy,ordf,laquo,not,shy,reg,macr,deg,plusmn,sup2,sup3,acute,micro,para,middot,cedil,sup1,ordm,raquo,frac14,frac12,frac34,iquest,Agrave,Aacute,Acirc,Atilde,Auml,Aring,AElig,Ccedil,Egrave,Eacute,Ecirc,Euml,Igrave,Iacute,Icirc,Iuml,ETH,Ntilde,Ograve,Oacute,Ocirc,Otilde,Ouml,times,Oslash,Ugrave,Uacute,Ucirc,Uuml,Yacute,THORN,szlig,agrave,aacute,acirc,atilde,auml,aring,aelig,ccedil,egrave,eacute,ecirc,euml,igrave,iacute,icirc,iuml,eth,ntilde,ograve,oacute,ocirc,otilde,ouml,divide,oslash,ugrave,uacute,ucirc,uuml,yacute,thorn,yuml',
  '338 OElig,oelig 352 Scaron,scaron 376 Yuml 402 fnof 710 circ 732 tilde',
  '913 Alpha,Beta,Gamma,Delta,Epsilon,Zeta,Eta,Theta,Iota,Kappa,Lambda,Mu,Nu,Xi,Omicron,Pi,Rho 931 Sigma,Tau,Upsilon,Phi,Chi,Psi,Omega',
  '945 alpha,beta,gamma,delta,epsilon,zeta,eta,theta,iota,kappa,lambda,mu,nu,xi,omicron,pi,rho,sigmaf,sigma,tau,upsilon,phi,chi,psi,omega 977 thetasym,upsih 982 piv',
  '8194 ensp,emsp 8201 thinsp 8204 zwnj,zwj,lrm,rlm 8211 ndash,mdash 8216 lsquo,rsquo,sbquo 8220 ldquo,rdquo,bdquo 8224 dagger,Dagger,bull 8230 hellip 8240 permil 8242 prime,Prime 8249 lsaquo,rsaquo 8254 oline 8260 frasl 8364 euro',
  '8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr,uarr,rarr,darr,harr 8629 crarr 8656 lArr,uArr,rArr,dArr,hArr',
  '8704 forall 8706 part,exist 8709 empty 8711 nabla,isin,notin 8715 ni 8719 prod 8721 sum,minus 8727 lowast 8730 radic 8733 prop,infin 8736 ang 8743 and,or,cap,cup,int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne,equiv 8804 le,ge 8834 sub,sup,nsub 8838 sube,supe 8853 oplus 8855 otimes 8869 perp 8901 sdot',
  '8968 lceil,rceil,lfloor,rfloor 9001 lang,rang 9674 loz 9824 spades 9827 clubs 9829 hearts,diams',
]

const NAMED: Map<string, string> = html4Table()

function html4Table(): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of HTML4_NAMES) {
    const words = line.split(' ')
    for (let index = 0; index < words.length; index += 2) {
      const first = Number(words[index])
      for (const [step, name] of (words[index + 1] ?? '').split(',').entries()) {
        table.set(name, String.fromCodePoint(first + step))
      }
    }
  }
  return table
}

/** Most names ever asked beyond HTML 4's, kept for the life of the program; a hostile feed cannot grow it further. */
const MOST_NAMES = 3000

/** Names beyond HTML 4 ("&abreve;") are asked of the HTML parser once each. */
function namedCharacter(name: string): string | null {
  const known = NAMED.get(name)
  if (known !== undefined) return known
  if (!NAME.test(name)) return null
  const asked = askParser(name)
  if (asked !== null && NAMED.size < MOST_NAMES) NAMED.set(name, asked)
  return asked
}

function askParser(name: string): string | null {
  const reference = `&${name};`
  let text = ''
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true })
  parser.end(reference)
  return text === reference || text.endsWith(';') ? null : text
}
