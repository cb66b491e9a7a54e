import { expect, test } from 'vitest'
import { remember } from '../../src/locale/remember.ts'

/** Words of a line, and which lines they were asked of. */
function counted(most: number): { read: (line: string) => string[]; asked: string[] } {
  const asked: string[] = []
  const read = remember((line) => {
    asked.push(line)
    return line.split(' ')
  }, most)
  return { read, asked }
}

test('a line is read once', () => {
  const { read, asked } = counted(2)
  expect(read('Tin liên quan')).toEqual(['Tin', 'liên', 'quan'])
  expect(read('Tin liên quan')).toBe(read('Tin liên quan'))
  expect(asked).toEqual(['Tin liên quan'])
})

test('what is asked of again and again stays, what is not goes', () => {
  const { read, asked } = counted(2)
  for (const line of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) read(line)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
  read('b')
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
})

test('a long line is read each time', () => {
  const { read, asked } = counted(2)
  const line = 'dài '.repeat(60)
  expect(read(line)).toEqual(read(line))
  expect(asked).toEqual([line, line])
})

test('nothing is remembered as such', () => {
  let asked = 0
  const read = remember(() => {
    asked += 1
    return null
  }, 2)
  expect([read('a'), read('a'), asked]).toEqual([null, null, 1])
})
