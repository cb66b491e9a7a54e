import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { canonicalAddress } from '../../src/dedupe/address.ts'
import type { Config } from '../../src/domain/settings.ts'
import type { StoredArticle } from '../../src/domain/types.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { writeDemoConfig } from '../newsroom/config/write.ts'
import { type Newsroom, startNewsroom } from '../newsroom/newsroom.ts'
import { type Truth, truthOf } from '../newsroom/truth.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const DAY_ONE = new Date('2026-11-20T02:00:00.000Z')

interface Stage {
  readonly newsroom: Newsroom
  readonly config: Config
  readonly folder: string
  readonly real: RealWorld
}

async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-room-'))
  const newsroom = await startNewsroom({ day: 1, today: DAY_ONE })
  const place = { store: `sqlite:${join(folder, 'store.sqlite')}`, output: join(folder, 'public'), port: 0 }
  await writeDemoConfig(join(folder, 'config'), newsroom, place)
  const outcome = await loadConfig(join(folder, 'config'))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return { newsroom, config: outcome.config, folder, real: await openRealWorld(outcome.config, DAY_ONE) }
}

async function closeStage(stage: Stage): Promise<void> {
  await stage.real.close()
  await stage.newsroom.close()
  rmSync(stage.folder, { recursive: true, force: true })
}

const round = (stage: Stage) => runRound(stage.real.world, makePlan(stage.config, 'test'))

async function playDays(stage: Stage): Promise<void> {
  for (const day of [1, 2, 3] as const) {
    stage.newsroom.play(day)
    await round(stage)
    if (day < 3) stage.real.pass(24)
  }
}

const articleOf = (stage: Stage, truth: Truth): Promise<StoredArticle | null> =>
  stage.real.world.articles.byAddress(canonicalAddress(truth.url) ?? '')

const atomOf = (stage: Stage) => readFileSync(join(stage.folder, 'public', 'tre-em', 'feed.atom'), 'utf8')

