import { describe, expect, test } from 'vitest'
import { readByline } from '../../src/extract/byline-names.ts'
import { BYLINE_ROWS } from '../../src/locale/labels-byline.ts'

describe('every row of the byline table', () => {
  test.each(BYLINE_ROWS.flatMap((row) => row.examples.map((example) => ({ language: row.language, ...example }))))(
    '$language: $line',
    ({ line, names }) => {
      expect(readByline(line).names).toEqual(names)
    },
  )
})
