/**
 * Names of zones that are words or parties elsewhere ("10h30 et 11h", "CAT", "10:30 PT anuncia"): zones only as written
 * here, right behind a time.
 */
export const WRITTEN_ZONES: readonly string[] = [
  'Eastern Time',
  'Central Time',
  'Mountain Time',
  'Pacific Time',
  'Eastern',
  'Pacific',
  'E.T.',
  'C.T.',
  'M.T.',
  'P.T.',
  'EAT',
  'CAT',
  'WAT',
  'ART',
  'COT',
  'CLT',
  'GST',
  'AST',
  'ET',
  'CT',
  'MT',
  'PT',
]

/** What may follow such a zone but no sentence does: "10:30 PM ET on Monday", "10:30 PM ET May 3". */
const DAY_WORDS =
  '(?:[Oo]n|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|(?:Janu|Febru)ary|March|April|June|July|August|(?:Septem|Octo|Novem|Decem)ber)(?!\\p{L})'

const WRITTEN = new RegExp(
  `\\s{0,3}[([]?\\s?(?<zone>${WRITTEN_ZONES.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\d])(?!\\s(?!${DAY_WORDS})\\p{L})`,
  'uy',
)

/** The zone of that kind that stands in a text right behind a time which ends at `end`, and where it ends itself. */
export function writtenZoneBehind(text: string, end: number): { readonly zone: string; readonly end: number } | null {
  WRITTEN.lastIndex = end
  const match = WRITTEN.exec(text)
  const zone = match?.groups?.['zone']
  return zone === undefined || match === null ? null : { zone, end: end + match[0].length }
}
