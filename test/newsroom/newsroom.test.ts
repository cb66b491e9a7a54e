import type { IncomingHttpHeaders } from 'node:http'
import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { withFolder } from '../config/folder.ts'
import { writeDemoConfig } from './config/write.ts'
import type { Newsroom } from './newsroom.ts'
import { startNewsroom } from './newsroom.ts'
import { startOrigin } from './origin.ts'
import { truthOf } from './truth.ts'

const FIRST_DAY = new Date('2026-11-23T05:00:00Z')

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ day: 1, today: FIRST_DAY })
})
beforeEach(() => newsroom.play(1))
afterAll(() => newsroom.close())

describe('the origins', () => {
  test('there are six papers, each a host and port of its own', () => {
    expect(newsroom.papers).toHaveLength(6)
    expect(new Set(newsroom.papers.map((paper) => new URL(paper.origin).host)).size).toBe(6)
  })

  test('every feed and list answers with an ETag, and with 304 to who knows it', async () => {
    for (const { url } of newsroom.papers.flatMap((paper) => [...paper.feeds, ...paper.lists])) {
      const first = await ask(url)
      expect(first).toMatchObject({ status: 200, headers: { etag: expect.stringMatching(/^"[^"]+"$/) } })
      const again = await ask(url, { 'if-none-match': String(first.headers.etag) })
      expect(again).toMatchObject({ status: 304, body: '' })
      expect(again.headers.etag).toBe(first.headers.etag)
    }
  })

  test('Last-Modified alone gives 304 as well', async () => {
    const url = feedOf('bao-song-tram')
    const { headers } = await ask(url)
    const again = await ask(url, { 'if-modified-since': String(headers['last-modified']) })
    expect(again.status).toBe(304)
  })

  test('an ETag that does not fit goes before a Last-Modified that does', async () => {
    const url = feedOf('bao-song-tram')
    const { headers } = await ask(url)
    const again = await ask(url, {
      'if-none-match': '"other"',
      'if-modified-since': String(headers['last-modified']),
    })
    expect(again.status).toBe(200)
  })

  test('gzip where it is asked for, the same text, an ETag of its own', async () => {
    const url = feedOf('bao-duyen-hai')
    const plain = await ask(url)
    const zipped = await ask(url, { 'accept-encoding': 'gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.bytes).toString()).toBe(plain.body)
    expect(zipped.headers.etag).not.toBe(plain.headers.etag)
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length)
  })

  test('where the system has no such loopback address, a port of 127.0.0.1 does', async () => {
    const site = () => ({ contentType: 'text/plain', body: 'here', modified: FIRST_DAY })
    const elsewhere = { site, host: '192.0.2.1', port: 0, trouble: () => null, onAsked: () => {} }
    const opened = await startOrigin(elsewhere)
    expect(opened.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask(opened.origin)).body).toBe('here')
    await opened.close()
  })

  test('a port that is taken is told in plain words', async () => {
    const port = Number(new URL(newsroom.papers[0]?.origin ?? '').port)
    const taken = { site: () => null, host: '127.0.0.2', port, trouble: () => null, onAsked: () => {} }
    await expect(startOrigin(taken)).rejects.toThrow(`127.0.0.2:${port}: something listens there`)
  })

  test('robots.txt lets us read, and the home page names the feeds', async () => {
    for (const paper of newsroom.papers) {
      expect((await ask(`${paper.origin}/robots.txt`)).body).toMatch(/^User-agent: \*\nDisallow: \/tim-kiem\n/)
      const home = await ask(`${paper.origin}/`)
      expect(home.body.match(/rel="alternate"/g)?.length ?? 0).toBe(paper.feeds.length)
    }
  })

  test('what is not there is answered with 404, and nothing but reading is allowed', async () => {
    const { origin } = newsroom.papers[0] ?? { origin: '' }
    expect((await ask(`${origin}/khong-co.html`)).status).toBe(404)
    expect((await fetch(`${origin}/`, { method: 'POST' })).status).toBe(405)
  })

  test.each([
    { trouble: 'error' as const, status: 500 },
    { trouble: 'html' as const, status: 200 },
  ])('a paper may be ill ($trouble) while the others are well', async ({ trouble, status }) => {
    newsroom.trouble('bao-song-tram', trouble)
    const ill = await ask(feedOf('bao-song-tram'))
    expect(ill.status).toBe(status)
    expect(ill.headers['content-type']).toBe('text/html; charset=utf-8')
    expect((await ask(feedOf('bao-duyen-hai'))).status).toBe(200)
    newsroom.trouble('bao-song-tram', null)
    expect((await ask(feedOf('bao-song-tram'))).body).toContain('</feed>')
  })

  test('a paper may keep silent', async () => {
    newsroom.trouble('bao-cao-linh', 'silent')
    const url = newsroom.papers.find((paper) => paper.id === 'bao-cao-linh')?.lists[0]?.url ?? ''
    await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/)
    newsroom.trouble('bao-cao-linh', null)
  })

  test('every request is written down', async () => {
    const { headers } = await ask(feedOf('wiesentaler-bote'))
    await ask(feedOf('wiesentaler-bote'), { 'if-none-match': String(headers.etag) })
    expect(newsroom.asked('wiesentaler-bote').slice(-2)).toEqual([
      { path: '/feed.json', conditional: false, status: 200 },
      { path: '/feed.json', conditional: true, status: 304 },
    ])
  })

  test('pictures are drawn, late ones have a stand-in', async () => {
    const { origin } = newsroom.papers[1] ?? { origin: '' }
    expect((await ask(`${origin}/anh/88310.png`)).headers['content-type']).toBe('image/png')
    const standIn = await ask(`${origin}/anh/cho.png`)
    expect(standIn.bytes.subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('the pages', () => {
  test('each has 30 to 150 kB, its headline and its opening words', async () => {
    newsroom.play(3)
    for (const truth of truthOf(newsroom)) {
      const page = await ask(truth.url)
      expect(page.bytes.length).toBeGreaterThan(30_000)
      expect(page.bytes.length).toBeLessThan(150_000)
      expect(page.body.normalize('NFC')).toContain(escaped(truth.headline))
      expect(page.body).toContain(escaped(truth.opening))
    }
  })

  test('the paper of tables shows a live clock, a glued teaser and a bare byline, and no other date', async () => {
    const truth = storyOf('bao-son-khe', 'Hơn 180 cộng tác viên')
    const { body } = await ask(truth.url)
    expect(body).toContain('Thứ hai,&nbsp; 23/11/2026')
    expect(body).toContain('hai ngày.Tại lớp tập huấn')
    expect(body).toMatch(/<div class="trichdan">SKO-Ngày 22\/11\/2026, tại [^<]+\.\.\.<\/div>/)
    expect(body).toMatch(/<p>Lộc Thị Duyên<\/p>\s*<\/div>/)
    expect(body).not.toMatch(/article:published_time|datePublished|<time/)
    const days = [...body.matchAll(/\d{1,2}\/\d{1,2}\/\d{4}/g)].map((match) => match[0])
    expect(new Set(days)).toEqual(new Set(['23/11/2026', '22/11/2026']))
    newsroom.play(2)
    expect((await ask(truth.url)).body).toContain('Thứ ba,&nbsp; 24/11/2026')
  })

  test('pictures are loaded late', async () => {
    const { body } = await ask(storyOf('bao-song-tram', 'Đường dây nóng').url)
    expect(body).toMatch(/<img class="lazyload" src="\/anh\/cho\.png" data-src="http/)
  })
})

describe('what is planted', () => {
  test('at least two thirds are Vietnamese, and there are 40 to 60 stories in all', () => {
    newsroom.play(3)
    const all = truthOf(newsroom)
    const vietnamese = all.filter((truth) => truth.paper.startsWith('bao-'))
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(all.length).toBeLessThanOrEqual(60)
    expect(vietnamese.length / all.length).toBeGreaterThan(2 / 3)
  })

  test('one wire report stands in three papers', () => {
    const wire = truthOf(newsroom).filter((truth) => truth.cluster === 'wire-hotline')
    expect(new Set(wire.map((truth) => truth.paper)).size).toBe(3)
    expect(new Set(wire.map((truth) => truth.headline)).size).toBe(3)
  })

  test('two papers have different news under one headline', () => {
    const briefs = truthOf(newsroom).filter((truth) => truth.headline === 'Tin vắn')
    expect(briefs.map((truth) => truth.paper)).toEqual(['bao-son-khe', 'bao-cao-linh'])
    expect(briefs[0]?.opening).not.toBe(briefs[1]?.opening)
  })

  test('the same course is told of this year and last, with nearly the same headline', () => {
    const courses = truthOf(newsroom).filter((truth) =>
      truth.headline.endsWith('dự lớp tập huấn kỹ năng bảo vệ trẻ em'),
    )
    expect(courses.map((truth) => truth.published)).toEqual(['2026-11-22', '2025-11-18'])
  })

  test('a report is corrected on the second day, at the same address', async () => {
    const before = storyOf('bao-song-tram', '12 học sinh')
    newsroom.play(2)
    const after = storyOf('bao-song-tram', '21 học sinh')
    expect(after.url).toBe(before.url)
    const feed = (await ask(feedOf('bao-song-tram'))).body
    expect(feed).toContain('21 học sinh bán trú')
    expect(feed).toContain('<updated>2026-11-24T01:00:00+07:00</updated>')
  })

  test('links carry tracking parameters that change from day to day', async () => {
    expect((await ask(feedOf('bao-duyen-hai'))).body).toContain('utm_campaign=ngay-1')
    newsroom.play(2)
    expect((await ask(feedOf('bao-duyen-hai'))).body).toContain('utm_campaign=ngay-2')
  })

  test('one story is announced twice from the second day on, at addresses that differ by tracking alone', async () => {
    newsroom.play(2)
    const feed = (await ask(feedOf('bao-duyen-hai'))).body
    const links = [...feed.matchAll(/<link>([^<]*-a60515\.html)[^<]*<\/link>/g)]
    expect(links).toHaveLength(2)
    expect(links[0]?.[0]).not.toBe(links[1]?.[0])
    expect(links[0]?.[1]).toBe(links[1]?.[1])
  })

  test('one headline is written in decomposed letters', async () => {
    const truth = storyOf('bao-duyen-hai', 'Áo phao')
    const feed = (await ask(feedOf('bao-duyen-hai'))).body
    expect(feed).not.toContain(truth.headline)
    expect(feed).toContain(truth.headline.normalize('NFD'))
  })

  test('one entry has no date, one feed is no XML', async () => {
    const feed = (await ask(feedOf('courrier-de-valmeure'))).body
    const items = feed.split('<item>').slice(1)
    expect(items.filter((item) => !item.includes('<pubDate>'))).toHaveLength(1)
    expect(feed).toMatch(/^\s*\n<\?xml/)
    expect(feed).not.toContain('</rss>')
  })

  test('children are named in stories that are off topic', () => {
    newsroom.play(3)
    const off = truthOf(newsroom).filter((truth) => !truth.onTopic)
    const mentioning = off.filter((truth) => /nhi đồng|con gái|Tuyển sinh|trẻ em|bé |học sinh/.test(truth.headline))
    expect(mentioning.length).toBeGreaterThanOrEqual(5)
  })

  test('each day tells more, and nothing is dated after its day', () => {
    const counts = ([1, 2, 3] as const).map((day) => {
      newsroom.play(day)
      for (const { id } of newsroom.papers) {
        const edition = newsroom.edition(id)
        for (const story of edition.stories)
          expect(story.updated.getTime()).toBeLessThanOrEqual(edition.clock.getTime())
      }
      return truthOf(newsroom).length
    })
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0)
    expect(counts[2]).toBeGreaterThan(counts[1] ?? 0)
  })
})

test('the config that is written for it is in order and lets its hosts through', async () => {
  await withFolder({}, async (folder) => {
    await writeDemoConfig(folder, newsroom)
    const outcome = await loadConfig(folder)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    const { sources, ops, feeds } = outcome.config
    expect(sources.map((source) => source.id).toSorted()).toEqual(newsroom.papers.map((paper) => paper.id).toSorted())
    expect(ops.allowHosts).toEqual(newsroom.papers.map((paper) => new URL(paper.origin).host))
    expect(feeds.map((feed) => feed.id)).toEqual(['tre-em'])
  })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly body: string
}

/** Asks as it stands: no compression is undone, none is asked for. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, body: bytes.toString() })
      })
    }).on('error', reject)
  })
}

function feedOf(paperId: string): string {
  return newsroom.papers.find((paper) => paper.id === paperId)?.feeds[0]?.url ?? ''
}

function storyOf(paperId: string, opening: string) {
  const found = truthOf(newsroom).find((truth) => truth.paper === paperId && truth.headline.startsWith(opening))
  if (found === undefined) throw new Error(`no story of ${paperId} begins with "${opening}"`)
  return found
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
