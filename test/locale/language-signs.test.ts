import { expect, test } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { findLanguage } from '../../src/extract/page-language.ts'
import { LANGUAGE_SIGNS } from '../../src/locale/language-signs.ts'

const bare = readDocument('<html><body><p>x</p></body></html>', 'https://paper.example/')

test.each(LANGUAGE_SIGNS.map((row) => ({ ...row })))(
  '$language is known by its text: $example',
  ({ language, example }) => {
    if (!bare.ok) throw new Error(bare.reason)
    expect(findLanguage(bare.page, null, `${example} ${example}`, null).value).toBe(language)
  },
)
