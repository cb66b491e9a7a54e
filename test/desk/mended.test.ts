import { describe, expect, test } from 'vitest'
import { renderChart } from '../../src/desk/chart.ts'
import { KEPT, sampleDesk, settled } from './sample-desk.ts'

describe('what is asked for in an explanation', () => {
  test.each([
    { name: 'an address without https://', of: KEPT.replace('https://', '') },
    { name: 'the words of one headline, whatever their case', of: 'tặng quà  TRẺ EM mồ côi' },
  ])('$name finds its entry', async ({ of }) => {
    const { get } = await sampleDesk()
    expect(await get('explain', { of })).toContain('Announced by <a href="source?id=bao-son.example">Báo Sơn</a>')
  })

  test('words of several headlines are to be chosen from', async () => {
    const { get } = await sampleDesk()
    const several = await get('explain', { of: 't' })
    expect(several).toContain('3 entries have these words in their headline. Which one?')
    expect(several).toContain(`<a href="explain?of=${encodeURIComponent(KEPT)}">`)
  })

  test('where nothing is meant it says what to write, and never that a headline was not announced', async () => {
    const { get } = await sampleDesk()
    const shown = await get('explain', { of: 'mùa lúa chín' })
    expect(shown).toContain('write a whole address (https://…), an id from a feed (tag:…), or words of a headline')
    expect(shown).not.toContain('ever announced')
    expect(await get('explain', { of: 'https://neu.example/1' })).toContain('ever announced this')
  })
})

describe('forms and filters', () => {
  test('a preview that is refused keeps what was written', async () => {
    const { send } = await sampleDesk()
    const answer = await send('POST', 'preview', { address: 'nobody "x"' })
    expect(answer.kind === 'page' && answer.page.html).toContain('value="nobody &quot;x&quot;"')
  })

  test('a replay that is refused keeps the time that was chosen', async () => {
    const { send, get } = await sampleDesk({ printed: '{"entries":0,"changed":[],"read":[],"feeds":[]}' })
    await send('POST', 'replay', { since: '3d' })
    const answer = await send('POST', 'replay', { since: '12h' })
    expect(answer.kind === 'page' && answer.page.html).toContain('value="12h" selected')
    await settled(get, 'replay')
  })

  test('a day that is none is told, and none is filtered by', async () => {
    const { get } = await sampleDesk()
    const shown = await get('verdicts', { day: '2026-02-31' })
    expect(shown).toContain('“2026-02-31” is no day: entries of every day are shown.')
    expect(shown).toContain('Tặng quà trẻ em mồ côi')
  })

  test('a paper that left the config stays chosen, and leads nowhere that is not', async () => {
    const sample = await sampleDesk()
    const shown = await sample.get('verdicts', { source: 'gone.example' })
    expect(shown).toContain('<option value="gone.example" selected>gone.example (no longer in config/)</option>')
    const [chain] = await sample.world.articles.find(KEPT)
    if (chain === undefined) throw new Error('nothing was stored')
    sample.world.articles.find = async () => [{ ...chain, sourceId: 'gone.example' }]
    const explained = await sample.get('explain', { of: KEPT })
    expect(explained).toContain(
      '<a href="verdicts?source=gone.example">gone.example</a>, which is no longer in config/',
    )
    expect(explained).not.toContain('source?id=gone.example')
  })
})

test('a chart of no entries has no tallest day; one poll is not polls', async () => {
  const empty = { day: '2026-11-20', counts: new Map(), total: 0 }
  expect(renderChart([empty], null).html).not.toContain('tallest')
  const { get, world } = await sampleDesk()
  const [trace] = await world.sources.fetches('https://bao-son.example/rss', 1)
  if (trace === undefined) throw new Error('it was never polled')
  expect(await get('explain', { of: KEPT })).toContain('The last poll of that address')
})

test('a preview of a page that lists articles says what it was read as', async () => {
  const sample = await sampleDesk()
  await sample.send('POST', 'preview', { address: KEPT })
  expect(await settled(sample.get, 'preview')).toContain('<p>Read as an article.</p>')
})
