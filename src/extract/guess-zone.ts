import { COUNTRY_ZONES } from '../locale/country-zones.ts'

/** The time zone that a host's country-code domain suggests, else the language; null where neither does. */
export function guessZone(
  host: string,
  language: string,
): { readonly timezone: string; readonly by: 'domain' | 'language' } | null {
  const domain = host.toLowerCase().split('.').at(-1)
  const byDomain = COUNTRY_ZONES.find((row) => row.domain === domain)
  if (byDomain !== undefined) return { timezone: byDomain.timezone, by: 'domain' }
  const main = language.toLowerCase().split('-', 1)[0]
  const byLanguage = COUNTRY_ZONES.find((row) => row.language === main)
  return byLanguage === undefined ? null : { timezone: byLanguage.timezone, by: 'language' }
}
