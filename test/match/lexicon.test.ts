import { expect, test } from 'vitest'
import { Lexicon } from '../../src/match/lexicon.ts'

test('a unit keeps the number that it was given', () => {
  const lexicon = new Lexicon()
  expect(['trẻ', 'em', 'trẻ', 'bạo'].map((unit) => lexicon.add(unit))).toEqual([0, 1, 0, 2])
  expect(['bạo', 'em', 'trẻ'].map((unit) => lexicon.numberOf(unit))).toEqual([2, 1, 0])
})

test('a unit of no phrase has none', () => {
  const lexicon = new Lexicon()
  lexicon.add('trẻ')
  expect([lexicon.numberOf('tre'), lexicon.numberOf('')]).toEqual([-1, -1])
})

test('units of one hash are told apart', () => {
  const lexicon = new Lexicon()
  const alike = ['Aa', 'BB']
  expect(alike.map((unit) => lexicon.add(unit))).toEqual([0, 1])
  expect(alike.map((unit) => lexicon.numberOf(unit))).toEqual([0, 1])
  const other = new Lexicon()
  other.add('Aa')
  expect(other.numberOf('BB')).toBe(-1)
})
