import { describe, expect, test } from 'vitest'
import { readByline } from '../../src/extract/byline-names.ts'

describe('small words of bylines', () => {
  test.each([
    { language: 'vi', line: 'Bài, ảnh: Thu Hường và Lê Hà', names: ['Thu Hường', 'Lê Hà'] },
    { language: 'vi, a heading in capitals', line: 'TRAO NHÀ CHO NGƯỜI NGHÈO', names: [] },
    { language: 'vi, a source behind the name', line: 'An Bình Theo Đời sống', names: ['An Bình'] },
    { language: 'en', line: 'By Jane Doe and John Roe in Valencia', names: ['Jane Doe', 'John Roe'] },
    { language: 'en, glued', line: 'ByAlex Bozarjian', names: ['Alex Bozarjian'] },
    { language: 'de', line: 'Von Anna Martel und Jörg Soldwisch aus Bonn', names: ['Anna Martel', 'Jörg Soldwisch'] },
    { language: 'fr', line: 'Par Denis Loctier et Zoé Lemaître', names: ['Denis Loctier', 'Zoé Lemaître'] },
    { language: 'es', line: 'Por Luna González y Íñigo Muñoz', names: ['Luna González', 'Íñigo Muñoz'] },
    { language: 'pt', line: 'Por João Araújo e Inês Conceição', names: ['João Araújo', 'Inês Conceição'] },
    {
      language: 'pt, the paper and its place',
      line: 'Por Inês Lima, Folha do Vale — Vale Verde',
      names: ['Inês Lima'],
    },
    { language: 'it', line: 'di Niccolò Fontana ed Elena Rossi', names: ['Niccolò Fontana', 'Elena Rossi'] },
    {
      language: 'nl',
      line: 'Door Joost van den Broek en Sanne de Boer',
      names: ['Joost van den Broek', 'Sanne de Boer'],
    },
    { language: 'pl', line: 'Autor: Ada Michalak oraz Łukasz Świątek', names: ['Ada Michalak', 'Łukasz Świątek'] },
    { language: 'id', line: 'Penulis: Siti Nurhaliza dan Budi Santoso', names: ['Siti Nurhaliza', 'Budi Santoso'] },
    { language: 'hi', line: 'लेखक: रमेश कुमार और सुनीता देवी', names: ['रमेश कुमार', 'सुनीता देवी'] },
    {
      language: 'th, a label behind the name',
      line: 'โดย: สมชาย ใจดี | เผยแพร่: 18 พฤศจิกายน 2569',
      names: ['สมชาย ใจดี'],
    },
    {
      language: 'zh, the source before the names',
      line: '来源：林海日报 记者：牛镛、岳弘彬',
      names: ['牛镛', '岳弘彬'],
    },
    { language: 'zh, a date before both', line: '2026年11月18日08:15 来源：林海日报 记者：牛镛', names: ['牛镛'] },
    { language: 'da', line: 'Af Mark Sigetty og Søren Ærø', names: ['Mark Sigetty', 'Søren Ærø'] },
    { language: 'en, a role behind the name', line: 'By Tom Roe, Local Democracy Reporter', names: ['Tom Roe'] },
    { language: 'it, behind a date', line: 'Pubblicato il 18/05/2026 ore 15:38 da Rita Galli', names: ['Rita Galli'] },
    { language: 'pl, behind a date', line: 'Opublikowano 20 maja 2026 przez Ada Lis', names: ['Ada Lis'] },
    {
      language: 'nl, behind a date',
      line: 'Geplaatst op 14-02-2026 16:37 uur door Sanne de Boer',
      names: ['Sanne de Boer'],
    },
    { language: 'ru, behind a date', line: 'Опубликовано 23.08.2026 автором Мария Белова', names: ['Мария Белова'] },
    { language: 'cs, behind a date', line: 'Publikováno 5. května 2026 od Jana Nováková', names: ['Jana Nováková'] },
    { language: 'th, behind a date', line: 'เผยแพร่เมื่อ 24/09/2569 20:07 น. โดย สมชาย ใจดี', names: ['สมชาย ใจดี'] },
    { language: 'it, a place behind a date', line: '18 maggio 2026 da Roma', names: [] },
  ])('$language: $line', ({ line, names }) => {
    expect(readByline(line).names).toEqual(names)
  })
})
