import fc from 'fast-check'
import type { EditionInput } from '../../src/domain/edition.ts'
import { sampleArticle, sampleCluster, sampleEntry, sampleFeed, sampleInput, sampleSource } from './sample.ts'

/** Text of any code unit, laced with what markup, XML and URLs trip over. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '<b>',
        '</b>',
        '&',
        '&amp;',
        '&lt;',
        ']]>',
        '<![CDATA[',
        '<!--',
        '-->',
        '<p>',
        '</p>',
        '<',
        '>',
        '"',
        "'",
        ' ',
        'trẻ em',
        '\u0000',
        '\uD800',
        '\uFFFE',
        '?>',
        '<script>',
        '<a href="x">',
        '<br/>',
        '<table>',
        '&#0;',
        '%',
        '%zz',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text.map((piece) => `https://bao.example/${piece}`),
  text,
)

/** An edition of up to three clusters in which everything that comes from outside is anything at all. */
export const anything: fc.Arbitrary<EditionInput> = fc
  .array(
    fc.record({
      headline: text,
      lead: fc.option(text),
      html: text,
      names: fc.array(text, { maxLength: 3 }),
      categories: fc.array(text, { maxLength: 3 }),
      url: address,
      image: fc.option(address),
      caption: text,
      enclosure: fc.option(address),
      type: fc.option(text),
      at: fc.oneof(
        text,
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
      precision: fc.constantFrom('day', 'minute', 'second'),
      language: fc.option(text),
      place: fc.option(text),
      other: address,
      paper: text,
    }),
    { maxLength: 3 },
  )
  .map((tellings) =>
    sampleInput({
      feed: sampleFeed({ title: tellings[0]?.paper ?? 'x', description: tellings[0]?.headline ?? '' }),
      sources: [
        sampleSource(),
        sampleSource({ id: 'b', name: tellings[0]?.paper ?? 'b', home: tellings[0]?.other ?? '' }),
      ],
      clusters: tellings.map((told, at) =>
        sampleCluster(
          at + 1,
          {
            url: told.url,
            sourceId: at === 1 ? 'b' : 'baolangson.example',
            entry: sampleEntry({
              categories: told.categories,
              enclosures: told.enclosure === null ? [] : [{ url: told.enclosure, type: told.type, length: at - 1 }],
            }),
            article: sampleArticle({
              headline: told.headline,
              lead: told.lead,
              byline: { names: told.names, printed: '' },
              body: { html: told.html, text: told.headline },
              image: told.image === null ? null : { url: told.image, caption: told.caption, width: at },
              published: { at: told.at, precision: told.precision, basis: 'page' },
              language: told.language,
              section: told.caption,
              dateline: { printed: '', agency: null, place: told.place, day: null },
            }),
          },
          { url: told.other, sourceId: 'b' },
        ),
      ),
    }),
  )
