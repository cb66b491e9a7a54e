import type { TestDatabase } from './database.ts'
import { ENTRIES, type Papers, playPapers } from './papers.ts'
import { type Player, setStage } from './stage.ts'

export interface Played {
  readonly sources: number
  /** By address: how many polls the store holds. */
  readonly polls: readonly number[]
  /** Polls that brought nothing, and why. */
  readonly failed: readonly unknown[]
  /** Requests for feeds beyond the first of each, as the papers saw them: what was in flight at the kill and the freeze. */
  readonly askedAgain: number
  readonly inFlightMost: number
  /** Polls of the worker that slept past its lease, and was told so. */
  readonly lost: number
  readonly entries: number
  readonly expectedEntries: number
  readonly articles: number
  readonly clusters: number
  readonly expectedClusters: number
  readonly waiting: number
  /** Between the first and the last request at the address that several papers share, and how many there were. */
  readonly shared: { readonly seconds: number; readonly requests: number }
  /** For each published address: what two servers said, as `ETag length`. */
  readonly served: readonly { readonly path: string; readonly first: string; readonly second: string }[]
  /** What the last worker and the two servers answer at /readyz, and whether /metrics tells what each of them does. */
  readonly watched: readonly { readonly ready: string; readonly counts: boolean }[]
  readonly seconds: number
}

export interface PlayWorkers {
  readonly database: TestDatabase
  readonly sources: number
  readonly together: number
  readonly answerAfterMs: number
  readonly leaseSeconds: number
  readonly spacingSeconds: number
  /** The whole play takes no longer, or rejects. */
  readonly patienceSeconds: number
}

const PARALLEL_POLLS = 8

/**
 * Four workers over papers of our own: one is killed with -9 in the middle of its work, one is frozen past its lease and
 * then goes on. When all is polled and judged, two servers are asked for everything that is published.
 */
export async function playWorkers(play: PlayWorkers): Promise<Played> {
  const { database, leaseSeconds, spacingSeconds, together, answerAfterMs } = play
  const papers = await playPapers({ count: play.sources, together, answerAfterMs, published: new Date() })
  const stage = setStage({
    store: database.address,
    sources: papers.sources,
    leaseSeconds,
    spacingSeconds,
    parallelPolls: PARALLEL_POLLS,
  })
  const began = performance.now()
  try {
    const workers = [1, 2, 3, 4].map(() => stage.start('worker', '--port', '0'))
    const waitFor = waiting(workers, began + play.patienceSeconds * 1000)
    const [killed, frozen] = workers
    if (killed === undefined || frozen === undefined) throw new Error('four workers were to start')
    await waitFor('a quarter to be asked', async () => feedsAsked(papers) >= play.sources / 4)
    killed.process.kill('SIGKILL')
    await waitFor('a third to be asked', async () => feedsAsked(papers) >= play.sources / 3)
    frozen.process.kill('SIGSTOP')
    await waitFor('every source polled', async () => (await one(database, POLLED)) >= play.sources)
    frozen.process.kill('SIGCONT')
    await waitFor('every entry judged', async () => (await one(database, WAITING)) === 0)
    const seconds = (performance.now() - began) / 1000
    await waitFor('the last publishing', stillness(database))
    const servers = [stage.start('serve'), stage.start('serve')]
    const served = await serveBoth(servers)
    const watched = await Promise.all([...workers.slice(3), ...servers].map(watch))
    for (const one of [...workers, ...servers]) if (one !== killed) one.process.kill('SIGTERM')
    await Promise.all([...workers, ...servers].map(({ exited }) => exited))
    return { ...(await counted(play, papers, frozen)), served, watched, seconds }
  } finally {
    await stage.close()
    await papers.close()
  }
}

const POLLED = 'SELECT count(DISTINCT url) AS n FROM fetch_log WHERE next_poll_at IS NOT NULL'
const FAILED = `SELECT url, next_reason, trace::text AS trace FROM fetch_log
  WHERE next_poll_at IS NOT NULL AND coalesce(trace ->> 'status', '') <> '200'`
const WAITING = 'SELECT count(*) AS n FROM entry WHERE due_at IS NOT NULL'

function feedsAsked(papers: Papers): number {
  return papers.asked.filter(isFeed).length
}

