/** Names that pages give to what holds the entries of a live report: tested as NAMES of element-names.ts are. */
export const LIVE_NAME =
  /[ -](?:live(?:blog|ticker|feed|text)?|ticker|liveblogging|tuong-?thuat|truc-?tiep|minuto-?a-?minuto|minuto|en-?direct|directo?|en-?vivo|ao-?vivo|diretta|relacja|na-?zywo)(?=[ -]|\d)/u
