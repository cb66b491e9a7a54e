import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ReplayReport } from '../../src/pipeline/replay.ts'
import { DROPPED, HOSTILE, KEPT, type SampleDesk, sampleDesk, settled } from './sample-desk.ts'

const PAGES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['', {}],
  ['source', { id: 'bao-son.example' }],
  ['source', { id: 'bao-hong.example' }],
  ['verdicts', {}],
  ['explain', { of: KEPT }],
  ['explain', { of: 'https://bao-son.example/3.html' }],
  ['preview', {}],
  ['replay', {}],
]

describe('every page', () => {
  test.each(PAGES)('"%s" %o has no script, and one style sheet, the one its policy names', async (path, values) => {
    const { send } = await sampleDesk()
    const answer = await send('GET', path, values)
    if (answer.kind !== 'page') throw new Error('no page')
    const { html, style } = answer.page
    expect(html).not.toMatch(/<script|<[^>]*\s(?:on\w+|style)=|href="javascript:/iu)
    const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map((found) => found[1] ?? '')
    const digests = sheets.map((sheet) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`)
    expect(digests).toEqual([style])
  })

  test.each(PAGES)('"%s" %o names each of its inputs and tables', async (path, values) => {
    const { get } = await sampleDesk()
    const shown = await get(path, values)
    const inputs = [...shown.matchAll(/<(?:input|select) id="([^"]+)"/gu)].map((found) => found[1])
    for (const id of inputs) expect(shown).toContain(`<label for="${id}">`)
    expect(shown.match(/<table/gu)?.length ?? 0).toBe(shown.match(/<caption>/gu)?.length ?? 0)
    expect(shown.match(/<h1>/gu)).toHaveLength(1)
  })

  test('what a paper wrote is text and nothing else', async () => {
    const { get } = await sampleDesk()
    for (const [path, values] of PAGES) expect(await get(path, values)).not.toContain('<script>alert(1)')
    expect(await get('verdicts')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test.each([
    ['explain', { of: HOSTILE }],
    ['source', { id: HOSTILE }],
    ['verdicts', { source: HOSTILE, day: HOSTILE, fate: HOSTILE, older: HOSTILE }],
    [HOSTILE, {}],
  ])('what was asked is never markup: %s', async (path, values) => {
    const { get } = await sampleDesk()
    expect(await get(path, values)).not.toMatch(/<script>alert|<b onmouseover/u)
  })
})

describe('the sources', () => {
  test('those in trouble stand first, with since when, why, and when they are asked again', async () => {
    const { get } = await sampleDesk()
    const shown = await get('')
    expect(shown).toContain('1 of 2 sources that are on needs a look.')
    expect(shown.indexOf('Báo &lt;Hỏng&gt;')).toBeLessThan(shown.indexOf('>Báo Sơn<'))
    expect(shown).toContain('failing')
    expect(shown).toContain('https://bao-hong.example/rss')
    expect(shown).toMatch(/<time datetime="2026-11-20T[^"]+" title="2026-11-20 [^"]+ UTC">in \d+ (?:min|h)<\/time>/u)
    expect(shown).toContain('1 source is off')
    expect(shown).toContain('its feed is gone')
  })

  test('entries per day are bars with words for whoever cannot see them', async () => {
    const { get } = await sampleDesk()
    const shown = await get('')
    expect(shown).toContain('aria-label="30 days: 3 entries, 1 kept; most on 20 Nov: 3"')
    expect(shown).toContain('<rect class="kept"')
    expect(shown).toContain('<a href="verdicts?day=2026-11-20">20 Nov</a>: 3 entries (1 kept, ')
  })

  test('one source is told with its addresses and last fetches', async () => {
    const { get } = await sampleDesk()
    const shown = await get('source', { id: 'bao-hong.example' })
    expect(shown).toContain('It needs a look.')
    expect(shown).toContain('<td role="cell" data-label="Answer"><div>500</div></td>')
    expect(await get('source', { id: 'bao-son.example' })).toContain('Lạng Sơn')
  })

  test('one that is not in config/ is not found', async () => {
    const { send } = await sampleDesk()
    expect(await send('GET', 'source', { id: 'nobody' })).toMatchObject({ status: 404 })
  })
})

describe('the verdicts', () => {
  test.each([
    { name: 'all, the newest first', values: {}, titles: ['“Tin”', 'Đội bóng', 'Tặng quà'], count: 3 },
    { name: 'those kept', values: { fate: 'kept' }, titles: ['Tặng quà'], count: 1 },
    {
      name: 'those of a paper',
      values: { source: 'bao-son.example', fate: 'dropped' },
      titles: ['Đội bóng'],
      count: 1,
    },
    { name: 'those of another day', values: { day: '2026-11-19' }, titles: [], count: 0 },
    {
      name: 'a filter that is none is left out',
      values: { fate: 'eaten', day: 'today' },
      titles: ['Tặng quà'],
      count: 3,
    },
  ])('$name', async ({ values, titles, count }) => {
    const { get } = await sampleDesk()
    const shown = await get('verdicts', values)
    expect(shown.match(/class="headline"/gu)?.length ?? 0).toBe(count)
    for (const title of titles.filter((one) => !one.startsWith('“'))) expect(shown).toContain(title)
  })

  test('a filter keeps the others, and says which is in use', async () => {
    const { get } = await sampleDesk()
    const shown = await get('verdicts', { source: 'bao-son.example', fate: 'kept' })
    expect(shown).toContain('<a href="verdicts?fate=dropped&amp;source=bao-son.example">')
    expect(shown).toContain('<a href="verdicts?fate=kept&amp;source=bao-son.example" aria-current="page">')
    expect(shown).toContain('<option value="bao-son.example" selected>')
  })

  test('more than a page are turned over by number, in both directions', async () => {
    const { get, world } = await sampleDesk()
    const [newest] = (await world.fates.list({ fate: null, sourceId: null, day: null, from: null, most: 1 })).rows
    const older = await get('verdicts', { older: String(newest?.number) })
    expect(older.match(/class="headline"/gu)).toHaveLength(2)
    expect(older).toContain(`<a href="verdicts?newer=${(newest?.number ?? 0) - 1}" rel="prev">Newer</a>`)
    expect(older).toContain('<a href="verdicts">Newest</a>')
  })
})

describe('the explanation', () => {
  test('tells the whole chain, each phrase with its file and line, and the place in each feed', async () => {
    const { get } = await sampleDesk()
    const shown = await get('explain', { of: KEPT })
    for (const words of [
      '<h1>Tặng quà trẻ em mồ côi</h1>',
      '<span class="fate kept">kept</span>',
      'Announced by <a href="source?id=bao-son.example">Báo Sơn</a>',
      '<q>trẻ em mồ côi</q>',
      'topics/tre-em.yaml:6',
      '1 of 1',
      'this feed leaves its region, paper or language out',
    ])
      expect(shown).toContain(words)
  })

  test('links the articles of the same affair by their headline', async () => {
    const { get, world } = await sampleDesk()
    const [chain] = await world.articles.find(KEPT)
    if (chain === undefined) throw new Error('nothing was stored')
    const alike = {
      number: 2,
      id: 'tag:test.example,2026-01-01:article/2',
      headline: HOSTILE,
      url: 'https://b.example/2.html',
      sourceId: 'b.example',
      likeness: 0.41,
      reasons: ['other figures: 40, 60'],
    }
    world.articles.find = async () => [{ ...chain, sameAffairAs: [alike] }]
    const shown = await get('explain', { of: KEPT })
    expect(shown).toContain(
      'The same affair, both kept as “<a href="explain?of=tag%3Atest.example%2C2026-01-01%3Aarticle%2F2">',
    )
    expect(shown).toContain('of b.example, likeness 0.41: <span class="reason">other figures: 40, 60</span>')
    expect(shown).not.toContain('<script>alert')
  })

  test('tells of what was dropped as well', async () => {
    const { get } = await sampleDesk()
    expect(await get('explain', { of: DROPPED })).toContain('<span class="fate dropped">dropped</span>')
  })

  test('what was never announced is not found', async () => {
    const { send } = await sampleDesk()
    expect(await send('GET', 'explain', { of: 'https://nobody.example/' })).toMatchObject({ status: 404 })
  })

  test('what a feed shows is chosen once for all explanations of a publishing', async () => {
    const { get, world } = await sampleDesk()
    let chosen = 0
    const { clusters } = world.articles
    world.articles.clusters = (query) => {
      chosen += 1
      return clusters(query)
    }
    await get('explain', { of: KEPT })
    await get('explain', { of: KEPT })
    expect(chosen).toBe(1)
  })
})

describe('a preview', () => {
  const begin = ({ send }: SampleDesk, address: string) => send('POST', 'preview', { address })

  test('of an article shows its text and what would become of it', async () => {
    const sample = await sampleDesk()
    expect(await begin(sample, KEPT)).toEqual({ kind: 'see', path: 'preview' })
    const shown = await settled(sample.get, 'preview')
    expect(shown).toContain('As a reader sees it')
    expect(shown).toContain('<p>Mỗi suất quà gồm sách vở')
    expect(shown).toContain('<span class="fate kept">kept</span>')
  })

  test('of a source shows its entries', async () => {
    const sample = await sampleDesk()
    await begin(sample, 'bao-son.example')
    const shown = await settled(sample.get, 'preview')
    expect(shown).toContain('3 entries')
    expect(shown).toContain('Đội bóng tỉnh thắng 3-1 trên sân nhà')
  })

  test('of a feed of an unknown paper shows its entries', async () => {
    const sample = await sampleDesk()
    sample.world.answers.set('https://neu.example/rss', sample.world.answers.get('https://bao-son.example/rss') ?? '')
    await begin(sample, 'https://neu.example/rss')
    expect(await settled(sample.get, 'preview')).toContain('3 entries')
  })

  test('runs alone: a second one is refused, and so is one at once after it', async () => {
    const sample = await sampleDesk()
    await begin(sample, KEPT)
    expect(await begin(sample, DROPPED)).toMatchObject({ kind: 'page', status: 400 })
    await settled(sample.get, 'preview')
    const answer = await begin(sample, DROPPED)
    expect(answer.kind === 'page' && answer.page.html).toContain('wait a few seconds')
    sample.world.pass(1)
    expect(await begin(sample, DROPPED)).toMatchObject({ kind: 'see' })
  })

  test.each(['', 'nobody', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'x'.repeat(3_000)])(
    'asks nobody for %j',
    async (address) => {
      const sample = await sampleDesk()
      const before = sample.world.asked.length
      expect(await begin(sample, address)).toMatchObject({ kind: 'page', status: 400 })
      expect(sample.world.asked).toHaveLength(before)
    },
  )

  test('asks through the one guarded way out, and writes nothing', async () => {
    const sample = await sampleDesk()
    const before = await sample.world.articles.counts()
    sample.world.answers.set('https://neu.example/1.html', '<p>x</p>')
    await begin(sample, 'https://neu.example/1.html')
    await settled(sample.get, 'preview')
    expect(sample.world.asked.some(({ url }) => url === 'https://neu.example/1.html')).toBe(true)
    expect(await sample.world.articles.counts()).toEqual(before)
  })
})

describe('a replay', () => {
  const REPORT: ReplayReport = {
    entries: 12,
    changed: [
      {
        url: DROPPED,
        title: '<b>Đội bóng</b>',
        was: 'dropped',
        becomes: 'kept',
        why: 'score 9',
        rule: 'topics/tre-em.yaml:6',
      },
    ],
    read: [{ url: KEPT, title: 'Tặng quà', changes: [{ what: 'byline', was: 'Hà <i>Vân</i>', becomes: 'none' }] }],
    feeds: [
      {
        feedId: 'tre-em',
        state: 'stays',
        entries: { before: 1, after: 2 },
        gained: [{ id: 'tag:x', headline: 'Đội bóng', url: DROPPED, why: 'score 9' }],
        lost: [],
        merged: [],
        led: [{ id: 'tag:y', headline: 'Tặng quà', url: KEPT, why: 'led by Báo Biển, before by Báo Sơn' }],
        reordered: false,
      },
    ],
  }

  test('runs aside and shows what the feeds would gain, entry by entry with reasons', async () => {
    const { send, get } = await sampleDesk({ printed: JSON.stringify(REPORT) })
    expect(await send('POST', 'replay', { since: '7d' })).toEqual({ kind: 'see', path: 'replay' })
    const shown = await settled(get, 'replay')
    expect(shown).toContain('1 gained, 0 lost, 0 merged, 1 led by another paper; 1 entry published, 2 after')
    expect(shown).toContain('led by Báo Biển, before by Báo Sơn')
    expect(shown).toContain('Hà &lt;i&gt;Vân&lt;/i&gt;')
    expect(shown).toContain('&lt;b&gt;Đội bóng&lt;/b&gt;')
    expect(shown).toMatch(/dropped<\/span> → <span class="fate kept">kept/u)
    expect(shown).toContain('topics/tre-em.yaml:6')
  })

  test('tells the problems with the config on disk', async () => {
    const { send, get } = await sampleDesk({ code: 1, complained: 'topics/x.yaml:3:1 keep: write a number' })
    await send('POST', 'replay', { since: '1d' })
    expect(await settled(get, 'replay')).toContain('topics/x.yaml:3:1 keep: write a number')
  })

  test('takes only the times it offers', async () => {
    const { send } = await sampleDesk()
    expect(await send('POST', 'replay', { since: '9999w --apply' })).toMatchObject({ status: 400 })
  })
})

test.each(['', 'verdicts', 'source'])('nothing can be sent to "%s"', async (path) => {
  const { send } = await sampleDesk()
  expect(await send('POST', path, {})).toMatchObject({ kind: 'page', status: 404 })
})