/** The last publishing may come some seconds after the last judgement: true when nothing changes for three. */
function stillness(database: TestDatabase): () => Promise<boolean> {
  let before = ''
  return async () => {
    await sleep(3_000)
    const [row] = await database.query("SELECT string_agg(path || etag, ',' ORDER BY path) AS now FROM document")
    const now = String(row?.['now'] ?? '')
    const same = now !== '' && now === before
    before = now
    return same
  }
}

async function serveBoth(servers: readonly Player[]): Promise<Played['served']> {
  const urls: string[] = []
  for (const server of servers) urls.push(await urlOf(server))
  const paths = ['tre-em/feed.atom', 'tre-em/feed.rss', 'tre-em/feed.json', 'tre-em/', '']
  const served: { path: string; first: string; second: string }[] = []
  for (const path of paths) {
    const [first = '', second = ''] = await Promise.all(urls.map((url) => ask(`${url}${path}`)))
    served.push({ path, first, second })
  }
  return served
}

async function urlOf(server: Player): Promise<string> {
  const line = await server.until('"serve.started"')
  return /"url":"([^"]+)"/u.exec(line)?.[1] ?? ''
}

async function watch(player: Player): Promise<Played['watched'][number]> {
  const url = await urlOf(player)
  const [ready, metrics] = await Promise.all(
    ['readyz', 'metrics'].map(async (path) => (await fetch(url + path)).text()),
  )
  return { ready: ready ?? '', counts: /^rivermouth_sources\{health="well"\} [1-9]/mu.test(metrics ?? '') }
}

async function ask(url: string): Promise<string> {
  const answer = await fetch(url)
  const body = await answer.text()
  return `${answer.status} ${answer.headers.get('etag')} ${answer.headers.get('last-modified')} ${body.length} ${body.slice(0, 40)}`
}

async function counted(
  play: PlayWorkers,
  papers: Papers,
  frozen: Player,
): Promise<Omit<Played, 'served' | 'watched' | 'seconds'>> {
  const { database, sources, together } = play
  const polls = await database.query(
    'SELECT count(*)::int AS n FROM fetch_log WHERE next_poll_at IS NOT NULL GROUP BY url',
  )
  const feeds = papers.asked.filter(isFeed)
  const shared = papers.asked.filter(({ host }) => host === papers.sources[0]?.host)
  return {
    sources,
    polls: polls.map((row) => Number(row['n'])),
    failed: await database.query(FAILED),
    askedAgain: feeds.length - new Set(feeds.map(({ path }) => path)).size,
    inFlightMost: 2 * PARALLEL_POLLS,
    lost: frozen.said.text.split('"poll.lost"').length - 1,
    entries: await one(database, 'SELECT count(*) AS n FROM entry'),
    expectedEntries: sources * ENTRIES,
    articles: await one(database, 'SELECT count(*) AS n FROM article'),
    clusters: await one(database, 'SELECT count(DISTINCT cluster) AS n FROM article'),
    expectedClusters: (sources * ENTRIES) / 2,
    waiting: await one(database, "SELECT count(*) AS n FROM entry WHERE fate = 'waiting'"),
    shared: {
      requests: together === 0 ? 0 : shared.length,
      seconds: ((shared.at(-1)?.at ?? 0) - (shared[0]?.at ?? 0)) / 1000,
    },
  }
}

function isFeed({ path }: { readonly path: string }): boolean {
  return path.startsWith('/rss/')
}

async function one(database: TestDatabase, sql: string): Promise<number> {
  const [row] = await database.query(sql)
  return Number(row?.['n'] ?? 0)
}

type WaitFor = (what: string, reached: () => Promise<boolean>) => Promise<void>

/** Waits until something is reached; a worker that ended by itself, or no end in time, is an error that says what was said. */
function waiting(workers: readonly Player[], deadline: number): WaitFor {
  return async (what, reached) => {
    while (!(await reached().catch(() => false))) {
      const dead = workers.find(({ process }) => process.exitCode !== null)
      const said = (dead ?? workers.at(-1))?.said.text.slice(-2_000)
      if (dead !== undefined || performance.now() > deadline) throw new Error(`waited in vain for ${what}; ${said}`)
      await sleep(100)
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
