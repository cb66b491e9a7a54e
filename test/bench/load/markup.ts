/** The letters that would end text or an attribute in HTML and XML, written out. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** The day and the minute as a Vietnamese paper prints them, from an instant. */
export function printed(at: number): {
  readonly day: string
  readonly minute: string
  readonly iso: string
  readonly isoDay: string
} {
  const iso = new Date(at + 7 * 3_600_000).toISOString()
  const [year, month, day] = iso.slice(0, 10).split('-')
  return {
    day: `${day}/${month}/${year}`,
    minute: iso.slice(11, 16),
    iso: `${iso.slice(0, 19)}+07:00`,
    isoDay: iso.slice(0, 10),
  }
}
