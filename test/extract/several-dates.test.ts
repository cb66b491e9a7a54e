import { describe, expect, test } from 'vitest'
import { articleOf } from './pages.ts'

/** One element that prints when a report appeared and when it was changed, in either order. */
const WAYS = [
  '<div class="article-date">@</div>',
  '<time>@</time>',
  '<div>@</div>',
  '<p class="meta"><span class="date">@</span></p>',
]
const LINES = [
  { lang: 'en', line: 'Updated: 13 March 2024, 08:00 Published: 12 March 2024, 10:15' },
  { lang: 'en', line: 'Published: 12 March 2024, 10:15 Updated: 13 March 2024, 08:00' },
  { lang: 'fr', line: 'Mis à jour le 13/03/2024 à 08:00 - Publié le 12/03/2024 à 10:15' },
  { lang: 'tr', line: 'Son Güncelleme: 13.03.2024 - 08:00 | Yayınlanma: 12.03.2024 - 10:15' },
  { lang: 'de', line: 'Aktualisiert: 13.03.2024, 08:00 Uhr Veröffentlicht: 12.03.2024, 10:15 Uhr' },
  { lang: 'sr', line: 'Ažurirano: 13.03.2024. 08:00 Objavljeno: 12.03.2024. 10:15' },
  { lang: 'bg', line: 'Обновена: 13 март 2024, 08:00 Публикувана: 12 март 2024, 10:15' },
  { lang: 'bn', line: 'আপডেট: ১৩ মার্চ ২০২৪, ০৮:০০ প্রকাশ: ১২ মার্চ ২০২৪, ১০:১৫' },
  { lang: 'vi', line: 'Cập nhật: 13/03/2024 08:00 - Đăng ngày 12/03/2024 10:15' },
]

describe('what says when it was published, beside what says when it was changed', () => {
  test.each(LINES.flatMap(({ lang, line }) => WAYS.map((way) => ({ lang, line, way }))))(
    'is the date, and the other the change: $way $line',
    ({ lang, line, way }) => {
      const { published, modified, doubts } = articleOf(
        { lang, afterHeadline: way.replace('@', line) },
        { timezone: 'UTC', fetchedAt: '2024-04-01T00:00:00Z' },
      )
      expect([published?.at.slice(0, 16), modified?.slice(0, 16)]).toEqual(['2024-03-12T10:15', '2024-03-13T08:00'])
      expect(doubts.filter((doubt) => doubt.startsWith('published'))).toEqual([])
    },
  )
})

describe('an hour behind a day without a year', () => {
  test.each([
    { lang: 'fi', line: '12.3. 20:15' },
    { lang: 'fi', line: '12.3. 20.15' },
    { lang: 'ru', line: '12 марта, 20:15' },
    { lang: 'de', line: '12. März, 20:15 Uhr' },
    { lang: 'tr', line: '12 Mart 20:15' },
    { lang: 'fr', line: '12 mars 20h15' },
    { lang: 'th', line: '12 มี.ค. 20:15' },
  ])('is no year: $line', ({ lang, line }) => {
    for (const way of WAYS) {
      const at = { timezone: 'UTC', fetchedAt: '2024-04-01T00:00:00Z' }
      expect(articleOf({ lang, afterHeadline: way.replace('@', line) }, at).published?.at ?? null).toBeNull()
    }
  })

  test.each(['12.3.20', '12.03.20 20:15', '12. März 20'])('and a short year is one still: %s', (line) => {
    const at = { timezone: 'UTC', fetchedAt: '2024-04-01T00:00:00Z' }
    expect(articleOf({ lang: 'de', afterHeadline: `<time>${line}</time>` }, at).published?.at).toMatch(/^2020-03-12/u)
  })
})

describe('the half of the day', () => {
  test.each([
    { line: '১২ মার্চ ২০২৪, ১০:১৫ পিএম', lang: 'bn', at: '22:15' },
    { line: '১২ মার্চ ২০২৪, ১০:১৫ এএম', lang: 'bn', at: '10:15' },
    { line: '12 Mac 2024, 5:15 petang', lang: 'ms', at: '17:15' },
    { line: '12 Maret 2024, 8:15 malam', lang: 'id', at: '20:15' },
    { line: '12 मार्च 2024, 5:15 शाम', lang: 'hi', at: '17:15' },
    { line: '12 de marzo de 2024, 5:15 de la tarde', lang: 'es', at: '17:15' },
  ])('is read in its language: $line', ({ line, lang, at }) => {
    const read = articleOf(
      { lang, afterHeadline: `<time>${line}</time>` },
      { timezone: 'UTC', fetchedAt: '2024-04-01T00:00:00Z' },
    )
    expect(read.published?.at.slice(11, 16)).toBe(at)
  })
})
