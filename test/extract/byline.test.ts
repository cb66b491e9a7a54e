import { describe, expect, test } from 'vitest'
import { readByline } from '../../src/extract/byline-names.ts'
import { isPersonName } from '../../src/extract/person-name.ts'
import { articleOf, type Parts } from './pages.ts'

const ld = (author: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tập huấn công tác trẻ em tại Sơn Khê","author":${author}}</script>`

const GERMAN = [
  'Der Stadtrat hat am Montag über den Schutz der Kinder beraten und die Mittel für die Beratungsstelle erhöht.',
  'Die Leiterin der Stelle sprach von einem guten Tag für die Familien in der Stadt und im ganzen Landkreis.',
]

describe('who wrote a report', () => {
  test.each<{ name: string; parts: Parts; names: readonly string[] | null; printed?: string }>([
    {
      name: 'is the bare name in the last line',
      parts: { end: '<p>Thúy Hường</p>' },
      names: ['Thúy Hường'],
      printed: 'Thúy Hường',
    },
    {
      name: 'is the bare name set to the right',
      parts: { end: '<div align="right"><b>Lê Hà</b></div>' },
      names: ['Lê Hà'],
    },
    { name: 'is a bare name in capitals', parts: { end: '<p>PHAN THẢO</p>' }, names: ['PHAN THẢO'] },
    { name: 'is told by initials', parts: { end: '<p>T.VY</p>' }, names: ['T.VY'] },
    { name: 'are two in one line', parts: { end: '<p>Anh Đức - M.T</p>' }, names: ['Anh Đức', 'M.T'] },
    {
      name: 'stands behind a label',
      parts: { end: '<p>Bài, ảnh: Phú Xuyên</p>' },
      names: ['Phú Xuyên'],
      printed: 'Bài, ảnh: Phú Xuyên',
    },
    { name: 'is no photographer', parts: { end: '<p>Ảnh: Phú Xuyên</p>' }, names: null },
    { name: 'is no row of places to share at', parts: { end: '<p>Facebook Twitter Zalo Email</p>' }, names: null },
    { name: 'is no heading of a list', parts: { end: '<p>Bài Viết Khác</p>' }, names: null },
    { name: 'is no way back', parts: { end: '<p>Zurück zur Übersicht</p>' }, names: null },
    { name: 'is nobody where only a source is named', parts: { end: '<p>Theo TTXVN</p>' }, names: null },
    { name: 'is no newsroom', parts: { end: '<p>Nhóm PV</p>' }, names: null },
    {
      name: 'is no place that the page links',
      parts: { end: '<p>Sơn Khê</p>', below: '<a href="/son-khe/">Sơn Khê</a>' },
      names: null,
    },
    { name: 'is no region', parts: { end: '<p>Lạng Sơn</p>' }, names: null },
    {
      name: 'is no place that the text speaks of',
      parts: { paragraphs: ['Lớp học mở ở huyện Thác Bạc.'], end: '<p>Thác Bạc</p>' },
      names: null,
    },
    {
      name: 'are letters in brackets elsewhere',
      parts: { lang: 'de', paragraphs: GERMAN, end: '<p>(abc/def)</p>' },
      names: ['abc', 'def'],
    },
    { name: 'is no agency’s letters', parts: { lang: 'de', paragraphs: GERMAN, end: '<p>(dpa)</p>' }, names: null },
    {
      name: 'stands beside the date under the headline',
      parts: { afterHeadline: '<div>LÊ MỸ - 03/12/2023 16:52</div>' },
      names: ['LÊ MỸ'],
    },
    {
      name: 'is no section beside the date',
      parts: { afterHeadline: '<div>Xã hội - 21:37, 30/11/2025</div>' },
      names: null,
    },
    {
      name: 'is marked as author',
      parts: { afterHeadline: '<a rel="author" href="/tac-gia/thu-huong">Thu Hường</a>' },
      names: ['Thu Hường'],
    },
    {
      name: 'is nobody where a zone stands by the date',
      parts: { lang: 'en', afterHeadline: '<div class="byline">Posted: Jul 30, 2026 1:05 PM ET</div>' },
      names: null,
    },
    {
      name: 'is only the one told where the rest of the line joins nobody',
      parts: {
        lang: 'en',
        head: ld('{"@type":"Person","name":"Jane Doe"}'),
        afterHeadline: '<div class="byline">Jane Doe · 14:40 · Green Valley Ridge</div>',
      },
      names: ['Jane Doe'],
    },
    {
      name: 'are those joined in the line where one is told',
      parts: {
        lang: 'en',
        head: ld('{"@type":"Person","name":"Jane Doe"}'),
        afterHeadline: '<div class="byline">By Jane Doe and John Roe</div>',
      },
      names: ['Jane Doe', 'John Roe'],
    },
    {
      name: 'is told by a name and its role alone on a line',
      parts: { lang: 'ko', afterHeadline: '<ul><li>송유민 기자</li></ul>' },
      names: ['송유민'],
    },
    {
      name: 'is printed where it signs, not where a line speaks of it',
      parts: {
        lang: 'en',
        head: ld('{"@type":"Person","name":"Jane Doe"}'),
        afterHeadline: '<div class="author">Valley News, with thanks to Jane Doe for all</div><p>By Jane Doe</p>',
      },
      names: ['Jane Doe'],
      printed: 'By Jane Doe',
    },
    {
      name: 'is no short last sentence in bold type',
      parts: {
        lang: 'ja',
        paragraphs: [
          '市は子どもを守るための会議を開き、関係者が意見を交わしたうえで、来年度の計画をまとめた。'.repeat(3),
        ],
        end: '<p><b>次回は来年六月に行われる。</b></p>',
      },
      names: null,
    },
    {
      name: 'is a person of JSON-LD',
      parts: { head: ld('{"@type":"Person","name":"Thu Hường"}') },
      names: ['Thu Hường'],
    },
    {
      name: 'are all that JSON-LD names in one text',
      parts: { head: ld('"Thu Hường, Ngô Tuyết"') },
      names: ['Thu Hường', 'Ngô Tuyết'],
    },
    {
      name: 'is the signature where JSON-LD only names the paper',
      parts: { head: ld('{"@type":"Organization","name":"Báo Sơn Khê"}'), end: '<p>Thúy Hường</p>' },
      names: ['Thúy Hường'],
    },
    {
      name: 'are those printed where metadata knows one of them',
      parts: {
        head: '<meta name="author" content="Thu Hường">',
        afterHeadline: '<div class="author">Bài: Thu Hường, Ngô Tuyết</div>',
      },
      names: ['Thu Hường', 'Ngô Tuyết'],
    },
    {
      name: 'is no address',
      parts: { head: '<meta name="author" content="https://facebook.com/baosonkhe">' },
      names: null,
    },
    {
      name: 'is no e-mail address',
      parts: { head: '<meta name="author" content="toasoan@baosonkhe.example">' },
      names: null,
    },
    {
      name: 'is nobody who commented',
      parts: {
        below:
          '<div class="comments"><div class="author">Nguyễn Văn An</div><p>Bài viết rất hay và bổ ích cho cha mẹ.</p></div>',
      },
      names: null,
    },
  ])('$name', ({ parts, names, printed }) => {
    const { byline } = articleOf(parts)
    expect(byline?.names.length ? byline.names : null).toEqual(names)
    if (printed !== undefined) expect(byline?.printed).toBe(printed)
  })

  test('is no part of the text', () => {
    expect(articleOf({ end: '<p>Thúy Hường</p>' }).body.text).not.toContain('Thúy Hường')
  })

  test('is in doubt where page and metadata disagree', () => {
    const parts = {
      head: '<meta name="author" content="Ngô Tuyết">',
      afterHeadline: '<a rel="author" href="#">Thu Hường</a>',
    }
    expect(articleOf(parts).doubts.join('\n')).toContain('byline: metadata says Ngô Tuyết, the page prints Thu Hường')
  })
})

describe('bylines of other languages', () => {
  test.each([
    { line: 'ByAlex Bozarjian Thursday, November 9, 2023', names: ['Alex Bozarjian'] },
    { line: 'Von Jan Kixmüller 29.04.2024, 17:05 Uhr', names: ['Jan Kixmüller'] },
    { line: 'Publiziert am 26. Mai 2013 von Tom Stelling', names: ['Tom Stelling'] },
    { line: 'Mathias Hagen / Journalist', names: ['Mathias Hagen'] },
    { line: 'Ouest-France avec AFP', names: [] },
    { line: 'Jane Doe in Valencia', names: ['Jane Doe'] },
    { line: 'Elena Oberholzer (obe), Oliver Maksan (oma)', names: ['Elena Oberholzer', 'Oliver Maksan'] },
    { line: 'Hà Mi', names: ['Hà Mi'] },
    { line: 'jane@paper.example', names: [] },
    { line: '', names: [] },
  ])('$line', ({ line, names }) => {
    expect(readByline(line).names).toEqual(names)
  })
})

describe('a person’s name', () => {
  test.each([
    'Joost van den Broek',
    'Mary-Ann O’Connor',
    'J. R. R. Tolkien',
    'Đỗ Thị Ánh',
    'Íñigo Muñoz',
    '배윤경',
    '山田太郎',
    'أحمد منصور',
  ])('may be %s', (name) => {
    expect(isPersonName(name, 'none')).toBe(true)
  })

  test.each([
    'the council',
    'New school opens in the town of Millbrook today',
    'Jane Doe 3',
    'TTXVN',
    'Xã hội',
    'jane',
    '”',
    '',
  ])('is not %s', (name) => {
    expect(isPersonName(name, 'none')).toBe(false)
  })
})

test('a bare signature glued to the last sentence is read by the language of the text, whatever a template says', () => {
  const paragraphs = [
    'Sở Lao động, Thương binh và Xã hội tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em cho cán bộ các huyện.',
    'Gần ba trăm học viên được phổ biến các quy định mới và trao đổi kinh nghiệm ở cơ sở. Thúy Hường',
  ]
  expect(articleOf({ lang: 'en', paragraphs }).byline?.names).toEqual(['Thúy Hường'])
  const english = [
    'The council of the town voted on Monday to keep the school open for two more years, after parents had asked for it.',
    'Some three hundred teachers were told of the new rules that were made for the schools of the county. Thuy Huong',
  ]
  expect(articleOf({ lang: 'vi', paragraphs: english }).byline).toBeNull()
})
