import { describe, expect, test } from 'vitest'
import { articleOf } from './pages.ts'

describe('what Vietnamese papers print under a headline', () => {
  test.each([
    { line: 'Thứ Ba, 20/06/2006, 08:24', at: '2006-06-20T08:24+07:00', names: [] },
    { line: 'Thứ bảy, ngày 10/06/2017 14:25 PM (GMT+7)', at: '2017-06-10T14:25+07:00', names: [] },
    { line: 'Ban Thời sự-Thứ năm, ngày 06/08/2015 06:00 GMT+7', at: '2015-08-06T06:00+07:00', names: [] },
    { line: '09:11 | 09/09/2022 GMT+7', at: '2022-09-09T09:11+07:00', names: [] },
    { line: 'LÊ MỸ - 03/12/2023 16:52', at: '2023-12-03T16:52+07:00', names: ['LÊ MỸ'] },
    { line: 'Thùy Như - 09:25, 31/10/2023', at: '2023-10-31T09:25+07:00', names: ['Thùy Như'] },
    { line: 'Xã hội - 21:37, 30/11/2025', at: '2025-11-30T21:37+07:00', names: [] },
    { line: '( Cập nhật lúc: 05/05/2017  )', at: '2017-05-05', names: [] },
    { line: '08:00 01/12/2024', at: '2024-12-01T08:00+07:00', names: [] },
    { line: 'Ban biên tập | 19 September 2019', at: '2019-09-19', names: [] },
    { line: 'Ngày 05 Tháng 3, 2021 | 08:10', at: '2021-03-05T08:10+07:00', names: [] },
  ])('$line', ({ line, at, names }) => {
    const article = articleOf({ afterHeadline: `<div>${line}</div>` }, { fetchedAt: '2026-11-23T10:00:00Z' })
    expect(article.published).toMatchObject({ at, basis: 'page' })
    expect(article.byline?.names ?? []).toEqual(names)
    expect(article.body.text.split('\n')).toHaveLength(3)
  })
})

/** One report of each region, with its own way to date, place and sign it. */
const REGIONS = [
  {
    lang: 'de',
    timezone: 'Europe/Berlin',
    lines: 'Von GA-Redakteur Mario Quadt<br>Aktualisiert: 13.04.2022, 17:05 Uhr',
    opening:
      'FREIBURG (lsw) - Der Stadtrat hat am Montag über den Schutz der Kinder beraten und die Mittel dafür erhöht.',
    at: '2022-04-13T17:05+02:00',
    names: ['Mario Quadt'],
    agency: 'lsw',
    place: 'FREIBURG',
  },
  {
    lang: 'fr',
    timezone: 'Europe/Paris',
    lines: 'Publié le 12/03/2024 à 18h30<br>Modifié le 13/03/2024 à 09h00<br>Ouest-France avec AFP',
    opening:
      'Le conseil municipal s’est réuni lundi pour la protection des enfants dans les écoles et a voté les crédits.',
    at: '2024-03-12T18:30+01:00',
    names: [],
    agency: null,
    place: null,
  },
  {
    lang: 'es',
    timezone: 'Europe/Madrid',
    lines: 'Redacción / EFE<br>12 MAR 2024 - 18:30 CET<br>Actualizado a las 19:05 h.',
    opening:
      'León | El pleno se reunió el lunes para hablar de la protección de los niños y aprobó las ayudas pedidas.',
    at: '2024-03-12T18:30+01:00',
    names: [],
    agency: null,
    place: 'León',
  },
  {
    lang: 'id',
    timezone: 'Asia/Jakarta',
    lines: 'Penulis: Siti Nurhaliza<br>Selasa, 23 Juli 2024 | 08:15 WIB',
    opening:
      'KUPANG, KOMPAS.com - Dewan mengadakan rapat untuk perlindungan anak di sekolah yang ada di kota ini pada Senin.',
    at: '2024-07-23T08:15+07:00',
    names: ['Siti Nurhaliza'],
    agency: 'KOMPAS.com',
    place: 'KUPANG',
  },
  {
    lang: 'hi',
    timezone: 'Asia/Kolkata',
    lines: 'निज संवाददाता<br>20.5.2021',
    opening: 'दुमका, प्रतिनिधि। जिला प्रशासन ने बच्चों की सुरक्षा पर बैठक की और केंद्र के लिए राशि बढ़ाने का निर्णय लिया गया।',
    at: '2021-05-20',
    names: [],
    agency: null,
    place: 'दुमका',
  },
  {
    lang: 'ja',
    timezone: 'Asia/Tokyo',
    lines: '2024年7月23日 8時15分',
    opening:
      '【那覇】市は子どもを守るための会議を開いた。出席した職員は新しい規則について説明を受け、意見を交わした。会議は二時間続いた。',
    at: '2024-07-23T08:15+09:00',
    names: [],
    agency: null,
    place: '那覇',
  },
  {
    lang: 'pt',
    timezone: 'America/Manaus',
    lines: 'Por g1 AM — Manaus<br>23/07/2024 08h15&nbsp; Atualizado há 2 horas',
    opening:
      'A câmara reuniu-se para discutir a proteção das crianças nas escolas do município e aprovou os recursos pedidos.',
    at: '2024-07-23T08:15-04:00',
    names: [],
    agency: null,
    place: null,
  },
  {
    lang: 'en',
    timezone: 'Asia/Kolkata',
    lines: 'HT Correspondent<br>Updated: Dec 20, 2025, 04:10 IST',
    opening:
      'RANCHI: The council met to discuss the protection of children in the district and voted for the money asked for.',
    at: '2025-12-20T04:10+05:30',
    names: [],
    agency: null,
    place: 'RANCHI',
  },
] as const

describe('how other regions date, place and sign their reports', () => {
  test.each(REGIONS)('$lang: $lines', ({ lang, timezone, lines, opening, at, names, agency, place }) => {
    const parts = {
      lang,
      afterHeadline: `<div>${lines}</div>`,
      paragraphs: [opening, opening.slice(opening.indexOf(' ') + 1)],
    }
    const article = articleOf(parts, { timezone, fetchedAt: '2026-11-23T10:00:00Z' })
    expect(article.published?.at).toBe(at)
    expect(article.byline?.names ?? []).toEqual(names)
    expect([article.dateline?.agency ?? null, article.dateline?.place ?? null]).toEqual([agency, place])
  })
})
