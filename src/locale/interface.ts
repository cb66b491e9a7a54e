import { ENGLISH } from './interface-en.ts'
import type { Interface } from './interface-text.ts'
import { VIETNAMESE } from './interface-vi.ts'

/** The interface for a language tag: its own, that of its main language, else English. */
export function interfaceFor(language: string): Interface {
  const main = language.toLowerCase().split('-', 1)[0]
  return INTERFACES.find((one) => one.language === main) ?? ENGLISH
}

export const INTERFACES: readonly Interface[] = [VIETNAMESE, ENGLISH]

/** Whether text in this language runs from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [main = '', script = ''] = language.toLowerCase().split('-')
  if (RTL_SCRIPTS.has(script)) return 'rtl'
  return RTL_LANGUAGES.has(main) && script.length !== 4 ? 'rtl' : 'ltr'
}

/** Languages written in a script that runs from right to left unless the tag says another script. */
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const RTL_SCRIPTS = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'])