describe('three days of the sample newsroom, read against what is true', () => {
  let stage: Stage
  let truths: readonly Truth[]
  beforeAll(async () => {
    stage = await openStage()
    await playDays(stage)
    truths = truthOf(stage.newsroom)
  }, 120_000)
  afterAll(() => closeStage(stage))

  /** What is wrong, one line an article; an empty list is what a test wants. */
  async function wrong(look: (truth: Truth, stored: StoredArticle) => string | null): Promise<string[]> {
    const lines: string[] = []
    for (const truth of truths) {
      const stored = await articleOf(stage, truth)
      const problem = stored === null ? 'not stored' : look(truth, stored)
      if (problem !== null) lines.push(`${truth.paper} “${truth.headline}”: ${problem}`)
    }
    return lines
  }

  test('every article of every paper is stored, and nothing broke on the way', async () => {
    expect(truths.length).toBeGreaterThan(39)
    expect(await wrong(() => null)).toEqual([])
    expect(stage.real.errors).toEqual([])
  })

  test('no page was doubtful beside its paper’s habit, and no alarm is up', async () => {
    expect(await stage.real.world.habits.alarms()).toEqual([])
    expect((await stage.real.world.articles.counts()).byVerdict['held'] ?? 0).toBeLessThanOrEqual(2)
    for (const { id } of stage.newsroom.papers) {
      const habit = await stage.real.world.habits.habit(id)
      expect(habit?.recent.flatMap(({ oddities }) => oddities)).toEqual([])
    }
  })

  test('every headline is as printed', async () => {
    expect(
      await wrong(({ headline }, { article }) =>
        article.headline === headline.normalize('NFC') ? null : article.headline,
      ),
    ).toEqual([])
  })

  test('every date is the paper’s own, and as exact as it prints it', async () => {
    const dateOf = ({ article: { published } }: StoredArticle) =>
      published?.precision === 'day'
        ? published.at
        : Temporal.Instant.from(published?.at ?? '').toString({ smallestUnit: 'minute' })
    const truthDate = (truth: Truth) =>
      truth.precision === 'day'
        ? truth.published
        : Temporal.Instant.from(truth.published).toString({ smallestUnit: 'minute' })
    expect(
      await wrong((truth, stored) =>
        dateOf(stored) === truthDate(truth) ? null : `${dateOf(stored)}, not ${truthDate(truth)}`,
      ),
    ).toEqual([])
  })

  test('every byline names the people it prints, and nobody else', async () => {
    const namesOf = ({ article }: StoredArticle) => (article.byline?.names ?? []).join(', ')
    expect(
      await wrong((truth, stored) => (namesOf(stored) === truth.bylineNames.join(', ') ? null : namesOf(stored))),
    ).toEqual([])
  })

  test('every body has its paragraphs, once', async () => {
    const look = (truth: Truth, { article: { body } }: StoredArticle) => {
      const paragraphs = body.text.split('\n').length
      if (paragraphs !== truth.paragraphs) return `${paragraphs} paragraphs, not ${truth.paragraphs}`
      return body.text.split(truth.opening.normalize('NFC')).length === 2
        ? null
        : `opens otherwise: ${body.text.slice(0, 80)}`
    }
    expect(await wrong(look)).toEqual([])
  })

  test('what is on topic is kept, what only mentions children is not', async () => {
    const isKept = ({ matches }: StoredArticle) => matches.some((match) => match.verdict === 'keep')
    expect(
      await wrong((truth, stored) =>
        isKept(stored) === truth.onTopic ? null : JSON.stringify(stored.matches.map(({ score }) => score)),
      ),
    ).toEqual([])
  })

  test('papers that tell one report are one cluster, and no others are', async () => {
    const told = new Map<string, string[]>()
    for (const truth of truths) {
      const [chain] = await stage.real.world.articles.find((await articleOf(stage, truth))?.id ?? 'nothing')
      const cluster = chain?.cluster?.id ?? 'nothing'
      told.set(cluster, [...(told.get(cluster) ?? []), truth.url])
    }
    const expected = new Map<string, string[]>()
    for (const truth of truths)
      expected.set(truth.cluster ?? truth.url, [...(expected.get(truth.cluster ?? truth.url) ?? []), truth.url])
    const shape = (clusters: Map<string, string[]>) =>
      [...clusters.values()].map((urls) => urls.sort().join(' ')).sort()
    expect(shape(told)).toEqual(shape(expected))
  })

  test('the merged feed has each report that is on topic once, and each entry names its paper', async () => {
    const reports = new Set(truths.filter((truth) => truth.onTopic).map((truth) => truth.cluster ?? truth.url))
    const entries = atomOf(stage).split('<entry>').slice(1)
    expect(entries).toHaveLength(reports.size)
    const names = stage.newsroom.papers.map((paper) => paper.name)
    expect(entries.filter((entry) => !names.some((name) => entry.includes(`<title>${name}</title>`)))).toEqual([])
  })
})

describe('a paper that falls ill', () => {
  test.each(['error', 'html', 'silent'] as const)(
    '%s: the others’ entries stay, its own stay too, and no error is an entry',
    async (trouble) => {
      const stage = await openStage()
      try {
        await round(stage)
        const before = atomOf(stage)
        stage.newsroom.trouble('bao-song-tram', trouble)
        stage.newsroom.play(2)
        stage.real.pass(24)
        const report = await round(stage)
        const ill = report.polled.filter((one) => one.problem !== '')
        expect(new Set(ill.map((one) => one.sourceId))).toEqual(new Set(['bao-song-tram']))
        const idsOf = (atom: string) =>
          [...atom.matchAll(/<entry>[\s\S]*?<id>([^<]+)/gu)].map((found) => found[1] ?? '')
        const after = idsOf(atomOf(stage))
        expect(idsOf(before).filter((id) => !after.includes(id))).toEqual([])
        expect(atomOf(stage)).not.toMatch(/\b500\b|error/iu)
        expect(readdirSync(join(stage.folder, 'public', 'tre-em')).filter((file) => file.endsWith('.part'))).toEqual([])
      } finally {
        await closeStage(stage)
      }
    },
    60_000,
  )
})
