import { openTestDatabase, POSTGRES } from '../postgres/database.ts'
import { playWorkers } from '../postgres/workers-play.ts'
import type { Bench, BenchRow } from './bench.ts'

const SOURCES = Number(process.env['SOURCES'] ?? 2_000)

/** Four workers on one PostgreSQL, one killed with -9 and one frozen past its lease: what became of every source. */
export const bench: Bench = { name: 'workers', run }

async function run(): Promise<BenchRow[]> {
  if (POSTGRES === undefined) {
    process.stdout.write('  RIVERMOUTH_TEST_POSTGRES names no server (CONTRIBUTING.md): not run\n')
    return []
  }
  const database = await openTestDatabase()
  try {
    const played = await playWorkers({
      database,
      sources: SOURCES,
      together: 20,
      answerAfterMs: 100,
      leaseSeconds: 10,
      spacingSeconds: 0.2,
      patienceSeconds: 1_200,
    })
    const differing = played.served.filter(({ first, second }) => first !== second).length
    return [
      { what: 'sources polled', value: played.polls.length, unit: `of ${SOURCES}` },
      { what: 'sources polled twice within their interval', value: played.polls.filter((n) => n > 1).length, unit: '' },
      {
        what: 'feeds asked for again',
        value: played.askedAgain,
        unit: '',
        note: `at most ${played.inFlightMost} were in flight`,
      },
      { what: 'polls of the frozen worker that were dropped', value: played.lost, unit: '' },
      { what: 'entries', value: played.entries, unit: `of ${played.expectedEntries}` },
      { what: 'articles', value: played.articles, unit: `of ${played.expectedEntries}` },
      { what: 'reports after merging', value: played.clusters, unit: `of ${played.expectedClusters}` },
      { what: 'documents that two servers give otherwise', value: differing, unit: `of ${played.served.length}` },
      { what: 'from start to the last judgement', value: played.seconds, unit: 's', note: '4 workers start meanwhile' },
    ]
  } finally {
    await database.drop()
  }
}
